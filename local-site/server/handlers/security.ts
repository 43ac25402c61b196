import { neededArgument, payload, reference, type Call, type Handler } from '../call';
import { scopeOf } from '../access';
import { parentOf } from '../entities/fileEntity';
import { listAddress } from '../entities/listAddress';
import { assignmentEntity, roleEntity } from '../entities/roleEntity';
import { errors } from '../errors';
import { isRecord, type Json } from '../json';
import { Permission, RoleId, maskToJson, type Mask } from '../permissions';
import { collection, created, done, found, updated, value } from '../serialise/entity';
import type { ListRecord } from '../store/lists';
import type { ItemRow } from '../store/items';
import { itemScope, WEB, type Assignment, type Scope } from '../store/roles';
import { placeOf } from './place';
import { flagArgument, roleOf } from './targets';
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
  const id = call.site.roles.add({
    name,
    description: String(given.Description ?? ''),
    sort: Number(given.Order ?? 0),
    ...mask,
  });
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
    ...role,
    high: mask.high,
    low: mask.low,
    name: typeof Name === 'string' ? Name : role.name,
    description: typeof Description === 'string' ? Description : role.description,
    sort: typeof Order === 'number' ? Order : role.sort,
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

/** The web, list, folder, item or file whose permissions a path is about. */
interface Securable {
  readonly scope: Scope;
  readonly list?: ListRecord;
  readonly row?: ItemRow;
  readonly path: string;
}

function securable(call: Call): Securable {
  if (!call.address.references.some(({ noun }) => ['list', 'folder', 'file'].includes(noun)))
    return { scope: WEB, path: 'Web' };
  const { list, row } = placeOf(call);
  const inherited = row === undefined || row.scope_id === null ? scopeOf(list) : itemScope(list, row.scope_id);
  return {
    scope: inherited,
    list,
    row,
    path: row === undefined ? listAddress(list) : `${listAddress(list)}/Items(${row.id})`,
  };
}

export const listAssignments: Handler = (call) => {
  const { scope, list, row, path } = securable(call);
  call.access.demand(Permission.enumeratePermissions, list, row);
  return collection(
    call.site.roles.assignments(scope).map((assignment) => assignmentEntity(call.site, path, assignment, call.access)),
  );
};

export const getAssignment: Handler = (call) => {
  const { list, row, path } = securable(call);
  call.access.demand(Permission.enumeratePermissions, list, row);
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
  const { list, row, scope: inherited } = securable(call);
  if (list === undefined) return done;
  call.access.demand(Permission.managePermissions, list, row);
  const clear = flagArgument(call, 'clearsubscopes', 1);
  if (row === undefined && clear) call.site.places.clearScopes(list);
  if (row === undefined ? list.uniqueScope : row.scope_id === row.id) return done;
  const scope = row === undefined ? list.id : itemScope(list, row.id);
  if (row === undefined) call.site.lists.setUniqueScope(list, true);
  else {
    demandRoomForScope(call, list);
    call.site.places.beginScope(list, row, clear);
  }
  call.site.roles.clear(scope);
  if (flagArgument(call, 'copyroleassignments', 0)) call.site.roles.copy(inherited, scope);
  // Whoever breaks inheritance keeps what it is broken on, as in SharePoint.
  else call.site.roles.assign(scope, call.access.user.id, RoleId.fullControl);
  return done;
};

export const resetInheritance: Handler = (call) => {
  const { list, row } = securable(call);
  if (list === undefined) return done;
  call.access.demand(Permission.managePermissions, list, row);
  if (row === undefined) {
    call.site.lists.setUniqueScope(list, false);
    call.site.roles.clear(list.id);
  } else if (row.scope_id === row.id) call.site.places.endScope(list, row, parentOf(call, list, row)?.scope_id ?? null);
  return done;
};

/** SharePoint's limit on permissions of their own below one list. */
const MAX_SCOPES = 50_000;

/** @throws SharePointError 500 when rows of the list cannot have permissions of their own */
function demandRoomForScope({ site }: Call, list: ListRecord): void {
  if (site.fields.of(list).some(({ properties }) => properties.EnforceUniqueValues === true))
    throw errors.uniqueForbidsScopes();
  if (site.places.countScopes(list) >= MAX_SCOPES) throw errors.tooManyScopes();
}

/** What somebody may do on the list or the item that the path names. */
export const permissionsOfUser: Handler = (call) => {
  const { list, row } = placeOf(call);
  return value('GetUserEffectivePermissions', maskToJson(otherAccess(call).mask(list, row)), 'SP.BasePermissions');
};

function assignmentOf(call: Call): Assignment {
  const id = Number(reference(call, 'assignment').value);
  const assignment = call.site.roles.assignments(securable(call).scope).find(({ principalId }) => principalId === id);
  if (assignment === undefined) throw errors.userMissing(String(id));
  return assignment;
}

function change(call: Call): { scope: Scope; principalId: number; roleId: number } {
  return {
    scope: ownScope(call),
    principalId: Number(neededArgument(call, 'principalid', 0)),
    roleId: Number(neededArgument(call, 'roledefid', 1)),
  };
}

/** The scope to change; a list or row that inherits has none of its own. */
function ownScope(call: Call): Scope {
  const { scope, list, row } = securable(call);
  call.access.demand(Permission.managePermissions, list, row);
  if (row === undefined ? list !== undefined && !list.uniqueScope : row.scope_id !== row.id)
    throw errors.noUniqueScope();
  return scope;
}
