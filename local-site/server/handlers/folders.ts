import { pathArgument, payload, type Call, type Handler } from '../call';
import { folderEntity } from '../entities/fileEntity';
import { visibleLists } from '../entities/listAddress';
import { errors, SharePointError } from '../errors';
import type { Stored } from '../fieldTypes';
import { demandUniqueValues, initialItemValues } from '../itemValues';
import { isRecord } from '../json';
import { Permission } from '../permissions';
import { collection, created, done, found, value } from '../serialise/entity';
import type { ItemRow, Values } from '../store/items';
import { DOCUMENT_LIBRARY } from '../store/lists';
import { pathOf } from '../store/places';
import { demandName } from './names';
import { placeOf, targetOf, type Place } from './place';
import { deleteRow, recycleRow, withInside } from './rows';
import { flagArgument } from './targets';

/** A folder that is not there has one property: that it does not exist. */
export const getFolder: Handler = (call) => {
  const { select } = call.options;
  const asksExists =
    call.address.last.toLowerCase() === 'exists' || (select.length === 1 && select[0]?.join('/') === 'Exists');
  try {
    const { list, row } = placeOf(call);
    return found(folderEntity(call, list, row));
  } catch (error) {
    if (!asksExists || !(error instanceof SharePointError) || error.status !== 404) throw error;
    return found({ type: 'SP.Folder', path: 'Web/Folders', properties: { Exists: false } });
  }
};

/** The folders in a folder; of the site, those of its lists. */
export const listFolders: Handler = (call) => {
  if (call.address.references.length === 0)
    return collection(visibleLists(call).map((list) => folderEntity(call, list)));
  const { list, row } = placeOf(call);
  return collection(
    call.site.places
      .children(list, pathOf(row), 1)
      .filter((child) => call.access.reads(list, child))
      .map((child) => folderEntity(call, list, child)),
  );
};

/** A POST with `ServerRelativeUrl`. */
export const createFolder: Handler = (call) => {
  const { ServerRelativeUrl } = payload(call);
  if (typeof ServerRelativeUrl !== 'string') throw errors.invalidQuery('A folder needs a ServerRelativeUrl.');
  const { list, row } = ensureFolder(call, ServerRelativeUrl);
  return created(folderEntity(call, list, row));
};

/** `folders/add('name or address')`: a folder that is there already is answered as it is. */
export const addFolder: Handler = (call) => {
  const { list, row } = ensureFolder(call, pathArgument(call, 'url'));
  return found(folderEntity(call, list, row));
};

/** `folders/addUsingPath(decodedurl='…', overwrite=…)`. */
export const addFolderUsingPath: Handler = (call) => {
  const { list, row } = ensureFolder(call, pathArgument(call, 'url'), !flagArgument(call, 'overwrite', 1));
  return found(folderEntity(call, list, row));
};

/** `addSubFolderUsingPath` with `leafPath`, in the payload or the path. */
export const addSubFolder: Handler = (call) => {
  const { leafPath } = payload(call);
  const name =
    isRecord(leafPath) && typeof leafPath.DecodedUrl === 'string'
      ? leafPath.DecodedUrl
      : pathArgument(call, 'leafpath');
  ensureFolder(call, name);
  return done;
};

export const deleteFolder: Handler = (call) => {
  const { list, row } = ownFolder(call);
  return deleteRow(call, list, row);
};

export const recycleFolder: Handler = (call) => {
  const { list, row } = ownFolder(call);
  return value('Recycle', recycleRow(call, list, row));
};

/** `moveTo(newurl)` and `moveToUsingPath(decodedurl)`: another name or folder in the same list. */
export const moveFolder: Handler = (call) => {
  const place = ownFolder(call);
  const target = targetOf(call, undefined, pathArgument(call, 'newurl'));
  moveRow(call, place, target);
  return done;
};

/**
 * Gives a folder, file or item another place in its list.
 * @throws SharePointError 403 unless the user may change all that moves and add where it goes
 */
export function moveRow(call: Call, { list, row }: Required<Place>, target: Place & { readonly name: string }): void {
  if (target.list.id !== list.id) throw errors.notImplemented('moving to another list');
  withInside(call, list, row, Permission.editListItems);
  const there = pathOf(target.row);
  if (there !== row.folder) call.access.demand(Permission.addListItems, list, target.row);
  if (row.fs_type === 1 && (there === pathOf(row) || there.startsWith(`${pathOf(row)}/`))) throw errors.intoItself();
  const taken = call.site.places.named(list, there, target.name);
  if (taken !== undefined && taken.id !== row.id) throw errors.nameTaken(target.name);
  // An item keeps the name it has from its number.
  const leaf =
    target.name === row.file_leaf
      ? row.leaf
      : row.leaf === null && row.fs_type === 0
        ? refuseName(target.name)
        : demandName(target.name);
  call.site.places.move(list, row, target.row, leaf);
}

function refuseName(name: string): never {
  throw errors.nameNotPermitted(name);
}

/** Makes a folder in a folder. @throws SharePointError 400 when the name is taken or the list takes no folders, 403 */
export function makeFolder(
  call: Call,
  { list, row: parent }: Place,
  name: string | null,
  values: Values = new Map(),
): ItemRow {
  if (list.template !== DOCUMENT_LIBRARY && list.properties.EnableFolderCreation !== true) throw errors.noFolders();
  call.access.demand(Permission.addListItems, list, parent);
  if (name !== null && call.site.places.named(list, pathOf(parent), demandName(name)) !== undefined)
    throw errors.nameTaken(name);
  demandUniqueValues(call.site, list, values);
  const place: [string, Stored][] = [
    ['fs_type', 1],
    ['folder', pathOf(parent)],
    ['leaf', name],
    ['scope_id', parent?.scope_id ?? null],
  ];
  const id = call.site.items.add(
    list,
    new Map([...initialItemValues(call.site.fields.of(list), call.now), ...values, ...place]),
    call.access.user.id,
    call.now,
  );
  const row = call.site.items.byId(list, id);
  if (row === undefined) throw errors.folderMissing();
  return row;
}

function ensureFolder(call: Call, address: string, mustBeNew = false): Place {
  const base = call.address.references.length === 0 ? undefined : placeOf(call);
  const { name, ...parent } = targetOf(call, base, address);
  const there = call.site.places.named(parent.list, pathOf(parent.row), name);
  if (there === undefined) return { list: parent.list, row: makeFolder(call, parent, name) };
  if (mustBeNew || there.fs_type !== 1 || !call.access.reads(parent.list, there)) throw errors.nameTaken(name);
  return { list: parent.list, row: there };
}

/** The folder of the path; a list's own folder goes with the list. */
function ownFolder(call: Call): Required<Place> {
  const { list, row } = placeOf(call);
  if (row === undefined) throw errors.notImplemented("changing a list's own folder");
  return { list, row };
}
