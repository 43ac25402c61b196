import { ore } from '../model';
import { wholeShare } from './wholeShare';
import type { Ore, PriceRule } from '../model';

export type VatAmounts =
  | { readonly kind: 'stated'; readonly net: Ore; readonly vat: Ore; readonly gross: Ore }
  | { readonly kind: 'notStated' };

/**
 * VAT of one line, rounded half up to whole öre (docs/domain.md#cost). `exclusive`: on top of the amount. `inclusive`:
 * amount × rate / (100 + rate) is rounded and net is the rest. Throws RangeError for a negative amount or rate.
 */
export function vat(amount: Ore, rule: Pick<PriceRule, 'vat' | 'vatRate'>): VatAmounts {
  if (rule.vat === 'exempt') return { kind: 'stated', net: amount, vat: ore(0), gross: amount };
  if (rule.vat === 'notStated' || rule.vatRate.kind !== 'stated') return { kind: 'notStated' };
  const { numerator, denominator } = rule.vatRate.value;
  if (rule.vat === 'inclusive') {
    const included = share(amount, numerator, denominator + numerator);
    return { kind: 'stated', net: ore(amount - included), vat: included, gross: amount };
  }
  const added = share(amount, numerator, denominator);
  return { kind: 'stated', net: amount, vat: added, gross: ore(amount + added) };
}

/**
 * A share of an amount, rounded half up. The amount is taken apart first, so that no product is larger than what whole
 * numbers are exact for.
 */
function share(amount: Ore, numerator: number, denominator: number): Ore {
  if (amount < 0 || numerator < 0 || denominator <= 0)
    throw new RangeError(`${numerator}/${denominator} of ${amount} is not an amount of VAT`);
  const { whole, rest } = wholeShare(amount, numerator, denominator);
  return ore(whole + (2 * rest >= denominator ? 1 : 0));
}
