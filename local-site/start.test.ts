import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

/** `npm start` as a process of its own: what it says, and how it ends. */
describe('npm start', () => {
  let folder = '';
  const running: ChildProcess[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'start-'));
  });
  afterEach(() => {
    for (const each of running) each.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  interface Run {
    readonly child: ChildProcess;
    readonly said: () => string;
    readonly ended: Promise<number | null>;
  }
  function start(...args: readonly string[]): Run {
    const child = spawn(process.execPath, [
      'local-site/start.mjs',
      '--no-build',
      '--data',
      join(folder, 'site'),
      '--seed',
      'empty',
      ...args,
    ]);
    running.push(child);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()));
    return { child, said: () => text, ended: new Promise((resolve) => child.once('exit', resolve)) };
  }
  const saying = ({ child, said, ended }: Run, words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      child.stdout?.on('data', () => said().includes(words) && resolve());
      void ended.then(() => reject(new Error(`ended before it said "${words}": ${said()}`)));
    });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'says where it runs, keeps the site on disk, and ends cleanly on %s',
    async (signal) => {
      const { port, free } = await taken();
      await free();
      const run = start('--port', String(port));
      await saying(run, `Diplomera is running at http://127.0.0.1:${port}/\n`);
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
      run.child.kill(signal);
      expect(await run.ended).toBe(0);
      expect(readdirSync(join(folder, 'site'))).toContain('site.sqlite');
    },
    60_000,
  );

  it('says what to do when the port is taken, and touches no file', async () => {
    const { port, free } = await taken();
    const run = start('--port', String(port));
    expect(await run.ended).toBe(1);
    expect(run.said()).toContain(
      `Port ${port} is in use: stop the program that uses it, or choose another with npm start -- --port ${port + 1}.`,
    );
    expect(existsSync(join(folder, 'site'))).toBe(false);
    await free();
  });

  it.each([
    ['file', 'because there is a file of that name'],
    ['file/inside', 'because a part of that path is a file'],
  ])('says in one sentence that the site cannot be kept in %s', async (path, words) => {
    writeFileSync(join(folder, 'file'), '');
    const { port, free } = await taken();
    await free();
    const run = start('--port', String(port), '--data', join(folder, path));
    expect(await run.ended).toBe(1);
    expect(run.said()).toMatch(
      /^The site cannot be kept in .*: name another folder with npm start -- --data FOLDER\.\n$/,
    );
    expect(run.said()).toContain(words);
  });

  it('refuses what it does not understand, and shows what it does', async () => {
    const run = start('--prot', '4400');
    expect(await run.ended).toBe(2);
    expect(run.said()).toContain('--port N');
  });
});

/** A port that somebody listens on, until `free` is called. */
async function taken(): Promise<{ readonly port: number; readonly free: () => Promise<void> }> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    free: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
