import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../../rules';
import { instantOf } from './swedishInstant';
import { swedishDayOf, swedishTimeOf } from './swedishTime';

describe('Swedish time', () => {
  it('a day begins at Swedish midnight: 22:00Z the evening before in summer, 23:00Z in winter', () => {
    expect(swedishDayOf('2026-06-30T21:59:00Z')).toBe('2026-06-30');
    expect(swedishDayOf('2026-06-30T22:00:00Z')).toBe('2026-07-01');
    expect(swedishDayOf('2026-12-31T22:59:00Z')).toBe('2026-12-31');
    expect(swedishDayOf('2026-12-31T23:00:00Z')).toBe('2027-01-01');
  });
  it.each([
    ['2026-01-15', '13:00', '2026-01-15T12:00:00.000Z'],
    ['2026-07-15', '13:00', '2026-07-15T11:00:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '13:00', '2026-10-25T12:00:00.000Z'],
  ])('%s %s is the instant %s', (on, at, instant) => {
    expect(instantOf(isoDate(on), at)).toBe(instant);
  });
  it('goes there and back', () => {
    const instant = instantOf(isoDate('2026-11-23'), '08:05');
    expect(`${swedishDayOf(instant)} ${swedishTimeOf(instant)}`).toBe('2026-11-23 08:05');
  });
  it('refuses what is not a time', () => {
    expect(() => instantOf(isoDate('2026-11-23'), '25:00')).toThrow(RangeError);
  });
});
