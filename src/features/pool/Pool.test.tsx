import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { BatchOutcome, GroupFormation, IncomingApplication, QueuePlace } from '../../lists/repositories/ports';
import { SharePointFailure } from '../../lists/failure';
import {
  type Application,
  type ApplicationKey,
  elementAt,
  first,
  isoDate,
  keyFrom,
  type ProgrammeKey,
  type ProgrammeVersion,
  type ReceivedApplication,
  type RegistrationKey,
  type RegistrationWindow,
  type UnitKey,
  type VersionKey,
} from '../../rules';
import { application, catalogue, group, konceptA, poolOf, process, stored, unit } from '../../testing/fixtures';
import { renderWithServices, saved, type Answers } from '../../testing/renderWithServices';
import { MayCoordinateProvider } from '../../services/mayCoordinate';
import { Pool } from './Pool';
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
beforeEach(() => {
  device.clear();
  window.location.hash = '';
});

const user = userEvent.setup();
const units = ['a', 'b', 'c', 'd', 'ward'].map((key) => unit(key));
const waiting = [
  ['a', 7],
  ['b', 7],
  ['c', 8],
  ['d', 4],
  ['ward', 60],
].map(([key, headcount], index) => stored(application(String(key), { headcount: Number(headcount) }), index + 1));
const complete: BatchOutcome = { complete: true, saved: 10, problems: [] };
const form = jest.fn<(formation: GroupFormation) => Promise<BatchOutcome>>();
const waitingNow = jest.fn(() => Promise.resolve(waiting));
const inPool = async (): Promise<ReturnType<typeof poolOf>> => poolOf(await waitingNow());
const byKeys = async (keys: readonly string[]): Promise<typeof waiting> =>
  (await waitingNow()).filter(({ value }) => keys.includes(value.key));

