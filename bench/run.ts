/**
 * `npm run bench`, or some of it: `npm run bench -- weight requests roll`. Figures for people to read; nothing is
 * asserted.
 */
import { faults } from './faults';
import { load } from './load';
import { requests } from './requests';
import { roll } from './roll';
import { rules } from './rules';
import { scale } from './scale';
import { start } from './start';
import { weight } from './weight';

const sections = { weight, requests, roll, rules, faults, load, scale, start } as const;
type Section = keyof typeof sections;
const isSection = (name: string): name is Section => Object.hasOwn(sections, name);

async function run(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !isSection(name));
  if (unknown.length > 0)
    throw new RangeError(`${unknown.join(', ')}: the sections are ${Object.keys(sections).join(', ')}`);
  const wanted = names.length === 0 ? Object.keys(sections) : names;
  for (const name of wanted.filter(isSection)) await sections[name]();
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
