import Holidays from 'date-holidays';
import { closedDayKeys, type ClosedDayKey } from '../src/features/sessions/closedDayKeys';
import { first } from '../src/rules';

/** The library's own rule for each day, so that nothing here hangs on a name or its spelling. */
const keyOfRule: Readonly<Record<string, ClosedDayKey>> = {
  '01-01': 'newYearsDay',
  '01-05 12:00': 'twelfthNight',
  '01-06': 'epiphany',
  'easter -3': 'maundyThursday',
  'easter -2': 'goodFriday',
  'easter -1': 'easterSaturday',
  easter: 'easterSunday',
  'easter 1': 'easterMonday',
  '04-30 12:00': 'walpurgisNight',
  '05-01': 'mayDay',
  'easter 39': 'ascensionDay',
  'easter 48': 'whitsunEve',
  'easter 49': 'whitSunday',
  '06-06 since 2005': 'nationalDay',
  'friday after 06-19': 'midsummerEve',
  'saturday after 06-20': 'midsummerDay',
  'friday after 10-30 12:00': 'allSaintsEve',
  'saturday after 10-31': 'allSaintsDay',
  '12-24': 'christmasEve',
  '12-25': 'christmasDay',
  '12-26': 'boxingDay',
  '12-31': 'newYearsEve',
};

export interface SwedishHoliday {
  readonly key: ClosedDayKey;
  readonly day: string;
  /** What the library calls it. */
  readonly sv: string;
}

/**
 * The days of a year on which no session is planned: public holidays, and eves that are free or half free, as
 * date-holidays has them.
 */
export function swedishHolidays(year: number): readonly SwedishHoliday[] {
  return new Holidays('SE').getHolidays(year, 'sv').flatMap(({ rule, date, name }) => {
    const key = keyOfRule[rule];
    return key === undefined ? [] : [{ key, day: date.slice(0, 10), sv: name }];
  });
}

/** A year's line in the table: months and days, in the order of the keys. Throws when the library lacks one of them. */
export function tableLine(year: number): string {
  const holidays = swedishHolidays(year);
  return closedDayKeys
    .map((key) => {
      const found = holidays.filter((holiday) => holiday.key === key);
      if (found.length !== 1) throw new Error(`date-holidays gives ${found.length} days for ${key} in ${year}`);
      return first(found).day.slice(5).replace('-', '');
    })
    .join(' ');
}
