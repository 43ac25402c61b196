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
  /** What the pages run: the web parts bundled from source in seconds, or the package's own bundles. */
  readonly bundle: 'source' | 'shipped';
  /** Shipped bundles are built when they are older than their source. */
  readonly build: boolean;
  /** Source files are bundled anew when they are saved, and the open pages loaded again. */
  readonly watch: boolean;
}

/** What the person typed cannot be used; the message says what can. */
export class UsageError extends Error {}

export const usage = `npm start -- [--port N] [--data FOLDER] [--seed demo|empty|scale] [--reset] [--watch | --shipped [--no-build]]
  --port N         the port to listen on (4321)
  --data FOLDER    where the site is kept (.local/)
  --seed KIND      what a new site is filled with: demo, empty, or scale, ten years of a large region (demo)
  --reset          throw away what the folder has and begin anew
  --watch          bundle again when a source file is saved, and load the open pages again
  --shipped        show the bundles of the package, built by SPFx when they are not current (minutes)
  --no-build       show the release that is there (implies --shipped)`;

/** Reads the command line. Throws UsageError for an unknown flag or a value that cannot be used. */
export function startOptions(args: readonly string[]): StartOptions {
  const { port, data, seed, reset, watch, shipped, 'no-build': noBuild } = parsed(args);
  const chosen = seedKinds.find((kind) => kind === seed);
  if (chosen === undefined) throw new UsageError(`--seed ${seed}: choose one of ${seedKinds.join(', ')}.`);
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535)
    throw new UsageError(`--port ${port}: choose a number from 1 to 65535.`);
  if (data.trim() === '') throw new UsageError('--data: name a folder.');
  const bundle = shipped || noBuild ? 'shipped' : 'source';
  if (watch && bundle === 'shipped')
    throw new UsageError('--watch: only what is bundled from source is watched; leave out --shipped and --no-build.');
  return { port: Number(port), data: resolve(data), seed: chosen, reset, bundle, build: !noBuild, watch };
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
        watch: { type: 'boolean', default: false },
        shipped: { type: 'boolean', default: false },
        'no-build': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
