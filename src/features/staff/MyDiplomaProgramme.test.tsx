import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { first, keyFrom, type GroupKey, type RequestKey, type SessionKey } from '../../rules';
import { group } from '../../testing/fixtures';
import { checkInHash, joinHash, proofOf } from '../../usecases/links/token';
import { checkInToken, diploma, joinToken, openStaffApp, request, staffGroup } from './testing/staffSite';

const device = { kept: new Map<string, unknown>(), works: true };
jest.mock('idb-keyval', () => ({
  get: (key: string) =>
    device.works ? Promise.resolve(device.kept.get(key)) : Promise.reject(new Error('no storage')),
  update: (key: string, change: (before: unknown) => unknown) => {
    if (!device.works) return Promise.reject(new Error('no storage'));
    device.kept.set(key, change(device.kept.get(key)));
    return Promise.resolve();
  },
}));

beforeEach(() => {
  device.kept.clear();
  device.works = true;
  window.location.hash = '';
});

const s1 = keyFrom<SessionKey>('s1');
const groupKey = keyFrom<GroupKey>('group');
const button = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });

describe('joining', () => {
  it('tells a person without a group how to get into one', async () => {
    openStaffApp({});
    expect(await screen.findByRole('heading', { level: 1, name: 'Hej Alva' })).toBeVisible();
    expect(screen.getByText('Du är inte med i någon grupp än')).toBeVisible();
    expect(screen.getByRole('link', { name: 'diplomering@example.org' })).toHaveAttribute(
      'href',
      'mailto:diplomering@example.org',
    );
  });

  it('follows a link: what is stored and who reads it is said before the button, and one request is sent', async () => {
    const { received } = openStaffApp({ groups: [staffGroup()], entry: `anslut/group/${joinToken}` });
    const form = await screen.findByRole('region', { name: 'Gå med i Koncept A: Alvesta' });
    expect(form).toHaveTextContent('Alva Rosendunge, alva@example.org');
    expect(form).toHaveTextContent('Utbildare och samordnare kan läsa det. Ingen annan.');
    expect(form).toHaveTextContent('Har du skyddade personuppgifter?');
    expect(form).toHaveTextContent('mån 23 nov. 13.00–16.00, Tallen');
    await userEvent.selectOptions(within(form).getByLabelText('Vilken enhet arbetar du på?'), 'Moheda vårdcentral');
    await userEvent.dblClick(within(form).getByRole('button', { name: 'Gå med' }));
    expect(await screen.findByText('Skickat 13.04, väntar på bekräftelse')).toBeVisible();
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      kind: 'join',
      groupKey: 'group',
      togetherKey: 'together',
      unitKey: 'b',
      state: 'sent',
      sentUtc: '2026-11-23T12:04:00.000Z',
    });
    expect(received[0]?.key).toMatch(/^[0-9a-f]{32}$/);
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  });

  it('follows only an https address to an online session; anything else is shown as text', async () => {
    const {
      sessions: [first, ...rest],
      ...met
    } = staffGroup();
    const withLink = (onlineLink: string): ReturnType<typeof staffGroup> => ({
      ...met,
      sessions: [...(first === undefined ? [] : [{ ...first, onlineLink }]), ...rest],
    });
    const { unmount } = openStaffApp({ groups: [withLink('javascript:alert(1)')], requests: [request('join')] });
    expect(await screen.findByText('javascript:alert(1)')).toBeVisible();
    expect(
      screen
        .getAllByRole('link')
        .map((link) => link.getAttribute('href'))
        .join(),
    ).not.toContain('javascript');
    unmount();
    openStaffApp({ groups: [withLink('https://example.org/m')], requests: [request('join')] });
    await screen.findByText('Tallen');
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain('https://example.org/m');
  });

  it('asks for the unit when the group has several, and puts focus there', async () => {
    const { received } = openStaffApp({ groups: [staffGroup()], entry: joinHash(groupKey, joinToken) });
    await userEvent.click(await button('Gå med'));
    expect(screen.getByLabelText('Vilken enhet arbetar du på?')).toHaveFocus();
    expect(screen.getByRole('alert')).toHaveTextContent('Välj din enhet.');
    expect(received).toHaveLength(0);
  });

  it('takes a pasted link, by keyboard alone', async () => {
    openStaffApp({ groups: [staffGroup()] });
    (await screen.findByLabelText('Länk till gruppen')).focus();
    await userEvent.keyboard(`https://example.org/sida#/anslut/group/${joinToken}{Enter}`);
    expect(await button('Gå med')).toBeVisible();
  });

  it('says when what was typed is no code, and when a link is foreign', async () => {
    openStaffApp({ groups: [staffGroup()] });
    const field = await screen.findByLabelText('Länk till gruppen');
    await userEvent.type(field, 'hej{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Det här är ingen länk till en grupp.');
    expect(field).toHaveFocus();
    await userEvent.clear(field);
    await userEvent.type(field, `${'0'.repeat(32)}{Enter}`);
    expect(await screen.findByText('Länken leder inte till någon grupp här')).toBeVisible();
  });

  it('does not let anybody join a group that is over', async () => {
    openStaffApp({
      groups: [staffGroup({ group: { ...staffGroup().group, stage: 'cancelled' } })],
      entry: `anslut/group/${joinToken}`,
    });
    expect(await screen.findByText('Det går inte längre att gå med i Koncept A: Alvesta')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Gå med' })).toBeNull();
  });

  it('does not send again for someone who has asked already', async () => {
    openStaffApp({ groups: [staffGroup()], requests: [request('join')], entry: `anslut/group/${joinToken}` });
    expect(await screen.findByText('Du har redan skickat att du vill vara med i Koncept A: Alvesta.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Gå med' })).toBeNull();
  });

  it('shows why one was declined, and a new attempt is a request of its own', async () => {
    const { received } = openStaffApp({
      groups: [staffGroup()],
      requests: [request('join', { state: 'declined', answer: 'Du hör till en annan grupp' })],
    });
    expect(await screen.findByText('Skälet som står: Du hör till en annan grupp')).toBeVisible();
    await userEvent.click(await button('Skicka på nytt'));
    await waitFor(() => expect(received).toHaveLength(1));
    expect(received[0]?.key).not.toBe('join-1');
  });
});

