import type { CatalogueRepository } from '../lists/repositories/ports';
import type { ProgrammePack } from '../programmes';

/**
 * Puts the packs' organisations and programme versions into the lists, leaving out what is there already (an
 * organisation edited by a coordinator stays as edited). Whether an organisation has trainers of its own no pack says:
 * false until it is stated under Tools. Answers with how many rows were added; throws what SharePoint refuses.
 */
export async function installPacks(catalogue: CatalogueRepository, packs: readonly ProgrammePack[], onAdded: (what: string) => void = () => undefined): Promise<number> {
  const there = await catalogue.read(true);
  const organisations = new Set<string>(there.organisations.map(({ value }) => value.key));
  const versions = new Set<string>(there.versions.map(({ key }) => key));
  let added = 0;
  for (const pack of packs) {
    for (const organisation of pack.organisations.filter(({ key }) => !organisations.has(key))) {
      const outcome = await catalogue.addOrganisation({ ...organisation, hasOwnTrainers: false });
      if (outcome.kind === 'refused') throw outcome.failure;
      onAdded(organisation.name);
      added += 1;
    }
    for (const version of pack.versions.filter(({ key }) => !versions.has(key))) {
      const outcome = await catalogue.publishVersion(version);
      if (outcome.kind === 'refused') throw outcome.failure;
      onAdded(`${version.programmeTitle.sv} ${version.validFrom}`);
      added += 1;
    }
  }
  return added;
}
