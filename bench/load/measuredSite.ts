import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { seedKinds, type SeedKind } from '../../local-site/cli/options';
import { runSite } from '../../local-site/runSite';
import type { Measure, Started } from './told';

/**
 * A local site in a process of its own, so that what is measured is the site and not those who load it: says first
 * where it is, then a measure for every message it gets.
 */
async function serve(dataFolder: string, seed: SeedKind): Promise<void> {
  const tell = (told: Started | Measure): void => {
    process.send?.(told);
  };
  const site = await runSite({ root: resolve(__dirname, '../..'), port: 0, dataFolder, seed });
  process.on('message', () => tell(measure(dataFolder)));
  process.once('disconnect', () => void site.close().then(() => process.exit(0)));
  tell({ siteUrl: site.siteUrl });
}

function measure(dataFolder: string): Measure {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const sizeOf = (name: string): number => statSync(join(dataFolder, name), { throwIfNoEntry: false })?.size ?? 0;
  return {
    resident: rss,
    mostResident: mostResident(),
    heap: heapUsed,
    handles: process.getActiveResourcesInfo().length,
    database: sizeOf('site.sqlite') + sizeOf('site.sqlite-wal'),
  };
}

/** Linux counts anew for a process; what others tell may begin with the most of the process that started it. */
function mostResident(): number {
  const status = '/proc/self/status';
  const kilobytes = existsSync(status) ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return 1024 * (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes));
}

void serve(process.argv[2] ?? '', seedKinds.find((kind) => kind === process.argv[3]) ?? 'demo');
