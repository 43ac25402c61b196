import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { GroupFile, Stored } from '../../lists/repositories/ports';
import { SharePointFailure } from '../../lists/failure';
import type { WriteOutcome } from '../../lists/write/outcome';
import { elementAt, first, isoDate, keyFrom, type LinkSecret, type LinkSecretKey, type Session } from '../../rules';
import { linkHash } from '../../usecases/links/token';
import { catalogue, konceptA, participant, process, session, stored, unit } from '../../testing/fixtures';
import { groupFile, renderInGroup, saved } from '../../testing/renderWithServices';
import { Sessions } from './Sessions';
import { inSwedish } from '../../testing/sentences';

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

const user = userEvent.setup();
const reload = jest.fn();
const save = jest.fn<(session: Session) => Promise<WriteOutcome<Session>>>();
const update = jest.fn<(before: Stored<Session>, change: Partial<Session>) => Promise<WriteOutcome<Session>>>();
const saveSecret =
  jest.fn<(before: Stored<LinkSecret> | undefined, secret: LinkSecret) => Promise<WriteOutcome<LinkSecret>>>();
beforeEach(() => {
  device.clear();
  saveSecret.mockReset().mockImplementation((_before, secret) => Promise.resolve(saved(secret)));
  reload.mockReset();
  save.mockReset().mockImplementation((value) => Promise.resolve(saved(value)));
  update.mockReset().mockImplementation(({ value }, change) => Promise.resolve(saved({ ...value, ...change })));
});

function show(change: Partial<GroupFile> = {}): void {
  renderInGroup(
    <Sessions />,
    groupFile({ processes: [stored(process('a'))], ...change }),
    catalogue([unit('a')]),
    { sessions: { save, update }, secrets: { save: saveSecret } },
    reload,
  );
}
async function fillSession(): Promise<void> {
  await user.type(screen.getByLabelText('Dag'), '2026-12-01');
  await user.type(screen.getByLabelText('Börjar'), '09:00');
  await user.type(screen.getByLabelText('Slutar'), '12:00');
  await user.type(screen.getByLabelText('Plats'), 'Salen');
}

