import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../../rules';
import { session, stored } from '../../testing/fixtures';
import { currentColumn } from './currentColumn';
import type { RollColumn } from './rollLayout';

type Column = Pick<RollColumn, 'session' | 'access' | 'title'>;
const column = (key: string, from: string, to: string, access: Column['access'] = 'open'): Column => {
  const value = session(key, { day: isoDate(from.slice(0, 10)), startUtc: `${from}:00.000Z`, endUtc: `${to}:00.000Z` });
  return { session: stored(value), title: key, access };
};
const morning = column('morning', '2026-11-24T08:00', '2026-11-24T11:00');
const afternoon = column('afternoon', '2026-11-24T12:00', '2026-11-24T15:00');
const earlier = column('earlier', '2026-11-03T08:00', '2026-11-03T11:00');
const later = column('later', '2026-12-10T08:00', '2026-12-10T11:00', 'notYet');
const all = [earlier, afternoon, morning, later];
const at = (time: string, columns: readonly Column[] = all): string | undefined =>
  currentColumn(columns, new Date(`${time}:00Z`))?.title;

describe('the session a roll opens at', () => {
  it.each([
    ['before the first of the day', '2026-11-24T07:00', 'morning'],
    ['while it goes on', '2026-11-24T09:00', 'morning'],
    ['to its last minute', '2026-11-24T11:00', 'morning'],
    ['between two of the day', '2026-11-24T11:30', 'afternoon'],
    ['during the second', '2026-11-24T14:00', 'afternoon'],
    ['in the evening: the latest that can be marked', '2026-11-24T20:00', 'afternoon'],
  ])('%s', (_, time, title) => expect(at(time)).toBe(title));
  it('is the next to come when none can be marked, and the last when none is to come', () => {
    const closed: Column = { ...earlier, access: 'closed' };
    expect(at('2026-11-25T08:00', [closed, later])).toBe('later');
    expect(at('2026-11-25T08:00', [closed])).toBe('earlier');
    expect(at('2026-11-25T08:00', [])).toBeUndefined();
  });
});
