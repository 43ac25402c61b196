import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { stated } from '../model';
import { proposeSplit } from './proposeSplit';

describe('proposeSplit', () => {
  it.each([
    [5, [5]],
    [25, [25]],
    [26, [13, 13]],
    [51, [17, 17, 17]],
    [52, [18, 17, 17]],
    [60, [20, 20, 20]],
  ])('%i people: %j', (count, sizes) =>
    expect(proposeSplit(count, { least: stated(5), most: stated(25) })).toEqual(sizes),
  );

  it.each([
    [0, 5, 25],
    [4, 5, 25],
    [26, 25, 25],
    [11, 6, 10],
  ])('%i people in groups of %i–%i cannot be split', (count, least, most) => {
    expect(proposeSplit(count, { least: stated(least), most: stated(most) })).toBeUndefined();
  });

  it('gives the fewest groups that each fit, as equal as possible, and loses nobody', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        (count, least, more) => {
          const most = least + more;
          const sizes = proposeSplit(count, { least: stated(least), most: stated(most) });
          const fewest = Math.ceil(count / most);
          if (sizes === undefined) {
            // Not with the fewest groups, and more groups are only smaller.
            expect(count).toBeLessThan(fewest * least);
            return;
          }
          expect(sizes.length).toBe(fewest);
          expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
          expect(Math.min(...sizes)).toBeGreaterThanOrEqual(least);
          expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
