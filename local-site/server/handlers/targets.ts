import { argument, reference, type Call } from '../call';
import { errors } from '../errors';
import { AssociatedGroup } from '../permissions';
import type { Field } from '../store/fields';
import type { ItemRow } from '../store/items';
import type { ListRecord } from '../store/lists';
import type { Principal, Role } from '../store/principals';
import type { View } from '../store/views';
import { claimsName, findPerson } from '../../directory';
import { placeOf } from './place';

const unbraced = (id: string): string => id.replace(/[{}]/g, '').toLowerCase();

/**
 * The list a path names or leads through, if the user may look into it. @throws SharePointError 404 when there is none,
 * 403 when it is closed to the user.
 */
export function listOf(call: Call): ListRecord {
  return placeOf(call).list;
}

/** The item, folder or file a path leads to, if the user may read it; others do not exist for the user. */
export function itemOf(call: Call): ItemRow {
  const { row } = placeOf(call);
  if (row === undefined) throw errors.itemMissing();
  return row;
}

export function fieldOf(call: Call, list: ListRecord): Field {
  const { by, value } = reference(call, 'field');
  const fields = call.site.fields.of(list);
  const field =
    by === 'id'
      ? fields.find((candidate) => candidate.id === unbraced(value))
      : ((by === 'name' ? fields.find((candidate) => candidate.internalName === value) : undefined) ??
        fields.find((candidate) => candidate.properties.Title === value));
  if (field === undefined) throw errors.fieldMissing(value);
  return field;
}

export function viewOf(call: Call, list: ListRecord): View {
  const { by, value } = reference(call, 'view');
  const view = call.site.views.of(list).find((candidate) => {
    if (by === 'default') return candidate.properties.DefaultView === true;
    return by === 'id' ? candidate.id === unbraced(value) : candidate.properties.Title === value;
  });
  if (view === undefined) throw errors.viewMissing();
  return view;
}

const associated = new Map<string, number>(Object.entries(AssociatedGroup));

export function groupOf(call: Call): Principal {
  const { by, value } = reference(call, 'group');
  const { principals } = call.site;
  const group =
    by === 'name'
      ? principals.group(value)
      : principals.byId(by === 'id' ? Number(value) : (associated.get(by) ?? NaN));
  if (group === undefined || !group.isGroup) throw errors.groupMissing();
  return group;
}

/** The user a path names with the noun `user`, or `member` inside a group. */
export function userOf(call: Call, noun: 'user' | 'member'): Principal {
  const { by, value } = reference(call, noun);
  if (by === 'current') return call.access.user;
  const byId = by === 'id' || /^\d+$/.test(value);
  const user = byId ? call.site.principals.byId(Number(value)) : userNamed(call, value);
  if (user === undefined || user.isGroup) throw errors.userMissing(value);
  return user;
}

/** A user of the directory by claims name, e-mail or login. */
export function userNamed({ site }: Call, name: string): Principal | undefined {
  const person = findPerson(name);
  return person === undefined ? undefined : site.principals.user(claimsName(person.email));
}

export function roleOf(call: Call): Role {
  const { by, value } = reference(call, 'role');
  const { roles } = call.site;
  const role =
    by === 'name' ? roles.byName(value) : by === 'kind' ? roles.byKind(Number(value)) : roles.byId(Number(value));
  if (role === undefined) throw errors.roleMissing();
  return role;
}

/** A true/false argument. */
export function flagArgument(call: Call, name: string, place: number): boolean {
  return argument(call, name, place)?.toLowerCase() === 'true';
}
