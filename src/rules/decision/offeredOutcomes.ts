import type { DecisionOutcome } from '../model';
import type { RuleFinding } from '../reasons';
import { suggest } from './decideProcess';

/**
 * The outcomes a coordinator may choose between, the likeliest first. A plain award only when nothing is lacking, or
 * what is lacking is the coordinator's to settle; with something else lacking it takes a condition or a deviation
 * (docs/domain.md#rescue).
 */
export function offeredOutcomes(findings: readonly RuleFinding[]): readonly DecisionOutcome[] {
  const lacking = findings.filter(({ outcome }) => outcome === 'notMet' || outcome === 'pending');
  if (findings.length === 0 || !lacking.every(isSettleable))
    return ['conditional', 'awardedWithDeviation', 'notAwarded', 'pending'];
  return lacking.length === 0
    ? ['awarded', 'notAwarded', 'pending']
    : ['awarded', 'awardedWithDeviation', 'notAwarded', 'pending'];
}

/**
 * True for what a coordinator settles with a reason (docs/domain.md#decision): what the rules could not assess, as when
 * the source states no threshold, and the size of the group, which was accepted with open eyes when the group was
 * confirmed.
 */
export function isSettleable({ criterion, outcome }: Pick<RuleFinding, 'criterion' | 'outcome'>): boolean {
  return outcome === 'notAssessed' || (criterion === 'groupSize' && outcome !== 'met');
}

/** Whether it has to be written why: for everything but an award that the findings themselves amount to. */
export function needsReason(outcome: DecisionOutcome, findings: readonly RuleFinding[]): boolean {
  return outcome !== 'awarded' || suggest(findings) !== 'awarded';
}
