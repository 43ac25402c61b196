import type { Organisation, ProgrammeVersion, Text, Unit } from '../rules';
import type { Locale } from '../loc/locale';
import type { TitleOf } from './reasons';
import { textIn } from './format';

interface Named {
  readonly key: string;
  readonly title: Text;
}

interface Titled {
  readonly version: Pick<ProgrammeVersion, 'steps' | 'assignments'>;
  readonly catalogue: {
    readonly units: readonly { readonly value: Pick<Unit, 'key' | 'name'> }[];
    readonly organisations: readonly { readonly value: Pick<Organisation, 'key' | 'name'> }[];
  };
}

/** Titles of what the reasons of this group can name by key: steps, assignments, units and organisations. */
export function titlesIn({ version, catalogue }: Titled, locale: Locale): TitleOf {
  return titleByKey([
    ...titlesOf([...version.steps, ...version.assignments], locale),
    ...[...catalogue.units, ...catalogue.organisations].map(({ value }) => [value.key, value.name] as const),
  ]);
}

/** Looks a title up by its key; what has none is called by its key. */
export function titleByKey(titles: Iterable<readonly [key: string, title: string]>): TitleOf {
  const byKey = new Map(titles);
  return (key) => byKey.get(key) ?? key;
}

/** The keys and titles of what a programme version names: steps, assignments, unit roles. */
export function titlesOf(named: readonly Named[], locale: Locale): readonly (readonly [key: string, title: string])[] {
  return named.map(({ key, title }) => [key, textIn(title, locale)] as const);
}
