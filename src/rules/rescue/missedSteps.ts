import { first } from '../model';
import type { Participant, PersonKey, Session, StepKey, UnitKey } from '../model';
import { belongsOn, countsOn } from '../attendance/membership';
import { isHeld, isRollClosed, rollBook } from '../attendance/rollBook';
import { countedSteps } from '../attendance/tallyAttendance';
import type { AttendanceFacts } from '../attendance/tallyAttendance';
import type { RescueRoute } from './rescuePlan';

/** One person who has missed a counted step, and the sessions where it can still be taken. */
export interface MissedStep {
  readonly personKey: PersonKey;
  readonly unitKey: UnitKey;
  readonly stepKey: StepKey;
  readonly sessions: readonly Session[];
}

/**
 * Who has missed which counted step, and where they can still take it. `whoever`: also people who do not count in the
 * work group, for a manager's presence matters all the same. A session is a way back while its roll is open, the person
 * is not marked absent there, and belongs to the work group that day; a catch-up only where the version says that it
 * counts.
 */
export function missedSteps(
  facts: AttendanceFacts,
  rows: readonly Participant[],
  whoever = false,
): readonly MissedStep[] {
  const book = rollBook(facts);
  const personOf = new Map(facts.participants.map(({ key, personKey }) => [key, personKey] as const));
  const held = new Set(facts.sessions.filter((session) => isHeld(session, facts.today)).map(({ key }) => key));
  const absent = new Set(
    facts.attendance
      .filter(({ state, sessionKey }) => state === 'absent' && held.has(sessionKey))
      .map(({ sessionKey, participantKey }) => `${sessionKey} ${personOf.get(participantKey) ?? ''}`),
  );
  const steps = countedSteps(facts.version).map(({ key }) => ({
    stepKey: key,
    rolls: book.step(key),
    open: openSessions(facts, key),
  }));
  return book.people(rows).flatMap((person) => {
    const { personKey, unitKey } = first(person.rows);
    return steps.flatMap(({ stepKey, rolls, open }): readonly MissedStep[] => {
      const { state, counts } = book.standing(person, rolls, whoever);
      if (state !== 'absent' || !(counts || whoever)) return [];
      const canGo = ({ key, day, isCatchUp }: Session): boolean =>
        !absent.has(`${key} ${personKey}`) &&
        person.rows.some((row) => (whoever || isCatchUp ? belongsOn(row, day) : countsOn(row, day)));
      return [{ personKey, unitKey, stepKey, sessions: open.filter(canGo) }];
    });
  });
}

/** What a step's route back looks like for those who missed it. */
export function routeOf(facts: AttendanceFacts, stepKey: StepKey, missed: readonly MissedStep[]): RescueRoute {
  const own = missed.filter((each) => each.stepKey === stepKey);
  const units = [...new Set(own.map(({ unitKey }) => unitKey))];
  const people = (unitKey: UnitKey, canGo: boolean): number =>
    new Set(
      own
        .filter((each) => each.unitKey === unitKey && (!canGo || each.sessions.length > 0))
        .map(({ personKey }) => personKey),
    ).size;
  return {
    stepKey,
    sessions: openSessions(facts, stepKey).filter(({ key }) =>
      own.some(({ sessions }) => sessions.some((session) => session.key === key)),
    ),
    catchUp: catchUpOf(facts, stepKey),
    missed: units.map((unitKey) => ({ unitKey, count: people(unitKey, false), canGo: people(unitKey, true) })),
  };
}

function openSessions(facts: AttendanceFacts, stepKey: StepKey): readonly Session[] {
  const catchUpCounts = catchUpOf(facts, stepKey) === 'counts';
  return facts.sessions
    .filter(
      (session) =>
        session.stepKey === stepKey && !isRollClosed(session, facts.today) && (!session.isCatchUp || catchUpCounts),
    )
    .sort((one, other) => (`${one.day} ${one.startUtc}` < `${other.day} ${other.startUtc}` ? -1 : 1));
}

function catchUpOf({ version }: AttendanceFacts, stepKey: StepKey): RescueRoute['catchUp'] {
  const said = version.steps.find(({ key }) => key === stepKey)?.catchUpCounts;
  if (said === undefined || said.kind === 'notStated') return 'notStated';
  return said.kind === 'stated' && said.value ? 'counts' : 'doesNotCount';
}
