import { expect, it } from '@jest/globals';
import { none, notStated, stated } from '../model';
import { missingToLevel } from './missingToLevel';

const level = stated({ numerator: 80, denominator: 100 });

it.each([
  [7, 10, 1],
  [8, 10, 0],
  [9, 10, 0],
  [0, 5, 4],
])('%i of %i trained at 80 %%: %i are missing', (trained, of, missing) => {
  expect(missingToLevel({ trained, of }, level)).toBe(missing);
});

it('there is nothing to keep without a level or without people', () => {
  expect([
    missingToLevel({ trained: 0, of: 5 }, none),
    missingToLevel({ trained: 0, of: 5 }, notStated),
    missingToLevel({ trained: 0, of: 0 }, level),
  ]).toEqual([undefined, undefined, undefined]);
});
