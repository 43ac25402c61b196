import type { IsoDate, Participant } from '../model';

type Interval = { readonly from: IsoDate | undefined; readonly to: IsoDate | undefined };

/** True when the day lies in the interval; an open end has no bound and the last day is included. */
function covers({ from, to }: Interval, day: IsoDate): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/** True when the person has a place on the list that day, whether or not they count in the work group. */
export function belongsOn(participant: Pick<Participant, 'from' | 'to'>, day: IsoDate): boolean {
  return covers(participant, day);
}

/** True when the person counts in the work group that day: belongs to it, and is not set aside (on leave, hourly …). */
export function countsOn(participant: Pick<Participant, 'from' | 'to' | 'notCounted'>, day: IsoDate): boolean {
  return belongsOn(participant, day) && !(participant.notCounted !== undefined && covers(participant.notCounted, day));
}
