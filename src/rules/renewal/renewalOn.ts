import { addMonths } from '../model';
import type { Diploma, GroupSizeRule, IsoDate, ValidityRule } from '../model';
import { isTooFew } from '../groupSize/judgeGroupSize';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';
import {
  defaultRenewalWindowMonths,
  reminderMonths,
  renewalReminders,
  renewalWindowStart,
} from '../validity/renewalWindow';
import type { RenewalReminder } from '../validity/renewalWindow';

export interface RenewalCase {
  readonly diploma: Pick<Diploma, 'lastValidDay'>;
  /**
   * The rules the diploma was awarded by; undefined = unknown (imported): the default window holds and no grace is
   * stated.
   */
  readonly rule: Pick<ValidityRule, 'renewalWindowMonths' | 'graceMonths'> | undefined;
  /** How many people count in the unit; undefined = not known. */
  readonly headcount: number | undefined;
  /** The group size the renewal asks for; undefined = not known. */
  readonly groupSize: GroupSizeRule | undefined;
  readonly today: IsoDate;
}

export interface RenewalAnswer {
  /**
   * What is enough on this day: a renewal, the whole process, or what the coordinator says. `none`: there is nothing to
   * renew.
   */
  readonly route: 'renewal' | 'fullProcess' | 'coordinatorDecides' | 'none';
  readonly phase: 'none' | 'beforeWindow' | 'inWindow' | 'inGrace' | 'expired';
  /** First and last day on which renewal is due, both included. */
  readonly window: { readonly from: IsoDate; readonly to: IsoDate } | undefined;
  /** Last day on which a renewal is enough after expiry, where the version states months of grace. */
  readonly graceTo: IsoDate | undefined;
  readonly nextReminder: RenewalReminder | undefined;
  /**
   * True from 18 months before the last valid day for a unit below the least size: it can only renew merged with
   * others.
   */
  readonly tooSmall: boolean;
  readonly reasons: readonly RuleReason[];
}

/** The way to renew a diploma on a day, when it is due and what to prepare (docs/domain.md#renewal). */
export function renewalOn({
  diploma: { lastValidDay },
  rule,
  headcount,
  groupSize,
  today,
}: RenewalCase): RenewalAnswer {
  if (lastValidDay === undefined) {
    return {
      route: 'none',
      phase: 'none',
      window: undefined,
      graceTo: undefined,
      nextReminder: undefined,
      tooSmall: false,
      reasons: [reason('renewal.noLastDay', {})],
    };
  }
  const from = renewalWindowStart(lastValidDay, rule ?? { renewalWindowMonths: defaultRenewalWindowMonths });
  const graceTo = rule?.graceMonths.kind === 'stated' ? addMonths(lastValidDay, rule.graceMonths.value) : undefined;
  const dates = { from, lastValidDay, graceTo, graceIsNone: rule?.graceMonths.kind === 'none' };
  const tooSmall =
    headcount !== undefined &&
    groupSize !== undefined &&
    isTooFew(groupSize, headcount) &&
    today >= addMonths(lastValidDay, -reminderMonths[0]);
  const least = groupSize?.least.kind === 'stated' ? groupSize.least.value : 0;
  const { why, ...way } = wayOn(dates, today);
  return {
    ...way,
    graceTo,
    tooSmall,
    window: { from, to: lastValidDay },
    nextReminder: renewalReminders(lastValidDay).find(({ day }) => day > today),
    reasons: [
      why,
      ...(tooSmall && headcount !== undefined ? [reason('renewal.unitTooSmall', { count: headcount, least })] : []),
      ...(rule === undefined ? [reason('renewal.rulesUnknown', { months: defaultRenewalWindowMonths })] : []),
    ],
  };
}

interface Dates {
  readonly from: IsoDate;
  readonly lastValidDay: IsoDate;
  readonly graceTo: IsoDate | undefined;
  readonly graceIsNone: boolean;
}
type Way = Pick<RenewalAnswer, 'route' | 'phase'> & { readonly why: RuleReason };

function wayOn({ from, lastValidDay, graceTo, graceIsNone }: Dates, today: IsoDate): Way {
  if (today < from)
    return { route: 'renewal', phase: 'beforeWindow', why: reason('renewal.beforeWindow', { fromDay: from }) };
  if (today <= lastValidDay)
    return { route: 'renewal', phase: 'inWindow', why: reason('renewal.inWindow', { toDay: lastValidDay }) };
  if (graceTo !== undefined && today <= graceTo)
    return {
      route: 'renewal',
      phase: 'inGrace',
      why: reason('renewal.inGrace', { lastDay: lastValidDay, toDay: graceTo }),
    };
  if (graceTo !== undefined || graceIsNone)
    return { route: 'fullProcess', phase: 'expired', why: reason('renewal.fullProcess', { lastDay: lastValidDay }) };
  return {
    route: 'coordinatorDecides',
    phase: 'expired',
    why: reason('renewal.graceNotStated', { lastDay: lastValidDay }),
  };
}
