import type { UnitKey } from '../model';
import { folded } from './plainText';

/** Which unit a text means: one by its name, some that it nearly names (nearest first), or none. */
export type UnitMatch =
  | { readonly kind: 'same'; readonly unitKey: UnitKey }
  | { readonly kind: 'near'; readonly unitKeys: readonly [UnitKey, ...UnitKey[]] }
  | { readonly kind: 'none' };

const mostCandidates = 3;

/**
 * The unit that a text names among some, in any spelling of its name that reads the same. A text that only comes near
 * is answered with what it may mean: whether it does is for a person to say.
 */
export function matchUnit(
  text: string,
  units: readonly { readonly unitKey: UnitKey; readonly name: string }[],
): UnitMatch {
  const wanted = folded(text);
  const named = units.filter(({ name }) => folded(name) === wanted);
  const [only] = named;
  if (only !== undefined && named.length === 1) return { kind: 'same', unitKey: only.unitKey };
  const words = units.map(({ name }) => wordsOf(name));
  const near = units
    .map(({ unitKey, name }, index) => ({
      unitKey,
      far: distance(wanted, folded(name)) / Math.max(wanted.length, folded(name).length, 1),
      // A word that only this unit has among these, as "Helgasjön" in "Familjecentralen Helgasjön".
      shares: (words[index] ?? []).some(
        (word) =>
          word.length >= 4 &&
          words.filter((others) => others.includes(word)).length === 1 &&
          wordsOf(text).some((other) => isNearly(other, word)),
      ),
    }))
    .filter(({ far, shares }) => shares || far <= 0.34)
    .sort((one, other) => Number(other.shares) - Number(one.shares) || one.far - other.far)
    .map(({ unitKey }) => unitKey);
  const [nearest, ...rest] = near;
  return nearest === undefined || wanted === ''
    ? { kind: 'none' }
    : { kind: 'near', unitKeys: [nearest, ...rest.slice(0, mostCandidates - 1)] };
}

const wordsOf = (text: string): readonly string[] => folded(text).match(/[\p{L}\d]+/gu) ?? [];

/** The same word with a slip or two of the pen: one in four letters. */
function isNearly(one: string, other: string): boolean {
  return distance(one, other) <= Math.floor(Math.min(one.length, other.length) / 4);
}

/** How many letters are to be put in, taken out, changed or swapped with the next to make one of the other. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const same = one[at - 1] === other[to - 1] ? 0 : 1;
      const steps = [(row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + same];
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1])
        steps.push((before[to - 2] ?? 0) + 1);
      next.push(Math.min(...steps));
    }
    before = row;
    row = next;
  }
  return row[other.length] ?? 0;
}
