import { Access } from './access';
import { authenticate } from './authenticate';
import { timestamp, type Call, type RawAnswer, type RawRequest } from './call';
import { demandDigest } from './digest';
import { itemEntity } from './entities/itemEntity';
import { SharePointError, errors } from './errors';
import { parseJson, type Json } from './json';
import { parseQueryOptions } from './odata/queryOptions';
import { withRealMethod } from './realMethod';
import { toAddress } from './route/address';
import { findRoute } from './route/findRoute';
import { parsePath } from './route/path';
import { serialise, serialiseError } from './serialise/serialise';
import { shapeFor } from './serialise/shapes';
import type { Site } from './site';
import type { Principal } from './store/principals';

/** Largest payload that is no file, in bytes: a limit of the local site's own. */
const PAYLOAD_LIMIT = 2_000_000;

/** Answers a part of a batch, by its place from 0, instead of handling it; undefined lets it through. */
export type PartFault = (place: number) => RawAnswer | undefined;

/**
 * The way of every request: context → authenticate → route → parse → handle → serialise.
 * @param batchUser who asks, when that is known already: the user of the batch that the request is a part of
 */
export function answer(
  site: Site,
  raw: RawRequest,
  batchUser?: Principal,
  partFault: PartFault = () => undefined,
): RawAnswer {
  const shape = shapeFor(raw.headers.accept);
  try {
    const request = withRealMethod(raw);
    const user = batchUser ?? authenticate(site, request.headers);
    const access = new Access(user, site.principals, site.roles);
    const { path, query } = splitUrl(site, request.url);
    const options = parseQueryOptions(query);
    const address = toAddress(parsePath(path, options.aliases));
    const route = findRoute(request.method, address, request.url);
    if (batchUser !== undefined && route.path === '$batch') throw errors.invalidBatch('a batch cannot hold another');
    if (route.rawBody !== true && request.body.length > PAYLOAD_LIMIT)
      throw errors.tooLarge(`payloads above ${PAYLOAD_LIMIT} bytes`);
    const writes = request.method !== 'GET';
    if (writes && route.withoutDigest !== true && batchUser === undefined)
      demandDigest(site, user, request.headers['x-requestdigest']);
    if (!access.entersSite()) throw errors.accessDenied();
    const call: Call = {
      site,
      access,
      address,
      options,
      request,
      now: timestamp(site),
      verbosePayload: /odata=verbose/i.test(request.headers['content-type'] ?? ''),
      body: writes && route.rawBody !== true ? parseBody(request.body) : undefined,
      answerPart: (part, place) => partFault(place) ?? answer(site, part, user),
      item: (list, row) => itemEntity(call, list, row),
    };
    const result = writes ? site.store.transaction(() => route.handle(call)) : route.handle(call);
    return serialise(result, call, shape);
  } catch (error) {
    if (error instanceof SharePointError) return serialiseError(error, shape);
    process.stderr.write(
      `${raw.method} ${raw.url}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    return serialiseError(errors.unexpected(), shape);
  }
}

function splitUrl(site: Site, url: string): { path: string; query: string } {
  const [whole = '', query = ''] = url.split(/\?(.*)/s);
  const prefix = `${site.path}/_api/`;
  const decoded = decode(whole);
  if (!decoded.toLowerCase().startsWith(prefix.toLowerCase())) throw errors.resourceMissing(whole);
  return { path: decoded.slice(prefix.length), query };
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw errors.invalidExpression(path);
  }
}

function parseBody(body: string): Json | undefined {
  if (body.trim() === '') return undefined;
  try {
    return parseJson(body);
  } catch (error) {
    throw errors.invalidJson(error instanceof Error ? error.message : '');
  }
}
