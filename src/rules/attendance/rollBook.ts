import { first, grouped } from '../model';
import type { Attendance, IsoDate, Participant, ProgrammeVersion, Session, StepKey } from '../model';
import { marksOf } from './marks';
import { belongsOn, countsOn } from './membership';

/** True once the session's day has come: before it, nobody was there and nobody was away. */
export function isHeld({ day }: Pick<Session, 'day'>, today: IsoDate): boolean {
  return day <= today;
}

/** True for a roll that is closed; that of a session to come is open, whatever it says. */
export function isRollClosed(session: Pick<Session, 'day' | 'rollClosed'>, today: IsoDate): boolean {
  return session.rollClosed && isHeld(session, today);
}

/** The rolls, with what is needed to read them. */
export interface Rolls {
  readonly version: Pick<ProgrammeVersion, 'steps' | 'attendance'>;
  /** Every session whose roll may matter, also of other groups where somebody has attended the same step. */
  readonly sessions: readonly Session[];
  /** Everyone known in those groups; identity goes by person key, so one person with two rows counts once. */
  readonly participants: readonly Participant[];
  readonly attendance: readonly Attendance[];
  readonly today: IsoDate;
}

/** One person's attendance at one step. */
export interface Standing {
  readonly state: 'present' | 'absent' | 'pending';
  /** Whether the person counts in the work group on the day that decides for this step. */
  readonly counts: boolean;
}

/** A person as the rows that are judged have them: one of a work group, or several of several units and times. */
export type Person = readonly Participant[];

/** The rolls of a judgement, read by person and step. */
export interface RollBook {
  /** The occurrences of a step, first day first; a catch-up is none. */
  occurrences(stepKey: StepKey): readonly Session[];
  /** The people that rows are of, in the order of the first row of each. */
  people(rows: readonly Participant[]): readonly Person[];
  /**
   * Reads one person after the other at some steps. Pending is who can still come to be counted; `whoever`: who can
   * still come at all, for a presence that matters without counting.
   */
  standings(stepKeys: readonly StepKey[], whoever?: boolean): (person: Person) => readonly Standing[];
}

/**
 * Reads the rolls. Someone present at any occurrence of a step, also with another group, has attended it once. The
 * deciding day is that of the occurrence attended; for an absent person the first one held by a group of their own.
 * A catch-up makes up for a missed step only where the version says so, and is judged on the day of the step itself.
 * A session to come is pending whatever its roll says, and who has left before a session is not waited for there.
 */
export function rollBook({ version, sessions, participants, attendance, today }: Rolls): RollBook {
  const marks = marksOf({ sessions: sessions.filter((session) => isHeld(session, today)), participants, attendance });
  const inOrder = [...sessions].sort(byStart);
  const steps = version.steps.map(({ key, catchUpCounts }) => {
    const own = inOrder.filter(({ stepKey }) => stepKey === key);
    const counts = catchUpCounts.kind === 'stated' && catchUpCounts.value;
    return {
      key,
      occurrences: own.filter(({ isCatchUp }) => !isCatchUp),
      catchUps: counts ? own.filter(({ isCatchUp }) => isCatchUp) : [],
    };
  });
  const nothing: StepRolls = { key: undefined, occurrences: [], catchUps: [] };
  const stepOf = (stepKey: StepKey): StepRolls => steps.find(({ key }) => key === stepKey) ?? nothing;
  const ofGroup = new Map<readonly Session[], ReadonlyMap<string, readonly Session[]>>();

  /** Those of the sessions that a group of the person's own holds, first day first. */
  function ownOf(person: Person, all: readonly Session[]): readonly Session[] {
    let groups = ofGroup.get(all);
    if (groups === undefined) ofGroup.set(all, (groups = grouped(all, ({ groupKey }) => groupKey)));
    const keys = new Set(person.map(({ groupKey }) => groupKey));
    const own = Array.from(keys).flatMap((key) => groups?.get(key) ?? []);
    return keys.size > 1 ? own.sort(byStart) : own;
  }

  /** Nearly everyone was there, so this is settled before anything else is looked at. */
  function attended(person: Person, present: readonly Session[], { key }: StepRolls): Standing | undefined {
    let found: Standing | undefined;
    for (const session of present) {
      if (session.stepKey !== key || session.isCatchUp) continue;
      if (countsAt(person, session.day)) return presentAndCounted;
      found = presentNotCounted;
    }
    return found;
  }

  function missed(
    person: Person,
    present: readonly Session[],
    { occurrences, catchUps }: StepRolls,
    whoever: boolean,
  ): Standing {
    const own = ownOf(person, occurrences);
    const counts = countsAt(person, (own[0] ?? occurrences[0])?.day ?? today);
    if (catchUps.some((session) => present.includes(session))) return counts ? presentAndCounted : presentNotCounted;
    const canCome = (session: Session, toCount: boolean): boolean =>
      !(isRollClosed(session, today) || marks.isAbsent(first(person).personKey, session)) &&
      person.some((row) => (toCount ? countsOn(row, session.day) : belongsOn(row, session.day)));
    const isWaitedFor =
      (own.length === 0 && person.some(({ to }) => to === undefined || to >= today)) ||
      own.some((session) => canCome(session, counts && !whoever)) ||
      ownOf(person, catchUps).some((session) => canCome(session, false));
    if (isWaitedFor) return counts ? pendingAndCounted : pendingNotCounted;
    return counts ? absentAndCounted : absentNotCounted;
  }

  return {
    occurrences: (stepKey) => stepOf(stepKey).occurrences,
    people: (rows) =>
      marks.onePerRow ? rows.map((row) => [row]) : Array.from(grouped(rows, ({ personKey }) => personKey).values()),
    standings(stepKeys, whoever = false) {
      const wanted = stepKeys.map(stepOf);
      return (person) => {
        const present = marks.presentAt(first(person).personKey);
        return wanted.map((step) => attended(person, present, step) ?? missed(person, present, step, whoever));
      };
    },
  };
}

interface StepRolls {
  readonly key: StepKey | undefined;
  readonly occurrences: readonly Session[];
  /** Those that make up for the step; empty where none does. */
  readonly catchUps: readonly Session[];
}

// The same few for everyone, so that nothing has to be made for each person and step.
const presentAndCounted: Standing = { state: 'present', counts: true };
const presentNotCounted: Standing = { state: 'present', counts: false };
const pendingAndCounted: Standing = { state: 'pending', counts: true };
const pendingNotCounted: Standing = { state: 'pending', counts: false };
const absentAndCounted: Standing = { state: 'absent', counts: true };
const absentNotCounted: Standing = { state: 'absent', counts: false };

function countsAt(person: Person, day: IsoDate): boolean {
  for (const row of person) if (countsOn(row, day)) return true;
  return false;
}

function byStart(one: Session, other: Session): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  if (one.startUtc !== other.startUtc) return one.startUtc < other.startUtc ? -1 : 1;
  return one.key < other.key ? -1 : 1;
}
