import { neededArgument, payload, reference, type Call, type Handler } from '../call';
import { scopeOf } from '../access';
import { listAddress } from '../entities/listEntity';
import { assignmentEntity, roleEntity } from '../entities/roleEntity';
import { errors } from '../errors';
import { isRecord, type Json } from '../json';
import { Permission, RoleId, maskToJson, type Mask } from '../permissions';
import { collection, created, done, found, updated, value } from '../serialise/entity';
import type { ListRecord } from '../store/lists';
import { WEB, type Assignment, type Scope } from '../store/roles';
import { flagArgument, listOf, roleOf } from './targets';
import { otherAccess } from './web';

export const listRoles: Handler = (call) => collection(call.site.roles.all().map(roleEntity));
export const getRole: Handler = (call) => found(roleEntity(roleOf(call)));

export const createRole: Handler = (call) => {
  call.access.demand(Permission.managePermissions);
  const given = payload(call);
  const name = String(given.Name ?? '').trim();
  if (name === '') throw errors.invalidQuery('A permission level needs a Name.');
  if (call.site.roles.byName(name) !== undefined) throw errors.roleNameTaken();
  const mask = readMask(given.BasePermissions);
  const id = call.site.roles.add({ name, description: String(given.Description ?? ''), sort: Number(given.Order ?? 0), ...mask });
  const role = call.site.roles.byId(id);
  if (role === undefined) throw errors.roleMissing();
  return created(roleEntity(role));
};

export const updateRole: Handler = (call) => {
  call.access.demand(Permission.managePermissions);
  const role = roleOf(call);
  const { Name, Description, Order, BasePermissions } = payload(call);
  const mask = BasePermissions === undefined ? role : readMask(BasePermissions);
  call.site.roles.update({
    ...role, high: mask.high, low: mask.low, name: typeof Name === 'string' ? Name : role.name,
    description: typeof Description === 'string' ? Description : role.description, sort: typeof Order === 'number' ? Order : role.sort,
  });
  return updated;
};

export const deleteRole: Handler = (call) => {
  call.access.demand(Permission.managePermissions);
  call.site.roles.remove(roleOf(call).id);
  return done;
};

/** Masks come as two decimal strings; some clients send numbers. */
function readMask(given: Json | undefined): Mask {
  const high = isRecord(given) ? Number(given.High) : Number.NaN;
  const low = isRecord(given) ? Number(given.Low) : Number.NaN;
  if (!isHalf(high) || !isHalf(low)) throw errors.wrongType('BasePermissions', 'SP.BasePermissions');
  return { high, low };
}

function isHalf(half: number): boolean {
  return Number.isInteger(half) && half >= 0 && half <= 0xffffffff;
}

/** The web or the list whose permissions a path is about. */
interface Securable { readonly scope: Scope; readonly list?: ListRecord; readonly path: string }

function securable(call: Call): Securable {
  if (!call.address.references.some(({ noun }) => noun === 'list')) return { scope: WEB, path: 'Web' };
  const list = listOf(call);
  return { scope: scopeOf(list), list, path: listAddress(list) };
}

export const listAssignments: Handler = (call) => {
  const { scope, list, path } = securable(call);
  call.access.demand(Permission.enumeratePermissions, list);
  return collection(call.site.roles.assignments(scope).map((assignment) => assignmentEntity(call.site, path, assignment, call.access)));
};

export const getAssignment: Handler = (call) => {
  const { list, path } = securable(call);
  call.access.demand(Permission.enumeratePermissions, list);
  return found(assignmentEntity(call.site, path, assignmentOf(call), call.access));
};

export const addAssignment: Handler = (call) => {
  const { scope, principalId, roleId } = change(call);
  if (call.site.principals.byId(principalId) === undefined) throw errors.userMissing(String(principalId));
  if (call.site.roles.byId(roleId) === undefined) throw errors.roleMissing();
  call.site.roles.assign(scope, principalId, roleId);
  return done;
};

export const removeAssignment: Handler = (call) => {
  const { scope, principalId, roleId } = change(call);
  call.site.roles.unassign(scope, principalId, roleId);
  return done;
};

export const deleteAssignment: Handler = (call) => {
  const { principalId } = assignmentOf(call);
  call.site.roles.unassign(ownScope(call), principalId);
  return done;
};

export const breakInheritance: Handler = (call) => {
  const { list } = securable(call);
  if (list === undefined) return done;
  call.access.demand(Permission.managePermissions, list);
  if (list.uniqueScope) return done;
  call.site.lists.setUniqueScope(list, true);
  call.site.roles.clear(list.id);
  if (flagArgument(call, 'copyroleassignments', 0)) call.site.roles.copy(WEB, list.id);
  // Whoever breaks inheritance keeps the list, as in SharePoint.
  else call.site.roles.assign(list.id, call.access.user.id, RoleId.fullControl);
  return done;
};

export const resetInheritance: Handler = (call) => {
  const { list } = securable(call);
  if (list === undefined) return done;
  call.access.demand(Permission.managePermissions, list);
  call.site.lists.setUniqueScope(list, false);
  call.site.roles.clear(list.id);
  return done;
};

export const listPermissionsOfUser: Handler = (call) => value('GetUserEffectivePermissions', maskToJson(otherAccess(call).mask(listOf(call))), 'SP.BasePermissions');

function assignmentOf(call: Call): Assignment {
  const id = Number(reference(call, 'assignment').value);
  const assignment = call.site.roles.assignments(securable(call).scope).find(({ principalId }) => principalId === id);
  if (assignment === undefined) throw errors.userMissing(String(id));
  return assignment;
}

function change(call: Call): { scope: Scope; principalId: number; roleId: number } {
  return { scope: ownScope(call), principalId: Number(neededArgument(call, 'principalid', 0)), roleId: Number(neededArgument(call, 'roledefid', 1)) };
}

/** The scope to change; a list that inherits has none of its own. */
function ownScope(call: Call): Scope {
  const { scope, list } = securable(call);
  call.access.demand(Permission.managePermissions, list);
  if (list !== undefined && !list.uniqueScope) throw errors.noUniqueScope();
  return scope;
}
