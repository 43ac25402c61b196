import type { Locator, Page } from 'playwright-core';
import { coordinatorPage } from '../../../local-site/pages/layout';
import type { Journey, Look } from '../journey';
import { daysAgo } from './days';
import type { Workplace } from './workplaces';

export type Place = 'Idag' | 'Pool och grupper' | 'Register' | 'Program och regler' | 'Verktyg';
export type GroupTab =
  | 'Översikt'
  | 'Deltagare'
  | 'Tillfällen'
  | 'Närvaro'
  | 'Uppgifter'
  | 'Beslut'
  | 'Kostnad'
  | 'Historik';

/** The coordinator's page, as a coordinator or trainer opens it in the morning. */
export async function openDiplomering(journey: Journey, login = 'coordinator1', look?: Look): Promise<Page> {
  const page = await journey.open(login, coordinatorPage, look);
  await page.getByRole('heading', { level: 1, name: 'Idag' }).waitFor();
  return page;
}

export async function goToPlace(page: Page, place: Place): Promise<void> {
  await page.getByRole('navigation', { name: 'Diplomering' }).getByRole('link', { name: place }).click();
}

export async function goToTab(page: Page, tab: GroupTab): Promise<void> {
  const tabs = page.getByRole('navigation', { name: 'Gruppens delar' });
  await tabs.getByRole('link', { name: tab }).click();
  await tabs.locator('[aria-current="page"]', { hasText: tab }).waitFor();
}

/** Says once which region the site is for, who signs, and that the region has trainers of its own. */
export async function describeInstallation(page: Page, region: string, signedBy: string): Promise<void> {
  await goToPlace(page, 'Verktyg');
  const card = page.getByRole('region', { name: 'Den här installationen' });
  await card.getByLabel('Region eller kommun').selectOption(region);
  await card.getByLabel('Undertecknas av').fill(signedBy);
  await card.getByRole('checkbox', { name: region, exact: true }).check();
  await card.getByRole('button', { name: 'Spara' }).click();
  await card.getByText('Sparat').waitFor();
}

export interface Applying {
  readonly unit: Workplace;
  /** The queue is by day, so units that shall come in an order apply on different days. */
  readonly receivedDay: string;
  /** Koncept A unless another is named. */
  readonly programme?: string;
}

/** Fills in "Registrera anmälan" for a unit that is new to the register, and leaves the dialog open. */
export async function fillInApplication(
  page: Page,
  { unit, receivedDay, programme = 'Koncept A' }: Applying,
): Promise<Locator> {
  await page.getByRole('button', { name: 'Registrera anmälan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Registrera anmälan' });
  await dialog.getByRole('radio', { name: 'Ny enhet' }).check();
  await dialog.getByLabel('Enhetens namn').fill(unit.name);
  await dialog.getByLabel('Region eller kommun').selectOption('Region Kronoberg');
  await dialog.getByLabel('Kommun där enheten finns').fill(unit.municipality);
  await dialog.getByLabel('Verksamhet').selectOption('Vårdenhet');
  await dialog.getByLabel('Kategori på 1177').selectOption('Hälsocentral eller vårdcentral');
  await dialog.getByLabel('Program').selectOption(programme);
  await dialog.getByLabel('Antal personer i arbetsgruppen').fill(String(unit.people.length));
  await dialog.getByLabel('Inkom den').fill(receivedDay);
  await dialog.getByLabel('Kontaktperson').fill(unit.people[0]?.name ?? '');
  return dialog;
}

/** Registers the application of a new unit, from the pool's page. */
export async function registerApplication(page: Page, applying: Applying): Promise<void> {
  const dialog = await fillInApplication(page, applying);
  await dialog.getByRole('button', { name: 'Spara anmälan' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('checkbox', { name: `Välj ${applying.unit.name}` }).waitFor();
}

/** A unit that applied alone, from telephone call to a formed group; the group's page is then open. */
export async function formGroupOf(page: Page, unit: Workplace, forming: Forming): Promise<void> {
  await describeInstallation(page, 'Region Kronoberg', 'Kim Exempelsson');
  await goToPlace(page, 'Pool och grupper');
  await registerApplication(page, { unit, receivedDay: daysAgo(90) });
  await chooseInPool(page, unit);
  await page.getByRole('button', { name: /^Bilda (gruppen|\d+ grupper)$/ }).click();
  await fillInGroup(page, forming);
}

/** Ticks units in the pool; the proposal of a group is shown next to it. */
export async function chooseInPool(page: Page, ...units: readonly Workplace[]): Promise<void> {
  for (const { name } of units) await page.getByRole('checkbox', { name: `Välj ${name}` }).check();
}

export interface Forming {
  readonly trainer: string;
  readonly confirmedDay: string;
  readonly assignmentDueDay?: string;
}

/** Fills in the open dialog "Bilda grupp" and forms it; the group's page is then open. */
export async function fillInGroup(
  page: Page,
  { trainer, confirmedDay, assignmentDueDay = '' }: Forming,
): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^Bilda grupp av/ });
  await dialog.getByLabel('Utbildarens namn').fill(trainer);
  await dialog.getByLabel('Bekräftad den').fill(confirmedDay);
  await dialog.getByLabel('Uppgiften ska vara inlämnad (frivilligt)').fill(assignmentDueDay);
  await dialog.getByRole('button', { name: /^Bilda/ }).click();
  await page.getByRole('navigation', { name: 'Gruppens delar' }).waitFor();
}

/** Opens a group that goes on, by its number, from the pool's page. */
export async function openGroup(page: Page, number: string): Promise<void> {
  await goToPlace(page, 'Pool och grupper');
  await page.getByRole('link', { name: number, exact: true }).click();
  await page.getByRole('navigation', { name: 'Gruppens delar' }).waitFor();
}

/** Looks up a group that is done, in the folded list under those that go on. */
export async function openEndedGroup(page: Page, number: string): Promise<void> {
  await goToPlace(page, 'Pool och grupper');
  await page.getByText(/^Klara och inställda grupper/).click();
  await page.getByRole('link', { name: number, exact: true }).click();
  await page.getByRole('navigation', { name: 'Gruppens delar' }).waitFor();
}

/** Pastes a list copied from a spreadsheet and adds every row of it that is right. */
export async function pasteParticipants(page: Page, text: string, expected: number): Promise<void> {
  await goToTab(page, 'Deltagare');
  await page.getByLabel('Klistra in listan här').fill(text);
  await page.getByRole('button', { name: `Lägg till ${expected}` }).click();
  await page.getByText(`${expected} tillagda, 0 fanns redan.`).waitFor();
}

export interface Planning {
  readonly step: string;
  readonly day: string;
  readonly from?: string;
  readonly to?: string;
  readonly place: string;
}

export async function planSession(
  page: Page,
  { step, day, from = '13:00', to = '16:00', place }: Planning,
): Promise<void> {
  await goToTab(page, 'Tillfällen');
  // Where a group that is judged together with this one already has the step, the button says "parallellt".
  await page.getByRole('button', { name: new RegExp(`tillfälle: ${step}$`) }).click();
  const dialog = page.getByRole('dialog', { name: `Planera ${step}` });
  await dialog.getByLabel('Dag', { exact: true }).fill(day);
  await dialog.getByLabel('Börjar').fill(from);
  await dialog.getByLabel('Slutar').fill(to);
  await dialog.getByLabel('Plats').fill(place);
  await dialog.getByRole('button', { name: 'Spara' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: new RegExp(`^Ändra ${step},`) }).waitFor();
}
