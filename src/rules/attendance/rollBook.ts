import { first } from '../model';
import type {
  Attendance,
  AttendanceState,
  IsoDate,
  Participant,
  ParticipantKey,
  PersonKey,
  ProgrammeVersion,
  Session,
  StepKey,
} from '../model';
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

/** The rolls of a judgement, read by person and step. */
export interface RollBook {
  /** The occurrences of a step, first day first; a catch-up is none. */
  occurrences(stepKey: StepKey): readonly Session[];
  /**
   * `person`: the rows of one person among those that are judged. Pending is who can still come to be counted;
   * `whoever`: who can still come at all, for a presence that matters without counting.
   */
  standing(person: readonly Participant[], stepKey: StepKey, whoever?: boolean): Standing;
}

/**
 * Reads the rolls. Someone present at any occurrence of a step, also with another group, has attended it once. The
 * deciding day is that of the occurrence attended; for an absent person the first one held by a group of their own.
 * A catch-up makes up for a missed step only where the version says so, and is judged on the day of the step itself.
 * A session to come is pending whatever its roll says, and who has left before a session is not waited for there.
 */
export function rollBook({ version, sessions, participants, attendance, today }: Rolls): RollBook {
  const markOf = marksOf({ sessions: sessions.filter((session) => isHeld(session, today)), participants, attendance });
  const inOrder = [...sessions].sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1));
  const occurrences = byStepOf(inOrder.filter(({ isCatchUp }) => !isCatchUp));
  const counting = new Set(
    version.steps
      .filter(({ catchUpCounts }) => catchUpCounts.kind === 'stated' && catchUpCounts.value)
      .map(({ key }) => key),
  );
  const catchUps = byStepOf(inOrder.filter(({ isCatchUp, stepKey }) => isCatchUp && counting.has(stepKey)));

  /** Nearly everyone was there, so this is settled before anything else is looked at. */
  function attended(person: readonly Participant[], all: readonly Session[]): Standing | undefined {
    let found: Standing | undefined;
    for (const session of all) {
      if (markOf(session, person) !== 'present') continue;
      if (countsAt(person, session.day)) return presentAndCounted;
      found = presentNotCounted;
    }
    return found;
  }

  function missed(
    person: readonly Participant[],
    all: readonly Session[],
    stepKey: StepKey,
    whoever: boolean,
  ): Standing {
    const isOwn = ({ groupKey }: Session): boolean => person.some((row) => row.groupKey === groupKey);
    const own = all.filter(isOwn);
    const counts = countsAt(person, (own[0] ?? all[0])?.day ?? today);
    const madeUp = catchUps(stepKey);
    if (madeUp.some((session) => markOf(session, person) === 'present'))
      return counts ? presentAndCounted : presentNotCounted;
    const canCome = (session: Session, toCount: boolean): boolean =>
      !(isRollClosed(session, today) || markOf(session, person) === 'absent') &&
      person.some((row) => (toCount ? countsOn(row, session.day) : belongsOn(row, session.day)));
    const isWaitedFor =
      (own.length === 0 && person.some(({ to }) => to === undefined || to >= today)) ||
      own.some((session) => canCome(session, counts && !whoever)) ||
      madeUp.some((session) => isOwn(session) && canCome(session, false));
    return { state: isWaitedFor ? 'pending' : 'absent', counts };
  }

  return {
    occurrences,
    standing(person, stepKey, whoever = false) {
      const all = occurrences(stepKey);
      return attended(person, all) ?? missed(person, all, stepKey, whoever);
    },
  };
}

const presentAndCounted: Standing = { state: 'present', counts: true };
const presentNotCounted: Standing = { state: 'present', counts: false };

function countsAt(person: readonly Participant[], day: IsoDate): boolean {
  return person.some((row) => countsOn(row, day));
}

type Marks = (session: Session, person: readonly Participant[]) => AttendanceState;

/**
 * What each person is marked as at each session, on whichever of their rows; of several marks for one session
 * that of being there counts.
 */
function marksOf({
  sessions,
  participants,
  attendance,
}: Pick<Rolls, 'sessions' | 'participants' | 'attendance'>): Marks {
  const places = new Map(sessions.map(({ key }, place) => [key, place]));
  const ofPerson = new Map<PersonKey, AttendanceState[]>();
  const ofRow = new Map<ParticipantKey, AttendanceState[]>();
  for (const { key, personKey } of participants) {
    const marks = ofPerson.get(personKey) ?? sessions.map((): AttendanceState => 'unmarked');
    ofPerson.set(personKey, marks);
    ofRow.set(key, marks);
  }
  for (const { sessionKey, participantKey, state } of attendance) {
    const marks = ofRow.get(participantKey);
    const place = places.get(sessionKey);
    if (marks !== undefined && place !== undefined && state !== 'unmarked' && marks[place] !== 'present')
      marks[place] = state;
  }
  return ({ key }, person) => ofRow.get(first(person).key)?.[places.get(key) ?? -1] ?? 'unmarked';
}

function byStepOf(sessions: readonly Session[]): (stepKey: StepKey) => readonly Session[] {
  const byStep = new Map<StepKey, Session[]>();
  for (const session of sessions) byStep.set(session.stepKey, [...(byStep.get(session.stepKey) ?? []), session]);
  return (stepKey) => byStep.get(stepKey) ?? [];
}
const startOf = ({ day, startUtc, key }: Session): string => `${day} ${startUtc} ${key}`;
