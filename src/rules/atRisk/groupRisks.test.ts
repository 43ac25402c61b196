import { describe, expect, it } from '@jest/globals';
import type { BudgetPool, RollBudget } from '../attendance/rollBudget';
import { reason } from '../reasons';
import type { RuleFinding, RuleReason } from '../reasons';
import { aCitation, stepKey, unitKey } from '../testing/builders';
import { groupRisks } from './groupRisks';

const pool: BudgetPool = {
  subject: {},
  present: 8,
  absent: 0,
  pending: 2,
  of: 10,
  needed: 9,
  total: 1,
  used: 0,
  left: 1,
  stillNeeded: 1,
  reached: false,
  shortBy: 0,
  notice: undefined,
};
const budget = (more: Partial<BudgetPool> = {}): RollBudget => ({
  reading: 'eachSession',
  scope: 'workGroup',
  pools: [
    { ...pool, reached: true },
    { ...pool, ...more },
  ],
});
const finding = (criterion: RuleFinding['criterion'], one: RuleReason): RuleFinding => ({
  criterion,
  subject: {},
  outcome: 'pending',
  reasons: [one],
  reading: undefined,
  citation: aCitation,
});
const values = { unitKey: unitKey('unit'), stepKey: stepKey(1) };

describe('groupRisks', () => {
  it('is empty while there is margin', () => expect(groupRisks(budget(), [])).toEqual([]));
  it('sees a budget used up', () => expect(groupRisks(budget({ used: 1, left: 0 }), [])).toEqual(['budgetUsedUp']));
  it('does not mind one used up where the threshold is reached, nor an unused one of zero', () => {
    expect(groupRisks(budget({ used: 1, left: 0, reached: true }), [])).toEqual([]);
    expect(groupRisks(budget({ total: 0, left: 0 }), [])).toEqual([]);
  });
  it('sees that the own sessions are no longer enough, once', () =>
    expect(groupRisks(budget({ used: 1, total: 1, left: 0, shortBy: 1 }), [])).toEqual(['attendanceShort']));
  it('sees an absent manager and a late assignment', () => {
    const findings = [
      finding('managerAttendance', reason('manager.absent', values)),
      finding('assignment', reason('assignment.overdue', { dueDay: '2026-12-18' })),
    ];
    expect(groupRisks(budget(), findings)).toEqual(['managerAbsent', 'assignmentOverdue']);
    expect(
      groupRisks(budget(), [finding('assignment', reason('assignment.incompleteOverdue', { dueDay: '2026-12-18' }))]),
    ).toEqual(['assignmentOverdue']);
    expect(
      groupRisks(budget(), [
        finding('managerAttendance', reason('manager.present', values)),
        finding('assignment', reason('assignment.due', { dueDay: '2026-12-18' })),
      ]),
    ).toEqual([]);
  });
});
