import { scopeOf } from '../access';
import type { Call } from '../call';
import type { Json, JsonRecord } from '../json';
import { Permission, maskToJson } from '../permissions';
import type { Entity } from '../serialise/entity';
import { isReference, odataName, payloadName, type Field } from '../store/fields';
import { itemEtag, type ItemRow } from '../store/items';
import { DOCUMENT_LIBRARY, type ListRecord } from '../store/lists';
import { itemScope } from '../store/roles';
import { attachmentEntities, fileEntity, folderEntity } from './fileEntity';
import { textOf } from './itemText';
import { itemType, listAddress } from './listAddress';
import { listEntity } from './listEntity';
import { referred } from './references';
import { assignmentEntity } from './roleEntity';
import { versionLabel } from './versionLabel';

/** Names of fields that say the same as another property. */
const special: ReadonlySet<string> = new Set([
  'ID',
  'GUID',
  '_UIVersionString',
  'Author',
  'Editor',
  'Created',
  'Modified',
  'Attachments',
  'FileLeafRef',
  'FileRef',
  'FileDirRef',
  'FSObjType',
]);

export function itemEntity(call: Call, list: ListRecord, row: ItemRow): Entity {
  const { site } = call;
  const fields = site.fields.of(list);
  const path = `${listAddress(list)}/Items(${row.id})`;
  const own = fields.filter((field) => !special.has(field.internalName));
  const references = fields.filter(isReference);
  const values = own.map((field): [string, Json] => [payloadName(field), field.type.toJson(row[field.column] ?? null)]);
  return {
    type: itemType(list),
    path,
    etag: itemEtag(row),
    properties: {
      FileSystemObjectType: row.fs_type,
      Id: row.id,
      ServerRedirectedEmbedUri: null,
      ServerRedirectedEmbedUrl: '',
      ContentTypeId: contentTypeId(list, row),
      ...Object.fromEntries(values),
      ComplianceAssetId: null,
      ID: row.id,
      Modified: row.modified,
      Created: row.created,
      AuthorId: row.author_id,
      EditorId: row.editor_id,
      OData__UIVersionString: versionLabel(row.version),
      ...(list.template === DOCUMENT_LIBRARY ? {} : { Attachments: row.attached === 1 }),
      GUID: row.guid,
    },
    onDemand: {
      EffectiveBasePermissions: () => maskToJson(call.access.mask(list, row)),
      HasUniqueRoleAssignments: () => row.scope_id === row.id,
      FileRef: () => row.file_ref,
      FileLeafRef: () => row.file_leaf,
      FileDirRef: () => row.file_dir,
      FSObjType: () => row.fs_type,
    },
    links: {
      ...Object.fromEntries(references.map((field) => [odataName(field), () => referred(call, field, row)])),
      FieldValuesAsText: () => ({
        type: 'SP.FieldStringValues',
        path: `${path}/FieldValuesAsText`,
        properties: asText(call, list, row),
      }),
      ParentList: () => listEntity(call, list),
      Versions: () => versionsOf(call, list, row),
      AttachmentFiles: () => attachmentEntities(call, list, row),
      File: () => (row.leaf === null || row.fs_type === 1 ? null : fileEntity(call, list, row)),
      Folder: () => (row.fs_type === 1 ? folderEntity(call, list, row) : null),
      RoleAssignments: () => {
        call.access.demand(Permission.enumeratePermissions, list, row);
        const scope = row.scope_id === null ? scopeOf(list) : itemScope(list, row.scope_id);
        return site.roles.assignments(scope).map((assignment) => assignmentEntity(site, path, assignment, call.access));
      },
    },
    mustExpand: new Set(references.map(odataName)),
  };
}

/** What the row is: item, document or folder. */
export function contentTypeId(list: ListRecord, row: ItemRow): string {
  const kind = row.fs_type === 1 ? '0x0120' : list.template === DOCUMENT_LIBRARY ? '0x0101' : '0x01';
  return `${kind}00${list.id.replace(/-/g, '').toUpperCase()}`;
}

/** Every field as people read it. */
export function asText(call: Call, list: ListRecord, row: ItemRow): JsonRecord {
  return Object.fromEntries(call.site.fields.of(list).map((field) => [odataName(field), textOf(call, field, row)]));
}

export function versionsOf(call: Call, list: ListRecord, row: ItemRow): Entity[] {
  call.access.demand(Permission.viewVersions, list, row);
  return [row, ...call.site.items.earlier(list, row.id)].map((state, index) => ({
    type: 'SP.ListItemVersion',
    path: `${listAddress(list)}/Items(${row.id})/Versions(${state.version * 512})`,
    properties: {
      VersionId: state.version * 512,
      VersionLabel: versionLabel(state.version),
      IsCurrentVersion: index === 0,
      Created: state.modified,
      ID: state.id,
      ...Object.fromEntries(
        call.site.fields
          .of(list)
          .filter((field) => !field.system || field.internalName === 'Title')
          .map((field) => [odataName(field), versionValue(call, field, state)]),
      ),
      Modified: state.modified,
      Editor: personValue(call, state.editor_id),
      Author: personValue(call, state.author_id),
    },
  }));
}

function versionValue(call: Call, field: Field, state: ItemRow): Json {
  if (!isReference(field)) return field.type.toJson(state[field.column] ?? null);
  const targets = referred(call, field, state);
  const one = (entity: Entity): Json => ({
    LookupId: entity.properties.Id ?? null,
    LookupValue: entity.properties.Title ?? null,
  });
  return targets === null ? null : 'properties' in targets ? one(targets) : targets.map(one);
}

function personValue({ site }: Call, id: number): Json {
  const user = site.principals.byId(id);
  return user === undefined ? null : { LookupId: user.id, LookupValue: user.title, Email: user.email };
}
