import type { PriceRule } from '../model';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';

/** The prices as they are stated, what they are for, and what the source says of VAT. No amount that is not there. */
export function priceRules(price: PriceRule): readonly RuleReason[] {
  if (price.basis === 'quotation') return [reason('rule.price.quotation', {})];
  const amounts = [
    ...(price.internal.kind === 'stated' ? [reason('rule.price.internal', { amountOre: price.internal.value })] : []),
    ...(price.external.kind === 'stated' ? [reason('rule.price.external', { amountOre: price.external.value })] : []),
  ];
  if (amounts.length === 0) return [price.internal.kind === 'none' && price.external.kind === 'none' ? reason('rule.price.free', {}) : reason('rule.price.notStated', {})];
  return [...amounts, ...basisRules(price), ...surchargeRules(price), reason(`rule.vat.${price.vat}` as const, {})];
}

function basisRules({ basis, leastCharged }: PriceRule): readonly RuleReason[] {
  if (basis === 'perProcess') return [reason('rule.price.perProcess', {})];
  if (basis !== 'perParticipant') return [];
  return [reason('rule.price.perParticipant', {}), ...(leastCharged.kind === 'stated' ? [reason('rule.price.leastCharged', { count: leastCharged.value })] : [])];
}

/** A surcharge belongs to a price per group only (DOMAIN.md § 3.12). */
function surchargeRules({ basis, surcharge, surchargePer }: PriceRule): readonly RuleReason[] {
  return basis === 'perGroup' && surcharge.kind === 'stated' ? [reason(`rule.surcharge.${surchargePer}` as const, { amountOre: surcharge.value })] : [];
}
