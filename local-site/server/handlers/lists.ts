import { randomUUID } from 'node:crypto';
import { payload, type Call, type Handler } from '../call';
import { listProperties, urlNameFrom } from '../definitions/list';
import { viewProperties } from '../definitions/view';
import { visibleLists } from '../entities/listAddress';
import { listEntity } from '../entities/listEntity';
import { errors } from '../errors';
import type { JsonRecord } from '../json';
import { Permission } from '../permissions';
import { initialProperties, readProperties } from '../properties';
import { collection, created, done, found, updated, value } from '../serialise/entity';
import { DOCUMENT_LIBRARY, type ListRecord } from '../store/lists';
import { listOf } from './targets';

/** A custom list; in addition the local site makes document libraries. */
const GENERIC_LIST = 100;

export const listLists: Handler = (call) => collection(visibleLists(call).map((list) => listEntity(call, list)));

export const getList: Handler = (call) => found(listEntity(call, listOf(call)));

export const createList: Handler = (call) => {
  const { site } = call;
  call.access.demand(Permission.manageLists);
  const { Title, BaseTemplate = GENERIC_LIST, TemplateFeatureId: _feature, ...rest } = payload(call);
  if (typeof Title !== 'string' || Title.trim() === '') throw errors.invalidQuery('A list needs a Title.');
  if (BaseTemplate !== GENERIC_LIST && BaseTemplate !== DOCUMENT_LIBRARY)
    throw errors.notImplemented(`lists of template ${JSON.stringify(BaseTemplate)}`);
  if (site.lists.byTitle(Title) !== undefined) throw errors.listTitleTaken();
  const isLibrary = BaseTemplate === DOCUMENT_LIBRARY;
  const properties = {
    ...initialProperties(listProperties),
    ...(isLibrary ? { EnableAttachments: false, EnableFolderCreation: true } : {}),
    ...readProperties(rest, listProperties, 'SP.List'),
  };
  const list = site.lists.create(Title, freeUrlName(call, Title), BaseTemplate, properties, call.now, site.path);
  site.complete(list);
  site.views.add(list, {
    id: randomUUID(),
    page: 'AllItems',
    fields: isLibrary ? ['DocIcon', 'LinkFilename', 'Modified', 'Editor'] : ['LinkTitle'],
    properties: {
      ...initialProperties(viewProperties),
      Title: isLibrary ? 'Alla dokument' : 'Alla objekt',
      DefaultView: true,
      ViewQuery: '',
    },
  });
  return created(listEntity(call, list));
};

export const updateList: Handler = (call) => {
  const list = managedList(call);
  const { Title = list.title, ...rest } = payload(call);
  demandEtag(call, list);
  if (typeof Title !== 'string' || Title.trim() === '') throw errors.wrongType('Title', 'Edm.String');
  const sameTitle = call.site.lists.byTitle(Title);
  if (sameTitle !== undefined && sameTitle.id !== list.id) throw errors.listTitleTaken();
  const properties = { ...list.properties, ...readProperties(rest, listProperties, 'SP.List') };
  demandUniqueStaysReadable(call, list, properties);
  call.site.lists.update(list, { title: Title, properties }, call.now);
  return updated;
};

export const deleteList: Handler = (call) => {
  const list = managedList(call);
  demandEtag(call, list);
  call.site.lists.remove(list);
  return done;
};

/** A recycled list cannot be restored here; its id is answered as SharePoint does. */
export const recycleList: Handler = (call) => {
  call.site.lists.remove(managedList(call));
  return value('Recycle', randomUUID());
};

/** The list, if the user may change its definition. */
export function managedList(call: Call): ListRecord {
  const list = listOf(call);
  call.access.demand(Permission.manageLists, list);
  return list;
}

function demandEtag(call: Call, list: ListRecord): void {
  const given = call.request.headers['if-match'];
  const actual = `"${list.id},${list.version}"`;
  if (given !== undefined && given !== '*' && given !== actual) throw errors.etagMismatch(given, actual);
}

/** Unique columns and "read own items" exclude each other: whether a value is taken must not depend on who asks. */
function demandUniqueStaysReadable({ site }: Call, list: ListRecord, properties: JsonRecord): void {
  const unique = site.fields.of(list).find((field) => field.properties.EnforceUniqueValues === true);
  if (properties.ReadSecurity === 2 && unique !== undefined)
    throw errors.uniqueNeedsIndex(String(unique.properties.Title));
}

/** Parts of the site's address that are no library. */
const reserved: ReadonlySet<string> = new Set(['lists', '_api', '_layouts', 'sitepages', 'siteassets']);

function freeUrlName({ site }: Call, title: string): string {
  const name = urlNameFrom(title);
  for (let count = 0; ; count += 1) {
    const candidate = count === 0 ? name : `${name}${count}`;
    if (site.lists.byUrlName(candidate) === undefined && !reserved.has(candidate.toLowerCase())) return candidate;
  }
}
