import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { absenceBudget, meets, needed } from './threshold';

const ninety = { numerator: 90, denominator: 100 };

describe('needed and absenceBudget', () => {
  it.each([
    [0, 0, 0],
    [1, 1, 0],
    [5, 5, 0],
    [9, 9, 0],
    [10, 9, 1],
    [12, 11, 1],
    [19, 18, 1],
    [20, 18, 2],
    [22, 20, 2],
    [25, 23, 2],
  ])('of %i at 90 %% need %i, so %i may be absent', (n, least, budget) => {
    expect([needed(n, ninety), absenceBudget(n, ninety)]).toEqual([least, budget]);
  });

  it('is exact where a rounded percentage is not: 2/3 of 3 is 2, 1/3 of 3 is 1', () => {
    expect([needed(3, { numerator: 2, denominator: 3 }), needed(3, { numerator: 1, denominator: 3 })]).toEqual([2, 1]);
  });

  it.each(Array.from({ length: 200 }, (_, index) => index + 1))(
    'agree with each other for n = %i at every whole percentage',
    (n) => {
      for (let numerator = 0; numerator <= 100; numerator += 1) {
        const threshold = { numerator, denominator: 100 };
        const budget = absenceBudget(n, threshold);
        // The last permitted absence still meets the share, and one more does not: compared by cross-multiplication.
        expect((n - budget) * 100).toBeGreaterThanOrEqual(n * numerator);
        expect(budget === n || (n - budget - 1) * 100 < n * numerator).toBe(true);
        expect(meets(n - budget, n, threshold)).toBe(true);
        if (budget < n) expect(meets(n - budget - 1, n, threshold)).toBe(false);
      }
    },
  );

  it('one more person who is present never turns met into not met', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.nat(500),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (present, absent, part, whole) => {
          fc.pre(part <= whole);
          const threshold = { numerator: part, denominator: whole };
          if (meets(present, present + absent, threshold))
            expect(meets(present + 1, present + absent + 1, threshold)).toBe(true);
        },
      ),
    );
  });

  it.each([
    [-1, 90, 100],
    [1.5, 90, 100],
    [10, 101, 100],
    [10, -1, 100],
    [10, 90, 0],
    [10, 0.9, 1],
  ])('refuses %d people at %d/%d', (n, numerator, denominator) => {
    expect(() => needed(n, { numerator, denominator })).toThrow(RangeError);
  });
});
