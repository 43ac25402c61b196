declare const isoDateBrand: unique symbol;
/** A Swedish calendar day, `YYYY-MM-DD`. Text order is date order, so days are compared with `<` and `>`. */
export type IsoDate = string & { readonly [isoDateBrand]: true };

export interface CalendarDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  readonly day: number;
}

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The first and the last day that can be written `YYYY-MM-DD`; there is no year 0. */
export const firstDayThereIs = '0001-01-01';
export const lastDayThereIs = '9999-12-31';

/** What counting from a day throws when it comes to a day that cannot be written. */
export class OutsideCalendar extends RangeError {
  public constructor(day: string) {
    super(`${day} is outside the calendar, which goes from ${firstDayThereIs} to ${lastDayThereIs}`);
    this.name = 'OutsideCalendar';
  }
}

/** The number of days in a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for a year with a 29 February in the Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** True when the text is a day that exists: `2026-02-30` is not. */
export function isIsoDate(text: string): text is IsoDate {
  const match = shape.exec(text);
  if (!match) return false;
  const month = Number(match[2]);
  const day = Number(match[3]);
  return Number(match[1]) >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
}

/** Reads a day; throws RangeError naming the text when no such day exists. */
export function isoDate(text: string): IsoDate {
  if (!isIsoDate(text)) throw new RangeError(`"${text}" is not a day written YYYY-MM-DD`);
  return text;
}

/** Year, month (1–12) and day of a date. */
export function calendarDayOf(date: IsoDate): CalendarDay {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** A date from year, month (1–12) and day; throws RangeError when no such day exists. */
export function isoDateOf({ year, month, day }: CalendarDay): IsoDate {
  return isoDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

/** Days since 1970-01-01; negative before it. */
export function dayNumber(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getTime() / 86_400_000;
}

/** The day so many days later; earlier when negative. Throws OutsideCalendar when there is no such day. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = new Date((dayNumber(date) + days) * 86_400_000);
  const year = moved.getUTCFullYear();
  if (!(year >= 1 && year <= 9999)) throw new OutsideCalendar(`${days} days from ${date}`);
  return isoDateOf({ year, month: moved.getUTCMonth() + 1, day: moved.getUTCDate() });
}

/** Whole days from one day to another; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The same day number so many months away, or the last day of that month where it has no such day
 * (the convention of Swedish lag 1930:173 § 1). A year is twelve months: 2024-02-29 + 12 → 2025-02-28. Throws
 * OutsideCalendar when there is no such day.
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = calendarDayOf(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  if (!(target.year >= 1 && target.year <= 9999)) throw new OutsideCalendar(`${months} months from ${date}`);
  return isoDateOf({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** So many years away, by the convention of addMonths: 2024-02-29 + 3 → 2027-02-28. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, years * 12);
}
