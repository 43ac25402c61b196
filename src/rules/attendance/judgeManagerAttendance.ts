import type { Outcome, ParticipantKey, StepKey, UnitKey } from '../model';
import { reason } from '../reasons';
import type { RuleFinding, RuleReason } from '../reasons';
import { belongsOn } from './membership';
import { rollBook } from './rollBook';
import type { RollBook } from './rollBook';
import { countedSteps, judgedParticipants } from './tallyAttendance';
import type { AttendanceFacts } from './tallyAttendance';

export interface ManagerAttendanceFacts extends AttendanceFacts {
  /** People named to stand in for their unit's nearest manager. */
  readonly managerSubstitutes?: readonly ParticipantKey[];
}

/**
 * The nearest manager of every unit, or a named substitute, at each counted session: a criterion of its own, or
 * undefined where the version does not ask for it. Presence is what matters here, not counting in the work group.
 */
export function judgeManagerAttendance(facts: ManagerAttendanceFacts): RuleFinding | undefined {
  const rule = facts.version.attendance;
  if (!rule.managerMustAttend) return undefined;
  const units = [...new Set([...(facts.units ?? []), ...judgedParticipants(facts).map(({ unitKey }) => unitKey)])];
  const book = rollBook(facts);
  const judged = countedSteps(facts.version).flatMap((step) =>
    units.map((unitKey) => judgeUnit(facts, book, unitKey, step.key)),
  );
  return {
    criterion: 'managerAttendance',
    subject: {},
    reading: undefined,
    citation: rule.citation,
    outcome: weakest(judged.map(({ outcome }) => outcome)),
    reasons: judged.length > 0 ? judged.map((one) => one.reason) : [reason('attendance.nobodyCounts', {})],
  };
}

type Judged = { readonly outcome: Outcome; readonly reason: RuleReason };

function judgeUnit(facts: ManagerAttendanceFacts, book: RollBook, unitKey: UnitKey, stepKey: StepKey): Judged {
  const values = { unitKey, stepKey };
  const step = book.step(stepKey);
  const occurrences = step.occurrences.map(({ day }) => day);
  const days = occurrences.length > 0 ? occurrences : [facts.today];
  const rows = judgedParticipants(facts).filter(
    (row) =>
      row.unitKey === unitKey &&
      (row.isManager || facts.managerSubstitutes?.includes(row.key) === true) &&
      days.some((day) => belongsOn(row, day)),
  );
  if (rows.length === 0) return { outcome: 'pending', reason: reason('manager.noneNamed', values) };
  const states = book.people(rows).map((person) => book.standing(person, step, true).state);
  if (states.includes('present')) return { outcome: 'met', reason: reason('manager.present', values) };
  if (states.includes('pending')) return { outcome: 'pending', reason: reason('manager.underWay', values) };
  return { outcome: 'notMet', reason: reason('manager.absent', values) };
}

function weakest(outcomes: readonly Outcome[]): Outcome {
  if (outcomes.length === 0) return 'notAssessed';
  if (outcomes.includes('notMet')) return 'notMet';
  return outcomes.includes('pending') ? 'pending' : 'met';
}
