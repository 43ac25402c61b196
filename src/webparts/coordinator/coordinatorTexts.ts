import type { Locale } from '../../loc/locale';
import type { CoordinatorTexts, FirstTexts, ProgrammeTexts } from '../../loc/texts';

/**
 * The texts of the coordinator's first view in one language, in a chunk of their own: no other web part, and no other
 * language, is loaded with them.
 */
export async function firstTexts(locale: Locale): Promise<FirstTexts> {
  const { first } =
    locale === 'sv-SE'
      ? await import(/* webpackChunkName: 'diplomera-texts-first-sv-se' */ '../../loc/sv-se.first')
      : await import(/* webpackChunkName: 'diplomera-texts-first-en-us' */ '../../loc/en-us.first');
  return first;
}

/** The texts of the coordinator's other views in one language, likewise in a chunk of their own. */
export async function coordinatorTexts(locale: Locale): Promise<CoordinatorTexts> {
  const { coordinator } =
    locale === 'sv-SE'
      ? await import(/* webpackChunkName: 'diplomera-texts-sv-se' */ '../../loc/sv-se.coordinator')
      : await import(/* webpackChunkName: 'diplomera-texts-en-us' */ '../../loc/en-us.coordinator');
  return coordinator;
}

/** The texts of the pages on programmes in one language, likewise in a chunk of their own. */
export async function programmeTexts(locale: Locale): Promise<ProgrammeTexts> {
  const { programmes } =
    locale === 'sv-SE'
      ? await import(/* webpackChunkName: 'diplomera-texts-programmes-sv-se' */ '../../loc/sv-se.programmes')
      : await import(/* webpackChunkName: 'diplomera-texts-programmes-en-us' */ '../../loc/en-us.programmes');
  return programmes;
}
