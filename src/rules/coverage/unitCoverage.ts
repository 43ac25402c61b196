import type { Outcome, Participant, PersonKey, ProgrammeVersion, UnitKey } from '../model';
import { first, grouped } from '../model';
import { countsOn } from '../attendance/membership';
import { isHeld, rollBook } from '../attendance/rollBook';
import { countedSteps, judgedParticipants } from '../attendance/tallyAttendance';
import type { AttendanceFacts } from '../attendance/tallyAttendance';
import { needed } from '../attendance/threshold';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';
import { missingToLevel } from './missingToLevel';

export interface CoverageFacts extends AttendanceFacts {
  readonly version: Pick<ProgrammeVersion, 'steps' | 'attendance' | 'validity' | 'catchUp'>;
}

export interface UnitCoverage {
  readonly unitKey: UnitKey;
  /** People of the unit who count today, and how many of them are trained; each person once per unit. */
  readonly of: number;
  readonly trained: number;
  /** How many have to be trained, where the version states a level to keep. */
  readonly needed: number | undefined;
  /** How many more catch-up seats bring the unit back to its level; 0 where it is kept or there is none. */
  readonly missing: number;
  /**
   * `notAssessed` where nobody counts or nothing can be attended; undefined where there is no level to judge against.
   */
  readonly outcome: Outcome | undefined;
  readonly reasons: readonly RuleReason[];
}

/**
 * The coverage of each unit today: those who count today and are trained, of all who count today
 * (docs/domain.md#catch-up-and-coverage). Reading: trained is who was present at every counted step, in any group and
 * at any occurrence, with a catch-up standing in for a step where the version says that it counts; and, where the
 * version offers catch-up for people who came later, who was present at any catch-up. Such a catch-up trains the person
 * even where it does not make up for a missed step.
 */
export function unitCoverage(facts: CoverageFacts): readonly UnitCoverage[] {
  const book = rollBook(facts);
  const steps = countedSteps(facts.version).map(({ key }) => book.step(key));
  const caughtUp = facts.version.catchUp.kind === 'stated' ? whoCaughtUp(facts) : new Set<PersonKey>();
  const peopleOfUnit = grouped(judgedParticipants(facts), ({ unitKey }) => unitKey);
  const personOf = new Map(
    book.people(facts.participants).map((person) => [first(person.rows).personKey, person] as const),
  );
  const unitKeys = new Set([...(facts.units ?? []), ...peopleOfUnit.keys()]);
  return [...unitKeys].map((unitKey) => {
    const counted = new Set(
      (peopleOfUnit.get(unitKey) ?? []).filter((row) => countsOn(row, facts.today)).map(({ personKey }) => personKey),
    );
    const standings = [...counted].map((personKey): 'bySteps' | 'byCatchUp' | 'pending' | 'untrained' => {
      const person = personOf.get(personKey);
      const states = person === undefined ? [] : steps.map((step) => book.standing(person, step).state);
      if (states.length > 0 && states.every((state) => state === 'present')) return 'bySteps';
      if (caughtUp.has(personKey)) return 'byCatchUp';
      return states.includes('pending') && !states.includes('absent') ? 'pending' : 'untrained';
    });
    return judged(facts.version, unitKey, standings, steps.length === 0);
  });
}

type Standings = readonly ('bySteps' | 'byCatchUp' | 'pending' | 'untrained')[];

function judged(
  { validity: { keptCoverage }, catchUp }: CoverageFacts['version'],
  unitKey: UnitKey,
  standings: Standings,
  noStep: boolean,
): UnitCoverage {
  const number = (wanted: Standings[number]): number => standings.filter((each) => each === wanted).length;
  const of = standings.length;
  const trained = number('bySteps') + number('byCatchUp');
  const base = { unitKey, of, trained, needed: undefined, missing: 0 };
  if (of === 0) return { ...base, outcome: 'notAssessed', reasons: [reason('coverage.nobodyCounts', {})] };
  if (noStep && catchUp.kind !== 'stated')
    return { ...base, outcome: 'notAssessed', reasons: [reason('coverage.noCountedStep', {})] };
  const more = [
    ...(number('byCatchUp') > 0 ? [reason('coverage.byCatchUp', { count: number('byCatchUp') })] : []),
    ...(number('pending') > 0 ? [reason('coverage.underWay', { count: number('pending') })] : []),
  ];
  if (keptCoverage.kind !== 'stated')
    return { ...base, outcome: undefined, reasons: [reason('coverage.numbers', { trained, of }), ...more] };
  const least = needed(of, keptCoverage.value);
  const missing = missingToLevel({ trained, of }, keptCoverage) ?? 0;
  const verdict =
    missing === 0
      ? reason('coverage.kept', { trained, of, needed: least })
      : reason('coverage.below', { trained, of, needed: least, missing });
  return { ...base, needed: least, missing, outcome: missing === 0 ? 'met' : 'notMet', reasons: [verdict, ...more] };
}

/** Everyone marked present at a catch-up of any step that has been held. */
function whoCaughtUp({ sessions, participants, attendance, today }: CoverageFacts): ReadonlySet<PersonKey> {
  const catchUps = new Set(
    sessions.filter((session) => session.isCatchUp && isHeld(session, today)).map(({ key }) => key),
  );
  const personOf = new Map(participants.map(({ key, personKey }: Participant) => [key, personKey]));
  const present = attendance.filter(({ sessionKey, state }) => state === 'present' && catchUps.has(sessionKey));
  return new Set(present.flatMap(({ participantKey }) => personOf.get(participantKey) ?? []));
}
