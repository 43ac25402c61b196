import { elementAt, isoDate } from '../../rules';
import type { ClosedDay, IsoDate } from '../../rules';
import { closedDayKeys } from './closedDayKeys';
import { swedishClosedDaysTable } from './swedishClosedDaysTable';

const years = Object.keys(swedishClosedDaysTable).map(Number);

/** First and last day that the table knows. */
export const knownClosedDays = {
  from: isoDate(`${Math.min(...years)}-01-01`),
  to: isoDate(`${Math.max(...years)}-12-31`),
} as const;

/** True when the closed days of that time are known; a plan for days beyond them has to say that it is not checked. */
export function isKnown(day: IsoDate): boolean {
  return knownClosedDays.from <= day && day <= knownClosedDays.to;
}

/**
 * Swedish public holidays, and the eves that are free or half free, of every year known. Kept as a table of a few
 * kilobytes and not computed here: the library that knows them (date-holidays) carries every time zone of the world
 * with it.
 */
export const swedishClosedDays: readonly ClosedDay[] = Object.entries(swedishClosedDaysTable).flatMap(([year, line]) =>
  line.split(' ').map(
    (day, index): ClosedDay => ({
      day: isoDate(`${year}-${day.slice(0, 2)}-${day.slice(2)}`),
      key: elementAt(closedDayKeys, index),
    }),
  ),
);
