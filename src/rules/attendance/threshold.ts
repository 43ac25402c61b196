import type { Threshold } from '../model';

/**
 * The smallest number of people out of `n` that meets the threshold, in whole numbers only: 90/100 of 19 is 18,
 * since 17 of 19 (89.47 %) falls short. Throws RangeError when `n` or the threshold is not what it should be.
 */
export function needed(n: number, threshold: Threshold): number {
  const { numerator, denominator } = threshold;
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${n} is not a number of people`);
  if (
    !Number.isSafeInteger(numerator) ||
    !Number.isSafeInteger(denominator) ||
    numerator < 0 ||
    denominator <= 0 ||
    numerator > denominator
  ) {
    throw new RangeError(`${numerator}/${denominator} is not a share between 0 and 1`);
  }
  const product = n * numerator;
  const rest = product % denominator;
  return (product - rest) / denominator + (rest > 0 ? 1 : 0);
}

/**
 * How many of `n` may be absent with the threshold still met (docs/domain.md#absence-budget). At 90 %: 5–9 → 0, 10–19 →
 * 1, 20–25 → 2.
 */
export function absenceBudget(n: number, threshold: Threshold): number {
  return n - needed(n, threshold);
}

/** True when `present` of `of` meets the threshold. 0 of 0 is for the caller to set aside as not assessed. */
export function meets(present: number, of: number, threshold: Threshold): boolean {
  return present >= needed(of, threshold);
}
