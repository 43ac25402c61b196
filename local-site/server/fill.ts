import { authenticate } from './authenticate';
import { errors } from './errors';
import { demandUniqueValues, initialItemValues, readItemValues } from './itemValues';
import type { JsonRecord } from './json';
import type { Site } from './site';

/** An item that is written to the store without a request for each. */
export interface FilledItem {
  /** The name of the list in its address: `Groups`. */
  readonly list: string;
  /** What REST would have been sent, in light JSON. */
  readonly payload: JsonRecord;
  /** Who made it: login, e-mail or claims name. */
  readonly author: string;
  /** When, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly writtenUtc: string;
}

/**
 * Fills lists in one transaction. A site of hundreds of thousands of rows takes an hour over HTTP; here each value goes
 * through the same reading, defaults and unique checks as a POST's, but nobody is asked for permission.
 * @throws SharePointError what a POST would have been refused with; then nothing is written
 */
export function fillItems(site: Site, items: readonly FilledItem[]): void {
  const authors = new Map<string, number>();
  site.store.transaction(() => {
    for (const { list: name, payload, author, writtenUtc } of items) {
      const list = site.lists.byUrlName(name);
      if (list === undefined) throw errors.listMissingByTitle(name, site.url);
      const authorId = authors.get(author) ?? authenticate(site, { 'x-local-user': author }).id;
      authors.set(author, authorId);
      const values = new Map([
        ...initialItemValues(site.fields.of(list), writtenUtc),
        ...readItemValues(site, list, payload, false),
      ]);
      demandUniqueValues(site, list, values);
      site.items.add(list, values, authorId, writtenUtc);
    }
  });
}
