import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { coordinatorPage, registerPage, teamsPage } from '../../local-site/pages/layout';
import { launchBrowser } from './browser';
import { openPageAt } from './journey';
import { startProcess, type StartProcess } from './support/startProcess';

/**
 * The one journey that does not look at the shipped bundle: what somebody who has just cloned the repository meets,
 * `npm start` in an empty folder, with the web parts bundled from source.
 */
describe('the first minute', () => {
  const folder = mkdtempSync(join(tmpdir(), 'first-minute-'));
  const problems: string[] = [];
  let start: StartProcess;
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  const open = (login: string, path: string): Promise<Page> =>
    openPageAt(browser, start.origin, problems, login, path, {});

  beforeAll(async () => {
    start = await startProcess('--data', join(folder, 'site'));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await start.stop();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['the bundle', /^Bundling the web parts …$/m, /^Bundling the web parts: done in [\d.]+ s$/m],
    [
      'setup',
      /^Setting up the lists, round 1 … 1 of \d+ \(\d+ %\)$/m,
      /^Setting up the lists, round 1: \d+ of \d+, done/m,
    ],
    ['the packs', /^Installing the programme packs … 0 of \d+/m, /^Installing the programme packs: (\d+) of \1, done/m],
    ['the demo', /^Writing the demo data … 0 of \d+/m, /^Writing the demo data: (\d+) of \1, done in [\d.]+ s$/m],
  ])('says when it begins with %s, and when it is done', (_what, began, done) => {
    expect(start.said()).toMatch(began);
    expect(start.said()).toMatch(done);
  });

  it('says nothing else but how long it took and where it runs', () => {
    const further = start
      .said()
      .trim()
      .split('\n')
      .filter((line) => !/^(Bundling|Setting up|Installing|Writing) /.test(line));
    expect(further).toEqual([
      expect.stringMatching(/^Started in [\d.]+ s\.$/),
      `Diplomera is running at ${start.origin}/`,
    ]);
  });

  it('shows a coordinator what waits today, and leads on to a group', async () => {
    const page = await open('coordinator1', coordinatorPage);
    await page.getByRole('heading', { level: 1, name: 'Idag' }).waitFor();
    await page.getByRole('link', { name: 'Alvesta, Åsnen och Helgasjön' }).first().click();
    await page.getByRole('heading', { level: 1, name: /Alvesta/ }).waitFor();
    await page.context().close();
    expect(problems).toEqual([]);
  });

  it('dresses what it shows: the classes of a view are those of its style sheets', async () => {
    const page = await open('coordinator1', coordinatorPage);
    await page.getByRole('link', { name: 'Alvesta, Åsnen och Helgasjön' }).first().waitFor();
    const { named, undressed } = await page.evaluate(() => {
      const css = Array.from(document.querySelectorAll('style'), ({ textContent }) => textContent).join('\n');
      const classes = Array.from(document.querySelectorAll('[data-web-part] [class]'), (element) =>
        Array.from(element.classList),
      ).flat();
      return {
        named: classes.length,
        undressed: [...new Set(classes)].filter((name) => !css.includes(`.${name}`)),
      };
    });
    expect(named).toBeGreaterThan(20);
    expect(undressed).toEqual([]);
    await page.context().close();
  });

  it('shows staff their own, and everybody the register', async () => {
    const staff = await open('staff1', teamsPage);
    await staff.locator('[data-web-part] h1').waitFor();
    await staff.context().close();
    const visitor = await open('visitor', registerPage);
    await visitor.locator('[data-web-part] table').first().waitFor();
    await visitor.context().close();
    expect(problems).toEqual([]);
  });
});
