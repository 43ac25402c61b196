import { randomUUID } from 'node:crypto';
import type { Stored } from '../fieldTypes';
import { itemTable, type ListRecord, type Lists } from './lists';
import type { Store } from './store';

/** One row of an item table: the list's own columns, and one per field by its column name. */
export type ItemRow = Readonly<Record<string, Stored>> & {
  readonly id: number; readonly guid: string; readonly version: number; readonly author_id: number; readonly editor_id: number;
  readonly created: string; readonly modified: string;
};
export type Values = ReadonlyMap<string, Stored>;

/** A deleted item that waits in the recycle bin. */
export interface RecycledItem {
  readonly id: string; readonly list_id: string; readonly item_id: number; readonly title: string;
  readonly author_id: number; readonly deleted_by: number; readonly deleted: string; readonly row: string;
}

/** The `"guid,version"` by which a client says which state of an item it has seen. */
export function itemEtag(row: ItemRow): string {
  return `"${row.guid},${row.version}"`;
}

/** Rows of item tables: written here, read by the query folder. */
export class Items {
  constructor(private readonly store: Store, private readonly lists: Lists) {}

  byId(list: ListRecord, id: number): ItemRow | undefined {
    return this.store.get<ItemRow>(`SELECT * FROM ${itemTable(list)} WHERE id = ?`, id);
  }

  add(list: ListRecord, values: Values, userId: number, now: string): number {
    return this.insert(list, new Map<string, Stored>([
      ['guid', randomUUID()], ['version', 1], ['author_id', userId], ['editor_id', userId], ['created', now], ['modified', now], ...values,
    ]), now);
  }

  update(list: ListRecord, row: ItemRow, values: Values, userId: number, now: string): void {
    this.keepVersion(list, row);
    const sets = [...values.keys()].map((column) => `, "${column}" = ?`).join('');
    this.store.run(`UPDATE ${itemTable(list)} SET version = version + 1, editor_id = ?, modified = ?${sets} WHERE id = ?`, userId, now, ...values.values(), row.id);
    this.lists.countItems(list, 0, now);
  }

  /** Earlier states of an item, newest first; empty when the list keeps none. */
  earlier(list: ListRecord, id: number): ItemRow[] {
    return this.store.all<{ row: string }>('SELECT row FROM versions WHERE list_id = ? AND item_id = ? ORDER BY version DESC', list.id, id)
      .map(({ row }) => readRow(row));
  }

  remove(list: ListRecord, row: ItemRow, now: string): void {
    this.store.run(`DELETE FROM ${itemTable(list)} WHERE id = ?`, row.id);
    this.store.run('DELETE FROM versions WHERE list_id = ? AND item_id = ?', list.id, row.id);
    this.lists.countItems(list, -1, now);
  }

  /** Moves an item to the recycle bin. @returns the id of the recycle-bin item. */
  recycle(list: ListRecord, row: ItemRow, userId: number, now: string): string {
    const id = randomUUID();
    this.store.run(
      "INSERT INTO recycle_bin (id, kind, list_id, item_id, title, author_id, deleted_by, deleted, row) VALUES (?, 'item', ?, ?, ?, ?, ?, ?, ?)",
      id, list.id, row.id, String(row.f_Title ?? ''), row.author_id, userId, now, JSON.stringify(row),
    );
    this.remove(list, row, now);
    return id;
  }

  recycled(): RecycledItem[] {
    return this.store.all<RecycledItem>('SELECT * FROM recycle_bin ORDER BY deleted DESC');
  }

  /** The columns of a recycled item, as they were. */
  recycledValues(entry: RecycledItem): Values {
    return new Map(Object.entries(readRow(entry.row)));
  }

  restore(list: ListRecord, entry: RecycledItem, values: Values, now: string): void {
    this.insert(list, values, now);
    this.purge(entry);
  }

  purge(entry: RecycledItem): void {
    this.store.run('DELETE FROM recycle_bin WHERE id = ?', entry.id);
  }

  private insert(list: ListRecord, values: Values, now: string): number {
    const columns = [...values.keys()].map((column) => `"${column}"`).join(', ');
    const marks = [...values.keys()].map(() => '?').join(', ');
    const { lastInsertRowid } = this.store.run(`INSERT INTO ${itemTable(list)} (${columns}) VALUES (${marks})`, ...values.values());
    this.lists.countItems(list, 1, now);
    return Number(lastInsertRowid);
  }

  private keepVersion(list: ListRecord, row: ItemRow): void {
    if (list.properties.EnableVersioning !== true) return;
    this.store.run('INSERT OR REPLACE INTO versions (list_id, item_id, version, row) VALUES (?, ?, ?, ?)', list.id, row.id, row.version, JSON.stringify(row));
    const limit = list.properties.MajorVersionLimit;
    if (typeof limit === 'number' && limit > 0) {
      this.store.run('DELETE FROM versions WHERE list_id = ? AND item_id = ? AND version <= ?', list.id, row.id, row.version + 1 - limit);
    }
  }
}

/** Rows in the versions and recycle-bin tables are JSON that this file wrote. */
function readRow(text: string): ItemRow {
  const row: ItemRow = JSON.parse(text);
  return row;
}
