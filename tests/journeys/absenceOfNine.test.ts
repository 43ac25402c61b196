import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { elementAt } from '../../src/rules';
import { startJourney, type Journey } from './journey';
import {
  chooseInPool,
  describeInstallation,
  fillInApplication,
  fillInGroup,
  goToPlace,
  goToTab,
  openDiplomering,
  pasteParticipants,
  planSession,
} from './support/coordinator';
import { daysAgo } from './support/days';
import { approveAssignment } from './support/decision';
import { columnsOf, rowsOf } from './support/lists';
import { budgetRow, closeRoll, takeRoll } from './support/roll';
import { copiedFromSpreadsheet, lindhaga } from './support/workplaces';
import { inSwedish } from '../../src/testing/sentences';

/**
 * Of nine nobody may be absent. It is said before the group is formed and under the roll, so that nobody finds out at
 * the decision.
 */
describe('a group of nine, one of them absent once', () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney('empty');
    page = await openDiplomering(journey);
    await describeInstallation(page, 'Region Kronoberg', 'Kim Exempelsson');
    await goToPlace(page, 'Pool och grupper');
  });
  afterAll(() => journey.close());

  it('the budget of 0 is shown at the application, in the proposal and on the list', async () => {
    const dialog = await fillInApplication(page, { unit: lindhaga, receivedDay: daysAgo(80) });
    await dialog.getByText('Ingen får saknas: alla 9 krävs.').waitFor();
    await dialog.getByRole('button', { name: 'Spara anmälan' }).click();
    await chooseInPool(page, lindhaga);
    await page.getByText('9 av 9 krävs').waitFor();
    await page.getByRole('button', { name: 'Bilda gruppen' }).click();
    await page.getByRole('dialog').getByText('9 av 9 krävs').waitFor();
    await fillInGroup(page, { trainer: 'Disa Lingonsved', confirmedDay: daysAgo(60) });
    await pasteParticipants(page, copiedFromSpreadsheet(lindhaga), 9);
    await page.getByText('9 räknas i dag, 9 på listan. 9 krävs vid varje bedömning, 0 får saknas.').waitFor();
  });

  it('and under the roll, which says at once when passing is impossible', async () => {
    await planSession(page, { step: 'Tillfälle 1', day: daysAgo(40), place: 'Björken' });
    await planSession(page, { step: 'Tillfälle 2', day: daysAgo(12), place: 'Björken' });
    await goToTab(page, 'Närvaro');
    await budgetRow(page).getByText('Ingen får saknas', { exact: true }).first().waitFor();
    await takeRoll(page, 'Tillfälle 1', [elementAt(lindhaga.people, 4)]);
    await budgetRow(page).getByText('8 av 9 närvarande').waitFor();
    await budgetRow(page).getByText('1 saknas, ingen får saknas. 1 behöver ta igen med en annan grupp').waitFor();
    await closeRoll(page, 'Tillfälle 1');
    await takeRoll(page, 'Tillfälle 2');
    await closeRoll(page, 'Tillfälle 2');
    await approveAssignment(page, lindhaga);
  });

  it('the decision page says what was not met, by which figures, and what can rescue it', async () => {
    await goToTab(page, 'Beslut');
    await page.getByRole('heading', { name: 'Ett av fem kriterier är inte uppfyllt' }).waitFor();
    const criterion = page.getByRole('row', { name: /^Närvaro tillfälle 1/ });
    for (const text of [
      'Ej uppfyllt',
      inSwedish('attendance.tooFew', { present: 8, of: 9, needed: 9 }),
      inSwedish('attendance.budget', { budget: 0, absent: 1 }),
    ])
      await criterion.getByText(text).waitFor();
    await page
      .getByText('1 av dem som saknades behöver gå steget med en annan grupp. 0 kan, så det räcker inte.')
      .waitFor();
    expect(await page.getByRole('radio', { name: 'Diplom', exact: true }).count()).toBe(0);
  });

  it('not awarded needs a reason in words, and no diploma is issued', async () => {
    await page.getByRole('radio', { name: 'Ej diplom' }).check();
    await page.getByRole('button', { name: 'Fatta beslut om ej diplom' }).click();
    await page.getByText('Skriv skälet med minst tio tecken. Nu är det 0.').waitFor();
    await page.getByLabel('Skäl').fill('En av nio saknades vid första tillfället. Alla nio krävs.');
    await page.getByRole('button', { name: 'Fatta beslut om ej diplom' }).click();
    await page.getByRole('heading', { name: 'Beslutet är fattat' }).waitFor();
    await page.getByText('En av nio saknades vid första tillfället. Alla nio krävs.').waitFor();
    expect(columnsOf(await rowsOf(journey, 'Decisions'), 'UnitName', 'Outcome', 'Reason')).toEqual([
      [lindhaga.name, 'Diplomeras inte', 'En av nio saknades vid första tillfället. Alla nio krävs.'],
    ]);
    expect(columnsOf(await rowsOf(journey, 'Groups'), 'Size', 'AbsenceBudget')).toEqual([[9, 0]]);
    expect(await rowsOf(journey, 'Diplomas')).toEqual([]);
    expect(journey.problems).toEqual([]);
  });
});
