import type { CatalogueWithUnits, Repositories } from '../../../lists/repositories/ports';
import { compareVersions, type Comparison, type IsoDate, type ProgrammeVersion } from '../../../rules';
import {
  factsOf,
  readPopulation,
  taking,
  togetherIn,
  type SandboxProcess,
} from '../../../usecases/sandbox/gatherFacts';

export interface Tried extends SandboxProcess {
  /** Undefined where what the decision stored cannot be read. */
  readonly comparison: Comparison | undefined;
}

export interface SandboxRun {
  readonly ports: Pick<Repositories, 'groups' | 'decisions' | 'diplomas'>;
  readonly catalogue: CatalogueWithUnits;
  readonly draft: ProgrammeVersion;
  /** Processes confirmed in this year and the years after. */
  readonly year: number;
  readonly today: IsoDate;
  /** Called after each lot with how far it has come, and with what has been tried so far. */
  readonly onProgress: (done: number, of: number, tried: readonly Tried[]) => void;
  /** True once somebody has asked to stop. */
  readonly isCancelled: () => boolean;
  /** Gives the page its turn. */
  readonly breathe: () => Promise<void>;
}

/** How long the page may be kept from answering, in milliseconds; people notice from about fifty. */
const longestTurn = 24;

/**
 * Tries a draft on the programme's processes, those judged together at a time, and lets the page answer in between.
 * Reads and never writes.
 * Rejects with what a reading throws.
 */
export async function runSandbox(
  { ports, catalogue, draft, year, today, onProgress, isCancelled, breathe }: SandboxRun,
  clock: () => number,
): Promise<void> {
  const population = await readPopulation(ports, catalogue, draft.programmeKey, year, today);
  const of = taking(population.processes).length;
  const tried: Tried[] = [];
  onProgress(0, of, tried);
  let turnBegan = clock();
  for (const together of togetherIn(population)) {
    if (isCancelled()) return;
    for (const each of await factsOf(together, population, ports, catalogue, today)) {
      tried.push({
        ...each,
        comparison: each.facts === undefined ? undefined : compareVersions(each.facts, each.version, draft),
      });
    }
    if (clock() - turnBegan < longestTurn) continue;
    onProgress(tried.length, of, tried.slice());
    await breathe();
    turnBegan = clock();
  }
  if (!isCancelled()) onProgress(of, of, tried.slice());
}
