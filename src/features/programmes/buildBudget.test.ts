import { describe, expect, it } from '@jest/globals';
import { notStated, stated } from '../../rules';
import { konceptA } from '../../testing/fixtures';
import { buildBudget } from './buildBudget';

const with95 = {
  ...konceptA,
  attendance: { ...konceptA.attendance, threshold: stated({ numerator: 95, denominator: 100 }) },
};
const rows = (...of: Parameters<typeof buildBudget>): unknown =>
  buildBudget(...of)?.map(({ from, to, budget, before }) => [from, to, before, budget]);

describe('how many may be absent', () => {
  it('90 %: 5–9 none, 10–19 one, 20–25 two', () =>
    expect(rows(konceptA, undefined)).toEqual([
      [5, 9, undefined, 0],
      [10, 19, undefined, 1],
      [20, 25, undefined, 2],
    ]));
  it('next to what it was', () =>
    expect(rows(with95, konceptA)).toEqual([
      [5, 9, 0, 0],
      [10, 19, 1, 0],
      [20, 25, 2, 1],
    ]));
  it.each([
    ['no threshold', { ...konceptA, attendance: { ...konceptA.attendance, threshold: notStated } }],
    ['no limits', { ...konceptA, groupSize: { ...konceptA.groupSize, most: notStated } }],
    ['person-sessions', { ...konceptA, attendance: { ...konceptA.attendance, reading: 'overall' as const } }],
    [
      'over 100 %',
      { ...konceptA, attendance: { ...konceptA.attendance, threshold: stated({ numerator: 101, denominator: 100 }) } },
    ],
  ])('says nothing with %s', (_, version) => expect(rows(version, undefined)).toBeUndefined());
});
