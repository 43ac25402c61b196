import { failureOf, isSuccess } from '../answer';
import { batchLimit } from '../site';
import type { Site, SiteRequest } from '../site';

/** Sends writes in as few batches as the limit allows. Throws the first refusal. */
export async function sendAll(site: Site, list: string, requests: readonly SiteRequest[]): Promise<void> {
  for (let at = 0; at < requests.length; at += batchLimit) {
    const [first, ...rest] = requests.slice(at, at + batchLimit);
    if (first === undefined) return;
    for (const answer of rest.length === 0 ? [await site.send(first)] : await site.batch([first, ...rest]))
      if (!isSuccess(answer)) throw failureOf(answer, list);
  }
}

/** The request for the page after this one; undefined after the last. The link is absolute. */
export function nextPage(link: string | undefined): SiteRequest | undefined {
  if (link === undefined) return undefined;
  const at = link.toLowerCase().indexOf('/_api/');
  return { path: at < 0 ? link : link.slice(at + 1) };
}
