import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../../local-site/seed/people';
import { formatDay } from '../../src/words/format';
import { addMonths, addYears, type IsoDate, elementAt } from '../../src/rules';
import { accessibilityFindings, fitsItsWidth, startJourney, type Journey } from './journey';
import {
  chooseInPool,
  describeInstallation,
  fillInGroup,
  goToPlace,
  goToTab,
  openDiplomering,
  openEndedGroup,
  pasteParticipants,
  planSession,
  registerApplication,
} from './support/coordinator';
import { daysAgo, today } from './support/days';
import { columnsOf, rowsOf } from './support/lists';
import { chooseIn, dayIn, goToPart, press, publish, say, state, tick, typeIn } from './support/programme';
import { closeRoll, takeRoll } from './support/roll';
import { copiedFromSpreadsheet, type Workplace } from './support/workplaces';
import { coordinatorPage } from '../../local-site/pages/layout';
import { inSwedish } from '../../src/testing/sentences';

const day = (of: IsoDate): string => formatDay(of, 'sv-SE');
const alderbo: Workplace = { name: 'Vårdcentralen Alderbo', municipality: 'Alvesta', people: people(7, 410) };
const programmes = `${coordinatorPage}#/program`;

/**
 * A programme nobody here has seen is entered by keyboard alone, run to its end, and then changed: what was decided
 * stays as it was.
 */
