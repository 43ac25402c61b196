import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedScale } from '../../local-site/seed/scale/seedScale';
import { repositoriesAs, seedSite } from '../../local-site/seed';
import { startTestSite, type TestSite } from '../../local-site/server/testing/testSite';
import { createRepositories } from '../../src/lists/repositories/createRepositories';
import type { Repositories } from '../../src/lists/repositories/ports';
import { allLists } from '../../src/lists/schema';
import { openSite } from '../../src/lists/site';
import {
  addDays,
  addMonths,
  addYears,
  isoDate,
  keyFrom,
  type DiplomaKey,
  type GroupKey,
  type TogetherKey,
  type UnitKey,
} from '../../src/rules';

const now = new Date('2026-11-22T09:00:00Z');
const today = isoDate('2026-11-22');
/** Small groups, but as many as make most lists longer than the list view threshold. */
const size = { groups: 1_950, participants: 9_750, attendance: 30_000, diplomas: 6_000, years: 10 };
const beyond = ['Processes', 'Sessions', 'Participants', 'Attendance', 'Submissions', 'Decisions', 'Diplomas'];

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite(() => now);
  await seedSite(site.url, 'empty', now);
  await seedScale(
    site.local,
    repositoriesAs(site.url, 'coordinator1'),
    size,
    { groups: 0, participants: 0, attendance: 0, diplomas: 0 },
    now,
  );
}, 120_000);
afterAll(() => site.close());

const address = (list: string): string => `web/GetList('/sites/diplomering/Lists/${list}')`;

/** A person's repositories, and the requests they sent, the digest not counted. */
function counted(login: string): { readonly repositories: Repositories; readonly requests: () => number } {
  let requests = 0;
  const repositories = createRepositories(
    openSite({
      url: site.url,
      headers: { 'X-Local-User': login },
      wait: () => Promise.reject(new Error('a scale site throttles nobody')),
      fetch: (url, init) => {
        if (!url.endsWith('/contextinfo')) requests += 1;
        return fetch(url, init);
      },
    }),
  );
  return { repositories, requests: () => requests };
}

