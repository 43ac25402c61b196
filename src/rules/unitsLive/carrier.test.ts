import { describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom } from '../model';
import type { UnitEvent, UnitEventKey, UnitKey } from '../model';
import { unitKey } from '../testing/builders';
import { firstThree } from '../testing/elements';
import { carriedBy, carrierOn, seriesToContinue } from './carrier';

const [a, b, c] = firstThree(['A', 'B', 'C'].map(unitKey));
function joined(
  from: UnitKey,
  into: UnitKey,
  day: string,
  continuesSeries: boolean,
  kind: 'merged' | 'split' = 'merged',
): UnitEvent {
  return {
    key: keyFrom<UnitEventKey>(`${from} ${day}`),
    unitKey: from,
    kind,
    day: isoDate(day),
    before: '',
    after: '',
    otherUnitKey: into,
    continuesSeries,
  };
}
const diploma = (unit: UnitKey, awardDay: string, revokedDay?: string) => ({
  unitKey: unit,
  awardDay: isoDate(awardDay),
  revokedDay: revokedDay === undefined ? undefined : isoDate(revokedDay),
});
const next = (
  unit: UnitKey,
  diplomas: readonly ReturnType<typeof diploma>[],
  events: readonly UnitEvent[],
  day = '2026-11-23',
): unknown => seriesToContinue(unit, diplomas, events, isoDate(day));

describe('who carries a series', () => {
  it.each([
    ['2026-04-30', 'A'],
    ['2026-05-01', 'B'],
    ['2026-05-02', 'B'],
  ])('A merged into B on 2026-05-01 with its series, on %s: %s', (day, carrier) => {
    expect(carrierOn(a, [joined(a, b, '2026-05-01', true)], isoDate(day))).toBe(carrier);
  });
  it('stays where it was when the series does not go along', () => {
    expect(carrierOn(a, [joined(a, b, '2026-05-01', false)], isoDate('2026-11-23'))).toBe('A');
  });
  it('goes on through several mergers and splits, whatever order the list has them in', () => {
    const events = [joined(b, c, '2026-09-01', true, 'split'), joined(a, b, '2026-05-01', true)];
    expect(carrierOn(a, events, isoDate('2026-11-23'))).toBe('C');
    expect(carriedBy(c, events, isoDate('2026-11-23'))).toEqual(['C', 'B', 'A']);
    expect(carriedBy(b, events, isoDate('2026-11-23'))).toEqual([]);
    expect(carriedBy(b, events, isoDate('2026-08-31'))).toEqual(['B', 'A']);
  });
  it('a move that came before the unit had the series takes nothing along', () => {
    expect(
      carrierOn(a, [joined(b, c, '2026-01-01', true), joined(a, b, '2026-05-01', true)], isoDate('2026-11-23')),
    ).toBe('B');
  });
});

describe('the series a renewal continues', () => {
  const ofA = diploma(a, '2023-05-01');
  const ofB = diploma(b, '2024-02-01');

  it("is the unit's own newest, and never a revoked one", () => {
    expect(next(a, [diploma(a, '2019-05-01'), ofA, ofB], [])).toBe(ofA);
    expect(next(a, [ofA, diploma(a, '2025-01-01', '2026-11-23')], [])).toBe(ofA);
    expect(next(c, [ofA, ofB], [])).toBeUndefined();
  });
  it('is the chosen one after a merger: that of the unit that went in, or that of the unit it went into', () => {
    expect(next(b, [ofA, ofB], [joined(a, b, '2026-05-01', true)])).toBe(ofA);
    expect(next(b, [ofA, ofB], [joined(a, b, '2026-05-01', false)])).toBe(ofB);
    expect(next(b, [ofA, ofB], [joined(a, b, '2026-05-01', true)], '2026-04-30')).toBe(ofB);
  });
  it("falls back to the unit's own where the chosen one has no diploma", () => {
    expect(next(b, [ofB], [joined(a, b, '2026-05-01', true)])).toBe(ofB);
  });
  it("goes on from the merged unit's own renewal once there is one", () => {
    const renewed = diploma(b, '2026-06-01');
    expect(next(b, [ofA, ofB, renewed], [joined(a, b, '2026-05-01', true)])).toBe(renewed);
  });
  it("is no longer the first unit's after a split that took it along", () => {
    expect(next(a, [ofA], [joined(a, c, '2026-05-01', true, 'split')])).toBeUndefined();
    expect(next(c, [ofA], [joined(a, c, '2026-05-01', true, 'split')])).toBe(ofA);
  });
});
