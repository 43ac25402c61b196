import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatDay } from '../../src/words/format';
import { addMonths, addYears, elementAt } from '../../src/rules';
import { startJourney, type Journey } from './journey';
import {
  chooseInPool,
  describeInstallation,
  fillInGroup,
  goToPlace,
  goToTab,
  openDiplomering,
  pasteParticipants,
  planSession,
  registerApplication,
} from './support/coordinator';
import { daysAgo, today } from './support/days';
import { approveAssignment, awardDiploma, openDecision } from './support/decision';
import { columnsOf, rowsOf } from './support/lists';
import { budgetRow, closeRoll, takeRoll } from './support/roll';
import { cellsOf } from './support/table';
import { copiedFromSpreadsheet, ekbacken, granliden, videbacken } from './support/workplaces';

/** Three small units go through Koncept A together: from three telephone calls to three diplomas and one cost. */
describe('Koncept A, three units of 7 + 7 + 8', () => {
  const units = [videbacken, granliden, ekbacken];
  const confirmedDay = daysAgo(60);
  const lastValidDay = addYears(today(), 4);
  const renewalFromDay = addMonths(lastValidDay, -12);
  const number = (sequence: number): string => `KRO-${today().slice(0, 4)}-000${sequence}`;
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney('empty');
    page = await openDiplomering(journey);
  });
  afterAll(() => journey.close());

  it('three applications are registered and are in the queue', async () => {
    await describeInstallation(page, 'Region Kronoberg', 'Kim Exempelsson');
    await goToPlace(page, 'Pool och grupper');
    for (const [index, unit] of units.entries())
      await registerApplication(page, { unit, receivedDay: daysAgo(90 - index) });
    await page.getByText('3 enheter med 22 personer väntar på en grupp i Koncept A.').waitFor();
  });

  it('the proposal says size, budget, price and shares before the group is formed', async () => {
    await chooseInPool(page, ...units);
    await page.getByText('20 av 22 krävs').waitFor();
    await page.getByText('8 300 kr', { exact: true }).waitFor();
    expect(await cellsOf(page.getByRole('table', { name: 'Enheter i förslaget' }))).toEqual([
      ['Vårdcentralen Videbacken', '7', '2 766,67 kr'],
      ['Rehabmottagningen Granliden', '7', '2 766,67 kr'],
      ['Familjecentralen Ekbacken', '8', '2 766,66 kr'],
    ]);
    await page.getByRole('button', { name: 'Bilda gruppen' }).click();
    await fillInGroup(page, { trainer: 'Disa Lingonsved', confirmedDay });
  });

  it('the participants are pasted from a spreadsheet', async () => {
    await pasteParticipants(page, copiedFromSpreadsheet(...units), 22);
    await page.getByText('22 räknas i dag, 22 på listan. 20 krävs vid varje bedömning, 2 får saknas.').waitFor();
  });

  it('two sessions are held; 20 of 22 at one is enough', async () => {
    await planSession(page, { step: 'Tillfälle 1', day: daysAgo(30), place: 'Tallen' });
    await planSession(page, { step: 'Tillfälle 2', day: daysAgo(3), place: 'Tallen' });
    await takeRoll(page, 'Tillfälle 1', [elementAt(videbacken.people, 3), elementAt(ekbacken.people, 5)]);
    await budgetRow(page).getByText('20 av 22 närvarande').waitFor();
    await budgetRow(page).getByText('2 av 2 använda, 0 kvar').waitFor();
    await closeRoll(page, 'Tillfälle 1');
    await takeRoll(page, 'Tillfälle 2');
    await closeRoll(page, 'Tillfälle 2');
  });

  it('each unit hands in its assignment and has it approved', async () => {
    for (const unit of units) await approveAssignment(page, unit);
  });

  it('each unit is decided, and its diploma is a page with number and last valid day', async () => {
    for (const [index, unit] of units.entries()) {
      await openDecision(page, unit);
      await page.getByText('Alla fem kriterier är uppfyllda').waitFor();
      await awardDiploma(page);
      await page.getByRole('link', { name: `Visa diplom ${number(index + 1)}` }).click();
      const diploma = page.getByRole('article', { name: unit.name });
      for (const text of [number(index + 1), formatDay(today(), 'sv-SE'), formatDay(lastValidDay, 'sv-SE')])
        await diploma.getByText(text, { exact: true }).waitFor();
      await diploma.getByText('Kim Exempelsson').waitFor();
      await page.goBack();
    }
  });

  it('8 300 kr are split to the öre, and the basis is ready to invoice', async () => {
    await goToTab(page, 'Kostnad');
    await page.getByRole('button', { name: 'Skapa debiteringsunderlag' }).click();
    await page.getByText('Underlaget är sparat: 3 rader, 8 300 kr.').waitFor();
    await page.getByRole('button', { name: 'Klart att fakturera' }).click();
    const basis = page.getByRole('table', { name: 'Kostnad per enhet' });
    await basis.getByRole('cell', { name: 'Klart att fakturera' }).nth(2).waitFor();
    expect(await cellsOf(basis)).toEqual([
      ['Vårdcentralen Videbacken', '2 766,67 kr', 'anges inte', 'Klart att fakturera'],
      ['Rehabmottagningen Granliden', '2 766,67 kr', 'anges inte', 'Klart att fakturera'],
      ['Familjecentralen Ekbacken', '2 766,66 kr', 'anges inte', 'Klart att fakturera'],
    ]);
  });

  it('the register and the director’s list view show the three diplomas', async () => {
    await goToPlace(page, 'Register');
    const inRegister = await cellsOf(page.getByRole('table', { name: 'Diplomerade verksamheter' }));
    expect(inRegister.map((cells) => [cells[0], cells[5], cells[6], cells[7]])).toEqual([
      ['Familjecentralen Ekbacken', formatDay(lastValidDay, 'sv-SE'), number(3), 'Giltigt'],
      ['Rehabmottagningen Granliden', formatDay(lastValidDay, 'sv-SE'), number(2), 'Giltigt'],
      ['Vårdcentralen Videbacken', formatDay(lastValidDay, 'sv-SE'), number(1), 'Giltigt'],
    ]);
    const list = await journey.open('director', '/sites/diplomering/Lists/Diplomas');
    await list.getByRole('navigation', { name: 'Vyer' }).getByRole('link', { name: 'Giltiga diplom' }).click();
    const inView = await cellsOf(list.getByRole('table', { name: 'Diplom, Giltiga diplom' }));
    expect(inView).toEqual([
      [
        'Familjecentralen Ekbacken',
        number(3),
        'Region Kronoberg',
        'Växjö',
        'Koncept A',
        `Giltigt till ${lastValidDay}`,
        renewalFromDay,
        '',
      ],
      [
        'Rehabmottagningen Granliden',
        number(2),
        'Region Kronoberg',
        'Tingsryd',
        'Koncept A',
        `Giltigt till ${lastValidDay}`,
        renewalFromDay,
        '',
      ],
      [
        'Vårdcentralen Videbacken',
        number(1),
        'Region Kronoberg',
        'Alvesta',
        'Koncept A',
        `Giltigt till ${lastValidDay}`,
        renewalFromDay,
        '',
      ],
    ]);
  });

  it('the lists hold exactly what was done, row by row', async () => {
    const inList = async (list: string, ...columns: readonly string[]): Promise<unknown> =>
      columnsOf(await rowsOf(journey, list), ...columns);
    const names = units.map(({ name }) => name);
    const rules = 'Koncept A, regler från 2023-01-30';
    expect(await inList('Applications', 'UnitName', 'Headcount', 'ShownPriceOre')).toEqual([
      [names[0], 7, 590_000],
      [names[1], 7, 590_000],
      [names[2], 8, 590_000],
    ]);
    expect(await inList('ApplicationQueue', 'Title', 'State')).toEqual(
      names.slice(0, 3).map((name) => [name, 'Placerad']),
    );
    expect(
      await inList(
        'Groups',
        'Number',
        'Stage',
        'ConfirmedDay',
        'TrainerName',
        'Size',
        'AbsenceBudget',
        'CostOre',
        'Cost',
        'AtRisk',
        'RuleVersion',
      ),
    ).toEqual([
      [
        `KRO-${confirmedDay.slice(0, 4)}-01`,
        'Klar',
        confirmedDay,
        'Disa Lingonsved',
        22,
        2,
        830_000,
        8_300,
        false,
        rules,
      ],
    ]);
    expect(
      await inList(
        'Processes',
        'Title',
        'Stage',
        'Participants',
        'Outcome',
        'DecisionDay',
        'LastValidDay',
        'CostShareOre',
        'CostShare',
        'RuleVersion',
      ),
    ).toEqual([
      [names[0], 'Beslutad', 7, 'Diplomeras', today(), lastValidDay, 276_667, 2_766.67, rules],
      [names[1], 'Beslutad', 7, 'Diplomeras', today(), lastValidDay, 276_667, 2_766.67, rules],
      [names[2], 'Beslutad', 8, 'Diplomeras', today(), lastValidDay, 276_666, 2_766.66, rules],
    ]);
    expect(await inList('Sessions', 'Title', 'Day', 'Place', 'RollClosed')).toEqual([
      ['Tillfälle 1', daysAgo(30), 'Tallen', true],
      ['Tillfälle 2', daysAgo(3), 'Tallen', true],
    ]);
    expect(await inList('Participants', 'Title', 'Email', 'UnitName', 'IsManager')).toEqual(
      units.flatMap((unit) =>
        unit.people.map(({ name, email, isManager = false }) => [name, email, unit.name, isManager]),
      ),
    );
    expect(await attendance()).toEqual({
      'Tillfälle 1: Närvarande': 20,
      'Tillfälle 1: Frånvarande': 2,
      'Tillfälle 2: Närvarande': 22,
    });
    expect(await inList('Submissions', 'UnitName', 'State', 'HandedInDay', 'ApprovedDay')).toEqual(
      names.map((name) => [name, 'Godkänd', today(), today()]),
    );
    expect(await inList('Decisions', 'UnitName', 'Outcome', 'Day', 'DecidedBy')).toEqual(
      names.map((name) => [name, 'Diplomeras', today(), 'Kim Exempelsson']),
    );
    expect(
      await inList('Diplomas', 'Title', 'Number', 'AwardDay', 'LastValidDay', 'OrgName', 'SignedBy', 'WithDeviation'),
    ).toEqual(
      names.map((name, index) => [
        name,
        number(index + 1),
        today(),
        lastValidDay,
        'Region Kronoberg',
        'Kim Exempelsson',
        false,
      ]),
    );
    expect(await inList('InvoiceLines', 'UnitName', 'AmountOre', 'Amount', 'Status')).toEqual([
      [names[0], 276_667, 2_766.67, 'Att fakturera'],
      [names[1], 276_667, 2_766.67, 'Att fakturera'],
      [names[2], 276_666, 2_766.66, 'Att fakturera'],
    ]);
    expect(journey.problems).toEqual([]);
  });

  async function attendance(): Promise<Readonly<Record<string, number>>> {
    const sessions = await rowsOf(journey, 'Sessions');
    const counts: Record<string, number> = {};
    for (const { SessionKey, State } of await rowsOf(journey, 'Attendance')) {
      const step = sessions.find(({ Key }) => Key === SessionKey)?.Title;
      counts[`${String(step)}: ${String(State)}`] = (counts[`${String(step)}: ${String(State)}`] ?? 0) + 1;
    }
    return counts;
  }
});
