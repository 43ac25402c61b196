import type { Catalogue, CatalogueRepository, SetupDifference, SiteSetup } from '../lists/repositories/ports';
import { checkHealth, runSetup, type HealthDifference } from '../lists/setup/runSetup';
import { openSite } from '../lists/site';
import { programmePacks } from '../programmes';
import { installPacks } from './installPacks';

/** Setup of a site: lists and permissions first, then the programme packs; the check looks at both. */
export function siteSetupFor(siteUrl: string, catalogue: CatalogueRepository): SiteSetup {
  const site = openSite({ url: siteUrl });
  return {
    run: async (onProgress) => {
      const { changes, remaining } = await runSetup(site, { onProgress: ({ done, total, line }) => onProgress({ done, of: total, line }) });
      const added = await installPacks(catalogue, programmePacks, (line) => onProgress({ done: 0, of: 0, line }));
      return { changes: changes + added, remaining: remaining.map(inWords) };
    },
    check: async () => [...(await checkHealth(site)).map(inWords), ...missingFromPacks(await catalogue.read(true))],
  };
}

function inWords({ list, what }: HealthDifference): SetupDifference {
  return { list: list ?? '', what };
}

function missingFromPacks({ versions }: Catalogue): readonly SetupDifference[] {
  const there = new Set<string>(versions.map(({ key }) => key));
  return programmePacks.flatMap((pack) => pack.versions).filter(({ key }) => !there.has(key))
    .map(({ programmeTitle, validFrom }) => ({ list: 'ProgrammeVersions', what: `${programmeTitle.sv} ${validFrom}` }));
}
