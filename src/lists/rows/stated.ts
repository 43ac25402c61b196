import { none, notStated, stated } from '../../rules/model';
import type { Stated } from '../../rules/model';

/** Columns that each parse but contradict one another. */
export class ColumnsDisagree extends Error {
  public constructor(
    public readonly column: string,
    problem: string,
  ) {
    super(problem);
    this.name = 'ColumnsDisagree';
  }
}

/**
 * A Stated value is kept as a word and a figure, which is empty unless the source states it. Joins the two again.
 * Throws ColumnsDisagree naming `column` when the word says stated and there is no figure.
 */
export function statedFrom<T>(kind: Stated<unknown>['kind'], value: T | undefined, column: string): Stated<T> {
  if (kind !== 'stated') return kind === 'none' ? none : notStated;
  if (value === undefined) throw new ColumnsDisagree(column, 'is stated, but the figure is missing');
  return stated(value);
}

/** Two figures that are stated together. */
export function statedRange(
  kind: Stated<unknown>['kind'],
  least: number | undefined,
  most: number | undefined,
  column: string,
): Stated<{ readonly least: number; readonly most: number }> {
  return statedFrom(kind, least === undefined || most === undefined ? undefined : { least, most }, column);
}
