import type { Locator, Page } from 'playwright-core';
import { tabTo } from './keyboard';

/**
 * The editor of programmes as one uses it who has no mouse: Tab to a field, arrows between choices, Space and Enter.
 */

/** Presses a button or follows a link. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to a part of the editor. */
export async function goToPart(page: Page, part: string): Promise<void> {
  const link = page
    .getByRole('navigation', { name: 'Programmets delar' })
    .getByRole('link', { name: new RegExp(`^${part}`) });
  await press(page, link);
  await page.locator('[aria-current="page"]', { hasText: part }).waitFor();
}

/** Replaces the content of a field. */
export async function typeIn(page: Page, name: string, text: string, within: Page | Locator = page): Promise<void> {
  await tabTo(page, within.getByRole('textbox', { name, exact: true }));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/**
 * A day. The browser's own field takes its parts in the order of the machine's language, so the whole is put in once
 * there is one.
 */
export async function dayIn(page: Page, name: string, day: string): Promise<void> {
  const field = page.getByLabel(name, { exact: true });
  await tabTo(page, field);
  await field.fill(day);
}

/** Chooses in a list that opens, downwards from the top. */
export async function chooseIn(page: Page, name: string, option: string): Promise<void> {
  const list = page.getByRole('combobox', { name, exact: true });
  await tabTo(page, list);
  await page.keyboard.press('Home');
  const count = await list.locator('option').count();
  for (let at = 0; at < count && (await list.locator('option:checked').textContent()) !== option; at += 1)
    await page.keyboard.press('ArrowDown');
  if ((await list.locator('option:checked').textContent()) !== option) throw new Error(`${name} has no ${option}`);
}

/**
 * Says what the source says of something: "Anges", "Finns inte" or "Framgår inte"; also any other choice among radio
 * buttons.
 */
export async function say(page: Page, name: string, choice: string): Promise<void> {
  const group = page.getByRole('group', { name, exact: true });
  await group.waitFor();
  const radios = group.getByRole('radio');
  const chosen = await radios.evaluateAll((all) =>
    Math.max(
      0,
      all.findIndex((radio) => radio instanceof HTMLInputElement && radio.checked),
    ),
  );
  await tabTo(page, radios.nth(chosen));
  const wanted = group.getByRole('radio', { name: choice });
  for (let turns = await radios.count(); turns > 0 && !(await wanted.isChecked()); turns -= 1)
    await page.keyboard.press('ArrowRight');
  if (!(await wanted.isChecked())) throw new Error(`${name} cannot be ${choice}`);
}

/** What the source states, with its figure. */
export async function state(page: Page, name: string, unit: string, figure: string): Promise<void> {
  await say(page, name, 'Anges');
  await typeIn(page, `${name}, ${unit}`, figure);
}

export async function tick(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('checkbox', { name, exact: true }));
  await page.keyboard.press('Space');
}

/** Asks to publish, and does; the version's own page is then open. */
export async function publish(page: Page): Promise<void> {
  await press(page, page.getByRole('button', { name: 'Granska och publicera' }));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Publicera', exact: true }));
  await page.getByText(/^Publicerad\. Gäller från/).waitFor();
}
