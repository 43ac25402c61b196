import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { GroupFile, RollChange, WriteOutcome } from '../../lists/repositories/ports';
import { SharePointFailure } from '../../lists/failure';
import { elementAt, isoDate, keyFrom } from '../../rules';
import type { Attendance, PersonRequest, RequestKey, Session } from '../../rules';
import { asRecorded, group, session, stored, withoutProof } from '../../testing/fixtures';
import type { Evidence, Evidences } from '../../usecases/judgeRequests/judgeRequests';
import { held } from '../../testing/keyvalInMemory';
import { renderInGroup, saved, type Answers } from '../../testing/renderWithServices';
import { Roll } from './Roll';
import {
  attendance,
  deviceInMemory,
  deviceThatRefuses,
  fileOfTwentyTwo,
  first,
  second,
  units3,
} from './testing/rollOfTwentyTwo';
import type { UnsentRoll } from './unsentRoll';
import { inSwedish } from '../../testing/sentences';

jest.mock('idb-keyval', () => jest.requireActual('../../testing/keyvalInMemory'));
beforeEach(() => held.clear());

type Save = (changes: readonly RollChange[]) => Promise<readonly WriteOutcome<Attendance>[]>;
const savesAll: Save = (changes) =>
  Promise.resolve(
    changes.map(({ after }) => ({ kind: 'saved', stored: { ...stored(after), modifiedUtc: '2026-11-23T11:01:00Z' } })),
  );
const offline: Save = (changes) =>
  Promise.resolve(changes.map(() => ({ kind: 'refused', failure: new SharePointFailure('network', 'no answer') })));

interface Setting {
  readonly save?: Save;
  readonly device?: UnsentRoll;
  readonly file?: Partial<GroupFile>;
  readonly answers?: Answers;
  readonly reload?: () => void;
  readonly evidence?: Evidences;
}
function showRoll({
  save = savesAll,
  device = deviceInMemory(),
  file,
  answers,
  reload,
  evidence,
}: Setting = {}): ReturnType<typeof renderInGroup> {
  return renderInGroup(
    <Roll device={device} />,
    fileOfTwentyTwo(file),
    units3,
    { ...answers, roll: { save } },
    reload,
    evidence,
  );
}
const cell = (name: string): HTMLElement => screen.getByRole('checkbox', { name: new RegExp(`^${name}, Tillfälle 2`) });
const marked = (changes: readonly RollChange[]): readonly string[] =>
  changes.map(({ after }) => `${after.participantKey}: ${after.state}`);

/** A phone's width for one test; jsdom itself has no media queries. */
function onPhone(): void {
  const value = () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined });
  Object.defineProperty(window, 'matchMedia', { value, configurable: true });
}
afterEach(() => {
  Reflect.deleteProperty(window, 'matchMedia');
});

