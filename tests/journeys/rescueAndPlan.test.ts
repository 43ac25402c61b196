import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { coordinatorPage } from '../../local-site/pages/layout';
import { konceptAVersion } from '../../local-site/seed/versions';
import { repositoriesAs } from '../../local-site/seed';
import { saved, tellGroup } from '../../local-site/seed/story';
import { units } from '../../local-site/seed/units';
import { people } from '../../local-site/seed/people';
import { swedishClosedDays } from '../../src/features/sessions/swedishClosedDays';
import { hrefOf } from '../../src/services/routes';
import { addDays, isoDate, type IsoDate } from '../../src/rules';
import { accessibilityFindings, fitsItsWidth, startJourney, type Journey } from './journey';
import { groupUnderWay, numberUnderWay } from './support/arranged';
import { formGroupOf, goToTab, openDiplomering } from './support/coordinator';
import { daysAgo, today } from './support/days';
import { columnsOf, rowsOf } from './support/lists';
import { lindhaga } from './support/workplaces';
import { inSwedish } from '../../src/testing/sentences';

/** Midsummer eve of next year: two weeks before it is where a plan has to give way. */
const midsummerEve = (): IsoDate =>
  swedishClosedDays.find(({ day, key }) => key === 'midsummerEve' && day > addDays(today(), 30))?.day ??
  isoDate('2027-06-25');

