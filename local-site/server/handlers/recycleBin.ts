import { reference, type Call, type Handler } from '../call';
import { errors } from '../errors';
import { demandUniqueValues } from '../itemValues';
import { fold } from '../fold';
import type { Entity } from '../serialise/entity';
import { collection, done, found } from '../serialise/entity';
import type { ItemRow } from '../store/items';
import type { ListRecord } from '../store/lists';
import { pathOf } from '../store/places';
import type { Recycled } from '../store/recycleBin';
import { noteChange } from './attachments';
import { folderAt } from './place';

/** Columns every item table has, whether fields show them or not. */
const systemColumns = [
  'id',
  'guid',
  'version',
  'author_id',
  'editor_id',
  'created',
  'modified',
  'fs_type',
  'folder',
  'leaf',
  'scope_id',
  'attached',
];

/** What the user deleted; a site owner sees everything. */
export const listRecycled: Handler = (call) => collection(visible(call).map((entry) => recycledEntity(call, entry)));

export const getRecycled: Handler = (call) => found(recycledEntity(call, recycledOf(call)));

export const restoreRecycled: Handler = (call) => {
  const entry = recycledOf(call);
  const list = call.site.lists.byId(entry.list_id);
  if (list === undefined) throw errors.listMissing();
  if (entry.kind === 'attachment') restoreAttachment(call, list, entry);
  else restoreRows(call, list, call.site.recycleBin.rowsOf(entry));
  call.site.recycleBin.drop(entry);
  return done;
};

/** Puts rows back where they were. What inherited permissions inherits them again. */
function restoreRows(call: Call, list: ListRecord, rows: readonly ItemRow[]): void {
  const [first] = rows;
  if (first === undefined) throw errors.itemMissing();
  const { list: _list, row: parent } =
    (first.folder ?? '') === ''
      ? { list, row: undefined }
      : folderAt(call, `${call.site.listPath(list)}/${first.folder}`);
  if (
    first.leaf !== null &&
    first.leaf !== undefined &&
    call.site.places.named(list, pathOf(parent), first.leaf) !== undefined
  )
    throw errors.nameTaken(first.leaf);
  // Columns may have been deleted since, and unique values taken.
  const columns = new Set([...systemColumns, ...call.site.fields.of(list).map(({ column }) => column)]);
  for (const row of rows) {
    const scope =
      row.scope_id === row.id || row.scope_id !== first.scope_id
        ? (row.scope_id ?? null)
        : first.scope_id === first.id
          ? first.id
          : (parent?.scope_id ?? null);
    const values = new Map([...Object.entries({ ...row, scope_id: scope })].filter(([column]) => columns.has(column)));
    demandUniqueValues(call.site, list, values);
    call.site.items.put(list, values, call.now);
  }
}

function restoreAttachment(call: Call, list: ListRecord, entry: Recycled): void {
  const row = call.site.items.byId(list, entry.item_id);
  if (row === undefined) throw errors.itemMissing();
  if (call.site.bytes.attachments(list, row).some(({ name }) => fold(name) === fold(entry.title)))
    throw errors.attachmentNameTaken();
  call.site.bytes.restoreAttachment(entry.id);
  noteChange(call, list, row);
}

export const purgeRecycled: Handler = (call) => {
  const entry = recycledOf(call);
  const list = call.site.lists.byId(entry.list_id);
  if (list !== undefined) call.site.recycleBin.purge(list, entry);
  return done;
};

/** What the user deleted and may still read. */
function visible({ site, access }: Call): Recycled[] {
  return site.recycleBin.all().filter((entry) => {
    const list = site.lists.byId(entry.list_id);
    const [row] = site.recycleBin.rowsOf(entry);
    return (
      list !== undefined &&
      row !== undefined &&
      access.reads(list, { ...row, scope_id: row.scope_id ?? null }) &&
      (access.user.siteAdmin || entry.deleted_by === access.user.id)
    );
  });
}

function recycledOf(call: Call): Recycled {
  const { value } = reference(call, 'recycled');
  const entry = visible(call).find(({ id }) => id === value.toLowerCase());
  if (entry === undefined) throw errors.itemMissing();
  return entry;
}

function recycledEntity({ site }: Call, entry: Recycled): Entity {
  const list = site.lists.byId(entry.list_id);
  const [row] = site.recycleBin.rowsOf(entry);
  if (row === undefined) throw errors.itemMissing();
  return {
    type: 'SP.RecycleBinItem',
    path: `Web/RecycleBin('${entry.id}')`,
    properties: {
      Id: entry.id,
      Title: entry.title,
      LeafName: entry.kind === 'attachment' ? entry.title : row.file_leaf,
      DeletedDate: entry.deleted,
      DirName:
        list === undefined
          ? ''
          : (entry.kind === 'attachment' ? `${site.listPath(list)}/Attachments/${entry.item_id}` : row.file_dir).slice(
              1,
            ),
      ItemState: 1,
      ItemType: itemType(entry, row),
      DeletedByEmail: site.principals.byId(entry.deleted_by)?.email ?? '',
    },
  };
}

/** SharePoint's RecycleBinItemType. */
function itemType({ kind }: Recycled, row: ItemRow): number {
  if (kind === 'attachment') return 7;
  return row.fs_type === 1 ? 5 : row.leaf === null ? 3 : 1;
}
