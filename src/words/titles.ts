import type { Organisation, ProgrammeVersion, Unit } from '../rules';
import type { Locale } from '../loc/locale';
import { type TitleOf } from './reasons';
import { textIn } from './format';

interface Titled {
  readonly version: Pick<ProgrammeVersion, 'steps' | 'assignments'>;
  readonly catalogue: {
    readonly units: readonly { readonly value: Pick<Unit, 'key' | 'name'> }[];
    readonly organisations: readonly { readonly value: Pick<Organisation, 'key' | 'name'> }[];
  };
}

/** Titles of what the reasons of this group can name by key: steps, assignments, units and organisations. */
export function titlesIn({ version, catalogue }: Titled, locale: Locale): TitleOf {
  const titles = new Map<string, string>([
    ...version.steps.map(({ key, title }) => [key, textIn(title, locale)] as const),
    ...version.assignments.map(({ key, title }) => [key, textIn(title, locale)] as const),
    ...[...catalogue.units, ...catalogue.organisations].map(({ value }) => [value.key, value.name] as const),
  ]);
  return (key) => titles.get(key) ?? key;
}
