import { isoDate, type IsoDate } from './isoDate';

const zone = 'Europe/Stockholm';
// sv-SE writes days as YYYY-MM-DD and times as HH:MM, which is what the rules and the time fields want.
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
const time = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, hour: '2-digit', minute: '2-digit' });

/** The Swedish calendar day of an instant, whatever zone the device is in. */
export function swedishDayOf(instant: Date | string): IsoDate {
  return isoDate(day.format(new Date(instant)));
}

/** Swedish wall-clock time of an instant, `HH:MM`. */
export function swedishTimeOf(instant: Date | string): string {
  return time.format(new Date(instant));
}
