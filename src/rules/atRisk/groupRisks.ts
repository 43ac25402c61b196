import type { RollBudget } from '../attendance/rollBudget';
import type { RuleFinding } from '../reasons';

/** Why a group is at risk: what a coordinator can still do something about, worst first. */
export const groupRiskCodes = ['attendanceShort', 'budgetUsedUp', 'managerAbsent', 'assignmentOverdue'] as const;
export type GroupRisk = (typeof groupRiskCodes)[number];

/**
 * The risks of a group from its budget and the findings of its processes; empty = not at risk. `attendanceShort`: its
 * own sessions are not enough any more, so people have to take a step elsewhere (rescueOptions says where). A budget
 * used up where the threshold is already reached is no risk, nor is a budget of zero that nobody has used.
 */
export function groupRisks({ pools }: RollBudget, findings: readonly RuleFinding[]): readonly GroupRisk[] {
  const present: Readonly<Record<GroupRisk, boolean>> = {
    attendanceShort: pools.some(({ shortBy }) => shortBy > 0),
    budgetUsedUp: pools.some(
      ({ reached, shortBy, used, total }) => !reached && shortBy === 0 && used > 0 && used === total,
    ),
    managerAbsent: findings.some(
      ({ criterion, reasons }) =>
        criterion === 'managerAttendance' && reasons.some(({ code }) => code === 'manager.absent'),
    ),
    assignmentOverdue: findings.some(({ reasons }) =>
      reasons.some(({ code }) => code === 'assignment.overdue' || code === 'assignment.incompleteOverdue'),
    ),
  };
  return groupRiskCodes.filter((risk) => present[risk]);
}
