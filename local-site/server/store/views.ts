import { parseJson, parseRecord, type JsonRecord } from '../json';
import type { ListRecord } from './lists';
import type { Store } from './store';

/** A view of a list: its columns in order, and its properties (title, CAML query, row limit, formatting). */
export interface View {
  readonly id: string;
  /** The page's name without extension, fixed at creation. */
  readonly page: string;
  readonly fields: readonly string[];
  readonly properties: JsonRecord;
}

interface ViewRow {
  id: string;
  page: string;
  fields: string;
  properties: string;
}

const toView = (row: ViewRow): View => {
  const fields = parseJson(row.fields);
  return {
    id: row.id,
    page: row.page,
    fields: Array.isArray(fields) ? fields.map(String) : [],
    properties: parseRecord(row.properties),
  };
};

/** The views of the lists. */
export class Views {
  constructor(private readonly store: Store) {}

  of(list: ListRecord): View[] {
    return this.store.all<ViewRow>('SELECT * FROM views WHERE list_id = ? ORDER BY position', list.id).map(toView);
  }

  add(list: ListRecord, view: View): void {
    this.store.run(
      'INSERT INTO views (list_id, id, position, page, fields, properties) VALUES (?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM views WHERE list_id = ?), ?, ?, ?)',
      list.id,
      view.id,
      list.id,
      view.page,
      JSON.stringify(view.fields),
      JSON.stringify(view.properties),
    );
  }

  update(list: ListRecord, view: View): void {
    this.store.run(
      'UPDATE views SET fields = ?, properties = ? WHERE list_id = ? AND id = ?',
      JSON.stringify(view.fields),
      JSON.stringify(view.properties),
      list.id,
      view.id,
    );
  }

  remove(list: ListRecord, view: View): void {
    this.store.run('DELETE FROM views WHERE list_id = ? AND id = ?', list.id, view.id);
  }
}
