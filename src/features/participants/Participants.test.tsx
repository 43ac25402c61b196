import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { GroupFile, RollChange, Stored } from '../../lists/repositories/ports';
import { SharePointFailure } from '../../lists/failure';
import type { WriteOutcome } from '../../lists/write/outcome';
import {
  elementAt,
  first,
  type Attendance,
  type AttendanceState,
  type ParticipantKey,
  type SessionKey,
  type GroupKey,
  keyFrom,
  type LinkSecret,
  type Participant,
  type PersonRequest,
  type ProcessKey,
  type RequestKey,
  type TogetherKey,
} from '../../rules';
import {
  asRecorded,
  catalogue,
  group,
  participant,
  process,
  session,
  stored,
  unit,
  withoutProof,
} from '../../testing/fixtures';
import { groupFile, renderInGroup, saved, type Answers } from '../../testing/renderWithServices';
import { held } from '../../testing/keyvalInMemory';
import { Participants } from './Participants';

jest.mock('idb-keyval', () => jest.requireActual('../../testing/keyvalInMemory'));

const user = userEvent.setup();
const reload = jest.fn();
beforeEach(() => {
  reload.mockReset();
  held.clear();
});
const add = jest.fn<(list: readonly Participant[]) => Promise<readonly WriteOutcome<Participant>[]>>();
const update =
  jest.fn<(before: Stored<Participant>, change: Partial<Participant>) => Promise<WriteOutcome<Participant>>>();
const answer =
  jest.fn<
    (
      request: Stored<PersonRequest>,
      text: Pick<PersonRequest, 'state' | 'answer' | 'answeredUtc'>,
    ) => Promise<WriteOutcome<PersonRequest>>
  >();

function show(change: Partial<GroupFile> = {}, answers: Answers = {}): void {
  add.mockReset().mockImplementation((list) => Promise.resolve(list.map(saved)));
  update.mockReset().mockImplementation(({ value }, fields) => Promise.resolve(saved({ ...value, ...fields })));
  answer.mockReset().mockImplementation(({ value }, fields) => Promise.resolve(saved({ ...value, ...fields })));
  const own = stored(group({ processKeys: [keyFrom<ProcessKey>('process-a'), keyFrom<ProcessKey>('process-b')] }));
  renderInGroup(
    <Participants />,
    groupFile({ group: own, processes: [stored(process('a')), stored(process('b'))], ...change }),
    catalogue([unit('a', { name: 'Norr' }), unit('b', { name: 'Söder' })]),
    { participants: { add, update }, requests: { answer }, ...answers },
    reload,
  );
}
async function paste(text: string): Promise<void> {
  await user.click(screen.getByLabelText('Klistra in listan här'));
  await user.paste(text);
}
const list = (change: Partial<Participant> = {}): Pick<GroupFile, 'participants'> => ({
  participants: [stored(participant('p', { name: 'Anna Berg', email: 'anna@example.org', ...change }))],
});

describe('pasting a list', () => {
  it('accounts for every line: added, there already, and left in the box to correct', async () => {
    show(list());
    await paste(
      [
        'Namn\tE-post\tEnhet',
        'Anna Berg\tANNA@example.org\tNorr',
        'Bo Ek\tbo@example.org\tSöder',
        '\tcia@example.org\tNorr',
        '=HYPERLINK("http://x")\td@example.org\tNorr',
        'Bo E\tbo@example.org\tNorr',
      ].join('\n'),
    );
    expect(await screen.findByText('1 läggs till, 1 finns redan, 3 att rätta eller svara på.')).toBeInTheDocument();
    expect(screen.getByText('Namn saknas.')).toBeInTheDocument();
    expect(screen.getByText(/Formler körs inte här/)).toBeInTheDocument();
    expect(screen.getByText('Samma e-post som rad 3, men ett annat namn.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Lägg till 1' }));
    expect(await screen.findByText(/1 tillagda, 1 fanns redan. 3 rader är kvar i rutan/)).toBeInTheDocument();
    expect(first(add.mock.calls)[0]).toMatchObject([
      { name: 'Bo Ek', unitKey: 'b', processKey: 'process-b', email: 'bo@example.org' },
    ]);
    expect(screen.getByLabelText('Klistra in listan här')).toHaveValue(
      'Namn\tE-post\tEnhet\n\tcia@example.org\tNorr\n=HYPERLINK("http://x")\td@example.org\tNorr\nBo E\tbo@example.org\tNorr',
    );
    expect(reload).toHaveBeenCalled();
  });

  it('lets the unit be chosen for a line whose unit is unknown', async () => {
    show();
    await paste('Bo Ek;bo@example.org;Okänd');
    await user.selectOptions(await screen.findByLabelText('Enhet för rad 1'), 'Söder');
    await user.click(await screen.findByRole('button', { name: 'Lägg till 1' }));
    await waitFor(() => expect(first(add.mock.calls)[0]).toMatchObject([{ name: 'Bo Ek', unitKey: 'b' }]));
  });

  it('keeps every line in the box when the network is gone', async () => {
    show();
    add.mockRejectedValue(new SharePointFailure('network', 'offline'));
    await paste('Bo Ek;bo@example.org;Norr');
    await user.click(await screen.findByRole('button', { name: 'Lägg till 1' }));
    expect(await screen.findByText(/Inget svar från SharePoint/)).toBeInTheDocument();
    expect(screen.getByLabelText('Klistra in listan här')).toHaveValue('Bo Ek;bo@example.org;Norr');
  });
});