describe('Tillfällen', () => {
  it('shows each step with day, time, place and budget', () => {
    show({
      sessions: [stored(session('a'))],
      participants: Array.from({ length: 20 }, (_, index) => stored(participant(`p${index}`), index)),
    });
    expect(screen.getByText('måndag 30 november 2026 kl. 09.00–12.00')).toBeInTheDocument();
    expect(screen.getAllByText('20 räknas: minst 18 ska vara med, högst 2 får saknas.')).toHaveLength(
      konceptA.steps.length,
    );
    expect(screen.getByRole('button', { name: 'Planera tillfälle: Tillfälle 2' })).toBeInTheDocument();
  });

  it.each(['javascript:alert(1)', 'http://example.org', 'https:nowhere else'])(
    'shows "%s" in the list as text that leads nowhere',
    (onlineLink) => {
      show({ sessions: [stored(session('a', { onlineLink }))] });
      expect(screen.getByText(onlineLink)).toBeInTheDocument();
      expect(screen.queryByRole('link')).toBeNull();
    },
  );

  it('links to an online session', () => {
    show({ sessions: [stored(session('a', { onlineLink: 'https://example.org/m' }))] });
    expect(screen.getByRole('link')).toHaveAttribute('href', 'https://example.org/m');
  });

  it('plans a session in Swedish time', async () => {
    show();
    await user.click(screen.getByRole('button', { name: 'Planera tillfälle: Tillfälle 1' }));
    await fillSession();
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(reload).toHaveBeenCalled());
    expect(first(save.mock.calls)[0]).toMatchObject({
      day: '2026-12-01',
      startUtc: '2026-12-01T08:00:00.000Z',
      endUtc: '2026-12-01T11:00:00.000Z',
      place: 'Salen',
      stepKey: first(konceptA.steps).key,
      stepOrder: 1,
    });
  });

  it('marks what is wrong and writes nothing', async () => {
    show();
    await user.click(screen.getByRole('button', { name: 'Planera tillfälle: Tillfälle 1' }));
    await user.type(await screen.findByLabelText('Digital länk (frivilligt)'), 'http://example.org');
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(screen.getByLabelText('Dag')).toHaveFocus();
    expect(screen.getByText(/Länken måste börja med https/)).toBeInTheDocument();
    expect(save).not.toHaveBeenCalled();
  });

  it('keeps the form after a failure, and sends the same session again', async () => {
    show();
    save.mockResolvedValueOnce({ kind: 'refused', failure: new SharePointFailure('network', 'offline') });
    await user.click(screen.getByRole('button', { name: 'Planera tillfälle: Tillfälle 1' }));
    await fillSession();
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByText(/Inget svar från SharePoint/)).toBeInTheDocument();
    expect(screen.getByLabelText('Plats')).toHaveValue('Salen');
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(save).toHaveBeenCalledTimes(2));
    expect(save.mock.calls[0]).toEqual(save.mock.calls[1]);
  });

  it('shows what a colleague saved first next to what was typed', async () => {
    show({ sessions: [stored(session('a'))] });
    update.mockResolvedValueOnce({
      kind: 'conflict',
      current: { ...stored(session('a', { place: 'Aulan' })), etag: '"7"' },
    });
    await user.click(screen.getByRole('button', { name: 'Ändra Tillfälle 1, 30 november 2026' }));
    await user.clear(await screen.findByLabelText('Plats'));
    await user.type(screen.getByLabelText('Plats'), 'Matsalen');
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByText('Plats: där står nu ”Aulan”, du skrev ”Matsalen”.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(elementAt(update.mock.calls, 1)[0].etag).toBe('"7"'));
  });

  it('proposes dates, says why they were moved, and saves all sessions in one go', async () => {
    show();
    await user.click(screen.getByRole('button', { name: 'Föreslå datum' }));
    await user.type(await screen.findByLabelText('Startdag'), '2026-12-10');
    expect(
      screen.getByText(`${inSwedish('plan.movedFromClosed', { fromDay: '2026-12-24', closedKey: 'julafton' })}.`),
    ).toBeInTheDocument();
    expect(screen.getByText('måndag 28 december 2026')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Spara 2 tillfällen' }));
    expect(screen.getByLabelText('Börjar')).toHaveFocus();
    expect(save).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText('Börjar'), '13:00');
    await user.type(screen.getByLabelText('Slutar'), '16:00');
    await user.type(screen.getByLabelText('Plats'), 'Salen');
    fireEvent.change(screen.getByLabelText('Dag för Tillfälle 2'), { target: { value: '2027-01-06' } });
    expect(
      screen.getByText(`${inSwedish('plan.onClosedDay', { closedKey: 'trettondedag jul' })}.`),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Använd den föreslagna dagen för Tillfälle 2 igen' }));
    await user.click(screen.getByRole('button', { name: 'Spara 2 tillfällen' }));
    await waitFor(() => expect(reload).toHaveBeenCalled());
    expect(save.mock.calls.map(([{ day, startUtc, place }]) => [day, startUtc, place])).toEqual([
      ['2026-12-10', '2026-12-10T12:00:00.000Z', 'Salen'],
      ['2026-12-28', '2026-12-28T12:00:00.000Z', 'Salen'],
    ]);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('tells exactly which sessions were not saved, and sends those again under the same keys', async () => {
    show();
    await user.click(screen.getByRole('button', { name: 'Föreslå datum' }));
    await user.type(await screen.findByLabelText('Startdag'), '2026-12-01');
    await user.type(screen.getByLabelText('Börjar'), '13:00');
    await user.type(screen.getByLabelText('Slutar'), '16:00');
    await user.type(screen.getByLabelText('Plats'), 'Salen');
    save
      .mockImplementationOnce((value) => Promise.resolve(saved(value)))
      .mockResolvedValueOnce({ kind: 'refused', failure: new SharePointFailure('network', 'offline') });
    await user.click(screen.getByRole('button', { name: 'Spara 2 tillfällen' }));
    expect(
      await screen.findByText('1 av 2 tillfällen är sparade. Inte sparade: Tillfälle 2. Försök igen så sparas resten.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/Inget svar från SharePoint/)).toBeInTheDocument();
    expect(reload).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: /^Spara/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(save.mock.calls.at(-1)?.[0]).toEqual(elementAt(save.mock.calls, 1)[0]);
  });

  it('plans a catch-up for a step, online where the step is on site, and says that it does not count', async () => {
    show();
    await user.click(screen.getByRole('button', { name: 'Planera catch-up för Tillfälle 1' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Planera catch-up för Tillfälle 1' }));
    expect(dialog.getByText('Räknas inte: programmet säger inte att catch-up ersätter steget.')).toBeInTheDocument();
    await user.type(await dialog.findByLabelText('Dag'), '2026-12-24');
    expect(dialog.getByText(`${inSwedish('plan.onClosedDay', { closedKey: 'julafton' })}.`)).toBeInTheDocument();
    await user.type(dialog.getByLabelText('Börjar'), '09:00');
    await user.type(dialog.getByLabelText('Slutar'), '12:00');
    await user.type(dialog.getByLabelText('Digital länk (frivilligt)'), 'https://example.org/m');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    await waitFor(() =>
      expect(save.mock.calls[0]?.[0]).toMatchObject({
        isCatchUp: true,
        place: '',
        onlineLink: 'https://example.org/m',
        stepKey: first(konceptA.steps).key,
      }),
    );
  });

  it('warns of a step that comes before the one before it', () => {
    show({
      sessions: [
        stored(session('a')),
        stored(session('b', { stepKey: elementAt(konceptA.steps, 1).key, stepOrder: 2, day: isoDate('2026-11-25') })),
      ],
    });
    expect(
      screen.getByText(`${inSwedish('plan.beforeEarlier', { stepKey: 'Tillfälle 1', earlierDay: '2026-11-30' })}.`),
    ).toBeInTheDocument();
  });

  it('makes a check-in link with QR code; the session gets only its hash', async () => {
    show({ sessions: [stored(session('a'))] });
    await user.click(screen.getByRole('button', { name: 'Incheckning för Tillfälle 1, 30 november 2026' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Skapa länk och QR-kod' }));
    const field: HTMLInputElement = await dialog.findByLabelText('Länken');
    const token =
      /^https:\/\/example\.org\/sites\/diplomering#\/incheckning\/a\/([0-9a-f]{32})$/.exec(field.value)?.[1] ?? '';
    const hash = await linkHash(token);
    expect(first(update.mock.calls)[1]).toEqual({ checkInTokenHash: hash });
    const secret = first(saveSecret.mock.calls)[1];
    expect(secret).toMatchObject({ kind: 'checkIn', sessionKey: 'a', token });
    expect(dialog.getByText(`Kod för den som inte kan skanna: ${secret.digits}`)).toBeInTheDocument();
    // The code is drawn by itself: what the list shows of the link is no way to it.
    expect(secret.digits).not.toBe(String(parseInt(hash.slice(0, 8), 16) % 1_000_000).padStart(6, '0'));
    expect(await dialog.findByRole('img', { name: 'QR-kod till incheckningen' })).toBeInTheDocument();
  });

  const secret: LinkSecret = {
    key: keyFrom<LinkSecretKey>('link-a'),
    kind: 'checkIn',
    groupKey: session('a').groupKey,
    togetherKey: session('a').togetherKey,
    sessionKey: session('a').key,
    token: '0123456789abcdef0123456789abcdef',
    digits: '004711',
  };

  it('shows a link that was made before, with its code, as often as it is wanted', async () => {
    const checkInTokenHash = await linkHash(secret.token);
    show({ sessions: [stored(session('a', { checkInTokenHash }))], secrets: [stored(secret)] });
    await user.click(screen.getByRole('button', { name: 'Incheckning för Tillfälle 1, 30 november 2026' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByLabelText('Länken')).toHaveValue(
      `https://example.org/sites/diplomering#/incheckning/a/${secret.token}`,
    );
    expect(dialog.getByText('Kod för den som inte kan skanna: 004711')).toBeVisible();
  });

  it('shows no link that would be foreign: the session has the hash of another', async () => {
    show({ sessions: [stored(session('a', { checkInTokenHash: 'of another' }))], secrets: [stored(secret)] });
    await user.click(screen.getByRole('button', { name: 'Incheckning för Tillfälle 1, 30 november 2026' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(await dialog.findByText('Det gick inte att göra färdigt länken. Gör en ny.')).toBeVisible();
    expect(dialog.queryByLabelText('Länken')).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Gör en ny länk' }));
    // The old secret is replaced, not joined by another.
    await waitFor(() => expect(first(saveSecret.mock.calls)[0]?.value.key).toBe('link-a'));
  });
});
