import { elementAt, notStated, valueOf } from '../model';
import type { Attendance, IsoDate, Participant, ProgrammeVersion, Session, StepKey } from '../model';
import { marksOf } from './marks';
import { belongsOn, countsOn } from './membership';
import { countsAt, peopleOf } from './people';
import type { Person } from './people';

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

/** The rolls of one step. */
export interface StepRolls {
  /** The occurrences, first day first; a catch-up is none. */
  readonly occurrences: readonly Session[];
  /** Catch-ups that make up for the step; empty where the version does not say that they do. */
  readonly catchUps: readonly Session[];
  /** Where its occurrences and its catch-ups are in the table of marks. */
  readonly column: number;
  readonly catchUpColumn: number;
}

/** The rolls of a judgement, read by person and step. */
export interface RollBook {
  /** The people that rows are of, in the order of the first row of each. */
  people(rows: readonly Participant[]): readonly Person[];
  step(stepKey: StepKey): StepRolls;
  /**
   * Pending is who can still come to be counted; `whoever`: who can still come at all, for a presence that matters
   * without counting.
   */
  standing(person: Person, step: StepRolls, whoever?: boolean): Standing;
}

/**
 * Reads the rolls. Someone present at any occurrence of a step, also with another group, has attended it once. The
 * deciding day is that of the occurrence attended; for an absent person the first one held by a group of their own.
 * A catch-up makes up for a missed step only where the version says so, and is judged on the day of the step itself.
 * A session to come is pending whatever its roll says, and who has left before a session is not waited for there.
 * `people`: those of the participants, where they are known already.
 */
export function rollBook(
  { version, sessions, participants, attendance, today }: Rolls,
  people = peopleOf(participants),
): RollBook {
  const steps = stepsOf(version, sessions);
  const columns = version.steps.length * (sessions.some(({ isCatchUp }) => isCatchUp) ? 2 : 1);
  const marks = marksOf({ sessions, participants, people, attendance }, columns, (session) => {
    const step = isHeld(session, today) ? steps.get(session.stepKey) : undefined;
    if (step === undefined) return -1;
    if (!session.isCatchUp) return step.column;
    return step.catchUps.length > 0 ? step.catchUpColumn : -1;
  });

  /** Nearly everyone was there, so this is settled before anything else is looked at. */
  function attended(person: Person, { column }: StepRolls): Standing | undefined {
    const session = marks.presentAt(person, column);
    if (session === undefined) return undefined;
    const counts = (day: IsoDate): boolean => countsAt(person, day);
    return counts(session.day) || marks.alsoPresentAt(person, column).some(({ day }) => counts(day))
      ? presentAndCounted
      : presentNotCounted;
  }

  function missed(person: Person, { occurrences, catchUps, catchUpColumn }: StepRolls, whoever: boolean): Standing {
    const isOwn = ({ groupKey }: Session): boolean => person.rows.some((row) => row.groupKey === groupKey);
    const own = occurrences.filter(isOwn);
    const counts = countsAt(person, (own[0] ?? occurrences[0])?.day ?? today);
    if (catchUps.length > 0 && marks.presentAt(person, catchUpColumn) !== undefined)
      return counts ? presentAndCounted : presentNotCounted;
    const canCome = (session: Session, toCount: boolean): boolean =>
      !(isRollClosed(session, today) || marks.isAbsent(person, session)) &&
      person.rows.some((row) => (toCount ? countsOn(row, session.day) : belongsOn(row, session.day)));
    const isWaitedFor =
      (own.length === 0 && person.rows.some(({ to }) => to === undefined || to >= today)) ||
      own.some((session) => canCome(session, counts && !whoever)) ||
      catchUps.some((session) => isOwn(session) && canCome(session, false));
    if (isWaitedFor) return counts ? pendingAndCounted : pendingNotCounted;
    return counts ? absentAndCounted : absentNotCounted;
  }

  return {
    people: (rows) => marks.people(rows),
    step: (stepKey) => steps.get(stepKey) ?? noRolls,
    standing: (person, step, whoever = false) => attended(person, step) ?? missed(person, step, whoever),
  };
}

function stepsOf({ steps }: Rolls['version'], sessions: readonly Session[]): ReadonlyMap<StepKey, StepRolls> {
  const byKey = new Map<StepKey, StepRolls & { readonly occurrences: Session[]; readonly catchUps: Session[] }>();
  steps.forEach(({ key }, column) =>
    byKey.set(key, { occurrences: [], catchUps: [], column, catchUpColumn: steps.length + column }),
  );
  for (const session of inOrderOfStart(sessions)) {
    const rolls = byKey.get(session.stepKey);
    if (rolls === undefined) continue;
    if (!session.isCatchUp) rolls.occurrences.push(session);
    else if (valueOf(steps[rolls.column]?.catchUpCounts ?? notStated) === true) rolls.catchUps.push(session);
  }
  return byKey;
}

/** Nearly always they are in order already. */
function inOrderOfStart(sessions: readonly Session[]): readonly Session[] {
  const isInOrder = sessions.every((session, at) => at === 0 || byStart(elementAt(sessions, at - 1), session) < 0);
  return isInOrder ? sessions : [...sessions].sort(byStart);
}

const noRolls: StepRolls = { occurrences: [], catchUps: [], column: -1, catchUpColumn: -1 };

// The same few for everyone, so that nothing has to be made for each person and step.
const presentAndCounted: Standing = { state: 'present', counts: true };
const presentNotCounted: Standing = { state: 'present', counts: false };
const pendingAndCounted: Standing = { state: 'pending', counts: true };
const pendingNotCounted: Standing = { state: 'pending', counts: false };
const absentAndCounted: Standing = { state: 'absent', counts: true };
const absentNotCounted: Standing = { state: 'absent', counts: false };

function byStart(one: Session, other: Session): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  if (one.startUtc !== other.startUtc) return one.startUtc < other.startUtc ? -1 : 1;
  return one.key < other.key ? -1 : 1;
}
