import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../../local-site/seed/people';
import { startJourney, type Journey } from './journey';
import {
  chooseInPool,
  describeInstallation,
  fillInApplication,
  goToPlace,
  goToTab,
  openDiplomering,
  openGroup,
  registerApplication,
} from './support/coordinator';
import { groupUnderWay, numberUnderWay } from './support/arranged';
import { daysAgo } from './support/days';
import { isFocused } from './support/keyboard';
import { columnsOf, rowsOf } from './support/lists';
import type { Workplace } from './support/workplaces';

/** What people type wrong is reported where it is, in their words, with what to do; what they typed stays. */
describe('bad input', () => {
  const small: Workplace = { name: 'Fotvården Hagaby', municipality: 'Växjö', people: people(3, 500) };
  const middle: Workplace = { name: 'Vårdcentralen Norrtull', municipality: 'Alvesta', people: people(8, 510) };
  const large: Workplace = { name: 'Medicinkliniken Sjövik', municipality: 'Ljungby', people: people(20, 520) };
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney('empty');
    await groupUnderWay(journey, people(6, 560), []);
    page = await openDiplomering(journey);
    await describeInstallation(page, 'Region Kronoberg', 'Kim Exempelsson');
    await goToPlace(page, 'Pool och grupper');
  });
  afterAll(() => journey.close());

  const formGroup = (): ReturnType<Page['getByRole']> => page.getByRole('button', { name: 'Bilda gruppen' });

  it('a malformed HSA-id: what one looks like, the focus is there, nothing is saved and nothing typed is lost', async () => {
    const dialog = await fillInApplication(page, { unit: small, receivedDay: daysAgo(50) });
    const hsaId = dialog.getByLabel('HSA-id (frivilligt)');
    await hsaId.fill('SE 232100-A1');
    await dialog.getByRole('button', { name: 'Spara anmälan' }).click();
    await dialog
      .getByText(
        'Det är inget HSA-id. Det skrivs som SE2321000000-A1B2, utan mellanslag. Lämna tomt om du inte har det.',
      )
      .waitFor();
    expect(await isFocused(hsaId)).toBe(true);
    expect(await rowsOf(journey, 'Applications')).toEqual([]);
    await hsaId.fill('SE2321000000-A1B2');
    await dialog.getByRole('button', { name: 'Spara anmälan' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(columnsOf(await rowsOf(journey, 'Applications'), 'UnitName', 'Headcount')).toEqual([[small.name, 3]]);
    expect((await rowsOf(journey, 'Units')).map(({ HsaId }) => HsaId)).toContain('SE2321000000-A1B2');
  });

  it('a group too small is refused with the unit that mends it', async () => {
    await registerApplication(page, { unit: middle, receivedDay: daysAgo(49) });
    await registerApplication(page, { unit: large, receivedDay: daysAgo(48) });
    await chooseInPool(page, small);
    await page.getByText('3 personer är för få: minst 5 krävs. Slå ihop med fler enheter ur poolen.').waitFor();
    expect(await formGroup().isDisabled()).toBe(true);
    await page.getByRole('button', { name: `Lägg till ${middle.name} (8)` }).click();
    expect(await formGroup().isEnabled()).toBe(true);
  });

  it('a group too large is refused with the unit to leave out', async () => {
    await chooseInPool(page, large);
    await page.getByText('31 personer är för många: högst 25 får plats.').waitFor();
    expect(await formGroup().isDisabled()).toBe(true);
    await page.getByRole('button', { name: `Ta bort ${middle.name} (8)` }).click();
    expect(await formGroup().isEnabled()).toBe(true);
  });

  it('a day before the first version: when the rules begin, and no group', async () => {
    await formGroup().click();
    const dialog = page.getByRole('dialog', { name: /^Bilda grupp av/ });
    await dialog.getByLabel('Bekräftad den').fill('2022-11-01');
    await dialog
      .getByText(
        'Programmet hade inga regler den dagen. De första gäller från 30 januari 2023: välj den dagen eller en senare.',
      )
      .waitFor();
    await dialog.getByLabel('Utbildarens namn').fill('Disa Lingonsved');
    await dialog.getByRole('button', { name: 'Bilda gruppen' }).click();
    await dialog.getByText('Rätta det som är markerat. Inget är sparat än.').waitFor();
    expect(await dialog.getByLabel('Utbildarens namn').inputValue()).toBe('Disa Lingonsved');
    expect(await rowsOf(journey, 'Groups')).toHaveLength(1);
    await dialog.getByRole('button', { name: 'Avbryt' }).click();
  });

  it('pasted rows: every line is accounted for, the right ones are added, the rest stay in the box', async () => {
    await openGroup(page, numberUnderWay);
    await goToTab(page, 'Deltagare');
    const box = page.getByLabel('Klistra in listan här');
    await box.fill(
      [
        'Namn\tE-post',
        'Greta Nordlund\tgreta@example.org',
        '\tutan.namn@example.org',
        '=HYPERLINK("https://example.net";"Klicka")\tlockad@example.org',
        'Greta Igen\tGreta@Example.org',
        'Hugo Berg\thugo(at)example.org',
        'Ivar Sten\tivar@example.org',
      ].join('\n'),
    );
    await page.getByText('2 läggs till, 0 finns redan, 4 att rätta eller svara på.').waitFor();
    const said = async (line: number): Promise<string | null> =>
      page
        .getByRole('row', { name: new RegExp(`^${line} `) })
        .getByRole('cell')
        .last()
        .textContent();
    expect(await said(2)).toBe('Läggs till');
    expect(await said(3)).toContain('Namn saknas.');
    expect(await said(4)).toContain('Börjar som en formel (Namn). Formler körs inte här: skriv om det som text.');
    expect(await said(5)).toContain('Samma e-post som rad 2, men ett annat namn.');
    expect(await said(6)).toContain('E-postadressen ser inte rätt ut. Skriv som namn@exempel.se, eller lämna tomt.');
    await page.getByRole('button', { name: 'Lägg till 2' }).click();
    await page.getByText('4 rader är kvar i rutan. Rätta och lägg till igen, inget läggs till dubbelt.').waitFor();
    const left = await box.inputValue();
    for (const kept of ['utan.namn@example.org', '=HYPERLINK(', 'Greta Igen', 'hugo(at)example.org'])
      expect(left).toContain(kept);
    const names = (await rowsOf(journey, 'Participants')).map(({ Title }) => Title);
    expect(names).toHaveLength(8);
    expect(names.filter((name) => /HYPERLINK|Igen|Hugo/.test(String(name)))).toEqual([]);
    expect(journey.problems).toEqual([]);
  });
});
