import type { PackFile } from '../../../interchange';
import type { Catalogue } from '../../../lists/repositories/ports';
import { notStated, stated, valueOf, type ProgrammeKey } from '../../../rules';

/**
 * A programme with all its versions as a pack: also the organisations its versions name and its registration windows.
 * No unit and no person of this site.
 */
export function packOf(
  {
    versions,
    organisations,
    registrationWindows,
  }: Pick<Catalogue, 'versions' | 'organisations' | 'registrationWindows'>,
  programmeKey: ProgrammeKey,
): PackFile | undefined {
  const own = versions
    .filter((version) => version.programmeKey === programmeKey)
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
  const newest = own[own.length - 1];
  if (newest === undefined) return undefined;
  const named = new Set(own.flatMap(({ eligibility }) => valueOf(eligibility.memberOrganisations) ?? []));
  return {
    key: programmeKey,
    title: newest.programmeTitle,
    organisationsCitation: newest.eligibility.citation,
    versions: own,
    organisations: organisations
      .map(({ value }) => value)
      .filter(({ name }) => named.has(name))
      .map(({ key, name, kind, code, hasOwnTrainers }) => ({
        key,
        name,
        kind,
        code,
        hasOwnTrainers: stated(hasOwnTrainers),
      })),
    registrationWindows: registrationWindows
      .map(({ value }) => value)
      .filter((window) => window.programmeKey === programmeKey),
    sinceYear: notStated,
    developedBy: notStated,
    units: [],
    focusAreas: [],
    knowledge: [],
    contacts: [],
  };
}