describe('a sixth programme without code', () => {
  const validFrom = daysAgo(300);
  const confirmedDay = daysAgo(60);
  const declaredDay = daysAgo(2);
  const lastValidDay = addYears(declaredDay, 3);
  let journey: Journey;
  let page: Page;
  let decided: readonly string[];
  beforeAll(async () => {
    journey = await startJourney('empty');
    page = await openDiplomering(journey);
    await describeInstallation(page, 'Region Kronoberg', 'Kim Exempelsson');
  });
  afterAll(() => journey.close());

  it('is entered by keyboard: price per participant, those who attended all, three years, the manager, a follow-up, declared by the unit', async () => {
    await press(
      page,
      page.getByRole('navigation', { name: 'Diplomering' }).getByRole('link', { name: 'Program och regler' }),
    );
    await press(page, page.getByRole('link', { name: 'Nytt program' }));
    await typeIn(page, 'Namn på svenska', 'Öppen arbetsplats');
    await typeIn(page, 'Namn på engelska', 'Open workplace');
    await dayIn(page, 'Gäller från', validFrom);
    await typeIn(page, 'Utgivare', 'Region Kronoberg');
    await typeIn(page, 'Sida eller beslut', 'Beslut om öppna arbetsplatser');
    await typeIn(page, 'Rubrik', 'Villkor');
    await chooseIn(page, 'Beslutas av', 'Enheten själv, som intygar');
    await goToPart(page, 'Steg');
    for (const step of [1, 2]) {
      await press(page, page.getByRole('button', { name: 'Lägg till steg' }));
      await page.getByRole('heading', { level: 3, name: `Steg ${step}` }).waitFor();
    }
    await goToPart(page, 'Krav');
    await state(page, 'Närvarokrav', '%', '80');
    await say(page, 'Hur räknas närvaron?', 'De som gått allt');
    await tick(page, 'Närmaste chef, eller en ersättare, ska vara med vid varje tillfälle som räknas');
    await state(page, 'Minst i en grupp', 'personer', '5');
    await press(page, page.getByRole('button', { name: 'Lägg till uppgift' }));
    await typeIn(page, 'Uppgiftens namn, svenska', 'Uppföljning på arbetsplatsen');
    await typeIn(page, 'Uppgiftens namn, engelska', 'Follow-up at the workplace');
    await chooseIn(page, 'Slag', 'Uppföljning');
    await chooseIn(page, 'Ska vara klar', 'Efter beslutet');
    await typeIn(page, 'Månader efter beslutet', '6');
    await goToPart(page, 'Giltighet');
    await state(page, 'Gäller i', 'år', '3');
    await goToPart(page, 'Vilka');
    await say(page, 'Organisationer som kan delta', 'Finns inte');
    await say(page, 'Slag av verksamheter', 'Finns inte');
    await goToPart(page, 'Pris');
    await chooseIn(page, 'Priset gäller', 'Varje deltagare');
    await state(page, 'Pris med egen utbildare', 'kr', '450,50');
    await state(page, 'Minst så många deltagare debiteras', 'personer', '10');
  });

  it('says the rules back in plain Swedish and English, made from what was typed', async () => {
    const preview = page.getByRole('region', { name: 'Så läser andra reglerna' }).first();
    for (const rule of [
      inSwedish('rule.attendance.attendedAll', { percent: 80 }),
      inSwedish('rule.price.internal', { amountOre: 45_050 }),
      inSwedish('rule.price.leastCharged', { count: 10 }),
    ])
      await preview.getByText(rule.replace(/\u00a0/g, ' ')).waitFor();
    await preview.getByRole('radio', { name: 'English' }).check();
    await preview.getByText(/^At least 80% of the work group/).waitFor();
    await preview.getByRole('radio', { name: 'Svenska' }).check();
  });

  it('is there as it was after the page has been reloaded, and is published by keyboard', async () => {
    await page.reload();
    await page.getByText('Det du skrev förra gången är kvar.').waitFor();
    await publish(page);
    await page.getByRole('heading', { level: 1, name: `Öppen arbetsplats, gäller från ${day(validFrom)}` }).waitFor();
    expect(
      columnsOf(
        (await rowsOf(journey, 'ProgrammeVersions')).filter(({ Title }) => Title === 'Öppen arbetsplats'),
        'ValidFrom',
        'DecidedBy',
        'ThresholdNumerator',
        'ThresholdDenominator',
        'ValidityYears',
      ),
    ).toEqual([[validFrom, 'Enheten själv', 80, 100, 3]]);
    expect(
      columnsOf(
        (await rowsOf(journey, 'Prices')).filter(({ Title }) => Title === 'Öppen arbetsplats'),
        'InternalOre',
        'ChargedAtLeast',
        'ExternalOre',
        'VatNumerator',
      ),
    ).toEqual([[45_050, 10, null, null]]);
  });

  it('its process runs to the right verdict: 6 of 7 attended all, and the manager was there', async () => {
    await goToPlace(page, 'Pool och grupper');
    await page.getByRole('button', { name: 'Registrera anmälan' }).waitFor();
    await registerApplication(page, { unit: alderbo, receivedDay: daysAgo(90), programme: 'Öppen arbetsplats' });
    await chooseInPool(page, alderbo);
    await page.getByRole('button', { name: 'Bilda gruppen' }).click();
    await fillInGroup(page, { trainer: 'Disa Lingonsved', confirmedDay });
    await pasteParticipants(page, copiedFromSpreadsheet(alderbo), 7);
    await planSession(page, { step: 'Tillfälle 1', day: daysAgo(30), place: 'Tallen' });
    await planSession(page, { step: 'Tillfälle 2', day: daysAgo(10), place: 'Tallen' });
    await takeRoll(page, 'Tillfälle 1', [elementAt(alderbo.people, 3)]);
    await closeRoll(page, 'Tillfälle 1');
    await takeRoll(page, 'Tillfälle 2');
    await closeRoll(page, 'Tillfälle 2');
    await goToTab(page, 'Beslut');
    const criteria = page.getByRole('table', { name: /^Kriterierna/ });
    await criteria.getByText(inSwedish('attendance.enough', { present: 6, of: 7, needed: 6 })).waitFor();
    await criteria
      .getByText(/närmaste chef eller ersättare var med/)
      .first()
      .waitFor();
  });

  it('the unit declares it, and the diploma is valid for three years from that day', async () => {
    await page.getByRole('radio', { name: 'Diplom', exact: true }).check();
    await page.getByLabel('Vem på enheten som avgav den').fill('Enhetschefen');
    await page.getByLabel('Dagen då det skedde').fill(declaredDay);
    await page.getByRole('button', { name: 'Fatta beslut om diplom' }).click();
    await page.getByRole('heading', { level: 2, name: 'Beslutet är fattat' }).waitFor();
    await page.getByText(new RegExp(`^Enheten förklarade sig klar ${day(declaredDay)}, genom Enhetschefen`)).waitFor();
    await page.getByText(`Uppföljning på arbetsplatsen: senast ${day(addMonths(declaredDay, 6))}`).waitFor();
    await page.getByRole('link', { name: /^Visa diplom/ }).click();
    const diploma = page.getByRole('article', { name: alderbo.name });
    for (const text of [day(declaredDay), day(lastValidDay)]) await diploma.getByText(text, { exact: true }).waitFor();
    await page.goBack();
  });

  it('seven are charged as ten, and no VAT is shown that nobody stated', async () => {
    await goToTab(page, 'Kostnad');
    await page.getByRole('button', { name: 'Skapa debiteringsunderlag' }).click();
    await page.getByText(/^Underlaget är sparat/).waitFor();
    await page.getByText('4 505 kr').first().waitFor();
    expect(columnsOf(await rowsOf(journey, 'InvoiceLines'), 'UnitName', 'AmountOre', 'VatOre')).toEqual([
      [alderbo.name, 450_500, null],
    ]);
    decided = await whatStands(page);
  });

  it('threshold, price and years are changed in a new version, after a look at what it would have done', async () => {
    await goToPlace(page, 'Program och regler');
    await press(page, page.getByRole('link', { name: 'Ny version av Öppen arbetsplats' }));
    await state(page, 'Närvarokrav', '%', '95');
    await goToPart(page, 'Giltighet');
    await state(page, 'Gäller i', 'år', '5');
    await goToPart(page, 'Pris');
    await state(page, 'Pris med egen utbildare', 'kr', '700');
    await goToPart(page, 'Grunder');
    await dayIn(page, 'Gäller från', today());
    await press(page, page.getByRole('button', { name: 'Pröva utkastet' }));
    await page.getByText('1 av 1 processer hade kommit till något annat').waitFor();
    const row = page.getByRole('row', { name: new RegExp(alderbo.name) });
    for (const text of [
      'Ej diplom',
      `Närvaro: ${inSwedish('attendance.tooFew', { present: 6, of: 7, needed: 7 })}`,
      'inget diplom',
      '7 000 kr',
    ])
      await row.getByText(text).waitFor();
    await publish(page);
    const before = page.getByRole('region', { name: `Ändrat mot versionen från ${day(validFrom)}` });
    await before.getByText('80 %').waitFor();
    await before.getByText('95 %').waitFor();
  });

  it('and the old process’s verdict, cost and diploma are what they were', async () => {
    await openEndedGroup(page, `KRO-${confirmedDay.slice(0, 4)}-01`);
    expect(await whatStands(page)).toEqual(decided);
    expect(
      columnsOf(await rowsOf(journey, 'Processes'), 'Title', 'Outcome', 'LastValidDay', 'CostShareOre', 'RuleVersion'),
    ).toEqual([[alderbo.name, 'Diplomeras', lastValidDay, 450_500, `Öppen arbetsplats, regler från ${validFrom}`]]);
  });

  it('a day that is taken is refused with the field and the reason, and the draft is kept', async () => {
    await page.goto(page.url().replace(/#.*/, '#/program'));
    await press(page, page.getByRole('link', { name: 'Ny version av Öppen arbetsplats' }));
    await goToPart(page, 'Grunder');
    await dayIn(page, 'Gäller från', today());
    await press(page, page.getByRole('button', { name: 'Granska och publicera' }));
    const problem = page.getByRole('button', { name: /^Gäller från: Två versioner börjar gälla/ });
    await problem.waitFor();
    await page.reload();
    await page.getByText('Det du skrev förra gången är kvar.').waitFor();
    expect(await page.getByLabel('Gäller från', { exact: true }).inputValue()).toBe(today());
    expect(journey.problems).toEqual([]);
  });

  /** What the group's pages say of decision, cost and diploma, but for when it was counted. */
  async function whatStands(on: Page): Promise<readonly string[]> {
    const said: string[] = [];
    // What was answered to a press is no longer said when one comes back.
    await goToTab(on, 'Deltagare');
    await goToTab(on, 'Kostnad');
    await on.getByRole('table', { name: 'Kostnad per enhet' }).waitFor();
    said.push(await textOf(on));
    await goToTab(on, 'Beslut');
    await on.getByRole('heading', { level: 2, name: 'Beslutet är fattat' }).waitFor();
    said.push(await textOf(on));
    await on.getByRole('link', { name: /^Visa diplom/ }).click();
    said.push(await on.getByRole('article', { name: alderbo.name }).innerText());
    await on.goBack();
    await on.getByRole('heading', { level: 2, name: 'Beslutet är fattat' }).waitFor();
    return said;
  }
});

/** A programme whose source states no VAT, no price and no validity: nothing shows a number that nobody entered. */
describe('a programme of which little is stated', () => {
  let journey: Journey;
  let page: Page;
  const shown = new Map<string, string>();
  beforeAll(async () => {
    journey = await startJourney('empty');
    page = await openDiplomering(journey);
    await describeInstallation(page, 'Region Kronoberg', 'Kim Exempelsson');
  });
  afterAll(() => journey.close());

  it('is published without a price, VAT or validity', async () => {
    await goToPlace(page, 'Program och regler');
    await page.getByRole('link', { name: 'Nytt program' }).click();
    for (const [name, text] of [
      ['Namn på svenska', 'Tyst program'],
      ['Namn på engelska', 'Silent programme'],
      ['Utgivare', 'Region Kronoberg'],
      ['Sida eller beslut', 'Beslut'],
      ['Rubrik', 'Villkor'],
    ] as const)
      await page.getByRole('textbox', { name, exact: true }).fill(text);
    await page.getByLabel('Gäller från', { exact: true }).fill(daysAgo(300));
    await page.getByRole('link', { name: 'Steg', exact: true }).click();
    await page.getByRole('button', { name: 'Lägg till steg' }).click();
    await page.getByRole('link', { name: 'Krav', exact: true }).click();
    await say(page, 'Närvarokrav', 'Finns inte');
    await page.getByRole('link', { name: 'Vilka', exact: true }).click();
    await say(page, 'Organisationer som kan delta', 'Finns inte');
    await say(page, 'Slag av verksamheter', 'Finns inte');
    shown.set('editor', await page.getByRole('region', { name: 'Så läser andra reglerna' }).first().innerText());
    await page.getByRole('button', { name: 'Granska och publicera' }).click();
    shown.set('dialog', await page.getByRole('dialog').innerText());
    await page.getByRole('dialog').getByRole('button', { name: 'Publicera', exact: true }).click();
    await page.getByText(/^Publicerad/).waitFor();
    shown.set('version', await textOf(page));
  });

  it('is gone through from application to register', async () => {
    await goToPlace(page, 'Pool och grupper');
    await page.getByRole('button', { name: 'Registrera anmälan' }).waitFor();
    await registerApplication(page, { unit: alderbo, receivedDay: daysAgo(90), programme: 'Tyst program' });
    await chooseInPool(page, alderbo);
    shown.set('pool', await textOf(page));
    await page.getByRole('button', { name: 'Bilda gruppen' }).click();
    shown.set('forming', await page.getByRole('dialog').innerText());
    await fillInGroup(page, { trainer: 'Disa Lingonsved', confirmedDay: daysAgo(60) });
    await pasteParticipants(page, copiedFromSpreadsheet(alderbo), 7);
    await planSession(page, { step: 'Tillfälle 1', day: daysAgo(30), place: 'Tallen' });
    await takeRoll(page, 'Tillfälle 1', []);
    shown.set('roll', await textOf(page));
    await closeRoll(page, 'Tillfälle 1');
    for (const tab of ['Översikt', 'Kostnad', 'Uppgifter'] as const) {
      await goToTab(page, tab);
      shown.set(tab, await textOf(page));
    }
    await goToTab(page, 'Beslut');
    await page.getByRole('table', { name: /^Kriterierna/ }).waitFor();
    shown.set('decision', await textOf(page));
    await page.getByRole('radio', { name: 'Diplom', exact: true }).check();
    await page.getByRole('button', { name: 'Fatta beslut om diplom' }).click();
    await page.getByRole('heading', { level: 2, name: 'Beslutet är fattat' }).waitFor();
    shown.set('decided', await textOf(page));
    await page.getByRole('link', { name: /^Visa diplom/ }).click();
    await page.getByRole('article', { name: alderbo.name }).waitFor();
    shown.set('diploma', await textOf(page));
    await page.emulateMedia({ media: 'print' });
    shown.set('printed diploma', await textOf(page));
    await page.emulateMedia({ media: 'screen' });
    await goToPlace(page, 'Register');
    await page.getByRole('table', { name: 'Diplomerade verksamheter' }).waitFor();
    shown.set(
      'register',
      await page.getByRole('table', { name: 'Diplomerade verksamheter' }).locator('tbody').innerText(),
    );
    await goToPlace(page, 'Idag');
    await page.getByRole('heading', { level: 1, name: 'Idag' }).waitFor();
    // The queue's own heading has a number, of months it looks ahead.
    shown.set('today', (await textOf(page)).replace(/18 månader/g, ''));
  });

  it('no screen, print or file shows an amount, a rate or a validity', async () => {
    const file = await savedFile(page, 'Tyst program');
    shown.set('file', file);
    // What each of these would look like is found by the same pattern.
    const invented =
      /\d[\d\s]*(,\d\d)?\s*kr\b|\bmoms\D{0,12}\d|\d+\s*%|\b\d+\s*(år|månader)\b|([Gg]iltigt?|[Gg]äller) (till|t\.o\.m\.) \d|"years": \{\s*"kind": "stated"|"(internal|external|surcharge|vatRate)": \{\s*"kind": "stated"/;
    for (const number of [
      '5 900 kr',
      'moms 25',
      '90 %',
      'gäller i 4 år',
      'giltigt till 3 maj',
      '"vatRate": { "kind": "stated"',
    ])
      expect(invented.test(number)).toBe(true);
    expect(
      [...shown].flatMap(
        ([where, text]) =>
          invented
            .exec(text.replace(/\u00a0/g, ' '))
            ?.slice(0, 1)
            .map((found) => `${where}: ${found}`) ?? [],
      ),
    ).toEqual([]);
    expect(shown.size).toBeGreaterThan(14);
  });

  it('nor does a list', async () => {
    expect(columnsOf(await rowsOf(journey, 'Groups'), 'CostOre', 'Cost', 'AbsenceBudget')).toEqual([
      [null, null, null],
    ]);
    expect(columnsOf(await rowsOf(journey, 'Processes'), 'CostShareOre', 'CostShare', 'LastValidDay')).toEqual([
      [null, null, null],
    ]);
    expect(columnsOf(await rowsOf(journey, 'Diplomas'), 'LastValidDay', 'RenewalFromDay')).toEqual([[null, null]]);
    expect(columnsOf(await rowsOf(journey, 'Applications'), 'ShownPriceOre', 'ShownPrice')).toEqual([[null, null]]);
    expect(
      columnsOf(
        (await rowsOf(journey, 'Prices')).filter(({ Title }) => Title === 'Tyst program'),
        'InternalOre',
        'ExternalOre',
        'SurchargeOre',
        'VatNumerator',
        'ChargedAtLeast',
      ),
    ).toEqual([[null, null, null, null, null]]);
    expect(await rowsOf(journey, 'InvoiceLines')).toEqual([]);
    expect(journey.problems).toEqual([]);
  });
});

/** A pack file goes from one site to another, and what is wrong with one is reported before anything is written. */
describe('a programme as a file', () => {
  let journey: Journey;
  let page: Page;
  let file: string;
  beforeAll(async () => {
    journey = await startJourney('empty');
    page = await journey.open('coordinator1', programmes);
    await page.getByRole('heading', { level: 1, name: 'Program och regler' }).waitFor();
  });
  afterAll(() => journey.close());

  it('is saved with its versions and sources', async () => {
    file = await savedFile(page, 'Koncept A');
    expect(JSON.parse(file)).toMatchObject({
      format: 'diplomera-pack',
      versions: [{ validFrom: '2023-01-30', price: { currency: 'SEK', internal: { value: 590_000 } } }],
    });
  });

  it.each([
    [
      'a price without currency',
      (text: string) => text.replace(/"currency": "SEK",\s*/, ''),
      'versions[0].price.currency',
      'Fältet saknas',
    ],
    [
      'a price without a day',
      (text: string) => text.replace(/("price": \{\s*"currency": "SEK",\s*)"validFrom": "2023-01-30",\s*/, '$1'),
      'versions[0].price.validFrom',
      'Fältet saknas',
    ],
    [
      'a threshold over 100 %',
      (text: string) => text.replace('"numerator": 90', '"numerator": 101'),
      'versions[0].attendance.threshold',
      'mer än 100',
    ],
    [
      'a newer schema',
      (text: string) => text.replace('"schemaVersion": 1', '"schemaVersion": 2'),
      'schemaVersion',
      'nyare version',
    ],
    ['something else', () => 'inte json', 'Hela filen', 'JSON'],
  ])('%s is refused with the field and the reason', async (_, spoil, path, why) => {
    await chooseFile(page, spoil(file));
    const alert = page.getByRole('alert').filter({ hasText: 'går inte att hämta in' });
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Inget har skrivits.');
    expect(await alert.getByRole('listitem').filter({ hasText: path }).innerText()).toContain(why);
  });

  it('versions that overlap what is here are refused too', async () => {
    await chooseFile(page, file.replace(/"key": "ris-koncept-a-2023-01-30"/, '"key": "annan"'));
    await page.getByText('Filen krockar med det som redan finns.').waitFor();
    await page.getByText('versions[0].validFrom').waitFor();
    expect(await page.getByRole('button', { name: /^Hämta in \d/ }).count()).toBe(0);
  });

  it('what is here already is left alone, and a later version is added only when one says so', async () => {
    await chooseFile(page, file);
    await page.getByText('Allt i filen finns redan.').waitFor();
    await chooseFile(page, later(file));
    const add = page.getByRole('button', { name: 'Hämta in 1 post' });
    await add.waitFor();
    const versions = async (): Promise<number> =>
      (await rowsOf(journey, 'ProgrammeVersions')).filter(({ ProgrammeKey }) => ProgrammeKey === 'ris-koncept-a')
        .length;
    expect(await versions()).toBe(1);
    await add.click();
    await page.getByText('Klart. Antal tillagda poster: 1.').waitFor();
    expect(await versions()).toBe(2);
  });

  it.each([
    ['default', 320],
    ['dark', 1280],
    ['contrast', 1280],
  ] as const)('the pages are readable in %s at %i', async (...[theme, width]) => {
    const own = await journey.open('coordinator1', programmes, { theme, width });
    await own.getByRole('heading', { level: 1, name: 'Program och regler' }).waitFor();
    await own.getByText('inga processer').first().waitFor();
    for (const [address, ready] of [
      ['', 'Program och regler'],
      ['/version/ris-koncept-a-2023-01-30', 'Koncept A, gäller från 30 januari 2023'],
      ['/ny-version/ris-koncept-a-2023-01-30/krav', 'Koncept A, ny version'],
      ['/nytt/pris', 'Namnlöst program'],
      ['/hamta', 'Hämta in fil'],
    ]) {
      await own.evaluate((to) => {
        window.location.hash = `#/program${to}`;
      }, address);
      await own.getByRole('heading', { level: 1, name: ready }).waitFor();
      expect([address, await accessibilityFindings(own), await fitsItsWidth(own)]).toEqual([address, [], true]);
    }
    await own.context().close();
    expect(journey.problems).toEqual([]);
  });
});

/** The next version in the file follows the one that is here. */
function later(text: string): string {
  const pack: {
    versions: {
      key: string;
      validFrom: string;
      steps: { key: string }[];
      assignments: { key: string }[];
      price: { validFrom: string };
    }[];
  } = JSON.parse(text);
  const [version] = pack.versions;
  const renamed = JSON.stringify(version)
    .replace(/ris-koncept-a-/g, 'ris-koncept-a-ny-')
    .replace(/2023-01-30/g, '2030-01-01')
    .replace(/"dated":"2030-01-01"/g, '"dated":"2023-01-30"');
  return JSON.stringify({ ...pack, versions: [version, JSON.parse(renamed)] });
}

async function chooseFile(page: Page, text: string): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#/program';
  });
  await page.getByRole('heading', { level: 1, name: 'Program och regler' }).waitFor();
  await page.getByRole('link', { name: 'Hämta in fil' }).click();
  await page
    .getByLabel('Programfil')
    .setInputFiles({ name: 'program.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Saves a programme as a file, and reads the file. */
async function savedFile(page: Page, programme: string): Promise<string> {
  await page.evaluate(() => {
    window.location.hash = '#/program';
  });
  await page
    .getByRole('link', { name: new RegExp(`^Visa reglerna i ${programme} från`) })
    .first()
    .click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Spara som fil' }).click(),
  ]);
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

const textOf = async (page: Page): Promise<string> =>
  (await page.locator('main main').innerText()).replace(/\u00a0/g, ' ').replace(/Räknat .* kl\. [\d.]+/g, '');
