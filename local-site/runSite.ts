import { rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { demandWritable, siteFiles } from './cli/dataFolder';
import type { SeedKind } from './cli/options';
import type { Progress } from './cli/progress';
import { pages } from './pages';
import { sitePath } from './pages/layout';
import type { Rebuilds } from './pages/rebuilds';
import { seedSite } from './seed';
import { createLocalSite, type LocalSite } from './server';

export interface RunOptions {
  /** The folder of the solution. */
  readonly root: string;
  /** What the pages run: a folder with `manifests/` and `assets/`; the release when absent. */
  readonly bundleFolder?: string;
  /**
   * Done while the site is set up: begun when port and folder are ours, and waited for. Its failure is the start's.
   */
  readonly meanwhile?: () => Promise<unknown>;
  /** Pages load themselves again when this reports a rebuild. */
  readonly rebuilds?: Rebuilds;
  /** 0 takes any free port. */
  readonly port: number;
  readonly dataFolder: string;
  readonly seed: SeedKind;
  /** Begin anew even when the folder has a site. */
  readonly reset?: boolean;
  readonly progress?: Progress;
}

export interface RunningSite {
  /** `http://127.0.0.1:4321` */
  readonly origin: string;
  readonly siteUrl: string;
  /** Throws away what the site has and seeds it again, while it goes on answering. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** Another program listens on the port. */
export class PortTaken extends Error {}

/** A site as long as its data lives: thrown away and made again by a reset, under a server that stays. */
interface Generation {
  readonly site: LocalSite;
  readonly app: FastifyInstance;
}

/**
 * Starts the local intranet on the loopback address: REST, pages, and the web parts' bundle; a new site is set up and
 * seeded before the promise resolves. Rejects with PortTaken before any file is touched, and with FolderRefused when
 * the site cannot be kept in the folder.
 */
export async function runSite({
  root,
  port,
  dataFolder,
  seed,
  reset = false,
  bundleFolder = join(root, 'release'),
  meanwhile = async () => undefined,
  rebuilds,
  progress,
}: RunOptions): Promise<RunningSite> {
  let current: Generation | undefined;
  const server: Server = createServer((request, response) => dispatch(current, server, request, response));
  const origin = `http://127.0.0.1:${await listen(server, port)}`;
  const siteUrl = `${origin}${sitePath}`;
  const finished = join(dataFolder, 'seeded');

  async function begin(anew: boolean): Promise<void> {
    await end();
    const isWhole = exists(finished);
    if (anew || !isWhole) forget(dataFolder);
    const site = createLocalSite({ dataFolder, siteUrl });
    const app = fastify();
    site.register(app);
    await app.register(pages, {
      root,
      bundleFolder,
      rebuilds,
      origin: () => origin,
      reset: () => begin(true),
    });
    await app.ready();
    current = { site, app };
    if (!anew && isWhole) return;
    await seedSite(siteUrl, seed, new Date(), { site, progress });
    writeFileSync(finished, `${seed}\n`);
  }
  async function end(): Promise<void> {
    const ending = current;
    current = undefined;
    ending?.site.close();
    // Not waited for: the request that asks for a reset is answered by the generation it ends.
    void ending?.app.close();
  }

  const close = async (): Promise<void> => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    await end();
  };
  try {
    demandWritable(dataFolder);
    // Both are waited for, also when one fails: a site is not closed while it is being filled.
    const [begun, done] = await Promise.allSettled([begin(reset), meanwhile()]);
    for (const ended of [begun, done]) if (ended.status === 'rejected') throw ended.reason;
  } catch (error) {
    await close();
    throw error;
  }
  return { origin, siteUrl, reset: () => begin(true), close };
}

/** Hands a request to the site. A foreign Host means that another page has led a browser here by a name of its own. */
function dispatch(
  current: Generation | undefined,
  server: Server,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const host = request.headers.host ?? '';
  const port = portOf(server);
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(host))
    response.writeHead(421).end(`Use http://127.0.0.1:${port}/`);
  else if (current === undefined) response.writeHead(503, { 'Retry-After': '1' }).end('The site is being set up.');
  else current.app.routing(request, response);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(String(port)) : error),
    );
    server.listen(port, '127.0.0.1', () => resolve(portOf(server)));
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Removes the files of a site, and nothing else that may be in the folder. */
function forget(dataFolder: string): void {
  for (const name of siteFiles) rmSync(join(dataFolder, name), { force: true });
}

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;