describe('what is unclear in a pasted list', () => {
  it('is asked for in its place, and what was answered follows the row when lines are edited', async () => {
    show();
    await paste(
      [
        'Namn\tE-post\tEnhet',
        'Bo Ek\tbo@example.org\tNorrr',
        'Cia Lund\tcia@example.org\t',
        '\tdan.alm@example.org\tSöder',
      ].join('\n'),
    );
    await user.click(await screen.findByRole('button', { name: 'Ja, rad 2' }));
    await user.click(screen.getByRole('button', { name: 'Ja, samma som ovan, rad 3' }));
    await user.click(screen.getByRole('button', { name: 'Använd ”Dan Alm”, rad 4' }));
    const box: HTMLTextAreaElement = screen.getByLabelText('Klistra in listan här');
    await user.click(box);
    box.setSelectionRange(0, 0);
    await user.paste('Personallista\n\n');
    expect(await screen.findByText('3 läggs till, 0 finns redan, 0 att rätta eller svara på.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Lägg till 3' }));
    await waitFor(() =>
      expect(first(add.mock.calls)[0]).toMatchObject([
        { name: 'Bo Ek', unitKey: 'a' },
        { name: 'Cia Lund', unitKey: 'a' },
        { name: 'Dan Alm', unitKey: 'b' },
      ]),
    );
  });

  it('keeps what is above a blank unit when only the blank row is left in the box', async () => {
    show();
    await paste(['Namn\tE-post\tEnhet', 'Bo Ek\tbo@example.org\tNorr', 'Cia Lund\tcia@example.org\t'].join('\n'));
    await user.click(await screen.findByRole('button', { name: 'Lägg till 1' }));
    await user.click(await screen.findByRole('button', { name: 'Ja, samma som ovan, rad 2' }));
    await user.click(screen.getByRole('button', { name: 'Lägg till 1' }));
    await waitFor(() => expect(elementAt(add.mock.calls, 1)[0]).toMatchObject([{ name: 'Cia Lund', unitKey: 'a' }]));
  });

  it('may be what a column means', async () => {
    show();
    await paste('Benämning;Plats\nBo Ek;Norr');
    await user.selectOptions(await screen.findByLabelText('Kolumnen ”Benämning” är'), 'Tas inte med');
    await user.selectOptions(screen.getByLabelText('Kolumnen ”Plats” är'), 'Namn');
    expect(screen.getByRole('rowheader', { name: 'Norr' })).toBeInTheDocument();
  });

  it('may be who somebody is: an address is corrected, and nobody is added', async () => {
    const file = list();
    show(file, {
      participants: { add, update, read: () => Promise.resolve(file.participants), find: () => Promise.resolve([]) },
    });
    await paste('Namn;E-post;Enhet\nAnna Berg;anna.berg@example.org;Norr');
    await user.click(await screen.findByRole('button', { name: 'Samma person, rätta e-posten, rad 2' }));
    await user.click(screen.getByRole('button', { name: 'Spara rättelserna' }));
    await waitFor(() => expect(first(update.mock.calls)[1]).toEqual({ email: 'anna.berg@example.org' }));
    expect(add).not.toHaveBeenCalled();
  });
});

