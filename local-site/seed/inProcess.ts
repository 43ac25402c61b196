import { setImmediate } from 'node:timers/promises';
import type { SiteOptions } from '../../src/lists/site';
import type { LocalSite } from '../server';

/**
 * `fetch` without a network: asks the site in this process. The product's requests are what they would have been, and
 * the site answers them by the same way; only the sockets between are left out. Others get their turn after each.
 */
export function fetchInProcess(site: Pick<LocalSite, 'answer'>): NonNullable<SiteOptions['fetch']> {
  return async (address, init) => {
    await setImmediate();
    const { pathname, search } = new URL(address);
    const { status, headers, body } = site.answer({
      method: init?.method ?? 'GET',
      url: pathname + search,
      headers: Object.fromEntries(new Headers(init?.headers)),
      body: typeof init?.body === 'string' ? init.body : '',
    });
    // A Response with one of these may have no body, not even an empty one.
    return new Response([204, 205, 304].includes(status) ? null : body, { status, headers });
  };
}
