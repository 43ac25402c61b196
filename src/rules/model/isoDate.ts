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
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month);
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
  const { year, month, day } = calendarDayOf(date);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The day so many days later; earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const moved = new Date((dayNumber(date) + days) * 86_400_000);
  return isoDateOf({ year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() });
}

/** Whole days from one day to another; negative when `to` comes first. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The same day number so many months away, or the last day of that month where it has no such day
 * (the convention of Swedish lag 1930:173 § 1). A year is twelve months: 2024-02-29 + 12 → 2025-02-28.
 */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = calendarDayOf(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  return isoDateOf({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** So many years away, by the convention of addMonths: 2024-02-29 + 3 → 2027-02-28. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return addMonths(date, years * 12);
}
