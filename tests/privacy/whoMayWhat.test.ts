import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { directory } from '../../local-site/directory';
import { seedSite } from '../../local-site/seed';
import { startTestSite, type TestSite } from '../../local-site/server/testing/testSite';
import { allLists } from '../../src/lists/schema';
import { productGroups } from '../../src/lists/roles';
import { expectedVerbs, observedOwnVerbs, observedVerbs } from './testing/observe';
import { declaredFor, promised, promiseTo, roleNames, roles } from './testing/promises';
import { readPathsOf, sitePaths } from './testing/readPaths';
import { restAs, rowsOf, type Request } from './testing/rest';
import { readSecrets, recycleSomebody, saidIn, type Secret, type Secrets } from './testing/secrets';

/** The demo story, seeded once: groups, rolls, requests and decisions of people in every role. */
let site: TestSite;
let secrets: Secrets;
let bin: { readonly bin: string; readonly name: string };
const idsOf = new Map<string, readonly number[]>();

beforeAll(async () => {
  site = await startTestSite();
  await seedSite(site.url, 'demo');
  secrets = await readSecrets(site.url);
  bin = await recycleSomebody(site.url);
  for (const { path, ownItems } of allLists) {
    const ids = (await rowsOf(restAs(site.url, 'owner'), path, v.object({ Id: v.number() }))).map(({ Id }) => Id);
    // One row is as good as another, but in an inbox each row has an owner.
    idsOf.set(path, ownItems ? ids : [...new Set([...ids.slice(0, 1), ...ids.slice(-1)])]);
  }
}, 60_000);
afterAll(() => site.close());

const withoutTheRole = (['manager', 'director', 'staff', 'visitor'] as const).flatMap((role) =>
  roles[role].map((login) => ({ role, login })),
);
const pathsOf = (list: string): readonly Request[] =>
  readPathsOf(list, allLists.find(({ path }) => path === list)?.title.sv ?? '', idsOf.get(list) ?? []);

describe('the table of promises', () => {
  it('has a row for every list and a role for every login', () => {
    expect(Object.keys(promised)).toEqual(allLists.map(({ path }) => path));
    expect(Object.values<readonly string[]>(roles).flat().sort()).toEqual(directory.map(({ login }) => login).sort());
  });

  it.each(allLists)('is what the schema declares for $path', (list) => {
    expect(roleNames.map((role) => declaredFor(role, list))).toEqual(promised[list.path]);
  });

  it('shows decisions to those only who may read the roll: a snapshot tells whether the manager of a unit came', () => {
    const without = roleNames.filter((role) => promiseTo(role, 'Attendance') === '-');
    expect(without.map((role) => promiseTo(role, 'Decisions'))).toEqual(without.map(() => '-'));
  });

  it.each(allLists)('keeps $path out of search when not everybody may read it', (list) => {
    expect(list.noCrawl).toBe(promised[list.path]?.some((may) => may === '-' || may === 'o'));
  });
});

describe('no byte links a person to a group or an attendance', () => {
  /** Everything a person can get out of the paths that says something of a participant. */
  async function leaks(
    login: string,
    requests: readonly Request[],
    isPublic?: ReadonlySet<string>,
  ): Promise<readonly string[]> {
    const send = restAs(site.url, login);
    const hidden: readonly Secret[] = [...secrets.from(login), { text: bin.name.toLowerCase(), of: bin.name }];
    const found: string[] = [];
    for (const request of requests) {
      for (const { text, of } of saidIn((await send(request)).text, hidden, isPublic).slice(0, 3))
        found.push(`${request.method} ${request.path}: ${text} (${of})`);
    }
    return found;
  }

  describe.each(withoutTheRole)('$role $login', ({ role, login }) => {
    it.each(allLists)('$path', async ({ path }) => {
      expect(await leaks(login, pathsOf(path), path === 'Units' ? secrets.publicInUnits : undefined)).toEqual([]);
      if (promiseTo(role, path) !== '-') return;
      const send = restAs(site.url, login);
      for (const request of pathsOf(path)) {
        const { status, text } = await send(request);
        // A batch is answered; its parts are refused one by one.
        if (request.parts === undefined) expect(`${request.path}: ${status}`).toBe(`${request.path}: 403`);
        else expect([...new Set(text.match(/HTTP\/1\.1 \d+/g))]).toEqual(['HTTP/1.1 403']);
      }
    });

    it('the site itself: its lists, people, groups, recycle bin and search', async () => {
      const groups = Object.values(productGroups).map(({ name }) => name);
      expect(await leaks(login, sitePaths(bin.bin, groups), secrets.publicOnSite)).toEqual([]);
    });

    it('no list is named that is closed', async () => {
      const { text } = await restAs(
        site.url,
        login,
      )({ method: 'GET', path: 'web/lists?$select=RootFolder/ServerRelativeUrl&$expand=RootFolder' });
      const closed = allLists.filter(({ path }) => promiseTo(role, path) === '-').map(({ path }) => `/Lists/${path}"`);
      expect(closed.filter((address) => text.includes(address))).toEqual([]);
    });
  });

  it.each(['Participants', 'Attendance', 'MyPath'])(
    'the search is able to find: a trainer gets something on every path to rows of %s',
    async (list) => {
      const send = restAs(site.url, 'trainer.internal');
      const silent: string[] = [];
      // The default view of the roll is made to tell nothing: states and days only.
      const toRows = pathsOf(list).filter(
        ({ path, method, body }) =>
          !JSON.stringify(body)?.includes('"RenderOptions":7') &&
          (method === 'POST' || /\/items(\(|\?\$top|\?\$select)/.test(path)),
      );
      for (const request of toRows) {
        if (saidIn((await send(request)).text, secrets.from('trainer.internal')).length === 0)
          silent.push(JSON.stringify(request));
      }
      expect(silent).toEqual([]);
    },
  );

  it('a name thrown away is seen in the recycle bin by whoever threw it, and by the owner', async () => {
    const sees = async (login: string): Promise<boolean> =>
      (await restAs(site.url, login)({ method: 'GET', path: 'web/recyclebin' })).text.includes(bin.name);
    expect([
      await sees('coordinator1'),
      await sees('owner'),
      await sees('coordinator2'),
      await sees('trainer.internal'),
    ]).toEqual([true, true, false, false]);
  });
});

describe('every verb, on rows of others', () => {
  describe.each(roleNames)('%s', (role) => {
    it.each(allLists)('$path', async ({ path }) => {
      for (const login of roles[role])
        expect({ login, ...(await observedVerbs(site.url, login, path)) }).toEqual({
          login,
          ...expectedVerbs(promiseTo(role, path)),
        });
    });
  });
});

describe("every verb, on rows of one's own in an inbox: what was sent is neither changed nor taken back", () => {
  const inboxes = allLists
    .filter(({ ownItems }) => ownItems)
    .flatMap(({ path }) => roleNames.filter((role) => promiseTo(role, path) === 'o').map((role) => ({ path, role })));
  it.each(inboxes)('$path as $role', async ({ path, role }) => {
    for (const login of roles[role])
      expect({ login, ...(await observedOwnVerbs(site.url, login, path)) }).toEqual({ login, ...expectedVerbs('a') });
  });
});
