import { parseRecord, type JsonRecord } from '../json';
import { fieldTypeNamed, type FieldType } from '../fieldTypes';
import { itemTable, type ListRecord } from './lists';
import type { Store } from './store';

/** A column of a list. */
export interface Field {
  readonly id: string;
  readonly internalName: string;
  readonly type: FieldType;
  /** The column's name in the item table. */
  readonly column: string;
  /** Made with the list, kept by the server. */
  readonly system: boolean;
  readonly properties: JsonRecord;
}

interface FieldRow {
  id: string;
  internal_name: string;
  type: string;
  column_name: string;
  system: number;
  properties: string;
}

const toField = (row: FieldRow): Field => ({
  id: row.id,
  internalName: row.internal_name,
  type: fieldTypeNamed(row.type),
  column: row.column_name,
  system: row.system === 1,
  properties: parseRecord(row.properties),
});

/** True for columns that hold ids of other rows. */
export function isReference(field: Field): boolean {
  return field.type.comparison === 'reference' || field.type.comparison === 'references';
}

/** The name REST gives a field: `OData_` before a leading underscore. */
export function odataName(field: Field): string {
  return field.internalName.startsWith('_') ? `OData_${field.internalName}` : field.internalName;
}

/** The name of a field's value in payloads: lookups and people travel as `…Id`. */
export function payloadName(field: Field): string {
  return isReference(field) ? `${odataName(field)}Id` : odataName(field);
}

export function isDateOnly(field: Field): boolean {
  return field.type.name === 'DateTime' && field.properties.DisplayFormat === 0;
}

/** The SQL by which a field is compared, sorted and indexed. */
export function sortKey(field: Field, row = ''): string {
  const column = `${row}"${field.column}"`;
  return field.type.comparison === 'text' ? `fold(${column})` : column;
}

/** The columns of the lists; definitions are remembered until they change. */
export class Fields {
  private readonly known = new Map<string, readonly Field[]>();

  constructor(private readonly store: Store) {
    store.whenForgetting(() => this.known.clear());
  }

  of(list: ListRecord): readonly Field[] {
    const known = this.known.get(list.id);
    if (known !== undefined) return known;
    const fields = this.store
      .all<FieldRow>('SELECT * FROM fields WHERE list_id = ? ORDER BY position', list.id)
      .map(toField);
    this.known.set(list.id, fields);
    return fields;
  }

  byInternalName(list: ListRecord, name: string): Field | undefined {
    return this.of(list).find((field) => field.internalName === name);
  }

  add(list: ListRecord, field: Field): void {
    this.store.run(
      'INSERT INTO fields (list_id, id, internal_name, type, column_name, system, position, properties) VALUES (?, ?, ?, ?, ?, ?, (SELECT COALESCE(MAX(position), 0) + 1 FROM fields WHERE list_id = ?), ?)',
      list.id,
      field.id,
      field.internalName,
      field.type.name,
      field.column,
      field.system ? 1 : 0,
      list.id,
      JSON.stringify(field.properties),
    );
    if (!field.system)
      this.store.define(`ALTER TABLE ${itemTable(list)} ADD COLUMN "${field.column}" ${field.type.affinity}`);
    this.store.forget();
  }

  update(list: ListRecord, field: Field, properties: JsonRecord): void {
    this.store.run(
      'UPDATE fields SET properties = ? WHERE list_id = ? AND id = ?',
      JSON.stringify(properties),
      list.id,
      field.id,
    );
    this.store.forget();
  }

  /** Makes, remakes or drops the real index so that it is what the field's properties say. */
  index(list: ListRecord, field: Field, indexed: boolean, unique: boolean): void {
    const name = `"${itemTable(list)}_ix_${field.column}"`;
    this.store.define(`DROP INDEX IF EXISTS ${name}`);
    if (indexed)
      this.store.define(`CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${name} ON ${itemTable(list)} (${sortKey(field)})`);
  }

  remove(list: ListRecord, field: Field): void {
    this.index(list, field, false, false);
    this.store.run('DELETE FROM fields WHERE list_id = ? AND id = ?', list.id, field.id);
    this.store.define(`ALTER TABLE ${itemTable(list)} DROP COLUMN "${field.column}"`);
  }
}
