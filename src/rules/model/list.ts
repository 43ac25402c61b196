/** The element at a place of a list; RangeError where the list has none. For places that the code knows to be there. */
export function elementAt<T>(list: readonly T[], place: number): NonNullable<T> {
  const element = list[place];
  if (element === undefined || element === null)
    throw new RangeError(`expected an element at place ${place} of a list of ${list.length}`);
  return element;
}

/** The first element of a list; RangeError where the list is empty. */
export function first<T>(list: readonly T[]): NonNullable<T> {
  return elementAt(list, 0);
}
