import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { kronor, ore } from '../model';
import type { CostSplit } from '../model';
import { unitKey } from '../testing/builders';
import { splitCost } from './splitCost';

const unitsWith = (
  ...participants: readonly number[]
): readonly { readonly unitKey: ReturnType<typeof unitKey>; readonly participants: number }[] =>
  participants.map((count, index) => ({ unitKey: unitKey(`unit ${index}`), participants: count }));
const amounts = (...given: Parameters<typeof splitCost>): readonly number[] =>
  splitCost(...given).map(({ amount }) => amount);

describe('splitCost', () => {
  it('gives the odd öre to the units that come first', () =>
    expect(amounts(ore(5), 'equal', unitsWith(1, 1, 1))).toEqual([2, 2, 1]));
  it('gives it to the largest remainder before that', () =>
    expect(amounts(ore(100), 'byParticipants', unitsWith(1, 1, 4))).toEqual([17, 17, 66]));
  it('by participants: 8 300 kr on 7 + 7 + 8', () =>
    expect(amounts(kronor(8_300), 'byParticipants', unitsWith(7, 7, 8))).toEqual([264_091, 264_091, 301_818]));
  it('all on one: the first, or the one named', () => {
    expect(amounts(kronor(8_300), 'allOnOne', unitsWith(7, 7))).toEqual([830_000, 0]);
    expect(amounts(kronor(8_300), 'allOnOne', unitsWith(7, 7), unitKey('unit 1'))).toEqual([0, 830_000]);
  });
  it('splits equally by participants when nobody is on any list yet', () =>
    expect(amounts(ore(10), 'byParticipants', unitsWith(0, 0))).toEqual([5, 5]));

  it('shares always add up, none is negative, and equal ones differ by one öre at most', () => {
    const split = fc.constantFrom<CostSplit>('equal', 'byParticipants', 'allOnOne');
    fc.assert(
      fc.property(
        fc.nat(100_000_000),
        split,
        fc.array(fc.nat(60), { minLength: 1, maxLength: 25 }),
        (total, how, participants) => {
          const shares = amounts(ore(total), how, unitsWith(...participants));
          expect(shares).toHaveLength(participants.length);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
          expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
          if (how === 'equal') expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('shares of a very large cost add up too', () => {
    const total = ore(999_999_999_999_999);
    const shares = amounts(total, 'byParticipants', unitsWith(99_991, 7, 31_337));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
  });

  it('refuses no units, a negative total and a payer who is not there', () => {
    expect(() => splitCost(ore(1), 'equal', [])).toThrow(RangeError);
    expect(() => splitCost(ore(-1), 'equal', unitsWith(1))).toThrow(RangeError);
    expect(() => splitCost(ore(1), 'allOnOne', unitsWith(1), unitKey('elsewhere'))).toThrow(RangeError);
  });
});
