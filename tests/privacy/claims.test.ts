import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { elementAt, first, isoDate, keyFrom } from '../../src/rules';
import type { ApplicationKey, PersonRequest, RequestKey } from '../../src/rules';
import type { Pool, Stored } from '../../src/lists/repositories/ports';
import { makeCheckInLink, makeJoinLink } from '../../src/usecases/links/makeLink';
import { newToken, proofOf } from '../../src/usecases/links/token';
import { evidenceOf, isPlain, type Evidence } from '../../src/usecases/judgeRequests/judgeRequests';
import { readGroup, type GroupRead } from '../../src/usecases/openGroup/readGroup';
import { requestKey } from '../../src/usecases/sendRequests/ownRequest';
import { startContractSite, type ContractSite } from '../contract/testing/contractSite';
import * as nouns from '../contract/testing/nouns';
import { savedIn, writeStory } from '../contract/testing/nouns';
import { listAddress, restAs, type Answer } from './testing/rest';

/**
 * The attack that trials found: somebody who may add to an inbox writes a row in a colleague's name, with the form call
 * that lets a client say who wrote what and when. SharePoint is assumed to let them (docs/platform.md#own-items), so
 * the local site does. What must hold: it cannot be done to a row that is there, and what was forged counts nowhere.
 */
let contract: ContractSite;
/** Five minutes into the first session. */
let now = '2026-11-03T12:05:00Z';
const victim = 'staff1';
const session = nouns.session(1);
const forgers = ['staff2', 'manager1'] as const;

beforeAll(async () => {
  contract = await startContractSite(() => new Date(now));
  const { repositories } = contract.as('coordinator1');
  await writeStory(repositories);
  (await repositories.participants.add([victim, 'staff2'].map((name) => nouns.participant(name)))).forEach(savedIn);
  const { file } = await opened();
  savedIn(await makeJoinLink(file.group.value, file.secrets, repositories));
  savedIn(await makeCheckInLink(elementAt(file.sessions, 0), file.secrets, repositories));
});
afterAll(() => contract.close());

const opened = (): Promise<GroupRead> => readGroup(nouns.group().key, contract.as('trainer.internal').repositories);
const person = (login: string): string => JSON.stringify([{ Key: `i:0#.f|membership|${login}@example.org` }]);
const fields = (of: Readonly<Record<string, string>>): object =>
  Object.entries(of).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));

/** A check-in in the victim's name, as their own app would send it, and with an answer and a time besides. */
async function forgedRow(key?: RequestKey): Promise<Readonly<Record<string, string>>> {
  return {
    Key: key ?? (await requestKey('checkIn', session.key, `${victim}@example.org`, 0, newToken())),
    Kind: 'Incheckning',
    GroupKey: session.groupKey,
    TogetherKey: session.togetherKey,
    SessionKey: session.key,
    UnitKey: nouns.unit('a').key,
    State: 'Bekräftad',
    SentUtc: '2026-11-03 13:00',
    AnsweredUtc: '2026-11-03 13:01',
    Answer: 'present',
    Author: person(victim),
    Editor: person(victim),
    Created: '2026-11-03 13:00',
    Modified: '2026-11-03 13:00',
  };
}
function addByForm(login: string, list: string, row: Readonly<Record<string, string>>): Promise<Answer> {
  return restAs(
    contract.url,
    login,
  )({
    method: 'POST',
    path: `${listAddress(list)}/AddValidateUpdateItemUsingPath`,
    body: { listItemCreateInfo: {}, formValues: fields(row), bNewDocumentUpdate: true },
  });
}
const formAnswer = v.object({ value: v.array(v.object({ HasException: v.boolean(), ItemId: v.number() })) });
/** The row's id, or why the form was refused. */
function idIn({ status, text }: Answer): number {
  const { value } = v.parse(formAnswer, JSON.parse(text));
  if (status !== 200 || value.some(({ HasException }) => HasException)) throw new Error(text);
  return first(value).ItemId;
}

