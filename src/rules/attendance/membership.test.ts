import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../model';
import { belongsOn, countsOn } from './membership';

const open = { from: undefined, to: undefined, notCounted: undefined };
const day = isoDate;

describe('countsOn', () => {
  it('counts someone without dates on every day', () => expect(countsOn(open, day('1990-01-01'))).toBe(true));

  it.each([
    ['2026-11-02', false],
    ['2026-11-03', true],
    ['2026-11-04', true],
  ])('who joined 2026-11-03, on %s: %s', (on, counts) => {
    expect(countsOn({ ...open, from: day('2026-11-03') }, day(on))).toBe(counts);
  });

  it.each([
    ['2026-11-02', true],
    ['2026-11-03', true],
    ['2026-11-04', false],
  ])('whose last day was 2026-11-03, on %s: %s', (on, counts) => {
    expect(countsOn({ ...open, to: day('2026-11-03') }, day(on))).toBe(counts);
  });

  it.each([
    ['2026-11-02', true],
    ['2026-11-03', false],
    ['2026-11-10', false],
    ['2026-11-11', true],
  ])('on long leave 2026-11-03 to 2026-11-10, on %s: %s, while belonging throughout', (on, counts) => {
    const onLeave = {
      ...open,
      notCounted: { reason: 'longLeave' as const, from: day('2026-11-03'), to: day('2026-11-10') },
    };
    expect(countsOn(onLeave, day(on))).toBe(counts);
    expect(belongsOn(onLeave, day(on))).toBe(true);
  });

  it('does not count someone set aside until further notice', () => {
    expect(
      countsOn({ ...open, notCounted: { reason: 'hourly', from: undefined, to: undefined } }, day('2026-11-03')),
    ).toBe(false);
  });
});
