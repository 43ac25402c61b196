import { payload, type Call, type Handler } from '../call';
import { readViewXml, withUser, type CamlView } from '../caml/query';
import { viewXml } from '../definitions/view';
import { itemEntity } from '../entities/itemEntity';
import { linkedFields } from '../query/operand';
import { streamRow, streamSchema } from '../entities/streamRow';
import { errors } from '../errors';
import { isRecord, type Json, type JsonRecord } from '../json';
import { queryItems, type ItemPage } from '../query/itemQuery';
import type { QueryScope } from '../query/operand';
import type { Field } from '../store/fields';
import type { ListRecord } from '../store/lists';
import { joined, pathOf } from '../store/places';
import { folderAt } from './place';
import { listOf } from './targets';

const DEFAULT_ROWS = 30;
const MAX_ROWS = 5000;
/** RenderOptions: what is wanted in addition to the rows. */
const LIST_DATA = 2;
const LIST_SCHEMA = 4;

/** `getitems(query=@v)` or with `query` in the payload: CAML in, items out. */
export const getItems: Handler = (call) => {
  const list = listOf(call);
  const { query } = payload(call);
  if (!isRecord(query) || typeof query.ViewXml !== 'string')
    throw errors.invalidQuery("The parameter 'query' with a ViewXml is missing.");
  const folder = folderOf(call, list, query.FolderServerRelativeUrl);
  const view = readViewXml(query.ViewXml, call.site.now());
  const position = query.ListItemCollectionPosition;
  const token = isRecord(position) && typeof position.PagingInfo === 'string' ? position.PagingInfo : undefined;
  const page = runView(call, list, view, folder, view.rowLimit ?? MAX_ROWS, token);
  return { kind: 'page', entities: page.rows.map((row) => itemEntity(call, list, row)) };
};

/** The list data that views are drawn from: by `ViewXml` or the list's own view. */
export const renderListDataAsStream: Handler = (call) => {
  const list = listOf(call);
  const { parameters } = payload(call);
  const given = isRecord(parameters) ? parameters : {};
  const folder = folderOf(call, list, given.FolderServerRelativeUrl ?? call.options.parameters.get('RootFolder'));
  const view = readViewXml(viewXmlFor(call, list, given), call.site.now());
  const limit = Math.min(view.rowLimit ?? DEFAULT_ROWS, MAX_ROWS) || DEFAULT_ROWS;
  const paging = typeof given.Paging === 'string' && given.Paging !== '' ? given.Paging : undefined;
  const page = runView(call, list, view, folder, limit, paging);
  const fields = shownFields(call, list, view);
  const firstRow = Number(new URLSearchParams(paging?.replace(/^\?/, '')).get('PageFirstRow') ?? '1') || 1;
  const afterRow = firstRow + page.rows.length;
  const data: JsonRecord = {
    Row: page.rows.map((row) => streamRow(call, list, row, fields, given.DatesInUtc === true)),
    FirstRow: page.rows.length === 0 ? 0 : firstRow,
    LastRow: page.rows.length === 0 ? 0 : afterRow - 1,
    RowLimit: limit,
    FolderPermissions: '0x7fffffffffffffff',
    FilterLink: '?',
    ForceNoHierarchy: '1',
    HierarchyHasIndention: '',
    ...(page.nextToken === undefined || !view.paged ? {} : { NextHref: `?${page.nextToken}&PageFirstRow=${afterRow}` }),
  };
  const options = typeof given.RenderOptions === 'number' ? given.RenderOptions : 0;
  if (options === 0 || options === LIST_DATA) return { kind: 'document', body: data };
  // eslint-disable-next-line no-bitwise -- a set of flags
  const schema: JsonRecord = (options & LIST_SCHEMA) === 0 ? {} : { ListSchema: { Field: fields.map(streamSchema) } };
  const about = {
    BaseViewID: '1',
    ListTemplateType: String(list.template),
    listName: `{${list.id.toUpperCase()}}`,
    rootFolder: joined(call.site.listPath(list), folder).replace(/\/$/, ''),
  };
  return { kind: 'document', body: { wpq: '', Templates: {}, ListData: data, ...schema, ...about } };
};

/** The path of the folder a view is opened at; '' is the list's own. @throws SharePointError 404 */
function folderOf(call: Call, list: ListRecord, given: Json | undefined): string {
  if (typeof given !== 'string' || given === '') return '';
  const place = folderAt(call, given);
  if (place.list.id !== list.id) throw errors.folderMissing();
  return pathOf(place.row);
}

function runView(
  call: Call,
  list: ListRecord,
  view: CamlView,
  folder: string,
  limit: number,
  pageToken: string | undefined,
): ItemPage {
  const scope: QueryScope = { site: call.site, access: call.access, fields: call.site.fields.of(list), naming: 'caml' };
  const shown = (view.fields ?? []).map((name) => ({ name }));
  return queryItems(
    list,
    {
      where: withUser(view.where, call.access.user.id),
      within: { folder, ...view.scope },
      sort: view.sort,
      shown,
      limit: Math.min(limit, MAX_ROWS) || MAX_ROWS,
      pageToken: pageToken?.replace(/^\?/, ''),
    },
    scope,
  );
}

function viewXmlFor(call: Call, list: ListRecord, given: JsonRecord): string {
  if (typeof given.ViewXml === 'string' && given.ViewXml !== '') return given.ViewXml;
  const wanted = [...call.options.parameters]
    .find(([name]) => name.toLowerCase() === 'view' || name.toLowerCase() === 'viewid')?.[1]
    .replace(/[{}]/g, '')
    .toLowerCase();
  const views = call.site.views.of(list);
  const view = views.find(({ id }) => id === wanted) ?? views.find(({ properties }) => properties.DefaultView === true);
  if (view === undefined) throw errors.viewMissing();
  return viewXml(view);
}

/** The view's fields, or all visible ones; ID and Title always come along. */
function shownFields(call: Call, list: ListRecord, view: CamlView): Field[] {
  const fields = call.site.fields.of(list);
  const real = (name: string): string => linkedFields.get(name) ?? name;
  const wanted =
    view.fields ?? fields.filter(({ properties }) => properties.Hidden !== true).map((field) => field.internalName);
  const names = new Set([...wanted.map(real), 'ID', 'Title']);
  for (const name of view.fields ?? []) {
    if (!['DocIcon', 'Edit'].includes(name) && !fields.some(({ internalName }) => internalName === real(name)))
      throw errors.fieldMissing(name);
  }
  return fields.filter(({ internalName }) => names.has(internalName));
}
