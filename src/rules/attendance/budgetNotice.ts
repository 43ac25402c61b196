import type { Threshold } from '../model';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';
import { absenceBudget } from './threshold';

/**
 * What to say when a work group of `before` people has become `after`: the last permitted absence lost (10 → 9), one
 * lost, or nothing.
 */
export function shrinkNotice(before: number, after: number, threshold: Threshold): RuleReason | undefined {
  const budget = absenceBudget(after, threshold);
  if (after >= before || budget >= absenceBudget(before, threshold)) return undefined;
  return budget === 0
    ? reason('budget.lastAbsenceLost', { before, after })
    : reason('budget.reduced', { before, after, budget });
}

/** What to say of a group that would lose a permitted absence if one person left: 20 is on the edge, 21 is not. */
export function edgeNotice(count: number, threshold: Threshold): RuleReason | undefined {
  if (count === 0) return undefined;
  const next = count - 1;
  const nextBudget = absenceBudget(next, threshold);
  return nextBudget < absenceBudget(count, threshold)
    ? reason('budget.onTheEdge', { count, next, nextBudget })
    : undefined;
}
