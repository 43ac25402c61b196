import { keyFrom, type DiplomaKey, type GroupKey, type ProcessKey } from '../../rules';

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

/** Where the coordinator is. Kept in the address after `#`, so that a place can be linked to, and Back works. */
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

/** Reads an address; anything unknown is the start page, so that an old link never leads nowhere. */
export function routeFrom(hash: string): Route {
  if (/^#?\/?(anslut|incheckning)\//.test(hash)) return { view: 'min', hash };
  const [view, key, tab, process] = hash.replace(/^#\/?/, '').split('/').map(decoded);
  if (view === 'grupp' && key) {
    const known = groupTabs.find((candidate) => candidate === tab) ?? 'oversikt';
    return {
      view,
      groupKey: keyFrom<GroupKey>(key),
      tab: known,
      ...(process ? { processKey: keyFrom<ProcessKey>(process) } : {}),
    };
  }
  if (view === 'diplom' && key) return { view, diplomaKey: keyFrom<DiplomaKey>(key) };
  if (view === 'program') return { view, rest: hash.replace(/^#?\/?program\/?/, '') };
  if (view === 'pool' || view === 'register' || view === 'verktyg') return { view };
  return { view: 'idag' };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
