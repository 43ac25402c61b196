import { expect, it } from '@jest/globals';
import { isoDate, keyFrom, first } from '../model';
import type { AssignmentKey, AssignmentRule } from '../model';
import { aVersion } from '../testing/builders';
import { assignmentsBefore, followUps } from './followUps';

const before = first(aVersion().assignments);
const after = (monthsAfterAward: number): AssignmentRule => ({
  ...before,
  key: keyFrom<AssignmentKey>(`after-${monthsAfterAward}`),
  kind: 'followUp',
  monthsAfterAward,
});
const version = aVersion({ assignments: [before, after(0), after(6), after(18)] });

it('each is due so many months after the award, by calendar', () => {
  expect(followUps(version, isoDate('2026-08-31')).map(({ rule, dueDay }) => `${rule.key} ${dueDay}`)).toEqual([
    'after-0 2026-08-31',
    'after-6 2027-02-28',
    'after-18 2028-02-29',
  ]);
});

it('none where the version asks for none, and what is asked for before the award is no follow-up', () => {
  expect(followUps(aVersion(), isoDate('2026-08-31'))).toEqual([]);
  expect(assignmentsBefore(version)).toEqual([before]);
});
