import type { Call } from '../call';
import type { Json, JsonRecord } from '../json';
import { Permission, maskToJson } from '../permissions';
import type { Entity, LinkTarget } from '../serialise/entity';
import { isReference, odataName, payloadName, type Field } from '../store/fields';
import { itemEtag, type ItemRow } from '../store/items';
import type { ListRecord } from '../store/lists';
import { itemType, listAddress, listEntity } from './listEntity';
import { textOf } from './itemText';

/** Names of fields that say the same as another property. */
const special: ReadonlySet<string> = new Set(['ID', 'GUID', '_UIVersionString', 'Author', 'Editor', 'Created', 'Modified']);

export function itemEntity(call: Call, list: ListRecord, row: ItemRow): Entity {
  const { site } = call;
  const fields = site.fields.of(list);
  const path = `${listAddress(list)}/Items(${row.id})`;
  const own = fields.filter((field) => !special.has(field.internalName));
  const references = fields.filter(isReference);
  const values = own.map((field): [string, Json] => [payloadName(field), field.type.toJson(row[field.column] ?? null)]);
  return {
    type: itemType(list), path, etag: itemEtag(row),
    properties: {
      FileSystemObjectType: 0, Id: row.id, ServerRedirectedEmbedUri: null, ServerRedirectedEmbedUrl: '', ContentTypeId: `0x0100${list.id.replace(/-/g, '').toUpperCase()}`,
      ...Object.fromEntries(values), ComplianceAssetId: null, ID: row.id, Modified: row.modified, Created: row.created, AuthorId: row.author_id, EditorId: row.editor_id,
      OData__UIVersionString: versionLabel(row.version), Attachments: false, GUID: row.guid,
    },
    onDemand: {
      EffectiveBasePermissions: () => maskToJson(call.access.mask(list)),
      HasUniqueRoleAssignments: () => false,
      FileRef: () => `${site.listPath(list)}/${row.id}_.000`,
      FileLeafRef: () => `${row.id}_.000`,
      FileDirRef: () => site.listPath(list),
    },
    links: {
      ...Object.fromEntries(references.map((field) => [odataName(field), () => referred(call, field, row)])),
      FieldValuesAsText: () => ({ type: 'SP.FieldStringValues', path: `${path}/FieldValuesAsText`, properties: asText(call, list, row) }),
      ParentList: () => listEntity(call, list),
      Versions: () => versionsOf(call, list, row),
    },
    mustExpand: new Set(references.map(odataName)),
  };
}

/** Every field as people read it. */
export function asText(call: Call, list: ListRecord, row: ItemRow): JsonRecord {
  return Object.fromEntries(call.site.fields.of(list).map((field) => [odataName(field), textOf(call, field, row)]));
}

/** SharePoint counts the states of a list item as 1.0, 2.0 … */
export function versionLabel(version: number): string {
  return `${version}.0`;
}

export function versionsOf(call: Call, list: ListRecord, row: ItemRow): Entity[] {
  call.access.demand(Permission.viewVersions, list);
  return [row, ...call.site.items.earlier(list, row.id)].map((state, index) => ({
    type: 'SP.ListItemVersion', path: `${listAddress(list)}/Items(${row.id})/Versions(${state.version * 512})`,
    properties: {
      VersionId: state.version * 512, VersionLabel: versionLabel(state.version), IsCurrentVersion: index === 0, Created: state.modified, ID: state.id,
      ...Object.fromEntries(call.site.fields.of(list).filter((field) => !field.system || field.internalName === 'Title').map((field) => [odataName(field), versionValue(call, field, state)])),
      Modified: state.modified,
      Editor: personValue(call, state.editor_id), Author: personValue(call, state.author_id),
    },
  }));
}

function versionValue(call: Call, field: Field, state: ItemRow): Json {
  if (!isReference(field)) return field.type.toJson(state[field.column] ?? null);
  const targets = referred(call, field, state);
  const one = (entity: Entity): Json => ({ LookupId: entity.properties.Id ?? null, LookupValue: entity.properties.Title ?? null });
  return targets === null ? null : 'properties' in targets ? one(targets) : targets.map(one);
}

function personValue({ site }: Call, id: number): Json {
  const user = site.principals.byId(id);
  return user === undefined ? null : { LookupId: user.id, LookupValue: user.title, Email: user.email };
}

/** The rows a lookup or person field points at; none that the user may not read. */
export function referred(call: Call, field: Field, row: ItemRow): LinkTarget {
  const kept = field.type.toJson(row[field.column] ?? null);
  const ids = (Array.isArray(kept) ? kept : [kept]).filter((id): id is number => typeof id === 'number');
  const find = field.type.kind === 20 ? personById : lookupById;
  const targets = ids.map((id) => find(call, field, id)).filter((entity): entity is Entity => entity !== undefined);
  return field.type.comparison === 'references' ? targets : targets[0] ?? null;
}

function personById({ site }: Call, _field: Field, id: number): Entity | undefined {
  const principal = site.principals.byId(id);
  if (principal === undefined) return undefined;
  return {
    type: 'SP.Data.UserInfoItem', path: `Web/SiteUserInfoList/Items(${id})`,
    properties: { Id: id, ID: id, Title: principal.title, EMail: principal.email, Name: principal.login, UserName: principal.email, JobTitle: null, Department: null },
  };
}

function lookupById(call: Call, field: Field, id: number): Entity | undefined {
  const list = call.site.lookupList(field);
  if (list === undefined || !call.access.holds(Permission.viewListItems, list)) return undefined;
  const row = call.site.items.byId(list, id);
  if (row === undefined || (call.access.readsOwnOnly(list) && row.author_id !== call.access.user.id)) return undefined;
  return itemEntity(call, list, row);
}
