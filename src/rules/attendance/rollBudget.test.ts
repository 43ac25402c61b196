import { describe, expect, it } from '@jest/globals';
import type { AttendanceRule } from '../model';
import { aSession, aVersion, mark, ninety, people, presentExcept, unitKey } from '../testing/builders';
import { elementAt } from '../model';
import { rollBudget } from './rollBudget';
import type { BudgetPool } from './rollBudget';
import type { AttendanceFacts } from './tallyAttendance';

const one = aSession(1);
const two = aSession(2, { rollClosed: false });
const version = (more: Partial<AttendanceRule>): AttendanceFacts['version'] =>
  aVersion({ attendance: { ...ninety, ...more } });
const participants = [
  ...people(8, 'a', { unitKey: unitKey('alvesta') }),
  ...people(14, 'b', { unitKey: unitKey('bolmen') }),
];
/** The first closed with two absent; the second under way with one marked absent and four not marked. */
const facts: AttendanceFacts = {
  version: version({}),
  sessions: [one, two],
  participants,
  today: two.day,
  attendance: [
    ...presentExcept(one, participants, ['a1', 'b1']),
    mark(two, elementAt(participants, 0), 'absent'),
    ...presentExcept(two, participants, ['a1', 'a2', 'b2', 'b3', 'b4']),
  ],
};
const figures = ({ of, total, used, left, needed, stillNeeded, reached, shortBy }: BudgetPool): readonly unknown[] => [
  of,
  total,
  used,
  left,
  needed,
  stillNeeded,
  reached,
  shortBy,
];

describe('rollBudget', () => {
  it('eachSession: one per step, live while the roll is taken', () => {
    const { pools, reading, scope } = rollBudget(facts);
    expect([reading, scope]).toEqual(['eachSession', 'workGroup']);
    expect(pools.map(({ subject }) => subject)).toEqual([{ stepKey: one.stepKey }, { stepKey: two.stepKey }]);
    expect(pools.map(figures)).toEqual([
      [22, 2, 2, 0, 20, 0, true, 0],
      [22, 2, 1, 1, 20, 3, false, 0],
    ]);
  });

  it('attendedAll: one pool of people over the programme', () => {
    const { pools } = rollBudget({ ...facts, version: version({ reading: 'attendedAll' }) });
    expect(pools.map(({ subject }) => subject)).toEqual([{}]);
    expect(pools.map(figures)).toEqual([[22, 2, 2, 0, 20, 4, false, 0]]);
  });

  it('overall: one pool of person-sessions', () => {
    expect(rollBudget({ ...facts, version: version({ reading: 'overall' }) }).pools.map(figures)).toEqual([
      [44, 4, 3, 1, 40, 3, false, 0],
    ]);
  });

  it('eachUnit: one per unit, and the small one can no longer pass with its own sessions', () => {
    const { pools } = rollBudget({ ...facts, version: version({ scope: 'eachUnit' }) });
    expect(pools.map(({ subject }) => subject)).toEqual([
      { unitKey: 'alvesta', stepKey: one.stepKey },
      { unitKey: 'alvesta', stepKey: two.stepKey },
      { unitKey: 'bolmen', stepKey: one.stepKey },
      { unitKey: 'bolmen', stepKey: two.stepKey },
    ]);
    expect(pools.map(figures)).toEqual([
      [8, 0, 1, 0, 8, 1, false, 1],
      [8, 0, 1, 0, 8, 2, false, 1],
      [14, 1, 1, 0, 13, 0, true, 0],
      [14, 1, 0, 1, 13, 2, false, 0],
    ]);
  });

  it('says when the work group has shrunk and its last permitted absence with it: 10 → 9', () => {
    const [leaving, others] = [elementAt(people(10), 0), people(10).slice(1)];
    const { pools } = rollBudget({ ...facts, participants: [{ ...leaving, to: one.day }, ...others], attendance: [] });
    expect(pools.map(({ notice }) => notice)).toEqual([
      undefined,
      { code: 'budget.lastAbsenceLost', values: { before: 10, after: 9 } },
    ]);
  });

  it('says how many have to go elsewhere: none with one of ten absent, one with two', () => {
    const ten = people(10);
    const pool = (absent: number): BudgetPool =>
      elementAt(
        rollBudget({
          ...facts,
          participants: ten,
          sessions: [{ ...one, rollClosed: false }],
          attendance: ten.slice(0, absent).map((person) => mark(one, person, 'absent')),
        }).pools,
        0,
      );
    expect([pool(1).shortBy, pool(2).shortBy, pool(3).shortBy, pool(2).left]).toEqual([0, 1, 2, 0]);
  });
});
