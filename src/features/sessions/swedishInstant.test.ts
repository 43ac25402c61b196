import { describe, expect, it } from '@jest/globals';
import { isoDate, swedishDayOf, swedishTimeOf } from '../../rules';
import { instantOf } from './swedishInstant';

describe('the instant of a Swedish time', () => {
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
