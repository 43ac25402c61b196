import { TZDate } from '@date-fns/tz';
import { isoDate, type IsoDate } from '../../rules';

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

/**
 * The instant of a Swedish day and wall-clock time (`HH:MM`), as ISO 8601 with Z. A time that a DST night skips is
 * moved forward, as clocks are. Throws RangeError on a time that is not one.
 */
export function instantOf(on: IsoDate, at: string): string {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(at);
  if (!match) throw new RangeError(`"${at}" is not a time written HH:MM`);
  const local = new TZDate(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8, 10)), Number(match[1]), Number(match[2]), zone);
  return new Date(local.getTime()).toISOString();
}
