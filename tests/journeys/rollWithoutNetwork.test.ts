import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../../local-site/seed/people';
import { startJourney, type Journey } from './journey';
import { groupUnderWay, rollOf } from './support/arranged';
import { daysAgo } from './support/days';
import { columnsOf, rowsOf } from './support/lists';
import { cellOf } from './support/roll';
import { eventually } from './support/eventually';

/** The room's network goes away in the middle of the roll. */
describe('the roll when the network is dropped', () => {
  const step = 'Tillfälle 1';
  const staff = people(9, 700);
  let journey: Journey;
  let page: Page;
  let address: string;
  beforeAll(async () => {
    journey = await startJourney('empty');
    address = rollOf(
      await groupUnderWay(journey, staff, [
        { step: 0, day: daysAgo(1), from: '13:00', to: '16:00', place: 'Tallen', closed: false, unmarked: 'all' },
      ]),
    );
    page = await journey.open('trainer.internal', address);
    await cellOf(page, staff[0] ?? { name: '' }, step).waitFor();
  });
  afterAll(() => journey.close());

  const mark = async (from: number, to: number): Promise<void> => {
    for (const person of staff.slice(from, to)) await cellOf(page, person, step).click();
  };
  const present = async (): Promise<number> =>
    columnsOf(await rowsOf(journey, 'Attendance'), 'State').filter(([state]) => state === 'Närvarande').length;

  it('says what waits and that it is kept, and does not close the roll meanwhile', async () => {
    await mark(0, 2);
    await eventually(async () => expect(await present()).toBe(2));
    await page.context().setOffline(true);
    await mark(2, 5);
    await page.getByText('3 ändringar väntar på nätet.').waitFor();
    await page.getByText('De är sparade på den här enheten och skickas när nätet är tillbaka.').waitFor();
    await page.getByRole('button', { name: 'Visa de 3' }).click();
    await page.getByText(new RegExp(`^${staff[4]?.name ?? ''}, tillfälle 1: närvarande, markerad`)).waitFor();
    await page.getByRole('button', { name: 'Stäng listan' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Stäng listan' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
    expect(await present()).toBe(2);
  });

  it('sends everything once when the network is back', async () => {
    await page.context().setOffline(false);
    await page.getByText(/väntar på nätet\.$/).waitFor({ state: 'hidden' });
    await eventually(async () => expect(await present()).toBe(5));
    expect(await rowsOf(journey, 'Attendance')).toHaveLength(5);
  });

  it('and what waited when the page was closed is sent when it is opened again on the same device', async () => {
    await page.context().setOffline(true);
    await mark(5, 9);
    await page.getByText('4 ändringar väntar på nätet.').waitFor();
    const device = page.context();
    await page.close();
    await device.setOffline(false);
    page = await device.newPage();
    await page.goto(journey.site.origin + address);
    await eventually(async () => expect(await present()).toBe(9));
    expect(await rowsOf(journey, 'Attendance')).toHaveLength(9);
    await page.getByText('Kravet nått').first().waitFor();
  });
});