describe('the roll on a large screen', () => {
  it('is a table with the closed session fixed and the open one to mark', () => {
    showRoll();
    const table = screen.getByRole('table', { name: 'Närvaro för 22 personer vid 2 tillfällen' });
    expect(within(table).getAllByRole('checkbox')).toHaveLength(22);
    expect(within(table).getByRole('columnheader', { name: /Tillfälle 1.*tis 3 nov., stängd/ })).toBeVisible();
    const footer = within(table).getByRole('row', { name: /Frånvaromarginal/ });
    expect(footer).toHaveTextContent('20 av 22 närvarande');
    expect(footer).toHaveTextContent('3 till krävs');
    expect(within(table).getByRole('row', { name: 'Rehabmottagningen Åsnen 7 av 7 6 av 7' })).toBeVisible();
    expect(screen.getByText('Väntar. 0 av 3 enheter har lämnat in, senast 18 dec.')).toBeVisible();
  });

  it('is one Tab stop, marked and moved in by keyboard alone, and sent in one request', async () => {
    const user = userEvent.setup({ delay: null });
    const save = jest.fn(savesAll);
    showRoll({ save });
    expect(screen.getAllByRole('checkbox').filter((each) => each.tabIndex === 0)).toEqual([cell('Amina Rönnhult')]);
    act(() => cell('Amina Rönnhult').focus());
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(cell('Leila Havtorn')).toHaveFocus();
    await user.keyboard(' ');
    expect(cell('Leila Havtorn')).toBeChecked();
    await user.keyboard('{End}');
    expect(cell('Yusuf Hallongård')).toHaveFocus();
    await user.keyboard('f');
    expect(cell('Yusuf Hallongård')).toHaveAccessibleName('Yusuf Hallongård, Tillfälle 2: frånvarande');
    await user.keyboard('{Home}');
    expect(cell('Amina Rönnhult')).toHaveFocus();
    await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
    expect(marked(elementAt(save.mock.calls, 0)[0])).toEqual(['Leila Havtorn: present', 'Yusuf Hallongård: absent']);
  });

  it('counts as it is marked', async () => {
    const user = userEvent.setup();
    showRoll();
    for (const name of ['Leila Havtorn', 'Mikael Grankulle', 'Linnea Rågåker']) await user.click(cell(name));
    expect(screen.getByRole('row', { name: /Frånvaromarginal/ })).toHaveTextContent(
      '20 av 22 närvarande1 av 2 använda, 1 kvarKravet nått',
    );
    expect(
      screen.getByText(`Uppfyllt. ${inSwedish('attendance.enough', { present: 20, of: 22, needed: 20 })}.`, {
        selector: 'li:nth-child(3) p',
      }),
    ).toBeVisible();
  });

  it('goes here, absent, unmarked by pointing, and D says that somebody was there at a distance', async () => {
    const user = userEvent.setup();
    showRoll();
    await user.click(cell('Leila Havtorn'));
    await user.keyboard('d');
    expect(cell('Leila Havtorn')).toHaveAccessibleName('Leila Havtorn, Tillfälle 2: närvarande på distans');
    await user.click(cell('Leila Havtorn'));
    expect(cell('Leila Havtorn')).toHaveAccessibleName('Leila Havtorn, Tillfälle 2: frånvarande');
    await user.click(cell('Leila Havtorn'));
    expect(cell('Leila Havtorn')).toHaveAccessibleName('Leila Havtorn, Tillfälle 2: omarkerad');
  });

  it('fills in the unmarked only', async () => {
    const user = userEvent.setup();
    const save = jest.fn(savesAll);
    showRoll({ save });
    await user.click(screen.getByRole('button', { name: 'Alla närvarande, tillfälle 2' }));
    expect(cell('Viktor Ljungsten')).toHaveAccessibleName('Viktor Ljungsten, Tillfälle 2: frånvarande');
    await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
    expect(marked(elementAt(save.mock.calls, 0)[0])).toEqual([
      'Leila Havtorn: present',
      'Mikael Grankulle: present',
      'Linnea Rågåker: present',
      'Yusuf Hallongård: present',
    ]);
  });

  it('cannot be filled in before its day, and says when', () => {
    const later = session('later', { ...second, day: isoDate('2026-12-01'), startUtc: '2026-12-01T08:00:00Z' });
    showRoll({ file: { sessions: [stored(first), stored(later, 2)] } });
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    expect(screen.getByText('Listan går att fylla i från och med 1 december 2026.')).toBeVisible();
  });

  it('says what to do when there is nothing to mark', () => {
    showRoll({ file: { sessions: [] } });
    expect(screen.getByText('Inga tillfällen än')).toBeVisible();
  });
});