async function seenOnTheRoll(
  id: number,
): Promise<{ readonly request: Stored<PersonRequest>; readonly evidence: Evidence }> {
  const { file, evidence } = await opened();
  const request = file.requests.find((one) => one.id === id);
  if (request === undefined) throw new Error(`the trainer does not see row ${id}`);
  return { request, evidence: evidenceOf(evidence, request) };
}

describe('a check-in in the name of a colleague', () => {
  it.each(forgers)('made by %s: it waits as any other, its answer is none, and it is pointed out', async (login) => {
    const id = idIn(await addByForm(login, 'MyPath', await forgedRow()));
    const { request, evidence } = await seenOnTheRoll(id);
    // SharePoint says that the victim sent it; that is what the trainer is told, and all that is known.
    expect(request.value).toMatchObject({
      authorEmail: `${victim}@example.org`,
      state: 'sent',
      answer: undefined,
      answeredUtc: undefined,
      cameAnswered: true,
    });
    expect(evidence).toMatchObject({ link: 'none', digits: 'none', expected: true });
    expect(evidence.oddities.map(({ kind }) => kind)).toContain('cameAnswered');
    expect(isPlain(evidence)).toBe(false);
    expect((await opened()).file.attendance).toEqual([]);
    const mine = await contract.as(victim).repositories.requests.mine();
    expect(mine.map(({ value }) => value.state)).not.toContain('confirmed');
  });

  it('is closed to a visitor', async () => {
    expect((await addByForm('visitor', 'MyPath', await forgedRow())).status).toBe(403);
  });

  it('that says nothing false but its author has no link, and is not confirmed with the others', async () => {
    const { State, AnsweredUtc, Answer, Created, Modified, ...plain } = await forgedRow();
    expect([State, AnsweredUtc, Answer, Created, Modified]).not.toContain(undefined);
    const id = idIn(await addByForm('staff2', 'MyPath', { ...plain, Key: 'forged-plainly', State: 'Skickad' }));
    const { evidence } = await seenOnTheRoll(id);
    expect(isPlain(evidence)).toBe(false);
  });

  it('written without setting who wrote it last shows the writer', async () => {
    const { Editor, ...row } = await forgedRow();
    expect(Editor).toBeDefined();
    const { evidence } = await seenOnTheRoll(idIn(await addByForm('staff2', 'MyPath', { ...row, Key: 'half-forged' })));
    expect(evidence.oddities).toContainEqual({ kind: 'writtenByOther', name: expect.stringContaining('Edvin') });
  });

  it('cannot carry a proof: nothing that others read leads to one, nor to the digits', async () => {
    const open: string[] = [];
    for (const login of forgers) {
      for (const list of ['Sessions', 'Groups', 'SessionSecrets', 'MyPath'])
        open.push(
          (await restAs(contract.url, login)({ method: 'GET', path: `${listAddress(list)}/items?$top=5000` })).text,
        );
    }
    const { file } = await opened();
    for (const { value } of file.secrets) {
      expect(open.join()).not.toContain(value.token);
      if (value.digits !== undefined) expect(open.join()).not.toContain(`"${value.digits}"`);
    }
    const hash = elementAt(file.sessions, 0).value.checkInTokenHash ?? '';
    expect(open.join()).toContain(hash);
    const key = await requestKey('checkIn', session.key, `${victim}@example.org`, 7, newToken());
    const made = { ...(await forgedRow(key)), State: 'Skickad', AnsweredUtc: '', Answer: '' };
    const row = { ...made, Proof: await proofOf(hash, key), Digits: digitsOfOldKind(hash) };
    const { evidence } = await seenOnTheRoll(idIn(await addByForm('staff2', 'MyPath', row)));
    expect(evidence).toMatchObject({ link: 'wrong', digits: 'wrong' });
  });

  it('of somebody who was sent the link proves that, and still counts for nothing', async () => {
    const { file } = await opened();
    const token = file.secrets.find(({ value }) => value.kind === 'checkIn')?.value.token ?? '';
    const key = await requestKey('checkIn', session.key, `${victim}@example.org`, 8, newToken());
    const row = { ...(await forgedRow(key)), Proof: await proofOf(token, key) };
    const { request, evidence } = await seenOnTheRoll(idIn(await addByForm('manager1', 'MyPath', row)));
    expect(evidence.link).toBe('right');
    expect(isPlain(evidence)).toBe(false);
    expect(request.value.state).toBe('sent');
    expect((await opened()).file.attendance).toEqual([]);
  });
});

