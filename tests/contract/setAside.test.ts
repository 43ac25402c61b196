import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fillList } from '../../local-site/server/testing/fillList';
import { buildPoolViewModel, type PoolFacts } from '../../src/features/pool/buildPoolViewModel';
import { buildQueue } from '../../src/features/today/buildToday';
import type { QueueItem } from '../../src/features/today/queue';
import { failureOf, isSuccess } from '../../src/lists/answer';
import { MalformedRow } from '../../src/lists/failure';
import { listPath } from '../../src/lists/listAddress';
import type { Repositories } from '../../src/lists/repositories/ports';
import { mostWaiting } from '../../src/lists/rows/inbox';
import { stepTable } from '../../src/lists/rows/programmeVersions';
import { attendanceTable } from '../../src/lists/rows/people';
import { createWrite } from '../../src/lists/write/plannedWrite';
import { writeRow } from '../../src/lists/write/writeRows';
import { noNames } from '../../src/lists/rows/names';
import { svSE } from '../../src/loc/sv-se';
import {
  addDays,
  addMonths,
  first,
  isoDate,
  keyFrom,
  type ApplicationKey,
  type GroupKey,
  type PersonKey,
} from '../../src/rules';
import { readGroup } from '../../src/usecases/openGroup/readGroup';
import { knownApplications } from '../../src/usecases/strays/knownApplications';
import { knownRequests } from '../../src/usecases/strays/knownRequests';
import { startContractSite } from './testing/contractSite';
import type { ContractSite } from './testing/contractSite';
import * as nouns from './testing/nouns';
import { savedIn } from './testing/nouns';

const today = isoDate('2026-10-07');
let contract: ContractSite;
beforeAll(async () => {
  contract = await startContractSite();
  await nouns.writeStory(contract.as('coordinator1').repositories);
});
afterAll(() => contract.close());

type Cells = Readonly<Record<string, string | number | null>>;

/** Adds a row as anybody with a browser can, without the product. */
async function plant(login: string, list: string, cells: Cells): Promise<number> {
  const { site } = contract.as(login);
  const answer = await site.send({ path: `${listPath(site, list)}/items`, method: 'POST', body: cells });
  if (!isSuccess(answer)) throw failureOf(answer, list);
  const { body } = answer;
  if (typeof body !== 'object' || body === null || !('Id' in body) || typeof body.Id !== 'number')
    throw new Error(`${list} answered without an id`);
  return body.Id;
}
async function rowIds(list: string): Promise<readonly number[]> {
  const { site } = contract.as('owner');
  const { body } = await site.send({ path: `${listPath(site, list)}/items`, query: { $select: 'Id' } });
  return v.parse(v.object({ value: v.array(v.object({ Id: v.number() })) }), body).value.map(({ Id }) => Id);
}
async function remove(list: string, id: number): Promise<void> {
  const { site } = contract.as('owner');
  await site.send({ path: `${listPath(site, list)}/items(${id})`, method: 'DELETE', ifMatch: '*' });
}

let planted: [list: string, id: number][] = [];
beforeEach(async () => {
  for (const [list, id] of planted) await remove(list, id);
  planted = [];
});
async function planting(login: string, list: string, cells: Cells): Promise<number> {
  const id = await plant(login, list, cells);
  planted.push([list, id]);
  return id;
}

const request = (name: string, change: Cells = {}): Cells => ({
  Key: `planted-${name}`,
  Kind: 'Anslutning',
  GroupKey: nouns.group().key,
  TogetherKey: nouns.group().togetherKey,
  UnitKey: 'a',
  State: 'Skickad',
  SentUtc: '2026-10-06T08:00:00Z',
  ...change,
});
const application = (name: string, change: Cells = {}): Cells => ({
  Key: `planted-${name}`,
  Title: 'Otto Ros',
  UnitKey: 'a',
  ProgrammeKey: nouns.version.programmeKey,
  Headcount: 7,
  PriceAsOf: '2026-10-01',
  ...change,
});
/** A place in the queue, which coordinators alone write. */
const place = (name: string, change: Cells = {}): Cells => ({
  Key: `planted-place-${name}`,
  ApplicationKey: nouns.application('sound').key,
  UnitKey: 'a',
  ProgrammeKey: nouns.version.programmeKey,
  ReceivedDay: '2026-10-01',
  State: 'Väntar',
  ...change,
});
const leastOf = (list: string): string => (list === 'ApplicationQueue' ? 'coordinator1' : 'staff1');

