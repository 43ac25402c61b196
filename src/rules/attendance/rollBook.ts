import type { AttendanceState, IsoDate, Participant, PersonKey, Session, SessionKey, StepKey } from '../model';
import { countsOn } from './membership';
import type { AttendanceFacts } from './tallyAttendance';

/** Where one person stands with one step. */
export interface Standing {
  readonly state: 'present' | 'absent' | 'pending';
  /** Whether the person counts in the work group on the day that decides for this step. */
  readonly counts: boolean;
}

/** The rolls of a judgement, read by person and step. */
export interface RollBook {
  /** The occurrences of a step, first day first; a catch-up is none. */
  occurrences(stepKey: StepKey): readonly Session[];
  /** `person`: the rows of one person among those that are judged. */
  standing(person: readonly Participant[], stepKey: StepKey): Standing;
}

/**
 * Reads the rolls. Someone present at any occurrence of a step, also with another group, has attended it once. The
 * deciding day is that of the occurrence attended; for an absent person the first one held by a group of their own.
 * A catch-up makes up for a missed step only where the version says so, and is judged on the day of the step itself.
 */
export function rollBook({ version, sessions, participants, attendance, today }: AttendanceFacts): RollBook {
  const personOf = new Map(participants.map(({ key, personKey }) => [key, personKey]));
  const marks = new Map<SessionKey, Map<PersonKey, AttendanceState>>(sessions.map(({ key }) => [key, new Map<PersonKey, AttendanceState>()]));
  for (const { sessionKey, participantKey, state } of attendance) {
    const person = personOf.get(participantKey);
    if (person === undefined || state === 'unmarked') continue;
    const roll = marks.get(sessionKey);
    if (state === 'present' || roll?.get(person) !== 'present') roll?.set(person, state);
  }
  const inOrder = [...sessions].sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
  const occurrences = byStepOf(inOrder.filter(({ isCatchUp }) => !isCatchUp));
  const counting = new Set(version.steps.filter(({ catchUpCounts }) => catchUpCounts.kind === 'stated' && catchUpCounts.value).map(({ key }) => key));
  const catchUps = byStepOf(inOrder.filter(({ isCatchUp, stepKey }) => isCatchUp && counting.has(stepKey)));

  return {
    occurrences,
    standing(person, stepKey) {
      const all = occurrences(stepKey);
      const mark = ({ key }: Session): AttendanceState => marks.get(key)?.get(person[0].personKey) ?? 'unmarked';
      const countsAt = ({ day }: { readonly day: IsoDate }): boolean => person.some((row) => countsOn(row, day));
      const attended = all.filter((session) => mark(session) === 'present');
      if (attended.length > 0) return { state: 'present', counts: attended.some(countsAt) };
      const isOwn = ({ groupKey }: Session): boolean => person.some((row) => row.groupKey === groupKey);
      const own = all.filter(isOwn);
      const counts = countsAt(own[0] ?? all[0] ?? { day: today });
      const madeUp = catchUps(stepKey);
      if (madeUp.some((session) => mark(session) === 'present')) return { state: 'present', counts };
      const chances = [...own, ...madeUp.filter(isOwn)];
      const missed = own.length > 0 && chances.every((session) => session.rollClosed || mark(session) === 'absent');
      return { state: missed ? 'absent' : 'pending', counts };
    },
  };
}

function byStepOf(sessions: readonly Session[]): (stepKey: StepKey) => readonly Session[] {
  const byStep = new Map<StepKey, Session[]>();
  for (const session of sessions) byStep.set(session.stepKey, [...(byStep.get(session.stepKey) ?? []), session]);
  return (stepKey) => byStep.get(stepKey) ?? [];
}
const startOf = ({ day, startUtc, key }: Session): string => `${day} ${startUtc} ${key}`;
