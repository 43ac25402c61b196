import { first } from '../model';
import type { Outcome, PersonKey, ProgrammeVersion, Submission, UnitKey } from '../model';
import { assignmentsBefore } from '../assignments/followUps';
import { knownOn } from '../assignments/judgeAssignments';
import { rollBook } from '../attendance/rollBook';
import { countedSteps, judgedParticipants } from '../attendance/tallyAttendance';
import type { AttendanceFacts } from '../attendance/tallyAttendance';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';

export interface IndividualFacts extends AttendanceFacts {
  readonly version: Pick<ProgrammeVersion, 'steps' | 'attendance' | 'assignments'>;
  readonly submissions: readonly Submission[];
}

/** The verdict on one person. For the screen and the print of those who may read the roll: nothing of it is stored. */
export interface IndividualVerdict {
  readonly personKey: PersonKey;
  readonly unitKey: UnitKey;
  readonly outcome: Outcome;
  readonly reasons: readonly RuleReason[];
}

/**
 * Each person by themselves, where an award goes to the individual or attendance is the whole point: at every counted
 * step, or made up for it, and every assignment of their own approved. Whether somebody counts in the work group is
 * another matter: a student who was there has been there. A missed step beats one that is still to come. What somebody
 * in several units has attended or handed in counts in each of them.
 */
export function judgeIndividuals(facts: IndividualFacts): readonly IndividualVerdict[] {
  const rows = judgedParticipants(facts);
  const book = rollBook(facts);
  const steps = countedSteps(facts.version).map(({ key }) => ({ stepKey: key, rolls: book.step(key) }));
  const assignments = assignmentsBefore(facts.version).filter(({ per }) => per === 'individual');
  const approvedBy = new Set(
    facts.submissions
      .map((one) => knownOn(one, facts.today))
      .filter(({ state }) => state === 'approved')
      .map(({ assignmentKey, participantKey }) => `${assignmentKey} ${participantKey ?? ''}`),
  );
  const judged = new Map(rows.map(({ personKey, unitKey }) => [personKey, unitKey] as const).reverse());
  const people = book.people(facts.participants).filter(({ rows: all }) => judged.has(first(all).personKey));
  return people.map((person): IndividualVerdict => {
    const { personKey } = first(person.rows);
    const states = steps.map(({ stepKey, rolls }) => ({ stepKey, state: book.standing(person, rolls).state }));
    const missed = states.filter(({ state }) => state === 'absent');
    const open = states.filter(({ state }) => state === 'pending');
    const lacking = assignments.filter(({ key }) => !person.rows.some((row) => approvedBy.has(`${key} ${row.key}`)));
    return {
      personKey,
      unitKey: judged.get(personKey) ?? first(person.rows).unitKey,
      outcome: outcomeOf({
        asked: states.length + assignments.length,
        missed: missed.length,
        open: open.length + lacking.length,
      }),
      reasons: [
        ...(states.length > 0 && missed.length + open.length === 0
          ? [reason('individual.attendedAll', { of: states.length })]
          : []),
        ...missed.map(({ stepKey }) => reason('individual.missed', { stepKey })),
        ...open.map(({ stepKey }) => reason('individual.notYet', { stepKey })),
        ...assignments.map((rule) =>
          reason(lacking.includes(rule) ? 'individual.assignmentMissing' : 'individual.assignmentApproved', {
            assignmentKey: rule.key,
          }),
        ),
        ...(states.length + assignments.length === 0 ? [reason('individual.nothingCounted', {})] : []),
      ],
    };
  });
}

function outcomeOf({
  asked,
  missed,
  open,
}: {
  readonly asked: number;
  readonly missed: number;
  readonly open: number;
}): Outcome {
  if (asked === 0) return 'notAssessed';
  if (missed > 0) return 'notMet';
  return open > 0 ? 'pending' : 'met';
}
