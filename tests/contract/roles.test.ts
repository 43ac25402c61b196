import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SiteRequest } from '../../src/lists/site';
import { allLists } from '../../src/lists/schema';
import { elementAt, first } from '../../src/rules';
import { startContractSite } from './testing/contractSite';
import type { ContractSite } from './testing/contractSite';
import * as nouns from './testing/nouns';
import { savedIn } from './testing/nouns';

let contract: ContractSite;
beforeAll(async () => {
  contract = await startContractSite();
  const { repositories } = contract.as('coordinator1');
  await nouns.writeStory(repositories);
  (await repositories.roll.save([{ before: undefined, after: nouns.attendance('anna', 1), writeKey: 'w' }])).forEach(
    savedIn,
  );
  savedIn(await repositories.decisions.take(nouns.decision('a')));
});
afterAll(() => contract.close());

const status = async (login: string, list: string): Promise<number> =>
  (
    await contract
      .as(login)
      .site.send({ path: `_api/web/getList('/sites/diplomering/Lists/${list}')/items`, query: { $select: 'Id' } })
  ).status;

/** What only coordinators and trainers read, or coordinators alone. */
const closed = [
  'Participants',
  'Attendance',
  'SessionSecrets',
  'Submissions',
  'Decisions',
  'DecisionLog',
  'Notes',
  'Claims',
] as const;
const allBut = (...paths: readonly string[]): readonly string[] =>
  allLists.map(({ path }) => path).filter((path) => !paths.includes(path));
const readers: Readonly<Record<string, readonly string[]>> = {
  owner: allBut(),
  coordinator1: allBut(),
  'trainer.internal': allBut('InvoiceLines', 'Notes'),
  director: allBut(...closed),
  manager1: allBut(...closed, 'InvoiceLines'),
  staff1: allBut(...closed, 'InvoiceLines'),
  visitor: allBut(...closed, 'InvoiceLines', 'MyPath', 'Applications'),
};

describe('who may read which list', () => {
  for (const [login, lists] of Object.entries(readers)) {
    it(`${login} reads what is declared, and nothing else`, async () => {
      const allowed: string[] = [];
      for (const { path } of allLists) if ((await status(login, path)) === 200) allowed.push(path);
      expect(allowed).toEqual(lists);
    });
  }
});

describe('who is in which group', () => {
  const list = (name: string): string => `_api/web/getList('/sites/diplomering/Lists/${name}')`;
  const paths: readonly SiteRequest[] = ['Participants', 'Attendance', 'Submissions'].flatMap((name): SiteRequest[] => [
    { path: `${list(name)}/items` },
    { path: `${list(name)}/items(1)` },
    { path: `${list(name)}/items(1)/versions` },
    { path: `${list(name)}/items`, query: { $select: '*,Author/Title', $expand: 'Author' } },
    { path: `${list(name)}/getitems`, method: 'POST', body: { query: { ViewXml: '<View/>' } } },
    { path: `${list(name)}/RenderListDataAsStream`, method: 'POST', body: { parameters: { ViewXml: '<View/>' } } },
    { path: `${list(name)}/items`, method: 'POST', body: { Title: 'x' } },
    { path: `${list(name)}/items(1)`, method: 'MERGE', ifMatch: '*', body: { Title: 'x' } },
    { path: `${list(name)}/items(1)`, method: 'DELETE', ifMatch: '*' },
  ]);

  it('is given to coordinators and trainers', async () => {
    const { body } = await contract.as('trainer.internal').site.send({ path: `${list('Participants')}/items` });
    expect(JSON.stringify(body)).toContain('Person anna');
  });

  it('is in no answer to anybody else, however they ask', async () => {
    const removed = (
      await contract.as('coordinator1').repositories.participants.add([nouns.participant('removed')])
    ).map((outcome) => savedIn(outcome).stored);
    for (const row of removed) savedIn(await contract.as('coordinator1').repositories.participants.remove(row));
    for (const login of ['staff1', 'manager1', 'director', 'visitor']) {
      const { site } = contract.as(login);
      for (const request of [
        ...paths,
        { path: '_api/web/recyclebin' },
        { path: '_api/web/lists', query: { $expand: 'Fields' } },
      ]) {
        const answer = await site.send(request);
        const names = JSON.stringify(answer.body)?.match(/Person \w+|group_(anna|bo|cia|removed)/g) ?? [];
        expect(`${login} ${request.method ?? 'GET'} ${request.path}: ${names.join()}`).toMatch(/: $/);
        if (paths.includes(request)) expect(`${login} ${request.path} ${answer.status}`).toMatch(/ 40[34]$/);
      }
    }
  });
});

