import { reference, type Call, type Handler } from '../call';
import { errors } from '../errors';
import { demandUniqueValues } from '../itemValues';
import { Permission } from '../permissions';
import type { Entity } from '../serialise/entity';
import { collection, done, found } from '../serialise/entity';
import type { RecycledItem } from '../store/items';

/** Columns every item table has, whether fields show them or not. */
const systemColumns = ['id', 'guid', 'version', 'author_id', 'editor_id', 'created', 'modified'];

/** What the user deleted; a site owner sees everything. */
export const listRecycled: Handler = (call) => collection(visible(call).map((entry) => recycledEntity(call, entry)));

export const getRecycled: Handler = (call) => found(recycledEntity(call, recycledOf(call)));

export const restoreRecycled: Handler = (call) => {
  const entry = recycledOf(call);
  const list = call.site.lists.byId(entry.list_id);
  if (list === undefined) throw errors.listMissing();
  // Columns may have been deleted since, and unique values taken.
  const columns = new Set([...systemColumns, ...call.site.fields.of(list).map(({ column }) => column)]);
  const values = new Map([...call.site.items.recycledValues(entry)].filter(([column]) => columns.has(column)));
  demandUniqueValues(call.site, list, values);
  call.site.items.restore(list, entry, values, call.now);
  return done;
};

export const purgeRecycled: Handler = (call) => {
  call.site.items.purge(recycledOf(call));
  return done;
};

function visible({ site, access }: Call): RecycledItem[] {
  return site.items.recycled().filter((entry) => {
    const list = site.lists.byId(entry.list_id);
    return list !== undefined && access.holds(Permission.viewListItems, list) && (access.user.siteAdmin || entry.deleted_by === access.user.id);
  });
}

function recycledOf(call: Call): RecycledItem {
  const { value } = reference(call, 'recycled');
  const entry = visible(call).find(({ id }) => id === value.toLowerCase());
  if (entry === undefined) throw errors.itemMissing();
  return entry;
}

function recycledEntity({ site }: Call, entry: RecycledItem): Entity {
  const list = site.lists.byId(entry.list_id);
  return {
    type: 'SP.RecycleBinItem', path: `Web/RecycleBin('${entry.id}')`,
    properties: {
      Id: entry.id, Title: entry.title, LeafName: `${entry.item_id}_.000`, DeletedDate: entry.deleted, DirName: list === undefined ? '' : site.listPath(list).slice(1),
      ItemState: 1, ItemType: 3, DeletedByEmail: site.principals.byId(entry.deleted_by)?.email ?? '',
    },
  };
}