describe('checking in', () => {
  const joined = { groups: [staffGroup()], requests: [request('join')] };

  it('is one press in the window, and then waits for the trainer', async () => {
    const { received } = openStaffApp(joined);
    await userEvent.dblClick(await button('Checka in'));
    const title = await screen.findByText('Skickat 13.04, väntar på bekräftelse');
    expect(title.closest('[role=status]')).toHaveTextContent(
      'Din incheckning är sparad. Utbildaren bekräftar den, du behöver inte göra något mer.',
    );
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({ kind: 'checkIn', sessionKey: 's1', groupKey: 'group', unitKey: 'a' });
    expect(title.closest('[tabindex="-1"]')).toHaveFocus();
    expect(
      within(screen.getByRole('region', { name: 'Min väg' })).getByText('i dag, väntar', { exact: false }),
    ).toBeVisible();
  });

  it.each([
    ['2026-11-23T11:29:00Z', 'Incheckningen öppnar i dag kl. 12.30.'],
    ['2026-11-20T11:29:00Z', 'Incheckningen öppnar mån 23 nov. kl. 12.30.'],
  ])('at %s says when it opens: %s', async (now, text) => {
    openStaffApp({ ...joined, now });
    expect(await screen.findByText(text)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Checka in' })).toBeNull();
  });

  it('is possible late the same day, and says that the trainer has to approve', async () => {
    openStaffApp({ ...joined, now: '2026-11-23T18:00:00Z' });
    expect(await screen.findByText(/gäller när utbildaren har godkänt den/)).toBeVisible();
    expect(await button('Skicka sen incheckning')).toBeVisible();
  });

  it.each([
    [{ answer: 'present' }, 'Bekräftad: närvarande'],
    [{ answer: 'absent' }, 'Registrerad: frånvarande'],
    [{ state: 'declined', answer: 'Du syntes inte i salen' }, 'Skälet som står: Du syntes inte i salen'],
  ] as const)('shows what was recorded: %o', async (...[change, text]) => {
    openStaffApp({ groups: [staffGroup()], requests: [request('join'), request('checkIn', change)] });
    expect(await within(await screen.findByRole('region', { name: 'Nästa tillfälle' })).findByText(text)).toBeVisible();
  });

  it('by link works before the list is confirmed', async () => {
    window.location.hash = checkInHash(s1, checkInToken);
    const { received } = openStaffApp({ groups: [staffGroup()], requests: [request('join', { state: 'sent' })] });
    expect(await screen.findByText('Länken stämmer med tillfället.')).toBeVisible();
    await userEvent.click(await button('Checka in'));
    await waitFor(() => expect(received).toHaveLength(1));
    // That the link was had is proved to the trainer; the link itself is not in the row.
    expect(received[0]?.proof).toBe(await proofOf(checkInToken, first(received).key));
    expect(JSON.stringify(received)).not.toContain(checkInToken);
  });

  it.each([checkInHash(s1, '0'.repeat(32)), checkInHash(keyFrom<SessionKey>('gone'), checkInToken)])(
    'by a foreign link %s is refused at once',
    async (entry) => {
      const { received } = openStaffApp({ ...joined, entry });
      expect(await screen.findByText('Länken hör inte till tillfället')).toBeVisible();
      expect(received).toHaveLength(0);
    },
  );

  it('by link leads someone new to the list first, then lets them check in', async () => {
    const { received } = openStaffApp({ groups: [staffGroup()], entry: checkInHash(s1, checkInToken) });
    await userEvent.selectOptions(await screen.findByLabelText('Vilken enhet arbetar du på?'), 'Alvesta vårdcentral');
    await userEvent.click(await button('Gå med'));
    await userEvent.click(await button('Checka in'));
    await waitFor(() => expect(received.map(({ kind }) => kind)).toEqual(['join', 'checkIn']));
  });

  it('by the code in the room: the six digits are sent as typed, for the trainer to judge', async () => {
    const { received } = openStaffApp({ groups: [staffGroup()], requests: [request('join', { state: 'sent' })] });
    const field = await screen.findByLabelText('Kod som visas i rummet');
    await userEvent.type(field, '12345{Enter}');
    expect(await screen.findByText(/Skriv de sex siffrorna/)).toBeVisible();
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.clear(field);
    await userEvent.type(field, '205 672{Enter}');
    await waitFor(() => expect(received).toHaveLength(1));
    expect(received[0]).toMatchObject({ digits: '205672', proof: undefined });
  });

  it('with the button, by somebody on the list who has the code as well', async () => {
    const { received } = openStaffApp(joined);
    await userEvent.click(await screen.findByText('Jag har koden som visas i rummet'));
    await userEvent.type(await screen.findByLabelText('Kod som visas i rummet'), '000123{Enter}');
    await waitFor(() => expect(received).toHaveLength(1));
    expect(received[0]).toMatchObject({ digits: '000123' });
  });

  it('by a link pasted where the code goes: the right one is a proof, a foreign one is refused at once', async () => {
    const { received } = openStaffApp({ groups: [staffGroup()], requests: [request('join', { state: 'sent' })] });
    const field = await screen.findByLabelText('Kod som visas i rummet');
    await userEvent.type(field, `https://example.org/${checkInHash(s1, '0'.repeat(32))}{Enter}`);
    expect(await screen.findByText(/Skriv de sex siffrorna/)).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, `https://example.org/${checkInHash(s1, checkInToken)}{Enter}`);
    await waitFor(() => expect(received).toHaveLength(1));
    expect(received[0]?.digits).toBeUndefined();
    expect(received[0]?.proof).toBe(await proofOf(checkInToken, first(received).key));
  });
});

