import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allLists } from '../../src/lists/schema';
import { accessibilityFindings, fitsItsWidth, startJourney, textOutsideItsBox, type Journey } from './journey';

const lists = '/sites/diplomering/Lists';
const byRegion = `${lists}/Diplomas/${encodeURIComponent('Giltiga per region')}.aspx`;

/** A manager higher up has no web part of their own: the lists' views are where they look. */
describe('the pages of the lists', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney('demo');
  });
  afterAll(() => journey.close());
  const rowCount = (page: Page): Promise<number> =>
    page.locator('main table').last().locator('tbody tr:not(.group):visible').count();
  const title = (page: Page): Promise<string | null> => page.getByRole('heading', { level: 1 }).textContent();

  it('a director filters, sorts, folds and opens a row with the keyboard alone, and can send the address on', async () => {
    const page = await journey.open('director', byRegion);
    const all = await rowCount(page);
    expect(all).toBeGreaterThan(2);

    const menu = page.locator('summary', { hasText: 'Kommun' });
    await menu.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'A till Ö' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'A till Ö' }).waitFor({ state: 'hidden' });
    expect(await menu.evaluate((summary) => summary === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Filtrera …' }).focus();
    await page.keyboard.press('Enter');

    const panel = page.getByRole('region', { name: 'Filtrera på Kommun' });
    const growing = panel.getByRole('checkbox', { name: /^Växjö/ });
    await growing.waitFor();
    await page.locator('input:focus').waitFor();
    expect(
      await panel
        .getByRole('checkbox')
        .first()
        .evaluate((box) => box === document.activeElement),
    ).toBe(true);
    await growing.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    const chip = page.getByRole('link', { name: 'Ta bort filtret Kommun: Växjö' });
    await chip.waitFor();
    const some = await rowCount(page);
    expect({ some: some > 0, fewer: some < all }).toEqual({ some: true, fewer: true });
    expect(new URL(page.url()).search).toBe('?FilterField1=Municipality&FilterValue1=V%C3%A4xj%C3%B6');

    // Whoever gets the address sees the same rows.
    const colleague = await journey.open('coordinator1', byRegion + new URL(page.url()).search);
    expect(await rowCount(colleague)).toBe(some);
    await colleague.context().close();

    await page.locator('summary', { hasText: 'Diplomnummer' }).press('Enter');
    await page.getByRole('link', { name: 'Ö till A' }).press('Enter');
    await page.locator('th[aria-sort="descending"]').waitFor();
    const numbers = await page.locator('tbody:not(.group-head) tr td:nth-child(2)').allTextContents();
    expect(numbers).toEqual([...numbers].sort().reverse());

    const group = page.getByRole('button', { name: 'Organisation: Region Kronoberg' });
    await group.press('Enter');
    expect([await group.getAttribute('aria-expanded'), await rowCount(page)]).toEqual(['false', 0]);
    await group.press('Space');
    expect(await rowCount(page)).toBe(some);

    const row = page.locator('tbody:not(.group-head) th a').first();
    const name = await row.textContent();
    await row.press('Enter');
    await page.getByText('Tekniska uppgifter').waitFor();
    expect(await title(page)).toBe(name);
    expect(new URL(page.url()).pathname).toBe(`${lists}/Diplomas/DispForm.aspx`);
    expect(await page.locator('dl').first().textContent()).toContain('Växjö');
    await page.getByRole('link', { name: '‹ Tillbaka till Diplom' }).press('Enter');
    await chip.press('Enter');
    await chip.waitFor({ state: 'hidden' });
    expect(await rowCount(page)).toBe(all);
    await page.context().close();
  });

  it('the invoice basis adds up, to the öre and per group', async () => {
    const page = await journey.open(
      'director',
      `${lists}/InvoiceLines/${encodeURIComponent('Ej fakturerat per region')}.aspx`,
    );
    const kronor = (text: string): number => Math.round(Number(text.replace(/[^\d,]/g, '').replace(',', '.')) * 100);
    const amounts = (await page.locator('tbody:not(.group-head) td.number').allTextContents()).map(kronor);
    const sum = amounts.reduce((total, each) => total + each, 0);
    expect(sum).toBeGreaterThan(0);
    expect(kronor(await page.locator('tfoot td.number').innerText())).toBe(sum);
    expect(kronor(await page.locator('.group .sum b').first().innerText())).toBe(sum);
    await page.context().close();
  });

  it('every view of every list opens, and no column’s formatting is beyond what is drawn here', async () => {
    const page = await journey.open('coordinator1', '/');
    for (const { path, title: of, views } of allLists) {
      await page.goto(`${journey.site.origin}${lists}/${path}`);
      for (const { title: view } of views) {
        await page.getByRole('navigation', { name: 'Vyer' }).getByRole('link', { name: view.sv, exact: true }).click();
        await page.locator('nav.views a[aria-current]', { hasText: view.sv }).waitFor();
        expect({ list: await title(page), refused: await page.getByRole('alert').count() }).toEqual({
          list: of.sv,
          refused: 0,
        });
      }
    }
    expect(journey.problems).toEqual([]);
    await page.context().close();
  });

  const shown: readonly (readonly [string, string, string])[] = [
    ['a plain view', 'coordinator1', `${lists}/Groups`],
    ['groups and totals', 'coordinator1', `${lists}/Groups/${encodeURIComponent('Per region')}.aspx`],
    ['a filter being chosen', 'director', `${byRegion}?choose=Municipality`],
    ['a filter of days being chosen', 'coordinator1', `${lists}/Submissions?choose=Due`],
    [
      'a filter in force',
      'director',
      `${byRegion}?FilterFields1=Municipality&FilterValues1=${encodeURIComponent('Växjö;#Alvesta')}&sortField=Title&isAscending=false`,
    ],
    ['nothing that fits', 'director', `${byRegion}?FilterField1=Municipality&FilterValue1=Ingenstans`],
    ['a row by itself', 'coordinator1', `${lists}/Groups/DispForm.aspx?ID=1`],
  ];
  it.each(shown)(
    '%s: WCAG 2.1 AA, and nothing to scroll sideways, wide and narrow, in every theme',
    async (_what, login, address) => {
      for (const theme of ['default', 'dark', 'contrast'] as const) {
        const page = await journey.open(login, address, { theme });
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 900 });
          expect({
            theme,
            width,
            findings: await accessibilityFindings(page, theme === 'default' ? 'everything' : 'colours'),
            fits: await fitsItsWidth(page),
            outside: await textOutsideItsBox(page),
          }).toEqual({ theme, width, findings: [], fits: true, outside: [] });
        }
        if (theme === 'default' && (await page.locator('details.menu').count()) > 0) {
          await page.setViewportSize({ width: 1280, height: 900 });
          await page.locator('details.menu summary').first().click();
          expect(await accessibilityFindings(page)).toEqual([]);
        }
        await page.context().close();
      }
      expect(journey.problems).toEqual([]);
    },
  );
});
