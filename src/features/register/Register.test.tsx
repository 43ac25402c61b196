import { fireEvent, screen, within } from '@testing-library/react';
import * as React from 'react';
import { describe, expect, it } from '@jest/globals';
import { svSE } from '../../loc/sv-se';
import {
  isoDate,
  keyFrom,
  type Diploma,
  type DiplomaKey,
  type OrganisationKey,
  type SeriesKey,
  type UnitEvent,
  type UnitEventKey,
  type UnitKey,
} from '../../rules';
import { catalogue, konceptA, process, stored, today, unit } from '../../testing/fixtures';
import { renderInEssentials, renderWithServices, repositories } from '../../testing/renderWithServices';
import { buildRegisterRows, buildRegisterView, everything, type RegisterSources } from './buildRegisterViewModel';
import { PublicRegister, Register } from './Register';

function diploma(key: string, change: Partial<Diploma> = {}): Diploma {
  return {
    key: keyFrom<DiplomaKey>(key),
    number: `KRO-2026-${key}`,
    unitKey: keyFrom<UnitKey>(key),
    organisationKey: keyFrom<OrganisationKey>('kro'),
    seriesKey: keyFrom<SeriesKey>(key),
    processKey: undefined,
    togetherKey: undefined,
    decisionKey: undefined,
    versionKey: konceptA.key,
    issuedUnitName: `Enheten ${key}`,
    issuedOrganisationName: 'Region Kronoberg',
    programmeTitle: 'Koncept A',
    awardWord: 'diplom',
    hsaId: undefined,
    category: 'careCentre',
    municipality: 'Alvesta',
    awardDay: isoDate('2025-03-01'),
    lastValidDay: isoDate('2029-03-01'),
    renewalFromDay: undefined,
    coverage: undefined,
    signedBy: 'Karin Ek',
    revokedDay: undefined,
    revokedReason: undefined,
    imported: false,
    withDeviation: false,
    year: 2025,
    ...change,
  };
}

const expired = { awardDay: isoDate('2022-03-01'), lastValidDay: isoDate('2026-03-01') };
const diplomas: readonly Diploma[] = [
  diploma('valid'),
  diploma('due', { lastValidDay: isoDate('2027-11-23'), category: 'youthClinic', municipality: 'Ljungby' }),
  diploma('expired', expired),
  diploma('underway', expired),
  diploma('revoked', { revokedDay: isoDate('2026-01-01'), revokedReason: 'Fel' }),
  diploma('closed'),
  diploma('first', { ...expired, seriesKey: keyFrom<SeriesKey>('series') }),
  diploma('second', {
    awardDay: isoDate('2026-02-01'),
    seriesKey: keyFrom<SeriesKey>('series'),
    issuedUnitName: 'Åsnens enhet',
  }),
];
const registerOf = (list: readonly Diploma[]): RegisterSources['register'] => ({
  diplomas: list,
  endedUnits: [unit('closed', { activeTo: isoDate('2026-06-30') })],
  renewals: [process('underway', { renewsDiplomaKey: keyFrom<DiplomaKey>('underway') })],
});
const sources: RegisterSources = { register: registerOf(diplomas), catalogue: catalogue([]) };
const after = (unitEvents: readonly UnitEvent[]): RegisterSources => ({
  ...sources,
  catalogue: catalogue([], { unitEvents: unitEvents.map((each) => stored(each)) }),
});
const language = { texts: svSE, locale: 'sv-SE' } as const;

function joined(continuesSeries: boolean): UnitEvent {
  return {
    key: keyFrom<UnitEventKey>('joined'),
    unitKey: keyFrom<UnitKey>('closed'),
    kind: 'merged',
    day: isoDate('2026-07-01'),
    before: '',
    after: '',
    otherUnitKey: keyFrom<UnitKey>('valid'),
    continuesSeries,
  };
}

describe('the register after a closure', () => {
  const states = (unitEvents: readonly UnitEvent[], day = today): readonly unknown[] =>
    buildRegisterRows(after(unitEvents), day, false, language)
      .filter(({ key }) => key === 'closed')
      .map(({ state, unit: name }) => [state, name]);
  const isPublic = (unitEvents: readonly UnitEvent[], day = today): boolean =>
    buildRegisterRows(after(unitEvents), day, true, language).some(({ key }) => key === 'closed');

  it('is left by a unit from the first day it is gone', () => {
    expect([isPublic([], isoDate('2026-06-30')), isPublic([], isoDate('2026-07-01'))]).toEqual([true, false]);
    expect(isPublic([joined(false)])).toBe(false);
  });
  it('keeps a diploma whose series goes on in another unit, under the name it was issued in', () => {
    expect(states([])).toEqual([['closed', 'Enheten closed']]);
    expect(states([joined(true)])).toEqual([['valid', 'Enheten closed']]);
    expect(isPublic([joined(true)])).toBe(true);
  });
});

