import { TZDate } from '@date-fns/tz';
import type { IsoDate } from '../../rules';

const zone = 'Europe/Stockholm';

/**
 * The instant of a Swedish day and wall-clock time (`HH:MM`), as ISO 8601 with Z. A time that a DST night skips is
 * moved forward, as clocks are. Throws RangeError on a time that is not one.
 */
export function instantOf(on: IsoDate, at: string): string {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(at);
  if (!match) throw new RangeError(`"${at}" is not a time written HH:MM`);
  const local = new TZDate(
    Number(on.slice(0, 4)),
    Number(on.slice(5, 7)) - 1,
    Number(on.slice(8, 10)),
    Number(match[1]),
    Number(match[2]),
    zone,
  );
  return new Date(local.getTime()).toISOString();
}
