import { describe, expect, it } from '@jest/globals';
import { none, notStated, stated } from '../model';
import { aCitation } from '../testing/builders';
import { judgeGroupSize } from './judgeGroupSize';

const rule = { least: stated(5), most: stated(25), recommended: notStated, citation: aCitation };

describe('judgeGroupSize', () => {
  it.each([
    [0, 'notMet', 'groupSize.tooFew'],
    [4, 'notMet', 'groupSize.tooFew'],
    [5, 'met', 'groupSize.fits'],
    [6, 'met', 'groupSize.fits'],
    [24, 'met', 'groupSize.fits'],
    [25, 'met', 'groupSize.fits'],
    [26, 'notMet', 'groupSize.tooMany'],
  ])('%i people: %s, %s', (count, outcome, code) => {
    expect(judgeGroupSize(rule, count)).toMatchObject({
      outcome,
      citation: aCitation,
      reasons: [{ code, values: { count } }],
    });
  });

  it.each([
    [9, true],
    [10, false],
    [15, false],
    [16, true],
  ])('%i people outside a recommended 10–15: %s, and never a no', (count, outside) => {
    const { outcome, reasons } = judgeGroupSize({ ...rule, recommended: stated({ least: 10, most: 15 }) }, count);
    expect(outcome).toBe('met');
    expect(reasons.some(({ code }) => code === 'groupSize.outsideRecommended')).toBe(outside);
  });

  it.each([
    ['no upper limit', stated(5), none, 26, 'met', 'groupSize.enough'],
    ['no upper limit', stated(5), notStated, 4, 'notMet', 'groupSize.tooFew'],
    ['no lower limit', none, stated(25), 1, 'met', 'groupSize.notTooMany'],
    ['no lower limit', notStated, stated(25), 26, 'notMet', 'groupSize.tooMany'],
    ['no limits', notStated, notStated, 400, 'met', 'groupSize.noLimits'],
  ] as const)('with %s stated', (...[_, least, most, count, outcome, code]) => {
    expect(judgeGroupSize({ ...rule, least, most }, count)).toMatchObject({ outcome, reasons: [{ code }] });
  });

  it.each([-1, 4.5, Number.NaN])('refuses %s as a number of people', (count) => {
    expect(() => judgeGroupSize(rule, count)).toThrow(RangeError);
  });
});
