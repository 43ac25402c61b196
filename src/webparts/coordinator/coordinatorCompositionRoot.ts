import type { FirstView } from '../../services/CoordinatorServices';
import { createRepositories } from '../../lists/repositories/createRepositories';
import type { Repositories, SiteSetup } from '../../lists/repositories/ports';
import type { FirstTexts } from '../../loc/texts';
import { essentialsFor, openedSite } from '../compositionRoot';
import type { ViewHost } from '../view';
import { coordinatorTexts, firstTexts, programmeTexts } from './coordinatorTexts';

const furtherTexts: FirstView['furtherTexts'] = {
  coordinator: coordinatorTexts,
  programmes: programmeTexts,
  reasons: async (locale) => (await firstTexts(locale)).reasons,
};

const repositoriesBySite = new Map<string, Repositories>();

/** What only the coordinator's view has, on what every view has. */
export function firstViewFor(host: ViewHost, texts: FirstTexts): FirstView {
  const essentials = essentialsFor(host);
  return { ...essentials, repositories: repositoriesOf(host), texts: { ...essentials.texts, ...texts }, furtherTexts };
}

function repositoriesOf(host: ViewHost): Repositories {
  const { siteUrl } = host;
  const before = repositoriesBySite.get(siteUrl);
  if (before !== undefined) return before;
  const { site, essentials } = openedSite(host);
  const created = createRepositories(site, essentials);
  const repositories: Repositories = {
    ...created,
    setup: async () => siteSetupOf(created),
  };
  repositoriesBySite.set(siteUrl, repositories);
  return repositories;
}

/** Setup is asked for by few and seldom, and the packs are large: both are downloaded when somebody does. */
async function siteSetupOf(created: Repositories): Promise<SiteSetup> {
  const { siteSetupWithPacks, programmePacks } = await import(/* webpackChunkName: 'diplomera-setup' */ '../setup');
  return siteSetupWithPacks(created, programmePacks);
}