describe('without a network', () => {
  const joined = { groups: [staffGroup()], requests: [request('join')] };

  it('keeps the check-in on the device, says so, and sends it when the network is back', async () => {
    const site = openStaffApp(joined);
    site.network.up = false;
    await userEvent.click(await button('Checka in'));
    expect(await screen.findByText('Sparad 13.04 på den här enheten, inte skickad än')).toBeVisible();
    expect(screen.getByText(/En sak väntar på att skickas/)).toBeVisible();
    expect(JSON.stringify(Array.from(device.kept.values()))).toContain('2026-11-23T12:04:00.000Z');
    site.network.up = true;
    window.dispatchEvent(new Event('online'));
    expect(await screen.findByText('Skickat 13.04, väntar på bekräftelse')).toBeVisible();
    expect(site.received).toHaveLength(1);
    await waitFor(() => expect(Array.from(device.kept.values())).toEqual([[]]));
  });

  it('survives a closed page, and keeps the time of the press', async () => {
    const first = openStaffApp(joined);
    first.network.up = false;
    await userEvent.click(await button('Checka in'));
    await screen.findByText(/inte skickad än/);
    first.unmount();
    const second = openStaffApp({ ...joined, now: '2026-11-23T12:30:00Z' });
    await waitFor(() => expect(second.received).toHaveLength(1));
    expect(second.received[0]?.sentUtc).toBe('2026-11-23T12:04:00.000Z');
  });

  it('makes no second row when only the answer was lost', async () => {
    const site = openStaffApp(joined);
    site.network.losesAnswers = true;
    await userEvent.click(await button('Checka in'));
    await screen.findByText('Sparad 13.04 på den här enheten, inte skickad än');
    site.network.losesAnswers = false;
    await userEvent.click(await button('Skicka nu'));
    expect(await screen.findByText('Skickat 13.04, väntar på bekräftelse')).toBeVisible();
    expect(site.received).toHaveLength(1);
  });

  it('is sent on demand, and a device that keeps nothing is warned of', async () => {
    device.works = false;
    const site = openStaffApp(joined);
    site.network.up = false;
    await userEvent.click(await button('Checka in'));
    expect(await screen.findByText(/Låt sidan stå öppen tills det är skickat/)).toBeVisible();
    site.network.up = true;
    await userEvent.click(await button('Skicka nu'));
    await waitFor(() => expect(site.received).toHaveLength(1));
  });
});

