import type { ItemRow } from './items';
import type { ListRecord } from './lists';
import type { Store } from './store';

/** An attachment without its bytes. */
export interface Attachment {
  readonly name: string;
  readonly length: number;
}

/** The bytes of files and attachments. */
export class Bytes {
  constructor(private readonly store: Store) {}

  /** A file's bytes at a version; the newest that are not younger. */
  ofFile(list: ListRecord, itemId: number, version: number): Buffer {
    return (
      this.store.get<{ bytes: Buffer }>(
        'SELECT bytes FROM contents WHERE list_id = ? AND item_id = ? AND version <= ? ORDER BY version DESC LIMIT 1',
        list.id,
        itemId,
        version,
      )?.bytes ?? Buffer.alloc(0)
    );
  }

  lengthOfFile(list: ListRecord, itemId: number, version: number): number {
    return (
      this.store.get<{ length: number }>(
        'SELECT length(bytes) AS length FROM contents WHERE list_id = ? AND item_id = ? AND version <= ? ORDER BY version DESC LIMIT 1',
        list.id,
        itemId,
        version,
      )?.length ?? 0
    );
  }

  /** Keeps a file's bytes from a version on, and of earlier ones what kept versions still show. */
  keepFile(list: ListRecord, itemId: number, version: number, bytes: Buffer): void {
    this.store.run(
      'INSERT OR REPLACE INTO contents (list_id, item_id, version, bytes) VALUES (?, ?, ?, ?)',
      list.id,
      itemId,
      version,
      bytes,
    );
    const oldest =
      this.store.get<{ version: number | null }>(
        'SELECT min(version) AS version FROM versions WHERE list_id = ? AND item_id = ?',
        list.id,
        itemId,
      )?.version ?? version;
    this.store.run(
      'DELETE FROM contents WHERE list_id = ? AND item_id = ? AND version < (SELECT max(version) FROM contents WHERE list_id = ? AND item_id = ? AND version <= ?)',
      list.id,
      itemId,
      list.id,
      itemId,
      oldest,
    );
  }

  attachments(list: ListRecord, row: ItemRow): Attachment[] {
    return this.store.all<Attachment>(
      "SELECT name, length(bytes) AS length FROM attachments WHERE list_id = ? AND item_id = ? AND recycled = '' ORDER BY fold(name)",
      list.id,
      row.id,
    );
  }

  ofAttachment(list: ListRecord, row: ItemRow, { name }: Attachment): Buffer {
    return (
      this.store.get<{ bytes: Buffer }>(
        "SELECT bytes FROM attachments WHERE list_id = ? AND item_id = ? AND name = ? AND recycled = ''",
        list.id,
        row.id,
        name,
      )?.bytes ?? Buffer.alloc(0)
    );
  }

  keepAttachment(list: ListRecord, row: ItemRow, name: string, bytes: Buffer): void {
    this.store.run(
      "INSERT OR REPLACE INTO attachments (list_id, item_id, name, recycled, bytes) VALUES (?, ?, ?, '', ?)",
      list.id,
      row.id,
      name,
      bytes,
    );
  }

  removeAttachment(list: ListRecord, row: ItemRow, { name }: Attachment): void {
    this.store.run(
      "DELETE FROM attachments WHERE list_id = ? AND item_id = ? AND name = ? AND recycled = ''",
      list.id,
      row.id,
      name,
    );
  }

  /** Notes which recycle-bin entry an attachment lies in. */
  recycleAttachment(list: ListRecord, row: ItemRow, { name }: Attachment, entryId: string): void {
    this.store.run(
      "UPDATE attachments SET recycled = ? WHERE list_id = ? AND item_id = ? AND name = ? AND recycled = ''",
      entryId,
      list.id,
      row.id,
      name,
    );
  }

  restoreAttachment(entryId: string): void {
    this.store.run("UPDATE attachments SET recycled = '' WHERE recycled = ?", entryId);
  }
}
