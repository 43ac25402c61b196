import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SharePointFailure } from '../../lists/failure';
import type { CatalogueWithUnits, UnitsWithDiplomas } from '../../lists/repositories/ports';
import { regionerISamverkan } from '../../programmes';
import {
  type Application,
  type Diploma,
  type DiplomaKey,
  first,
  isoDate,
  keyFrom,
  type OrganisationKey,
  type ProgrammeVersion,
  type SeriesKey,
  type UnitEvent,
  type UnitEventKey,
  type UnitKey,
} from '../../rules';
import { MayCoordinateProvider } from '../../services/mayCoordinate';
import { catalogue, konceptA, process, stored, unit } from '../../testing/fixtures';
import { held } from '../../testing/keyvalInMemory';
import { renderWithServices, saved, type Answers } from '../../testing/renderWithServices';
import { DiplomaPage } from './DiplomaPage';
import { inSwedish } from '../../testing/sentences';

jest.mock('idb-keyval', () => jest.requireActual('../../testing/keyvalInMemory'));
beforeEach(() => held.clear());

function diploma(change: Partial<Diploma> = {}): Diploma {
  return {
    key: keyFrom<DiplomaKey>('d1'),
    number: 'KRO-2026-0042',
    unitKey: keyFrom<UnitKey>('a'),
    organisationKey: keyFrom<OrganisationKey>('kro'),
    seriesKey: keyFrom<SeriesKey>('s1'),
    processKey: undefined,
    togetherKey: undefined,
    decisionKey: undefined,
    versionKey: konceptA.key,
    issuedUnitName: 'Ungdomsmottagningen Rottnen',
    issuedOrganisationName: 'Region Kronoberg',
    programmeTitle: 'Koncept A',
    awardWord: 'diplom',
    hsaId: 'SE0000000000-EX42',
    category: 'youthClinic',
    municipality: 'Alvesta',
    awardDay: isoDate('2026-11-23'),
    lastValidDay: isoDate('2030-11-23'),
    renewalFromDay: undefined,
    coverage: undefined,
    signedBy: 'Karin Ek',
    revokedDay: undefined,
    revokedReason: undefined,
    imported: false,
    withDeviation: false,
    year: 2026,
    ...change,
  };
}

function renewalOf(versions: readonly ProgrammeVersion[]): ProgrammeVersion {
  const found = versions.find(({ kind }) => kind === 'renewal');
  if (found === undefined) throw new Error('the pack has no renewal');
  return found;
}

/** The unit `a` under the name it has today, and one diploma of it. */
const ofUnit = (
  value: Diploma,
  units = catalogue([unit('a', { name: 'Rottnens nya namn' })]).units,
): Promise<UnitsWithDiplomas> => Promise.resolve({ units, diplomas: [stored(value)] });

function show(value: Diploma, more: Answers['diplomas'] = {}): void {
  renderWithServices(<DiplomaPage diplomaKey={value.key} />, {
    diplomas: { byKey: () => Promise.resolve(stored(value)), forUnits: () => ofUnit(value), ...more },
    catalogue: { read: () => Promise.resolve(catalogue([unit('a', { name: 'Rottnens nya namn' })])) },
  });
}

