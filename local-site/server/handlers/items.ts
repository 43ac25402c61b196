import { payload, reference, type Call, type Handler } from '../call';
import { parentOf } from '../entities/fileEntity';
import { asText, itemEntity, versionsOf } from '../entities/itemEntity';
import { errors } from '../errors';
import { demandUniqueValues, initialItemValues, readItemValues } from '../itemValues';
import { Permission } from '../permissions';
import { queryItems } from '../query/itemQuery';
import type { QueryScope } from '../query/operand';
import { collection, created, found, value, type Result } from '../serialise/entity';
import { itemEtag, type Values } from '../store/items';
import { DOCUMENT_LIBRARY, type ListRecord } from '../store/lists';
import { makeFolder, moveRow } from './folders';
import { placeOf } from './place';
import { deleteRow, demandEtag, recycleRow } from './rows';
import { itemOf, listOf } from './targets';

const DEFAULT_PAGE = 100;
const MAX_PAGE = 5000;

export const listItems: Handler = (call) => {
  const list = listOf(call);
  const { filter, orderby, top, skiptoken, select, expand } = call.options;
  if (top === 0) throw errors.invalidQuery('The query string option $top is not valid.');
  const page = queryItems(
    list,
    {
      where: filter,
      sort: orderby,
      limit: Math.min(top ?? DEFAULT_PAGE, MAX_PAGE),
      pageToken: skiptoken,
      shown: [...select, ...expand].map(([name = '']) => ({ name })),
    },
    odataScope(call, list),
  );
  return { kind: 'page', entities: page.rows.map((row) => itemEntity(call, list, row)), nextToken: page.nextToken };
};

export const getItem: Handler = (call) => {
  const { list, row } = placeOf(call);
  // The folder of a list itself is no item.
  return row === undefined ? value('ListItemAllFields', { 'odata.null': true }) : found(itemEntity(call, list, row));
};

export const createItem: Handler = (call) => {
  const list = listOf(call);
  call.access.demand(Permission.addListItems, list);
  const sent = payload(call);
  const isFolder =
    sent.FileSystemObjectType === 1 ||
    (typeof sent.ContentTypeId === 'string' && sent.ContentTypeId.startsWith('0x0120'));
  if (isFolder)
    return created(
      itemEntity(
        call,
        list,
        makeFolder(
          call,
          { list },
          typeof sent.FileLeafRef === 'string' ? sent.FileLeafRef : null,
          readValues(call, list),
        ),
      ),
    );
  if (list.template === DOCUMENT_LIBRARY) throw errors.filesNotItems();
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
  const row = itemOf(call);
  call.access.demandItemWrite(Permission.editListItems, list, row);
  demandEtag(call, row);
  const values = readValues(call, list);
  demandUniqueValues(call.site, list, values, row.id);
  call.site.items.update(list, row, values, call.access.user.id, call.now);
  const { FileLeafRef } = payload(call);
  if (typeof FileLeafRef === 'string' && FileLeafRef !== row.file_leaf)
    moveRow(call, { list, row }, { list, row: parentOf(call, list, row), name: FileLeafRef });
  return { kind: 'empty', status: 204, etag: itemEtag({ ...row, version: row.version + 1 }) };
};

export const deleteItem: Handler = (call) => deleteRow(call, listOf(call), itemOf(call));

export const recycleItem: Handler = (call) => value('Recycle', recycleRow(call, listOf(call), itemOf(call)));

export const listVersions: Handler = (call) => {
  const list = listOf(call);
  return collection(versionsOf(call, list, itemOf(call)));
};

export const getVersion: Handler = (call) => {
  const { value: id } = reference(call, 'version');
  const version = versionsOf(call, listOf(call), itemOf(call)).find(
    ({ properties }) => String(properties.VersionId) === id,
  );
  if (version === undefined) throw errors.itemMissing();
  return found(version);
};

export const fieldValuesAsText: Handler = (call): Result => {
  const list = listOf(call);
  const row = itemOf(call);
  return found({
    type: 'SP.FieldStringValues',
    path: `${itemEntity(call, list, row).path}/FieldValuesAsText`,
    properties: asText(call, list, row),
  });
};

/** How `$filter`, `$orderby` and `$select` of a list are understood for the user. */
function odataScope(call: Call, list: ListRecord): QueryScope {
  return { site: call.site, access: call.access, fields: call.site.fields.of(list), naming: 'odata' };
}

function readValues(call: Call, list: ListRecord): Values {
  return readItemValues(call.site, list, payload(call), call.verbosePayload);
}
