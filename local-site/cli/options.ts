import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export const seedKinds = ['demo', 'empty', 'scale'] as const;
export type SeedKind = (typeof seedKinds)[number];

export interface StartOptions {
  readonly port: number;
  /** Absolute path of the folder that keeps the site. */
  readonly data: string;
  readonly seed: SeedKind;
  /** Begin with an empty folder. */
  readonly reset: boolean;
  readonly build: boolean;
}

/** What the person typed cannot be used; the message says what can. */
export class UsageError extends Error {}

export const usage = `npm start -- [--port N] [--data FOLDER] [--seed demo|empty|scale] [--reset] [--no-build]
  --port N         the port to listen on (4321)
  --data FOLDER    where the site is kept (.local/)
  --seed KIND      what a new site is filled with: demo, empty, or scale, ten years of a large region (demo)
  --reset          throw away what the folder has and begin anew
  --no-build       use the release as it is`;

/** Reads the command line. Throws UsageError for an unknown flag or a value that cannot be used. */
export function startOptions(args: readonly string[]): StartOptions {
  const { port, data, seed, reset, 'no-build': noBuild } = parsed(args);
  const chosen = seedKinds.find((kind) => kind === seed);
  if (chosen === undefined) throw new UsageError(`--seed ${seed}: choose one of ${seedKinds.join(', ')}.`);
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535)
    throw new UsageError(`--port ${port}: choose a number from 1 to 65535.`);
  if (data.trim() === '') throw new UsageError('--data: name a folder.');
  return { port: Number(port), data: resolve(data), seed: chosen, reset, build: !noBuild };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4321' },
        data: { type: 'string', default: '.local' },
        seed: { type: 'string', default: 'demo' },
        reset: { type: 'boolean', default: false },
        'no-build': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
