import { elementAt } from '../model';

/** The first two elements of a list; RangeError where it has fewer. */
export function firstTwo<T>(list: readonly T[]): readonly [NonNullable<T>, NonNullable<T>] {
  return [elementAt(list, 0), elementAt(list, 1)];
}

/** The first three elements of a list; RangeError where it has fewer. */
export function firstThree<T>(list: readonly T[]): readonly [NonNullable<T>, NonNullable<T>, NonNullable<T>] {
  return [elementAt(list, 0), elementAt(list, 1), elementAt(list, 2)];
}