/** What Idag reads and makes of it. */
async function queueOf(repositories: Repositories): Promise<readonly QueueItem[]> {
  const [catalogue, { waiting, asked }, groups, sessions, requests, invoiceLines, diplomas] = await Promise.all([
    repositories.catalogue.read(),
    repositories.applications.inPool(),
    repositories.groups.listed(2025),
    repositories.sessions.between(addDays(today, -30), addDays(today, 30)),
    repositories.requests.unanswered(),
    repositories.invoices.open(),
    repositories.diplomas.watched(addMonths(today, -12), today, 2025),
  ]);
  const units = await repositories.catalogue.units(waiting.map(({ value }) => value.unitKey));
  const withUnits = { ...catalogue, units };
  return buildQueue(
    {
      catalogue: withUnits,
      applications: knownApplications(waiting, withUnits, repositories.setAside, 'waiting'),
      asked,
      groups,
      sessions,
      requests: await knownRequests(requests, { groups, sessions }, repositories),
      invoiceLines,
      diplomas,
    },
    today,
    svSE,
    'sv-SE',
  );
}
async function poolOf(repositories: Repositories): Promise<PoolFacts> {
  const [catalogue, { waiting, interested, asked }, groups] = await Promise.all([
    repositories.catalogue.read(),
    repositories.applications.inPool(),
    repositories.groups.listed(2025),
  ]);
  const units = await repositories.catalogue.units([...waiting, ...interested].map(({ value }) => value.unitKey));
  return { catalogue: { ...catalogue, units }, waiting, interested, asked, processes: [], groups };
}

interface Found {
  readonly column: string;
  readonly value?: string;
  readonly reason: Readonly<Record<string, unknown>>;
}

