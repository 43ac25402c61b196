import { claimsName, findPerson } from '../../directory';
import { answer } from '../pipeline';
import type { Site } from '../site';
import type { ListRecord } from '../store/lists';
import type { Principal } from '../store/principals';
import type { FaultEffect } from './fault';

type Taken = FaultEffect & { readonly kind: 'permissionTaken' };
type Changed = FaultEffect & { readonly kind: 'itemChanged' };

/** A fault that cannot be carried out: a test that armed it has a mistake. */
export class ImpossibleFault extends Error {}

/**
 * Takes from a user what the list gives, and from nobody else: a group that gives it is replaced by its other members.
 * @throws ImpossibleFault when the list is missing or inherits its permissions, or nobody has the login.
 */
export function takePermission(site: Site, { user: login, list: name }: Taken): void {
  const user = userOf(site, login);
  const list = listOf(site, name);
  if (!list.uniqueScope) throw new ImpossibleFault(`${name} has no permissions of its own`);
  const { roles, principals } = site;
  site.store.transaction(() => {
    for (const { principalId, roles: held } of roles.assignments(list.id)) {
      const members = principalId === user.id ? [user] : principals.membersOf(principalId);
      if (!members.some(({ id }) => id === user.id)) continue;
      roles.unassign(list.id, principalId);
      for (const member of members) {
        if (member.id !== user.id) held.forEach((role) => roles.assign(list.id, member.id, role.id));
      }
    }
  });
}

/**
 * Changes an item in the name of somebody, through the pipeline: versions, etag and permissions are as for anybody.
 * @throws ImpossibleFault when that is refused.
 */
export function changeItem(site: Site, { by, list, item, values }: Changed): void {
  const changed = answer(
    site,
    {
      method: 'MERGE',
      url: `${site.path}/_api/web/getList('${site.listPath(listOf(site, list))}')/items(${item})`,
      headers: { 'content-type': 'application/json', 'if-match': '*' },
      body: JSON.stringify(values),
    },
    userOf(site, by),
  );
  if (changed.status !== 204)
    throw new ImpossibleFault(`${by} could not change item ${item} of ${list}: ${changed.status} ${changed.body}`);
}

function userOf(site: Site, login: string): Principal {
  const person = findPerson(login);
  const user = person === undefined ? undefined : site.principals.user(claimsName(person.email));
  if (user === undefined) throw new ImpossibleFault(`nobody is called ${login}`);
  return user;
}

function listOf(site: Site, name: string): ListRecord {
  const list = site.lists.byUrlName(name);
  if (list === undefined) throw new ImpossibleFault(`there is no list ${name}`);
  return list;
}
