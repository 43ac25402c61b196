import { describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom, first } from '../model';
import type { AssignmentRule, ProcessKey, SubmissionKey } from '../model';
import { aSubmission, aVersion, groupKey, people } from '../testing/builders';
import { firstTwo } from '../testing/elements';
import { judgeAssignments } from './judgeAssignments';
import type { AssignmentFacts } from './judgeAssignments';

const process = keyFrom<ProcessKey>('process');
const per = (whose: AssignmentRule['per']): AssignmentFacts['version'] => ({
  assignments: aVersion().assignments.map((rule) => ({ ...rule, per: whose })),
});
const facts: AssignmentFacts = {
  version: aVersion(),
  processKey: process,
  groupKeys: [groupKey('group')],
  submissions: [],
  participants: people(3),
  dueDay: isoDate('2026-12-18'),
  today: isoDate('2026-12-01'),
};
function judged(more: Partial<AssignmentFacts>): readonly unknown[] {
  const { outcome, reasons } = first(judgeAssignments({ ...facts, ...more }));
  return [outcome, ...reasons.map(({ code }) => code)];
}

describe('an assignment per unit', () => {
  it('is met when approved, with the days it was handed in and approved', () => {
    expect(judgeAssignments({ ...facts, submissions: [aSubmission(process)] })).toEqual([
      {
        criterion: 'assignment',
        subject: { assignmentKey: 'assignment' },
        outcome: 'met',
        reading: 'perUnit',
        citation: first(aVersion().assignments).citation,
        reasons: [
          { code: 'assignment.handedIn', values: { handedInDay: '2026-11-16' } },
          { code: 'assignment.approved', values: { approvedDay: '2026-11-18' } },
        ],
      },
    ]);
  });

  it('is met also where the day of the approval is unknown', () => {
    expect(judged({ submissions: [aSubmission(process, { approvedDay: undefined, handedInDay: undefined })] })).toEqual(
      ['met', 'assignment.approvedUndated'],
    );
  });

  it.each([
    ['2026-12-17', 'assignment.due'],
    ['2026-12-18', 'assignment.due'],
    ['2026-12-19', 'assignment.overdue'],
  ])('due 2026-12-18 and not handed in, on %s: pending, %s', (today, code) =>
    expect(judged({ today: isoDate(today) })).toEqual(['pending', code]),
  );

  it('is pending without a last day', () =>
    expect(judged({ dueDay: undefined })).toEqual(['pending', 'assignment.notDated']));
  it("goes by its own last day before the group's", () => {
    expect(judged({ submissions: [aSubmission(process, { state: 'due', dueDay: isoDate('2026-11-30') })] })).toEqual([
      'pending',
      'assignment.overdue',
    ]);
  });
  it('handed in waits for approval, also when late', () => {
    expect(
      judged({ submissions: [aSubmission(process, { state: 'handedIn' })], today: isoDate('2027-01-01') }),
    ).toEqual(['pending', 'assignment.handedIn', 'assignment.waiting']);
  });
  it('returned is to be handed in again', () => {
    expect(judged({ submissions: [aSubmission(process, { state: 'returned' })] })).toEqual([
      'pending',
      'assignment.returned',
      'assignment.due',
    ]);
  });
  it("is not met by another unit's", () => {
    expect(judged({ submissions: [aSubmission(keyFrom<ProcessKey>('other'))] })).toEqual(['pending', 'assignment.due']);
  });
  it('of two hand-ins the one that came furthest counts, whichever comes first', () => {
    const again = [
      aSubmission(process),
      aSubmission(process, { key: keyFrom<SubmissionKey>('first try'), state: 'returned' }),
    ];
    expect(judged({ submissions: again })[0]).toBe('met');
    expect(judged({ submissions: [...again].reverse() })[0]).toBe('met');
  });
});

describe('an assignment per group', () => {
  it('needs every group of the process', () => {
    const both = { version: per('group'), groupKeys: [groupKey('red'), groupKey('blue')] };
    const [red, blue] = firstTwo(both.groupKeys.map((key) => aSubmission(process, { groupKey: key })));
    expect(judged({ ...both, submissions: [red] })).toEqual([
      'pending',
      'assignment.approvedCount',
      'assignment.incomplete',
    ]);
    expect(judged({ ...both, submissions: [red, blue] })).toEqual(['met', 'assignment.approvedCount']);
    expect(judged({ ...both, submissions: [red], dueDay: undefined })).toEqual([
      'pending',
      'assignment.approvedCount',
      'assignment.incompleteNotDated',
    ]);
  });
});

describe('an assignment per individual', () => {
  const version = per('individual');
  const approved = (count: number): AssignmentFacts['submissions'] =>
    facts.participants.slice(0, count).map(({ key }) => aSubmission(process, { participantKey: key }));

  it('needs everyone who counts on the day', () => {
    expect(first(first(judgeAssignments({ ...facts, version, submissions: approved(2) })).reasons).values).toEqual({
      approved: 2,
      of: 3,
    });
    expect(judged({ version, submissions: approved(2) })).toEqual([
      'pending',
      'assignment.approvedCount',
      'assignment.incomplete',
    ]);
    expect(judged({ version, submissions: approved(3) })).toEqual(['met', 'assignment.approvedCount']);
  });
  it('says when it is late, and still does not say no', () => {
    expect(judged({ version, today: isoDate('2026-12-19') })).toEqual([
      'pending',
      'assignment.approvedCount',
      'assignment.incompleteOverdue',
    ]);
  });
  it('does not ask those who have left', () => {
    const participants = facts.participants.map((row, index) =>
      index === 2 ? { ...row, to: isoDate('2026-11-30') } : row,
    );
    expect(judged({ version, participants, submissions: approved(2) })[0]).toBe('met');
  });
  it('is not assessed when there is nobody to hand in', () =>
    expect(judged({ version, participants: [] })).toEqual(['notAssessed', 'assignment.nobodyToHandIn']));
});
