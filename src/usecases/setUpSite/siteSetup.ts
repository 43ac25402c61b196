import type { Catalogue, Repositories, SetupDifference, SiteSetup } from '../../lists/repositories/ports';
import type { ProgrammePack } from '../../programmes';
import { installPacks } from './installPacks';

/** Setup of a site: lists and permissions first, then the programme packs; the check looks at both. */
export async function siteSetupWithPacks(
  { catalogue, setup }: Repositories,
  packs: readonly ProgrammePack[],
): Promise<SiteSetup> {
  const lists = await setup();
  return {
    run: async (onProgress, agreed) => {
      const { changes, remaining } = await lists.run(onProgress, agreed);
      const added = await installPacks(catalogue, packs, (line) => onProgress({ done: 0, of: 0, line }));
      return { changes: changes + added, remaining };
    },
    check: async () => {
      const differences = await lists.check();
      // Without its lists a site has no packs to look for.
      return differences.length > 0 ? differences : missingFromPacks(await catalogue.read(true), packs);
    },
  };
}

function missingFromPacks({ versions }: Catalogue, packs: readonly ProgrammePack[]): readonly SetupDifference[] {
  const there = new Set<string>(versions.map(({ key }) => key));
  return packs
    .flatMap((pack) => pack.versions)
    .filter(({ key }) => !there.has(key))
    .map(({ programmeTitle, validFrom }) => ({ list: 'ProgrammeVersions', what: `${programmeTitle.sv} ${validFrom}` }));
}
