import { pathArgument, reference, type Call, type Handler } from '../call';
import { fileEntity, fileVersions } from '../entities/fileEntity';
import { errors } from '../errors';
import type { Stored } from '../fieldTypes';
import { initialItemValues } from '../itemValues';
import { Permission } from '../permissions';
import { collection, done, found, value } from '../serialise/entity';
import type { ItemRow, Values } from '../store/items';
import { DOCUMENT_LIBRARY, type ListRecord } from '../store/lists';
import { pathOf } from '../store/places';
import { moveRow } from './folders';
import { demandName } from './names';
import { placeOf, targetOf, type Place } from './place';
import { deleteRow, recycleRow, removeRow } from './rows';
import { flagArgument } from './targets';

export const listFiles: Handler = (call) => {
  const { list, row } = placeOf(call);
  return collection(
    call.site.places
      .children(list, pathOf(row), 0)
      .filter((child) => call.access.reads(list, child))
      .map((child) => fileEntity(call, list, child)),
  );
};

export const getFile: Handler = (call) => {
  const { list, row } = fileOf(call);
  return found(fileEntity(call, list, row));
};

/**
 * `files/add(url='…', overwrite=…)` and `files/addUsingPath(decodedurl='…', overwrite=…)`; the payload is the content.
 */
export const addFile: Handler = (call) => {
  if (flagArgument(call, 'ensureuniquefilename', 9)) throw errors.notImplemented('EnsureUniqueFileName');
  return found(
    putFile(
      call,
      targetOf(call, placeOf(call), pathArgument(call, 'url')),
      flagArgument(call, 'overwrite', 1),
      sentBytes(call),
    ),
  );
};

export const getContent: Handler = (call) => {
  const { list, row } = fileOf(call);
  return { kind: 'bytes', bytes: call.site.bytes.ofFile(list, row.id, row.version) };
};

export const setContent: Handler = (call) => {
  const { list, row } = fileOf(call);
  call.access.demandItemWrite(Permission.editListItems, list, row);
  replaceContent(call, list, row, sentBytes(call));
  return done;
};

export const deleteFile: Handler = (call) => {
  const { list, row } = fileOf(call);
  return deleteRow(call, list, row);
};

export const recycleFile: Handler = (call) => {
  const { list, row } = fileOf(call);
  return value('Recycle', recycleRow(call, list, row));
};

/** MoveOperations: without this flag a name that is taken is refused. */
const OVERWRITE = 1;

/** `moveTo(newurl, flags)`: another name or folder in the same list. Items move so too, by the name `7_.000`. */
export const moveFile: Handler = (call) => {
  const place = placeOf(call);
  if (place.row === undefined) throw errors.namedFileMissing('');
  const target = targetOf(call, undefined, pathArgument(call, 'newurl'));
  const taken = call.site.places.named(target.list, pathOf(target.row), target.name);
  // eslint-disable-next-line no-bitwise -- a set of flags
  const overwrites =
    (Number(call.address.given.find(({ name }) => name === 'flags' || name === 'moveoperations')?.value ?? 0) &
      OVERWRITE) !==
    0;
  if (overwrites && taken !== undefined && taken.id !== place.row.id && taken.fs_type === 0)
    removeRow(call, target.list, taken);
  moveRow(call, { list: place.list, row: place.row }, target);
  return done;
};

/** `copyTo(strnewurl, boverwrite)`: content and columns, within the list. */
export const copyFile: Handler = (call) => {
  const { list, row } = fileOf(call);
  const target = targetOf(call, undefined, pathArgument(call, 'strnewurl'));
  if (target.list.id !== list.id) throw errors.notImplemented('copying to another list');
  const columns = call.site.fields
    .of(list)
    .filter((field) => !field.system || field.internalName === 'Title')
    .map((field): [string, Stored] => [field.column, row[field.column] ?? null]);
  putFile(
    call,
    target,
    flagArgument(call, 'boverwrite', 1),
    call.site.bytes.ofFile(list, row.id, row.version),
    new Map(columns),
  );
  return done;
};

export const listFileVersions: Handler = (call) => {
  const { list, row } = fileOf(call);
  return collection(fileVersions(call, list, row));
};

export const getFileVersion: Handler = (call) => found(versionOf(call).entity);

export const getVersionContent: Handler = (call) => {
  const { list, row } = fileOf(call);
  return { kind: 'bytes', bytes: call.site.bytes.ofFile(list, row.id, versionOf(call).version) };
};

function versionOf(call: Call): { readonly version: number; readonly entity: ReturnType<typeof fileVersions>[number] } {
  const { list, row } = fileOf(call);
  const { value: id } = reference(call, 'version');
  const entity = fileVersions(call, list, row).find(({ properties }) => String(properties.ID) === id);
  if (entity === undefined) throw errors.namedFileMissing(`${row.file_ref} (${id})`);
  return { version: Number(id) / 512, entity };
}

/**
 * Puts a file into a folder; over one of the name when that is asked for. @throws SharePointError 400 when the name is
 * taken, 403
 */
function putFile(
  call: Call,
  { list, row: folder, name }: Place & { readonly name: string },
  overwrite: boolean,
  bytes: Buffer,
  values: Values = new Map(),
): ReturnType<typeof fileEntity> {
  if (list.template !== DOCUMENT_LIBRARY) throw errors.itemsNotFiles();
  const there = call.site.places.named(list, pathOf(folder), demandName(name));
  if (there !== undefined) {
    if (!overwrite || there.fs_type === 1) throw errors.nameTaken(there.file_ref.slice(call.site.path.length + 1));
    call.access.demandItemWrite(Permission.editListItems, list, there);
    return fileEntity(call, list, replaceContent(call, list, there, bytes));
  }
  call.access.demand(Permission.addListItems, list, folder);
  const place: [string, Stored][] = [
    ['folder', pathOf(folder)],
    ['leaf', name],
    ['scope_id', folder?.scope_id ?? null],
  ];
  const id = call.site.items.add(
    list,
    new Map([...initialItemValues(call.site.fields.of(list), call.now), ...values, ...place]),
    call.access.user.id,
    call.now,
  );
  call.site.bytes.keepFile(list, id, 1, bytes);
  return fileEntity(call, list, kept(call, list, id));
}

function replaceContent(call: Call, list: ListRecord, row: ItemRow, bytes: Buffer): ItemRow {
  call.site.items.update(list, row, new Map(), call.access.user.id, call.now);
  call.site.bytes.keepFile(list, row.id, row.version + 1, bytes);
  return kept(call, list, row.id);
}

function kept({ site }: Call, list: ListRecord, id: number): ItemRow {
  const row = site.items.byId(list, id);
  if (row === undefined) throw errors.itemMissing();
  return row;
}

/** The content of a payload, as it came. */
export function sentBytes({ request }: Call): Buffer {
  return request.bytes ?? Buffer.from(request.body);
}

/** The file a path leads to. */
function fileOf(call: Call): Required<Place> {
  const { list, row } = placeOf(call);
  if (row === undefined || row.leaf === null) throw errors.namedFileMissing(row?.file_ref ?? '');
  return { list, row };
}
