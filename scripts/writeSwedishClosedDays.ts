import { writeFileSync } from 'node:fs';
import { tableLine } from './swedishHolidays';

/**
 * Writes the table of closed days from the date-holidays that is installed: `npx tsx
 * scripts/writeSwedishClosedDays.ts`.
 */
const [first, last] = [2023, 2060];
const lines = Array.from(
  { length: last - first + 1 },
  (_, index) => `  ${first + index}: '${tableLine(first + index)}',`,
);
writeFileSync(
  'src/features/sessions/swedishClosedDaysTable.ts',
  `/**
 * Written by scripts/writeSwedishClosedDays.ts from date-holidays (CC BY-SA 3.0, docs/NOTICE.md); a test holds every
 * year equal to what
 * the library gives. Months and days of each year, in the order of closedDayKeys.
 */
export const swedishClosedDaysTable: Readonly<Record<number, string>> = {
${lines.join('\n')}
};
`,
);
