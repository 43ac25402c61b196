import { openBusySignal, type BusySignal } from '../services/busySignal';
import type { Essentials } from '../services/CoordinatorServices';
import {
  createEssentialRepositories,
  type SharePointEssentials,
} from '../lists/repositories/createEssentialRepositories';
import { openSite, type Site } from '../lists/site';
import { pageDigest } from './pageDigest';
import type { ViewHost } from './view';

interface OpenedSite {
  readonly site: Site;
  readonly essentials: SharePointEssentials;
  readonly busy: BusySignal;
}

// One per site and page: web parts on the same page share what has been read.
const opened = new Map<string, OpenedSite>();

/** A site and the repositories every web part has, made once. */
export function openedSite({ siteUrl: url, pageContext }: Pick<ViewHost, 'siteUrl' | 'pageContext'>): OpenedSite {
  const before = opened.get(url);
  if (before !== undefined) return before;
  const busy = openBusySignal(() => Date.now());
  const site = openSite({ url, digest: pageDigest(pageContext), onPause: busy.waits });
  const now = { site, busy, essentials: createEssentialRepositories(site) };
  opened.set(url, now);
  return now;
}

/** The one place where a view is given its lists, its texts and its clock; the coordinator's adds to it. */
export function essentialsFor(host: ViewHost): Essentials {
  const { siteUrl, pageUrl, person, locale, texts } = host;
  const { essentials, busy } = openedSite(host);
  return {
    repositories: essentials,
    busy,
    texts,
    locale,
    now: () => new Date(),
    pageUrl,
    deviceScope: `${siteUrl} ${person}`,
  };
}