describe('the way and the diploma', () => {
  it('tells every place with a word, and where one is', async () => {
    openStaffApp({ groups: [staffGroup()], requests: [request('join')] });
    const places = within(await screen.findByRole('region', { name: 'Min väg' })).getAllByRole('listitem');
    expect(places.map((place) => place.textContent)).toEqual([
      'Med på listanklart 12 okt., klart',
      'Tillfälle 1i dag, pågår',
      'Tillfälle 27 dec., kommer',
      'Utvecklingsuppgiftsenast 18 dec., kommer',
      'Beslutför enheten, kommer',
      'Diplomgäller 4 år, kommer',
    ]);
    expect(places[1]).toHaveAttribute('aria-current', 'step');
  });

  it('shows the state, the last valid day and the number of the own unit', async () => {
    openStaffApp({ groups: [staffGroup()], requests: [request('join')], diplomas: [diploma()] });
    const card = await screen.findByRole('region', { name: 'Min enhets diplom' });
    expect(card).toHaveTextContent('Dags att förnya');
    expect(card).toHaveTextContent('15 december 2026');
    expect(card).toHaveTextContent('KRO-2022-0117');
  });

  it('lets a person in several groups choose', async () => {
    const other = staffGroup({
      group: group({ key: keyFrom<GroupKey>('other'), title: 'Omgång två', number: 'KRO-2026-15' }),
      sessions: [],
    });
    openStaffApp({
      groups: [staffGroup(), other],
      requests: [request('join'), request('join', { key: keyFrom<RequestKey>('join-2'), groupKey: other.group.key })],
    });
    await userEvent.selectOptions(await screen.findByLabelText('Grupp'), 'Omgång två, KRO-2026-15');
    expect(await screen.findByText('Inget mer tillfälle är inplanerat.')).toBeVisible();
  });
});
