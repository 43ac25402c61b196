import { folded } from '../../rules';
import type { PersonRow } from './readPeople';

type Followed = Pick<PersonRow, 'id' | 'raw' | 'name' | 'email'>;

/**
 * Which row of an edited text each row of the text before has become, by id: rows before and after what was edited
 * keep their place from the start and from the end, rows moved elsewhere are found by what they say, and one that was
 * edited by the name or address that it still has. A row that is in neither has gone.
 */
export function followRows(before: readonly Followed[], after: readonly Followed[]): ReadonlyMap<string, string> {
  const followed = new Map<string, string>();
  const same = (one: Followed | undefined, other: Followed | undefined): boolean =>
    one !== undefined && other !== undefined && one.raw === other.raw;
  const link = (one: Followed | undefined, other: Followed | undefined): void => {
    if (one !== undefined && other !== undefined) followed.set(one.id, other.id);
  };
  let start = 0;
  while (same(before[start], after[start])) link(before[start], after[start++]);
  let end = 0;
  const left = Math.min(before.length, after.length) - start;
  while (end < left && same(before[before.length - 1 - end], after[after.length - 1 - end])) {
    end += 1;
    link(before[before.length - end], after[after.length - end]);
  }
  const open = after.slice(start, after.length - end);
  const take = (row: Followed, at: number): void => link(row, open.splice(at, 1)[0]);
  const changed = before.slice(start, before.length - end).filter((row) => {
    const at = open.findIndex((other) => same(row, other));
    if (at !== -1) take(row, at);
    return at === -1;
  });
  for (const row of changed) {
    const scores = open.map((other) => likeness(row, other));
    const best = Math.max(...scores, 0);
    if (best >= leastLikeness) take(row, scores.indexOf(best));
  }
  return followed;
}

const leastLikeness = 0.6;

/** 1 for the same name or address; else the share of letter pairs in common, where what comes after @ is left out. */
function likeness(one: Followed, other: Followed): number {
  if (one.email !== '' && one.email === other.email) return 1;
  if (one.name !== '' && folded(one.name) === folded(other.name)) return 1;
  const [pairs, left] = [pairsOf(one), [...pairsOf(other)]];
  const all = pairs.length + left.length;
  const common = pairs.filter((pair) => {
    const at = left.indexOf(pair);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
  return (2 * common) / Math.max(1, all);
}

function pairsOf({ name, email }: Followed): readonly string[] {
  const text = folded(`${name} ${email.split('@')[0] ?? ''}`).trim();
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
}
