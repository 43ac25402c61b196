import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import { clientsOf, lostCells, Tally, work, type Client } from './load/client';
import { measureSchema, startedSchema, type Measure } from './load/told';
import { printTable } from './table';

const CLIENTS = 50;
/** Each client begins anew so long after it got its answer: together at most 25 rounds a second. */
const REST_MILLISECONDS = 2_000;
const SAMPLES = 10;

/**
 * Memory and handles of a local site while fifty people read rolls and turn cells. BENCH_MINUTES sets how long: one
 * minute when absent.
 */
export async function load(): Promise<void> {
  const minutes = Number(process.env.BENCH_MINUTES ?? '1');
  const folder = mkdtempSync(join(tmpdir(), 'diplomera-load-'));
  const site = fork(join(__dirname, 'load', 'measuredSite.ts'), [folder], {
    execArgv: ['--import', 'tsx', '--expose-gc'],
  });
  const ended = once(site, 'exit');
  const hear = async <T>(schema: v.GenericSchema<unknown, T>): Promise<T> => {
    const heard: unknown[] = await Promise.race([
      once(site, 'message'),
      ended.then(() => {
        throw new Error('the site ended');
      }),
    ]);
    return v.parse(schema, heard[0]);
  };
  const measure = (): Promise<Measure> => {
    const heard = hear(measureSchema);
    site.send('measure');
    return heard;
  };
  try {
    const { siteUrl } = await hear(startedSchema);
    const clients = await clientsOf(siteUrl, CLIENTS);
    const tally = new Tally();
    const rows = await sampled(clients, tally, minutes * 60_000, measure);
    printTable(
      `${CLIENTS} clients for ${minutes} min against the local site`,
      ['After', 'Read', 'Written', 'Problems', 'Resident', 'Heap', 'Handles', 'Database'],
      rows,
    );
    const sorted = [...tally.durations].sort((one, other) => one - other);
    const within = (share: number): string => `${Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)} ms`;
    console.log(
      `A round (read a roll, write a cell): half within ${within(0.5)}, 95 of 100 within ${within(0.95)}. Written cells that were lost: ${await lostCells(siteUrl, clients)}.`,
    );
    for (const [what, count] of tally.problems) console.log(`${count} × ${what}`);
  } finally {
    if (site.connected) site.disconnect();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lets the clients work, and measures at even times; the last time is after they have stopped. */
async function sampled(
  clients: readonly Client[],
  tally: Tally,
  milliseconds: number,
  measure: () => Promise<Measure>,
): Promise<readonly (readonly string[])[]> {
  const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
  const row = (after: string, { resident, heap, handles, database }: Measure): readonly string[] => [
    after,
    String(tally.readings),
    String(tally.writings),
    String([...tally.problems.values()].reduce((sum, count) => sum + count, 0)),
    megabytes(resident),
    megabytes(heap),
    String(handles),
    megabytes(database),
  ];
  const rows = [row('start', await measure())];
  const until = performance.now() + milliseconds;
  const working = Promise.all(clients.map((client) => work(client, tally, until, REST_MILLISECONDS)));
  for (let sample = 1; sample <= SAMPLES; sample += 1) {
    await delay(milliseconds / SAMPLES);
    rows.push(row(`${Math.round((milliseconds * sample) / SAMPLES / 1000)} s`, await measure()));
  }
  await working;
  // Node's fetch lets go of unused connections after some seconds.
  await delay(6_000);
  return [...rows, row('at rest', await measure())];
}
