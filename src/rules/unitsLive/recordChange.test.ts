import { describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom } from '../model';
import type { UnitEvent, UnitEventKey } from '../model';
import { aUnit, unitKey } from '../testing/builders';
import { happeningProblem, recordChange } from './recordChange';
import type { UnitHappening } from './recordChange';
import { unitOn } from './unitOn';

const today = isoDate('2026-11-23');
const tallen = aUnit('Tallen', {
  hsaId: 'SE2321000000-A1',
  managerName: 'Eva Ek',
  managerEmail: 'eva.ek@example.org',
  activeFrom: isoDate('2020-01-01'),
});
const key = keyFrom<UnitEventKey>('event');
const renamed = (day: string, after = 'Boken'): UnitHappening => ({ kind: 'renamed', day: isoDate(day), after });
const problem = (happening: UnitHappening, events: readonly UnitEvent[] = [], unit = tallen): unknown =>
  happeningProblem(happening, unit, events, today);

describe('recordChange', () => {
  it('keeps what held before, and the row gets what holds after', () => {
    expect(recordChange(renamed('2026-11-01', ' Boken '), tallen, key)).toEqual({
      event: {
        key,
        unitKey: 'Tallen',
        kind: 'renamed',
        day: '2026-11-01',
        before: 'Tallen',
        after: 'Boken',
        otherUnitKey: undefined,
        continuesSeries: false,
      },
      change: { name: 'Boken' },
    });
  });

  it.each([
    [{ kind: 'hsaIdChanged', day: today, after: 'SE2321000000-B2' }, 'SE2321000000-A1', { hsaId: 'SE2321000000-B2' }],
    [{ kind: 'hsaIdChanged', day: today, after: '' }, 'SE2321000000-A1', { hsaId: undefined }],
    [{ kind: 'organisationChanged', day: today, after: 'halland' }, 'organisation', { organisationKey: 'halland' }],
    [
      { kind: 'managerChanged', day: today, after: 'Bo Alm' },
      'Eva Ek',
      { managerName: 'Bo Alm', managerEmail: undefined },
    ],
    [
      { kind: 'managerChanged', day: today, after: 'Bo Alm', managerEmail: 'bo.alm@example.org' },
      'Eva Ek',
      { managerName: 'Bo Alm', managerEmail: 'bo.alm@example.org' },
    ],
  ] as const)('%j', (...[happening, before, change]) => {
    const recorded = recordChange(happening, tallen, key);
    expect(recorded.event.before).toBe(before);
    expect(recorded.change).toEqual(change);
  });

  it('what is recorded can be looked up again on the day before and on the day', () => {
    const { event, change } = recordChange(renamed('2026-11-01'), tallen, key);
    const after = { ...tallen, ...change };
    expect([
      unitOn(after, [event], isoDate('2026-10-31')).name,
      unitOn(after, [event], isoDate('2026-11-01')).name,
    ]).toEqual(['Tallen', 'Boken']);
  });

  it('a closure and a merger end the unit the day before; a split does not', () => {
    const day = isoDate('2027-03-01');
    expect(recordChange({ kind: 'closed', day }, tallen, key).change).toEqual({ activeTo: '2027-02-28' });
    expect(
      recordChange({ kind: 'merged', day, otherUnitKey: unitKey('Granen'), continuesSeries: true }, tallen, key),
    ).toMatchObject({ event: { otherUnitKey: 'Granen', continuesSeries: true }, change: { activeTo: '2027-02-28' } });
    expect(
      recordChange({ kind: 'split', day, otherUnitKey: unitKey('Granen'), continuesSeries: false }, tallen, key),
    ).toMatchObject({ event: { otherUnitKey: 'Granen', continuesSeries: false }, change: {} });
  });
});

describe('happeningProblem', () => {
  it.each([
    ['2026-11-22', undefined],
    ['2026-11-23', undefined],
    ['2026-11-24', 'dayToCome'],
  ])('a new name from %s, today being 2026-11-23: %s', (day, code) => {
    expect(problem(renamed(day))).toBe(code);
  });
  it('a closure may be recorded ahead', () => {
    expect(problem({ kind: 'closed', day: isoDate('2027-03-01') })).toBeUndefined();
  });
  it.each([
    ['2020-01-01', 'beforeUnit'],
    ['2020-01-02', undefined],
  ])('a unit there from 2020-01-01 is not renamed before it has been: %s, %s', (day, code) => {
    expect(problem(renamed(day))).toBe(code);
  });
  it.each([
    ['2026-06-30', undefined],
    ['2026-07-01', 'afterUnit'],
  ])('nor after its last day 2026-06-30: %s, %s', (day, code) => {
    expect(problem(renamed(day), [], { ...tallen, activeTo: isoDate('2026-06-30') })).toBe(code);
  });
  it('the name it has is no new name', () => {
    expect(problem(renamed('2026-11-01', 'Tallen '))).toBe('sameValue');
  });
  it('nothing is put in before a later change of the same kind; a change of another kind does not matter', () => {
    const { event } = recordChange(renamed('2026-11-01', 'Tallen'), { ...tallen, name: 'Förr' }, key);
    expect(problem(renamed('2026-10-31'), [event])).toBe('laterChange');
    expect(problem(renamed('2026-11-01'), [event])).toBeUndefined();
    expect(problem({ kind: 'managerChanged', day: isoDate('2026-10-31'), after: 'Bo Alm' }, [event])).toBeUndefined();
  });
  it('a unit does not merge into itself', () => {
    expect(problem({ kind: 'merged', day: today, otherUnitKey: unitKey('Tallen'), continuesSeries: true })).toBe(
      'sameUnit',
    );
    expect(
      problem({ kind: 'merged', day: today, otherUnitKey: unitKey('Granen'), continuesSeries: true }),
    ).toBeUndefined();
  });
});
