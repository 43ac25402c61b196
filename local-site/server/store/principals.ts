import { claimsName, directory } from '../../directory';
import { AssociatedGroup, RoleId, defaultRoles, type Mask } from '../permissions';
import type { Store } from './store';

/** A user or a group of the site; both draw their ids from one series, as in SharePoint. */
export interface Principal {
  readonly id: number;
  readonly isGroup: boolean;
  readonly login: string;
  readonly title: string;
  readonly email: string;
  readonly description: string;
  readonly siteAdmin: boolean;
  readonly ownerId: number | null;
  /** Groups: only members and the owner see who belongs. */
  readonly membersOnly: boolean;
  /** Groups: members may add and remove members. */
  readonly membersEdit: boolean;
}

interface PrincipalRow {
  id: number;
  is_group: number;
  login: string;
  title: string;
  email: string;
  description: string;
  site_admin: number;
  owner_id: number | null;
  members_only: number;
  members_edit: number;
}

const toPrincipal = (row: PrincipalRow): Principal => ({
  id: row.id,
  isGroup: row.is_group === 1,
  login: row.login,
  title: row.title,
  email: row.email,
  description: row.description,
  siteAdmin: row.site_admin === 1,
  ownerId: row.owner_id,
  membersOnly: row.members_only === 1,
  membersEdit: row.members_edit === 1,
});

/** Users, groups and who belongs to which. */
export class Principals {
  constructor(private readonly store: Store) {}

  byId(id: number): Principal | undefined {
    return this.one('id = ?', id);
  }

  user(claim: string): Principal | undefined {
    return this.one('is_group = 0 AND login = ?', claim);
  }

  group(name: string): Principal | undefined {
    return this.one('is_group = 1 AND login = ?', name);
  }

  users(): Principal[] {
    return this.store.all<PrincipalRow>('SELECT * FROM principals WHERE is_group = 0 ORDER BY id').map(toPrincipal);
  }

  groups(): Principal[] {
    return this.store.all<PrincipalRow>('SELECT * FROM principals WHERE is_group = 1 ORDER BY title').map(toPrincipal);
  }

  membersOf(groupId: number): Principal[] {
    return this.store
      .all<PrincipalRow>(
        'SELECT p.* FROM group_members m JOIN principals p ON p.id = m.user_id WHERE m.group_id = ? ORDER BY p.id',
        groupId,
      )
      .map(toPrincipal);
  }

  groupsOf(userId: number): Principal[] {
    return this.store
      .all<PrincipalRow>(
        'SELECT p.* FROM group_members m JOIN principals p ON p.id = m.group_id WHERE m.user_id = ? ORDER BY p.id',
        userId,
      )
      .map(toPrincipal);
  }

  addUser(claim: string, title: string, email: string, siteAdmin: boolean): number {
    return Number(
      this.store.run(
        'INSERT INTO principals (is_group, login, title, email, site_admin) VALUES (0, ?, ?, ?, ?)',
        claim,
        title,
        email,
        siteAdmin ? 1 : 0,
      ).lastInsertRowid,
    );
  }

  addGroup(name: string, description: string, ownerId: number, membersOnly: boolean, membersEdit: boolean): number {
    return Number(
      this.store.run(
        'INSERT INTO principals (is_group, login, title, description, owner_id, members_only, members_edit) VALUES (1, ?, ?, ?, ?, ?, ?)',
        name,
        name,
        description,
        ownerId,
        membersOnly ? 1 : 0,
        membersEdit ? 1 : 0,
      ).lastInsertRowid,
    );
  }

  updateGroup(group: Principal): void {
    this.store.run(
      'UPDATE principals SET login = ?, title = ?, description = ?, owner_id = ?, members_only = ?, members_edit = ? WHERE id = ?',
      group.title,
      group.title,
      group.description,
      group.ownerId,
      group.membersOnly ? 1 : 0,
      group.membersEdit ? 1 : 0,
      group.id,
    );
  }

  removeGroup(id: number): void {
    this.store.run('DELETE FROM role_assignments WHERE principal_id = ?', id);
    this.store.run('DELETE FROM group_members WHERE group_id = ?', id);
    this.store.run('DELETE FROM principals WHERE id = ? AND is_group = 1', id);
  }

  join(groupId: number, userId: number): void {
    this.store.run('INSERT OR IGNORE INTO group_members (group_id, user_id) VALUES (?, ?)', groupId, userId);
  }

  leave(groupId: number, userId: number): void {
    this.store.run('DELETE FROM group_members WHERE group_id = ? AND user_id = ?', groupId, userId);
  }

  private one(where: string, value: string | number): Principal | undefined {
    const row = this.store.get<PrincipalRow>(`SELECT * FROM principals WHERE ${where}`, value);
    return row === undefined ? undefined : toPrincipal(row);
  }
}

/** A permission level. */
export interface Role extends Mask {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly sort: number;
  readonly kind: number;
  readonly hidden: number;
}

/** Gives a new site what SharePoint gives one: associated groups, permission levels, everybody of the directory. */
export function seedPrincipals(store: Store, siteTitle: string): void {
  if (store.get<{ id: number }>('SELECT id FROM principals LIMIT 1') !== undefined) return;
  const names = {
    [AssociatedGroup.owners]: 'Owners',
    [AssociatedGroup.visitors]: 'Visitors',
    [AssociatedGroup.members]: 'Members',
  };
  for (const [id, name] of Object.entries(names)) {
    store.run(
      'INSERT INTO principals (id, is_group, login, title, owner_id, members_only) VALUES (?, 1, ?, ?, ?, 0)',
      Number(id),
      `${siteTitle} ${name}`,
      `${siteTitle} ${name}`,
      AssociatedGroup.owners,
    );
  }
  const principals = new Principals(store);
  for (const person of directory) {
    const id = principals.addUser(
      claimsName(person.email),
      person.displayName,
      person.email,
      person.siteAdmin === true,
    );
    principals.join(AssociatedGroup[person.group], id);
  }
  for (const role of defaultRoles) {
    const { id, name, description, high, low, order, kind, hidden } = role;
    store.run(
      'INSERT INTO roles (id, name, description, high, low, sort, kind, hidden) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      name,
      description,
      high,
      low,
      order,
      kind,
      hidden,
    );
  }
  const assign = (principal: number, role: number): unknown =>
    store.run("INSERT INTO role_assignments (scope, principal_id, role_id) VALUES ('web', ?, ?)", principal, role);
  assign(AssociatedGroup.owners, RoleId.fullControl);
  assign(AssociatedGroup.members, RoleId.edit);
  assign(AssociatedGroup.visitors, RoleId.read);
}