describe('the diploma page', () => {
  it('of a diploma that is not there is still a page, with a heading and a way onwards', async () => {
    const value = diploma();
    show(value, { byKey: () => Promise.reject(new SharePointFailure('notFound', '')) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Diplomet finns inte' })).toBeInTheDocument();
    expect(screen.getAllByRole('link', { name: 'Register' })[0]).toHaveAttribute('href', '#/register');
  });

  it('shows the unit under the name it was issued to, its days, number, signer, version and a code with a text', async () => {
    show(diploma());
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Ungdomsmottagningen Rottnen');
    const terms = Array.from(document.querySelectorAll('dl div')).map((row) => row.textContent);
    expect(terms).toEqual([
      'Utfärdat23 november 2026',
      'Sista giltighetsdag23 november 2030',
      'DiplomnummerKRO-2026-0042',
      'HSA-idSE0000000000-EX42',
    ]);
    expect(screen.getByText('Programversion 2023-01-30')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Kontrollera diplomet i registret' })).toHaveAttribute(
      'href',
      'https://example.org/sites/diplomering#/diplom/d1',
    );
    const code = screen.getByRole('img', { name: 'QR-kod som leder till diplom KRO-2026-0042 i registret' });
    await waitFor(() => expect(code.querySelector('path')).not.toBeNull());
    expect(screen.getByText('Giltigt')).toBeInTheDocument();
  });

  it('prints through the browser, and says how to get a file', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    show(diploma());
    const button = await screen.findByRole('button', { name: 'Skriv ut' });
    expect(button).toHaveAccessibleDescription('Välj ”Spara som pdf” i utskriftsrutan för att få en fil.');
    fireEvent.click(button);
    expect(print).toHaveBeenCalledTimes(1);
  });

  it.each<[string, Partial<Diploma>]>([
    ['Dags att förnya', { awardDay: isoDate('2022-12-01'), lastValidDay: isoDate('2026-12-01') }],
    ['Utgånget', { awardDay: isoDate('2022-11-22'), lastValidDay: isoDate('2026-11-22') }],
    ['Återkallat', { revokedDay: isoDate('2026-11-23'), revokedReason: 'Utfärdat till fel enhet' }],
  ])('is "%s" on its day', async (word, change) => {
    show(diploma(change));
    expect(await screen.findByText(word)).toBeInTheDocument();
  });

  it('an imported one says that its rules are unknown, and an unstated last day is no number', async () => {
    show(diploma({ versionKey: undefined, imported: true, lastValidDay: undefined, hsaId: undefined }));
    expect(await screen.findByText('Programversion okänd (inlagt från tidigare)')).toBeInTheDocument();
    expect(screen.getByText('anges inte')).toBeInTheDocument();
    expect(screen.queryByText('HSA-id')).not.toBeInTheDocument();
  });

  it('is revoked with a day and a reason; bad input says what to do and nothing is sent', async () => {
    const sent: Partial<Diploma>[] = [];
    show(diploma(), {
      update: async (row, change) => {
        sent.push(change);
        return saved({ ...row.value, ...change });
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Återkalla' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Återkalla diplomet' })).toBeEnabled());
    fireEvent.change(screen.getByLabelText('Från och med'), { target: { value: '2026-11-01' } });
    fireEvent.click(screen.getByRole('button', { name: 'Återkalla diplomet' }));
    expect(screen.getByText('Dagen kan inte ligga före utfärdandet 23 november 2026.')).toBeInTheDocument();
    expect(screen.getByText('Skriv skälet med minst tio tecken.')).toBeInTheDocument();
    expect(sent).toEqual([]);
    fireEvent.change(screen.getByLabelText('Från och med'), { target: { value: '2026-11-23' } });
    fireEvent.change(screen.getByLabelText('Skäl'), { target: { value: 'Utfärdat till fel enhet' } });
    fireEvent.click(screen.getByRole('button', { name: 'Återkalla diplomet' }));
    await waitFor(() => expect(sent).toEqual([{ revokedDay: '2026-11-23', revokedReason: 'Utfärdat till fel enhet' }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('when a colleague was first, says what the list has now and keeps what was typed', async () => {
    const value = diploma();
    let row = stored(value);
    show(value, {
      byKey: () => Promise.resolve(row),
      update: async () => {
        row = {
          ...stored({ ...value, revokedDay: isoDate('2026-11-20'), revokedReason: 'Enheten bad om det' }),
          modifiedBy: 'Leo Dal',
        };
        return { kind: 'conflict', current: row };
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Återkalla' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Återkalla diplomet' })).toBeEnabled());
    fireEvent.change(screen.getByLabelText('Skäl'), { target: { value: 'Utfärdat till fel enhet' } });
    fireEvent.click(screen.getByRole('button', { name: 'Återkalla diplomet' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Leo Dal sparade 23 november 2026 kl. 09.00.');
    expect(screen.getByRole('alert')).toHaveTextContent('Återkallat 20 november 2026: Enheten bad om det');
    expect(screen.getByLabelText('Skäl')).toHaveValue('Utfärdat till fel enhet');
    fireEvent.click(screen.getByRole('button', { name: 'Avbryt' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Återkalla' }));
    expect(await screen.findByDisplayValue('Utfärdat till fel enhet')).toBeInTheDocument();
  });
});

describe('the renewal of a diploma', () => {
  const omdiplomering = renewalOf(regionerISamverkan.versions);
  const due = { awardDay: isoDate('2023-03-01'), lastValidDay: isoDate('2027-03-01') };
  const inCatalogue = (change: Partial<CatalogueWithUnits> = {}): CatalogueWithUnits =>
    catalogue([unit('a', { name: 'Ungdomsmottagningen Rottnen' }), unit('b', { name: 'Hälsocentralen Boken' })], {
      versions: [konceptA, omdiplomering],
      ...change,
    });
  const showIn = (value: Diploma, more: Partial<CatalogueWithUnits> = {}, answers: Answers = {}): void => {
    renderWithServices(<DiplomaPage diplomaKey={value.key} />, {
      diplomas: { byKey: () => Promise.resolve(stored(value)), forUnits: () => ofUnit(value, inCatalogue().units) },
      catalogue: { read: () => Promise.resolve(inCatalogue(more)) },
      ...answers,
    });
  };

  it('says when, by which window and reminder, and leads to an application with unit and programme chosen', async () => {
    const register = jest.fn(async (application: Application) => saved(application));
    showIn(diploma(due), {}, { applications: { register } });
    expect(await screen.findByText(`${inSwedish('renewal.inWindow', { toDay: '2027-03-01' })}.`)).toBeInTheDocument();
    expect(screen.getByText('1 mars 2026 – 1 mars 2027')).toBeInTheDocument();
    expect(screen.getByText('1 december 2026 (3 månader före)')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Starta omdiplomering' }));
    await screen.findByRole('button', { name: 'Spara anmälan' });
    const dialog = within(screen.getByRole('dialog', { name: 'Registrera anmälan' }));
    await waitFor(() => expect(dialog.getByRole('radio', { name: /Ungdomsmottagningen Rottnen/ })).toBeChecked());
    expect(dialog.getByLabelText('Program')).toHaveDisplayValue(omdiplomering.programmeTitle.sv);
    fireEvent.change(dialog.getByLabelText('Antal personer i arbetsgruppen'), { target: { value: '9' } });
    fireEvent.change(dialog.getByLabelText('Kontaktperson'), { target: { value: 'Mia Lund' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Spara anmälan' }));
    expect(await screen.findByText('Anmälan är sparad. Enheten står i kön.')).toBeInTheDocument();
    expect(first(register.mock.calls)[0]).toMatchObject({
      unitKey: 'a',
      programmeKey: omdiplomering.programmeKey,
      headcount: 9,
    });
    expect(screen.getByRole('link', { name: 'Till poolen' })).toHaveAttribute('href', '#/pool');
  });

  it("is said with the programme's own word for its process", async () => {
    const certification = {
      ...konceptA,
      award: { ...konceptA.award, processWord: { sv: 'certifiering', en: 'certification' } },
    };
    showIn(diploma(due), { versions: [certification, omdiplomering] });
    expect(await screen.findByRole('button', { name: 'Starta omcertifiering' })).toBeInTheDocument();
  });

  it('after the last day without a stated grace leaves the way to the coordinator', async () => {
    showIn(diploma({ awardDay: isoDate('2022-11-22'), lastValidDay: isoDate('2026-11-22') }));
    expect(
      await screen.findByText(new RegExp(inSwedish('renewal.graceNotStated', { lastDay: '2026-11-22' }))),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Starta omdiplomering' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Starta hela processen på nytt' })).toBeInTheDocument();
  });

  it('warns a unit that has become too small, and says what to do', async () => {
    showIn(diploma({ ...due, coverage: { trained: 3, of: 4 } }));
    expect(
      await screen.findByText(
        new RegExp(`${inSwedish('renewal.unitTooSmall', { count: 4, least: 5 })}. Slå ihop enheten med andra i poolen`),
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('3 av 4')).toBeInTheDocument();
  });

  it('is under way from the day a process was confirmed, and is not begun twice', async () => {
    showIn(
      diploma(due),
      {},
      {
        groups: {
          processesRenewing: () =>
            Promise.resolve([stored(process('a', { renewsDiplomaKey: keyFrom<DiplomaKey>('d1') }))]),
        },
      },
    );
    expect(await screen.findByText('Förnyelse pågår')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Starta/ })).toBeNull();
  });

  it('is not offered to a trainer, nor for a diploma that is revoked', async () => {
    renderWithServices(
      <MayCoordinateProvider value={false}>
        <DiplomaPage diplomaKey={diploma(due).key} />
      </MayCoordinateProvider>,
      {
        diplomas: {
          byKey: () => Promise.resolve(stored(diploma(due))),
          forUnits: () => Promise.resolve({ units: inCatalogue().units, diplomas: [] }),
        },
        catalogue: { read: () => Promise.resolve(inCatalogue()) },
      },
    );
    expect(await screen.findByText('Kan förnyas nu')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Starta/ })).toBeNull();
  });

  it('has no last day that nobody stated', async () => {
    showIn(diploma({ lastValidDay: undefined }));
    expect(await screen.findByText(`${inSwedish('renewal.noLastDay', {})}.`)).toBeInTheDocument();
    expect(screen.queryByText(/påminnelse/)).toBeNull();
  });

  it('of a unit that merged into another goes on there; the paper keeps its name', async () => {
    const merged: UnitEvent = {
      key: keyFrom<UnitEventKey>('merged'),
      unitKey: keyFrom<UnitKey>('a'),
      kind: 'merged',
      day: isoDate('2026-07-01'),
      before: '',
      after: '',
      otherUnitKey: keyFrom<UnitKey>('b'),
      continuesSeries: true,
    };
    const forUnits = jest.fn(() => ofUnit(diploma(due), inCatalogue().units));
    showIn(
      diploma(due),
      { unitEvents: [stored(merged)] },
      { diplomas: { byKey: () => Promise.resolve(stored(diploma(due))), forUnits } },
    );
    expect(
      await screen.findByText('Enheten heter i dag Hälsocentralen Boken. Diplomet behåller namnet det utfärdades i.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Ungdomsmottagningen Rottnen');
    expect(forUnits).toHaveBeenCalledWith(['a', 'b']);
    fireEvent.click(screen.getByRole('button', { name: 'Starta omdiplomering' }));
    expect(await screen.findByRole('radio', { name: /Hälsocentralen Boken/ })).toBeChecked();
  });
});
