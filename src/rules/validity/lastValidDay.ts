import { addYears } from '../model';
import type { IsoDate, Stated, ValidityRule } from '../model';
import { renewalWindowStart } from './renewalWindow';

/**
 * The last day a diploma holds: the same day number so many years later, or the last day of that month where it has
 * no such day (29 February → 28 February; the convention of lag 1930:173 § 1). `none` = without end.
 */
export function lastValidDay(awardDay: IsoDate, rule: Pick<ValidityRule, 'years'>): Stated<IsoDate> {
  const { years } = rule;
  return years.kind === 'stated' ? { kind: 'stated', value: addYears(awardDay, years.value) } : years;
}

/** The period a renewal gives, and whether its award came in time, before the window opened, or after the last day. */
export interface RenewedPeriod {
  readonly lastValidDay: Stated<IsoDate>;
  readonly countedFrom: IsoDate;
  readonly timing: 'beforeWindow' | 'inWindow' | 'afterExpiry';
}

/**
 * A renewal's last valid day (docs/domain.md#renewal). `fromOldLastDay` counts on from the old last day so that nothing
 * is lost by being early; after expiry a period always counts from its own award day and is never backdated.
 */
export function renewedPeriod(awardDay: IsoDate, oldLastValidDay: IsoDate, rule: ValidityRule): RenewedPeriod {
  const expired = awardDay > oldLastValidDay;
  const countedFrom = rule.renewedPeriod === 'fromOldLastDay' && !expired ? oldLastValidDay : awardDay;
  const early = awardDay < renewalWindowStart(oldLastValidDay, rule);
  return {
    lastValidDay: lastValidDay(countedFrom, rule),
    countedFrom,
    timing: expired ? 'afterExpiry' : early ? 'beforeWindow' : 'inWindow',
  };
}
