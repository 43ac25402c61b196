import { setTimeout as delay } from 'node:timers/promises';
import { repositoriesAs } from '../../local-site/seed';
import type { Repositories, Stored } from '../../src/lists/repositories/ports';
import { elementAt, first } from '../../src/rules';
import type { Attendance, TogetherKey } from '../../src/rules';

/** What the clients together have done, and met. */
export class Tally {
  readings = 0;
  /** Answered with "saved". */
  writings = 0;
  readonly problems = new Map<string, number>();
  /** Milliseconds, of every reading and writing. */
  readonly durations: number[] = [];

  problem(what: string): void {
    this.problems.set(what, (this.problems.get(what) ?? 0) + 1);
  }
}

/** Somebody with a cell of their own on a roll, as the lists last gave it. */
export interface Client {
  readonly repositories: Repositories;
  readonly togetherKey: TogetherKey;
  cell: Stored<Attendance>;
}

const logins = ['coordinator1', 'coordinator2', 'trainer.internal', 'trainer.external'] as const;

/** As many clients as wanted, each with another cell. @throws RangeError when the site has too few. */
export async function clientsOf(siteUrl: string, count: number): Promise<readonly Client[]> {
  const reader = repositoriesAs(siteUrl, 'coordinator1');
  const groups = await reader.groups.since(2000);
  const cells: Pick<Client, 'togetherKey' | 'cell'>[] = [];
  for (const {
    value: { togetherKey },
  } of groups) {
    if (cells.some((each) => each.togetherKey === togetherKey)) continue;
    cells.push(...(await reader.roll.read(togetherKey)).map((cell) => ({ togetherKey, cell })));
  }
  if (cells.length < count) throw new RangeError(`${cells.length} cells for ${count} clients`);
  const apart = Math.floor(cells.length / count);
  return Array.from({ length: count }, (_, index) => ({
    ...elementAt(cells, index * apart),
    repositories: repositoriesAs(siteUrl, elementAt(logins, index % logins.length)),
  }));
}

/** Reads the roll, turns the own cell, and rests, until the time is over. */
export async function work(client: Client, tally: Tally, until: number, restMilliseconds: number): Promise<void> {
  while (performance.now() < until) {
    const began = performance.now();
    try {
      await client.repositories.roll.read(client.togetherKey);
      tally.readings += 1;
      const { value } = client.cell;
      const outcome = first(
        await client.repositories.roll.save([
          {
            before: client.cell,
            after: { ...value, state: value.state === 'present' ? 'absent' : 'present' },
            writeKey: crypto.randomUUID(),
          },
        ]),
      );
      if (outcome.kind === 'saved') {
        tally.writings += 1;
        client.cell = outcome.stored;
      } else tally.problem(outcome.kind === 'refused' ? outcome.failure.kind : 'conflict');
    } catch (error) {
      tally.problem(error instanceof Error ? error.message : String(error));
    }
    tally.durations.push(performance.now() - began);
    await delay(restMilliseconds);
  }
}

/** How many clients find their cell otherwise than they were last told. */
export async function lostCells(siteUrl: string, clients: readonly Client[]): Promise<number> {
  const reader = repositoriesAs(siteUrl, 'coordinator1');
  const rolls = new Map<TogetherKey, Promise<readonly Stored<Attendance>[]>>();
  const arrived = await Promise.all(
    clients.map(async ({ togetherKey, cell }) => {
      const roll = rolls.get(togetherKey) ?? reader.roll.read(togetherKey);
      rolls.set(togetherKey, roll);
      return (await roll).find(({ id }) => id === cell.id)?.value.state === cell.value.state;
    }),
  );
  return arrived.filter((there) => !there).length;
}
