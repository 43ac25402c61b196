import type { Decision, DecisionKey, ProcessKey } from '../model';

/**
 * The decision in force for a process, from all that were ever taken: the last of its chain of corrections. A decision
 * that another one of the process corrects is never in force, whatever their days, for an award that ends a condition
 * is dated the day the condition was fulfilled, which can be an earlier one. Should two be uncorrected (taken past the
 * product), the later day counts, on one day the one with more corrections behind it, then the one with the later key.
 * Undefined = none.
 */
export function standingDecision(decisions: readonly Decision[], processKey: ProcessKey): Decision | undefined {
  const own = decisions.filter((decision) => decision.processKey === processKey);
  const corrected = new Set(own.map(({ correctsDecisionKey }) => correctsDecisionKey));
  const weight = (decision: Decision): string =>
    `${decision.day} ${String(corrections(own, decision)).padStart(4, '0')}`;
  const isLater = (one: Decision, other: Decision): boolean =>
    weight(one) === weight(other) ? byNumber.compare(one.key, other.key) > 0 : weight(one) > weight(other);
  return own
    .filter(({ key }) => !corrected.has(key))
    .reduce<Decision | undefined>((best, one) => (best === undefined || isLater(one, best) ? one : best), undefined);
}

/** Keys end with a number that grows by one for each decision: the tenth comes after the second. */
const byNumber = new Intl.Collator('en', { numeric: true });

function corrections(own: readonly Decision[], decision: Decision): number {
  const corrects = new Map(own.map(({ key, correctsDecisionKey }) => [key, correctsDecisionKey] as const));
  const seen = new Set<DecisionKey>();
  for (
    let key: DecisionKey | undefined = decision.key;
    key !== undefined && corrects.has(key) && !seen.has(key);
    key = corrects.get(key)
  )
    seen.add(key);
  return seen.size - 1;
}
