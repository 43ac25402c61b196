import { describe, expect, it } from '@jest/globals';
import { addDays } from '../model';
import { aParticipant, aSession, aStep, aVersion, mark, ninety, unitKey } from '../testing/builders';
import { judgeManagerAttendance } from './judgeManagerAttendance';
import type { ManagerAttendanceFacts } from './judgeManagerAttendance';

const one = aSession(1);
const two = aSession(2);
const [alvesta, bolmen] = [unitKey('alvesta'), unitKey('bolmen')];
const boss = aParticipant('boss', { unitKey: alvesta, isManager: true });
const chief = aParticipant('chief', { unitKey: bolmen, isManager: true });
const nurse = aParticipant('nurse', { unitKey: alvesta });
const facts: ManagerAttendanceFacts = {
  version: aVersion({ attendance: { ...ninety, managerMustAttend: true } }),
  sessions: [one, two],
  participants: [boss, chief, nurse],
  attendance: [mark(one, boss), mark(two, boss), mark(one, chief), mark(two, chief)],
  today: two.day,
};
const judged = (more: Partial<ManagerAttendanceFacts>): readonly unknown[] => {
  const finding = judgeManagerAttendance({ ...facts, ...more });
  return [finding?.outcome, finding?.reasons.map(({ code, values }) => `${code} ${values.unitKey} ${values.stepKey}`)];
};
const whenOne = (boss1: string): readonly string[] => [
  `${boss1} alvesta step-1`,
  'manager.present bolmen step-1',
  'manager.present alvesta step-2',
  'manager.present bolmen step-2',
];

describe('judgeManagerAttendance', () => {
  it('is no criterion where the version does not ask for it', () => {
    expect(judgeManagerAttendance({ ...facts, version: aVersion() })).toBeUndefined();
  });

  it('is met when the nearest manager of every unit was at each counted session', () => {
    expect(judged({})).toEqual(['met', whenOne('manager.present')]);
  });

  it("is not met when one unit's manager was away once", () => {
    expect(judged({ attendance: facts.attendance.slice(1) })).toEqual(['notMet', whenOne('manager.absent')]);
  });

  it('accepts a named substitute, and nobody else', () => {
    const attendance = [...facts.attendance.slice(1), mark(one, nurse)];
    expect(judged({ attendance })[0]).toBe('notMet');
    expect(judged({ attendance, managerSubstitutes: [nurse.key] })).toEqual(['met', whenOne('manager.present')]);
  });

  it('is pending while the roll is open', () => {
    expect(judged({ attendance: facts.attendance.slice(1), sessions: [{ ...one, rollClosed: false }, two] })).toEqual([
      'pending',
      whenOne('manager.underWay'),
    ]);
  });

  it('is pending while no manager is on the list', () => {
    expect(judged({ participants: [nurse, chief] })).toEqual([
      'pending',
      [
        'manager.noneNamed alvesta step-1',
        'manager.present bolmen step-1',
        'manager.noneNamed alvesta step-2',
        'manager.present bolmen step-2',
      ],
    ]);
  });

  it('asks the manager of the day: the new one for the second session', () => {
    const [old, successor] = [
      { ...boss, to: one.day },
      aParticipant('new', { unitKey: alvesta, isManager: true, from: addDays(one.day, 1) }),
    ];
    const attendance = [mark(one, old), mark(two, successor), mark(one, chief), mark(two, chief)];
    expect(judged({ participants: [old, successor, chief], attendance })[0]).toBe('met');
    expect(
      judged({
        participants: [old, successor, chief],
        attendance: [mark(one, old), mark(two, old), ...attendance.slice(2)],
      })[0],
    ).toBe('notMet');
  });

  it('a manager need not count in the work group, and only counted sessions matter', () => {
    const version = aVersion({
      attendance: { ...ninety, managerMustAttend: true },
      steps: [aStep(1), aStep(2, { attendanceCounts: false })],
    });
    const onLeave = { ...boss, notCounted: { reason: 'other' as const, from: undefined, to: undefined } };
    expect(
      judged({ version, participants: [onLeave, chief], attendance: [mark(one, boss), mark(one, chief)] })[0],
    ).toBe('met');
  });
});