describe('a plan of dates from a start day', () => {
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney('empty');
    page = await openDiplomering(journey);
    await formGroupOf(page, lindhaga, { trainer: 'Disa Lingonsved', confirmedDay: daysAgo(5) });
    await goToTab(page, 'Tillfällen');
  });
  afterAll(() => journey.close());

  it('is proposed by keyboard, gives way for midsummer eve and says so', async () => {
    await page.getByRole('button', { name: 'Föreslå datum' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Föreslå datum för tillfällena' });
    await dialog.getByLabel('Startdag').fill(addDays(midsummerEve(), -14));
    await dialog.getByText(/midsommarafton/).waitFor();
    expect(await dialog.getByLabel('Dag för Tillfälle 2').inputValue()).toBe(addDays(midsummerEve(), 3));
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await fitsItsWidth(page)).toBe(true);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('marks what is missing, warns of a day that was typed, and saves all sessions in one go', async () => {
    const dialog = page.getByRole('dialog', { name: 'Föreslå datum för tillfällena' });
    await dialog.getByRole('button', { name: 'Spara 2 tillfällen' }).press('Enter');
    await dialog.getByText('Rätta det som är markerat. Inget är sparat än.').waitFor();
    await dialog.getByLabel('Börjar').fill('13:00');
    await dialog.getByLabel('Slutar').fill('16:00');
    await dialog.getByLabel('Plats').fill('Björken');
    await dialog.getByLabel('Dag för Tillfälle 2').fill(midsummerEve());
    await dialog.getByText(`${inSwedish('plan.onClosedDay', { closedKey: 'midsommarafton' })}.`).waitFor();
    await dialog.getByRole('button', { name: 'Använd den föreslagna dagen för Tillfälle 2 igen' }).press('Enter');
    await dialog.getByRole('button', { name: 'Spara 2 tillfällen' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^Ändra Tillfälle 2,/ }).waitFor();
    expect(columnsOf(await rowsOf(journey, 'Sessions'), 'Day', 'Place')).toEqual([
      [addDays(midsummerEve(), -14), 'Björken'],
      [addDays(midsummerEve(), 3), 'Björken'],
    ]);
    expect(await page.getByRole('button', { name: 'Föreslå datum' }).count()).toBe(0);
  });

  it('a catch-up is shown with its step and says that it does not count', async () => {
    await page.getByRole('button', { name: 'Planera catch-up för Tillfälle 1' }).click();
    const dialog = page.getByRole('dialog', { name: 'Planera catch-up för Tillfälle 1' });
    await dialog.getByText('Räknas inte: programmet säger inte att catch-up ersätter steget.').waitFor();
    await dialog.getByLabel('Dag', { exact: true }).fill(addDays(midsummerEve(), 10));
    await dialog.getByLabel('Börjar').fill('09:00');
    await dialog.getByLabel('Slutar').fill('11:00');
    await dialog.getByLabel('Digital länk (frivilligt)').fill('https://example.org/m');
    await dialog.getByRole('button', { name: 'Spara' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^Ändra Catch-up, Tillfälle 1,/ }).waitFor();
    expect(columnsOf(await rowsOf(journey, 'Sessions'), 'IsCatchUp')).toEqual([[false], [false], [true]]);
    expect(journey.problems).toEqual([]);
  });
});

describe('a step that was missed and is taken with another group', () => {
  let journey: Journey;
  let page: Page;
  const otherNumber = numberUnderWay.replace(/-01$/, '-02');
  beforeAll(async () => {
    journey = await startJourney('empty');
    const groupKey = await groupUnderWay(
      journey,
      lindhaga.people,
      [
        { step: 0, day: daysAgo(40), from: '09:00', to: '12:00', place: 'Björken', closed: true, absent: [3] },
        { step: 1, day: daysAgo(20), from: '09:00', to: '12:00', place: 'Björken', closed: true },
      ],
      // A condition that is fulfilled is a plain award only when nothing else is lacking.
      { dueDay: daysAgo(2), state: 'approved', day: daysAgo(5) },
    );
    const repositories = repositoriesAs(journey.site.siteUrl, 'coordinator1');
    const unit = { ...units.helgasjon, activeFrom: isoDate('2020-01-01') };
    saved(await repositories.catalogue.addUnit(unit));
    await tellGroup(repositories, {
      id: 'other',
      number: otherNumber,
      title: 'Helgasjön',
      version: konceptAVersion(),
      confirmedDay: daysAgo(60),
      trainer: { kind: 'internal', name: 'Disa Lingonsved' },
      units: [{ unit, people: people(6, 500) }],
      assignment: { dueDay: daysAgo(-40), state: 'due' },
      sessions: [
        { step: 0, day: daysAgo(7), from: '09:00', to: '12:00', place: 'Aulan', closed: true },
        { step: 0, day: daysAgo(-14), from: '09:00', to: '12:00', place: 'Kajutan', closed: false, unmarked: 'all' },
      ],
    });
    page = await journey.open(
      'coordinator1',
      `${coordinatorPage}${hrefOf({ view: 'grupp', groupKey, tab: 'beslut' })}`,
    );
  });
  afterAll(() => journey.close());

  it('the decision page names where it can be taken, and the condition is in the form', async () => {
    await page.getByText('1 av dem som saknades behöver gå steget med en annan grupp. 1 kan, så det räcker.').waitFor();
    await page.getByText(`Kajutan. Grupp ${otherNumber}.`).waitFor();
    await page.getByText('Catch-up räknas inte.').first().waitFor();
    await page.getByRole('radio', { name: 'Villkorat' }).check();
    expect(await page.getByRole('textbox', { name: 'Villkor' }).inputValue()).toContain(`med grupp ${otherNumber}`);
    expect(await page.getByLabel('Senast').inputValue()).toBe(daysAgo(-14));
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await fitsItsWidth(page)).toBe(true);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByLabel('Skäl').fill('Plats finns i den andra gruppen.');
    await page.getByRole('button', { name: 'Fatta villkorat beslut' }).click();
    await page.getByRole('heading', { name: 'Beslutet är fattat' }).waitFor();
    expect(await rowsOf(journey, 'Diplomas')).toEqual([]);
  });

  it('once the person has been there it is recorded, counts, and the condition is fulfilled with a diploma of that day', async () => {
    await page.getByRole('button', { name: 'Villkoret är uppfyllt' }).click();
    await page.getByRole('button', { name: 'Registrera närvaro i annan grupp' }).click();
    const dialog = page.getByRole('dialog', { name: 'Gick med en annan grupp' });
    await dialog.getByRole('checkbox', { name: lindhaga.people[3]?.name }).check();
    expect(await accessibilityFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Registrera närvaro' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page
      .getByRole('row', { name: /^Närvaro tillfälle 1/ })
      .getByText(inSwedish('attendance.enough', { present: 9, of: 9, needed: 9 }))
      .waitFor();
    await page.getByLabel('Dagen då villkoret uppfylldes').fill(today());
    await page.getByRole('button', { name: 'Fatta beslut om diplom' }).click();
    await page.getByRole('link', { name: /^Visa diplom / }).waitFor();
    expect(columnsOf(await rowsOf(journey, 'Diplomas'), 'AwardDay')).toEqual([[today()]]);
    expect(columnsOf(await rowsOf(journey, 'Decisions'), 'Outcome').length).toBe(2);
    expect(journey.problems).toEqual([]);
  });
});
