import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { SeedKind } from '../../local-site/cli/options';
import { measureSchema, startedSchema, type Measure } from '../load/told';

/** A local site in a process of its own, which can be asked how much it holds. */
export interface MeasuredSite {
  readonly siteUrl: string;
  /** Seconds until it answered: setup and seed when the folder was empty. */
  readonly seconds: number;
  measure(): Promise<Measure>;
  end(): Promise<void>;
}

const packageSchema = v.object({
  scripts: v.object({ start: v.pipe(v.string(), v.regex(/^node .+ local-site\/start\.mjs$/)) }),
});

/** What `npm start` gives Node, so that what is measured is what people run. */
function startFlags(): string[] {
  const { scripts } = v.parse(packageSchema, JSON.parse(readFileSync('package.json', 'utf8')));
  return [...scripts.start.split(' ').slice(1, -1), '--import', 'tsx'];
}

/**
 * Starts a site in a folder; seeds it when the folder is empty. Its garbage is its own affair: memory is what the
 * system sees.
 */
export async function startMeasured(folder: string, seed: SeedKind): Promise<MeasuredSite> {
  const began = performance.now();
  const site = fork(join(__dirname, '..', 'load', 'measuredSite.ts'), [folder, seed], { execArgv: startFlags() });
  const ended = once(site, 'exit');
  const hear = async <T>(schema: v.GenericSchema<unknown, T>): Promise<T> => {
    const heard: unknown[] = await Promise.race([
      once(site, 'message'),
      ended.then(() => {
        throw new Error(`the ${seed} site ended`);
      }),
    ]);
    return v.parse(schema, heard[0]);
  };
  const { siteUrl } = await hear(startedSchema);
  return {
    siteUrl,
    seconds: (performance.now() - began) / 1000,
    measure: () => {
      const heard = hear(measureSchema);
      site.send('measure');
      return heard;
    },
    end: async () => {
      if (site.connected) site.disconnect();
      await ended;
    },
  };
}
