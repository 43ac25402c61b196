import * as React from 'react';
import type { ProgrammeTexts } from '../../loc/texts';
import type { Locale } from '../../loc/locale';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { ReasonLanguage } from '../../words/reasons';
import { useLoad, type Loaded } from '../../services/useLoad';

/** The words rules are written with in one language, and the headings above them. */
export interface RuleWords extends ReasonLanguage {
  readonly topics: ProgrammeTexts['programmes']['topics'];
}

/**
 * In which of the two languages rules are shown; the reader's own until they choose. The other one is downloaded when
 * it is chosen.
 */
export function useLanguageOfRules(): {
  readonly chosen: Locale;
  readonly choose: (locale: Locale) => void;
  readonly words: Loaded<RuleWords>;
} {
  const { furtherTexts, locale, texts } = useCoordinatorServices();
  const [chosen, choose] = React.useState(locale);
  const words = useLoad(async (): Promise<RuleWords> => {
    const [{ programmes }, reasons] = await Promise.all([
      furtherTexts.programmes(chosen),
      chosen === locale ? texts.reasons : furtherTexts.reasons(chosen),
    ]);
    return { texts: { reasons }, locale: chosen, topics: programmes.topics };
  }, chosen);
  return { chosen, choose, words };
}
