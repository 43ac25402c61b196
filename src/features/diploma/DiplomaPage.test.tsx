import { fireEvent, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SharePointFailure } from '../../lists/write/outcome';
import { isoDate, keyFrom, type Diploma, type DiplomaKey, type OrganisationKey, type SeriesKey, type UnitKey } from '../../rules';
import { catalogue, konceptA, stored, unit } from '../testing/fixtures';
import { held } from '../testing/keyvalInMemory';
import { renderInProduct, saved, type Answers } from '../testing/renderInProduct';
import { DiplomaPage } from './DiplomaPage';

vi.mock('idb-keyval', () => import('../testing/keyvalInMemory'));
beforeEach(() => held.clear());

function diploma(change: Partial<Diploma> = {}): Diploma {
  return {
    key: keyFrom<DiplomaKey>('d1'), number: 'KRO-2026-0042', unitKey: keyFrom<UnitKey>('a'), organisationKey: keyFrom<OrganisationKey>('kro'), seriesKey: keyFrom<SeriesKey>('s1'), processKey: undefined,
    togetherKey: undefined, decisionKey: undefined, versionKey: konceptA.key, issuedUnitName: 'Ungdomsmottagningen Rottnen', issuedOrganisationName: 'Region Kronoberg', programmeTitle: 'Koncept A',
    awardWord: 'diplom', hsaId: 'SE0000000000-EX42', category: 'youthClinic', municipality: 'Alvesta', awardDay: isoDate('2026-11-23'), lastValidDay: isoDate('2030-11-23'), renewalFromDay: undefined, coverage: undefined, signedBy: 'Karin Ek',
    revokedDay: undefined, revokedReason: undefined, imported: false, withDeviation: false, year: 2026, ...change,
  };
}

function show(value: Diploma, more: Answers['diplomas'] = {}): void {
  renderInProduct(<DiplomaPage diplomaKey={value.key} />, {
    diplomas: { byKey: () => Promise.resolve(stored(value)), forUnits: () => Promise.resolve([stored(value)]), ...more },
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
    expect(terms).toEqual(['Utfärdat23 november 2026', 'Sista giltighetsdag23 november 2030', 'DiplomnummerKRO-2026-0042', 'HSA-idSE0000000000-EX42']);
    expect(screen.getByText('Programversion 2023-01-30')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Kontrollera diplomet i registret' })).toHaveAttribute('href', 'https://example.org/sites/diplomering#/diplom/d1');
    const code = screen.getByRole('img', { name: 'QR-kod som leder till diplom KRO-2026-0042 i registret' });
    await waitFor(() => expect(code.querySelector('path')).not.toBeNull());
    expect(screen.getByText('Giltigt')).toBeInTheDocument();
  });

  it('prints through the browser, and says how to get a file', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
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
    show(diploma(), { update: async (row, change) => { sent.push(change); return saved({ ...row.value, ...change }); } });
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

  it('when a colleague was first, what stands now is told and what was typed is kept', async () => {
    const value = diploma();
    show(value, { update: async () => ({ kind: 'conflict', current: { ...stored({ ...value, revokedDay: isoDate('2026-11-20'), revokedReason: 'Enheten bad om det' }), modifiedBy: 'Leo Dal' } }) });
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
