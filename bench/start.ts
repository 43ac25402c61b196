import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { coordinatorPage } from '../local-site/pages/layout';
import { launchBrowser } from '../tests/journeys/browser';
import { openPageAt } from '../tests/journeys/journey';
import { startProcess } from '../tests/journeys/support/startProcess';
import { printTable } from './table';

/** A text of the first view and its style sheet: saving either has to show in the open page. */
const saved = [
  { title: 'a text', path: 'src/loc/sv-se.first.ts' },
  { title: 'a style sheet', path: 'src/features/today/today.module.scss' },
] as const;

/**
 * `npm start -- --watch` in an empty folder: how long until the address is printed, until the coordinator's first view
 * has a row, and from the save of a source file until the open page shows the view again.
 */
export async function start(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  const browser = await launchBrowser();
  const began = performance.now();
  const running = await startProcess('--data', join(folder, 'site'), '--watch');
  try {
    const address = performance.now();
    const page = await openPageAt(browser, running.origin, [], 'coordinator1', coordinatorPage, {});
    await firstRow(page);
    const rows = [
      ['npm start to the address', seconds(address - began), ''],
      ['npm start to the first row in a browser', seconds(performance.now() - began), '≤ 40 s'],
    ];
    for (const { title, path } of saved)
      rows.push([`save of ${title} to the page with it`, seconds(await afterSave(page, path)), '≤ 3 s']);
    printTable('The first minute', ['What', 'Took', 'Aim'], rows);
  } finally {
    await running.stop();
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

const firstRow = (page: Page): Promise<void> =>
  page.getByRole('link', { name: 'Alvesta, Åsnen och Helgasjön' }).first().waitFor();

/** Saves the file as it is but for a comment at its end, and puts it back. */
async function afterSave(page: Page, path: string): Promise<number> {
  const before = readFileSync(path, 'utf8');
  const reloaded = page.waitForEvent('load');
  const began = performance.now();
  writeFileSync(path, `${before}\n/* saved */\n`);
  try {
    await reloaded;
    await firstRow(page);
    return performance.now() - began;
  } finally {
    // Putting it back is a save as well, which the next measure must not take for its own.
    const again = page.waitForEvent('load');
    writeFileSync(path, before);
    await again;
  }
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
