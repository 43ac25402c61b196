/** The element at a place of a list; RangeError where the list has none. For places that the code knows to be there. */
export function elementAt<T>(list: readonly T[], place: number): NonNullable<T> {
  const element = list[place];
  if (element === undefined || element === null)
    throw new RangeError(`expected an element at place ${place} of a list of ${list.length}`);
  return element;
}

/** The elements by a key of theirs, in the order of the first of each; those of one key in the order they have. */
export function grouped<T, K>(list: readonly T[], keyOf: (element: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const element of list) {
    const key = keyOf(element);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [element]);
    else group.push(element);
  }
  return groups;
}

/** The first element of a list; RangeError where the list is empty. */
export function first<T>(list: readonly T[]): NonNullable<T> {
  return elementAt(list, 0);
}
