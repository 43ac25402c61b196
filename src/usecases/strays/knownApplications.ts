import type { CatalogueWithUnits, Repositories, Stored } from '../../lists/repositories/ports';
import type { Application } from '../../rules';
import { keysOf, referring, strayed } from './references';

/**
 * The applications of units and to programmes that exist; others are set aside, since nothing can be done with them. A
 * programme whose rules cannot be read exists all the same: that is said of its own rows. `question` names the list of
 * applications, so that the same one read anew takes the place of what it found before.
 */
export function knownApplications(
  applications: readonly Stored<Application>[],
  { units, organisations, versions, setAside: unreadable }: CatalogueWithUnits,
  setAside: Repositories['setAside'],
  question: string,
): readonly Stored<Application>[] {
  const places = keysOf(organisations);
  const known = keysOf(units.filter(({ value }) => places.has(value.organisationKey)));
  const toUnit = referring('UnitKey', known, 'Units');
  const programmes = new Set<string>([
    ...versions.map(({ programmeKey }) => programmeKey),
    ...unreadable.flatMap(({ keys }) => keys.ProgrammeKey ?? []),
  ]);
  const toProgramme = referring('ProgrammeKey', programmes, 'ProgrammeVersions');
  const found = applications.map((row) => ({
    row,
    stray: strayed('ApplicationQueue', row, [toUnit(row.value.unitKey), toProgramme(row.value.programmeKey)]),
  }));
  setAside.note(
    `applications ${question}`,
    found.flatMap(({ stray }) => stray ?? []),
  );
  return found.flatMap(({ row, stray }) => (stray === undefined ? [row] : []));
}
