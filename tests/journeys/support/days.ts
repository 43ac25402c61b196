import { swedishDayOf, swedishTimeOf } from '../../../src/rules';
import { addDays, type IsoDate } from '../../../src/rules';

/** The browser's clock is the real one, so journeys count their days from today. */
export const today = (): IsoDate => swedishDayOf(new Date());
export const daysAgo = (days: number): IsoDate => addDays(today(), -days);

/** A time of day that many minutes from now, kept within today, as it is typed in a form. */
export function clockIn(minutes: number): string {
  const then = new Date(Date.now() + minutes * 60_000);
  if (swedishDayOf(then) === today()) return swedishTimeOf(then);
  return minutes < 0 ? '00:00' : '23:59';
}
