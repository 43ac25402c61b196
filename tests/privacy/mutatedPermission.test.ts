import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedSite, siteAs } from '../../local-site/seed';
import { startTestSite, type TestSite } from '../../local-site/server/testing/testSite';
import { failureOf, isSuccess } from '../../src/lists/answer';
import { productGroups } from '../../src/lists/roles';
import { productLevels } from '../../src/lists/setup/levels';
import { allLists, type Grantee } from '../../src/lists/schema';
import { checkHealth, runSetup } from '../../src/lists/setup/runSetup';
import type { Site, SiteRequest } from '../../src/lists/site';
import { expectedVerbs, observedOwnVerbs, observedVerbs } from './testing/observe';
import { promiseTo, roles, type Role } from './testing/promises';
import { listAddress } from './testing/rest';

/** A site as setup leaves it. Each test breaks one thing and setup mends it. */
let test: TestSite;
let owner: Site;
let ids: { readonly groups: ReadonlyMap<string, number>; readonly levels: ReadonlyMap<string, number> };

beforeAll(async () => {
  test = await startTestSite();
  await seedSite(test.url, 'empty');
  owner = siteAs(test.url, 'owner');
  ids = { groups: await idsByName('web/sitegroups', 'Title'), levels: await idsByName('web/roledefinitions', 'Name') };
}, 60_000);
afterAll(() => test.close());

async function idsByName(path: string, name: 'Title' | 'Name'): Promise<ReadonlyMap<string, number>> {
  return new Map((await test.get(path)).rows.map((row) => [String(row[name]), Number(row.Id)]));
}

const groupNames: Readonly<Record<Grantee, string>> = {
  owners: 'Diplomering Owners',
  members: 'Diplomering Members',
  visitors: 'Diplomering Visitors',
  coordinators: productGroups.coordinators.name,
  trainers: productGroups.trainers.name,
  managers: productGroups.managers.name,
  directors: productGroups.directors.name,
};
const api = (list: string): string => `_api/${listAddress(list)}`;
function assignment(verb: 'add' | 'remove', list: string, grantee: Grantee, level: string): SiteRequest {
  return {
    path: `${api(list)}/roleassignments/${verb}roleassignment(principalid=${ids.groups.get(groupNames[grantee])}, roledefid=${ids.levels.get(level)})`,
    method: 'POST',
  };
}
async function done(request: SiteRequest): Promise<void> {
  const answer = await owner.send(request);
  if (!isSuccess(answer)) throw failureOf(answer, request.path);
}

interface Mutation {
  readonly what: string;
  readonly list: string;
  /** Who can then do something else than promised. */
  readonly role: Role;
  readonly mutate: () => SiteRequest;
  /** What the health check says. */
  readonly told: string;
}

const excess = 'behörigheter skiljer sig: 0 saknas, 1 för mycket';
const missing = 'behörigheter skiljer sig: 1 saknas, 0 för mycket';
const changedLevel = (name: string): string => `behörighetsnivån ${name} har andra behörigheter`;
const closedToStaff = allLists.map(({ path }) => path).filter((path) => promiseTo('staff', path) === '-');

const mutations: readonly Mutation[] = [
  ...closedToStaff.map(
    (list): Mutation => ({
      what: `${list} opened to everybody`,
      list,
      role: 'staff',
      mutate: () => assignment('add', list, 'members', 'Read'),
      told: excess,
    }),
  ),
  {
    what: 'directors let into the roll',
    list: 'Attendance',
    role: 'director',
    mutate: () => assignment('add', 'Attendance', 'directors', 'Read'),
    told: excess,
  },
  {
    what: 'visitors let into the inbox',
    list: 'MyPath',
    role: 'visitor',
    mutate: () => assignment('add', 'MyPath', 'visitors', 'Read'),
    told: excess,
  },
  {
    what: 'trainers given the register',
    list: 'Diplomas',
    role: 'trainer',
    mutate: () => assignment('add', 'Diplomas', 'trainers', 'Contribute'),
    told: excess,
  },
  {
    what: "the coordinators' grant taken away",
    list: 'Participants',
    role: 'coordinator',
    mutate: () => assignment('remove', 'Participants', 'coordinators', productLevels.coordinate.name),
    told: missing,
  },
  {
    what: "the trainers' grant taken away",
    list: 'Attendance',
    role: 'trainer',
    mutate: () => assignment('remove', 'Attendance', 'trainers', productLevels.train.name),
    told: missing,
  },
  {
    what: "everybody's inbox closed",
    list: 'MyPath',
    role: 'staff',
    mutate: () => assignment('remove', 'MyPath', 'members', productLevels.add.name),
    told: missing,
  },
  {
    what: 'permissions inherited from the site',
    list: 'Participants',
    role: 'staff',
    mutate: () => ({ path: `${api('Participants')}/resetroleinheritance`, method: 'POST' }),
    told: 'listan har inte egna behörigheter',
  },
  {
    what: 'rows of others shown in the inbox',
    list: 'MyPath',
    role: 'staff',
    mutate: () => ({ path: api('MyPath'), method: 'MERGE', ifMatch: '*', body: { ReadSecurity: 1 } }),
    told: 'inställningar skiljer sig: ReadSecurity',
  },
  {
    what: 'rows of others shown among applications',
    list: 'Applications',
    role: 'manager',
    mutate: () => ({ path: api('Applications'), method: 'MERGE', ifMatch: '*', body: { ReadSecurity: 1 } }),
    told: 'inställningar skiljer sig: ReadSecurity',
  },
  {
    what: 'a level that is add-only made able to change',
    list: 'Decisions',
    role: 'coordinator',
    told: changedLevel(productLevels.add.name),
    mutate: () => ({
      path: `_api/web/roledefinitions/getbyname('${encodeURIComponent(productLevels.add.name)}')`,
      method: 'MERGE',
      body: { BasePermissions: { High: '432', Low: '1011028719' } },
    }),
  },
  {
    what: 'a level that reaches past own items made unable to',
    list: 'MyPath',
    role: 'trainer',
    told: changedLevel(productLevels.train.name),
    mutate: () => ({
      path: `_api/web/roledefinitions/getbyname('${encodeURIComponent(productLevels.train.name)}')`,
      method: 'MERGE',
      body: { BasePermissions: { High: '432', Low: '1011028719' } },
    }),
  },
];

