import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../../local-site/seed/people';
import { startJourney, type Journey } from './journey';
import { groupUnderWay, rollOf } from './support/arranged';
import { daysAgo } from './support/days';
import { isFocused, tabTo } from './support/keyboard';
import { columnsOf, rowsOf } from './support/lists';
import { budgetRow } from './support/roll';
import { eventually } from './support/eventually';

/**
 * A trainer who cannot use a mouse takes the roll of twenty and closes it. No pointer is used anywhere in this file.
 */
describe('the roll by keyboard alone', () => {
  const step = 'Tillfälle 1';
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney('empty');
    const key = await groupUnderWay(journey, people(20, 400), [
      { step: 0, day: daysAgo(1), from: '13:00', to: '16:00', place: 'Tallen', closed: false, unmarked: 'all' },
    ]);
    page = await journey.open('trainer.internal', rollOf(key));
    await page.getByRole('table', { name: 'Närvaro för 20 personer vid 1 tillfällen' }).waitFor();
  });
  afterAll(() => journey.close());

  const cell = (row: number): Locator => page.getByRole('checkbox', { name: new RegExp(`, ${step}:`) }).nth(row);
  const says = (row: number, state: string): Promise<void> =>
    cell(row)
      .and(page.getByRole('checkbox', { name: new RegExp(`: ${state}$`) }))
      .waitFor();

  it('is one Tab stop; arrows, Home and End move in it', async () => {
    await tabTo(page, cell(0));
    await page.keyboard.press('ArrowDown');
    expect(await isFocused(cell(1))).toBe(true);
    await page.keyboard.press('End');
    expect(await isFocused(cell(19))).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.getByRole('table').locator(':focus').count()).toBe(0);
    await page.keyboard.press('Shift+Tab');
    expect(await isFocused(cell(19))).toBe(true);
    await page.keyboard.press('Home');
    expect(await isFocused(cell(0))).toBe(true);
  });

  it('Space says present and takes it back, F absent, D at a distance', async () => {
    await page.keyboard.press('Space');
    await says(0, 'närvarande');
    await page.keyboard.press('Space');
    await says(0, 'omarkerad');
    for (let index = 0; index < 18; index++) {
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('f');
    await says(18, 'frånvarande');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('f');
    await says(19, 'frånvarande');
    await page.keyboard.press('Home');
    await page.keyboard.press('d');
    await says(0, 'närvarande på distans');
    await budgetRow(page).getByText('18 av 20 närvarande').waitFor();
    await budgetRow(page).getByText('2 av 2 använda, 0 kvar').waitFor();
  });

  it('the dialog that closes the roll holds the keyboard, can be left, and closes', async () => {
    const close = page.getByRole('button', { name: 'Stäng listan' });
    await tabTo(page, close, 'Shift+Tab');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Stäng listan för tillfälle 1' });
    await dialog.getByText('18 av 20 närvarande, minst 18 krävs.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    // The focus is given back once the dialog is gone from the page, which a person cannot tell from at once.
    await eventually(async () => expect(await isFocused(close)).toBe(true));
    await page.keyboard.press('Enter');
    const confirm = dialog.getByRole('button', { name: 'Stäng listan' });
    await tabTo(page, confirm);
    await eventually(async () => expect(await confirm.isEnabled()).toBe(true));
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('columnheader', { name: /^Tillfälle 1.*stängd/ }).waitFor();
    // The button that opened the dialog is gone; the focus is on what undoes the closing, not at the top of the
    // page.
    expect(await isFocused(page.getByRole('button', { name: 'Öppna igen, Tillfälle 1' }))).toBe(true);
  });

  it('and the marks are in the list', async () => {
    const rows = columnsOf(await rowsOf(journey, 'Attendance'), 'State', 'Mode');
    expect(rows).toHaveLength(20);
    expect(rows.filter(([state]) => state === 'Frånvarande')).toHaveLength(2);
    expect(rows.filter(([, mode]) => mode === 'På distans')).toEqual([['Närvarande', 'På distans']]);
    expect(columnsOf(await rowsOf(journey, 'Sessions'), 'RollClosed')).toEqual([[true]]);
    expect(journey.problems).toEqual([]);
  });
});
