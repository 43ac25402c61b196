import type { ProgrammeVersion } from '../../rules';
import { textIn } from '../../words/format';
import type { CoordinatorServices } from '../../services/CoordinatorServices';
import type { TitleOf } from '../../words/reasons';

/** Titles of what a date plan's reasons name by key: steps, and days that are closed. */
export function planTitles(
  { steps }: Pick<ProgrammeVersion, 'steps'>,
  { texts, locale }: Pick<CoordinatorServices, 'texts' | 'locale'>,
): TitleOf {
  const titles = new Map<string, string>([
    ...Object.entries(texts.sessions.closedDays),
    ...steps.map(({ key, title }) => [key, textIn(title, locale)] as const),
  ]);
  return (key) => titles.get(key) ?? key;
}
