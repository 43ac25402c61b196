import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BatchOutcome, GroupFormation } from '../../lists/repositories/ports';
import { application, catalogue, group, stored, unit } from '../testing/fixtures';
import { renderInProduct, type Answers } from '../testing/renderInProduct';
import { MayCoordinateProvider } from '../shell/mayCoordinate';
import { Pool } from './Pool';

const device = vi.hoisted(() => new Map<string, unknown>());
vi.mock('idb-keyval', () => ({
  get: (key: string) => Promise.resolve(device.get(key)),
  set: (key: string, value: unknown) => { device.set(key, value); return Promise.resolve(); },
  del: (key: string) => { device.delete(key); return Promise.resolve(); },
}));
beforeEach(() => { device.clear(); window.location.hash = ''; });

const user = userEvent.setup();
const units = ['a', 'b', 'c', 'd', 'ward'].map((key) => unit(key));
const waiting = [['a', 7], ['b', 7], ['c', 8], ['d', 4], ['ward', 60]].map(([key, headcount], index) => stored(application(String(key), { headcount: Number(headcount) }), index + 1));
const complete: BatchOutcome = { complete: true, saved: 10, problems: [] };
const form = vi.fn<(formation: GroupFormation) => Promise<BatchOutcome>>();
const waitingNow = vi.fn(() => Promise.resolve(waiting));

async function open(answers: Answers = {}): Promise<void> {
  form.mockReset().mockResolvedValue(complete);
  waitingNow.mockReset().mockResolvedValue(waiting);
  let sequence = 14;
  renderInProduct(<Pool />, {
    catalogue: { read: () => Promise.resolve(catalogue(units)) },
    applications: { waiting: waitingNow },
    ...answers,
    groups: { since: () => Promise.resolve([stored(group())]), nextNumber: () => Promise.resolve(`KRO-2026-${++sequence}`), form, ...answers.groups },
  });
  await screen.findByRole('heading', { level: 1, name: 'Pool och grupper' });
}
const choose = async (...names: readonly string[]): Promise<void> => { for (const name of names) await user.click(screen.getByRole('checkbox', { name: `Välj Enheten ${name}` })); };
const fillAndForm = async (button: string): Promise<void> => {
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('Utbildarens namn'), 'Rut Ask');
  await user.click(dialog.getByRole('button', { name: button }));
};

describe('Pool och grupper', () => {
  it('says who waits, and lists the groups going on', async () => {
    await open();
    expect(screen.getByText('5 enheter med 86 personer väntar på en grupp i Koncept A.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'KRO-2026-14' })).toHaveAttribute('href', '#/grupp/group/oversikt');
  });

  it('shows a trainer the groups, says who has the pool, and asks for no application', async () => {
    renderInProduct(<MayCoordinateProvider value={false}><Pool /></MayCoordinateProvider>, {
      catalogue: { read: () => Promise.resolve(catalogue(units)) }, applications: { waiting: () => Promise.reject(new Error('not to be asked')) }, groups: { since: () => Promise.resolve([stored(group())]) },
    });
    expect(await screen.findByRole('link', { name: 'KRO-2026-14' })).toBeInTheDocument();
    expect(screen.getByText(/Anmälningar och pool ser bara samordnarna/)).toBeInTheDocument();
    expect(screen.queryByText('Poolen är tom')).toBeNull();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('works out a proposal while units are chosen, and forms the group', async () => {
    await open();
    await choose('a', 'b', 'c');
    expect(screen.getByText('8 300 kr')).toBeInTheDocument();
    expect(screen.getAllByText('2 766,67 kr')).toHaveLength(2);
    expect(screen.getByText('Allt stämmer')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Bilda gruppen' }));
    await fillAndForm('Bilda gruppen');
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/grupp\/.+\/deltagare$/));
    expect(form.mock.calls[0][0].groups).toMatchObject([{ number: 'KRO-2026-15', trainerName: 'Rut Ask' }]);
    expect(form.mock.calls[0][0].processes).toHaveLength(3);
  });

  it('makes three groups of a ward of 60, with one process', async () => {
    await open();
    await user.click(screen.getByRole('button', { name: 'Dela i grupper av Enheten ward' }));
    await fillAndForm('Bilda 3 grupper');
    await waitFor(() => expect(form).toHaveBeenCalledOnce());
    expect([form.mock.calls[0][0].groups.length, form.mock.calls[0][0].processes.length]).toEqual([3, 1]);
  });

  it('refuses a group that is too small and offers the unit that makes it fit', async () => {
    await open();
    await choose('d');
    expect(screen.getByText(/4 personer är för få: minst 5 krävs/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Bilda gruppen' })).toBeDisabled();
    await user.click(screen.getByRole('button', { name: 'Lägg till Enheten a (7)' }));
    expect(screen.getByText('Allt stämmer')).toBeInTheDocument();
  });

  it('says from which day the rules apply when the confirmed day comes before them', async () => {
    await open();
    await choose('a');
    await user.click(screen.getByRole('button', { name: 'Bilda gruppen' }));
    const dialog = within(await screen.findByRole('dialog'));
    const day = dialog.getByLabelText('Bekräftad den');
    await user.clear(day);
    await user.type(day, '2022-03-01');
    expect(dialog.getByText(/De första gäller från 30 januari 2023/)).toBeInTheDocument();
    await user.type(dialog.getByLabelText('Utbildarens namn'), 'Rut');
    await user.click(dialog.getByRole('button', { name: 'Bilda gruppen' }));
    expect(form).not.toHaveBeenCalled();
    expect(day).toHaveFocus();
  });

  it('takes the next number when somebody else took the first', async () => {
    await open();
    form.mockResolvedValueOnce({ complete: false, saved: 0, problems: [{ what: 'KRO-2026-15', failure: { kind: 'duplicate', message: 'taken' } }] });
    await choose('a');
    await user.click(screen.getByRole('button', { name: 'Bilda gruppen' }));
    await fillAndForm('Bilda gruppen');
    await waitFor(() => expect(form).toHaveBeenCalledTimes(2));
    const [[first], [second]] = form.mock.calls;
    expect([first.groups[0].number, second.groups[0].number]).toEqual(['KRO-2026-15', 'KRO-2026-16']);
    expect(first.groups[0].key).toBe(second.groups[0].key);
  });

  it('says what was saved when not everything was, keeps the form, and sends the same keys again', async () => {
    await open();
    form.mockResolvedValueOnce({ complete: false, saved: 2, problems: [{ what: 'Uppgift', failure: { kind: 'network', message: 'offline' } }] });
    await choose('a');
    await user.click(screen.getByRole('button', { name: 'Bilda gruppen' }));
    await fillAndForm('Bilda gruppen');
    expect(await screen.findByText(/2 rader är sparade, men inte allt/)).toBeInTheDocument();
    expect(screen.getByLabelText('Utbildarens namn')).toHaveValue('Rut Ask');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Bilda gruppen' }));
    await waitFor(() => expect(form).toHaveBeenCalledTimes(2));
    expect(form.mock.calls[0][0].processes).toEqual(form.mock.calls[1][0].processes);
  });

  it('forms nothing of a unit that a colleague placed meanwhile', async () => {
    await open();
    await choose('a', 'b');
    await user.click(screen.getByRole('button', { name: 'Bilda gruppen' }));
    waitingNow.mockResolvedValueOnce(waiting.slice(1));
    await fillAndForm('Bilda gruppen');
    expect(await screen.findByText(/Någon annan har redan placerat eller ändrat Enheten a/)).toBeInTheDocument();
    expect(form).not.toHaveBeenCalled();
  });
});
