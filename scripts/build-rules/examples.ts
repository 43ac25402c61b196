import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { criteria, readings } from '../../src/rules';
import { run } from './cli';

/** A folder of cases with their verdicts: `name.json` and `name.verdict.json`. */
export const examplesFolder = 'examples/rules';

export interface Example {
  readonly name: string;
  readonly title: string;
  /** The case as it is written. */
  readonly written: unknown;
  /** What the command answers to it, by keys only: codes, values and outcomes, no sentence and no title. */
  readonly answer: string;
  /** The verdict file as it is; empty while there is none. */
  readonly kept: string;
}

/** What the examples are called, in the order of the alphabet. */
export const exampleNames = (): readonly string[] =>
  readdirSync(examplesFolder)
    .filter((file) => file.endsWith('.json') && !file.endsWith('.verdict.json'))
    .map((file) => file.replace(/\.json$/, ''))
    .sort();

/** Every example, asked through the command as anyone would. Throws when one is not answered. */
export async function readExamples(): Promise<readonly Example[]> {
  return Promise.all(
    exampleNames().map(async (name) => {
      const file = join(examplesFolder, `${name}.json`);
      const written: unknown = JSON.parse(readFileSync(file, 'utf8'));
      return {
        name,
        written,
        title: v.parse(v.looseObject({ title: v.string() }), written).title,
        answer: await ask(file),
        kept: keptVerdict(name),
      };
    }),
  );
}

async function ask(file: string): Promise<string> {
  const [output, complaints] = [new PassThrough(), new PassThrough()];
  const answers = [text(output), text(complaints)];
  const code = await run([file, '--keys'], { input: new PassThrough(), output, complaints });
  output.end();
  complaints.end();
  const [answer = '', errors = ''] = await Promise.all(answers);
  if (code !== 0) throw new Error(`${file}: ${errors}`);
  return answer;
}

function keptVerdict(name: string): string {
  try {
    return readFileSync(join(examplesFolder, `${name}.verdict.json`), 'utf8');
  } catch {
    return '';
  }
}

/** Every value of a field with one of these names anywhere in an answer, in the order of the first. */
export function valuesOf(answer: unknown, ...fields: readonly string[]): readonly string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const found = Object.entries(answer).flatMap(([name, value]: [string, unknown]) => [
    ...(fields.includes(name) && typeof value === 'string' ? [value] : []),
    ...valuesOf(value, ...fields),
  ]);
  return [...new Set(found)];
}

/** The readings that an answer says were applied, and the criteria it judges. */
export function shownBy(answer: string): {
  readonly readings: readonly string[];
  readonly criteria: readonly string[];
} {
  const parsed: unknown = JSON.parse(answer);
  const named = valuesOf(parsed, 'reading', 'split');
  return {
    readings: readings.filter((one) => named.includes(one)),
    criteria: criteria.filter((one) => valuesOf(parsed, 'criterion').includes(one)),
  };
}

/** The README of the folder: what each example shows, and which readings it applies. */
export function examplesReadme(examples: readonly Example[]): string {
  const rows = examples.map(
    ({ name, title, answer }) =>
      `| [${name}](${name}.json) | ${title} | ${shownBy(answer).readings.join(', ') || '–'} |`,
  );
  return `# Cases and their verdicts

One case per rule and reading, each with what \`npm run --silent rules -- --keys FILE.json\` answers in
\`.verdict.json\`: codes, values and outcomes, and for a citation the part of the version that has it. No sentence is
kept here, so a reworded one changes no verdict; with \`--language en\` instead of \`--keys\` the command prints them.
The worked examples of the domain are among the cases. A test asks them all and compares; made anew by
\`npm run build:rules -- --examples\`, after which the difference is to be read.

| case | what it shows | readings applied |
|---|---|---|
${rows.join('\n')}
`;
}

/** Writes every verdict and the README anew. */
export async function writeExamples(): Promise<void> {
  const examples = await readExamples();
  for (const { name, answer } of examples) writeFileSync(join(examplesFolder, `${name}.verdict.json`), answer);
  writeFileSync(join(examplesFolder, 'README.md'), examplesReadme(examples));
  console.log(`${examples.length} examples`);
}
