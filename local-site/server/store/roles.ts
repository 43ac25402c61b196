import type { Store } from './store';
import type { Role } from './principals';

/**
 * Where permissions are kept: the web, a list with permissions of its own (its id), or a folder, item or file with its
 * own (`<list>/<row>`).
 */
export type Scope = string;
export const WEB: Scope = 'web';

export function itemScope(list: { readonly id: string }, rowId: number): Scope {
  return `${list.id}/${rowId}`;
}

/** One principal's permission levels at a scope. */
export interface Assignment {
  readonly principalId: number;
  readonly roles: readonly Role[];
}

/** Permission levels and who holds them where. */
export class Roles {
  constructor(private readonly store: Store) {}

  all(): Role[] {
    return this.store.all<Role>('SELECT * FROM roles ORDER BY sort, id');
  }

  byId(id: number): Role | undefined {
    return this.store.get<Role>('SELECT * FROM roles WHERE id = ?', id);
  }

  byName(name: string): Role | undefined {
    return this.store.get<Role>('SELECT * FROM roles WHERE name = ?', name);
  }

  byKind(kind: number): Role | undefined {
    return this.store.get<Role>('SELECT * FROM roles WHERE kind = ? ORDER BY id LIMIT 1', kind);
  }

  add(role: Omit<Role, 'id' | 'kind' | 'hidden'>): number {
    // SharePoint's own levels end at 1073741924; ids of new ones follow.
    return Number(
      this.store.run(
        'INSERT INTO roles (name, description, high, low, sort, kind, hidden) VALUES (?, ?, ?, ?, ?, 0, 0)',
        role.name,
        role.description,
        role.high,
        role.low,
        role.sort,
      ).lastInsertRowid,
    );
  }

  update(role: Role): void {
    this.store.run(
      'UPDATE roles SET name = ?, description = ?, high = ?, low = ?, sort = ? WHERE id = ?',
      role.name,
      role.description,
      role.high,
      role.low,
      role.sort,
      role.id,
    );
  }

  remove(id: number): void {
    this.store.run('DELETE FROM role_assignments WHERE role_id = ?', id);
    this.store.run('DELETE FROM roles WHERE id = ?', id);
  }

  /** The levels a set of principals holds at a scope together. */
  heldBy(scope: Scope, principalIds: readonly number[]): Role[] {
    const marks = principalIds.map(() => '?').join(',');
    return this.store.all<Role>(
      `SELECT r.* FROM role_assignments a JOIN roles r ON r.id = a.role_id WHERE a.scope = ? AND a.principal_id IN (${marks})`,
      scope,
      ...principalIds,
    );
  }

  /** The levels a set of principals holds on rows of a list with permissions of their own, by the row's id. */
  heldBeneath(listId: string, principalIds: readonly number[]): Map<number, Role[]> {
    const marks = principalIds.map(() => '?').join(',');
    // `0` is the character after `/`.
    const rows = this.store.all<Role & { scope: string }>(
      `SELECT a.scope, r.* FROM role_assignments a JOIN roles r ON r.id = a.role_id WHERE a.scope > ? AND a.scope < ? AND a.principal_id IN (${marks})`,
      `${listId}/`,
      `${listId}0`,
      ...principalIds,
    );
    const held = new Map<number, Role[]>();
    for (const row of rows) {
      const id = Number(row.scope.slice(listId.length + 1));
      held.set(id, [...(held.get(id) ?? []), row]);
    }
    return held;
  }

  holdAny(principalIds: readonly number[]): boolean {
    const marks = principalIds.map(() => '?').join(',');
    return (
      this.store.get<{ found: number }>(
        `SELECT 1 AS found FROM role_assignments WHERE principal_id IN (${marks}) LIMIT 1`,
        ...principalIds,
      ) !== undefined
    );
  }

  assignments(scope: Scope): Assignment[] {
    const rows = this.store.all<Role & { principal_id: number }>(
      'SELECT a.principal_id, r.* FROM role_assignments a JOIN roles r ON r.id = a.role_id WHERE a.scope = ? ORDER BY a.principal_id, r.sort',
      scope,
    );
    const ids = [...new Set(rows.map((row) => row.principal_id))];
    return ids.map((principalId) => ({ principalId, roles: rows.filter((row) => row.principal_id === principalId) }));
  }

  assign(scope: Scope, principalId: number, roleId: number): void {
    this.store.run(
      'INSERT OR IGNORE INTO role_assignments (scope, principal_id, role_id) VALUES (?, ?, ?)',
      scope,
      principalId,
      roleId,
    );
  }

  unassign(scope: Scope, principalId: number, roleId?: number): void {
    if (roleId === undefined)
      this.store.run('DELETE FROM role_assignments WHERE scope = ? AND principal_id = ?', scope, principalId);
    else
      this.store.run(
        'DELETE FROM role_assignments WHERE scope = ? AND principal_id = ? AND role_id = ?',
        scope,
        principalId,
        roleId,
      );
  }

  copy(from: Scope, to: Scope): void {
    this.store.run(
      'INSERT OR IGNORE INTO role_assignments (scope, principal_id, role_id) SELECT ?, principal_id, role_id FROM role_assignments WHERE scope = ?',
      to,
      from,
    );
  }

  clearBeneath(listId: string): void {
    this.store.run('DELETE FROM role_assignments WHERE scope > ? AND scope < ?', `${listId}/`, `${listId}0`);
  }

  clear(scope: Scope): void {
    this.store.run('DELETE FROM role_assignments WHERE scope = ?', scope);
  }
}
