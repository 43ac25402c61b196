import type { Locator, Page } from 'playwright-core';
import type { Person } from '../../../local-site/seed/people';
import { goToTab } from './coordinator';

/** A person's cell at a step, whatever it says now. */
export function cellOf(page: Page, person: Pick<Person, 'name'>, step: string): Locator {
  return page.getByRole('checkbox', { name: new RegExp(`^${person.name}, ${step}:`) });
}

/** Takes the roll of one step: those away are marked away, everybody else as present. Nothing is closed. */
export async function takeRoll(page: Page, step: string, absent: readonly Pick<Person, 'name'>[] = []): Promise<void> {
  await goToTab(page, 'Närvaro');
  await chooseSession(page, step);
  for (const person of absent) {
    // The first press says present, the second absent.
    await cellOf(page, person, step).click();
    await cellOf(page, person, step).click();
    await page.getByRole('checkbox', { name: new RegExp(`^${person.name}, ${step}: frånvarande`) }).waitFor();
  }
  await page.getByRole('button', { name: `Alla närvarande, ${step.toLowerCase()}` }).click();
}

/** Which session the buttons are about is asked only while more than one roll is open. */
async function chooseSession(page: Page, step: string): Promise<void> {
  const all = page.getByRole('button', { name: /^Alla närvarande, / });
  await all.waitFor();
  const choice = page.getByRole('combobox', { name: 'Tillfälle' });
  if (await choice.isVisible()) {
    const label = await choice.getByRole('option', { name: new RegExp(`^${step},`) }).textContent();
    await choice.selectOption(label);
  }
}

/** Closes the roll in view; the dialog lets it be done once every mark is saved. */
export async function closeRoll(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: 'Stäng listan' }).click();
  const dialog = page.getByRole('dialog', { name: `Stäng listan för ${step.toLowerCase()}` });
  await dialog.getByRole('button', { name: 'Stäng listan' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: `Öppna igen, ${step}` }).waitFor();
}

/** What is shown under the columns: how many were there, the budget and the verdict. */
export const budgetRow = (page: Page): Locator => page.getByRole('row', { name: /^Frånvaromarginal/ });
