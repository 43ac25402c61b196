import { first } from '../model';
import type {
  AttendanceCount,
  AttendanceTally,
  Participant,
  PersonKey,
  ProcessKey,
  ProgrammeVersion,
  Step,
  UnitKey,
  UnitTally,
} from '../model';
import { countsAt } from './people';
import type { People } from './people';
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
 * each unit. `people`: those of the participants, where they are known already.
 */
export function tallyAttendance(facts: AttendanceFacts, people?: People): AttendanceTallies {
  const judged = judgedParticipants(facts);
  const book = rollBook(facts, people);
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
  const steps = countedSteps(facts.version).map(({ key }) => book.step(key));
  return new Set(
    book
      .people(rows)
      .filter((person) => countsAt(person, facts.today) && steps.every((step) => book.standing(person, step).counts))
      .map((person) => first(person.rows).personKey),
  );
}

function tally(facts: AttendanceFacts, book: RollBook, rows: readonly Participant[]): AttendanceTally {
  const steps = countedSteps(facts.version).map(({ key }) => ({ key, rolls: book.step(key), count: new Count() }));
  const attendedAll = new Count();
  let leftSince = 0;
  for (const person of book.people(rows)) {
    let counted = 0;
    let throughout: Standing['state'] = 'present';
    for (const { rolls, count } of steps) {
      const { state, counts } = book.standing(person, rolls);
      count.add(state, counts);
      if (counts) counted += 1;
      throughout = weaker(throughout, state);
    }
    if (!countsAt(person, facts.today)) leftSince += counted > 0 ? 1 : 0;
    else if (counted > 0 && counted === steps.length) attendedAll.add(throughout, true);
  }
  return {
    steps: steps.map(({ key, rolls, count }) => ({
      stepKey: key,
      sessionKeys: rolls.occurrences.map((session) => session.key),
      ...count.asCount(),
      presentNotCounted: count.presentNotCounted,
    })),
    attendedAll: attendedAll.asCount(),
    leftSince,
  };
}

/** One missed step is enough to have missed the programme; otherwise one unknown step leaves it unknown. */
function weaker(one: Standing['state'], other: Standing['state']): Standing['state'] {
  if (one === 'absent' || other === 'absent') return 'absent';
  return one === 'pending' ? one : other;
}

/** Counts people as they come. */
class Count {
  public presentNotCounted = 0;
  private present = 0;
  private absent = 0;
  private pending = 0;

  public add(state: Standing['state'], counts: boolean): void {
    if (!counts) this.presentNotCounted += state === 'present' ? 1 : 0;
    else if (state === 'present') this.present += 1;
    else if (state === 'absent') this.absent += 1;
    else this.pending += 1;
  }

  public asCount(): AttendanceCount {
    const { present, absent, pending } = this;
    return { present, absent, pending, of: present + absent + pending };
  }
}
