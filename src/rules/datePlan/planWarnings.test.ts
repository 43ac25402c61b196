import { describe, expect, it } from '@jest/globals';
import { isoDate, stated } from '../model';
import type { Session } from '../model';
import { aSession, aStep, groupKey } from '../testing/builders';
import { planWarnings } from './planWarnings';
import { workingDays } from './workingDays';

const steps = [aStep(1), aStep(2, { weeksAfter: stated({ least: 3, most: 6 }) })];
// Parallel occurrences of the first step: the first of them counts.
const others = [aSession(1, { day: isoDate('2026-11-02') }), aSession(1, { day: isoDate('2026-11-30') })];
const days = workingDays([{ day: isoDate('2026-12-24'), key: 'christmasEve' }]);
const warned = (day: string, more: Partial<Session> = {}): readonly string[] =>
  planWarnings(steps, aSession(2, { day: isoDate(day), ...more }), others, days).map(({ code }) => code);

describe('planWarnings', () => {
  it.each([
    ['2026-11-01', ['plan.beforeEarlier', 'plan.onOtherWeekday']],
    ['2026-11-20', ['plan.tooSoon']],
    ['2026-11-22', ['plan.tooSoon', 'plan.onOtherWeekday']],
    ['2026-11-23', []],
    ['2026-12-14', []],
    ['2026-12-15', ['plan.tooLate']],
    ['2026-12-24', ['plan.tooLate', 'plan.onClosedDay']],
  ])('on %s warns %j', (day, codes) => expect(warned(day)).toEqual(codes));

  it('names the closed day and counts the weeks', () => {
    expect(
      planWarnings(steps, aSession(2, { day: isoDate('2026-12-24') }), others, days).map(({ values }) => values),
    ).toEqual([{ stepKey: 'step-1', weeks: 7, most: 6 }, { closedKey: 'christmasEve' }]);
  });

  it('is not disturbed by another group, nor a catch-up by the order', () => {
    expect(warned('2026-11-20', { groupKey: groupKey('elsewhere') })).toEqual([]);
    expect(warned('2026-11-20', { isCatchUp: true })).toEqual([]);
    expect(warned('2026-12-24', { isCatchUp: true })).toEqual(['plan.onClosedDay']);
  });

  it('says nothing of closed days while nobody knows them', () => {
    expect(
      planWarnings(steps, aSession(2, { day: isoDate('2026-12-24') }), others, undefined).map(({ code }) => code),
    ).toEqual(['plan.tooLate']);
  });
});
