import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { decideProcess } from '../src/rules';
import type { DecisionCase } from '../src/rules';
import { answerOf, fingerprint } from './rules/answer';
import { makeCases } from './rules/cases';
import { engineContender } from './rules/engine';
import { decidePacked, outcomeNames, pack } from './rules/typedArrays';
import { printTable } from './table';

const processes = 10_000;
/** Asking the engine of every cell takes minutes for all, so it is asked for these, spread over the rounds. */
const cellByCell = 300;
const rounds = 5;

/**
 * Every process decided with all reasons: by our evaluator, by json-rules-engine doing the same with the same answers,
 * and by a loop over typed arrays as the limit. They take turns in one run, so that whatever else the machine does
 * falls on all.
 */
export async function rules(): Promise<void> {
  const cases = makeCases(processes);
  const packed = pack(cases);
  const suggestions = new Uint8Array(processes);
  const [byLoops, byRules] = [engineContender('loops'), engineContender('rules')];
  // Counted, so that nothing which is measured can be left out as unused.
  let findings = 0;
  await assertSameAnswers(cases);
  const contenders: readonly Contender[] = [
    {
      name: 'Ours',
      count: processes,
      run: () => {
        for (const given of cases) findings += decideProcess(given).findings.length;
      },
    },
    {
      name: 'json-rules-engine, told how many were there',
      count: processes,
      run: async () => {
        for (const given of cases) findings += (await byLoops.decide(given)).findings.length;
      },
    },
    {
      name: 'json-rules-engine, asked of each person and session',
      count: cellByCell / rounds,
      run: async (round) => {
        for (const given of part(cases, round)) findings += (await byRules.decide(given)).findings.length;
      },
    },
    { name: 'Typed arrays, no reasons', count: processes, run: () => decidePacked(packed, suggestions) },
  ];
  const times = contenders.map((): number[] => []);
  for (const { run } of contenders.filter(({ count }) => count === processes)) await run(0);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { run, count }] of contenders.entries())
      times[index]?.push((await microseconds(() => run(round))) / count);
  }
  const people = cases.reduce((sum, { participants }) => sum + participants.length, 0);
  const marks = cases.reduce((sum, { attendance }) => sum + attendance.length, 0);
  const ours = Math.min(...(times[0] ?? []));
  printTable(
    `${processes} processes decided with all reasons: ${(people / processes).toFixed(1)} people at four sessions each, ${marks} marks, ${rounds} rounds in turns`,
    ['By', 'Best, each', 'Median, each', 'All of them', 'Ours is'],
    contenders.map(({ name }, index) => {
      const sorted = [...(times[index] ?? [])].sort((one, other) => one - other);
      const best = sorted[0] ?? Number.NaN;
      return [
        name,
        inMicroseconds(best),
        inMicroseconds(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN),
        `${((best * processes) / 1_000_000).toFixed(2)} s`,
        index === 0 ? '' : best > ours ? `1 / ${(best / ours).toFixed(0)}` : `${(ours / best).toFixed(0)} times`,
      ];
    }),
  );
  console.log(
    'Aim: ours ≤ 1 / 60 of json-rules-engine told how many were there, and 50 times the typed arrays. The same suggestion, criteria, reasons and numbers by all, but for the typed arrays, which have the suggestion alone.',
  );
  console.log(`${findings} findings in all.`);
  printMemory(cases);
}

interface Contender {
  readonly name: string;
  /** How many processes one turn decides. */
  readonly count: number;
  readonly run: (round: number) => void | Promise<void>;
}

const part = (cases: readonly DecisionCase[], round: number): readonly DecisionCase[] =>
  cases.slice((round * cellByCell) / rounds, ((round + 1) * cellByCell) / rounds);

/** Throws when a contender answers one process otherwise than we do: then nothing is worth measuring. */
async function assertSameAnswers(cases: readonly DecisionCase[]): Promise<void> {
  const [byLoops, byRules] = [engineContender('loops'), engineContender('rules')];
  const suggestions = new Uint8Array(cases.length);
  decidePacked(pack(cases), suggestions);
  const outcomes = new Map<string, number>();
  for (const [index, given] of cases.entries()) {
    const answer = answerOf(decideProcess(given));
    const expected = fingerprint(answer);
    outcomes.set(answer.suggestedOutcome, (outcomes.get(answer.suggestedOutcome) ?? 0) + 1);
    const others = [
      fingerprint(await byLoops.decide(given)),
      ...(index < cellByCell ? [fingerprint(await byRules.decide(given))] : []),
    ];
    if (others.some((one) => one !== expected))
      throw new Error(`process ${index} is answered differently:\n${expected}\n${others.join('\n')}`);
    if (outcomeNames[suggestions[index] ?? -1] !== answer.suggestedOutcome)
      throw new Error(`process ${index} is ${answer.suggestedOutcome}, and not by the typed arrays`);
  }
  printTable(
    'The same answers by all',
    ['Suggestion', 'Processes'],
    [...outcomes].map(([outcome, count]) => [outcome, String(count)]),
  );
}

/** What all proposals take when they are kept, and what deciding without keeping leaves behind. */
function printMemory(cases: readonly DecisionCase[]): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  for (const given of cases) decideProcess(given);
  const after = used();
  const proposals = cases.map((given) => decideProcess(given));
  const holding = used();
  printTable(
    'Memory',
    ['', 'Heap'],
    [
      ['Left behind by deciding all', inMegabytes(after - before)],
      [`All ${proposals.length} proposals with their reasons and snapshots`, inMegabytes(holding - after)],
      ['The facts they were decided on', inMegabytes(before)],
    ],
  );
}

async function microseconds(run: () => void | Promise<void>): Promise<number> {
  const start = process.hrtime.bigint();
  await run();
  return Number(process.hrtime.bigint() - start) / 1_000;
}

const inMicroseconds = (time: number): string => `${time < 10 ? time.toFixed(2) : time.toFixed(0)} µs`;
const inMegabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
