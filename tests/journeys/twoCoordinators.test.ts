import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../../local-site/seed/people';
import { coordinatorPage } from '../../local-site/pages/layout';
import { elementAt, type GroupKey } from '../../src/rules';
import { hrefOf } from '../../src/services/routes';
import { accessibilityFindings, fitsItsWidth, startJourney, type Journey } from './journey';
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
      .getByText(new RegExp(`^Någon annan har redan placerat eller ändrat ${lindhaga.name} \\(Sixten Provgård, `))
      .waitFor();
    expect(await kim.getByRole('dialog').getByLabel('Utbildarens namn').inputValue()).toBe('Disa Lingonsved');
    expect(await rowsOf(journey, 'Groups')).toHaveLength(2);
    expect(await rowsOf(journey, 'Processes')).toHaveLength(2);
  });
});

/**
 * Kim decides while Sixten corrects the roll: what Kim saw is not what holds, and what changes afterwards shows until
 * somebody has settled it.
 */
describe('a decision and the facts it rests on', () => {
  const staff = people(10, 700);
  const person = (index: number): (typeof staff)[number] => elementAt(staff, index);
  let journey: Journey;
  let kim: Page;
  let sixten: Page;
  let groupKey: GroupKey;
  beforeAll(async () => {
    journey = await startJourney('empty');
    groupKey = await groupUnderWay(
      journey,
      staff,
      [
        { step: 0, day: daysAgo(40), from: '09:00', to: '12:00', place: 'Björken', closed: true },
        { step: 1, day: daysAgo(20), from: '09:00', to: '12:00', place: 'Björken', closed: true },
      ],
      { dueDay: daysAgo(2), state: 'approved', day: daysAgo(5) },
    );
    const decision = `${coordinatorPage}${hrefOf({ view: 'grupp', groupKey, tab: 'beslut' })}`;
    kim = await journey.open('coordinator1', decision);
    sixten = await journey.open('coordinator2', rollOf(groupKey));
  });
  afterAll(() => journey.close());

  const markAbsent = async (index: number, count: number): Promise<void> => {
    await cellOf(sixten, person(index), 'Tillfälle 1').press('f');
    await eventually(async () =>
      expect(
        columnsOf(await rowsOf(journey, 'Attendance'), 'State').filter(([state]) => state === 'Frånvarande'),
      ).toHaveLength(count),
    );
  };

  it('a roll that has changed since the page was opened: nothing is decided, and both counts are shown', async () => {
    await kim.getByRole('button', { name: 'Fatta beslut om diplom' }).waitFor();
    await sixten.getByRole('button', { name: /Tillfälle 1.*igen|igen.*Tillfälle 1/ }).click();
    await cellOf(sixten, person(3), 'Tillfälle 1').waitFor();
    await markAbsent(3, 1);
    await kim.getByRole('button', { name: 'Fatta beslut om diplom' }).click();
    await kim.getByText('Underlaget ändrades medan sidan var öppen').waitFor();
    await kim.getByRole('row', { name: 'Tillfälle 1 10 av 10 9 av 10' }).waitFor();
    expect(await rowsOf(journey, 'Decisions')).toEqual([]);
    expect(await rowsOf(journey, 'Diplomas')).toEqual([]);
    expect(await rowsOf(journey, 'Claims')).toEqual([]);
    await isReadable(kim, 'changedMeanwhile');
  });

  it('looked at again it is decided on what holds', async () => {
    await kim.getByRole('button', { name: 'Fatta beslut om diplom' }).click();
    await kim.getByRole('link', { name: /^Visa diplom / }).waitFor();
    expect(columnsOf(await rowsOf(journey, 'Decisions'), 'Outcome')).toEqual([['Diplomeras']]);
  });

  it('what changes afterwards is shown on the decision, in the head of the group and on Idag', async () => {
    await markAbsent(4, 2);
    await kim.reload();
    await kim.getByRole('heading', { name: 'Underlaget har ändrats sedan beslutet' }).waitFor();
    await kim.getByRole('row', { name: 'Tillfälle 1 9 av 10 8 av 10' }).waitFor();
    await kim.getByText('Tillfälle 1: 9 av 10 då, 8 av 10 nu.').waitFor();
    await isReadable(kim, 'changedSince');
    await eventually(async () =>
      expect(columnsOf(await rowsOf(journey, 'Groups'), 'ChangedSince')).toEqual([['9/10 → 8/10']]),
    );
    await goToPlace(kim, 'Idag');
    await kim.getByText('Underlaget har ändrats sedan beslutet: 9/10 → 8/10 närvarande.', { exact: false }).waitFor();
    await kim.getByRole('link', { name: /^Avgör/ }).click();
    await kim.getByRole('button', { name: 'Beslutet står fast' }).click();
    await kim.getByRole('button', { name: 'Spara att det står fast' }).click();
    await kim.getByText('Skriv skälet med minst tio tecken.', { exact: false }).waitFor();
    await kim.getByLabel('Varför beslutet står fast').fill('Markeringen gällde en som hade bytt enhet.');
    await kim.getByRole('button', { name: 'Spara att det står fast' }).click();
    await kim.getByRole('heading', { name: 'Underlaget har ändrats sedan beslutet' }).waitFor({ state: 'hidden' });
    expect(columnsOf(await rowsOf(journey, 'DecisionLog'), 'Reason')).toEqual([
      ['Markeringen gällde en som hade bytt enhet.'],
    ]);
    expect(columnsOf(await rowsOf(journey, 'Diplomas'), 'RevokedDay')).toEqual([[null]]);
  });

  it('a closed roll that a decision rests on is opened only after a question', async () => {
    await sixten.reload();
    await sixten.getByRole('button', { name: /Tillfälle 2.*igen|igen.*Tillfälle 2/ }).click();
    await sixten.getByText(/^Beslut är fattat för /).waitFor();
    await sixten.getByRole('dialog').getByRole('button', { name: 'Avbryt' }).click();
    expect(columnsOf(await rowsOf(journey, 'Sessions'), 'RollClosed')).toEqual([[false], [true]]);
  });

  async function isReadable(page: Page, name: string): Promise<void> {
    expect([name, await accessibilityFindings(page)]).toEqual([name, []]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect([name, await fitsItsWidth(page)]).toEqual([name, true]);
    await page.setViewportSize({ width: 1280, height: 900 });
  }
});
