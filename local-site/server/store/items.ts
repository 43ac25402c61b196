import { randomUUID } from 'node:crypto';
import type { Stored } from '../fieldTypes';
import { itemTable, type ListRecord, type Lists } from './lists';
import type { Store } from './store';

/** One row of an item table: the list's own columns, and one per field by its column name. */
export type ItemRow = Readonly<Record<string, Stored>> & {
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  readonly author_id: number;
  readonly editor_id: number;
  readonly created: string;
  readonly modified: string;
  /** 1 for a folder, 0 for an item or a file. */
  readonly fs_type: number;
  /** Path of the folder it lies in, from the list's own; '' there. */
  readonly folder: string;
  /** Name of a file or a folder; items have none. */
  readonly leaf: string | null;
  /** The row whose role assignments hold: its own id, a folder's above it, or null for the list's. */
  readonly scope_id: number | null;
  /** 1 when it has attachments. */
  readonly attached: number;
  readonly file_leaf: string;
  readonly file_dir: string;
  readonly file_ref: string;
};
export type Values = ReadonlyMap<string, Stored>;

/** SQLite makes these itself. */
const generated: ReadonlySet<string> = new Set(['file_leaf', 'file_dir', 'file_ref']);

/** The `"guid,version"` by which a client says which state of an item it has seen. */
export function itemEtag(row: ItemRow): string {
  return `"${row.guid},${row.version}"`;
}

/** Rows of item tables: written here, read by the query folder. */
export class Items {
  constructor(
    private readonly store: Store,
    private readonly lists: Lists,
  ) {}

  byId(list: ListRecord, id: number): ItemRow | undefined {
    return this.store.get<ItemRow>(`SELECT * FROM ${itemTable(list)} WHERE id = ?`, id);
  }

  byGuid(list: ListRecord, guid: string): ItemRow | undefined {
    return this.store.get<ItemRow>(`SELECT * FROM ${itemTable(list)} WHERE guid = ?`, guid);
  }

  add(list: ListRecord, values: Values, userId: number, now: string): number {
    const id = this.insert(
      list,
      new Map<string, Stored>([
        ['guid', randomUUID()],
        ['version', 1],
        ['author_id', userId],
        ['editor_id', userId],
        ['created', now],
        ['modified', now],
        ...values,
      ]),
    );
    this.lists.countItems(list, 1, now);
    return id;
  }

  update(list: ListRecord, row: ItemRow, values: Values, userId: number, now: string): void {
    this.keepVersion(list, row);
    this.set(
      list,
      row,
      new Map<string, Stored>([['version', row.version + 1], ['editor_id', userId], ['modified', now], ...values]),
    );
    this.lists.countItems(list, 0, now);
  }

  /** Changes columns and nothing else: no version, no editor. */
  set(list: ListRecord, row: ItemRow, values: Values): void {
    const sets = [...values.keys()].map((column) => `"${column}" = ?`).join(', ');
    if (sets !== '') this.store.run(`UPDATE ${itemTable(list)} SET ${sets} WHERE id = ?`, ...values.values(), row.id);
  }

  /** Earlier states of an item, newest first; empty when the list keeps none. */
  earlier(list: ListRecord, id: number): ItemRow[] {
    return this.store
      .all<{
        row: string;
      }>('SELECT row FROM versions WHERE list_id = ? AND item_id = ? ORDER BY version DESC', list.id, id)
      .map(({ row }) => readRow(row));
  }

  /** Takes a row out of the list; its versions, bytes and role assignments stay for a restore. */
  take(list: ListRecord, row: ItemRow, now: string): void {
    this.store.run(`DELETE FROM ${itemTable(list)} WHERE id = ?`, row.id);
    this.lists.countItems(list, -1, now);
  }

  /** Puts a row back that was taken out. */
  put(list: ListRecord, values: Values, now: string): void {
    this.insert(list, values);
    this.lists.countItems(list, 1, now);
  }

  /** Removes what is left of a row that was taken out. */
  forget(list: ListRecord, id: number): void {
    for (const table of ['versions', 'contents', 'attachments'])
      this.store.run(`DELETE FROM ${table} WHERE list_id = ? AND item_id = ?`, list.id, id);
    this.store.run('DELETE FROM role_assignments WHERE scope = ?', `${list.id}/${id}`);
  }

  remove(list: ListRecord, row: ItemRow, now: string): void {
    this.take(list, row, now);
    this.forget(list, row.id);
  }

  private insert(list: ListRecord, values: Values): number {
    const own = [...values].filter(([column]) => !generated.has(column));
    const columns = own.map(([column]) => `"${column}"`).join(', ');
    const { lastInsertRowid } = this.store.run(
      `INSERT INTO ${itemTable(list)} (${columns}) VALUES (${own.map(() => '?').join(', ')})`,
      ...own.map(([, value]) => value),
    );
    return Number(lastInsertRowid);
  }

  private keepVersion(list: ListRecord, row: ItemRow): void {
    if (list.properties.EnableVersioning !== true) return;
    this.store.run(
      'INSERT OR REPLACE INTO versions (list_id, item_id, version, row) VALUES (?, ?, ?, ?)',
      list.id,
      row.id,
      row.version,
      JSON.stringify(row),
    );
    const limit = list.properties.MajorVersionLimit;
    if (typeof limit === 'number' && limit > 0) {
      this.store.run(
        'DELETE FROM versions WHERE list_id = ? AND item_id = ? AND version <= ?',
        list.id,
        row.id,
        row.version + 1 - limit,
      );
    }
  }
}

/** Reads a row that was kept as JSON. */
function readRow(text: string): ItemRow {
  const row: ItemRow = JSON.parse(text);
  return row;
}
