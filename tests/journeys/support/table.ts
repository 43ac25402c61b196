import type { Locator } from 'playwright-core';

/** What the body of a table says, row by row, as it is read; every kind of space is one space. */
export async function cellsOf(table: Locator): Promise<readonly (readonly string[])[]> {
  await table.waitFor();
  const rows = await table.locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) =>
      (await row.locator('th, td').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()),
    ),
  );
}