describe('without a network', () => {
  it('keeps the marks, says what waits, and sends them when the network is back', async () => {
    const user = userEvent.setup();
    const device = deviceInMemory();
    const save = jest.fn(offline);
    showRoll({ save, device });
    await user.click(cell('Leila Havtorn'));
    await user.click(cell('Mikael Grankulle'));
    expect(await screen.findByText('2 ändringar väntar på nätet.')).toBeVisible();
    expect(cell('Leila Havtorn')).toHaveAccessibleName('Leila Havtorn, Tillfälle 2: närvarande, väntar på nätet');
    await user.click(screen.getByRole('button', { name: 'Visa de 2' }));
    expect(screen.getByText('Mikael Grankulle, tillfälle 2: närvarande, markerad 23 nov. kl. 12.00')).toBeVisible();
    expect(JSON.stringify(device.kept())).not.toContain('Karin Ek');
    expect(leavingIsQuestioned()).toBe(true);

    save.mockImplementation(savesAll);
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    await waitFor(() => expect(screen.queryByText('2 ändringar väntar på nätet.')).toBeNull());
    expect(marked(elementAt(save.mock.calls, save.mock.calls.length - 1)[0])).toEqual([
      'Leila Havtorn: present',
      'Mikael Grankulle: present',
    ]);
    expect(device.kept()).toEqual([]);
    expect(leavingIsQuestioned()).toBe(false);
  });

  it('says of one change that it is kept, in the singular', async () => {
    const user = userEvent.setup();
    showRoll({ save: offline });
    await user.click(cell('Leila Havtorn'));
    expect(await screen.findByText('1 ändring väntar på nätet.')).toBeVisible();
    expect(screen.getByText(/Den är sparad på den här enheten och skickas när nätet är tillbaka\./)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Visa den' })).toBeVisible();
  });

  it('takes up what the device kept when the roll is opened again', async () => {
    const device = deviceInMemory([
      {
        change: { before: undefined, after: attendance('Leila Havtorn', second.key, 'present'), writeKey: 'w1' },
        atUtc: '2026-11-22T15:00:00Z',
        attempted: true,
        next: undefined,
      },
    ]);
    const save = jest.fn(savesAll);
    showRoll({ save, device });
    await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
    expect(elementAt(elementAt(save.mock.calls, 0)[0], 0).writeKey).toBe('w1');
    expect(cell('Leila Havtorn')).toBeChecked();
  });

  it('says at once when the device refuses to keep anything', async () => {
    showRoll({ device: deviceThatRefuses });
    expect(await screen.findByRole('alert')).toHaveTextContent('Den här enheten låter oss inte spara.');
  });

  function leavingIsQuestioned(): boolean {
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  }
});

describe('two people at once', () => {
  const absent = {
    ...stored(attendance('Leila Havtorn', second.key, 'absent')),
    modifiedBy: 'Disa Lingonsved',
    modifiedUtc: '2026-11-23T10:30:00Z',
  };
  const conflicts: Save = (changes) =>
    Promise.resolve(
      changes.map((change) =>
        change.before === undefined
          ? { kind: 'conflict', current: absent }
          : { kind: 'saved', stored: stored(change.after) },
      ),
    );

  it('are shown side by side, and the one chosen is written on top of the other', async () => {
    const user = userEvent.setup();
    const save = jest.fn(conflicts);
    showRoll({ save });
    await user.click(cell('Leila Havtorn'));
    expect(await screen.findByText('Din: närvarande, 23 nov. kl. 12.00')).toBeVisible();
    expect(screen.getByText('Disa Lingonsved: frånvarande, 23 nov. kl. 11.30')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Behåll min för Leila Havtorn: närvarande' }));
    await waitFor(() => expect(save).toHaveBeenCalledTimes(2));
    expect(elementAt(save.mock.calls, 1)[0][0]).toMatchObject({ before: absent, after: { state: 'present' } });
    await waitFor(() => expect(screen.queryByText(/^Din:/)).toBeNull());
  });

  it('can be settled with the other one, which writes nothing', async () => {
    const user = userEvent.setup();
    const save = jest.fn(conflicts);
    showRoll({ save });
    await user.click(cell('Leila Havtorn'));
    await user.click(await screen.findByRole('button', { name: 'Behåll den andras för Leila Havtorn: frånvarande' }));
    expect(cell('Leila Havtorn')).toHaveAccessibleName('Leila Havtorn, Tillfälle 2: frånvarande');
    expect(save).toHaveBeenCalledTimes(1);
  });
});

it('shows a refusal, keeps the mark, and lets it be thrown away', async () => {
  const user = userEvent.setup();
  const device = deviceInMemory();
  showRoll({
    device,
    save: (changes) =>
      Promise.resolve(changes.map(() => ({ kind: 'refused', failure: new SharePointFailure('accessDenied', '') }))),
  });
  await user.click(cell('Leila Havtorn'));
  expect(await screen.findByText('En markering kunde inte sparas.')).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('Du saknar behörighet');
  expect(device.kept()).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Släng markeringen för Leila Havtorn' }));
  expect(cell('Leila Havtorn')).toHaveAccessibleName('Leila Havtorn, Tillfälle 2: omarkerad');
  expect(device.kept()).toEqual([]);
});

describe('closing the roll', () => {
  it('says who becomes absent and what that means before it is done', async () => {
    const user = userEvent.setup();
    const update = jest.fn((of: { value: Session }, change: Partial<Session>) =>
      Promise.resolve(saved({ ...of.value, ...change })),
    );
    const reload = jest.fn();
    showRoll({ answers: { sessions: { update } }, reload });
    await user.click(screen.getByRole('button', { name: 'Stäng listan' }));
    const dialog = screen.getByRole('dialog', { name: 'Stäng listan för tillfälle 2' });
    expect(dialog).toHaveTextContent('4 omarkerade blir frånvarande.');
    expect(dialog).toHaveTextContent('17 av 22 närvarande, minst 20 krävs.');
    expect(dialog).toHaveTextContent('Nås inte här');
    await user.click(within(dialog).getByRole('button', { name: 'Stäng listan' }));
    expect(update).toHaveBeenCalledWith(stored(second, 2), { rollClosed: true });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(reload).toHaveBeenCalled();
  });

  it('waits for marks that are not saved', async () => {
    const user = userEvent.setup();
    showRoll({ save: offline });
    await user.click(cell('Leila Havtorn'));
    await user.click(screen.getByRole('button', { name: 'Stäng listan' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByRole('button', { name: 'Stäng listan' })).toBeDisabled();
    expect(dialog).toHaveTextContent('Listan kan stängas när de är det.');
  });

  it('stays with a refusal, and shows it', async () => {
    const user = userEvent.setup();
    showRoll({
      answers: {
        sessions: {
          update: () => Promise.resolve({ kind: 'refused', failure: new SharePointFailure('accessDenied', '') }),
        },
      },
    });
    await user.click(screen.getByRole('button', { name: 'Stäng listan' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Stäng listan' }));
    expect(await within(screen.getByRole('dialog')).findByRole('alert')).toHaveTextContent('Du saknar behörighet');
  });

  it('can be undone', async () => {
    const user = userEvent.setup();
    const update = jest.fn((of: { value: Session }, change: Partial<Session>) =>
      Promise.resolve(saved({ ...of.value, ...change })),
    );
    showRoll({ answers: { sessions: { update } } });
    await user.click(screen.getByRole('button', { name: 'Öppna igen, Tillfälle 1' }));
    expect(update).toHaveBeenCalledWith(stored(first, 1), { rollClosed: false });
  });
});

describe('check-ins', () => {
  function request(name: string, change: Partial<PersonRequest> = {}): PersonRequest {
    return {
      key: keyFrom<RequestKey>(`request-${name}`),
      kind: 'checkIn',
      groupKey: group().key,
      togetherKey: group().togetherKey,
      sessionKey: second.key,
      unitKey: undefined,
      state: 'sent',
      sentUtc: '2026-11-23T08:05:00Z',
      answeredUtc: undefined,
      ...withoutProof,
      ...asRecorded,
      answer: undefined,
      authorName: name,
      authorEmail: `${elementAt(name.split(' '), 0).toLowerCase()}@example.org`,
      ...change,
    };
  }
  const requests = ['Leila Havtorn', 'Mikael Grankulle'].map((name, index) => stored(request(name), index + 1));
  const answer = () =>
    jest.fn((of: { value: PersonRequest }, change: Partial<PersonRequest>) =>
      Promise.resolve(saved({ ...of.value, ...change })),
    );

  it('are confirmed all at once: marked present, and answered when that is saved', async () => {
    const user = userEvent.setup();
    const answers = answer();
    const save = jest.fn(savesAll);
    showRoll({ save, file: { requests }, answers: { requests: { answer: answers } } });
    expect(screen.getByText('2 har checkat in och väntar på bekräftelse')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Bekräfta alla' }));
    await waitFor(() => expect(answers).toHaveBeenCalledTimes(2));
    expect(marked(elementAt(save.mock.calls, 0)[0])).toEqual(['Leila Havtorn: present', 'Mikael Grankulle: present']);
    expect(answers).toHaveBeenCalledWith(requests[0], {
      state: 'confirmed',
      answer: 'present',
      answeredUtc: '2026-11-23T11:00:00.000Z',
    });
  });

  it('with a wrong code or link, or something odd, are told as such and left out when many are confirmed', async () => {
    const user = userEvent.setup();
    const answers = answer();
    const names = ['Leila Havtorn', 'Mikael Grankulle', 'Linnea Rågåker', 'Yusuf Hallongård'];
    const all = names.map((name, index) => stored(request(name), index + 1));
    const evidence = new Map<number, Evidence>([
      [1, { link: 'right', digits: 'none', expected: true, oddities: [] }],
      [2, { link: 'none', digits: 'right', expected: true, oddities: [] }],
      [3, { link: 'none', digits: 'wrong', expected: true, oddities: [] }],
      [4, { link: 'right', digits: 'none', expected: true, oddities: [{ kind: 'writtenByOther', name: 'Bo' }] }],
    ]);
    showRoll({
      save: jest.fn(savesAll),
      file: { requests: all },
      answers: { requests: { answer: answers } },
      evidence,
    });
    const line = (name: string): HTMLElement | null => screen.getByText(name, { selector: 'b' }).closest('li');
    expect(line('Leila Havtorn')).toHaveTextContent(
      'Enligt SharePoint från Leila Havtorn, leila@example.org. Hade länken.',
    );
    expect(line('Linnea Rågåker')).toHaveTextContent('Fel kod.');
    expect(line('Yusuf Hallongård')).toHaveTextContent('SharePoint säger att Bo skrev den.');
    await user.click(screen.getByRole('button', { name: 'Bekräfta 2 utan anmärkning' }));
    await waitFor(() => expect(answers).toHaveBeenCalledTimes(2));
    expect(answers.mock.calls.map(([of]) => of.value.authorName)).toEqual(names.slice(0, 2));
    // One by one the trainer may still confirm them.
    expect(screen.getByRole('button', { name: 'Bekräfta Linnea Rågåker' })).toBeEnabled();
  });

  it('of somebody who is on the list by an alias are confirmed for the row that the trainer chooses', async () => {
    const user = userEvent.setup();
    const answers = answer();
    const save = jest.fn(savesAll);
    showRoll({
      save,
      file: { requests: [stored(request('Okänd Okändsson'), 1)] },
      answers: { requests: { answer: answers } },
    });
    expect(screen.getByRole('button', { name: 'Bekräfta Okänd Okändsson' })).toBeDisabled();
    await user.selectOptions(screen.getByLabelText('Vilken rad på listan är Okänd Okändsson?'), 'Deltagare R7');
    await user.click(screen.getByRole('button', { name: /^Bekräfta/ }));
    await waitFor(() => expect(answers).toHaveBeenCalledTimes(1));
    expect(elementAt(answers.mock.calls, 0)[1]).toMatchObject({ state: 'confirmed', answer: 'present' });
    expect(cell('Deltagare R7')).toHaveAccessibleName(/^Deltagare R7, Tillfälle 2: närvarande/);
  });

  it('are not answered while the mark waits on the device', async () => {
    const user = userEvent.setup();
    const answers = answer();
    showRoll({ save: offline, file: { requests }, answers: { requests: { answer: answers } } });
    await user.click(screen.getByRole('button', { name: 'Bekräfta Leila Havtorn' }));
    expect(await screen.findByText(/Närvaron är markerad men inte sparad än/)).toBeVisible();
    expect(answers).not.toHaveBeenCalled();
  });

  it('are declined with a reason the person sees', async () => {
    const user = userEvent.setup();
    const answers = answer();
    showRoll({ file: { requests }, answers: { requests: { answer: answers } } });
    await user.click(screen.getByRole('button', { name: 'Avböj Leila Havtorn' }));
    let dialog = screen.getByRole('dialog', { name: 'Avböj incheckning' });
    await user.click(within(dialog).getByRole('button', { name: 'Avböj' }));
    expect(within(dialog).getByRole('textbox', { name: 'Skäl' })).toHaveFocus();
    await user.type(within(dialog).getByRole('textbox', { name: 'Skäl' }), 'Kom efter lunch');
    await user.click(within(dialog).getByRole('button', { name: 'Avbryt' }));
    await user.click(screen.getByRole('button', { name: 'Avböj Leila Havtorn' }));
    dialog = screen.getByRole('dialog', { name: 'Avböj incheckning' });
    expect(await within(dialog).findByDisplayValue('Kom efter lunch')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Avböj' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect([...held]).toEqual([]);
    expect(answers).toHaveBeenCalledWith(requests[0], {
      state: 'declined',
      answer: 'Kom efter lunch',
      answeredUtc: '2026-11-23T11:00:00.000Z',
    });
  });

  it('of somebody who is not on the list cannot be confirmed, and say what to do', () => {
    showRoll({ file: { requests: [stored(request('Okänd Person', { authorEmail: 'annan@example.org' }))] } });
    expect(screen.getByRole('button', { name: 'Bekräfta Okänd Person' })).toBeDisabled();
    expect(screen.getByText(/Lägg till personen under Deltagare först/)).toBeVisible();
  });
});

describe('the roll on a phone', () => {
  it('takes one session at a time, a row goes here, absent, unmarked', async () => {
    onPhone();
    const user = userEvent.setup();
    showRoll();
    expect(screen.queryByRole('table', { name: /Närvaro för/ })).toBeNull();
    expect(screen.getByText(/Minst 20 krävs, 3 till\./)).toHaveTextContent('1 frånvarande, 1 kvar av marginalen.');
    const row = screen.getByRole('checkbox', { name: /^Leila Havtorn/ });
    await user.click(row);
    expect(row).toBeChecked();
    await user.click(row);
    expect(row).toHaveTextContent('Frånvarande');
    await user.click(row);
    expect(row).toHaveTextContent('Omarkerad');
  });

  it('finds people, shows the unmarked, and marks them all', async () => {
    onPhone();
    const user = userEvent.setup();
    showRoll();
    await user.click(screen.getByRole('button', { name: 'Visa omarkerade' }));
    expect(screen.getAllByRole('checkbox')).toHaveLength(4);
    await user.type(screen.getByRole('searchbox', { name: 'Sök namn' }), 'leila');
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    await user.clear(screen.getByRole('searchbox', { name: 'Sök namn' }));
    await user.click(screen.getByRole('button', { name: 'Alla omarkerade är här (4)' }));
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    expect(screen.getByText(/Minst 20 krävs. Kravet nått./)).toBeVisible();
  });

  it('opens a closed list again', async () => {
    onPhone();
    const user = userEvent.setup();
    const update = jest.fn((of: { value: Session }, change: Partial<Session>) =>
      Promise.resolve(saved({ ...of.value, ...change })),
    );
    showRoll({ answers: { sessions: { update } } });
    await user.selectOptions(screen.getByRole('combobox'), screen.getByRole('option', { name: /^Tillfälle 1/ }));
    await user.click(screen.getByRole('button', { name: 'Öppna igen, Tillfälle 1' }));
    expect(update).toHaveBeenCalledWith(
      expect.objectContaining({ value: expect.objectContaining({ rollClosed: true }) }),
      { rollClosed: false },
    );
  });
});

it('prints a sheet with a name and a signature box per session, apart from the page', async () => {
  const user = userEvent.setup();
  const print = jest.fn();
  jest.spyOn(HTMLIFrameElement.prototype, 'contentDocument', 'get').mockReturnValue(sheetDocument(print));
  showRoll();
  await user.click(screen.getByRole('button', { name: 'Skriv ut lista' }));
  expect(print).toHaveBeenCalledTimes(1);
});

function sheetDocument(print: () => void): Document {
  const sheet = document.implementation.createHTMLDocument();
  Object.defineProperty(sheet, 'defaultView', {
    value: {
      focus: () => undefined,
      print: () => {
        expect(sheet.querySelectorAll('td')).toHaveLength(44);
        print();
      },
    },
  });
  return sheet;
}
