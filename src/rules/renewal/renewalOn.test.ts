import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { addDays, addYears, isoDate, none, notStated, stated } from '../model';
import type { IsoDate, ValidityRule } from '../model';
import { aVersion } from '../testing/builders';
import { renewedPeriod } from '../validity/lastValidDay';
import { renewalOn } from './renewalOn';

const lastValidDay = isoDate('2027-03-01');
const { validity, groupSize } = aVersion();
function on(day: string, rule: Partial<ValidityRule> = {}, headcount?: number): ReturnType<typeof renewalOn> {
  return renewalOn({
    diploma: { lastValidDay },
    rule: { ...validity, ...rule },
    headcount,
    groupSize,
    today: isoDate(day),
  });
}

describe('the way to renew', () => {
  it.each([
    ['2026-02-28', 'renewal', 'beforeWindow', 'renewal.beforeWindow'],
    ['2026-03-01', 'renewal', 'inWindow', 'renewal.inWindow'],
    ['2027-03-01', 'renewal', 'inWindow', 'renewal.inWindow'],
    ['2027-03-02', 'renewal', 'inGrace', 'renewal.inGrace'],
    ['2027-09-01', 'renewal', 'inGrace', 'renewal.inGrace'],
    ['2027-09-02', 'fullProcess', 'expired', 'renewal.fullProcess'],
  ])('of a diploma to 2027-03-01 with six months of grace, on %s: %s', (day, route, phase, code) => {
    expect(on(day, { graceMonths: stated(6) })).toMatchObject({
      route,
      phase,
      graceTo: '2027-09-01',
      window: { from: '2026-03-01', to: '2027-03-01' },
      reasons: [{ code }],
    });
  });

  it('gives its days with its reasons', () => {
    expect(on('2026-02-28').reasons).toEqual([{ code: 'renewal.beforeWindow', values: { fromDay: '2026-03-01' } }]);
    expect(on('2027-03-02', { graceMonths: stated(6) }).reasons).toEqual([
      { code: 'renewal.inGrace', values: { lastDay: '2027-03-01', toDay: '2027-09-01' } },
    ]);
  });

  it('after the last day without grace is the whole process; where the source is silent the coordinator decides', () => {
    expect(on('2027-03-02', { graceMonths: none })).toMatchObject({ route: 'fullProcess', graceTo: undefined });
    expect(on('2027-03-02', { graceMonths: notStated })).toMatchObject({
      route: 'coordinatorDecides',
      phase: 'expired',
      reasons: [{ code: 'renewal.graceNotStated', values: { lastDay: '2027-03-01' } }],
    });
    expect(on('2027-03-01', { graceMonths: notStated }).route).toBe('renewal');
  });

  it('follows the default window where the rules of the award are unknown, and says so', () => {
    const answer = renewalOn({
      diploma: { lastValidDay },
      rule: undefined,
      headcount: undefined,
      groupSize: undefined,
      today: isoDate('2026-03-01'),
    });
    expect(answer).toMatchObject({
      route: 'renewal',
      phase: 'inWindow',
      reasons: [{ code: 'renewal.inWindow' }, { code: 'renewal.rulesUnknown', values: { months: 12 } }],
    });
  });

  it('there is none where no last day is stated', () => {
    expect(
      renewalOn({
        diploma: { lastValidDay: undefined },
        rule: validity,
        headcount: 3,
        groupSize,
        today: isoDate('2027-03-01'),
      }),
    ).toEqual({
      route: 'none',
      phase: 'none',
      window: undefined,
      graceTo: undefined,
      nextReminder: undefined,
      tooSmall: false,
      reasons: [{ code: 'renewal.noLastDay', values: {} }],
    });
  });
});

it.each([
  ['2025-08-31', 18],
  ['2025-09-01', 12],
  ['2026-02-28', 12],
  ['2026-03-01', 6],
  ['2026-09-01', 3],
  ['2026-12-01', undefined],
])('the next reminder on %s is the one %s months before', (day, months) => {
  expect(on(day).nextReminder?.months).toBe(months);
});

describe('a unit below the least size', () => {
  it.each([
    ['2025-08-31', false],
    ['2025-09-01', true],
    ['2025-09-02', true],
    ['2027-05-01', true],
  ])('is warned from 18 months before the last day: on %s %s', (day, tooSmall) => {
    expect(on(day, {}, 4).tooSmall).toBe(tooSmall);
  });
  it.each([
    [4, true],
    [5, false],
    [6, false],
  ])('%i people of at least 5: %s', (headcount, tooSmall) => {
    expect(on('2026-01-01', {}, headcount).tooSmall).toBe(tooSmall);
  });
  it('has its numbers; a unit whose size nobody knows is not', () => {
    expect(on('2026-01-01', {}, 4).reasons[1]).toEqual({
      code: 'renewal.unitTooSmall',
      values: { count: 4, least: 5 },
    });
    expect(on('2026-01-01').reasons).toHaveLength(1);
  });
});

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(isoDate('2015-01-01'), days));
const fromOldLastDay: ValidityRule = { ...validity, renewedPeriod: 'fromOldLastDay', years: stated(3) };

describe('the period a renewal gives', () => {
  it('counted on from the old last day does not drift, however early each award comes', () => {
    fc.assert(
      fc.property(anyDay, fc.array(fc.nat({ max: 1_000 }), { maxLength: 8 }), (first, early) => {
        let last: IsoDate = first;
        for (const days of early) {
          const { lastValidDay: next } = renewedPeriod(addDays(last, -days), last, fromOldLastDay);
          if (next.kind !== 'stated') throw new Error('no last day');
          expect(next.value).toBe(addYears(last, 3));
          last = next.value;
        }
        // Only a 29 February moves, to the 28th, and it stays there.
        expect([first.slice(8), first.slice(5) === '02-29' ? '28' : first.slice(8)]).toContain(last.slice(8));
      }),
    );
  });

  it('is never backdated: after expiry it counts from its own award day, by either reading', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 2_000 }),
        fc.constantFrom('fromAwardDay' as const, 'fromOldLastDay' as const),
        (last, late, reading) => {
          const award = addDays(last, late);
          expect(renewedPeriod(award, last, { ...fromOldLastDay, renewedPeriod: reading })).toMatchObject({
            countedFrom: award,
            lastValidDay: { value: addYears(award, 3) },
          });
        },
      ),
    );
  });
});
