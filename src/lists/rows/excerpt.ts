import type { Columns, RowOf } from '../schema/column';
import type { ListColumns } from '../schema/listColumns';
import { MalformedRow } from '../failure';
import { cellReader, dataColumns, itemFrom, joined } from './parsing';

/**
 * Some columns of a list, for lists of thousands that are shown or counted: asked for without SharePoint's metadata,
 * and never written back, since no ETag comes along.
 */
export interface Excerpt<T> {
  readonly path: string;
  readonly query: Readonly<Record<'$select', string>>;
  /** Parses an item. Throws MalformedRow naming list, item and column. */
  read(item: unknown): T;
}

/** Chooses the columns of a list that a reading needs, and what they make. */
export function defineExcerpt<C extends Columns, N extends keyof RowOf<C> & string, T>(
  list: ListColumns<C>,
  names: readonly N[],
  fromRow: (row: Pick<RowOf<C>, N>) => T,
): Excerpt<T> {
  const chosen = new Set<string>(names);
  const cells = cellReader(
    list,
    dataColumns(list.columns).filter(([name]) => chosen.has(name)),
  );
  return {
    path: list.path,
    query: { $select: ['Id', ...names].join(',') },
    read: (item) => {
      const found = itemFrom(list.path, item);
      const row = cells(found);
      if (!hasAll<C, N>(row, names)) throw new MalformedRow(list.path, found.id, 'Key', { code: 'missing' });
      return joined(list.path, found, () => fromRow(row));
    },
  };
}

/** Every column has been parsed by its own schema when this is asked; it tells the compiler so. */
function hasAll<C extends Columns, N extends keyof RowOf<C> & string>(
  row: Readonly<Record<string, unknown>>,
  names: readonly N[],
): row is Pick<RowOf<C>, N> & Record<string, unknown> {
  return names.every((name) => name in row);
}
