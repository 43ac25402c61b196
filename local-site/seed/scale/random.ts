/** Numbers that look drawn by lot and are the same every time. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  pick<T>(of: readonly [T, ...T[]]): T;
  /** True so many times of a hundred. */
  percent(share: number): boolean;
  /** So many different whole numbers from 0 up to, not including, `below`, in order. */
  several(count: number, below: number): readonly number[];
}

/** Mulberry32: thirty-two bits of state are enough for a region that is made up. */
export function randomFrom(seed: number): Random {
  let state = seed;
  /* eslint-disable no-bitwise -- a generator is bits */
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  /* eslint-enable no-bitwise */
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick: (of) => of[between(0, of.length - 1)] ?? of[0],
    percent: (share) => next() * 100 < share,
    several: (count, below) => {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(count, below)) chosen.add(between(0, below - 1));
      return [...chosen].sort((one, other) => one - other);
    },
  };
}
