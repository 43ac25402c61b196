import { addDays, dayNumber, type IsoDate } from '../../src/rules';

/** The nearest Monday when a day falls on a weekend: nobody is trained on a Sunday. */
export function weekday(day: IsoDate): IsoDate {
  // 1970-01-01 was a Thursday.
  const fromMonday = (((dayNumber(day) + 3) % 7) + 7) % 7;
  return fromMonday >= 5 ? addDays(day, 7 - fromMonday) : day;
}
