import type { Queryable } from '@pnp/queryable';
import { HttpRequestError } from '@pnp/queryable/behaviors/parsers.js';
import { RejectOnError, ResolveOnData } from '@pnp/queryable/behaviors/resolvers.js';
import { createBatch } from '@pnp/sp/batching.js';
import type { ISPQueryable } from '@pnp/sp/spqueryable.js';
import { SPQueryable, spGet, spPost } from '@pnp/sp/spqueryable.js';
import { isRecord } from '../rules/model';
import { failureOf, isSuccess, readAnswer } from './answer';
import type { Answer } from './answer';
import { DigestKeeper } from './digest';
import type { Digest } from './digest';
import { fetchOnce, fetchWithRepeats } from './fetching';
import type { Fetch } from './fetching';
import { SharePointFailure } from './failure';

export interface SiteOptions {
  /** Absolute URL of the web. */
  readonly url: string;
  /** The digest of the page that hosts the web part; fetched when absent. */
  readonly digest?: Digest;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: Fetch;
  /** Waits so many milliseconds; replaced in tests. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Told when SharePoint has asked for a pause, and for how many milliseconds; people are waiting meanwhile. */
  readonly onPause?: (milliseconds: number) => void;
  /** Milliseconds since 1970; replaced in tests. */
  readonly now?: () => number;
}

/** One request: a read when it has no method. `path` begins with `_api/`. */
export interface SiteRequest {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly method?: 'POST' | 'MERGE' | 'DELETE';
  readonly body?: unknown;
  readonly ifMatch?: string;
  /**
   * A read whose rows come without SharePoint's types, addresses and ETags: less than half the bytes, and nothing to
   * write back with.
   */
  readonly plain?: true;
}

/**
 * A SharePoint web as the lists see it: every byte goes through PnPjs, with behaviours of our own. Reads are repeated
 * when throttled or cut off; a write is sent once, and whoever wrote settles what became of it (write/writeRows.ts). A
 * refusal comes back as an Answer; SharePointFailure is thrown when no answer came, or when a whole batch was refused.
 */
export interface Site {
  readonly url: string;
  /** The web's path on its server: /sites/diplomering */
  readonly serverRelativeUrl: string;
  send(request: SiteRequest): Promise<Answer>;
  /** One $batch of at most `batchLimit` requests; answers in their order. */
  batch(requests: readonly SiteRequest[]): Promise<readonly Answer[]>;
  /** Waits as long as SharePoint has asked for. */
  wait(milliseconds: number): Promise<void>;
  now(): number;
}

/** The most requests one $batch carries. SharePoint states no limit (docs/platform.md#batch). */
export const batchLimit = 100;

/** Opens a site. Nothing is sent until something is asked for. */
export function openSite(options: SiteOptions): Site {
  const now = options.now ?? (() => Date.now());
  const wait = options.wait ?? ((milliseconds) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
  const doFetch = options.fetch ?? ((url, init) => fetch(url, init));
  const url = options.url.replace(/\/+$/, '');
  const pause = (milliseconds: number): Promise<void> => {
    options.onPause?.(milliseconds);
    return wait(milliseconds);
  };
  const repeating = fetchWithRepeats(doFetch, wait, pause);
  const signing = rooted(url, repeating, options.headers);
  const digest = new DigestKeeper(() => fetchDigest(signing, now), now, options.digest);
  const reading = rooted(url, repeating, options.headers, digest);
  const writing = rooted(url, fetchOnce(doFetch), options.headers, digest);
  const rootFor = (requests: readonly SiteRequest[]): ISPQueryable =>
    requests.every((request) => request.method === undefined) ? reading : writing;
  return {
    url,
    serverRelativeUrl: new URL(url).pathname,
    wait: pause,
    now,
    send: (request) => invoke(rootFor([request]), request).catch(rethrow),
    batch: async (requests) => {
      if (requests.length > batchLimit) throw new RangeError(`a batch carries at most ${batchLimit} requests`);
      const base = SPQueryable(rootFor(requests), '');
      const [register, execute] = createBatch(base, { maxRequests: batchLimit });
      base.using(register);
      const answers = requests.map((request) => invoke(base, request));
      await execute().catch(rethrow);
      return Promise.all(answers);
    },
  };
}

/** The start of every request: headers, digest, fetch, and refusals that are values rather than exceptions. */
function rooted(
  url: string,
  send: Fetch,
  headers: Readonly<Record<string, string>> = {},
  digest?: DigestKeeper,
): ISPQueryable {
  const light = { Accept: 'application/json', 'Content-Type': 'application/json;charset=utf-8', ...headers };
  return SPQueryable(url).using((instance: Queryable) => {
    instance.on.pre(async (address, init, result) => {
      return [
        address,
        { cache: 'no-cache', credentials: 'same-origin', ...init, headers: { ...light, ...init.headers } },
        result,
      ];
    });
    instance.on.auth(async (address, init) => {
      if (!digest || init.method === 'GET') return [address, init];
      return [address, { ...init, headers: { ...init.headers, 'X-RequestDigest': await digest.value() } }];
    });
    instance.on.send.replace(async (address, init) => {
      const response = await send(address.toString(), init);
      if (!digest || !(await isDigestRefused(response))) return response;
      // Refused before anything was done, so sending again is safe for a write too.
      return send(address.toString(), {
        ...init,
        headers: { ...init.headers, 'X-RequestDigest': await digest.renew() },
      });
    });
    instance.on.parse.replace(async (address, response) => [address, response, await readAnswer(response)]);
    return instance.using(ResolveOnData(), RejectOnError());
  });
}

async function isDigestRefused(response: Response): Promise<boolean> {
  return response.status === 403 && failureOf(await readAnswer(response.clone())).kind === 'digestExpired';
}

function invoke(root: ISPQueryable, request: SiteRequest): Promise<Answer> {
  const query = SPQueryable(root, request.path);
  for (const [name, value] of Object.entries(request.query ?? {})) query.query.set(name, value);
  if (request.method === undefined)
    return spGet<Answer>(
      query,
      request.plain ? { headers: { Accept: 'application/json;odata=nometadata' } } : undefined,
    );
  const headers: Record<string, string> = {};
  if (request.method !== 'POST') headers['X-HTTP-Method'] = request.method;
  if (request.ifMatch !== undefined) headers['IF-Match'] = request.ifMatch;
  return spPost<Answer>(query, {
    headers,
    body: request.body === undefined ? undefined : JSON.stringify(request.body),
  });
}

async function fetchDigest(root: ISPQueryable, now: () => number): Promise<Digest> {
  const answer = await spPost<Answer>(SPQueryable(root, '_api/contextinfo'));
  const body = isRecord(answer.body) ? answer.body : undefined;
  if (!isSuccess(answer) || typeof body?.FormDigestValue !== 'string') throw failureOf(answer);
  const seconds = typeof body.FormDigestTimeoutSeconds === 'number' ? body.FormDigestTimeoutSeconds : 1800;
  return { value: body.FormDigestValue, expires: now() + seconds * 1000 };
}

/** PnPjs rejects a refused or unreadable $batch with errors of its own. */
async function rethrow(problem: unknown): Promise<never> {
  if (problem instanceof SharePointFailure) throw problem;
  if (problem instanceof HttpRequestError) throw failureOf(await readAnswer(problem.response));
  throw new SharePointFailure('network', problem instanceof Error ? problem.message : String(problem));
}
