import { elementAt, ore } from '../model';
import type { CostSplit, Ore, UnitKey } from '../model';
import { wholeShare } from './wholeShare';

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
  const [firstUnit] = units;
  if (firstUnit === undefined) throw new RangeError('a cost cannot be split on no units');
  if (total < 0) throw new RangeError(`${total} öre cannot be split`);
  const weights = weightsOf(split, units, payer ?? firstUnit.unitKey);
  const sum = weights.reduce((one, other) => one + other, 0);
  if (sum === 0) throw new RangeError('the payer is not among the units');
  const shares = weights.map((weight) => {
    const { whole, rest } = wholeShare(total, weight, sum);
    return { whole, remainder: rest };
  });
  const missing = total - shares.reduce((one, { whole }) => one + whole, 0);
  // The sort is stable: of equal remainders the first unit gets the öre.
  const extra = new Set([...shares].sort((one, other) => other.remainder - one.remainder).slice(0, missing));
  return shares.map((share, index) => ({
    unitKey: elementAt(units, index).unitKey,
    amount: ore(share.whole + (extra.has(share) ? 1 : 0)),
  }));
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
