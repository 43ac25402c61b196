import { addMonths } from '../model';
import type { IsoDate, ValidityRule } from '../model';

/** The window that holds where a diploma's rules are unknown (imported) or say nothing of their own. */
export const defaultRenewalWindowMonths = 12;

/** Months before the last valid day at which a unit is reminded; apart from the window in which renewal is due. */
export const reminderMonths = [18, 12, 6, 3] as const;
export type ReminderMonths = (typeof reminderMonths)[number];

export interface RenewalReminder {
  readonly months: ReminderMonths;
  readonly day: IsoDate;
}

/** First day of the renewal window; this day and the last valid day both belong to it. */
export function renewalWindowStart(lastDay: IsoDate, rule: Pick<ValidityRule, 'renewalWindowMonths'>): IsoDate {
  return addMonths(lastDay, -rule.renewalWindowMonths);
}

/** The days to remind a unit that its diploma will expire, earliest first. */
export function renewalReminders(lastDay: IsoDate): readonly RenewalReminder[] {
  return reminderMonths.map((months) => ({ months, day: addMonths(lastDay, -months) }));
}

/** The latest reminder whose day has come; undefined before the first one and after the last valid day. */
export function currentReminder(lastDay: IsoDate, today: IsoDate): RenewalReminder | undefined {
  if (today > lastDay) return undefined;
  const reached = renewalReminders(lastDay).filter(({ day }) => day <= today);
  return reached[reached.length - 1];
}
