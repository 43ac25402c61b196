import { spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** `npm start` as a process of its own. */
export interface StartProcess {
  readonly origin: string;
  /** All that it has printed so far. */
  said(): string;
  stop(): Promise<void>;
}

/** Starts it on a free port with these arguments, and waits for the line with its address. */
export async function startProcess(...args: readonly string[]): Promise<StartProcess> {
  const port = String(await freePort());
  const child = spawn(process.execPath, ['local-site/start.mjs', '--port', port, ...args]);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const address = /^Diplomera is running at (http:.*)\/$/m.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    void ended.then(() => reject(new Error(`npm start ended before it was running: ${text}`)));
  });
  return {
    origin,
    said: () => text,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
