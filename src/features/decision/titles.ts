import type { OpenGroup } from '../group/OpenGroup';
import type { Locale } from '../shell/Product';
import { type TitleOf } from '../shell/reasons';
import { textIn } from '../shell/format';

/** Titles of what the reasons of this group can name by key: steps, assignments, units and organisations. */
export function titlesIn({ version, catalogue }: Pick<OpenGroup, 'version' | 'catalogue'>, locale: Locale): TitleOf {
  const titles = new Map<string, string>([
    ...version.steps.map(({ key, title }) => [key, textIn(title, locale)] as const),
    ...version.assignments.map(({ key, title }) => [key, textIn(title, locale)] as const),
    ...[...catalogue.units, ...catalogue.organisations].map(({ value }) => [value.key, value.name] as const),
  ]);
  return (key) => titles.get(key) ?? key;
}
