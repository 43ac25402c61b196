import type { DecisionOutcome } from '../model';
import type { RuleFinding } from '../reasons';
import { suggest } from './decideProcess';

/**
 * The outcomes a coordinator may choose between, the likeliest first. A plain diploma only when nothing is lacking; with
 * something lacking it takes a condition or a deviation (DOMAIN.md § 3.5). What the rules could not assess is the
 * coordinator's to settle, with a reason (§ 3.7).
 */
export function offeredOutcomes(findings: readonly RuleFinding[]): readonly DecisionOutcome[] {
  const lacking = findings.some(({ outcome }) => outcome === 'notMet' || outcome === 'pending');
  return findings.length > 0 && !lacking ? ['awarded', 'notAwarded', 'pending'] : ['conditional', 'awardedWithDeviation', 'notAwarded', 'pending'];
}

/** Whether it has to be written why: for everything but a diploma that the findings themselves amount to. */
export function needsReason(outcome: DecisionOutcome, findings: readonly RuleFinding[]): boolean {
  return outcome !== 'awarded' || suggest(findings) !== 'awarded';
}
