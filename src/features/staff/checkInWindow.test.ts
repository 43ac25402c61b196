import { describe, expect, it } from '@jest/globals';
import { checkInWindow } from './checkInWindow';

/** Monday 23 November 2026, 13.00–16.00 in Sweden (UTC+1). */
const winter = { startUtc: '2026-11-23T12:00:00Z', endUtc: '2026-11-23T15:00:00Z' };
const stateAt = (session: { startUtc: string; endUtc: string }, now: string): string =>
  checkInWindow(session, new Date(now)).state;

describe('the check-in window, 13.00–16.00 in winter', () => {
  it.each([
    ['2026-11-23T11:29:59.999Z', 'notYet'],
    ['2026-11-23T11:30:00.000Z', 'open'],
    ['2026-11-23T15:30:00.000Z', 'open'],
    ['2026-11-23T15:30:00.001Z', 'late'],
    ['2026-11-23T22:59:59.999Z', 'late'],
    ['2026-11-23T23:00:00.000Z', 'over'],
    ['2026-11-22T12:30:00.000Z', 'notYet'],
  ])('at %s it is %s', (now, state) => {
    expect(stateAt(winter, now)).toBe(state);
  });
  it('says when it opens and when it closes', () => {
    expect(checkInWindow(winter, new Date('2026-11-23T08:00:00Z'))).toEqual({
      state: 'notYet',
      opensUtc: '2026-11-23T11:30:00.000Z',
    });
    expect(checkInWindow(winter, new Date('2026-11-23T12:00:00Z'))).toEqual({
      state: 'open',
      closesUtc: '2026-11-23T15:30:00.000Z',
    });
  });
});

describe('the check-in window when the clocks change', () => {
  /** 01.30–04.00 on the night clocks go from 02 to 03: one and a half hours in fact. */
  const spring = { startUtc: '2026-03-29T00:30:00Z', endUtc: '2026-03-29T02:00:00Z' };
  /** 01.30–04.00 on the night clocks go from 03 back to 02: three and a half hours in fact. */
  const autumn = { startUtc: '2026-10-24T23:30:00Z', endUtc: '2026-10-25T03:00:00Z' };
  it.each([
    ['2026-03-28T23:59:59Z', 'notYet'],
    ['2026-03-29T00:00:00Z', 'open'],
    ['2026-03-29T02:30:00Z', 'open'],
    ['2026-03-29T02:30:01Z', 'late'],
    ['2026-03-29T21:59:59Z', 'late'],
    ['2026-03-29T22:00:00Z', 'over'],
  ])('in spring at %s it is %s', (now, state) => {
    expect(stateAt(spring, now)).toBe(state);
  });
  it.each([
    ['2026-10-24T22:59:59Z', 'notYet'],
    ['2026-10-24T23:00:00Z', 'open'],
    ['2026-10-25T03:30:00Z', 'open'],
    ['2026-10-25T03:30:01Z', 'late'],
    ['2026-10-25T22:59:59Z', 'late'],
    ['2026-10-25T23:00:00Z', 'over'],
  ])('in autumn at %s it is %s', (now, state) => {
    expect(stateAt(autumn, now)).toBe(state);
  });
  it('has no late hours when the window itself closes after midnight', () => {
    const evening = { startUtc: '2026-11-23T20:00:00Z', endUtc: '2026-11-23T22:45:00Z' };
    expect(stateAt(evening, '2026-11-23T23:15:00Z')).toBe('open');
    expect(stateAt(evening, '2026-11-23T23:15:01Z')).toBe('over');
  });
});
