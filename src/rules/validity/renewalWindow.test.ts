import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../model';
import { currentReminder, renewalReminders, renewalWindowStart } from './renewalWindow';

const lastDay = isoDate('2026-08-31');

describe('the renewal window and its reminders', () => {
  it('opens so many months before the last valid day', () => {
    expect(renewalWindowStart(lastDay, { renewalWindowMonths: 12 })).toBe('2025-08-31');
    expect(renewalWindowStart(lastDay, { renewalWindowMonths: 6 })).toBe('2026-02-28');
  });

  it('reminds at 18, 12, 6 and 3 months', () => {
    expect(renewalReminders(lastDay)).toEqual([
      { months: 18, day: '2025-02-28' },
      { months: 12, day: '2025-08-31' },
      { months: 6, day: '2026-02-28' },
      { months: 3, day: '2026-05-31' },
    ]);
  });

  it.each([
    ['2025-02-27', undefined],
    ['2025-02-28', 18],
    ['2025-08-30', 18],
    ['2025-08-31', 12],
    ['2026-02-27', 12],
    ['2026-02-28', 6],
    ['2026-05-30', 6],
    ['2026-05-31', 3],
    ['2026-08-31', 3],
    ['2026-09-01', undefined],
  ])('on %s the current one is %s', (today, months) =>
    expect(currentReminder(lastDay, isoDate(today))?.months).toBe(months),
  );
});
