import * as v from 'valibot';
import { isRecord } from '../../rules/model';
import type { Columns, DataColumn } from '../schema/column';
import { isData } from '../schema/column';
import type { ListColumns } from '../schema/listColumns';
import { MalformedRow } from '../failure';
import { ColumnsDisagree } from './stated';

/** Reads the named cells of an item into a row. Throws MalformedRow naming list, item and column. */
export type ReadCells = (item: unknown, id: number | undefined) => Readonly<Record<string, unknown>>;

/** The data columns of a list with their names, in the order they were declared. */
export function dataColumns(columns: Columns): readonly (readonly [name: string, column: DataColumn<unknown>])[] {
  return Object.entries(columns).flatMap(([name, column]) => (isData(column) ? [[name, column] as const] : []));
}

/** A reader of some columns of a list: made once, since thousands of rows go through it. */
export function cellReader(
  list: Pick<ListColumns, 'path'>,
  columns: readonly (readonly [name: string, column: DataColumn<unknown>])[],
): ReadCells {
  const schemas = columns.map(([name, column]) => [name, v.object({ [name]: column.schema })] as const);
  return (item, id) => {
    const row: Record<string, unknown> = {};
    for (const [name, schema] of schemas) row[name] = parsePart(list.path, id, schema, item)[name];
    return row;
  };
}

/** What a schema makes of an item, or MalformedRow. */
export function parsePart<T>(
  list: string,
  id: number | undefined,
  schema: v.GenericSchema<unknown, T>,
  item: unknown,
): T {
  const result = v.safeParse(schema, item);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const column = v.getDotPath(issue) ?? '(row)';
  const shown = id ?? (isRecord(item) && typeof item.Id === 'number' ? item.Id : undefined);
  throw new MalformedRow(list, shown, column, issue.message);
}

/** What a row's columns make together; MalformedRow where they contradict one another. */
export function joined<T>(list: string, id: number, fromRow: () => T): T {
  try {
    return fromRow();
  } catch (problem) {
    if (problem instanceof ColumnsDisagree) throw new MalformedRow(list, id, problem.column, problem.message);
    throw problem;
  }
}
