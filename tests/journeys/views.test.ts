import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { coordinatorPage, registerPage, teamsPage } from '../../local-site/pages/layout';
import { units } from '../../local-site/seed/units';
import { groupTabs, hrefOf, type GroupTab, type Route } from '../../src/services/routes';
import { keyFrom, type DiplomaKey, type GroupKey, type ProcessKey } from '../../src/rules';
import { accessibilityFindings, fitsItsWidth, startJourney, textOutsideItsBox, type Journey } from './journey';

const themes = ['default', 'dark', 'contrast'] as const;

/** What shows that a view is there, all of it, and not its shimmer. */
type Sign = (page: Page) => Locator;
const heading =
  (name: string | RegExp): Sign =>
  (page) =>
    page.getByRole('heading', { name, exact: true });

interface View {
  readonly title: string;
  readonly login: string;
  readonly address: string;
  /** What is pressed once the view is there, by the button's name: opens a dialog. */
  readonly press?: readonly (string | RegExp)[];
  readonly sign: Sign;
}

const alvesta = keyFrom<GroupKey>('group-alvesta');
const ofTab: Readonly<Record<GroupTab, string | RegExp>> = {
  oversikt: 'Enheter i gruppen',
  deltagare: 'Klistra in från Excel',
  tillfallen: /^1\. /,
  narvaro: 'Kvar till beslut',
  uppgifter: 'Vad reglerna säger',
  beslut: 'Beslut per enhet',
  kostnad: 'Debiteringsunderlag',
  historik: 'Viktiga datum',
};
const coordinators = (title: string, route: Route, sign: Sign, press?: View['press']): View => ({
  title,
  login: 'coordinator1',
  address: `${coordinatorPage}${hrefOf(route)}`,
  sign,
  ...(press && { press }),
});
const tab = (each: GroupTab): Route => ({ view: 'grupp', groupKey: alvesta, tab: each });
const dialog: Sign = (page) => page.getByRole('dialog').getByRole('heading', { level: 2 });
const decisionOn = (group: string, unit: { readonly key: string }): Route => ({
  view: 'grupp',
  groupKey: keyFrom<GroupKey>(`group-${group}`),
  tab: 'beslut',
  processKey: keyFrom<ProcessKey>(`process-${group}-${unit.key}`),
});

const views: readonly View[] = [
  coordinators('idag', { view: 'idag' }, heading('Arbetskö')),
  coordinators('pool och grupper', { view: 'pool' }, heading('Poolen')),
  coordinators('groups that have ended', { view: 'pool' }, (page) => page.getByRole('row', { name: /Klar/ }), [
    /^Klara och inställda grupper/,
  ]),
  coordinators(
    'a proposal in the pool',
    { view: 'pool' },
    (page) => page.getByRole('button', { name: 'Bilda gruppen' }),
    [/^Välj Habiliteringen Lagan/],
  ),
  coordinators('registrera anmälan', { view: 'pool' }, dialog, ['Registrera anmälan']),
  coordinators('bilda grupp', { view: 'pool' }, dialog, [/^Skapa egen grupp av Hälsocentralen Femlingen/]),
  ...groupTabs.map((each) => coordinators(`grupp: ${each}`, tab(each), heading(ofTab[each]))),
  coordinators('lägg till en person', tab('deltagare'), dialog, ['Lägg till en person']),
  coordinators('ändra deltagare', tab('deltagare'), dialog, ['Ändra Alva Rönnhult']),
  coordinators('planera tillfälle', tab('tillfallen'), dialog, [/^Ändra Tillfälle 2/]),
  coordinators(
    'incheckning',
    tab('tillfallen'),
    (page) => page.getByRole('img', { name: 'QR-kod till incheckningen' }),
    [/^Incheckning för Tillfälle 2/, /^(Skapa länk och QR-kod|Gör en ny länk)$/],
  ),
  coordinators('stäng listan', tab('narvaro'), dialog, ['Stäng listan']),
  coordinators('registrera inlämning', tab('uppgifter'), dialog, [
    /^Registrera inlämning från Barn- och ungdomsmottagningen Alvesta/,
  ]),
  ...[units.skatelov, units.torsjo, units.urasa].map((unit) =>
    coordinators(`beslut: ${unit.name}`, decisionOn('skatelov', unit), heading('Kriterier')),
  ),
  coordinators('beslut: not yet', decisionOn('alvesta', units.asnen), heading('Kriterier')),
  coordinators('beslut: ready', decisionOn('fiolen', units.fiolen), heading('Ditt beslut')),
  coordinators('beslut: taken', decisionOn('rottnen', units.rottnen), heading('Beslutet är fattat')),
  coordinators(
    'historik of a decided group',
    { view: 'grupp', groupKey: keyFrom<GroupKey>('group-rottnen'), tab: 'historik' },
    heading('Viktiga datum'),
  ),
  coordinators('register', { view: 'register' }, (page) =>
    page.getByRole('table', { name: 'Diplomerade verksamheter' }),
  ),
  coordinators('diplom', { view: 'diplom', diplomaKey: keyFrom<DiplomaKey>('diploma-imported-11') }, (page) =>
    page.getByRole('article'),
  ),
  coordinators('återkalla', { view: 'diplom', diplomaKey: keyFrom<DiplomaKey>('diploma-imported-11') }, dialog, [
    'Återkalla',
  ]),
  coordinators('verktyg', { view: 'verktyg' }, (page) =>
    page.getByRole('group', { name: 'Regioner med egna utbildare' }),
  ),
  { title: 'min diplomering', login: 'staff1', address: teamsPage, sign: heading('Mina tillfällen') },
  { title: 'min diplomering, waiting to be confirmed', login: 'staff2', address: teamsPage, sign: heading('Min väg') },
  {
    title: 'the register on a page of its own',
    login: 'visitor',
    address: registerPage,
    sign: (page) => page.getByRole('table', { name: 'Diplomerade verksamheter' }),
  },
];

