import { isRecord } from '../../rules/model';
import type { Columns, DataColumn } from '../schema/column';
import { isData, RefusedCell } from '../schema/column';
import type { ListColumns } from '../schema/listColumns';
import { MalformedRow } from '../failure';
import { keysIn, shownValue } from '../setAside';
import { ColumnsDisagree } from './stated';

/** Reads the named cells of an item into a row. Throws MalformedRow naming list, item and column. */
export type ReadCells = (item: Item) => Readonly<Record<string, unknown>>;

/** An item of an answer, as far as every item has to have it. */
export interface Item {
  readonly id: number;
  readonly cells: Readonly<Record<string, unknown>>;
}

/** An item, or what is to become one. */
type Part = Pick<Item, 'cells'> & { readonly id: number | undefined };

/** The data columns of a list with their names, in the order they were declared. */
export function dataColumns(columns: Columns): readonly (readonly [name: string, column: DataColumn<unknown>])[] {
  return Object.entries(columns).flatMap(([name, column]) => (isData(column) ? [[name, column] as const] : []));
}

/** An item of an answer with its id. Throws MalformedRow for anything else. */
export function itemFrom(list: string, item: unknown): Item {
  if (!isRecord(item) || typeof item.Id !== 'number')
    throw new MalformedRow(list, undefined, 'Id', { code: 'notReturned' }, shownValue(item));
  return { id: item.Id, cells: item };
}

/** A reader of some columns of a list. */
export function cellReader(
  { path }: Pick<ListColumns, 'path'>,
  columns: readonly (readonly [name: string, column: DataColumn<unknown>])[],
): ReadCells {
  return (item) => {
    const row: Record<string, unknown> = {};
    for (const [name, column] of columns) row[name] = cellOf(path, item, name, column);
    return row;
  };
}

/** A cell as its column reads it. Throws MalformedRow. */
export function cellOf(list: string, { id, cells }: Part, name: string, column: DataColumn<unknown>): unknown {
  const rest = cells[name];
  if (rest === undefined) throw new MalformedRow(list, id, name, { code: 'notReturned' }, '', keysIn(cells));
  try {
    return column.read(rest);
  } catch (problem) {
    if (!(problem instanceof RefusedCell)) throw problem;
    throw new MalformedRow(list, id, name, problem.reason, shownValue(rest), keysIn(cells));
  }
}

/** What a row's columns make together; MalformedRow where they contradict one another. */
export function joined<T>(list: string, { id, cells }: Item, fromRow: () => T): T {
  try {
    return fromRow();
  } catch (problem) {
    if (problem instanceof ColumnsDisagree)
      throw new MalformedRow(
        list,
        id,
        problem.column,
        { code: 'columnsDisagree' },
        shownValue(cells[problem.column]),
        keysIn(cells),
      );
    throw problem;
  }
}
