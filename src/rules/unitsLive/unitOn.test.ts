import { describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom } from '../model';
import type { Unit, UnitEvent, UnitEventKey, UnitEventKind } from '../model';
import { aUnit, unitKey } from '../testing/builders';
import { unitOn } from './unitOn';

function event(
  kind: UnitEventKind,
  day: string,
  before: string,
  after: string,
  more: Partial<UnitEvent> = {},
): UnitEvent {
  return {
    key: keyFrom<UnitEventKey>(`${kind} ${day} ${after}`),
    unitKey: unitKey('Tallen'),
    kind,
    day: isoDate(day),
    before,
    after,
    otherUnitKey: undefined,
    continuesSeries: false,
    ...more,
  };
}
const tallen = aUnit('Tallen', { name: 'Hälsocentralen Tallen', hsaId: 'SE2321000000-B2', managerName: 'Bo Alm' });
const on = (day: string, events: readonly UnitEvent[], unit: Unit = tallen): ReturnType<typeof unitOn> =>
  unitOn(unit, events, isoDate(day));

describe('unitOn', () => {
  it.each([
    ['2026-02-28', 'Tallens vårdcentral'],
    ['2026-03-01', 'Hälsocentralen Tallen'],
    ['2026-03-02', 'Hälsocentralen Tallen'],
  ])('renamed on 2026-03-01, on %s: %s', (day, name) => {
    expect(on(day, [event('renamed', '2026-03-01', 'Tallens vårdcentral', 'Hälsocentralen Tallen')]).name).toBe(name);
  });

  it('each of name, HSA-id, organisation and manager has its own history', () => {
    const events = [
      event('renamed', '2026-03-01', 'Tallens vårdcentral', 'Hälsocentralen Tallen'),
      event('hsaIdChanged', '2026-05-01', 'SE2321000000-A1', 'SE2321000000-B2'),
      event('organisationChanged', '2026-07-01', 'halland', 'organisation'),
      event('managerChanged', '2026-09-01', 'Eva Ek', 'Bo Alm'),
    ];
    expect(on('2026-01-01', events)).toEqual({
      key: 'Tallen',
      name: 'Tallens vårdcentral',
      hsaId: 'SE2321000000-A1',
      organisationKey: 'halland',
      managerName: 'Eva Ek',
      exists: true,
    });
    expect(on('2026-06-30', events)).toMatchObject({
      name: 'Hälsocentralen Tallen',
      hsaId: 'SE2321000000-B2',
      organisationKey: 'halland',
      managerName: 'Eva Ek',
    });
    expect(on('2026-09-01', events)).toMatchObject({ organisationKey: 'organisation', managerName: 'Bo Alm' });
  });

  it('renamed three times, in whatever order the list gives them', () => {
    const events = [
      event('renamed', '2026-05-01', 'B', 'C'),
      event('renamed', '2026-09-01', 'C', 'Hälsocentralen Tallen'),
      event('renamed', '2026-01-01', 'A', 'B'),
    ];
    expect(
      ['2025-12-31', '2026-01-01', '2026-05-01', '2026-08-31', '2026-09-01'].map((day) => on(day, events).name),
    ).toEqual(['A', 'B', 'C', 'C', 'Hälsocentralen Tallen']);
  });

  it('renamed twice on one day goes back to what held in the morning', () => {
    expect(
      on('2026-04-30', [event('renamed', '2026-05-01', 'B', 'C'), event('renamed', '2026-05-01', 'A', 'B')]).name,
    ).toBe('A');
  });

  it('a unit that had no manager before has none on the day before', () => {
    expect(on('2026-08-31', [event('managerChanged', '2026-09-01', '', 'Bo Alm')]).managerName).toBeUndefined();
  });

  it('what happened to another unit changes nothing', () => {
    expect(
      on('2026-01-01', [event('renamed', '2026-03-01', 'Granen', 'Boken', { unitKey: unitKey('Granen') })]).name,
    ).toBe('Hälsocentralen Tallen');
  });

  it.each([
    ['2026-04-30', true],
    ['2026-05-01', false],
  ])('gone from 2026-05-01, on %s it exists: %s', (day, exists) => {
    expect(on(day, [], { ...tallen, activeTo: isoDate('2026-04-30') }).exists).toBe(exists);
  });
  it.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
  ])('there from 2026-01-01, on %s it exists: %s', (day, exists) => {
    expect(on(day, [], { ...tallen, activeFrom: isoDate('2026-01-01') }).exists).toBe(exists);
  });
});
