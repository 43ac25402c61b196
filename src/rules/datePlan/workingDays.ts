import { dayNumber } from '../model';
import type { IsoDate } from '../model';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';

/** A day without sessions, with the key of what it is called, which the reader looks up: `midsummerEve`. */
export interface ClosedDay {
  readonly day: IsoDate;
  readonly key: string;
}

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const mondayToFriday: readonly Weekday[] = [1, 2, 3, 4, 5];

/** The days that can hold a session, and why another cannot. */
export interface WorkingDays {
  isFree(day: IsoDate): boolean;
  /** Whether sessions are held on that day of the week, closed or not. */
  isWeekday(day: IsoDate): boolean;
  /** Why nothing can be held that day; undefined for a free day. */
  whyNot(day: IsoDate): { readonly kind: 'closed'; readonly key: string } | { readonly kind: 'weekday' } | undefined;
  /** How many days are closed, which bounds every search for a free one. */
  readonly closedCount: number;
}

/** 1 = Monday … 7 = Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: IsoDate): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/**
 * Reads closed days and allowed weekdays. Throws RangeError when no weekday is allowed: no day could then be proposed.
 */
export function workingDays(
  closedDays: readonly ClosedDay[],
  weekdays: readonly Weekday[] = mondayToFriday,
): WorkingDays {
  if (weekdays.length === 0) throw new RangeError('at least one weekday must be allowed');
  const closed = new Map(closedDays.map(({ day, key }) => [day, key] as const));
  const allowed: readonly number[] = weekdays;
  const isWeekday = (day: IsoDate): boolean => allowed.includes(weekdayOf(day));
  const whyNot: WorkingDays['whyNot'] = (day) => {
    const key = closed.get(day);
    if (key !== undefined) return { kind: 'closed', key };
    return isWeekday(day) ? undefined : { kind: 'weekday' };
  };
  return { whyNot, isWeekday, isFree: (day) => whyNot(day) === undefined, closedCount: closed.size };
}

/** What is odd about a session on that day: it is closed, or no weekday that sessions are held on. */
export function dayWarnings(day: IsoDate, days: WorkingDays): readonly RuleReason[] {
  const why = days.whyNot(day);
  if (why === undefined) return [];
  return [
    why.kind === 'closed' ? reason('plan.onClosedDay', { closedKey: why.key }) : reason('plan.onOtherWeekday', {}),
  ];
}
