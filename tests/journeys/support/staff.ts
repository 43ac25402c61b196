import type { Page } from 'playwright-core';
import { teamsPage } from '../../../local-site/pages/layout';
import type { Journey } from '../journey';

/** "Min diplomering" in Teams, on the telephone of somebody who takes part. */
export async function openMinDiplomering(journey: Journey, login: string): Promise<Page> {
  const page = await journey.open(login, teamsPage, { width: 390, height: 844 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Opens a link or a QR code in the telephone's browser, outside Teams. */
export function followLink(journey: Journey, login: string, link: string): Promise<Page> {
  return journey.open(login, link.slice(journey.site.origin.length), { width: 390, height: 844 });
}

/** Pastes a link in the app, for those whose link opened elsewhere. */
export async function pasteLink(page: Page, link: string): Promise<void> {
  await page.getByLabel('Länk till gruppen').fill(link);
  await page.getByRole('button', { name: 'Öppna gruppen' }).click();
}

/** Asks to be put on the list of the group that a link led to. */
export async function join(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gå med', exact: true }).click();
  await page.getByText(/^Skickat \d\d\.\d\d, väntar på bekräftelse$/).waitFor();
}

/** Opens the app again, as one does to see whether something has happened. */
export async function lookAgain(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
}
