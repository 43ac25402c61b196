import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../../local-site/seed/people';
import { startJourney, type Journey } from './journey';
import { groupUnderWay, numberUnderWay, rollOf } from './support/arranged';
import {
  chooseInPool,
  describeInstallation,
  goToPlace,
  goToTab,
  openDiplomering,
  openGroup,
  registerApplication,
} from './support/coordinator';
import { daysAgo } from './support/days';
import { columnsOf, rowsOf } from './support/lists';
import { cellOf } from './support/roll';
import { lindhaga } from './support/workplaces';
import { eventually } from './support/eventually';

/**
 * Kim and Sixten have the same things open. Whoever saves second sees what the list has now, and keeps what was typed.
 */
describe('two coordinators at once', () => {
  const staff = people(9, 600);
  const person = staff[2] ?? { name: '' };
  let journey: Journey;
  let kim: Page;
  let sixten: Page;
  let roll: string;
  beforeAll(async () => {
    journey = await startJourney('empty');
    roll = rollOf(
      await groupUnderWay(journey, staff, [
        { step: 0, day: daysAgo(1), from: '13:00', to: '16:00', place: 'Tallen', closed: false, unmarked: 'all' },
      ]),
    );
    kim = await openDiplomering(journey, 'coordinator1');
    await describeInstallation(kim, 'Region Kronoberg', 'Kim Exempelsson');
    await goToPlace(kim, 'Pool och grupper');
    await registerApplication(kim, { unit: lindhaga, receivedDay: daysAgo(30) });
    sixten = await openDiplomering(journey, 'coordinator2');
  });
  afterAll(() => journey.close());

  it('a session changed by both: the second sees both places, and decides', async () => {
    for (const page of [kim, sixten]) {
      await openGroup(page, numberUnderWay);
      await goToTab(page, 'Tillfällen');
      await page.getByRole('button', { name: /^Ändra Tillfälle 1,/ }).click();
    }
    const save = async (page: Page, place: string): Promise<void> => {
      await page.getByRole('dialog').getByLabel('Plats').fill(place);
      await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
    };
    await save(sixten, 'Aulan');
    await sixten.getByRole('dialog').waitFor({ state: 'hidden' });
    await save(kim, 'Matsalen');
    await kim.getByText('Någon annan hann före').waitFor();
    await kim.getByText(/Sixten Provgård sparade .* Det du skrev finns kvar här\./).waitFor();
    await kim.getByText('Plats: där står nu ”Aulan”, du skrev ”Matsalen”.').waitFor();
    expect(columnsOf(await rowsOf(journey, 'Sessions'), 'Place')).toEqual([['Aulan']]);
    await kim.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
    await kim.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(columnsOf(await rowsOf(journey, 'Sessions'), 'Place')).toEqual([['Matsalen']]);
  });

  it('the same person marked by both: side by side, and the one chosen holds', async () => {
    for (const page of [kim, sixten]) {
      await page.goto(journey.site.origin + roll);
      await cellOf(page, person, 'Tillfälle 1').waitFor();
    }
    await cellOf(sixten, person, 'Tillfälle 1').press('f');
    await eventually(async () =>
      expect(columnsOf(await rowsOf(journey, 'Attendance'), 'State')).toEqual([['Frånvarande']]),
    );
    await cellOf(kim, person, 'Tillfälle 1').click();
    await kim.getByText('En markering har ändrats av någon annan samtidigt. Välj vad som ska gälla.').waitFor();
    await kim.getByText(/^Sixten Provgård: frånvarande/).waitFor();
    await kim.getByRole('button', { name: `Behåll min för ${person.name}: närvarande` }).click();
    await eventually(async () =>
      expect(columnsOf(await rowsOf(journey, 'Attendance'), 'State')).toEqual([['Närvarande']]),
    );
  });

  it('the same unit placed by both: one group, and the second sees it said', async () => {
    for (const page of [kim, sixten]) {
      await goToPlace(page, 'Pool och grupper');
      await chooseInPool(page, lindhaga);
      await page.getByRole('button', { name: 'Bilda gruppen' }).click();
      await page.getByRole('dialog').getByLabel('Utbildarens namn').fill('Disa Lingonsved');
    }
    await sixten.getByRole('dialog').getByRole('button', { name: 'Bilda gruppen' }).click();
    await sixten.getByRole('navigation', { name: 'Gruppens delar' }).waitFor();
    await kim.getByRole('dialog').getByRole('button', { name: 'Bilda gruppen' }).click();
    await kim
      .getByText(`Någon annan har redan placerat eller ändrat ${lindhaga.name}. Stäng och välj på nytt.`)
      .waitFor();
    expect(await kim.getByRole('dialog').getByLabel('Utbildarens namn').inputValue()).toBe('Disa Lingonsved');
    expect(await rowsOf(journey, 'Groups')).toHaveLength(2);
    expect(await rowsOf(journey, 'Processes')).toHaveLength(2);
  });
});
