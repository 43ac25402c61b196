import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { addDays, isIsoDate, isoDate, none, notStated, stated } from '../model';
import type { IsoDate, ValidityRule } from '../model';
import { aVersion } from '../testing/builders';
import { lastValidDay, renewedPeriod } from './lastValidDay';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(isoDate('1990-01-01'), days));
const years = fc.integer({ min: 0, max: 20 }).map(stated);
const valueOf = (awardDay: IsoDate, rule: { readonly years: ReturnType<typeof stated<number>> }): string => {
  const last = lastValidDay(awardDay, rule);
  return last.kind === 'stated' ? last.value : last.kind;
};

describe('lastValidDay', () => {
  it.each([
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-28', 4, '2028-02-28'],
    ['2026-12-31', 4, '2030-12-31'],
    ['2096-02-29', 4, '2100-02-28'],
  ])('awarded %s for %i years: %s', (awarded, number, last) =>
    expect(lastValidDay(isoDate(awarded), { years: stated(number) })).toEqual(stated(last)),
  );

  it('stays silent where the source does, and tells that from "without end"', () => {
    expect(lastValidDay(isoDate('2026-01-01'), { years: notStated })).toEqual(notStated);
    expect(lastValidDay(isoDate('2026-01-01'), { years: none })).toEqual(none);
  });

  it('is a real day', () => {
    fc.assert(
      fc.property(anyDay, years, (day, rule) => {
        expect(isIsoDate(valueOf(day, { years: rule }))).toBe(true);
      }),
    );
  });

  it('never moves backwards when the award day moves forward', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(800), years, (day, later, rule) => {
        expect(valueOf(addDays(day, later), { years: rule }) >= valueOf(day, { years: rule })).toBe(true);
      }),
    );
  });
});

describe('renewedPeriod', () => {
  const rule: ValidityRule = { ...aVersion().validity, years: stated(4) };
  const oldLast = isoDate('2026-06-30');
  it.each([
    ['2025-06-29', 'beforeWindow', '2029-06-29', '2030-06-30'],
    ['2025-06-30', 'inWindow', '2029-06-30', '2030-06-30'],
    ['2026-06-30', 'inWindow', '2030-06-30', '2030-06-30'],
    ['2026-07-01', 'afterExpiry', '2030-07-01', '2030-07-01'],
  ])(
    'awarded %s, old last day 2026-06-30: %s, from the award day to %s, counted on to %s',
    (awarded, timing, fromAward, countedOn) => {
      expect(renewedPeriod(isoDate(awarded), oldLast, rule)).toMatchObject({ timing, lastValidDay: stated(fromAward) });
      expect(renewedPeriod(isoDate(awarded), oldLast, { ...rule, renewedPeriod: 'fromOldLastDay' })).toMatchObject({
        timing,
        lastValidDay: stated(countedOn),
      });
    },
  );
});
