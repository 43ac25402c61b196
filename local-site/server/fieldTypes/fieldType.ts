import type { Json } from '../json';

/**
 * A value as the database keeps it. Several values are JSON text; instants are `YYYY-MM-DDTHH:MM:SSZ`; booleans 0 or 1.
 */
export type Stored = string | number | null;

/** What a field type needs to know of its field to read a value. */
export interface ValueContext {
  readonly name: string;
  /** True when a DateTime field keeps days only. */
  readonly dateOnly: boolean;
  /** Several values are `{ results: [] }` in verbose payloads and a plain array otherwise. */
  readonly verbose: boolean;
}

/**
 * How values of the type are compared in filters: by folded text, number, instant, id of another row, or not at all.
 */
export type Comparison = 'text' | 'number' | 'instant' | 'reference' | 'references' | 'texts' | 'none';

/** One SharePoint column type: its names, its column in SQLite, and the pair payload ⇄ stored value. */
export interface FieldType {
  /** `TypeAsString`, the `Type` of the field XML. */
  readonly name: string;
  /** `FieldTypeKind`. */
  readonly kind: number;
  readonly odataType: string;
  readonly affinity: 'TEXT' | 'REAL' | 'INTEGER';
  readonly comparison: Comparison;
  readonly indexable: boolean;
  /** Reads a payload value. @throws SharePointError 400 when it does not fit the type. */
  parse(value: Json, context: ValueContext): Stored;
  toJson(value: Stored): Json;
}
