import type { Session } from '../../rules';
import { swedishDayOf } from '../../rules';

const minute = 60_000;
const minutesBefore = 30;
const minutesAfter = 30;

/**
 * The state of a session for someone who wants to check in. From 30 minutes before its start to 30 minutes after its
 * end, both included; after that, for the rest of the Swedish day it ended on, a late check-in that the trainer has to
 * approve.
 */
export type CheckInWindow =
  | { readonly state: 'notYet'; readonly opensUtc: string }
  | { readonly state: 'open'; readonly closesUtc: string }
  | { readonly state: 'late' }
  | { readonly state: 'over' };

/** Reckoned in instants, so a DST night moves nothing; only "the same day" is a Swedish calendar day. */
export function checkInWindow(session: Pick<Session, 'startUtc' | 'endUtc'>, now: Date): CheckInWindow {
  const opens = Date.parse(session.startUtc) - minutesBefore * minute;
  const closes = Date.parse(session.endUtc) + minutesAfter * minute;
  if (now.getTime() < opens) return { state: 'notYet', opensUtc: new Date(opens).toISOString() };
  if (now.getTime() <= closes) return { state: 'open', closesUtc: new Date(closes).toISOString() };
  return { state: swedishDayOf(now) === swedishDayOf(session.endUtc) ? 'late' : 'over' };
}
