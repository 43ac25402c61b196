import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SharePointFailure } from '../../lists/failure';
import type { WriteOutcome } from '../../lists/write/outcome';
import { keyFrom, type Application, type RegistrationKey, type Unit, elementAt } from '../../rules';
import { catalogue, konceptA, stored, unit } from '../../testing/fixtures';
import { renderWithServices, saved, type Answers } from '../../testing/renderWithServices';
import { RegisterApplication } from './RegisterApplication';

const device = new Map<string, unknown>();
jest.mock('idb-keyval', () => ({
  get: (key: string) => Promise.resolve(device.get(key)),
  set: (key: string, value: unknown) => {
    device.set(key, value);
    return Promise.resolve();
  },
  del: (key: string) => {
    device.delete(key);
    return Promise.resolve();
  },
}));
beforeEach(() => device.clear());

const user = userEvent.setup();
const read = { read: () => Promise.resolve(catalogue([unit('a', { name: 'Hälsocentralen Norr' })])) };
const onSaved = jest.fn();

async function open(answers: Answers = {}): Promise<void> {
  renderWithServices(<RegisterApplication onClose={() => undefined} onSaved={onSaved} />, {
    ...answers,
    catalogue: { ...read, ...answers.catalogue },
  });
  await screen.findByRole('button', { name: 'Spara anmälan' });
}
async function fillApplication(): Promise<void> {
  await user.selectOptions(screen.getByLabelText('Program'), 'Koncept A');
  await user.type(screen.getByLabelText('Antal personer i arbetsgruppen'), '20');
  await user.type(screen.getByLabelText('Kontaktperson'), 'Mia Lund');
}
async function chooseUnit(): Promise<void> {
  await user.type(screen.getByLabelText('Sök enhet'), 'norr');
  await user.click(screen.getByRole('radio', { name: /Hälsocentralen Norr/ }));
}
async function fillNewUnit(): Promise<void> {
  await user.click(screen.getByRole('radio', { name: 'Ny enhet' }));
  await user.type(screen.getByLabelText('Enhetens namn'), 'Ungdomsmottagningen');
  await user.selectOptions(screen.getByLabelText('Region eller kommun'), 'Region Kronoberg');
  await user.type(screen.getByLabelText('Kommun där enheten finns'), 'Älmhult');
  await user.selectOptions(screen.getByLabelText('Verksamhet'), 'Vårdenhet');
  await user.selectOptions(screen.getByLabelText('Kategori på 1177'), 'Ungdomsmottagning');
}
const save = (): Promise<void> => user.click(screen.getByRole('button', { name: 'Spara anmälan' }));

describe('Registrera anmälan', () => {
  it('begins in its first field, and not at the button that closes', async () => {
    await open();
    expect(screen.getByRole('radio', { name: 'Finns i registret' })).toHaveFocus();
  });

  it('shows eligibility, price and absence budget before it is saved, and then saves', async () => {
    const register = jest.fn((application: Application) => Promise.resolve(saved(application)));
    await open({ applications: { register } });
    await chooseUnit();
    await fillApplication();
    const aside = within(screen.getByRole('complementary', { name: 'Innan du sparar' }));
    expect(aside.getByText('Får delta')).toBeInTheDocument();
    expect(aside.getByText('5 900 kr')).toBeInTheDocument();
    expect(aside.getByText('Högst 2 av 20 får saknas, 18 krävs.')).toBeInTheDocument();
    await save();
    expect(register).toHaveBeenCalledTimes(1);
    expect(onSaved).toHaveBeenCalledWith(expect.objectContaining({ headcount: 20, contactName: 'Mia Lund' }));
    expect(device.size).toBe(0);
  });

  it('says that registration is closed and where the application goes, before it is saved', async () => {
    const closed = stored({
      key: keyFrom<RegistrationKey>('closed'),
      programmeKey: konceptA.programmeKey,
      state: 'closed' as const,
      from: undefined,
      to: undefined,
      message: { sv: 'Öppnar till våren.', en: '' },
    });
    const register = jest.fn(async (application: Application) => saved(application));
    await open({
      applications: { register },
      catalogue: {
        read: () =>
          Promise.resolve(catalogue([unit('a', { name: 'Hälsocentralen Norr' })], { registrationWindows: [closed] })),
      },
    });
    await chooseUnit();
    await fillApplication();
    const aside = within(screen.getByRole('complementary', { name: 'Innan du sparar' }));
    expect(aside.getByText('Ställs på intresselistan')).toBeInTheDocument();
    expect(aside.getByText('Öppnar till våren.')).toBeInTheDocument();
    await save();
    await waitFor(() => expect(register).toHaveBeenCalledTimes(1));
    expect(elementAt(register.mock.calls, 0)[0].state).toBe('interested');
  });

  it('marks what is wrong, puts focus there and writes nothing', async () => {
    await open();
    await save();
    expect(screen.getByLabelText('Sök enhet')).toHaveFocus();
    expect(screen.getByLabelText('Sök enhet')).toBeInvalid();
    expect(screen.getByText('Rätta det som är markerat och spara igen. Inget är sparat än.')).toBeInTheDocument();
  });

  it('says that only the unit was saved, and sends only the application the next time', async () => {
    const addUnit = jest.fn((added: Unit) => Promise.resolve(saved(added)));
    const failure = new SharePointFailure('network', 'offline');
    const register = jest.fn<(application: Application) => Promise<WriteOutcome<Application>>>((application) =>
      Promise.resolve(saved(application)),
    );
    register.mockResolvedValueOnce({ kind: 'refused', failure });
    await open({ catalogue: { addUnit }, applications: { register } });
    await fillNewUnit();
    await fillApplication();
    await save();
    expect(await screen.findByText('Enheten är sparad. Anmälan är inte sparad än.')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: /Ungdomsmottagningen/ })).toBeChecked();
    expect(screen.getByLabelText('Kontaktperson')).toHaveValue('Mia Lund');
    await save();
    expect(addUnit).toHaveBeenCalledTimes(1);
    expect(register).toHaveBeenCalledTimes(2);
    expect(register.mock.calls[0]).toEqual(register.mock.calls[1]);
  });

  it('keeps the draft when the dialog is closed and opened again, and can start over', async () => {
    const first = renderWithServices(<RegisterApplication onClose={() => undefined} onSaved={onSaved} />, {
      catalogue: read,
    });
    await user.type(await screen.findByLabelText('Kontaktperson'), 'Mia');
    first.unmount();
    await open();
    expect(await screen.findByText(/Det du skrev förra gången är kvar/)).toBeInTheDocument();
    expect(screen.getByLabelText('Kontaktperson')).toHaveValue('Mia');
    await user.click(screen.getByRole('button', { name: 'Börja om' }));
    expect(screen.getByLabelText('Kontaktperson')).toHaveValue('');
  });

  it('says what happened when the catalogue cannot be read', async () => {
    renderWithServices(<RegisterApplication onClose={() => undefined} onSaved={onSaved} />, {
      catalogue: { read: () => Promise.reject(new SharePointFailure('network', 'offline')) },
    });
    expect(await screen.findByText(/Inget svar från SharePoint/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Försök igen' })).toBeInTheDocument();
  });
});
