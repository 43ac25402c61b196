import type { Product } from '../features/shell/Product';
import { createRepositories } from '../lists/repositories/createRepositories';
import type { Repositories } from '../lists/repositories/ports';
import { openSite } from '../lists/site';
import type { ViewHost } from './view';

// One set per site and page: web parts that stand on the same page share what has been read.
const repositoriesBySite = new Map<string, Repositories>();

/** The one place where views are given their lists, their texts and their clock. */
export function productFor({ siteUrl, pageUrl, locale, texts }: ViewHost): Product {
  let repositories = repositoriesBySite.get(siteUrl);
  if (repositories === undefined) {
    const created = createRepositories(openSite({ url: siteUrl }));
    repositories = { ...created, setup: async () => (await import(/* webpackChunkName: 'diplomera-setup' */ './siteSetup')).siteSetupWithPacks(created) };
    repositoriesBySite.set(siteUrl, repositories);
  }
  return { repositories, texts, locale, now: () => new Date(), pageUrl };
}