async function open(answers: Answers = {}): Promise<void> {
  form.mockReset().mockResolvedValue(complete);
  waitingNow.mockReset().mockResolvedValue(waiting);
  let sequence = 14;
  renderWithServices(<Pool />, {
    catalogue: { read: () => Promise.resolve(catalogue(units)) },
    applications: { inPool, byKeys },
    ...answers,
    groups: {
      listed: () => Promise.resolve([group()]),
      nextNumber: () => Promise.resolve(`KRO-2026-${++sequence}`),
      form,
      ...answers.groups,
    },
  });
  await screen.findByRole('heading', { level: 1, name: 'Pool och grupper' });
}
const choose = async (...names: readonly string[]): Promise<void> => {
  for (const name of names) await user.click(screen.getByRole('checkbox', { name: `Välj Enheten ${name}` }));
};
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

  it('turns to the programme that was applied for, so that what was saved is seen', async () => {
    const other = {
      ...konceptA,
      key: keyFrom<VersionKey>('y'),
      programmeKey: keyFrom<ProgrammeKey>('y'),
      programmeTitle: { sv: 'Grundkurs', en: 'Basic course' },
    };
    const register = (value: Application): Promise<ReturnType<typeof saved<Application>>> => {
      waitingNow.mockResolvedValue([...waiting, stored(value, 9)]);
      return Promise.resolve(saved(value));
    };
    await open({
      catalogue: { read: () => Promise.resolve(catalogue(units, { versions: [konceptA, other] })) },
      applications: { inPool, byKeys, register },
    });
    expect(screen.getByLabelText('Program')).toHaveDisplayValue('Koncept A (5)');
    await user.click(screen.getByRole('button', { name: 'Registrera anmälan' }));
    const form = within(await screen.findByRole('dialog', { name: 'Registrera anmälan' }));
    await user.type(await form.findByLabelText('Sök enhet'), 'Enheten d');
    await user.click(form.getByRole('radio', { name: /Enheten d/ }));
    await user.selectOptions(form.getByLabelText('Program'), 'Grundkurs');
    await user.type(form.getByLabelText('Antal personer i arbetsgruppen'), '7');
    await user.type(form.getByLabelText('Kontaktperson'), 'Mia Lund');
    await user.click(form.getByRole('button', { name: 'Spara anmälan' }));
    await waitFor(() => expect(screen.getByLabelText('Program')).toHaveDisplayValue('Grundkurs (1)'));
  });

  it('offers programmes under whose they are, so that two of one name can be distinguished; without headings while there is one publisher', async () => {
    await open();
    const picker = (): HTMLElement => screen.getByLabelText('Program');
    expect(within(picker()).queryByRole('group')).toBeNull();
    cleanup();
    const of = (publisher: string, key: string): ProgrammeVersion => ({
      ...konceptA,
      key: keyFrom<VersionKey>(key),
      programmeKey: keyFrom<ProgrammeKey>(key),
      programmeTitle: { sv: 'Grundkurs', en: 'Basic course' },
      citation: { ...konceptA.citation, publisher },
    });
    const versions = [
      konceptA,
      of('Region X', 'x'),
      of('Region Y', 'y'),
      { ...of('Region X', 'x'), key: keyFrom<VersionKey>('x2'), validFrom: isoDate('2026-01-01') },
    ];
    const inTurn = [...waiting, stored(application('d', { programmeKey: keyFrom<ProgrammeKey>('y') }), 7)];
    await open({
      catalogue: { read: () => Promise.resolve(catalogue(units, { versions })) },
      applications: { inPool: () => Promise.resolve(poolOf(inTurn)), byKeys: () => Promise.resolve(inTurn) },
    });
    expect(
      within(picker())
        .getAllByRole('group')
        .map((each) => [
          each.getAttribute('label'),
          ...within(each)
            .getAllByRole('option')
            .map(({ textContent }) => textContent),
        ]),
    ).toEqual([
      ['Regioner i samverkan', 'Koncept A (5)'],
      ['Region X', 'Grundkurs (0)'],
      ['Region Y', 'Grundkurs (1)'],
    ]);
    await user.selectOptions(picker(), 'y');
    expect(screen.getByText('En enhet med 7 personer väntar på en grupp i Grundkurs.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Registrera anmälan' }));
    const form = within(await screen.findByRole('dialog', { name: 'Registrera anmälan' }));
    expect(
      within(await form.findByLabelText('Program'))
        .getAllByRole('group')
        .map((each) => each.getAttribute('label')),
    ).toEqual(['Regioner i samverkan', 'Region X', 'Region Y']);
  });

  it('shows a trainer the groups, says who has the pool, and asks for no application', async () => {
    renderWithServices(
      <MayCoordinateProvider value={false}>
        <Pool />
      </MayCoordinateProvider>,
      {
        catalogue: { read: () => Promise.resolve(catalogue(units)) },
        applications: { inPool: () => Promise.reject(new Error('not to be asked')) },
        groups: { listed: () => Promise.resolve([group()]) },
      },
    );
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
    expect(elementAt(form.mock.calls, 0)[0].groups).toMatchObject([{ number: 'KRO-2026-15', trainerName: 'Rut Ask' }]);
    expect(elementAt(form.mock.calls, 0)[0].processes).toHaveLength(3);
  });

  it('makes three groups of a ward of 60, with one process', async () => {
    await open();
    await user.click(screen.getByRole('button', { name: 'Dela i grupper av Enheten ward' }));
    await fillAndForm('Bilda 3 grupper');
    await waitFor(() => expect(form).toHaveBeenCalledTimes(1));
    expect([elementAt(form.mock.calls, 0)[0].groups.length, elementAt(form.mock.calls, 0)[0].processes.length]).toEqual(
      [3, 1],
    );
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
    form.mockResolvedValueOnce({
      complete: false,
      saved: 0,
      problems: [{ what: 'KRO-2026-15', failure: { kind: 'duplicate', message: 'taken' } }],
    });
    await choose('a');
    await user.click(screen.getByRole('button', { name: 'Bilda gruppen' }));
    await fillAndForm('Bilda gruppen');
    await waitFor(() => expect(form).toHaveBeenCalledTimes(2));
    const [first, second] = form.mock.calls.flat();
    expect([first?.groups[0]?.number, second?.groups[0]?.number]).toEqual(['KRO-2026-15', 'KRO-2026-16']);
    expect(first?.groups[0]?.key).toBe(second?.groups[0]?.key);
  });

  it('says what was saved when not everything was, keeps the form, and sends the same keys again', async () => {
    await open();
    form.mockResolvedValueOnce({
      complete: false,
      saved: 2,
      problems: [{ what: 'Uppgift', failure: { kind: 'network', message: 'offline' } }],
    });
    await choose('a');
    await user.click(screen.getByRole('button', { name: 'Bilda gruppen' }));
    await fillAndForm('Bilda gruppen');
    expect(await screen.findByText(/2 rader är sparade, men inte allt/)).toBeInTheDocument();
    expect(screen.getByLabelText('Utbildarens namn')).toHaveValue('Rut Ask');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Bilda gruppen' }));
    await waitFor(() => expect(form).toHaveBeenCalledTimes(2));
    expect(elementAt(form.mock.calls, 0)[0].processes).toEqual(elementAt(form.mock.calls, 1)[0].processes);
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

describe('registration times', () => {
  const closed = stored({
    key: keyFrom<RegistrationKey>('closed'),
    programmeKey: konceptA.programmeKey,
    state: 'closed' as const,
    from: undefined,
    to: undefined,
    message: { sv: 'Öppnar till våren.', en: 'Opens in spring.' },
  });

  it('says that registration is open, and takes a new time with what it makes of today', async () => {
    const addRegistration = jest.fn(async (window: RegistrationWindow) => saved(window));
    await open({ catalogue: { read: () => Promise.resolve(catalogue(units)), addRegistration } });
    expect(screen.getByText(`${inSwedish('registration.always', {})}.`)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Anmälningstider' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Anmälningstider för Koncept A' }));
    await user.click(dialog.getByRole('radio', { name: 'Stängd' }));
    await user.type(dialog.getByLabelText('Meddelande (frivilligt)'), 'Öppnar till våren.');
    await user.type(dialog.getByLabelText('Till och med'), '2026-12-31');
    expect(
      dialog.getByText(`${inSwedish('registration.closedUntil', { nextDay: '2027-01-01' })}.`),
    ).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(elementAt(addRegistration.mock.calls, 0)[0]).toMatchObject({
      programmeKey: konceptA.programmeKey,
      state: 'closed',
      from: undefined,
      to: '2026-12-31',
      message: { sv: 'Öppnar till våren.', en: 'Öppnar till våren.' },
    });
  });

  it('what is typed of one is kept on the device when the dialog is closed, and forgotten once it is saved', async () => {
    const addRegistration = jest.fn(async (window: RegistrationWindow) => saved(window));
    await open({ catalogue: { read: () => Promise.resolve(catalogue(units)), addRegistration } });
    const opened = async (): Promise<ReturnType<typeof within>> => {
      await user.click(screen.getByRole('button', { name: 'Anmälningstider' }));
      return within(await screen.findByRole('dialog'));
    };
    let dialog = await opened();
    await user.click(dialog.getByRole('radio', { name: 'Stängd' }));
    await user.type(
      dialog.getByLabelText('Meddelande (frivilligt)'),
      'Öppnar igen till våren, när den nya utbildaren har börjat.',
    );
    await user.click(dialog.getByRole('button', { name: 'Avbryt' }));
    dialog = await opened();
    expect(await dialog.findByText(/Det du skrev förra gången är kvar/)).toBeInTheDocument();
    expect(dialog.getByLabelText('Meddelande (frivilligt)')).toHaveValue(
      'Öppnar igen till våren, när den nya utbildaren har börjat.',
    );
    expect(dialog.getByRole('radio', { name: 'Stängd' })).toBeChecked();
    expect([...device.keys()].filter((key) => key.includes('registration'))).toHaveLength(1);
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(addRegistration).toHaveBeenCalledTimes(1));
    await waitFor(() => expect([...device.keys()]).toEqual([]));
  });

  it('refuses a last day before the first and keeps what was typed', async () => {
    await open();
    await user.click(screen.getByRole('button', { name: 'Anmälningstider' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText('Från och med'), '2026-12-31');
    await user.type(dialog.getByLabelText('Till och med'), '2026-12-30');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    expect(dialog.getByText('Sista dagen kan inte komma före den första.')).toBeInTheDocument();
    expect(dialog.getByLabelText('Till och med')).toHaveFocus();
    expect(dialog.getByLabelText('Från och med')).toHaveValue('2026-12-31');
  });

  it('lists the times there are; one a colleague changed first is shown before it is saved again', async () => {
    let row = closed;
    const updateRegistration = jest.fn(async () => {
      row = { ...closed, etag: '"9"', modifiedBy: 'Leo Dal' };
      return { kind: 'conflict' as const, current: row };
    });
    await open({
      catalogue: {
        read: () => Promise.resolve(catalogue(units, { registrationWindows: [row] })),
        updateRegistration,
      },
    });
    expect(screen.getByText('Öppnar till våren.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Anmälningstider' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Ändra Tills vidare' }));
    await user.click(await screen.findByRole('radio', { name: 'Öppen' }));
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByText(/Leo Dal sparade/)).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Öppen' })).toBeChecked();
  });
});

describe('the interested', () => {
  const interested = [stored(application('d', { headcount: 4, state: 'interested' }), 9)];

  it('are shown apart from the queue, and are invited to it one by one', async () => {
    const update = jest.fn(async (row: (typeof interested)[number], change: Partial<Application>) =>
      saved({ ...row.value, ...change }),
    );
    await open({
      applications: { inPool: () => Promise.resolve(poolOf(waiting.slice(0, 3), { interested })), update },
    });
    const list = within(screen.getByRole('table', { name: 'Intresserade enheter' }));
    expect(list.getByText(/Anmäld 2 november 2026/)).toBeInTheDocument();
    expect(screen.queryByRole('checkbox', { name: 'Välj Enheten d' })).toBeNull();
    await user.click(list.getByRole('button', { name: 'Bjud in Enheten d' }));
    expect(await screen.findByText('Enheten d står nu i kön.')).toBeInTheDocument();
    expect(update).toHaveBeenCalledWith(interested[0], { state: 'waiting' });
  });

  it('an invitation that SharePoint refuses says so and can be made again', async () => {
    await open({
      applications: {
        inPool: () => Promise.resolve(poolOf([], { interested })),
        update: () => Promise.reject(new SharePointFailure('network', 'offline')),
      },
    });
    await user.click(screen.getByRole('button', { name: 'Bjud in Enheten d' }));
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Bjud in Enheten d' })).toBeEnabled();
  });
});

describe('applications that have come in by themselves', () => {
  const came = (key: string, change: Partial<ReceivedApplication> = {}): IncomingApplication => {
    const { receivedDay: _day, state: _state, processKey: _process, ...asked } = application(key);
    return {
      row: stored(
        {
          ...asked,
          key: keyFrom<ApplicationKey>(`came-${key}`),
          authorName: 'Mia Lund',
          authorEmail: 'mia@example.org',
          createdUtc: '2026-11-20T09:30:00Z',
          writtenBy: undefined,
          handledUtc: undefined,
          ...change,
        },
        40 + key.length,
      ),
      isKnown: false,
    };
  };
  const takeIn = jest.fn((of: IncomingApplication['row'], place: QueuePlace) =>
    Promise.resolve(saved<Application>({ ...application('x'), ...of.value, ...place, processKey: undefined })),
  );
  const show = (asked: readonly IncomingApplication[], answers: Answers = {}): Promise<void> => {
    takeIn.mockClear();
    return open({
      applications: { inPool: () => Promise.resolve(poolOf(waiting.slice(0, 2), { asked })), takeIn },
      ...answers,
    });
  };
  const line = (name: string): ReturnType<typeof within> =>
    within(
      within(screen.getByRole('table', { name: 'Anmälningar som har kommit in' })).getByRole('row', {
        name: new RegExp(name),
      }),
    );

  it('are not in the queue, say who SharePoint says sent them, and count from the day the coordinator gives', async () => {
    await show([came('c')]);
    expect(screen.queryByRole('checkbox', { name: 'Välj Enheten c' })).toBeNull();
    expect(line('Enheten c').getByText(/Enligt SharePoint från Mia Lund, mia@example.org/)).toBeVisible();
    const day = line('Enheten c').getByLabelText('Inkom');
    expect(day).toHaveValue('2026-11-20');
    await user.clear(day);
    await user.type(day, '2026-12-24');
    expect(line('Enheten c').getByText('Dagen kan inte ligga framåt.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Ta in Enheten c i kön' })).toBeDisabled();
    await user.clear(day);
    await user.type(day, '2026-11-18');
    await user.click(screen.getByRole('button', { name: 'Ta in Enheten c i kön' }));
    expect(await screen.findByText('Enheten c står nu i kön.')).toBeVisible();
    expect(first(takeIn.mock.calls)[1]).toEqual({ receivedDay: '2026-11-18', state: 'waiting' });
  });

  it.each([
    ['the future', '2999-12-31T00:00:00Z', '2026-11-23'],
    ['the past, which a coordinator sees and can change', '2020-01-01T12:00:00Z', '2020-01-01'],
  ])('with a time in %s', async (_what, createdUtc, shown) => {
    await show([came('c', { createdUtc })]);
    expect(line('Enheten c').getByLabelText('Inkom')).toHaveValue(shown);
  });

  it('of a unit that is in the queue already are pointed out on both, and one is declined or withdrawn', async () => {
    const update = jest.fn((row: (typeof waiting)[number], change: object) =>
      Promise.resolve(saved({ ...row.value, ...change })),
    );
    await show([came('a', { writtenBy: 'Bo Ek' })], {
      applications: {
        inPool: () => Promise.resolve(poolOf(waiting.slice(0, 2), { asked: [came('a')] })),
        takeIn,
        update,
      },
    });
    expect(
      line('Enheten a').getByText('Enheten står redan i kön sedan 2 november 2026. Behåll en av anmälningarna.'),
    ).toBeVisible();
    expect(screen.getByText('Enheten har skickat en anmälan till. Behåll en av dem.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Avslå anmälan från Enheten a' }));
    expect(await screen.findByText('Anmälan från Enheten a är avslagen.')).toBeVisible();
    expect(first(takeIn.mock.calls)[1]).toMatchObject({ state: 'declined' });
    await user.click(screen.getByRole('button', { name: 'Dra tillbaka anmälan från Enheten a' }));
    expect(await screen.findByText('Anmälan från Enheten a är tillbakadragen.')).toBeVisible();
    expect(update).toHaveBeenCalledWith(waiting[0], { state: 'withdrawn' });
  });

  it('of a unit that goes through the programme say in which group', async () => {
    const underWay = process('c', { versionKey: konceptA.key });
    await show([came('c')], {
      applications: { inPool: () => Promise.resolve(poolOf([], { asked: [came('c')] })), takeIn },
      groups: {
        processesOfUnits: () => Promise.resolve([stored(underWay)]),
        listed: () => Promise.resolve([group({ processKeys: [underWay.key] })]),
      },
    });
    expect(line('Enheten c').getByText(/går redan programmet i KRO-2026-14/)).toBeVisible();
  });

  it('that name what is not here, or bear the key of another, can only be declined', async () => {
    await show([
      came('gone', { unitKey: keyFrom<UnitKey>('gone'), contactName: 'Okänd enhet' }),
      { ...came('b'), isKnown: true },
    ]);
    expect(line('Okänd enhet').getByText(/Enheten finns inte i registret/)).toBeVisible();
    expect(line('Enheten b').getByText(/samma nyckel står redan i kön/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Ta in/ })).toBeNull();
  });

  it('that a colleague took up meanwhile say who was first', async () => {
    takeIn.mockResolvedValueOnce({ kind: 'conflict', current: stored(application('c', { state: 'declined' })) });
    await open({
      applications: { inPool: () => Promise.resolve(poolOf([], { asked: [came('c')] })), takeIn },
    });
    await user.click(screen.getByRole('button', { name: 'Ta in Enheten c i kön' }));
    expect(await screen.findByText(/Karin Ek hann ta ställning till anmälan från Enheten c/)).toBeVisible();
  });
});
