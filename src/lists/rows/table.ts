import { isRecord } from '../../rules/model';
import type { Columns, DisplayOf, RestValue, RowOf } from '../schema/column';
import { isData } from '../schema/column';
import type { ListColumns } from '../schema/listColumns';
import { MalformedRow } from '../failure';
import { isAsMade } from '../write/outcome';
import type { Stored } from '../write/outcome';
import type { Names } from './names';
import { cellOf, cellReader, dataColumns, itemFrom, joined } from './parsing';
import type { Item } from './parsing';

/**
 * What SharePoint keeps of a row by itself. Whoever makes a row can set all of it but that the row is as it was made
 * (docs/platform.md#own-items).
 */
export interface RowAuthor {
  readonly name: string;
  readonly email: string | undefined;
  readonly createdUtc: string | undefined;
  readonly editorName: string;
  readonly editorEmail: string | undefined;
  /** Nobody has changed the row since. */
  readonly isAsMade: boolean;
}

/** Whom SharePoint names as having written a row that nobody has changed since, if it is another than its author. */
export function otherWriter({ isAsMade, name, email, editorName, editorEmail }: RowAuthor): string | undefined {
  return !isAsMade || (editorName === name && editorEmail === email) ? undefined : editorName;
}

/** A row as it was read, with what the write mechanism compares. */
export interface ReadRow<T> {
  readonly stored: Stored<T>;
  readonly writeKey: string | undefined;
  /** Who made it, where the list is asked for that. */
  readonly author: RowAuthor;
  /** The data columns as they would be written. */
  readonly cells: Cells;
}
export type Cells = Readonly<Record<string, RestValue>>;

/** A list as the domain sees it: the pair of mappings between its rows and one noun. */
export interface Table<T> {
  readonly path: string;
  /** False in a person's inbox, where SharePoint cannot hold a key unique. */
  readonly keyIsUnique: boolean;
  /** Whether display() looks names up. */
  readonly needsNames: boolean;
  readonly query: Readonly<Record<'$select' | '$expand', string>>;
  keyOf(value: T): string;
  /** The data columns of a value, ready for REST. */
  cells(value: T): Cells;
  /** The display columns of a value, ready for REST. */
  display(value: T, names: Names): Cells;
  /** Parses an item. Throws MalformedRow naming list, item and column. */
  read(item: unknown): ReadRow<T>;
  /** Why a value could not be read again once it is written; undefined when it could. */
  refusalOf(value: T): MalformedRow | undefined;
}

interface Pair<C extends Columns, T> {
  readonly toRow: (value: T) => Omit<RowOf<C>, 'WriteKey'> & { readonly Key: string };
  readonly fromRow: (row: RowOf<C>, author: RowAuthor) => T;
  /** Reads who made the row as well. */
  readonly withAuthor?: true;
}
type Display<C extends Columns, T> = keyof DisplayOf<C> extends never
  ? { readonly display?: undefined }
  : { readonly display: (value: T, names: Names) => DisplayOf<C> };
interface Naming {
  /** Set where display() looks names up, so that others need not wait for the catalogue. */
  readonly needsNames?: true;
}

/** Joins the columns of a list with the pair toRow / fromRow of its noun. */
export function defineTable<C extends Columns, T>(
  list: ListColumns<C>,
  pair: Pair<C, T> & Display<C, T> & Naming,
): Table<T> {
  const columns = dataColumns(list.columns);
  const readCells = cellReader(list, columns);
  const people = pair.withAuthor ? ['Editor', 'Author'] : ['Editor'];
  const display: ((value: T, names: Names) => object) | undefined = pair.display;

  function cells(row: Readonly<Record<string, unknown>>): Cells {
    const found: Record<string, RestValue> = {};
    for (const [name, column] of columns) if (name !== 'WriteKey') found[name] = column.toRest(row[name]);
    return found;
  }

  return {
    path: list.path,
    keyIsUnique: !list.ownItems,
    needsNames: pair.needsNames ?? false,
    query: {
      $select: [
        ...columns.map(([name]) => name),
        'Id',
        'Modified',
        ...people.map((person) => `${person}/Title`),
        ...(pair.withAuthor ? ['Author/EMail', 'Editor/EMail', 'Created'] : []),
      ].join(','),
      $expand: people.join(','),
    },
    keyOf: (value) => pair.toRow(value).Key,
    cells: (value) => cells({ ...pair.toRow(value) }),
    display: (value, names) => ({ ...display?.(value, names) }),
    read: (item) => {
      const found = itemFrom(list.path, item);
      const row = readCells(found);
      if (!isRowOf(row, list.columns)) throw new MalformedRow(list.path, found.id, 'Key', { code: 'missing' });
      const { id } = found;
      const author = authorOf(list.path, found);
      return {
        stored: {
          value: joined(list.path, found, () => pair.fromRow(row, author)),
          id,
          etag: textIn(list.path, found, 'odata.etag'),
          modifiedUtc: textIn(list.path, found, 'Modified'),
          modifiedBy: personIn(found, 'Editor', 'Title') ?? '',
        },
        author,
        writeKey: typeof row.WriteKey === 'string' ? row.WriteKey : undefined,
        // Only a write that is in doubt compares them.
        get cells() {
          return cells(row);
        },
      };
    },
    refusalOf: (value) => {
      const written = cells({ ...pair.toRow(value) });
      try {
        for (const [name, column] of columns)
          if (name !== 'WriteKey') cellOf(list.path, { id: undefined, cells: written }, name, column);
      } catch (problem) {
        if (problem instanceof MalformedRow) return problem;
        throw problem;
      }
      return undefined;
    },
  };
}

/** True when two values would be stored alike; what is only repeated for people to read is not asked. */
export function sameCells<T>(table: Table<T>, one: T, other: T): boolean {
  const [first, second] = [table.cells(one), table.cells(other)];
  return Object.keys(second).every((name) => first[name] === second[name]);
}

/** Every column has been parsed by its own schema when this is asked; it tells the compiler so. */
function isRowOf<C extends Columns>(
  row: Readonly<Record<string, unknown>>,
  columns: C,
): row is RowOf<C> & Record<string, unknown> {
  return Object.entries(columns).every(([name, column]) => !isData(column) || name in row);
}

/** What SharePoint itself says of a row. */
function textIn(list: string, { id, cells }: Item, name: string): string {
  const value = cells[name];
  if (typeof value !== 'string') throw new MalformedRow(list, id, name, { code: 'notReturned' });
  return value;
}
function personIn({ cells }: Item, column: 'Author' | 'Editor', part: 'Title' | 'EMail'): string | undefined {
  const person = cells[column];
  const value = isRecord(person) ? person[part] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
const authorOf = (list: string, item: Item): RowAuthor => ({
  name: personIn(item, 'Author', 'Title') ?? '',
  email: personIn(item, 'Author', 'EMail'),
  createdUtc: typeof item.cells.Created === 'string' ? item.cells.Created : undefined,
  editorName: personIn(item, 'Editor', 'Title') ?? '',
  editorEmail: personIn(item, 'Editor', 'EMail'),
  isAsMade: isAsMade({ etag: textIn(list, item, 'odata.etag') }),
});