describe('the register', () => {
  it('gives every diploma its state on the day', () => {
    const rows = buildRegisterRows(sources, today, false, language);
    expect(rows.map(({ key, stateWord }) => [key, stateWord])).toEqual([
      ['valid', 'Giltigt'],
      ['due', 'Dags att förnya'],
      ['expired', 'Utgånget'],
      ['underway', 'Utgånget, förnyas'],
      ['revoked', 'Återkallat'],
      ['closed', 'Verksamheten nedlagd'],
      ['first', 'Förnyat'],
      ['second', 'Giltigt'],
    ]);
  });

  it('publicly shows only what is in force, and not who is to renew', () => {
    const rows = buildRegisterRows(sources, today, true, language);
    expect(rows.map(({ key, stateWord }) => [key, stateWord])).toEqual([
      ['valid', 'Giltigt'],
      ['due', 'Giltigt'],
      ['second', 'Giltigt'],
    ]);
  });

  it('publicly too a diploma whose programme states no end is in force until it is revoked', () => {
    const endless = [
      diploma('endless', { lastValidDay: undefined }),
      diploma('revoked', { lastValidDay: undefined, revokedDay: isoDate('2026-01-01') }),
    ];
    const rows = (publicly: boolean): unknown =>
      buildRegisterRows({ ...sources, register: registerOf(endless) }, today, publicly, language).map(
        ({ key, stateWord, lastValidDay }) => [key, stateWord, lastValidDay],
      );
    expect(rows(true)).toEqual([['endless', 'Giltigt', 'anges inte']]);
    expect(rows(false)).toEqual([
      ['endless', 'Giltigt', 'anges inte'],
      ['revoked', 'Återkallat', 'anges inte'],
    ]);
  });

  it('searches every word, selects, sorts in Swedish order and counts', () => {
    const rows = buildRegisterRows(sources, today, false, language);
    const view = (choice: Partial<typeof everything>): string[] =>
      buildRegisterView(rows, { ...everything, ...choice }, false, language).rows.map(({ key }) => key);
    expect(view({ search: 'ljungby  DUE' })).toEqual(['due']);
    expect(view({ category: 'Ungdomsmottagning' })).toEqual(['due']);
    expect(view({ state: 'valid' })).toEqual(['valid', 'second']);
    expect(view({ search: 'åsnen' })).toEqual(['second']);
    expect(view({})[7]).toBe('second');
    expect(view({ sortBy: 'lastValidDay', descending: true })[7]).toBe('underway');
    expect(buildRegisterView(rows, { ...everything, municipality: 'Ljungby' }, false, language).count).toBe(
      '1 av 8 diplom',
    );
  });

  const answers = (list: readonly Diploma[]): Parameters<typeof renderWithServices>[1] => ({
    diplomas: { register: () => Promise.resolve(registerOf(list)) },
  });

  it('leads a coordinator to each diploma and filters as one writes', async () => {
    renderWithServices(<Register />, answers(diplomas));
    expect(await screen.findByRole('link', { name: 'Visa diplom KRO-2026-due, Enheten due' })).toHaveAttribute(
      'href',
      '#/diplom/due',
    );
    fireEvent.change(screen.getByRole('searchbox', { name: 'Sök' }), { target: { value: 'ljungby' } });
    expect(screen.getByText('1 av 8 diplom')).toBeInTheDocument();
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(2);
    fireEvent.change(screen.getByRole('searchbox', { name: 'Sök' }), { target: { value: 'finns inte' } });
    expect(screen.getByText('Inget motsvarar urvalet')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Rensa urvalet' }));
    fireEvent.click(screen.getByRole('button', { name: 'Verksamhet' }));
    expect(screen.getByRole('columnheader', { name: 'Verksamhet' })).toHaveAttribute('aria-sort', 'descending');
  });

  it('alone on a page has no number, no link into the tool, no h1 and no person', async () => {
    const { container } = renderInEssentials(
      <PublicRegister register={repositories(answers(diplomas) ?? {}).diplomas} />,
      answers(diplomas),
    );
    expect(await screen.findByRole('heading', { level: 2, name: 'Diplomerade verksamheter' })).toBeInTheDocument();
    expect(screen.queryByRole('heading', { level: 1 })).not.toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
    expect(container.textContent).not.toMatch(/Karin|KRO-2026|Utgånget/);
  });

  it('draws 200 at a time and says how many are left', async () => {
    renderWithServices(<Register />, answers(Array.from({ length: 205 }, (_, index) => diploma(`n${index}`))));
    expect(within(await screen.findByRole('table')).getAllByRole('row')).toHaveLength(201);
    fireEvent.click(screen.getByRole('button', { name: 'Visa fler (5 kvar)' }));
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(206);
  });

  it('an empty register says what to do next', async () => {
    renderWithServices(<Register />, answers([]));
    expect(await screen.findByText('Inget diplom är utfärdat ännu')).toBeInTheDocument();
  });
});
