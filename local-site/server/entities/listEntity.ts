import { scopeOf } from '../access';
import type { Call } from '../call';
import { Permission, maskToJson } from '../permissions';
import type { Entity } from '../serialise/entity';
import { DOCUMENT_LIBRARY, type ListRecord } from '../store/lists';
import { fieldEntity } from './fieldEntity';
import { folderEntity } from './fileEntity';
import { itemType, listAddress, viewFolder } from './listAddress';
import { parentWeb } from './parentWeb';
import { assignmentEntity } from './roleEntity';
import { viewEntity } from './viewEntity';

export function listEntity(call: Call, list: ListRecord): Entity {
  const { site, access } = call;
  const path = listAddress(list);
  const { properties } = list;
  return {
    type: 'SP.List',
    path,
    etag: `"${list.id},${list.version}"`,
    properties: {
      ...properties,
      BaseTemplate: list.template,
      BaseType: list.template === DOCUMENT_LIBRARY ? 1 : 0,
      Created: list.created,
      Id: list.id,
      ItemCount: list.itemCount,
      LastItemModifiedDate: list.itemsModified,
      LastItemUserModifiedDate: list.itemsModified,
      ListItemEntityTypeFullName: itemType(list),
      EntityTypeName: itemType(list).slice('SP.Data.'.length, -'Item'.length),
      ParentWebUrl: site.path,
      Title: list.title,
    },
    onDemand: {
      EffectiveBasePermissions: () => maskToJson(access.mask(list)),
      HasUniqueRoleAssignments: () => list.uniqueScope,
      DefaultViewUrl: () => `${viewFolder(site, list)}/AllItems.aspx`,
      LastModified: () => list.modified,
    },
    links: {
      RootFolder: () => folderEntity(call, list),
      ParentWeb: () => parentWeb(site),
      Fields: () => site.fields.of(list).map((field) => fieldEntity(list, field)),
      Views: () => site.views.of(list).map((view) => viewEntity(call, list, view)),
      DefaultView: () => {
        const view = site.views.of(list).find((candidate) => candidate.properties.DefaultView === true);
        return view === undefined ? null : viewEntity(call, list, view);
      },
      RoleAssignments: () => {
        access.demand(Permission.enumeratePermissions, list);
        return site.roles
          .assignments(scopeOf(list))
          .map((assignment) => assignmentEntity(site, path, assignment, access));
      },
      FirstUniqueAncestorSecurableObject: () => (list.uniqueScope ? listEntity(call, list) : parentWeb(site)),
    },
  };
}
