/** `npm run --silent rules -- FILE.json`, and `npx diplomera-rules FILE.json` where the package is installed. */
import { readFile } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import type { Language } from '../../src/rules';
import { answerCase } from './answerCase';
import type { CaseAnswer } from './answerCase';

export interface Streams {
  readonly input: Readable;
  readonly output: Writable;
  readonly complaints: Writable;
}

const usage = `Usage: diplomera-rules [--language sv|en | --keys] FILE.json
       diplomera-rules [--language sv|en | --keys] -      one case per line on standard input, one answer per line

Prints every verdict of a case as JSON. With --language each reason also has its sentence. With --keys a citation is
the part of the version that has it and titles are left out: what stays the same when something is reworded.
Exit code 0: answered. 2: the case, or a line, could not be read; standard error says where and what to do.
`;

/** Runs the command and gives its exit code: 0, or 2 when a case or the command itself could not be understood. */
export async function run(args: readonly string[], streams: Streams): Promise<0 | 2> {
  const asked = readArguments(args);
  if (asked === 'help') return answered(streams.output, usage, 0);
  if (asked === undefined) return answered(streams.complaints, usage, 2);
  if (asked.file === '-') return runLines(streams, asked);
  let text: string;
  try {
    text = await readFile(asked.file, 'utf8');
  } catch (error) {
    return answered(
      streams.complaints,
      `${asked.file}: the file cannot be opened (${error instanceof Error ? error.message : String(error)}). Give the path of a JSON file, or - to read cases from standard input.\n`,
      2,
    );
  }
  const answer = answerCase(text, asked.language);
  if (answer.kind === 'verdicts')
    return answered(streams.output, `${JSON.stringify(printed(answer, asked), undefined, 2)}\n`, 0);
  return answered(streams.complaints, answer.errors.map(({ text: sentence }) => `${sentence}\n`).join(''), 2);
}

/**
 * One case per line; a line that cannot be read is answered with its errors, and the next is read. Waits for a reader
 * that is slower.
 */
async function runLines({ input, output, complaints }: Streams, form: Form): Promise<0 | 2> {
  let number = 0;
  let refused = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    if (line.trim() === '') continue;
    const answer = answerCase(line, form.language);
    if (answer.kind === 'errors') refused += 1;
    const written = answer.kind === 'verdicts' ? printed(answer, form) : { line: number, errors: answer.errors };
    if (!output.write(`${JSON.stringify(written)}\n`)) await drained(output);
    if (output.destroyed) return 2;
  }
  return refused === 0
    ? 0
    : answered(complaints, `${refused} of ${number} lines could not be read; their answers have the errors.\n`, 2);
}

function printed(answer: Extract<CaseAnswer, { kind: 'verdicts' }>, { language, keys }: Form): unknown {
  if (keys) return answer.inKeys();
  return language === undefined ? answer.verdicts : answer.inWords(language);
}

/** The lines of a stream, as many at a time as one of its chunks holds: what has not been answered is not read. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input as AsyncIterable<Buffer | string>) {
    const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line;
  }
  if (rest !== '') yield rest;
}

/** When more can be written, or nobody reads any longer. */
function drained(output: Writable): Promise<void> {
  return new Promise((resolve) => {
    output
      .once('drain', resolve)
      .once('close', resolve)
      .once('error', () => resolve());
  });
}

function answered<Code extends 0 | 2>(to: Writable, text: string, code: Code): Code {
  to.write(text);
  return code;
}

/** What is printed: verdicts alone, with sentences in a language, or by keys only. */
interface Form {
  readonly language: Language | undefined;
  readonly keys: boolean;
}
interface Asked extends Form {
  readonly file: string;
}

function readArguments(args: readonly string[]): Asked | 'help' | undefined {
  const left = [...args];
  let language: Language | undefined;
  let keys = false;
  const files: string[] = [];
  while (left.length > 0) {
    const next = left.shift() ?? '';
    if (next === '--help' || next === '-h') return 'help';
    if (next === '--language') {
      const wanted = left.shift();
      if (wanted !== 'sv' && wanted !== 'en') return undefined;
      language = wanted;
    } else if (next === '--keys') keys = true;
    else if (next.startsWith('--')) return undefined;
    else files.push(next);
  }
  const [file] = files;
  if (file === undefined || files.length > 1 || (keys && language !== undefined)) return undefined;
  return { file, language, keys };
}
