import { keyFrom, type DiplomaKey, type GroupKey, type ProcessKey } from '../rules';
import { decoded } from './decoded';

export type GroupTab =
  | 'oversikt'
  | 'deltagare'
  | 'tillfallen'
  | 'narvaro'
  | 'uppgifter'
  | 'beslut'
  | 'kostnad'
  | 'historik';
export const groupTabs: readonly GroupTab[] = [
  'oversikt',
  'deltagare',
  'tillfallen',
  'narvaro',
  'uppgifter',
  'beslut',
  'kostnad',
  'historik',
];

/** A place that a link leads to. Kept in the address after `#`, so that Back works. */
export type Route =
  | { readonly view: 'idag' }
  | { readonly view: 'pool' }
  | { readonly view: 'grupp'; readonly groupKey: GroupKey; readonly tab: GroupTab; readonly processKey?: ProcessKey }
  | { readonly view: 'register' }
  | { readonly view: 'diplom'; readonly diplomaKey: DiplomaKey }
  | { readonly view: 'verktyg' }
  /** Programmes and their rules; which of their pages, the pages say themselves once they are loaded. */
  | { readonly view: 'program'; readonly rest: string }
  /**
   * A join or check-in link, which coordinators hand out with this page's address; what it holds the staff app reads
   * itself.
   */
  | { readonly view: 'min'; readonly hash: string };

/** The address of a place, e.g. `#/grupp/<key>/narvaro`. */
export function hrefOf(route: Route): string {
  if (route.view === 'grupp')
    return `#/grupp/${encodeURIComponent(route.groupKey)}/${route.tab}${route.processKey === undefined ? '' : `/${encodeURIComponent(route.processKey)}`}`;
  if (route.view === 'diplom') return `#/diplom/${encodeURIComponent(route.diplomaKey)}`;
  if (route.view === 'program') return route.rest === '' ? '#/program' : `#/program/${route.rest}`;
  return route.view === 'min' ? route.hash : `#/${route.view}`;
}

/** What an address says: which page, and what follows it, as it is written there. */
export interface Place {
  /** The address of a page in the registry of pages; empty when the address names none. */
  readonly page: string;
  readonly rest: string;
}

/**
 * Reads an address. A join or check-in link, which coordinators hand out with this page's address, leads to the page
 * `min`, whose `rest` is the whole link.
 */
export function placeFrom(hash: string): Place {
  if (/^#?\/?(anslut|incheckning)\//.test(hash)) return { page: 'min', rest: hash };
  const [, page = '', rest = ''] = /^#?\/?([^/]*)\/?(.*)$/.exec(hash) ?? [];
  return { page, rest };
}

/** The group, its tab and the process that an address names after `grupp/`; undefined when it names no group. */
export function groupPlaceFrom(
  rest: string,
): { readonly groupKey: GroupKey; readonly tab: GroupTab; readonly processKey: ProcessKey | undefined } | undefined {
  const [key, tab, process] = rest.split('/').map((part) => decoded(part));
  if (key === undefined || key === '') return undefined;
  return {
    groupKey: keyFrom<GroupKey>(key),
    tab: groupTabs.find((candidate) => candidate === tab) ?? 'oversikt',
    processKey: process === undefined || process === '' ? undefined : keyFrom<ProcessKey>(process),
  };
}

/** The diploma that an address names after `diplom/`; undefined when it names none. */
export function diplomaKeyFrom(rest: string): DiplomaKey | undefined {
  const [key] = rest.split('/').map((part) => decoded(part));
  return key === undefined || key === '' ? undefined : keyFrom<DiplomaKey>(key);
}
