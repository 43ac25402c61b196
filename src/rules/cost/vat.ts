import { ore } from '../model';
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
    const included = halfUp(amount * numerator, denominator + numerator);
    return { kind: 'stated', net: ore(amount - included), vat: included, gross: amount };
  }
  const added = halfUp(amount * numerator, denominator);
  return { kind: 'stated', net: amount, vat: added, gross: ore(amount + added) };
}

function halfUp(numerator: number, denominator: number): Ore {
  if (numerator < 0 || denominator <= 0) throw new RangeError(`${numerator}/${denominator} is not an amount of VAT`);
  const rest = numerator % denominator;
  return ore((numerator - rest) / denominator + (2 * rest >= denominator ? 1 : 0));
}
