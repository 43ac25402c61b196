import { describe, expect, it } from '@jest/globals';
import { swedishHolidays, tableLine } from '../../../scripts/swedishHolidays';
import { svSE } from '../../loc/sv-se';
import { isoDate, workingDays } from '../../rules';
import { closedDayKeys } from './closedDayKeys';
import { isKnown, knownClosedDays, swedishClosedDays } from './swedishClosedDays';
import { swedishClosedDaysTable } from './swedishClosedDaysTable';

const days = workingDays(swedishClosedDays);
const nameOf = (day: string): string => {
  const why = days.whyNot(isoDate(day));
  return why?.kind === 'closed' ? why.key : (why?.kind ?? 'free');
};

describe('the closed days of Sweden', () => {
  it('are what date-holidays says, every year of the table', () => {
    const stale = Object.entries(swedishClosedDaysTable)
      .filter(([year, line]) => line !== tableLine(Number(year)))
      .map(([year]) => `${year} is out of date: run npx tsx scripts/writeSwedishClosedDays.ts`);
    expect(stale).toEqual([]);
  });

  it('are called what the library calls them', () => {
    const called = Object.fromEntries(swedishHolidays(2027).map(({ key, sv }) => [key, sv]));
    expect(closedDayKeys.map((key) => [key, svSE.sessions.closedDays[key]])).toEqual(
      closedDayKeys.map((key) => [key, called[key]]),
    );
  });

  it.each([
    ['2027-06-25', 'midsummerEve'],
    ['2027-06-24', 'free'],
    ['2026-12-24', 'christmasEve'],
    ['2026-12-31', 'newYearsEve'],
    ['2027-01-05', 'twelfthNight'],
    ['2027-03-25', 'maundyThursday'],
    ['2027-03-27', 'easterSaturday'],
    ['2027-03-29', 'easterMonday'],
    ['2027-04-30', 'walpurgisNight'],
    ['2027-05-06', 'ascensionDay'],
    ['2027-05-17', 'free'],
    ['2028-06-06', 'nationalDay'],
    ['2026-10-30', 'allSaintsEve'],
    ['2026-12-13', 'weekday'],
    ['2027-12-13', 'free'],
  ])('%s is %s', (day, what) => expect(nameOf(day)).toBe(what));

  it('say how far they reach', () => {
    expect([
      isKnown(isoDate('2022-12-31')),
      isKnown(knownClosedDays.from),
      isKnown(knownClosedDays.to),
      isKnown(isoDate('2061-01-01')),
    ]).toEqual([false, true, true, false]);
  });
});
