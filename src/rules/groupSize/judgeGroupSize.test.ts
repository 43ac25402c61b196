import { describe, expect, it } from 'vitest';
import { notStated, stated } from '../model';
import { aCitation } from '../testing/builders';
import { judgeGroupSize } from './judgeGroupSize';

const rule = { least: 5, most: 25, recommended: notStated, citation: aCitation };

describe('judgeGroupSize', () => {
  it.each([
    [0, 'notMet', 'groupSize.tooFew'], [4, 'notMet', 'groupSize.tooFew'], [5, 'met', 'groupSize.fits'], [6, 'met', 'groupSize.fits'],
    [24, 'met', 'groupSize.fits'], [25, 'met', 'groupSize.fits'], [26, 'notMet', 'groupSize.tooMany'],
  ])('%i people: %s, %s', (count, outcome, code) => {
    expect(judgeGroupSize(rule, count)).toMatchObject({ outcome, citation: aCitation, reasons: [{ code, values: { count, least: 5, most: 25 } }] });
  });

  it.each([[9, true], [10, false], [15, false], [16, true]])('%i people outside a recommended 10–15: %s, and never a no', (count, outside) => {
    const { outcome, reasons } = judgeGroupSize({ ...rule, recommended: stated({ least: 10, most: 15 }) }, count);
    expect(outcome).toBe('met');
    expect(reasons.some(({ code }) => code === 'groupSize.outsideRecommended')).toBe(outside);
  });

  it.each([-1, 4.5, Number.NaN])('refuses %s as a number of people', (count) => {
    expect(() => judgeGroupSize(rule, count)).toThrow(RangeError);
  });
});