/**
 * Every view of the product, with a region in full swing in it: WCAG 2.1 AA, and nothing to scroll sideways, wide and
 * narrow, in every theme.
 */
describe('every view', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney('demo');
  });
  afterAll(() => journey.close());

  const pages = new Map<string, Page>();

  /** Each person keeps one page, loaded anew for every view: the browser then has the bundle already, as in daily use. */
  async function load(login: string, address: string): Promise<Page> {
    const page = pages.get(login) ?? (await journey.open(login, address));
    if (pages.has(login)) {
      await page.goto('about:blank');
      await page.goto(journey.site.origin + address);
    }
    pages.set(login, page);
    return page;
  }

  it.each(views)('$title', async ({ login, address, press = [], sign }) => {
    const page = await load(login, address);
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const name of press)
      await page
        .getByRole('button', { name })
        .or(page.getByRole('checkbox', { name }))
        .or(page.locator('summary', { hasText: name }))
        .first()
        .click();
    await sign(page).first().waitFor();
    for (const theme of themes) {
      // The host changes its looks under the running page, as Teams does.
      await page.evaluate((detail) => window.dispatchEvent(new CustomEvent('themewanted', { detail })), theme);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await sign(page).first().waitFor();
        await page.getByRole('status', { name: 'Läser in' }).waitFor({ state: 'hidden' });
        expect({
          theme,
          width,
          findings: await accessibilityFindings(page, theme === 'default' ? 'everything' : 'colours'),
          fits: await fitsItsWidth(page),
          outside: await textOutsideItsBox(page),
        }).toEqual({ theme, width, findings: [], fits: true, outside: [] });
      }
    }
    expect(journey.problems).toEqual([]);
  });

  it.each(themes)('nine places in the navigation, at 320 px, opened in the theme %s', async (theme) => {
    const page = await journey.open('coordinator1', `${coordinatorPage}${hrefOf({ view: 'idag' })}`, {
      theme,
      width: 320,
    });
    const navigation = page.getByRole('navigation', { name: 'Diplomering' });
    await navigation.getByRole('link').first().waitFor();
    // Places that are not there yet: links like the others, before the last one, which becomes the ninth.
    await navigation.evaluate((bar) => {
      const links = Array.from(bar.querySelectorAll('a'));
      for (let missing = 9 - links.length; missing > 0; missing--) {
        const further = links[1]?.cloneNode(true);
        if (further !== undefined) bar.insertBefore(further, links[links.length - 1] ?? null);
      }
    });
    const places = navigation.getByRole('link');
    expect(await places.count()).toBe(9);
    for (const [view, current] of [
      ['verktyg', places.last()],
      ['idag', places.first()],
    ] as const) {
      // Not by the link itself: a link that has the focus is in view anyway.
      await page.evaluate((hash) => location.assign(hash), hrefOf({ view }));
      await current.and(navigation.locator('[aria-current=page]')).waitFor();
      await page.waitForFunction(
        (link) => {
          const { left, right } = link?.getBoundingClientRect() ?? { left: -1, right: -1 };
          return left >= 0 && right <= document.documentElement.clientWidth;
        },
        await current.elementHandle(),
      );
      expect(await fitsItsWidth(page)).toBe(true);
    }
    const heights = await places.evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
    expect(heights.filter((height) => height < 44)).toEqual([]);
    await page.context().close();
  });
});
