import { resolve } from 'node:path';
import type { SourceBundle } from './bundle/sourceBundle';
import { startOptions, usage, UsageError, type StartOptions } from './cli/options';
import { progressOn, type Progress } from './cli/progress';
import { buildRelease, demandWholeRelease, isReleaseCurrent } from './cli/release';
import { Rebuilds } from './pages/rebuilds';
import { PortTaken, runSite, type RunOptions, type RunningSite } from './runSite';

const root = resolve(__dirname, '..');

/** `npm start`: bundles the web parts, sets up, seeds, and runs until it is stopped. */
async function start(args: readonly string[]): Promise<void> {
  const options = startOptions(args);
  const began = performance.now();
  const site = await (options.bundle === 'source' ? startFromSource : startShipped)(
    options,
    progressOn(process.stdout),
  );
  console.log(`Started in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
  console.log(`Diplomera is running at ${site.origin}/`);
  const stop = (): void => {
    void site.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  if (process.env.npm_lifecycle_event !== undefined) stopWithoutParent(stop);
}

const siteOptions = ({ port, data, seed, reset }: StartOptions, progress: Progress): RunOptions => ({
  root,
  port,
  dataFolder: data,
  seed,
  reset,
  progress,
});

/** Bundling takes another processor than seeding, so both are done at once. */
async function startFromSource(options: StartOptions, progress: Progress): Promise<RunningSite> {
  // Whoever shows the release needs no compilers for it.
  const { buildFromSource, sourceBundleFolder } = await import('./bundle/sourceBundle');
  const rebuilds = options.watch ? new Rebuilds() : undefined;
  let bundle: SourceBundle | undefined;
  const bundled = async (): Promise<void> => {
    progress('Bundling the web parts', 0, 1);
    bundle = await buildFromSource(root);
    progress('Bundling the web parts', 1, 1);
    if (rebuilds === undefined) return bundle.close();
    bundle.watch(() => {
      console.log(`Bundled again at ${new Date().toLocaleTimeString('sv-SE')}.`);
      rebuilds.tell();
    });
  };
  try {
    return await runSite({
      ...siteOptions(options, progress),
      bundleFolder: sourceBundleFolder(root),
      meanwhile: bundled,
      rebuilds,
    });
  } catch (error) {
    await bundle?.close();
    throw error;
  }
}

async function startShipped(options: StartOptions, progress: Progress): Promise<RunningSite> {
  if (options.build && !isReleaseCurrent(root)) {
    console.log('Building the package (some minutes) …');
    buildRelease(root);
  }
  demandWholeRelease(root);
  return runSite(siteOptions(options, progress));
}

/**
 * A SIGTERM sent to npm ends npm and the shell between us, but is not passed on by that shell: then we have lost our
 * parent.
 */
function stopWithoutParent(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 500);
}

/** Exit code 2: what was typed cannot be used. 1: it could be, but did not work. */
start(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
  if (error instanceof PortTaken)
    console.error(
      `Port ${error.message} is in use: stop the program that uses it, or choose another with npm start -- --port ${Number(error.message) + 1}.`,
    );
  else console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
