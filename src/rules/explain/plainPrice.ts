import { valueOf } from '../model';
import type { PriceRule } from '../model';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';

/**
 * The prices as they are stated, which of the two is not, what they are for, and what the source says of VAT. No amount
 * that is not there.
 */
export function priceRules(price: PriceRule): readonly RuleReason[] {
  const { basis, internal, external } = price;
  if (basis === 'quotation') return [reason('rule.price.quotation', {})];
  if (internal.kind !== 'stated' && external.kind !== 'stated')
    return [
      internal.kind === 'none' && external.kind === 'none'
        ? reason('rule.price.free', {})
        : reason('rule.price.notStated', {}),
    ];
  const amounts = [
    internal.kind === 'stated'
      ? reason('rule.price.internal', { amountOre: internal.value })
      : reason(internal.kind === 'none' ? 'rule.price.internalFree' : 'rule.price.internalNotStated', {}),
    external.kind === 'stated'
      ? reason('rule.price.external', { amountOre: external.value })
      : reason(external.kind === 'none' ? 'rule.price.externalFree' : 'rule.price.externalNotStated', {}),
  ];
  // What is free is so for one as for many, and leaves nothing to pay after a withdrawal.
  const free = [internal, external].every((one) => (valueOf(one) ?? 0) === 0);
  const terms = free
    ? []
    : [...basisRules(price), ...surchargeRules(price), reason(`rule.withdrawal.${price.withdrawal}` as const, {})];
  const about = price.approximate === true ? [reason('rule.price.approximate', {})] : [];
  return [...amounts, ...about, ...terms, reason(`rule.vat.${price.vat}` as const, {})];
}

function basisRules({ basis, leastCharged, charged }: PriceRule): readonly RuleReason[] {
  if (basis === 'perGroup') return [reason('rule.price.perGroup', {})];
  if (basis === 'perProcess') return [reason('rule.price.perProcess', {})];
  return [
    reason('rule.price.perParticipant', {}),
    reason(charged === 'counting' ? 'rule.price.chargedCounting' : 'rule.price.chargedEveryone', {}),
    ...(leastCharged.kind === 'stated' ? [reason('rule.price.leastCharged', { count: leastCharged.value })] : []),
  ];
}

/**
 * A surcharge belongs to a price per group only (docs/domain.md#cost), and whether it does with an external trainer too
 * is a reading.
 */
function surchargeRules({
  basis,
  surcharge,
  surchargePer,
  external,
  surchargeWithExternalTrainer,
}: PriceRule): readonly RuleReason[] {
  if (basis !== 'perGroup' || surcharge.kind !== 'stated') return [];
  const withExternal =
    external.kind !== 'stated'
      ? []
      : [
          reason(
            surchargeWithExternalTrainer ? 'rule.price.surchargeExternalToo' : 'rule.price.surchargeInternalOnly',
            {},
          ),
        ];
  return [reason(`rule.surcharge.${surchargePer}` as const, { amountOre: surcharge.value }), ...withExternal];
}