describe('a row that somebody sent by hand', () => {
  const sound = { UnitKey: 'a' };
  it.each<readonly [what: string, list: string, cells: Cells, found: Found]>([
    [
      'a join without kind',
      'MyPath',
      request('1', { Kind: null }),
      { column: 'Kind', value: '', reason: { code: 'missing' } },
    ],
    [
      'a check-in without a session',
      'MyPath',
      request('2', { Kind: 'Incheckning' }),
      { column: 'SessionKey', value: '', reason: { code: 'columnsDisagree' } },
    ],
    [
      'a group that does not exist',
      'MyPath',
      request('3', { GroupKey: 'nowhere' }),
      { column: 'GroupKey', value: 'nowhere', reason: { code: 'unknownReference' } },
    ],
    [
      'a group that is judged with others than it says',
      'MyPath',
      request('4', { TogetherKey: 'elsewhere' }),
      { column: 'TogetherKey', value: 'elsewhere', reason: { code: 'unknownReference' } },
    ],
    [
      'a check-in to a session that does not exist',
      'MyPath',
      request('5', { Kind: 'Incheckning', SessionKey: 'nowhere' }),
      { column: 'SessionKey', value: 'nowhere', reason: { code: 'unknownReference' } },
    ],
    [
      'received on 9999-12-31',
      'ApplicationQueue',
      place('1', { ReceivedDay: '9999-12-31' }),
      {
        column: 'ReceivedDay',
        value: '9999-12-31',
        reason: { code: 'dayOutOfRange', first: '1900-01-01', last: '2199-12-31' },
      },
    ],
    [
      'received before there were dates',
      'ApplicationQueue',
      place('2', { ReceivedDay: '0001-01-01' }),
      { column: 'ReceivedDay', value: '0001-01-01', reason: { code: 'dayOutOfRange' } },
    ],
    ...[-50, 0, 10_001, 1e8].map(
      (count) =>
        [
          `a headcount of ${count}`,
          'Applications',
          application('3', { Headcount: count }),
          { column: 'Headcount', value: String(count), reason: { code: 'outOfRange', least: 1, most: 10_000 } },
        ] as const,
    ),
    [
      'a headcount of 8.5',
      'Applications',
      application('4', { Headcount: 8.5 }),
      { column: 'Headcount', value: '8.5', reason: { code: 'notWhole' } },
    ],
    [
      'a unit that does not exist',
      'ApplicationQueue',
      place('5', { UnitKey: 'nowhere' }),
      { column: 'UnitKey', value: 'nowhere', reason: { code: 'unknownReference', list: 'Units' } },
    ],
    [
      'a programme that does not exist',
      'ApplicationQueue',
      place('6', { ProgrammeKey: 'nowhere' }),
      { column: 'ProgrammeKey', value: 'nowhere', reason: { code: 'unknownReference', list: 'ProgrammeVersions' } },
    ],
    [
      'a place of an application that is not there',
      'ApplicationQueue',
      place('8', { ApplicationKey: 'nowhere' }),
      { column: 'ApplicationKey', value: 'nowhere', reason: { code: 'unknownReference', list: 'Applications' } },
    ],
    [
      'an amount beyond all amounts',
      'Applications',
      application('7', { ...sound, ShownPriceOre: 9e18 }),
      { column: 'ShownPriceOre', reason: { code: 'outOfRange' } },
    ],
  ])(
    '%s is set aside from Idag, Pool and the group, and all else is there',
    async (_what, list, cells, { column, reason, ...value }) => {
      savedOnce ??= await soundRows();
      const id = await planting(leastOf(list), list, cells);
      const { repositories } = contract.as('coordinator1');
      const queue = await queueOf(repositories);
      expect(queue.map(({ key }) => key)).toEqual(
        expect.arrayContaining(['applications waited', `join ${nouns.group().key}`]),
      );
      const pool = await poolOf(repositories);
      const model = buildPoolViewModel(
        {
          ...pool,
          waiting: knownApplications(pool.waiting, pool.catalogue, repositories.setAside, 'waiting'),
        },
        undefined,
        today,
      );
      expect(model.rows.map(({ application: { value } }) => value.key)).toEqual([savedOnce.application]);
      const { file } = await readGroup(nouns.group().key, repositories);
      expect(file.requests.map(({ value }) => value.key)).toEqual([savedOnce.request]);
      expect(repositories.setAside.all()).toEqual([
        expect.objectContaining({ list, id, column, ...value, reason: expect.objectContaining(reason) }),
      ]);
      expect(repositories.setAside.addressOf({ list, id })).toBe(
        `${contract.url}/Lists/${list}/DispForm.aspx?ID=${id}`,
      );
    },
  );

  let savedOnce: { readonly application: string; readonly request: string } | undefined;
  async function soundRows(): Promise<{ readonly application: string; readonly request: string }> {
    const sent = savedIn(await contract.as('staff2').repositories.requests.send(nouns.joinRequest('sound')));
    const { repositories } = contract.as('coordinator1');
    const registered = savedIn(
      await repositories.applications.register({ ...nouns.application('sound'), unitKey: nouns.unit('b').key }),
    );
    return { application: registered.stored.value.key, request: sent.stored.value.key };
  }

  it('is no longer told of once it has been put right, whatever is read again', async () => {
    const id = await planting('staff1', 'MyPath', request('right', { Kind: null }));
    const { repositories, site } = contract.as('coordinator1');
    await repositories.requests.unanswered();
    await repositories.groups.open(nouns.group().key);
    const told: number[] = [];
    repositories.setAside.subscribe(() => told.push(repositories.setAside.all().length));
    expect(repositories.setAside.all()).toHaveLength(1);
    const path = `${listPath(site, 'MyPath')}/items(${id})`;
    await site.send({ path, method: 'MERGE', ifMatch: '*', body: { Kind: 'Anslutning' } });
    await repositories.requests.unanswered();
    expect(repositories.setAside.all()).toEqual([]);
    expect(told).toContain(0);
  });
});

