import type { Access } from '../access';
import { maskToJson } from '../permissions';
import type { Entity } from '../serialise/entity';
import type { Site } from '../site';
import type { Role } from '../store/principals';
import type { Assignment } from '../store/roles';
import { principalEntity } from './principalEntity';

export function roleEntity(role: Role): Entity {
  return {
    type: 'SP.RoleDefinition',
    path: `Web/RoleDefinitions(${role.id})`,
    properties: {
      BasePermissions: maskToJson(role),
      Description: role.description,
      Hidden: role.hidden === 1,
      Id: role.id,
      Name: role.name,
      Order: role.sort,
      RoleTypeKind: role.kind,
    },
  };
}

/** @param owner address of the web or list whose assignment it is */
export function assignmentEntity(
  site: Site,
  owner: string,
  { principalId, roles }: Assignment,
  access: Access,
): Entity {
  return {
    type: 'SP.RoleAssignment',
    path: `${owner}/RoleAssignments/GetByPrincipalId(${principalId})`,
    properties: { PrincipalId: principalId },
    links: {
      Member: () => {
        const principal = site.principals.byId(principalId);
        return principal === undefined ? null : principalEntity(site, principal, access);
      },
      RoleDefinitionBindings: () => roles.map(roleEntity),
    },
  };
}
