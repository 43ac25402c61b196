import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { coordinatorPage, registerPage, teamsPage } from '../../local-site/pages/layout';
import { groupTabs, hrefOf } from '../../src/services/routes';
import { keyFrom, type GroupKey } from '../../src/rules';
import { accessibilityFindings, fitsItsWidth, startJourney, textOutsideItsBox, type Journey } from './journey';
import { rowsOf, type Row } from './support/lists';

const group = keyFrom<GroupKey>('group-alvesta');

/** What somebody with a browser and a login sends, by the list's own REST and none of the product's code. */
function send(page: Page, list: string, cells: Row): Promise<number> {
  return page.evaluate(
    async ([path, body]) => {
      const site = '/sites/diplomering/_api';
      const json = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json' };
      const context: { readonly FormDigestValue: string } = await (
        await fetch(`${site}/contextinfo`, { method: 'POST', headers: json })
      ).json();
      const answer = await fetch(`${site}/web/getList('/sites/diplomering/Lists/${path}')/items`, {
        method: 'POST',
        headers: { ...json, 'X-RequestDigest': context.FormDigestValue },
        body: JSON.stringify(body),
      });
      return answer.status;
    },
    [list, cells] as const,
  );
}

const odd: readonly (readonly [list: string, cells: Row])[] = [
  ['MyPath', { Kind: null, State: 'Skickad' }],
  ['MyPath', { Kind: 'Incheckning', State: 'Kanske' }],
  ['Applications', { UnitKey: 'nowhere', ProgrammeKey: 'nowhere', Headcount: 7 }],
  ['Applications', { PriceAsOf: '9999-12-31', Headcount: 7 }],
  ['Applications', { Headcount: -50 }],
];

/** Where the coordinator goes, and what shows that the page is there. */
const places: readonly (readonly [address: string, heading: string | RegExp])[] = [
  [hrefOf({ view: 'idag' }), 'Arbetskö'],
  [hrefOf({ view: 'pool' }), 'Poolen'],
  [hrefOf({ view: 'register' }), 'Register'],
  [hrefOf({ view: 'program', rest: '' }), 'Program och regler'],
  [hrefOf({ view: 'verktyg' }), 'Verktyg'],
  ...groupTabs.map(
    (tab) => [hrefOf({ view: 'grupp', groupKey: group, tab }), /^Koncept A|^Omdiplomering|Alvesta/] as const,
  ),
];

