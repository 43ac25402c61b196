import { randomUUID } from 'node:crypto';
import { parseRecord, type JsonRecord } from '../json';
import type { Store } from './store';

/** A list. `number` names its table; `urlName` is fixed when the list is made, however often the title changes. */
export interface ListRecord {
  readonly number: number;
  readonly id: string;
  readonly urlName: string;
  readonly title: string;
  readonly template: number;
  readonly uniqueScope: boolean;
  readonly version: number;
  readonly itemCount: number;
  readonly created: string;
  readonly modified: string;
  readonly itemsModified: string;
  readonly properties: JsonRecord;
}

interface ListRow {
  number: number;
  id: string;
  url_name: string;
  title: string;
  template: number;
  unique_scope: number;
  version: number;
  item_count: number;
  created: string;
  modified: string;
  items_modified: string;
  properties: string;
}

const toList = (row: ListRow): ListRecord => ({
  number: row.number,
  id: row.id,
  urlName: row.url_name,
  title: row.title,
  template: row.template,
  uniqueScope: row.unique_scope === 1,
  version: row.version,
  itemCount: row.item_count,
  created: row.created,
  modified: row.modified,
  itemsModified: row.items_modified,
  properties: parseRecord(row.properties),
});

/** The table that holds the items of a list. */
export function itemTable(list: { readonly number: number }): string {
  return `items_${list.number}`;
}

/** Document libraries; every other list is a custom list. */
export const DOCUMENT_LIBRARY = 101;

/** Where a list lies under the site: libraries next to `Lists`, others in it. */
export function listFolder(list: Pick<ListRecord, 'template' | 'urlName'>): string {
  return list.template === DOCUMENT_LIBRARY ? list.urlName : `Lists/${list.urlName}`;
}

/**
 * Where a row lies: `folder` is the path of its folder in the list, `leaf` its name there (items have none and are
 * called `7_.000`),
 * `scope_id` the row whose role assignments hold for it (the list's when NULL). The generated columns are what
 * SharePoint shows of it.
 */
const placeColumns = (address: string): readonly string[] => [
  'fs_type INTEGER NOT NULL DEFAULT 0',
  "folder TEXT NOT NULL DEFAULT ''",
  'leaf TEXT',
  'scope_id INTEGER',
  'attached INTEGER NOT NULL DEFAULT 0',
  "file_leaf TEXT AS (coalesce(leaf, id || '_.000'))",
  `file_dir TEXT AS ('${address.replace(/'/g, "''")}' || CASE folder WHEN '' THEN '' ELSE '/' || folder END)`,
  "file_ref TEXT AS (file_dir || '/' || file_leaf)",
];

/** The lists of the site. */
export class Lists {
  private readonly known = new Map<string, ListRecord>();

  constructor(private readonly store: Store) {
    store.whenForgetting(() => this.known.clear());
  }

  all(): ListRecord[] {
    return this.store.all<ListRow>('SELECT * FROM lists ORDER BY title').map(toList);
  }

  byId(id: string): ListRecord | undefined {
    return this.one('id', id.toLowerCase());
  }

  byTitle(title: string): ListRecord | undefined {
    return this.one('title', title);
  }

  byUrlName(urlName: string): ListRecord | undefined {
    return this.one('url_name', urlName);
  }

  /** @param sitePath address of the site without the host: rows know where they lie */
  create(
    title: string,
    urlName: string,
    template: number,
    properties: JsonRecord,
    now: string,
    sitePath: string,
  ): ListRecord {
    const id = randomUUID();
    const number = Number(
      this.store.run(
        'INSERT INTO lists (id, url_name, title, template, created, modified, items_modified, properties) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        id,
        urlName,
        title,
        template,
        now,
        now,
        now,
        JSON.stringify(properties),
      ).lastInsertRowid,
    );
    const table = itemTable({ number });
    this.store.define(`CREATE TABLE ${table} (
      id INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT NOT NULL, version INTEGER NOT NULL, author_id INTEGER NOT NULL,
      editor_id INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, "f_Title" TEXT);
      CREATE INDEX ${table}_author ON ${table} (author_id)`);
    const list = this.byId(id);
    if (list === undefined) throw new Error(`The list '${title}' was not kept.`);
    this.givePlaces(list, sitePath);
    return list;
  }

  /**
   * Adds the columns of places to an item table that lacks them. The indexes hold only rows that lie in a folder, have
   * a name or permissions of their own.
   */
  givePlaces(list: ListRecord, sitePath: string): void {
    const table = itemTable(list);
    if (
      this.store
        .all<{ name: string }>(`SELECT name FROM pragma_table_xinfo('${table}')`)
        .some(({ name }) => name === 'file_ref')
    )
      return;
    for (const column of placeColumns(`${sitePath}/${listFolder(list)}`))
      this.store.define(`ALTER TABLE ${table} ADD COLUMN ${column}`);
    this.store.define(`
      CREATE UNIQUE INDEX ${table}_names ON ${table} (folder, fold(leaf)) WHERE leaf IS NOT NULL;
      CREATE INDEX ${table}_folders ON ${table} (folder) WHERE folder <> '';
      CREATE INDEX ${table}_scopes ON ${table} (scope_id) WHERE scope_id IS NOT NULL`);
  }

  update(list: ListRecord, change: { readonly title: string; readonly properties: JsonRecord }, now: string): void {
    this.store.run(
      'UPDATE lists SET title = ?, properties = ?, modified = ?, version = version + 1 WHERE id = ?',
      change.title,
      JSON.stringify(change.properties),
      now,
      list.id,
    );
    this.known.clear();
  }

  setUniqueScope(list: ListRecord, unique: boolean): void {
    this.store.run('UPDATE lists SET unique_scope = ? WHERE id = ?', unique ? 1 : 0, list.id);
    this.known.clear();
  }

  /** Notes that items came or went (`by` may be 0 for a change). */
  countItems(list: ListRecord, by: number, now: string): void {
    this.store.run('UPDATE lists SET item_count = item_count + ?, items_modified = ? WHERE id = ?', by, now, list.id);
    this.known.clear();
  }

  remove(list: ListRecord): void {
    for (const table of ['fields', 'views', 'versions', 'recycle_bin', 'contents', 'attachments'])
      this.store.run(`DELETE FROM ${table} WHERE list_id = ?`, list.id);
    this.store.run('DELETE FROM role_assignments WHERE scope = ? OR scope LIKE ?', list.id, `${list.id}/%`);
    this.store.run('DELETE FROM lists WHERE id = ?', list.id);
    this.store.define(`DROP TABLE ${itemTable(list)}`);
  }

  private one(column: 'id' | 'title' | 'url_name', value: string): ListRecord | undefined {
    const key = `${column}:${value}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const row = this.store.get<ListRow>(`SELECT * FROM lists WHERE ${column} = ?`, value);
    if (row === undefined) return undefined;
    const list = toList(row);
    this.known.set(key, list);
    return list;
  }
}
