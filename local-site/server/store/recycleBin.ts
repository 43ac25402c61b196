import { randomUUID } from 'node:crypto';
import { parseJson } from '../json';
import type { Items, ItemRow } from './items';
import type { ListRecord } from './lists';
import type { Store } from './store';

/** Something deleted that waits in the recycle bin. */
export interface Recycled {
  readonly id: string;
  readonly kind: 'item' | 'attachment';
  readonly list_id: string;
  readonly item_id: number;
  readonly title: string;
  readonly author_id: number;
  readonly deleted_by: number;
  readonly deleted: string;
  readonly row: string;
}

/** What a user threw away and can have back. */
export class RecycleBin {
  constructor(
    private readonly store: Store,
    private readonly items: Items,
  ) {}

  all(): Recycled[] {
    return this.store.all<Recycled>('SELECT * FROM recycle_bin ORDER BY deleted DESC');
  }

  /** Moves a row here, and with a folder all that is in it. @returns the id of the entry */
  recycle(list: ListRecord, row: ItemRow, inside: readonly ItemRow[], userId: number, now: string): string {
    const id = randomUUID();
    const title = row.leaf ?? String(row.f_Title ?? '');
    this.keep({
      id,
      kind: 'item',
      list_id: list.id,
      item_id: row.id,
      title,
      author_id: row.author_id,
      deleted_by: userId,
      deleted: now,
      row: JSON.stringify([row, ...inside]),
    });
    for (const one of [row, ...inside]) this.items.take(list, one, now);
    return id;
  }

  /** Notes that an attachment of a row lies here. @returns the id of the entry */
  recycleAttachment(list: ListRecord, row: ItemRow, name: string, userId: number, now: string): string {
    const id = randomUUID();
    this.keep({
      id,
      kind: 'attachment',
      list_id: list.id,
      item_id: row.id,
      title: name,
      author_id: row.author_id,
      deleted_by: userId,
      deleted: now,
      row: JSON.stringify([row]),
    });
    return id;
  }

  /** The rows of an entry as they were, the one it is named after first. */
  rowsOf(entry: Recycled): ItemRow[] {
    const kept = parseJson(entry.row);
    const rows: ItemRow[] = JSON.parse(Array.isArray(kept) ? entry.row : `[${entry.row}]`);
    return rows;
  }

  /** Removes the entry alone: its rows have been put back. */
  drop(entry: Recycled): void {
    this.store.run('DELETE FROM recycle_bin WHERE id = ?', entry.id);
  }

  /** Removes the entry and everything that was kept for it. */
  purge(list: ListRecord, entry: Recycled): void {
    this.drop(entry);
    if (entry.kind === 'attachment') this.store.run('DELETE FROM attachments WHERE recycled = ?', entry.id);
    else for (const { id } of this.rowsOf(entry)) this.items.forget(list, id);
  }

  private keep(entry: Recycled): void {
    this.store.run(
      'INSERT INTO recycle_bin (id, kind, list_id, item_id, title, author_id, deleted_by, deleted, row) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      entry.id,
      entry.kind,
      entry.list_id,
      entry.item_id,
      entry.title,
      entry.author_id,
      entry.deleted_by,
      entry.deleted,
      entry.row,
    );
  }
}