describe('afterwards', () => {
  it.each(['staff1', 'staff2', 'manager1'])(
    '%s can make no row of one’s own a colleague’s, by no call',
    async (login) => {
      const id = idIn(
        await addByForm(login, 'MyPath', {
          ...(await forgedRow()),
          Key: `own-${login}`,
          Author: person(login),
          Editor: person(login),
        }),
      );
      const send = restAs(contract.url, login);
      const item = `${listAddress('MyPath')}/items(${id})`;
      const change = fields({
        State: 'Bekräftad',
        Author: person('staff.alias'),
        Editor: person('staff.alias'),
        Created: '2026-11-03 10:00',
      });
      const before = (await send({ method: 'GET', path: item })).text;
      const answers = [
        await send({
          method: 'POST',
          path: `${item}/ValidateUpdateListItem`,
          body: { formValues: change, bNewDocumentUpdate: true },
        }),
        await send({ method: 'POST', path: `${item}/ValidateUpdateListItem`, body: { formValues: change } }),
        await send({ method: 'MERGE', path: item, body: { State: 'Bekräftad', AuthorId: 1 } }),
        await send({ method: 'POST', path: `${item}/recycle` }),
        await send({ method: 'DELETE', path: item }),
        await send({ method: 'POST', path: `${item}/breakroleinheritance(true)` }),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
      const batch = await contract.as(login).site.batch([
        { path: `_api/${item}`, method: 'MERGE', ifMatch: '*', body: { State: 'Bekräftad' } },
        { path: `_api/${item}`, method: 'DELETE', ifMatch: '*' },
      ]);
      expect(batch.map(({ status }) => status)).toEqual([403, 403]);
      expect((await send({ method: 'GET', path: item })).text).toBe(before);
    },
  );

  it.each(forgers)('%s does not find the colleague’s row at all', async (login) => {
    const own = savedIn(
      await contract.as(victim).repositories.requests.send(nouns.joinRequest(`mine-${login}`)),
    ).stored;
    const send = restAs(contract.url, login);
    const item = `${listAddress('MyPath')}/items(${own.id})`;
    const answers = [
      await send({ method: 'GET', path: item }),
      await send({
        method: 'POST',
        path: `${item}/ValidateUpdateListItem`,
        body: { formValues: fields({ State: 'Avböjd' }), bNewDocumentUpdate: true },
      }),
      await send({ method: 'MERGE', path: item, body: { State: 'Avböjd' } }),
      await send({ method: 'DELETE', path: item }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});

it('a time that was set is out of order among rows that came by themselves', async () => {
  const send = async (login: string, at: string, name: string): Promise<number> => {
    now = at;
    return savedIn(await contract.as(login).repositories.requests.send(nouns.joinRequest(name, { sentUtc: at }))).stored
      .id;
  };
  await send('staff1', '2026-11-03T12:20:00Z', 'before');
  await send('staff2', '2026-11-03T12:30:00Z', 'later');
  now = '2026-11-03T12:40:00Z';
  const id = idIn(await addByForm('staff2', 'MyPath', { ...(await forgedRow()), Key: 'backdated', State: 'Skickad' }));
  await send('staff1', '2026-11-03T12:50:00Z', 'after');
  const { evidence } = await seenOnTheRoll(id);
  expect(evidence.oddities.map(({ kind }) => kind)).toContain('outOfOrder');
});

describe('a place in the queue of applications', () => {
  const waiting = { ...nouns.application('a'), key: keyFrom<ApplicationKey>('waits'), headcount: 9 };
  beforeAll(async () => {
    savedIn(await contract.as('coordinator1').repositories.applications.register(waiting));
  });
  const inPool = (): Promise<Pool> => contract.as('coordinator1').repositories.applications.inPool();
  const asked = (key: string, change: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
    Key: key,
    Title: 'Mia Lund',
    UnitKey: nouns.unit('b').key,
    ProgrammeKey: nouns.version.programmeKey,
    Headcount: '12',
    PriceAsOf: '2020-01-01',
    ...change,
  });

  it.each(['staff2', 'manager1', 'visitor', 'director', 'trainer.internal'])(
    'is written by no call of %s',
    async (login) => {
      const send = restAs(contract.url, login);
      const items = `${listAddress('ApplicationQueue')}/items`;
      const place = { Key: 'mine', ApplicationKey: 'mine', ReceivedDay: '2000-01-01', State: 'Väntar' };
      const [row] = (await inPool()).waiting;
      const answers = [
        await send({ method: 'POST', path: items, body: place }),
        await addByForm(login, 'ApplicationQueue', place),
        await send({ method: 'MERGE', path: `${items}(${row?.id})`, body: { ReceivedDay: '2000-01-01' } }),
        await send({
          method: 'POST',
          path: `${items}(${row?.id})/ValidateUpdateListItem`,
          body: { formValues: fields({ State: 'Placerad' }), bNewDocumentUpdate: true },
        }),
        await send({ method: 'DELETE', path: `${items}(${row?.id})` }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    },
  );

  it.each(forgers)(
    'is not had by what %s writes in the inbox, whatever it says of day, state and sender',
    async (login) => {
      // The columns that a place could once be chosen with are gone.
      const { text } = await addByForm(
        login,
        'Applications',
        asked('chosen', { ReceivedDay: '2000-01-01', State: 'Väntar' }),
      );
      expect(text).toContain('ReceivedDay');
      expect(v.parse(formAnswer, JSON.parse(text)).value.some(({ HasException }) => HasException)).toBe(true);
      const key = `came-${login}`;
      const row = asked(key, { Author: person(victim), Editor: person(victim), Created: '2000-01-01 12:00' });
      idIn(await addByForm(login, 'Applications', row));
      const pool = await inPool();
      expect(pool.waiting.map(({ value }) => value.key)).toEqual([waiting.key]);
      const came = pool.asked.find((one) => one.row.value.key === key);
      expect(came?.row.value).toMatchObject({ authorEmail: `${victim}@example.org`, headcount: 12 });
      // It counts from the day that a coordinator gives.
      if (came === undefined) throw new Error('the coordinator does not see the application');
      const { applications } = contract.as('coordinator1').repositories;
      const taken = savedIn(
        await applications.takeIn(came.row, { receivedDay: isoDate('2026-11-03'), state: 'waiting' }),
      );
      expect(taken.stored.value.receivedDay).toBe('2026-11-03');
      expect((await inPool()).asked.map(({ row: { value } }) => value.key)).not.toContain(key);
      savedIn(await applications.update(taken.stored, { state: 'withdrawn' }));
    },
  );

  it('is not changed by a row with the key of the application that has it', async () => {
    idIn(await addByForm('manager1', 'Applications', asked(waiting.key, { Headcount: '900' })));
    const pool = await inPool();
    expect(pool.waiting.map(({ value }) => [value.key, value.headcount, value.unitKey])).toEqual([
      [waiting.key, 9, waiting.unitKey],
    ]);
    expect(pool.asked.filter(({ isKnown }) => isKnown).map(({ row }) => row.value.headcount)).toEqual([900]);
  });

  it('hidden by its own sender hides nothing of others', async () => {
    idIn(await addByForm('manager1', 'Applications', asked('hidden', { HandledUtc: '2026-11-03 12:00' })));
    idIn(await addByForm('staff2', 'Applications', asked('seen')));
    expect((await inPool()).asked.map(({ row }) => row.value.key)).toEqual(expect.arrayContaining(['seen']));
  });
});

/** What the digits were before they were drawn by themselves. */
function digitsOfOldKind(hash: string): string {
  return String(parseInt(hash.slice(0, 8), 16) % 1_000_000).padStart(6, '0');
}
