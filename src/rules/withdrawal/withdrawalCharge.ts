import type { PriceRule, Withdrawal } from '../model';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';

export interface WithdrawalCharge {
  readonly charge: 'charged' | 'notCharged' | 'undecided';
  readonly reason: RuleReason;
}

/**
 * Whether a unit that withdrew after its confirmation pays its share (docs/domain.md#cost): as the price list says, or
 * where that leaves it to the coordinator, as settled. What the price list says goes before what was settled.
 */
export function withdrawalCharge(
  { withdrawal: rule }: Pick<PriceRule, 'withdrawal'>,
  withdrawal: Pick<Withdrawal, 'charge'> | undefined,
): WithdrawalCharge {
  if (rule === 'charged') return { charge: 'charged', reason: reason('withdrawal.charged', {}) };
  if (rule === 'notCharged') return { charge: 'notCharged', reason: reason('withdrawal.notCharged', {}) };
  switch (withdrawal?.charge) {
    case 'charged':
      return { charge: 'charged', reason: reason('withdrawal.decidedCharged', {}) };
    case 'notCharged':
      return { charge: 'notCharged', reason: reason('withdrawal.decidedNotCharged', {}) };
    case undefined:
      return { charge: 'undecided', reason: reason('withdrawal.undecided', {}) };
  }
}
