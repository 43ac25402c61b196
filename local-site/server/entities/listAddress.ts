import type { Call } from '../call';
import type { Site } from '../site';
import { DOCUMENT_LIBRARY, type ListRecord } from '../store/lists';

/** The OData type of a list's items: `SP.Data.GroupsListItem`, of a library's `SP.Data.DocsItem`. */
export function itemType(list: ListRecord): string {
  const name = list.urlName.replace(
    /[^A-Za-z0-9_]/g,
    (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, '0')}_`,
  );
  return `SP.Data.${name.charAt(0).toUpperCase()}${name.slice(1)}${list.template === DOCUMENT_LIBRARY ? 'Item' : 'ListItem'}`;
}

/** Where the pages of a list's views lie. */
export function viewFolder(site: Site, list: ListRecord): string {
  return list.template === DOCUMENT_LIBRARY ? `${site.listPath(list)}/Forms` : site.listPath(list);
}

export function listAddress(list: ListRecord): string {
  return `Web/Lists(guid'${list.id}')`;
}

/** The lists the user may look into; others are not shown. */
export function visibleLists({ site, access }: Call): ListRecord[] {
  return site.lists.all().filter((list) => access.entersList(list));
}