describe('one person', () => {
  it('is added by hand, and refused when on the list already', async () => {
    show(list());
    await user.click(screen.getByRole('button', { name: 'Lägg till en person' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Lägg till' }));
    expect(await dialog.findByText('Namn saknas.')).toBeInTheDocument();
    await user.type(dialog.getByLabelText('Namn'), 'Anna');
    await user.type(dialog.getByLabelText('E-post'), 'anna@example.org');
    await user.selectOptions(dialog.getByLabelText('Enhet'), 'Norr');
    await user.click(dialog.getByRole('button', { name: 'Lägg till' }));
    expect(await dialog.findByText('Står redan i KRO-2026-14.')).toBeInTheDocument();
    expect(add).not.toHaveBeenCalled();
  });

  it('is refused with a personal identity number, by hand and when changed', async () => {
    show(list());
    await user.click(screen.getByRole('button', { name: 'Lägg till en person' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText('Namn'), 'Cia Ek 850412-1234');
    await user.selectOptions(dialog.getByLabelText('Enhet'), 'Norr');
    await user.click(dialog.getByRole('button', { name: 'Lägg till' }));
    expect(await dialog.findByText(/Ser ut som ett personnummer/)).toBeVisible();
    expect(dialog.getByLabelText('Namn')).toHaveFocus();
    await user.click(dialog.getByRole('button', { name: 'Avbryt' }));
    await user.click(screen.getByRole('button', { name: 'Ändra Anna Berg' }));
    await user.type(screen.getByLabelText('Namn'), ' 19850412-1234');
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByText(/Ser ut som ett personnummer/)).toBeVisible();
    expect([add, update].map(({ mock }) => mock.calls)).toEqual([[], []]);
    expect(JSON.stringify([...held])).not.toContain('850412');
  });

  it('is hidden by an alias: the row is made anew without name and address, and the old one removed', async () => {
    const file = list();
    const remove = jest.fn((row: Stored<Participant>) => Promise.resolve(saved(row.value)));
    show(file, {
      participants: { add, update, remove, find: () => Promise.resolve(file.participants) },
      groups: { open: () => Promise.resolve(groupFile(file)) },
    });
    await user.click(screen.getByRole('button', { name: 'Ändra Anna Berg' }));
    await user.clear(screen.getByLabelText('Namn'));
    await user.type(screen.getByLabelText('Namn'), 'Deltagare 7');
    await user.click(screen.getByLabelText('Dölj namnet: det som står ovan är ett alias'));
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(remove).toHaveBeenCalledTimes(1));
    expect(first(remove.mock.calls)[0].value.name).toBe('Anna Berg');
    expect(first(add.mock.calls)[0]).toMatchObject([{ name: 'Deltagare 7', isAlias: true, email: undefined }]);
    expect(first(first(add.mock.calls)[0]).key).not.toBe('p');
    expect(update).not.toHaveBeenCalled();
  });

  it('gets a right address and stays the same person, unless it is somebody else’s', async () => {
    show({
      participants: [
        ...list().participants,
        stored(participant('q', { name: 'Bo Ek', email: 'bo@example.org', unitKey: unit('a').key }), 2),
      ],
    });
    await user.click(screen.getByRole('button', { name: 'Ändra Anna Berg' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.clear(dialog.getByLabelText('E-post'));
    await user.type(dialog.getByLabelText('E-post'), 'BO@example.org');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    expect(await dialog.findByText(/Adressen hör till någon annan på listan/)).toBeVisible();
    expect(update).not.toHaveBeenCalled();
    await user.clear(dialog.getByLabelText('E-post'));
    await user.type(dialog.getByLabelText('E-post'), 'anna.berg@example');
    expect(await dialog.findByText(/ser inte rätt ut/)).toBeVisible();
    await user.type(dialog.getByLabelText('E-post'), '.org ');
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(first(update.mock.calls)[1]).toMatchObject({ email: 'anna.berg@example.org' }));
  });

  it('is moved to another unit from a day', async () => {
    const file = list();
    show(file, {
      participants: { add, update },
      groups: { open: () => Promise.resolve(groupFile(file)) },
    });
    await user.click(screen.getByRole('button', { name: 'Ändra Anna Berg' }));
    await user.click(screen.getByRole('button', { name: 'Flytta till en annan enhet' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Flytta Anna Berg' }));
    await user.type(dialog.getByLabelText('Från och med'), '2026-11-24');
    await user.click(dialog.getByRole('button', { name: 'Flytta' }));
    await waitFor(() => expect(first(update.mock.calls)[1]).toEqual({ to: '2026-11-23' }));
    expect(first(add.mock.calls)[0]).toMatchObject([{ unitKey: 'b', from: '2026-11-24', name: 'Anna Berg' }]);
  });

  it('with two rows becomes one, and it is asked which mark holds where they differ', async () => {
    const twin = stored(participant('q', { name: 'A. Berg', unitKey: unit('a').key }), 2);
    const mark = (key: string, state: AttendanceState): Stored<Attendance> =>
      stored({
        sessionKey: keyFrom<SessionKey>('s1'),
        participantKey: keyFrom<ParticipantKey>(key),
        groupKey: keyFrom<GroupKey>('group'),
        togetherKey: keyFrom<TogetherKey>('together'),
        state,
        mode: 'onSite',
      });
    const file = {
      participants: [...list().participants, twin],
      sessions: [stored(session('s1'))],
      attendance: [mark('p', 'absent'), mark('q', 'present')],
    };
    const remove = jest.fn((row: Stored<Participant>) => Promise.resolve(saved(row.value)));
    const save = jest.fn((changes: readonly RollChange[]) => Promise.resolve(changes.map(({ after }) => saved(after))));
    show(file, {
      participants: { add, update, remove, find: () => Promise.resolve([]) },
      roll: { save, remove: (cells) => Promise.resolve(cells.map(({ value }) => saved(value))) },
      groups: { open: () => Promise.resolve(groupFile(file)) },
    });
    await user.click(screen.getByRole('button', { name: 'Ändra Anna Berg' }));
    await user.click(screen.getByRole('button', { name: 'Slå ihop med en annan rad' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.selectOptions(dialog.getByLabelText('Raden som ska bort'), 'A. Berg, Norr');
    await user.click(dialog.getByRole('button', { name: 'Slå ihop' }));
    expect(await dialog.findByText('Raderna har olika närvaro. Vad gäller?')).toBeVisible();
    expect([save, remove].map(({ mock }) => mock.calls)).toEqual([[], []]);
    await user.click(dialog.getByLabelText('Närvarande (A. Berg)'));
    await user.click(dialog.getByRole('button', { name: 'Slå ihop' }));
    await waitFor(() => expect(first(remove.mock.calls)[0].value.name).toBe('A. Berg'));
    expect(first(save.mock.calls)[0]).toMatchObject([{ after: { participantKey: 'p', state: 'present' } }]);
  });

  it('shows what a colleague saved first, keeps what was typed, and saves upon that', async () => {
    show(list());
    const current = { ...stored(participant('p', { name: 'Anna Berg-Ek' })), etag: '"9"' };
    update.mockResolvedValueOnce({ kind: 'conflict', current });
    await user.click(screen.getByRole('button', { name: 'Ändra Anna Berg' }));
    await user.type(screen.getByLabelText('Namn'), 'gren');
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    expect(await screen.findByText('Namn: där står nu ”Anna Berg-Ek”, du skrev ”Anna Berggren”.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(elementAt(update.mock.calls, 1)[0].etag).toBe('"9"'));
    expect(elementAt(update.mock.calls, 1)[1].name).toBe('Anna Berggren');
  });
});

const request: PersonRequest = {
  key: keyFrom<RequestKey>('r'),
  kind: 'join',
  groupKey: keyFrom<GroupKey>('group'),
  togetherKey: keyFrom<TogetherKey>('together'),
  sessionKey: undefined,
  unitKey: undefined,
  state: 'sent',
  sentUtc: '2026-11-20T08:00:00Z',
  answeredUtc: undefined,
  ...withoutProof,
  ...asRecorded,
  answer: undefined,
  authorName: 'Anna Berg',
  authorEmail: 'Anna@example.org',
};

describe('a request to join', () => {
  it('is confirmed: the person is put on the list and the request answered', async () => {
    show({ requests: [stored(request)] });
    await user.click(screen.getByRole('button', { name: 'Bekräfta Anna Berg' }));
    expect(await screen.findByText('Välj enhet först.')).toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText('Enhet'), 'Norr');
    await user.click(screen.getByRole('button', { name: 'Bekräfta Anna Berg' }));
    await waitFor(() =>
      expect(first(answer.mock.calls)[1]).toMatchObject({
        state: 'confirmed',
        answeredUtc: '2026-11-23T11:00:00.000Z',
      }),
    );
    expect(first(add.mock.calls)[0]).toMatchObject([
      { name: 'Anna Berg', email: 'anna@example.org', personKey: expect.stringMatching(/^[0-9a-f]{32}$/) },
    ]);
  });

  it('only answers when the person is on the list already: one person', async () => {
    show({ ...list(), requests: [stored(request)] });
    await user.click(screen.getByRole('button', { name: 'Bekräfta Anna Berg' }));
    await waitFor(() => expect(answer).toHaveBeenCalledTimes(1));
    expect(add).not.toHaveBeenCalled();
  });

  it('is of a person who is on the list by an alias, when the coordinator says so', async () => {
    show({
      ...list({
        name: 'Deltagare 7',
        isAlias: true,
        email: undefined,
        unitKey: unit('a').key,
      }),
      requests: [stored(request)],
    });
    await user.selectOptions(screen.getByLabelText('Finns personen redan på listan?'), 'Deltagare 7, Norr');
    await user.click(screen.getByRole('button', { name: 'Bekräfta Anna Berg' }));
    await waitFor(() => expect(answer).toHaveBeenCalledTimes(1));
    expect(add).not.toHaveBeenCalled();
  });

  it('is declined with a reason', async () => {
    show({ requests: [stored(request)] });
    await user.click(screen.getByRole('button', { name: 'Avböj Anna Berg' }));
    await user.click(screen.getByRole('button', { name: 'Skicka avslag' }));
    expect(await screen.findByText(/Skriv ett skäl/)).toBeInTheDocument();
    await user.type(screen.getByLabelText('Skäl, som personen får läsa'), 'Din enhet går i mars.');
    await user.click(screen.getByRole('button', { name: 'Skicka avslag' }));
    await waitFor(() =>
      expect(first(answer.mock.calls)[1]).toMatchObject({ state: 'declined', answer: 'Din enhet går i mars.' }),
    );
  });

  it('says that the person is on the list when only the answer failed', async () => {
    show({ requests: [stored({ ...request, unitKey: unit('a').key })] });
    answer.mockResolvedValueOnce({ kind: 'refused', failure: new SharePointFailure('network', 'offline') });
    await user.click(screen.getByRole('button', { name: 'Bekräfta Anna Berg' }));
    expect(await screen.findByText(/Personen står på listan, men svaret är inte skickat/)).toBeInTheDocument();
  });
});

describe('what was typed and not sent', () => {
  it('is in the box when the page is opened again, also the units that were chosen, and gone once it was added', async () => {
    show();
    await paste('Bo Ek;bo@example.org;Okänd');
    await user.selectOptions(await screen.findByLabelText('Enhet för rad 1'), 'Söder');
    cleanup();
    show();
    expect(await screen.findByText(/Det du skrev förra gången är kvar/)).toBeVisible();
    expect(screen.getByLabelText('Klistra in listan här')).toHaveValue('Bo Ek;bo@example.org;Okänd');
    await user.click(await screen.findByRole('button', { name: 'Lägg till 1' }));
    await waitFor(() => expect(first(add.mock.calls)[0]).toMatchObject([{ name: 'Bo Ek', unitKey: 'b' }]));
    await waitFor(() => expect([...held]).toEqual([]));
  });

  it('is thrown away when one starts over', async () => {
    show();
    await paste('Bo Ek;bo@example.org;Norr');
    cleanup();
    show();
    await user.click(await screen.findByRole('button', { name: 'Börja om' }));
    expect(screen.getByLabelText('Klistra in listan här')).toHaveValue('');
    await waitFor(() => expect([...held]).toEqual([]));
  });

  it.each<[string, string, string]>([
    ['Lägg till en person', 'Namn', 'Cia'],
    ['Ändra Anna Berg', 'Namn', 'Anna BergCia'],
    ['Avböj Anna Berg', 'Skäl, som personen får läsa', 'Cia'],
  ])('is in the form of ”%s”', async (button, field, shown) => {
    const file = {
      ...list(),
      requests: [stored({ ...request, key: keyFrom<RequestKey>('another'), authorEmail: 'annan@example.org' })],
    };
    show(file);
    await user.click(screen.getByRole('button', { name: button }));
    await user.type(screen.getByLabelText(field), 'Cia');
    cleanup();
    show(file);
    if (button !== 'Avböj Anna Berg') await user.click(screen.getByRole('button', { name: button }));
    expect(await screen.findByText(/Det du skrev förra gången är kvar/)).toBeVisible();
    expect(screen.getByLabelText(field)).toHaveValue(shown);
  });
});

describe('the link for joining', () => {
  it('lies with the secrets, and the group carries nothing of it', async () => {
    const save = jest.fn((_before: unknown, secret: LinkSecret) => Promise.resolve(saved(secret)));
    show({}, { secrets: { save } });
    await user.click(screen.getByRole('button', { name: 'Skapa länk' }));
    const field: HTMLInputElement = await screen.findByLabelText('Länken');
    const token =
      /^https:\/\/example\.org\/sites\/diplomering#\/anslut\/group\/([0-9a-f]{32})$/.exec(field.value)?.[1] ?? '';
    expect(first(save.mock.calls)).toEqual([
      undefined,
      expect.objectContaining({ kind: 'join', token, groupKey: 'group' }),
    ]);
  });
});
