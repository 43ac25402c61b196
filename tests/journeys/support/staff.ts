import type { Page } from 'playwright-core';
import { teamsPage } from '../../../local-site/pages/layout';
import type { Journey } from '../journey';

/** "Min diplomering" in Teams, on the telephone of somebody who takes part. */
export async function openMinDiplomering(journey: Journey, login: string): Promise<Page> {
  const page = await journey.open(login, teamsPage, { width: 390, height: 844 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Follows a link to a group by pasting it, and asks to be put on its list. */
export async function joinByLink(page: Page, link: string): Promise<void> {
  await page.getByLabel('Länk eller kod till gruppen').fill(link);
  await page.getByRole('button', { name: 'Öppna gruppen' }).click();
  await page.getByRole('button', { name: 'Gå med', exact: true }).click();
  await page.getByText(/^Skickat \d\d[.:]\d\d, väntar på bekräftelse$/).waitFor();
}

/** Opens the app again, as one does to see whether something has happened. */
export async function lookAgain(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
}
