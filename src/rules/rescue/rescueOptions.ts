import type { AttendanceTally, StepKey } from '../model';
import { sumOfSteps } from '../attendance/sumOfSteps';
import { countedSteps, judgedParticipants, membersThroughout, tallyAttendance } from '../attendance/tallyAttendance';
import { needed } from '../attendance/threshold';
import type { ManagerAttendanceFacts } from '../attendance/judgeManagerAttendance';
import type { RuleFinding } from '../reasons';
import { missedSteps, routeOf } from './missedSteps';
import type { MissedStep } from './missedSteps';
import type { RescuePlan } from './rescuePlan';

/**
 * What can still restore each criterion that is not met, or late (docs/domain.md#rescue): the same step with another
 * group or occurrence, a planned catch-up where the version says that it counts, a hand-in that is late. A work group
 * that shrinks restores nothing. Where what is known is not enough only a deviation is left; what the rules leave open,
 * and the size of a group once formed, is the coordinator's to settle. `facts.sessions` should hold the sessions of the
 * same steps with every other group too. One plan per finding that needs one, in their order.
 */
export function rescueOptions(facts: ManagerAttendanceFacts, findings: readonly RuleFinding[]): readonly RescuePlan[] {
  return findings.flatMap((finding): readonly RescuePlan[] => {
    if (finding.outcome === 'notAssessed' || (finding.criterion === 'groupSize' && finding.outcome !== 'met'))
      return [{ finding, missing: 0, routes: [], enough: false, remedies: ['settle', 'deviation'] }];
    if (finding.criterion === 'assignment') return lateHandIn(finding);
    if (finding.outcome !== 'notMet') return [];
    if (finding.criterion === 'attendance') return [attendancePlan(facts, finding)];
    return [
      finding.criterion === 'managerAttendance'
        ? managerPlan(facts, finding)
        : { finding, missing: 0, routes: [], enough: false, remedies: ['deviation'] },
    ];
  });
}

/** What is late can still come, and the rule leaves the no to a coordinator. */
function lateHandIn(finding: RuleFinding): readonly RescuePlan[] {
  const late = finding.reasons.some(
    ({ code }) =>
      code === 'assignment.overdue' || code === 'assignment.incompleteOverdue' || code === 'assignment.returned',
  );
  if (finding.outcome === 'met' || !late) return [];
  const counted = finding.reasons.find(
    ({ code }) => code === 'assignment.approvedCount' || code === 'assignment.approvedShare',
  )?.values;
  const missing = counted === undefined ? 1 : Number(counted.needed ?? counted.of) - Number(counted.approved);
  return [{ finding, missing, routes: [], enough: true, remedies: ['conditional', 'deviation'] }];
}

function attendancePlan(facts: ManagerAttendanceFacts, finding: RuleFinding): RescuePlan {
  const { stepKey, unitKey } = finding.subject;
  const rows = judgedParticipants(facts).filter((row) => unitKey === undefined || row.unitKey === unitKey);
  const tallies = tallyAttendance(facts);
  const tally: AttendanceTally = tallies.units.find((unit) => unit.unitKey === unitKey) ?? tallies.workGroup;
  const { reading, threshold } = facts.version.attendance;
  // Only those in the denominator can make up for it: under `attendedAll` nobody who has left or joined on the way.
  const counted = reading === 'attendedAll' ? membersThroughout(facts, rows) : undefined;
  const missed = missedSteps(facts, rows).filter(
    (each) =>
      (stepKey === undefined || each.stepKey === stepKey) && (counted === undefined || counted.has(each.personKey)),
  );
  const count =
    reading === 'attendedAll'
      ? tally.attendedAll
      : reading === 'overall'
        ? sumOfSteps(tally)
        : tally.steps.find((step) => step.stepKey === stepKey);
  const missing =
    count === undefined || threshold.kind !== 'stated'
      ? 0
      : Math.max(0, needed(count.of, threshold.value) - count.present - count.pending);
  const canCome =
    reading === 'attendedAll'
      ? peopleWithEveryWay(missed)
      : missed.filter(({ sessions }) => sessions.length > 0).length;
  return planOf(finding, missing, facts, missed, canCome >= missing);
}

/** For attending all it takes a way back for every step that a person has missed. */
function peopleWithEveryWay(missed: readonly MissedStep[]): number {
  const people = [...new Set(missed.map(({ personKey }) => personKey))];
  return people.filter((person) =>
    missed.every(({ personKey, sessions }) => personKey !== person || sessions.length > 0),
  ).length;
}

/** Each unit whose manager was away needs one of its managers or substitutes at the step. */
function managerPlan(facts: ManagerAttendanceFacts, finding: RuleFinding): RescuePlan {
  const rows = judgedParticipants(facts).filter(
    (row) => row.isManager || facts.managerSubstitutes?.includes(row.key) === true,
  );
  const lacking = finding.reasons.filter(({ code }) => code === 'manager.absent').map(({ values }) => values);
  const isLacking = ({ unitKey, stepKey }: MissedStep): boolean =>
    lacking.some((each) => each.unitKey === unitKey && each.stepKey === stepKey);
  const missed = missedSteps(facts, rows, true).filter(isLacking);
  const enough = lacking.every((each) =>
    missed.some(
      ({ unitKey, stepKey, sessions }) => each.unitKey === unitKey && each.stepKey === stepKey && sessions.length > 0,
    ),
  );
  return planOf(finding, lacking.length, facts, missed, enough);
}

function planOf(
  finding: RuleFinding,
  missing: number,
  facts: ManagerAttendanceFacts,
  missed: readonly MissedStep[],
  enough: boolean,
): RescuePlan {
  const isMissed = (stepKey: StepKey): boolean => missed.some((each) => each.stepKey === stepKey);
  const routes = countedSteps(facts.version)
    .filter(({ key }) => isMissed(key))
    .map(({ key }) => routeOf(facts, key, missed));
  return { finding, missing, routes, enough, remedies: enough ? ['conditional', 'deviation'] : ['deviation'] };
}
