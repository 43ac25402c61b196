import type { SetAsideRow, Stored } from '../../lists/repositories/ports';

/** What a column refers to: `key` undefined where it refers to nothing. */
export interface Reference {
  readonly column: string;
  readonly key: string | undefined;
  readonly known: ReadonlySet<string>;
  /** The list where it should be. */
  readonly to: string;
}

/** Makes references of one column to one list. */
export const referring =
  (column: string, known: ReadonlySet<string>, to: string) =>
  (key: string | undefined): Reference => ({ column, key, known, to });

/** The keys of rows. */
export const keysOf = (rows: readonly { readonly value: { readonly key: string } }[]): ReadonlySet<string> =>
  new Set(rows.map(({ value }) => value.key));

/** A row as it is set aside for the first of its references that leads nowhere; undefined when all are known. */
export function strayed(
  list: string,
  { id, value }: Stored<object>,
  references: readonly Reference[],
): SetAsideRow | undefined {
  const unknown = references.find(({ key, known }) => key !== undefined && !known.has(key));
  if (unknown === undefined) return undefined;
  const { column, key = '', to } = unknown;
  return {
    list,
    id,
    column,
    value: key,
    reason: { code: 'unknownReference', list: to },
    keys: { [column]: key, ...('key' in value && typeof value.key === 'string' ? { Key: value.key } : {}) },
  };
}
