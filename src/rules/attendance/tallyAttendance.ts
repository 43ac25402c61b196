import { elementAt, grouped } from '../model';
import type {
  AttendanceCount,
  AttendanceTally,
  Participant,
  PersonKey,
  ProcessKey,
  ProgrammeVersion,
  Step,
  StepCount,
  UnitKey,
  UnitTally,
} from '../model';
import { countsOn } from './membership';
import { rollBook } from './rollBook';
import type { RollBook, Rolls, Standing } from './rollBook';

export interface AttendanceFacts extends Rolls {
  /** The processes that are judged together; undefined = everyone handed in. */
  readonly processKeys?: readonly ProcessKey[];
  /** Units in the order to show them; units with people but not named here come after. */
  readonly units?: readonly UnitKey[];
}

export interface AttendanceTallies {
  readonly workGroup: AttendanceTally;
  readonly units: readonly UnitTally[];
}

/** The steps whose attendance counts, in the order people go through them. */
export function countedSteps(version: Pick<ProgrammeVersion, 'steps'>): readonly Step[] {
  return version.steps.filter((step) => step.attendanceCounts).sort((one, other) => one.order - other.order);
}

/**
 * Counts the rolls into numbers that no longer hold a person (docs/domain.md#attendance): the whole work group, and
 * each unit.
 */
export function tallyAttendance(facts: AttendanceFacts): AttendanceTallies {
  const judged = judgedParticipants(facts);
  const book = rollBook(facts);
  const unitKeys = new Set(facts.units);
  for (const { unitKey } of judged) unitKeys.add(unitKey);
  const workGroup = tally(facts, book, judged);
  return {
    workGroup,
    // A unit that is the whole work group, as most are, is not counted twice.
    units: [...unitKeys].map((unitKey) => {
      const own = judged.filter((row) => row.unitKey === unitKey);
      return { unitKey, ...(own.length === judged.length ? workGroup : tally(facts, book, own)) };
    }),
  };
}

/** The rows of the processes that are judged together, or every row where no process is named. */
export function judgedParticipants({
  participants,
  processKeys,
}: Pick<AttendanceFacts, 'participants' | 'processKeys'>): readonly Participant[] {
  if (processKeys === undefined) return participants;
  const judged = new Set(processKeys);
  return participants.filter(({ processKey }) => judged.has(processKey));
}

/** Who counts today and counted at every step: the people of `attendedAll`. */
export function membersThroughout(facts: AttendanceFacts, rows: readonly Participant[]): ReadonlySet<PersonKey> {
  const book = rollBook(facts);
  const steps = countedSteps(facts.version);
  return new Set(
    Array.from(grouped(rows, ({ personKey }) => personKey))
      .filter(
        ([, person]) =>
          person.some((row) => countsOn(row, facts.today)) &&
          steps.every(({ key }) => book.standing(person, key).counts),
      )
      .map(([personKey]) => personKey),
  );
}

function tally(facts: AttendanceFacts, book: RollBook, rows: readonly Participant[]): AttendanceTally {
  const people = [...grouped(rows, ({ personKey }) => personKey).values()];
  const steps = countedSteps(facts.version);
  const standings = people.map((person) => ({
    countsToday: person.some((row) => countsOn(row, facts.today)),
    atSteps: steps.map((step) => book.standing(person, step.key)),
  }));
  const throughout =
    steps.length === 0
      ? []
      : standings.filter(({ countsToday, atSteps }) => countsToday && atSteps.every(({ counts }) => counts));
  return {
    steps: steps.map((step, index) =>
      stepCount(
        step,
        book,
        standings.map(({ atSteps }) => elementAt(atSteps, index)),
      ),
    ),
    attendedAll: count(throughout.map(({ atSteps }) => overSteps(atSteps))),
    leftSince: standings.filter(({ countsToday, atSteps }) => !countsToday && atSteps.some(({ counts }) => counts))
      .length,
  };
}

function stepCount(step: Step, book: RollBook, standings: readonly Standing[]): StepCount {
  const counted = standings.filter(({ counts }) => counts);
  return {
    stepKey: step.key,
    sessionKeys: book.occurrences(step.key).map(({ key }) => key),
    ...count(counted.map(({ state }) => state)),
    presentNotCounted:
      counted.length === standings.length
        ? 0
        : standings.filter(({ counts, state }) => !counts && state === 'present').length,
  };
}

/** One missed step is enough to have missed the programme; otherwise one unknown step leaves it unknown. */
function overSteps(standings: readonly Standing[]): Standing['state'] {
  if (standings.some(({ state }) => state === 'absent')) return 'absent';
  return standings.some(({ state }) => state === 'pending') ? 'pending' : 'present';
}

function count(states: readonly Standing['state'][]): AttendanceCount {
  let [present, absent] = [0, 0];
  for (const state of states) {
    if (state === 'present') present += 1;
    else if (state === 'absent') absent += 1;
  }
  return { present, absent, pending: states.length - present - absent, of: states.length };
}
