import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../../local-site/seed/people';
import { startJourney, type Journey } from './journey';
import { groupUnderWay, numberUnderWay } from './support/arranged';
import { goToTab, openDiplomering, openGroup } from './support/coordinator';
import { columnsOf, rowsOf } from './support/lists';
import { eventually } from './support/eventually';

/** A list as it comes from Excel is put right by keyboard alone, and one person is on it once whoever adds them. */
describe('an ugly list', () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney('empty');
    await groupUnderWay(journey, people(6, 560), []);
    page = await openDiplomering(journey);
    await openGroup(page, numberUnderWay);
    await goToTab(page, 'Deltagare');
  });
  afterAll(() => journey.close());

  /** Waits until focus has moved to a button with such a name. */
  const inFocus = (name: RegExp): Promise<void> =>
    eventually(async () =>
      expect(
        await page
          .getByRole('button', { name })
          .evaluateAll((all) => all.some((each) => each === document.activeElement)),
      ).toBe(true),
    );
  const press = async (name: string): Promise<void> => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };

  it('is answered row by row, and every row that is right is added', async () => {
    await page
      .getByLabel('Klistra in listan här')
      .fill(
        [
          'Personallista hösten',
          '',
          'Namn\tMejl',
          '"Ulla" Brinkäng\tulla.brinkang@example.org',
          '"Vera Gölås\tvera.golas@example.org',
          'Berg, Anna\tanna.berg@example.org\u200b',
          '\tklara.ekorrsten@example.org',
          'Tom Alkärr\ttom.alkarr@example',
        ].join('\n'),
      );
    await page.getByText('3 läggs till, 0 finns redan, 2 att rätta eller svara på.').waitFor();
    await press('Använd ”Klara Ekorrsten”, rad 7');
    // The next row that asks is in focus: one key answers it.
    await page.getByText('4 läggs till, 0 finns redan, 1 att rätta eller svara på.').waitFor();
    await inFocus(/rad 8/);
    await page.keyboard.press('Enter');
    await page.getByText('5 läggs till, 0 finns redan, 0 att rätta eller svara på.').waitFor();
    await inFocus(/^Lägg till/);
    await page.keyboard.press('Enter');
    await page.getByText('5 tillagda, 0 fanns redan.').waitFor();
    const added = columnsOf(await rowsOf(journey, 'Participants'), 'Title', 'Email').slice(-5);
    expect(added).toEqual([
      ['"Ulla" Brinkäng', 'ulla.brinkang@example.org'],
      ['Vera Gölås', 'vera.golas@example.org'],
      ['Anna Berg', 'anna.berg@example.org'],
      ['Klara Ekorrsten', 'klara.ekorrsten@example.org'],
      ['Tom Alkärr', null],
    ]);
  });

  it('with the same person on two screens gives one row', async () => {
    const other = await openDiplomering(journey, 'coordinator2');
    await openGroup(other, numberUnderWay);
    await goToTab(other, 'Deltagare');
    for (const each of [page, other]) {
      await each.getByLabel('Klistra in listan här').fill('Namn\tMejl\nOmar Björk\tomar.bjork@example.org');
      await each.getByRole('button', { name: 'Lägg till 1' }).waitFor();
    }
    await Promise.all([page, other].map((each) => each.getByRole('button', { name: 'Lägg till 1' }).click()));
    await Promise.all([page, other].map((each) => each.getByText(/^\d tillagda/).waitFor()));
    const emails = (await rowsOf(journey, 'Participants')).map(({ Email }) => Email);
    expect(emails.filter((email) => email === 'omar.bjork@example.org')).toHaveLength(1);
    expect(journey.problems).toEqual([]);
  });
});