describe('a mutated permission', () => {
  it('is nowhere to be found as setup leaves the site', async () => {
    expect(await checkHealth(owner)).toEqual([]);
  });

  it.each(mutations)(
    '$what: $list is no longer as promised, the health check says so, and setup mends it',
    async ({ list, role, mutate, told }) => {
      const [login] = roles[role];
      const promise = expectedVerbs(promiseTo(role, list));
      await done(mutate());
      expect(await observedVerbs(test.url, login, list)).not.toEqual(promise);
      expect((await checkHealth(owner)).map(({ what }) => what)).toEqual([told]);
      await runSetup(owner);
      expect(await checkHealth(owner)).toEqual([]);
      expect(await observedVerbs(test.url, login, list)).toEqual(promise);
    },
  );

  it.each(['MyPath', 'Applications'])(
    'what people have sent to %s made theirs to change, as before version 3 of the lists, is found',
    async (list) => {
      await done(assignment('remove', list, 'members', productLevels.add.name));
      await done(assignment('add', list, 'members', 'Contribute'));
      expect((await observedOwnVerbs(test.url, 'staff1', list)).change).toBe(204);
      expect(await checkHealth(owner)).toEqual([{ list, what: 'behörigheter skiljer sig: 1 saknas, 1 för mycket' }]);
      await runSetup(owner);
      expect(await checkHealth(owner)).toEqual([]);
      expect(await observedOwnVerbs(test.url, 'staff1', list)).toEqual(expectedVerbs('a'));
    },
  );

  it('one person let in by name is found as well', async () => {
    const staff = Number((await test.get('web/currentuser?$select=Id', { as: 'staff1' })).json.Id);
    await done({
      path: `${api('Participants')}/roleassignments/addroleassignment(principalid=${staff}, roledefid=${ids.levels.get('Read')})`,
      method: 'POST',
    });
    expect((await observedVerbs(test.url, 'staff1', 'Participants')).read).toBe(200);
    expect(await checkHealth(owner)).toEqual([{ list: 'Participants', what: excess }]);
    await runSetup(owner);
    expect((await observedVerbs(test.url, 'staff1', 'Participants')).read).toBe(403);
  });

  it('a role that its holders can hand on is found', async () => {
    const trainers = `_api/web/sitegroups/getbyname('${encodeURIComponent(productGroups.trainers.name)}')`;
    const lets = async (login: string): Promise<number> =>
      (
        await test.post(`${trainers.slice('_api/'.length)}/users`, {
          as: 'trainer.internal',
          body: { LoginName: `${login}@example.org` },
        })
      ).status;
    expect(await lets('staff1')).toBe(403);
    await done({ path: trainers, method: 'MERGE', body: { AllowMembersEditMembership: true } });
    expect(await lets('staff1')).toBe(201);
    expect((await checkHealth(owner)).map(({ what }) => what)).toEqual([
      `gruppen ${productGroups.trainers.name} är öppen: andra än ägare kan ge sig in i den eller se medlemmarna`,
    ]);
    await runSetup(owner);
    expect(await checkHealth(owner)).toEqual([]);
    expect(await lets('staff2')).toBe(403);
  });

  it.each([
    ['shown in search', { NoCrawl: false }],
    ['given attachments', { EnableAttachments: true }],
  ])('a list of people that is %s is found', async (_what, body) => {
    await done({ path: api('Participants'), method: 'MERGE', ifMatch: '*', body });
    expect(await checkHealth(owner)).toEqual([
      { list: 'Participants', what: `inställningar skiljer sig: ${Object.keys(body).join()}` },
    ]);
    await runSetup(owner);
    expect(await checkHealth(owner)).toEqual([]);
  });
});
