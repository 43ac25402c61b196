import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accessibilityFindings, fitsItsWidth, startJourney, type Journey, type Look } from './journey';

const hosted = [
  ['/sites/diplomering/SitePages/Diplomering.aspx', 'owner'],
  ['/teams/min-diplomering', 'staff1'],
  ['/sites/diplomering/SitePages/Register.aspx', 'visitor'],
] as const;

/** Every host runs the shipped bundle, as SharePoint and Teams would. */
describe('the pages that host the web parts', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney('empty');
  });
  afterAll(() => journey.close());

  /** The shell's own words leave as soon as the view is there. */
  async function openView(login: string, path: string, look?: Look): Promise<Page> {
    const page = await journey.open(login, path, look);
    await page.locator('[data-web-part] :is(h1, h2)').first().waitFor();
    return page;
  }

  it.each(hosted)('%s draws its view for %s, accessible, at 1280 and 320 pixels', async (...[path, login]) => {
    for (const width of [1280, 320]) {
      const page = await openView(login, path, { width });
      expect(await page.getByRole('alert').allTextContents()).toEqual([]);
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(await fitsItsWidth(page)).toBe(true);
      await page.context().close();
    }
    expect(journey.problems).toEqual([]);
  });

  it.each(['dark', 'contrast'] as const)('Teams in its %s theme can be read', async (theme) => {
    const page = await openView('staff1', '/teams/min-diplomering', { theme });
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('the running app follows when Teams changes its theme', async () => {
    const page = await openView('staff1', '/teams/min-diplomering');
    const background = (): Promise<string> =>
      page
        .locator('[data-web-part] > *')
        .first()
        .evaluate((element) => getComputedStyle(element).getPropertyValue('--surface'));
    const before = await background();
    await page.getByRole('radio', { name: 'Mörkt' }).check();
    expect(await background()).not.toBe(before);
  });

  it('a page author points a web part at the site with the lists, and sees it said when the address cannot be used', async () => {
    const page = await openView('owner', '/sites/diplomering/SitePages/Register.aspx?Mode=Edit');
    const address = page.getByLabel('Webbplats med diplomeringens listor');
    await address.fill('https://elsewhere.example/sites/diplomering');
    await address.blur();
    await page.getByText('kan inte användas').waitFor();
    await address.fill('/sites/diplomering');
    await address.blur();
    await page.getByText('Lämna tomt').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('the start page and the lists’ own pages are accessible too', async () => {
    const start = await journey.open('owner', '/', { width: 320 });
    expect(await accessibilityFindings(start)).toEqual([]);
    expect(await fitsItsWidth(start)).toBe(true);
    await start.locator('.lists a').first().click();
    await start.getByRole('heading', { level: 1 }).waitFor();
    expect(await accessibilityFindings(start)).toEqual([]);
    expect(await fitsItsWidth(start)).toBe(true);
  });

  it('the switch makes the page somebody else’s, and the browser speaks as them', async () => {
    const page = await journey.open('owner', '/');
    await page.getByText('Provmiljö: Ottilia').click();
    await page.getByLabel('Visa som').selectOption('visitor');
    await page.getByLabel('Språk').selectOption('en-US');
    await page.getByRole('button', { name: 'Byt' }).click();
    await page.getByText('Trial: Vide').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    const email = await page.evaluate(async () => {
      const answer = await fetch('/sites/diplomering/_api/web/currentuser', {
        headers: { Accept: 'application/json;odata=nometadata' },
      });
      const user: { Email: string } = await answer.json();
      return user.Email;
    });
    expect(email).toBe('visitor@example.org');
  });
});