describe('a row of the group itself', () => {
  it.each<readonly [what: string, list: string, cells: Cells, column: string]>([
    [
      'a person who left on a day that does not exist',
      'Participants',
      { Title: 'Dan', ProcessKey: 'process-a', UnitKey: 'a', PersonKey: 'dan', ToDay: '2026-02-30' },
      'ToDay',
    ],
    [
      'a person in a process that does not exist',
      'Participants',
      { Title: 'Dan', ProcessKey: 'nowhere', UnitKey: 'a', PersonKey: 'dan' },
      'ProcessKey',
    ],
    [
      'a mark with an unknown state',
      'Attendance',
      { SessionKey: 'session-1', ParticipantKey: 'participant-bo', State: 'Kanske', Mode: 'På plats' },
      'State',
    ],
    [
      'a mark of nobody',
      'Attendance',
      { SessionKey: 'session-1', ParticipantKey: 'nobody', State: 'Närvarande', Mode: 'På plats' },
      'ParticipantKey',
    ],
    [
      'a session with no end',
      'Sessions',
      { StepKey: first(nouns.version.steps).key, StepOrder: 1, Day: '2026-10-06', StartUtc: '2026-10-06T08:00:00Z' },
      'EndUtc',
    ],
  ])('%s is in the file as set aside, so that acts can refuse', async (_what, list, cells, column) => {
    const id = await planting('trainer.internal', list, {
      Key: `planted-${list}-${column}`,
      GroupKey: nouns.group().key,
      TogetherKey: nouns.group().togetherKey,
      ...cells,
    });
    const { repositories } = contract.as('coordinator1');
    const { file } = await readGroup(nouns.group().key, repositories);
    expect(file.setAside.map((row) => [row.list, row.id, row.column])).toEqual([[list, id, column]]);
    expect(repositories.setAside.all()).toHaveLength(1);
    expect(file.participants).toHaveLength(3);
    expect(file.sessions).toHaveLength(2);
  });

  it('the group alone cannot be opened when its own row is the one; the others of the list are there', async () => {
    const own = nouns.group();
    const id = await planting('coordinator1', 'Groups', {
      Key: 'planted-group',
      Number: 'KRO-2026-99',
      VersionKey: own.versionKey,
      OrgKey: own.organisationKey,
      TogetherKey: 'planted',
      Stage: 'Kanske',
      Year: 2026,
    });
    const { repositories } = contract.as('coordinator1');
    expect((await repositories.groups.listed(2026)).map(({ key }) => key)).toEqual([own.key]);
    const opening = repositories.groups.open(keyFrom<GroupKey>('planted-group'));
    await expect(opening).rejects.toBeInstanceOf(MalformedRow);
    await expect(opening).rejects.toMatchObject({ row: { list: 'Groups', id } });
  });

  it('whoever writes the key of a row that cannot be read is told which, and nothing is thrown', async () => {
    const { site } = contract.as('coordinator1');
    const mark = nouns.attendance('cia', 2);
    const key = attendanceTable.keyOf(mark);
    const id = await planting('trainer.internal', 'Attendance', {
      ...attendanceTable.cells(mark),
      Key: key,
      State: 'Kanske',
    });
    expect(await writeRow(site, noNames, createWrite(attendanceTable, mark, 'compare'))).toMatchObject({
      kind: 'refused',
      failure: { kind: 'unreadable', detail: { row: { list: 'Attendance', id, column: 'State', value: 'Kanske' } } },
    });
  });

  it('what could not be read again is never written', async () => {
    const { repositories } = contract.as('coordinator1');
    const long = nouns.participant('dan', { personKey: keyFrom<PersonKey>('dan'), name: 'x'.repeat(256) });
    expect(await repositories.participants.add([long])).toMatchObject([
      { kind: 'refused', failure: { kind: 'validation', detail: { row: { list: 'Participants', column: 'Title' } } } },
    ]);
  });
});

