import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { authenticate } from './authenticate';
import type { RawAnswer, RawRequest } from './call';
import { registerDownloads } from './download';
import { errors, SharePointError } from './errors';
import { ArmedFaults } from './faults/armedFaults';
import { registerFaultControl } from './faults/control';
import { meetFaults, type Wire } from './faults/meetFaults';
import { fillItems, type FilledItem } from './fill';
import { answer } from './pipeline';
import { serialiseError } from './serialise/serialise';
import { shapeFor } from './serialise/shapes';
import { Site } from './site';
import { Store } from './store/store';

export interface LocalSiteOptions {
  /** Folder that holds the site's database; made when missing. */
  readonly dataFolder: string;
  /** Such as `http://127.0.0.1:4321/sites/diplomering`. */
  readonly siteUrl: string;
  readonly now?: () => Date;
}

/** Somebody signed in to the local site. */
export interface SignedInUser {
  readonly id: number;
  readonly loginName: string;
  readonly displayName: string;
  readonly email: string;
}

/** A running local site. */
export interface LocalSite {
  /** Adds `<site>/_api/*` to the server, the addresses of its files, and the control address of faults on demand. */
  register(app: FastifyInstance): void;
  /**
   * Answers one REST request without HTTP, in the name that its headers give; for pages and tools in the same process.
   */
  answer(request: RawRequest): RawAnswer;
  /** Who a request's headers (or `{}`: nobody in particular) sign in. @throws SharePointError 401 */
  userOf(headers: Readonly<Record<string, string | undefined>>): SignedInUser;
  /**
   * Writes many items without HTTP, read and checked as their payloads would be; in one transaction. @throws
   * SharePointError
   */
  fill(items: readonly FilledItem[]): void;
  /**
   * Does not wait for the disk while the work lasts, which is several times quicker. For a new site only, which is made
   * again from the beginning when making it was cut off.
   */
  writtenAtEnd<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): void;
}

/** Largest file accepted, in bytes: a limit of the local site's own. The pipeline takes less of what is no file. */
const BODY_LIMIT = 20_000_000;

/** Opens (or makes) the site kept in the folder. */
export function createLocalSite(options: LocalSiteOptions): LocalSite {
  const store = new Store(options.dataFolder);
  const site = new Site(store, options.siteUrl, options.now ?? (() => new Date()));
  return {
    register: (app) => {
      const faults = new ArmedFaults();
      registerApi(app, site, faults);
      registerFaultControl(app, faults);
      registerDownloads(app, site);
    },
    answer: (request) => answer(site, request),
    userOf: (headers) => {
      const { id, login, title, email } = authenticate(site, headers);
      return { id, loginName: login, displayName: title, email };
    },
    fill: (items) => fillItems(site, items),
    writtenAtEnd: (work) => store.writtenAtEnd(work),
    close: () => store.close(),
  };
}

function registerApi(app: FastifyInstance, site: Site, faults: ArmedFaults): void {
  app.addHttpMethod('MERGE', { hasBody: true });
  app.register(async (scope) => {
    // The pipeline reads payloads itself: SharePoint's errors for bad JSON differ from the server's.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, ready) => ready(null, body));
    scope.setErrorHandler((error: { readonly statusCode?: number; readonly stack?: string }, request, reply) => {
      send(reply, serialiseError(refusalOf(error), shapeFor(request.headers.accept)));
    });
    scope.route({
      method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'MERGE'],
      url: `${site.path}/_api/*`,
      bodyLimit: BODY_LIMIT,
      handler: async (request, reply) => {
        await meetFaults(site, faults, rawRequest(request), wireOf(reply));
        return reply;
      },
    });
  });
}

/** What comes here never reached the pipeline: the server could not read the request, or something broke. */
function refusalOf(error: { readonly statusCode?: number; readonly stack?: string }): SharePointError {
  if (error.statusCode === 413) return errors.tooLarge(`payloads above ${BODY_LIMIT} bytes`);
  if (error.statusCode !== undefined && error.statusCode < 500)
    return errors.invalidQuery('The request could not be read.');
  process.stderr.write(`${error.stack ?? ''}\n`);
  return errors.unexpected();
}

function rawRequest(request: FastifyRequest): RawRequest {
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(request.headers))
    headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return {
    method: request.method,
    url: request.url,
    headers,
    ...(Buffer.isBuffer(request.body) ? { body: request.body.toString(), bytes: request.body } : { body: '' }),
  };
}

function wireOf(reply: FastifyReply): Wire {
  return {
    send: (whole) => {
      void send(reply, whole);
    },
    cut: (partial) => {
      reply.hijack();
      const { raw } = reply;
      if (partial === undefined) raw.destroy();
      // The length of the whole is promised, so that the client knows it was cut off.
      else
        raw
          .writeHead(partial.of.status, { ...partial.of.headers, 'Content-Length': Buffer.byteLength(partial.of.body) })
          .write(partial.body, () => raw.destroy());
    },
  };
}

function send(reply: FastifyReply, { status, headers, body, bytes }: RawAnswer): FastifyReply {
  return reply
    .code(status)
    .headers({ ...headers, 'Cache-Control': 'private, max-age=0' })
    .send(bytes ?? body);
}
