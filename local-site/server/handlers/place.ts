import { parentOf } from '../entities/fileEntity';
import { visibleLists } from '../entities/listAddress';
import type { Call } from '../call';
import { errors } from '../errors';
import type { Reference } from '../route/address';
import type { ItemRow } from '../store/items';
import { DOCUMENT_LIBRARY, type ListRecord } from '../store/lists';
import { pathOf } from '../store/places';

/** Where a path has led: a list and the row of a folder, file or item in it; without a row, the list's own folder. */
export interface Place {
  readonly list: ListRecord;
  readonly row?: ItemRow;
}

const unbraced = (id: string): string => id.replace(/[{}]/g, '').toLowerCase();

/**
 * Follows a path through lists, folders, files and items. Whatever the user may not read on the way does not exist, but
 * for lists, which are closed.
 * @throws SharePointError 404, 403 for a closed list, 501 for the site's own folder
 */
export function placeOf(call: Call): Place {
  const place = call.address.references.reduce<Place | undefined>(
    (from, reference) => follow(call, reference, from),
    undefined,
  );
  if (place === undefined) throw errors.resourceMissing(call.request.url);
  return place;
}

function follow(call: Call, reference: Reference, from: Place | undefined): Place | undefined {
  switch (reference.noun) {
    case 'list':
      return { list: openList(call, findList(call, reference)) };
    case 'folder':
      return folderOf(call, reference, from);
    case 'file':
      return fileOf(call, reference, from);
    case 'item':
      if (from === undefined) throw errors.resourceMissing(call.request.url);
      return reference.by === 'fields'
        ? from
        : {
            list: from.list,
            row: readable(call, from.list, itemById(call, from.list, reference.value), errors.itemMissing),
          };
    default:
      return from;
  }
}

function folderOf(call: Call, { by, value }: Reference, from: Place | undefined): Place {
  switch (by) {
    case 'url':
      return folderAt(call, value);
    case 'name':
      return from === undefined || value.startsWith('/')
        ? folderAt(call, value)
        : within(call, from, value, 1, errors.folderMissing);
    case 'guid':
      return byGuid(call, value, 1, errors.folderMissing);
    default:
  }
  // The folder of the site itself, with its pages and forms, is nothing that an application of lists needs.
  if (from === undefined) throw errors.notImplemented('the folder of the site');
  if (by === 'root') return { list: from.list };
  if (by === 'parent' && from.row !== undefined) return { list: from.list, row: parentOf(call, from.list, from.row) };
  if (by === 'item' && from.row?.fs_type === 1) return from;
  throw errors.folderMissing();
}

function fileOf(call: Call, { by, value }: Reference, from: Place | undefined): Place {
  if (by === 'guid') return byGuid(call, value, 0, () => errors.namedFileMissing(value));
  if (by === 'item') {
    if (from?.row === undefined || from.row.leaf === null || from.row.fs_type === 1) throw errors.namedFileMissing('');
    return from;
  }
  if (by === 'name' && from !== undefined && !value.startsWith('/'))
    return within(call, from, value, 0, () => errors.namedFileMissing(value));
  const url = serverRelative(call, value);
  const [list, steps] = splitUrl(call, url) ?? [];
  if (list === undefined || steps === undefined || steps.length === 0) throw errors.namedFileMissing(url);
  return within(call, { list: openList(call, list) }, steps.join('/'), 0, () => errors.namedFileMissing(url));
}

/** The folder of an address, from the root of the host, of the site, or in full. @throws SharePointError 404 */
export function folderAt(call: Call, address: string): Place {
  const [list, steps] = splitUrl(call, serverRelative(call, address)) ?? [];
  if (list === undefined || steps === undefined) throw errors.folderMissing();
  const root = { list: openList(call, list) };
  return steps.length === 0 ? root : within(call, root, steps.join('/'), 1, errors.folderMissing);
}

/**
 * Where something new is to lie: the folder that is there already, and the name.
 * @param base what a relative address starts from; the site when absent
 */
export function targetOf(call: Call, base: Place | undefined, address: string): Place & { readonly name: string } {
  const isWhole = address.startsWith('/') || /^https?:/i.test(address);
  const url =
    isWhole || base === undefined
      ? serverRelative(call, address)
      : `${base.row?.file_ref ?? call.site.listPath(base.list)}/${address}`;
  const cut = url.replace(/\/+$/, '').lastIndexOf('/');
  return { ...folderAt(call, url.slice(0, cut)), name: url.replace(/\/+$/, '').slice(cut + 1) };
}

function serverRelative({ site }: Call, address: string): string {
  const path = address.replace(/^!@p1::/, '').replace(/^https?:\/\/[^/]*/i, '');
  return path.startsWith('/') ? path : `${site.path}/${path}`;
}

/** The list an address lies in and the steps in it; undefined for an address of no list. */
function splitUrl({ site }: Call, url: string): readonly [ListRecord, readonly string[]] | undefined {
  if (!url.toLowerCase().startsWith(`${site.path}/`.toLowerCase())) return undefined;
  const steps = url
    .slice(site.path.length + 1)
    .split('/')
    .filter((step) => step !== '');
  const isList = steps[0]?.toLowerCase() === 'lists';
  const list = site.lists.byUrlName(steps[isList ? 1 : 0] ?? '');
  return list === undefined || isList === (list.template === DOCUMENT_LIBRARY)
    ? undefined
    : [list, steps.slice(isList ? 2 : 1)];
}

/** Goes down by names; the last is a file or item (0) or a folder (1). */
function within(call: Call, { list, row }: Place, path: string, fsType: 0 | 1, missing: () => Error): Place {
  let found = row;
  const steps = path.split('/').filter((step) => step !== '');
  steps.forEach((name, index) => {
    found = call.site.places.named(list, pathOf(found), name);
    if (found === undefined || found.fs_type !== (index < steps.length - 1 ? 1 : fsType)) throw missing();
  });
  return { list, row: readable(call, list, found, missing) };
}

function byGuid(call: Call, guid: string, fsType: 0 | 1, missing: () => Error): Place {
  for (const list of visibleLists(call)) {
    if (fsType === 1 && list.id === unbraced(guid)) return { list };
    const row = call.site.items.byGuid(list, unbraced(guid));
    if (row !== undefined && row.fs_type === fsType) return { list, row: readable(call, list, row, missing) };
  }
  throw missing();
}

function itemById({ site }: Call, list: ListRecord, value: string): ItemRow | undefined {
  return /^\d{1,15}$/.test(value) ? site.items.byId(list, Number(value)) : undefined;
}

function readable({ access }: Call, list: ListRecord, row: ItemRow | undefined, missing: () => Error): ItemRow {
  if (row === undefined || !access.reads(list, row)) throw missing();
  return row;
}

function openList({ access }: Call, list: ListRecord): ListRecord {
  if (!access.entersList(list)) throw errors.accessDenied();
  return list;
}

function findList(call: Call, { by, value }: Reference): ListRecord {
  const { site } = call;
  const [list, missing] =
    by === 'title'
      ? [site.lists.byTitle(value), errors.listMissingByTitle(value, site.url)]
      : by === 'id'
        ? [site.lists.byId(unbraced(value)), errors.listMissing()]
        : [splitUrl(call, serverRelative(call, value))?.[0], errors.fileMissing(value)];
  if (list === undefined) throw missing;
  return list;
}
