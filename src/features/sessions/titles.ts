import type { ProgrammeVersion } from '../../rules';
import type { CoordinatorServices } from '../../services/CoordinatorServices';
import type { TitleOf } from '../../words/reasons';
import { titleByKey, titlesOf } from '../../words/titles';

/** Titles of what a date plan's reasons name by key: steps, and days that are closed. */
export function planTitles(
  { steps }: Pick<ProgrammeVersion, 'steps'>,
  { texts, locale }: Pick<CoordinatorServices, 'texts' | 'locale'>,
): TitleOf {
  return titleByKey([...Object.entries(texts.sessions.closedDays), ...titlesOf(steps, locale)]);
}
