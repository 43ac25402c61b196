import { describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom } from '../model';
import type { Diploma, DiplomaState, OrganisationKey, ProcessKey, SeriesKey } from '../model';
import { aProcess, diplomaKey, unitKey } from '../testing/builders';
import { diplomaFacts, diplomaState } from './diplomaState';
import type { DiplomaFacts } from './diplomaState';

const facts: DiplomaFacts = {
  lastValidDay: isoDate('2026-06-30'),
  revokedDay: undefined,
  closedDay: undefined,
  followers: [],
  renewalConfirmedDay: undefined,
  renewalWindowMonths: 12,
};
const on = (today: string, more: Partial<DiplomaFacts> = {}): DiplomaState =>
  diplomaState({ ...facts, ...more }, isoDate(today));

describe('the state by date, last valid day 2026-06-30', () => {
  it.each([
    ['2025-06-29', 'valid'],
    ['2025-06-30', 'renewalDue'],
    ['2025-07-01', 'renewalDue'],
    ['2026-06-29', 'renewalDue'],
    ['2026-06-30', 'renewalDue'],
    ['2026-07-01', 'expired'],
  ])('%s: %s', (today, state) => expect(on(today)).toBe(state));

  it.each([
    ['2026-07-09', 'expired'],
    ['2026-07-10', 'expiredRenewalUnderWay'],
    ['2026-07-11', 'expiredRenewalUnderWay'],
  ])('a renewal confirmed 2026-07-10, on %s: %s', (today, state) =>
    expect(on(today, { renewalConfirmedDay: isoDate('2026-07-10') })).toBe(state),
  );
  it('a renewal confirmed while it still holds changes nothing until it expires', () => {
    expect(on('2026-06-30', { renewalConfirmedDay: isoDate('2026-01-10') })).toBe('renewalDue');
  });
  it('without an end it is valid for ever', () => expect(on('2999-12-31', { lastValidDay: undefined })).toBe('valid'));
});

describe('precedence, from the strongest: revoked, closed, renewed, then by date', () => {
  const day = isoDate('2026-03-10');
  const next = { awardDay: day, revokedDay: undefined };
  it.each([
    [{ revokedDay: day, closedDay: day, followers: [next] }, 'revoked'],
    [{ closedDay: day, followers: [next] }, 'closed'],
    [{ followers: [next] }, 'renewed'],
  ])('%j', (more, state) => {
    expect(on('2026-03-09', more)).toBe('renewalDue');
    expect(on('2026-03-10', more)).toBe(state);
    expect(on('2027-03-10', more)).toBe(state);
  });
  it('each only from its own day', () => {
    expect(
      on('2026-03-10', { revokedDay: isoDate('2026-03-11'), closedDay: isoDate('2026-03-11'), followers: [next] }),
    ).toBe('renewed');
  });
  it.each([
    ['2026-03-09', 'renewalDue'],
    ['2026-03-10', 'renewed'],
    ['2026-05-31', 'renewed'],
    ['2026-06-01', 'renewalDue'],
    ['2026-07-01', 'expired'],
  ])('renewed 2026-03-10 by a diploma that is revoked 2026-06-01, on %s: %s', (today, state) => {
    expect(on(today, { followers: [{ ...next, revokedDay: isoDate('2026-06-01') }] })).toBe(state);
  });
  it('stays renewed when another diploma took over after the revoked one', () => {
    const followers = [
      { ...next, revokedDay: isoDate('2026-06-01') },
      { awardDay: isoDate('2026-06-01'), revokedDay: undefined },
    ];
    expect(on('2026-06-01', { followers })).toBe('renewed');
  });
});

describe('diplomaFacts', () => {
  const diploma: Diploma = {
    key: diplomaKey('first'),
    number: 'KRO-2022-0001',
    unitKey: unitKey('unit'),
    organisationKey: keyFrom<OrganisationKey>('organisation'),
    seriesKey: keyFrom<SeriesKey>('series'),
    processKey: undefined,
    togetherKey: undefined,
    decisionKey: undefined,
    versionKey: undefined,
    issuedUnitName: 'A unit',
    issuedOrganisationName: 'Region Kronoberg',
    programmeTitle: 'Koncept A',
    awardWord: 'diplom',
    hsaId: undefined,
    category: 'careCentre',
    municipality: 'Alvesta',
    awardDay: isoDate('2022-06-30'),
    lastValidDay: isoDate('2026-06-30'),
    renewalFromDay: undefined,
    coverage: undefined,
    signedBy: 'A signer',
    revokedDay: undefined,
    revokedReason: undefined,
    imported: true,
    withDeviation: false,
    year: 2022,
  };
  const next = { ...diploma, key: diplomaKey('next'), awardDay: isoDate('2026-05-20') };
  const around = { unit: undefined, diplomas: [diploma], processes: [], rule: undefined };

  it('an imported diploma keeps its own dates and gets the default window', () => {
    expect(diplomaFacts(diploma, around)).toEqual({ ...facts, lastValidDay: diploma.lastValidDay });
    expect(diplomaFacts(diploma, { ...around, rule: { renewalWindowMonths: 6 } }).renewalWindowMonths).toBe(6);
  });
  it('a unit is gone from the day after its last', () => {
    expect(diplomaFacts(diploma, { ...around, unit: { activeTo: isoDate('2026-02-28') } }).closedDay).toBe(
      '2026-03-01',
    );
  });
  it('is renewed by the later diplomas of its series', () => {
    const revoked = {
      ...next,
      key: diplomaKey('revoked'),
      awardDay: isoDate('2030-05-20'),
      revokedDay: isoDate('2030-06-01'),
    };
    const others = [{ ...next, key: diplomaKey('other'), seriesKey: keyFrom<SeriesKey>('other') }];
    expect(diplomaFacts(diploma, { ...around, diplomas: [revoked, diploma, next, ...others] }).followers).toEqual([
      { awardDay: '2030-05-20', revokedDay: '2030-06-01' },
      { awardDay: '2026-05-20', revokedDay: undefined },
    ]);
    expect(diplomaFacts(next, { ...around, diplomas: [diploma, next] }).followers).toEqual([]);
  });
  it('its renewal is under way from the day a process was confirmed, unless withdrawn', () => {
    const renewing = aProcess('renewal', diploma.unitKey, {
      renewsDiplomaKey: diploma.key,
      confirmedDay: isoDate('2026-04-01'),
    });
    const other = aProcess('other', diploma.unitKey, { key: keyFrom<ProcessKey>('other') });
    expect(diplomaFacts(diploma, { ...around, processes: [other, renewing] }).renewalConfirmedDay).toBe('2026-04-01');
    expect(
      diplomaFacts(diploma, { ...around, processes: [{ ...renewing, stage: 'withdrawn' }] }).renewalConfirmedDay,
    ).toBeUndefined();
  });
});
