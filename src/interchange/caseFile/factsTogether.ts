import { grouped, isRollClosed } from '../../rules';
import type { Attendance, Participant, Session, TogetherKey } from '../../rules';
import type { CaseFacts } from './caseFacts';

/** A case of many groups, one part at a time. */
export interface FactsByTogether {
  /** What is judged together, with all that concerns its people: also the rolls of other groups they are on. */
  of(togetherKey: TogetherKey): CaseFacts;
  /** Sessions whose roll is open, of every group: where a step can still be taken. */
  readonly openSessions: readonly Session[];
}

/**
 * Takes a case apart into what is judged together, so that a case of thousands of groups takes as long as each of them,
 * and not as each with all the others.
 */
export function factsByTogether(facts: CaseFacts): FactsByTogether {
  const rowsIn = grouped(facts.participants, ({ togetherKey }) => togetherKey);
  const rowsOfPerson = grouped(facts.participants, ({ personKey }) => personKey);
  const marksOfRow = grouped(facts.attendance, ({ participantKey }) => participantKey);
  const sessionsIn = grouped(facts.sessions, ({ togetherKey }) => togetherKey);
  const sessionByKey = new Map(facts.sessions.map((session) => [session.key, session] as const));
  const groupsIn = grouped(facts.groups, ({ togetherKey }) => togetherKey);
  const processesIn = grouped(facts.processes, ({ togetherKey }) => togetherKey);
  const unitByKey = new Map(facts.units.map((unit) => [unit.key, unit] as const));
  const organisationByKey = new Map(facts.organisations.map((each) => [each.key, each] as const));
  const applicationsOf = grouped(facts.applications, ({ unitKey }) => unitKey);
  const diplomaByKey = new Map(facts.diplomas.map((diploma) => [diploma.key, diploma] as const));
  const handedInFor = grouped(facts.submissions, ({ processKey }) => processKey);
  const handedInBy = grouped(facts.submissions, ({ participantKey }) => participantKey);
  const firstOfSteps = firstSessions(facts.sessions);

  return {
    openSessions: facts.sessions.filter((session) => !isRollClosed(session, facts.today)),
    of(togetherKey) {
      const own = rowsIn.get(togetherKey) ?? [];
      const participants = distinct<Participant>([
        ...own,
        ...own.flatMap(({ personKey }) => rowsOfPerson.get(personKey) ?? []),
      ]);
      const attendance: readonly Attendance[] = participants.flatMap(({ key }) => marksOfRow.get(key) ?? []);
      const processes = processesIn.get(togetherKey) ?? [];
      return {
        ...facts,
        participants,
        attendance,
        processes,
        groups: groupsIn.get(togetherKey) ?? [],
        sessions: distinct<Session>([
          ...(sessionsIn.get(togetherKey) ?? []),
          ...attendance.flatMap(({ sessionKey }) => sessionByKey.get(sessionKey) ?? []),
          ...firstOfSteps,
        ]),
        units: processes.flatMap(({ unitKey }) => unitByKey.get(unitKey) ?? []),
        organisations: processes.flatMap(({ organisationKey }) => organisationByKey.get(organisationKey) ?? []),
        applications: processes.flatMap(({ unitKey }) => applicationsOf.get(unitKey) ?? []),
        submissions: distinct([
          ...processes.flatMap(({ key }) => handedInFor.get(key) ?? []),
          ...participants.flatMap(({ key }) => handedInBy.get(key) ?? []),
        ]),
        diplomas: processes.flatMap(({ renewsDiplomaKey }) =>
          renewsDiplomaKey === undefined ? [] : (diplomaByKey.get(renewsDiplomaKey) ?? []),
        ),
      };
    },
  };
}

const distinct = <T>(list: readonly T[]): readonly T[] => Array.from(new Set(list));

/** Of every step the first session that anybody holds: its day decides for who has none of their own. */
function firstSessions(sessions: readonly Session[]): readonly Session[] {
  return Array.from(
    grouped(
      sessions.filter(({ isCatchUp }) => !isCatchUp),
      ({ stepKey }) => stepKey,
    ).values(),
  ).map((ofStep) => ofStep.reduce((one, other) => (other.day < one.day ? other : one)));
}