describe('lists beyond the list view threshold', () => {
  it('are what the site has', async () => {
    for (const list of beyond)
      expect({
        list,
        rows: Number((await site.get(`${address(list)}?$select=ItemCount`)).json.ItemCount) > 5_000,
      }).toEqual({ list, rows: true });
  });

  // The number of requests is what the same reading takes on a site with ten rows.
  it.each<readonly [string, string, number, (of: Repositories) => Promise<readonly unknown[]>]>([
    [
      // Nobody waits here: where somebody does, what was asked lies in another list and is one request more.
      'Idag and the pool: who waits and who is interested',
      'coordinator1',
      1,
      async ({ applications }) => (await applications.inPool()).waiting,
    ],
    ['Idag: groups of this year and the last', 'coordinator1', 1, ({ groups }) => groups.listed(2025)],
    [
      'Idag: sessions around today',
      'coordinator1',
      1,
      ({ sessions }) => sessions.between(addDays(today, -30), addDays(today, 30)),
    ],
    ['Idag: requests', 'coordinator1', 1, ({ requests }) => requests.unanswered()],
    ['Idag: invoices', 'coordinator1', 1, ({ invoices }) => invoices.open()],
    [
      'Idag: diplomas',
      'coordinator1',
      1,
      async ({ diplomas }) => (await diplomas.watched(addMonths(today, -12), today, 2025)).diplomas,
    ],
    [
      'Register: ten years of diplomas',
      'coordinator1',
      1,
      async ({ diplomas }) => (await diplomas.register(addYears(today, -10), today, 2024)).diplomas,
    ],
    [
      'Register: processes that renew',
      'coordinator1',
      1,
      async ({ diplomas }) => (await diplomas.register(addYears(today, -10), today, 2024)).renewals,
    ],
    [
      'Register: units that have ended',
      'coordinator1',
      1,
      async ({ diplomas }) => (await diplomas.register(addYears(today, -10), today, 2024)).endedUnits,
    ],
    ['Program: the processes of a sandbox', 'coordinator1', 1, ({ groups }) => groups.processesSince(2024)],
    ['Program: processes bound to each version', 'coordinator1', 1, ({ groups }) => groups.versionsBoundSince(2016)],
    [
      'Program: half a year of decisions with what they rest on',
      'coordinator1',
      1,
      ({ decisions }) => decisions.between(isoDate('2020-01-01'), isoDate('2020-06-30')),
    ],
    ['the public register', 'visitor', 1, async ({ diplomas }) => (await diplomas.register(today, today)).diplomas],
    [
      'a diploma of the first year',
      'coordinator1',
      1,
      async ({ diplomas }) => [
        await diplomas.byKey(keyFrom<DiplomaKey>('diploma-decision-process-s00000-unit-s00000')),
      ],
    ],
    [
      'what renews it',
      'coordinator1',
      1,
      ({ groups }) => groups.processesRenewing(keyFrom<DiplomaKey>('diploma-decision-process-s00000-unit-s00000')),
    ],
    [
      'the diplomas of its unit',
      'coordinator1',
      1,
      async ({ diplomas }) => (await diplomas.forUnits([keyFrom<UnitKey>('unit-s00000')])).diplomas,
    ],
    [
      'a whole group',
      'coordinator1',
      2,
      async ({ groups }) => (await groups.open(keyFrom<GroupKey>('group-s01000'))).attendance,
    ],
    [
      'a whole group, as a trainer',
      'trainer.internal',
      2,
      async ({ groups }) => (await groups.open(keyFrom<GroupKey>('group-s01000'))).participants,
    ],
    ['a roll read anew', 'coordinator1', 1, ({ roll }) => roll.read(keyFrom<TogetherKey>('together-s01000'))],
    ['everything small', 'staff1', 1, async ({ catalogue }) => (await catalogue.read()).versions],
    ['every unit', 'coordinator1', 2, async ({ catalogue }) => (await catalogue.readWithUnits()).units],
    [
      'some units',
      'coordinator1',
      1,
      ({ catalogue }) => catalogue.units([keyFrom<UnitKey>('unit-s00000'), keyFrom<UnitKey>('unit-s00001')]),
    ],
    ['what somebody has asked for', 'staff1', 2, ({ requests }) => requests.mine()],
    [
      'groups somebody belongs to',
      'staff1',
      2,
      ({ staff }) => staff.groups([keyFrom<GroupKey>('group-s01000'), keyFrom<GroupKey>('group-s00003')]),
    ],
  ])('%s: read by %s with as few requests as ever', async (what, login, requests, read) => {
    const { repositories, requests: sent } = counted(login);
    const rows = await read(repositories);
    expect({ sent: sent(), some: rows.length > 0 }).toEqual({
      sent: requests,
      some: ![
        'Idag and the pool: who waits and who is interested',
        'Idag: requests',
        'what somebody has asked for',
      ].includes(what),
    });
    expect(rows.length).toBeLessThan(6_001);
  });

  it('number the next group and the next diploma', async () => {
    const { repositories, requests } = counted('coordinator1');
    expect(await repositories.groups.nextNumber('KRO', 2026)).toMatch(/^KRO-2026-\d+$/);
    expect(await repositories.diplomas.nextNumber('KRO', 2026)).toMatch(/^KRO-2026-\d{4}$/);
    expect(requests()).toBe(2);
  });

  it.each(allLists.flatMap((list) => list.views.map((view) => [list.path, view.title.sv] as const)))(
    '%s: the view %s opens',
    async (list, title) => {
      const view = await site.get(`${address(list)}/views/getbytitle('${encodeURIComponent(title)}')?$select=Id`);
      const data = await site.post(`${address(list)}/RenderListDataAsStream?View=${String(view.json.Id)}`, {
        body: { parameters: { RenderOptions: 2 } },
        as: 'coordinator1',
      });
      expect({ status: data.status, text: data.status === 200 ? '' : data.text }).toEqual({ status: 200, text: '' });
    },
  );
});
