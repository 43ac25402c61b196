import * as fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { addDays, isoDate, notStated, stated, elementAt } from '../model';
import type { IsoDate } from '../model';
import { aSession, aStep, stepKey } from '../testing/builders';
import { planDates } from './planDates';
import type { DatePlanFacts, PlannedStep } from './planDates';
import { gapRange, stepBefore } from './stepGap';
import { weekdayOf, workingDays } from './workingDays';

const weeks = (least: number, most: number): ReturnType<typeof stated<{ least: number; most: number }>> =>
  stated({ least, most });
const closed = (...days: readonly (readonly [string, string])[]): DatePlanFacts['closedDays'] =>
  days.map(([day, key]) => ({ day: isoDate(day), key }));
const plan = (more: Partial<DatePlanFacts>): readonly PlannedStep[] =>
  planDates({
    steps: [aStep(1), aStep(2, { weeksAfter: weeks(3, 6) })],
    startDay: isoDate('2027-02-01'),
    weeksWhereNotStated: 2,
    closedDays: [],
    planned: [],
    ...more,
  });
const shown = (planned: readonly PlannedStep[]): readonly string[] =>
  planned.map(({ day, reasons }) => `${day} ${reasons.map(({ code }) => code).join(' ')}`);

describe('planDates', () => {
  it('begins on the start day and takes the least number of weeks', () => {
    expect(shown(plan({}))).toEqual(['2027-02-01 plan.start', '2027-02-22 plan.weeksAfter']);
  });

  it('moves past midsummer eve and the weekend, and says from which day', () => {
    const [, second] = plan({
      startDay: isoDate('2027-06-04'),
      closedDays: closed(['2027-06-25', 'midsummerEve'], ['2027-06-26', 'midsummerDay']),
    });
    expect(second).toMatchObject({
      day: '2027-06-28',
      reasons: [
        { code: 'plan.weeksAfter', values: { stepKey: 'step-1', least: 3, most: 6 } },
        { code: 'plan.movedFromClosed', values: { fromDay: '2027-06-25', closedKey: 'midsummerEve' } },
      ],
    });
  });

  it('moves a start on a Saturday to Monday', () => {
    expect(shown(plan({ startDay: isoDate('2027-02-06') }))[0]).toBe('2027-02-08 plan.start plan.movedFromWeekday');
  });

  it('takes the nearest day when none is free within the weeks, after or before', () => {
    const exactly = [aStep(1), aStep(2, { weeksAfter: weeks(3, 3) })];
    // Three weeks after Thursday 3 June is Thursday 24 June.
    const thursday = { steps: exactly, startDay: isoDate('2027-06-03') };
    expect(shown(plan({ ...thursday, closedDays: closed(['2027-06-24', 'aConference']) }))[1]).toBe(
      '2027-06-25 plan.weeksAfter plan.noFreeDay plan.movedFromClosed',
    );
    expect(
      shown(
        plan({ ...thursday, closedDays: closed(['2027-06-24', 'aConference'], ['2027-06-25', 'midsummerEve']) }),
      )[1],
    ).toBe('2027-06-23 plan.weeksAfter plan.noFreeDay plan.movedFromClosed');
  });

  it('uses the weeks the planner chose where the source states none, and says so', () => {
    expect(plan({ steps: [aStep(1), aStep(2, { weeksAfter: notStated })] })[1]).toMatchObject({
      day: '2027-02-15',
      reasons: [{ code: 'plan.weeksChosen', values: { weeks: 2, stepKey: 'step-1' } }],
    });
    expect(shown(plan({ steps: [aStep(1), aStep(2)], weeksWhereNotStated: 0 }))[1]).toBe('2027-02-02 plan.weeksChosen');
  });

  it('keeps what is planned, counts from its first occurrence, and sees no occurrence in a catch-up', () => {
    const planned = [
      aSession(1, { day: isoDate('2027-03-10') }),
      aSession(1, { day: isoDate('2027-03-03') }),
      aSession(2, { day: isoDate('2027-03-04'), isCatchUp: true }),
    ];
    expect(shown(plan({ planned }))).toEqual(['2027-03-03 plan.alreadyPlanned', '2027-03-24 plan.weeksAfter']);
  });

  it('counts from the step it waits for, but never before another earlier one', () => {
    const steps = [
      aStep(1),
      aStep(2, { weeksAfter: weeks(8, 9) }),
      aStep(3, { waitsFor: stepKey(1), weeksAfter: weeks(1, 20) }),
    ];
    expect(shown(plan({ steps }))).toEqual([
      '2027-02-01 plan.start',
      '2027-03-29 plan.weeksAfter',
      '2027-03-29 plan.weeksAfter',
    ]);
  });

  it('refuses to plan without a weekday and with half a week', () => {
    expect(() => plan({ weekdays: [] })).toThrow(RangeError);
    expect(() => plan({ weeksWhereNotStated: 1.5 })).toThrow(RangeError);
  });
});

const start = isoDate('2027-01-01');
const cases = fc
  .record({
    gaps: fc.array(fc.option(fc.record({ least: fc.nat(6), more: fc.nat(4) }), { nil: undefined }), {
      minLength: 1,
      maxLength: 5,
    }),
    startAfter: fc.nat(400),
    closedAfter: fc.array(fc.nat(600), { maxLength: 120 }),
    weeksWhereNotStated: fc.nat(5),
  })
  .map(
    ({ gaps, startAfter, closedAfter, weeksWhereNotStated }): DatePlanFacts => ({
      steps: gaps.map((gap, index) =>
        aStep(index + 1, { weeksAfter: gap === undefined ? notStated : weeks(gap.least, gap.least + gap.more) }),
      ),
      startDay: addDays(start, startAfter),
      weeksWhereNotStated,
      closedDays: closedAfter.map((days) => ({ day: addDays(start, days), key: 'closed' })),
      planned: [],
    }),
  );

describe('every plan', () => {
  it('has only working days that are not closed, in the order of the steps', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        const days = planDates(facts).map(({ day }) => day);
        const isClosed = (day: IsoDate): boolean => facts.closedDays.some((each) => each.day === day);
        expect(days.every((day) => weekdayOf(day) <= 5 && !isClosed(day))).toBe(true);
        expect([...days].sort()).toEqual(days);
      }),
    );
  });

  it('is within the stated weeks wherever they have a free day left, and otherwise says that there is none', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        const planned = planDates(facts);
        const free = workingDays(facts.closedDays);
        planned.forEach(({ day, reasons }, index) => {
          const before = planned[index - 1];
          const step = elementAt(facts.steps, index);
          const range = before && stepBefore(facts.steps, step) && gapRange(step, before.day);
          if (range === undefined || before === undefined) return;
          const inside = Array.from({ length: 80 }, (_, offset) => addDays(range.from, offset)).filter(
            (each) => each <= range.to && each >= before.day && free.isFree(each),
          );
          const possible = inside.filter((each) => each > before.day || range.to === before.day);
          expect(reasons.some(({ code }) => code === 'plan.noFreeDay')).toBe(possible.length === 0);
          if (possible.length > 0) expect(day).toBe(possible[0]);
        });
      }),
    );
  });

  it('says why whenever a day is not the first that the weeks allow', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        const first = elementAt(planDates(facts), 0);
        expect(first.reasons.length > 1).toBe(first.day !== facts.startDay);
      }),
    );
  });
});
