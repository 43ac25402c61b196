import type { Catalogue, CatalogueRepository, CatalogueWithUnits, WriteOutcome } from '../../lists/repositories/ports';
import type { ProgrammePack } from '../../programmes';
import { valueOf, unknownOfUnit } from '../../rules';

/** One row still to be added, and what to call it while it is. */
interface Missing {
  readonly what: string;
  add(): Promise<WriteOutcome<unknown>>;
}

/**
 * Puts the packs' organisations, programme versions, registration windows and units into the lists, leaving out what is
 * there already (what a coordinator has edited stays as edited). Units named by a source come only to a site installed
 * for their organisation. Whether an organisation has trainers of its own is false until stated, by its pack or under
 * Tools. Answers with how many rows were added; throws what SharePoint refuses.
 */
export async function installPacks(
  catalogue: CatalogueRepository,
  packs: readonly ProgrammePack[],
  onAdded: (what: string) => void = () => undefined,
): Promise<number> {
  const small = await catalogue.read(true);
  const named = packs.filter((pack) => isAtHome(pack, small)).flatMap((pack) => pack.units.map(({ key }) => key));
  const there = { ...small, units: await catalogue.units(named) };
  let added = 0;
  for (const { what, add } of packs.flatMap((pack) => missingFrom(pack, there, catalogue))) {
    const outcome = await add();
    if (outcome.kind === 'refused') throw outcome.failure;
    onAdded(what);
    added += 1;
  }
  return added;
}

function missingFrom(
  pack: ProgrammePack,
  there: CatalogueWithUnits,
  catalogue: CatalogueRepository,
): readonly Missing[] {
  const isNew = absentFrom([
    ...there.versions,
    ...[...there.organisations, ...there.registrationWindows, ...there.units].map(({ value }) => value),
  ]);
  return [
    ...pack.organisations.filter(isNew).map((organisation) => ({
      what: organisation.name,
      add: () =>
        catalogue.addOrganisation({ ...organisation, hasOwnTrainers: valueOf(organisation.hasOwnTrainers) ?? false }),
    })),
    ...pack.versions.filter(isNew).map((version) => ({
      what: `${version.programmeTitle.sv} ${version.validFrom}`,
      add: () => catalogue.publishVersion(version),
    })),
    ...pack.registrationWindows.filter(isNew).map(({ citation, ...window }) => ({
      what: titleOf(pack, window),
      add: () => catalogue.addRegistration(window),
    })),
    ...(isAtHome(pack, there) ? pack.units : []).filter(isNew).map(({ citation, programmeKey, ...unit }) => ({
      what: unit.name,
      add: () => catalogue.addUnit({ ...unit, ...unknownOfUnit }),
    })),
  ];
}

/** Whether the site is installed for an organisation of the pack. */
const isAtHome = ({ organisations }: ProgrammePack, { home }: Catalogue): boolean =>
  organisations.some(({ key }) => key === home.organisationKey);

const titleOf = ({ versions }: ProgrammePack, window: { readonly programmeKey: string }): string =>
  versions.find(({ programmeKey }) => programmeKey === window.programmeKey)?.programmeTitle.sv ?? '';

function absentFrom(rows: readonly { readonly key: string }[]): (one: { readonly key: string }) => boolean {
  const keys = new Set(rows.map(({ key }) => key));
  return ({ key }) => !keys.has(key);
}