describe('published rules', () => {
  const step = first(nouns.version.steps);
  const later: Cells = {
    ...stepTable.cells({ versionKey: nouns.version.key, step }),
    Key: 'planted-step',
    Title: 'Ett steg till',
  };

  it.each([
    ['is sound', later, 'addedLater'],
    ['cannot be read', { ...later, StepOrder: -1 }, 'outOfRange'],
  ])('are what was published: a step that was added later and %s does not count', async (_what, cells, code) => {
    const id = await planting('coordinator1', 'ProgrammeSteps', cells);
    const { repositories } = contract.as('coordinator1');
    const { versions, setAside } = await repositories.catalogue.read();
    expect(versions).toEqual([nouns.version]);
    expect(setAside.map((row) => [row.list, row.id, row.reason.code])).toEqual([['ProgrammeSteps', id, code]]);
    expect(repositories.setAside.all()).toHaveLength(1);
  });

  it('that have lost one of their parts are set aside whole, and the group says so', async () => {
    const { site } = contract.as('owner');
    const steps = await rowIds('ProgrammeSteps');
    const path = `${listPath(site, 'ProgrammeSteps')}/items(${first(steps)})`;
    const { repositories } = contract.as('coordinator1');
    await site.send({ path, method: 'MERGE', ifMatch: '*', body: { StepOrder: -1 } });
    try {
      const { versions, setAside } = await repositories.catalogue.read();
      expect(versions).toEqual([]);
      expect(setAside.map((row) => [row.list, row.reason.code])).toEqual([
        ['ProgrammeSteps', 'outOfRange'],
        ['ProgrammeVersions', 'incomplete'],
      ]);
      await expect(readGroup(nouns.group().key, repositories)).rejects.toMatchObject({
        row: { list: 'Groups', column: 'VersionKey', reason: { code: 'unknownReference', list: 'ProgrammeVersions' } },
      });
    } finally {
      await site.send({ path, method: 'MERGE', ifMatch: '*', body: { StepOrder: step.order } });
    }
    expect((await repositories.catalogue.read(true)).versions).toEqual([nouns.version]);
    expect(repositories.setAside.all()).toEqual([]);
  });
});

describe('an inbox that one person has filled', () => {
  const many = 5_001;

  it('is read all the same: Idag, Pool, the group and the person each get what is theirs, and a few of the many', async () => {
    const own = await startContractSite();
    try {
      const coordinator = own.as('coordinator1').repositories;
      await nouns.writeStory(coordinator);
      const as = (login: string): Parameters<typeof fillList>[0] => ({
        ...own.test,
        post: (path, options) => own.test.post(path, { ...options, as: login }),
      });
      await fillList(as('staff1'), `web/getList('/sites/diplomering/Lists/MyPath')`, many, (index) => ({
        ...request(`many-${index}`),
      }));
      await fillList(as('staff1'), `web/getList('/sites/diplomering/Lists/Applications')`, many, (index) => ({
        ...application(`many-${index}`),
      }));
      const sent = savedIn(await own.as('staff2').repositories.requests.send(nouns.joinRequest('late')));
      const late = savedIn(
        await coordinator.applications.register({ ...nouns.application('late'), unitKey: nouns.unit('b').key }),
      );
      const { repositories } = own.as('coordinator2');
      const unanswered = await repositories.requests.unanswered();
      expect(unanswered).toHaveLength(mostWaiting + 1);
      expect(unanswered.map(({ value }) => value.key)).toContain(sent.stored.value.key);
      const { requests } = await repositories.groups.open(nouns.group().key);
      expect(requests).toHaveLength(mostWaiting + 1);
      const { waiting, asked } = await repositories.applications.inPool();
      expect(waiting.map(({ value }) => value.key)).toEqual([late.stored.value.key]);
      expect(asked).toHaveLength(mostWaiting);
      const beyond = repositories.setAside.all();
      expect(beyond).toHaveLength(2 * (many - mostWaiting));
      expect(new Set(beyond.map(({ list, column, reason }) => `${list} ${column} ${reason.code}`))).toEqual(
        new Set(['MyPath Author tooMany', 'Applications Author tooMany']),
      );
      expect(await own.as('staff1').repositories.requests.mine()).toHaveLength(many);
      expect(await own.as('staff2').repositories.requests.mine()).toHaveLength(1);
    } finally {
      await own.close();
    }
  }, 180_000);

  it('by a coordinator who registers what others have called about is no crowd', async () => {
    const { site, repositories } = contract.as('coordinator1');
    const called = nouns.application('called');
    for (let index = 0; index <= mostWaiting; index++)
      savedIn(await repositories.applications.register({ ...called, key: keyFrom<ApplicationKey>(`called-${index}`) }));
    expect(site.url).toBe(contract.url);
    expect((await repositories.applications.inPool()).waiting.length).toBeGreaterThan(mostWaiting);
    expect(repositories.setAside.all()).toEqual([]);
  });
});
