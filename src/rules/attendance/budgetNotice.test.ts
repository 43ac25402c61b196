import { describe, expect, it } from '@jest/globals';
import { edgeNotice, shrinkNotice } from './budgetNotice';

const ninety = { numerator: 90, denominator: 100 };

describe('shrinkNotice', () => {
  it('says when the last permitted absence is lost: 10 → 9', () => {
    expect(shrinkNotice(10, 9, ninety)).toEqual({ code: 'budget.lastAbsenceLost', values: { before: 10, after: 9 } });
  });
  it('says when one of several is lost: 20 → 19', () => {
    expect(shrinkNotice(20, 19, ninety)).toEqual({
      code: 'budget.reduced',
      values: { before: 20, after: 19, budget: 1 },
    });
  });
  it.each([
    [11, 10],
    [9, 8],
    [9, 10],
    [10, 10],
  ])('says nothing of %i → %i', (before, after) => expect(shrinkNotice(before, after, ninety)).toBeUndefined());
});

describe('edgeNotice', () => {
  it.each([
    [10, { count: 10, next: 9, nextBudget: 0 }],
    [20, { count: 20, next: 19, nextBudget: 1 }],
  ])('warns a group of %i', (count, values) => {
    expect(edgeNotice(count, ninety)).toEqual({ code: 'budget.onTheEdge', values });
  });
  it.each([0, 1, 9, 11, 19, 21])('says nothing of a group of %i', (count) =>
    expect(edgeNotice(count, ninety)).toBeUndefined(),
  );
});
