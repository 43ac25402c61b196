import { ore } from '../model';
import type { CostSplit, Ore, UnitKey } from '../model';

export interface CostShare {
  readonly unitKey: UnitKey;
  readonly amount: Ore;
}

/**
 * Splits a cost on units so that the shares add up to the öre: everyone's whole öre first, then one more to each of
 * the largest remainders, ties by unit order (8 300 kr on three: 2 766,67 2 766,67 2 766,66). `allOnOne` puts it on
 * `payer`, or on the first unit. By participants with nobody on any list yet, it is split equally.
 * Throws RangeError when there is no unit, the total is negative or the payer is not among the units.
 */
export function splitCost(
  total: Ore,
  split: CostSplit,
  units: readonly { readonly unitKey: UnitKey; readonly participants: number }[],
  payer?: UnitKey,
): readonly CostShare[] {
  if (units.length === 0) throw new RangeError('a cost cannot be split on no units');
  if (total < 0) throw new RangeError(`${total} öre cannot be split`);
  const weights = weightsOf(split, units, payer ?? units[0].unitKey);
  const sum = weights.reduce((one, other) => one + other, 0);
  if (sum === 0) throw new RangeError('the payer is not among the units');
  const remainders = weights.map((weight) => (total * weight) % sum);
  const whole = weights.map((weight, index) => (total * weight - remainders[index]) / sum);
  const missing = total - whole.reduce((one, other) => one + other, 0);
  const byRemainder = units
    .map((_, index) => index)
    .sort((one, other) => remainders[other] - remainders[one] || one - other);
  const extra = new Set(byRemainder.slice(0, missing));
  return units.map(({ unitKey }, index) => ({ unitKey, amount: ore(whole[index] + (extra.has(index) ? 1 : 0)) }));
}

function weightsOf(
  split: CostSplit,
  units: readonly { readonly unitKey: UnitKey; readonly participants: number }[],
  payer: UnitKey,
): readonly number[] {
  if (split === 'allOnOne') return units.map(({ unitKey }) => (unitKey === payer ? 1 : 0));
  const byParticipants = split === 'byParticipants' && units.some(({ participants }) => participants > 0);
  return units.map(({ participants }) => (byParticipants ? participants : 1));
}
