import { resolve } from 'node:path';
import { startOptions, usage, UsageError } from './cli/options';
import { buildRelease, isReleaseCurrent } from './cli/release';
import { PortTaken, runSite } from './runSite';

const root = resolve(__dirname, '..');

/** `npm start`: builds when needed, sets up, seeds, and runs until it is told to stop. */
async function start(args: readonly string[]): Promise<void> {
  const { port, data, seed, reset, build } = startOptions(args);
  if (build && !isReleaseCurrent(root)) {
    console.log('Building the web parts (half a minute) …');
    buildRelease(root);
  }
  const site = await runSite({ root, port, dataFolder: data, seed, reset, say: console.log });
  console.log(`Diplomera is running at ${site.origin}/`);
  const stop = (): void => {
    void site.close().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  if (process.env.npm_lifecycle_event !== undefined) stopWithoutParent(stop);
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
      `Port ${error.message} is in use. Stop the program that uses it, or choose another: npm start -- --port ${Number(error.message) + 1}`,
    );
  else console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
