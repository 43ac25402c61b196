import { payload, type Call, type Handler } from '../call';
import { asText, itemEntity, versionsOf } from '../entities/itemEntity';
import { errors } from '../errors';
import { demandUniqueValues, initialItemValues, readItemValues } from '../itemValues';
import { Permission } from '../permissions';
import { queryItems } from '../query/itemQuery';
import type { QueryScope } from '../query/operand';
import { collection, created, done, found, value, type Result } from '../serialise/entity';
import { itemEtag, type ItemRow, type Values } from '../store/items';
import type { ListRecord } from '../store/lists';
import { itemOf, listOf } from './targets';

const DEFAULT_PAGE = 100;
const MAX_PAGE = 5000;

export const listItems: Handler = (call) => {
  const list = listOf(call);
  const { filter, orderby, top, skiptoken, select, expand } = call.options;
  if (top === 0) throw errors.invalidQuery('The query string option $top is not valid.');
  const page = queryItems(list, {
    where: filter, sort: orderby, limit: Math.min(top ?? DEFAULT_PAGE, MAX_PAGE), pageToken: skiptoken,
    shown: [...select, ...expand].map(([name]) => ({ name })),
  }, odataScope(call, list));
  return { kind: 'page', entities: page.rows.map((row) => itemEntity(call, list, row)), nextToken: page.nextToken };
};

export const getItem: Handler = (call) => {
  const list = listOf(call);
  return found(itemEntity(call, list, itemOf(call, list)));
};

export const createItem: Handler = (call) => {
  const list = listOf(call);
  call.access.demand(Permission.addListItems, list);
  const fields = call.site.fields.of(list);
  const values = new Map([...initialItemValues(fields, call.now), ...readValues(call, list)]);
  demandUniqueValues(call.site, list, values);
  const id = call.site.items.add(list, values, call.access.user.id, call.now);
  const row = call.site.items.byId(list, id);
  if (row === undefined) throw errors.itemMissing();
  return created(itemEntity(call, list, row));
};

export const updateItem: Handler = (call) => {
  const list = listOf(call);
  const row = itemOf(call, list);
  call.access.demandItemWrite(Permission.editListItems, list, row.author_id);
  demandItemEtag(call, row);
  const values = readValues(call, list);
  demandUniqueValues(call.site, list, values, row.id);
  call.site.items.update(list, row, values, call.access.user.id, call.now);
  return { kind: 'empty', status: 204, etag: itemEtag({ ...row, version: row.version + 1 }) };
};

export const deleteItem: Handler = (call) => {
  const { list, row } = deletable(call);
  demandItemEtag(call, row);
  call.site.items.remove(list, row, call.now);
  return done;
};

export const recycleItem: Handler = (call) => {
  const { list, row } = deletable(call);
  return value('Recycle', call.site.items.recycle(list, row, call.access.user.id, call.now));
};

export const listVersions: Handler = (call) => {
  const list = listOf(call);
  return collection(versionsOf(call, list, itemOf(call, list)));
};

export const fieldValuesAsText: Handler = (call): Result => {
  const list = listOf(call);
  const row = itemOf(call, list);
  return found({ type: 'SP.FieldStringValues', path: `${itemEntity(call, list, row).path}/FieldValuesAsText`, properties: asText(call, list, row) });
};

/** How `$filter`, `$orderby` and `$select` of a list are understood for the user. */
function odataScope(call: Call, list: ListRecord): QueryScope {
  return { site: call.site, access: call.access, fields: call.site.fields.of(list), naming: 'odata' };
}

function deletable(call: Call): { list: ListRecord; row: ItemRow } {
  const list = listOf(call);
  const row = itemOf(call, list);
  call.access.demandItemWrite(Permission.deleteListItems, list, row.author_id);
  return { list, row };
}

/** Items change only for a client that has seen them: `If-Match` is `*`, `"guid,version"` or the short `"version"`. */
function demandItemEtag(call: Call, row: ItemRow): void {
  const given = call.request.headers['if-match'] ?? '';
  const plain = given.replace(/^W\//, '');
  if (plain !== '*' && plain.toLowerCase() !== itemEtag(row).toLowerCase() && plain !== `"${row.version}"`) throw errors.etagMismatch(given, itemEtag(row));
}

function readValues(call: Call, list: ListRecord): Values {
  return readItemValues(call.site, list, payload(call), call.verbosePayload);
}