describe('rows that somebody among the staff sends by hand', () => {
  let journey: Journey;
  let coordinator: Page;
  let staff: Page;
  beforeAll(async () => {
    journey = await startJourney('demo');
    coordinator = await journey.open('coordinator1', coordinatorPage);
    staff = await journey.open('staff1', teamsPage, { width: 390, height: 844 });
  });
  afterAll(() => journey.close());

  const notice = (page: Page): ReturnType<Page['getByText']> =>
    page.getByText(/^(\d+ rader|1 rad) kunde inte läsas\.$/);
  async function goTo(address: string, heading: string | RegExp): Promise<void> {
    await coordinator.goto('about:blank');
    await coordinator.goto(`${journey.site.origin}${coordinatorPage}${address}`);
    await coordinator.getByRole('heading', { name: heading }).first().waitFor();
    await coordinator.getByRole('status', { name: 'Läser in' }).waitFor({ state: 'hidden' });
  }

  it('are not there to begin with, and nothing is said', async () => {
    for (const [address, heading] of places) {
      await goTo(address, heading);
      expect([address, await notice(coordinator).count()]).toEqual([address, 0]);
    }
  });

  it('are taken by the lists', async () => {
    const [like] = await rowsOf(journey, 'MyPath');
    const [application] = await rowsOf(journey, 'Applications');
    const rows = await rowsOf(journey, 'Groups');
    const alvesta = rows.find(({ Key }) => Key === group);
    for (const [index, [list, cells]] of odd.entries()) {
      const sound =
        list === 'MyPath'
          ? { GroupKey: group, TogetherKey: alvesta?.TogetherKey, SessionKey: like?.SessionKey, SentUtc: like?.SentUtc }
          : {
              Title: 'Otto Ros',
              UnitKey: application?.UnitKey,
              ProgrammeKey: application?.ProgrammeKey,
              PriceAsOf: '2026-10-01',
            };
      expect(await send(staff, list, { ...sound, ...cells, Key: `odd-${index}` })).toBe(201);
    }
  });

  it('hide no page from the coordinator: each is shown, and says what it could not read', async () => {
    const told: string[] = [];
    for (const [address, heading] of places) {
      await goTo(address, heading);
      const alerts = await coordinator.getByText(/kunde inte visas|Något gick fel/).count();
      expect([address, alerts]).toEqual([address, 0]);
      told.push(...(await notice(coordinator).allTextContents()));
    }
    // Idag and Pool read the inboxes, every tab of the group its own part of them.
    expect(told.length).toBeGreaterThanOrEqual(2 + groupTabs.length);
  });

  it('of a unit that does not exist wait in the pool to be declined, and are in no queue', async () => {
    await goTo(hrefOf({ view: 'pool' }), 'Poolen');
    await coordinator
      .getByText(/^Enheten finns inte i registret\./)
      .first()
      .waitFor();
  });

  it('are shown with what is wrong and a link, by keyboard', async () => {
    await goTo(hrefOf({ view: 'idag' }), 'Arbetskö');
    await notice(coordinator).waitFor();
    const show = coordinator.getByRole('button', { name: 'Visa vilka' });
    await show.focus();
    await coordinator.keyboard.press('Enter');
    const list = coordinator.getByRole('region', { name: 'Rader som inte kunde läsas' }).getByRole('list');
    await list.waitFor();
    const text = (await list.allTextContents()).join();
    expect(text).toContain('Slag: är tomt men måste vara ifyllt.');
    expect(text).toContain('”9999-12-31”: ska vara från 1900-01-01 till 2199-12-31.');
    expect(text).toContain('”-50”: ska vara från 1 till 10000.');
    const link = list.getByRole('link').first();
    const address = await link.getAttribute('href');
    const answer = await coordinator.request.get(address ?? '');
    expect(answer.status()).toBe(200);
    expect(address).toMatch(/\/Lists\/\w+\/DispForm\.aspx\?ID=\d+$/);
  });

  it.each(['default', 'dark', 'contrast'] as const)('look finished in the theme %s, wide and narrow', async (theme) => {
    const page = await journey.open('coordinator1', `${coordinatorPage}${hrefOf({ view: 'idag' })}`, { theme });
    await page.getByRole('button', { name: 'Visa vilka' }).click();
    await page.getByRole('region', { name: 'Rader som inte kunde läsas' }).getByRole('list').waitFor();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect({
        width,
        findings: await accessibilityFindings(page),
        fits: await fitsItsWidth(page),
        outside: await textOutsideItsBox(page),
      }).toEqual({ width, findings: [], fits: true, outside: [] });
    }
    await page.context().close();
  });

  it('leave the staff app and the register as they were, and whoever sent them is told in one sentence', async () => {
    await staff.reload();
    await staff.getByRole('heading', { level: 1 }).waitFor();
    await staff.getByText('En del uppgifter kunde inte läsas och visas inte här.', { exact: false }).waitFor();
    const visitor = await journey.open('visitor', registerPage);
    await visitor.getByRole('table', { name: 'Diplomerade verksamheter' }).waitFor();
    expect(await visitor.getByText('En del uppgifter', { exact: false }).count()).toBe(0);
    const other = await journey.open('staff2', teamsPage);
    await other.getByRole('heading', { level: 1 }).waitFor();
    expect(await other.getByText('En del uppgifter', { exact: false }).count()).toBe(0);
    expect(journey.problems).toEqual([]);
  });
});