describe('roles', () => {
  it('follow membership and are read in one request', async () => {
    const roles = async (login: string): Promise<readonly string[]> => {
      const { repositories, counting } = contract.as(login);
      const { result, requests } = await counting(() => repositories.directory.currentUser());
      expect(requests).toBe(1);
      return result.roles;
    };
    expect(await roles('owner')).toEqual(['owner', 'staff']);
    expect(await roles('coordinator1')).toEqual(['coordinator', 'staff']);
    expect(await roles('trainer.internal')).toEqual(['trainer', 'staff']);
    expect(await roles('manager1')).toEqual(['manager', 'staff']);
    expect(await roles('director')).toEqual(['director', 'staff']);
    expect(await roles('staff1')).toEqual(['staff']);
    expect(await contract.as('staff1').repositories.directory.currentUser()).toMatchObject({
      name: 'Alva Rönnhult',
      email: 'staff1@example.org',
    });
  });
});

describe('staff', () => {
  it('see groups, sessions and processes', async () => {
    const { repositories, counting } = contract.as('staff1');
    const { result, requests } = await counting(() => repositories.staff.groups([nouns.group().key]));
    const found = elementAt(result, 0);
    expect(requests).toBe(2);
    expect(found.group.key).toBe(nouns.group().key);
    expect(found.sessions.map(({ key }) => key)).toEqual(['session-1', 'session-2']);
    expect(found.processes).toHaveLength(2);
    expect((await repositories.staff.sessionByKey(nouns.session(1).key)).place).toBe('Tallen');
    expect(await repositories.catalogue.units([nouns.unit('a').key, nouns.unit('b').key])).toHaveLength(2);
  });

  it('cannot write what coordinators and trainers keep', async () => {
    const { repositories } = contract.as('staff1');
    expect(await repositories.sessions.save(nouns.session(1, { key: nouns.session(2).key }))).toMatchObject({
      kind: 'refused',
      failure: { kind: 'accessDenied' },
    });
    expect((await repositories.participants.add([nouns.participant('eve')]))[0]).toMatchObject({
      kind: 'refused',
      failure: { kind: 'accessDenied' },
    });
    expect(
      (await repositories.roll.save([{ before: undefined, after: nouns.attendance('eve', 1), writeKey: 'e' }]))[0],
    ).toMatchObject({ kind: 'refused', failure: { kind: 'accessDenied' } });
    await expect(repositories.groups.open(nouns.group().key)).rejects.toMatchObject({ kind: 'accessDenied' });
  });

  it('send requests that only they, coordinators and trainers see, and read the answer in the same item', async () => {
    const { repositories } = contract.as('staff1');
    savedIn(await repositories.requests.send(nouns.joinRequest('mine')));
    savedIn(await repositories.requests.send(nouns.joinRequest('mine')));
    expect((await repositories.requests.mine()).map(({ value }) => value.key)).toEqual(['request-mine']);
    expect(await contract.as('staff2').repositories.requests.mine()).toEqual([]);
    expect(await contract.as('staff2').repositories.requests.unanswered()).toEqual([]);

    const trainer = contract.as('trainer.internal').repositories;
    expect(await trainer.requests.mine()).toEqual([]);
    const waiting = first(await trainer.requests.unanswered());
    expect(waiting.value).toMatchObject({
      authorName: 'Alva Rönnhult',
      authorEmail: 'staff1@example.org',
      state: 'sent',
    });
    savedIn(
      await trainer.requests.answer(waiting, {
        state: 'confirmed',
        answer: 'present',
        answeredUtc: '2026-10-06T09:00:00.000Z',
      }),
    );
    expect(first(await repositories.requests.mine()).value).toMatchObject({
      state: 'confirmed',
      answer: 'present',
      answeredUtc: '2026-10-06T09:00:00Z',
    });
    expect(await trainer.requests.unanswered()).toEqual([]);
  });

  it('are one row even when the answer to their request was lost', async () => {
    let lost = 1;
    const { repositories } = contract.as(
      'staff2',
      (url, init) => init.method === 'POST' && url.endsWith('/items') && lost-- > 0,
    );
    savedIn(await repositories.requests.send(nouns.joinRequest('lost')));
    expect(await repositories.requests.mine()).toHaveLength(1);
  });
});

describe('decisions', () => {
  it('are added by coordinators and changed by nobody but an owner', async () => {
    const { site, repositories } = contract.as('coordinator1');
    const { day } = nouns.decision('a');
    const decision = first(await repositories.decisions.between(day, day));
    const path = `_api/web/getList('/sites/diplomering/Lists/Decisions')/items(${decision.id})`;
    expect((await site.send({ path, method: 'MERGE', ifMatch: '*', body: { Reason: 'ändrad' } })).status).toBe(403);
    expect((await site.send({ path, method: 'DELETE', ifMatch: '*' })).status).toBe(403);
    expect(await contract.as('trainer.internal').repositories.decisions.take(nouns.decision('b'))).toMatchObject({
      kind: 'refused',
      failure: { kind: 'accessDenied' },
    });
  });
});
