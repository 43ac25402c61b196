import { valueOf } from '../model';
import type { GroupSizeRule } from '../model';

/**
 * The fewest groups that each fit, as equal as possible, larger ones first: 60 → 20, 20, 20 and 26 → 13, 13 at most 25.
 * Undefined when no number of groups fits (too few people for one, or 26 people in groups of exactly 25). Without a
 * stated upper limit everyone fits into one group.
 */
export function proposeSplit(
  count: number,
  { least, most }: Pick<GroupSizeRule, 'least' | 'most'>,
): readonly number[] | undefined {
  const groups = Math.ceil(count / (valueOf(most) ?? Math.max(count, 1)));
  if (groups === 0) return undefined;
  const smallest = Math.floor(count / groups);
  if (smallest < (valueOf(least) ?? 0)) return undefined;
  const larger = count - smallest * groups;
  return Array.from({ length: groups }, (_, index) => smallest + (index < larger ? 1 : 0));
}
