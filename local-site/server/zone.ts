/** The site's time zone. SharePoint keeps instants in UTC and cuts days in the zone of the site. */
export const siteZone = {
  name: 'Europe/Stockholm',
  id: 4,
  description: '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna',
  localeId: 1053,
} as const;

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: siteZone.name,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** An instant as the site's wall clock reads it: `YYYY-MM-DDTHH:MM:SS`. */
export function toSiteTime(instant: Date): string {
  const found = new Map<string, string>(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => found.get(type) ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}`;
}

/**
 * The instant at which the site's wall clock reads `local` (`YYYY-MM-DDTHH:MM:SS`); inside a DST gap, the instant after
 * it.
 */
function fromSiteTime(local: string): Date {
  const wanted = Date.parse(`${local}Z`);
  const offsetAt = (instant: number): number => Date.parse(`${toSiteTime(new Date(instant))}Z`) - instant;
  const guess = wanted - offsetAt(wanted);
  return new Date(wanted - offsetAt(guess));
}

/** The day of an instant on the site's calendar, `YYYY-MM-DD`. */
export function siteDay(instant: Date): string {
  return toSiteTime(instant).slice(0, 10);
}

/** The instant a day of the site begins. */
export function startOfDay(day: string): Date {
  return fromSiteTime(`${day}T00:00:00`);
}

/** The day so many days later; an empty text when there is no such day. */
export function addDays(day: string, count: number): string {
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000);
  return Number.isNaN(moved.getTime()) ? '' : moved.toISOString().slice(0, 10);
}

/** An instant as SharePoint REST writes it: UTC, whole seconds. */
export function toUtcText(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

/**
 * Reads an instant: ISO with `Z` or an offset, or without one (then the site's own clock), or a bare day.
 * @returns undefined when the text is no date.
 */
export function readInstant(text: string): Date | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(
    text.trim(),
  );
  // 30 February would otherwise become a day in March.
  if (found === null) return undefined;
  const [, day = '', minutes = '00:00', seconds = '00', offset] = found;
  if (addDays(day, 0) !== day) return undefined;
  const clock = `${day}T${minutes}:${seconds}`;
  const instant = offset === undefined ? validLocal(clock) : new Date(`${clock}${/^z$/i.test(offset) ? 'Z' : offset}`);
  return instant === undefined || Number.isNaN(instant.getTime()) ? undefined : instant;
}

function validLocal(clock: string): Date | undefined {
  return Number.isNaN(Date.parse(`${clock}Z`)) ? undefined : fromSiteTime(clock);
}
