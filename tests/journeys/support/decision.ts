import type { Page } from 'playwright-core';
import { goToTab } from './coordinator';
import type { Workplace } from './workplaces';

/** A unit hands in its assignment and the coordinator approves it. */
export async function approveAssignment(page: Page, { name }: Pick<Workplace, 'name'>): Promise<void> {
  await goToTab(page, 'Uppgifter');
  await page.getByRole('button', { name: `Registrera inlämning från ${name}` }).click();
  const handIn = page.getByRole('dialog', { name: `Inlämning från ${name}` });
  await handIn.getByRole('button', { name: 'Spara' }).click();
  await handIn.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: `Godkänn inlämning från ${name}` }).click();
  const approval = page.getByRole('dialog', { name: `Godkänn inlämning från ${name}` });
  await approval.getByRole('button', { name: 'Godkänn' }).click();
  await approval.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: `Lämna åter till ${name}` }).waitFor();
}

/** Opens the decision page of one of several units. */
export async function openDecision(page: Page, { name }: Pick<Workplace, 'name'>): Promise<void> {
  await goToTab(page, 'Beslut');
  await page.getByRole('link', { name: `Till beslut för ${name}` }).click();
  await page.getByRole('heading', { level: 2, name }).waitFor();
}

/** Takes the decision that the page proposes when everything is met. */
export async function awardDiploma(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'Diplom', exact: true }).check();
  await page.getByRole('button', { name: 'Fatta beslut om diplom' }).click();
  await page.getByRole('heading', { level: 2, name: 'Beslutet är fattat' }).waitFor();
}
