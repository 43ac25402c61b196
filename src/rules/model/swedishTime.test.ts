import { describe, expect, it } from '@jest/globals';
import { swedishDayOf, swedishTimeOf } from './swedishTime';

describe('Swedish time', () => {
  it('a day begins at Swedish midnight: 22:00Z the evening before in summer, 23:00Z in winter', () => {
    expect(swedishDayOf('2026-06-30T21:59:00Z')).toBe('2026-06-30');
    expect(swedishDayOf('2026-06-30T22:00:00Z')).toBe('2026-07-01');
    expect(swedishDayOf('2026-12-31T22:59:00Z')).toBe('2026-12-31');
    expect(swedishDayOf('2026-12-31T23:00:00Z')).toBe('2027-01-01');
  });
  it('has the time of the clocks on the wall', () => {
    expect(swedishTimeOf('2026-11-23T07:05:00Z')).toBe('08:05');
    expect(swedishTimeOf('2026-07-23T07:05:00Z')).toBe('09:05');
  });
});
