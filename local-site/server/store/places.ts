import type { ItemRow } from './items';
import { itemTable, type ListRecord } from './lists';
import { itemScope, type Roles } from './roles';
import type { Store } from './store';

/** The path of a folder from its list's own: `Alfa/2026`. */
export function pathOf(folder: ItemRow | undefined): string {
  return folder === undefined ? '' : joined(folder.folder, folder.file_leaf);
}

export function joined(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Everything beneath a folder; `/` is followed by `0` in the order of characters. */
const BENEATH = "(folder <> '' AND (folder = ? OR (folder >= ? AND folder < ?)))";
const beneath = (path: string): string[] => [path, `${path}/`, `${path}0`];

/** Where rows lie: folders, names, and whose role assignments hold. */
export class Places {
  constructor(
    private readonly store: Store,
    private readonly roles: Roles,
  ) {}

  /** The file, folder or item of the name in a folder, in any case; items are called `7_.000`. */
  named(list: ListRecord, folder: string, name: string): ItemRow | undefined {
    const nameless = /^(\d{1,15})_\.000$/.exec(name);
    return nameless === null
      ? this.store.get<ItemRow>(
          `SELECT * FROM ${itemTable(list)} WHERE leaf IS NOT NULL AND folder = ? AND fold(leaf) = fold(?)`,
          folder,
          name,
        )
      : this.store.get<ItemRow>(
          `SELECT * FROM ${itemTable(list)} WHERE id = ? AND folder = ?`,
          Number(nameless[1]),
          folder,
        );
  }

  /** What lies directly in a folder and has a name: its files (0) or folders (1). */
  children(list: ListRecord, folder: string, fsType: 0 | 1): ItemRow[] {
    return this.store.all<ItemRow>(
      `SELECT * FROM ${itemTable(list)} WHERE folder = ? AND fs_type = ? AND (leaf IS NOT NULL OR fs_type = 1) ORDER BY fold(file_leaf)`,
      folder,
      fsType,
    );
  }

  countIn(list: ListRecord, folder: string): number {
    return (
      this.store.get<{ count: number }>(`SELECT count(*) AS count FROM ${itemTable(list)} WHERE folder = ?`, folder)
        ?.count ?? 0
    );
  }

  /** All that lies in a folder, however deep; nothing for an item or a file. */
  inside(list: ListRecord, row: ItemRow): ItemRow[] {
    return row.fs_type === 1
      ? this.store.all<ItemRow>(`SELECT * FROM ${itemTable(list)} WHERE ${BENEATH}`, ...beneath(pathOf(row)))
      : [];
  }

  /** Gives a row another folder or name; what lies in it and what inherited permissions comes along. */
  move(list: ListRecord, row: ItemRow, target: ItemRow | undefined, leaf: string | null): void {
    const table = itemTable(list);
    const [from, folder] = [pathOf(row), pathOf(target)];
    const inherits = row.scope_id !== row.id;
    const scope = inherits ? (target?.scope_id ?? null) : row.scope_id;
    this.store.run(`UPDATE ${table} SET folder = ?, leaf = ?, scope_id = ? WHERE id = ?`, folder, leaf, scope, row.id);
    if (row.fs_type === 0) return;
    const to = joined(folder, leaf ?? row.file_leaf);
    if (inherits)
      this.store.run(
        `UPDATE ${table} SET scope_id = ? WHERE ${BENEATH} AND scope_id IS ?`,
        scope,
        ...beneath(from),
        row.scope_id,
      );
    this.store.run(
      `UPDATE ${table} SET folder = ? || substr(folder, ?) WHERE ${BENEATH}`,
      to,
      from.length + 1,
      ...beneath(from),
    );
  }

  /** How many rows of the list have permissions of their own. */
  countScopes(list: ListRecord): number {
    return (
      this.store.get<{ count: number }>(
        `SELECT count(*) AS count FROM ${itemTable(list)} WHERE scope_id IS NOT NULL AND scope_id = id`,
      )?.count ?? 0
    );
  }

  /**
   * Lets a row hold for itself and what inherits through it. @param clear rows beneath lose permissions of their own
   */
  beginScope(list: ListRecord, row: ItemRow, clear: boolean): void {
    this.changeScope(list, row, row.id, clear);
  }

  /** Lets a row inherit again. @param parent the scope it then has */
  endScope(list: ListRecord, row: ItemRow, parent: number | null): void {
    this.changeScope(list, row, parent, false);
    this.roles.clear(itemScope(list, row.id));
  }

  /** Takes permissions of their own from all rows of a list. */
  clearScopes(list: ListRecord): void {
    this.store.run(`UPDATE ${itemTable(list)} SET scope_id = NULL WHERE scope_id IS NOT NULL`);
    this.roles.clearBeneath(list.id);
  }

  private changeScope(list: ListRecord, row: ItemRow, scope: number | null, clear: boolean): void {
    const table = itemTable(list);
    this.store.run(`UPDATE ${table} SET scope_id = ? WHERE id = ?`, scope, row.id);
    if (row.fs_type === 0) return;
    const path = beneath(pathOf(row));
    if (clear) {
      for (const one of this.inside(list, row)) if (one.scope_id === one.id) this.roles.clear(itemScope(list, one.id));
      this.store.run(`UPDATE ${table} SET scope_id = ? WHERE ${BENEATH}`, scope, ...path);
    } else
      this.store.run(
        `UPDATE ${table} SET scope_id = ? WHERE ${BENEATH} AND scope_id IS ?`,
        scope,
        ...path,
        row.scope_id,
      );
  }
}
