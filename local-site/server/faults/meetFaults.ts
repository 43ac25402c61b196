import { setTimeout as delay } from 'node:timers/promises';
import { authenticate } from '../authenticate';
import type { RawAnswer, RawRequest } from '../call';
import { errors, SharePointError } from '../errors';
import { answer } from '../pipeline';
import { serialiseError } from '../serialise/serialise';
import { shapeFor } from '../serialise/shapes';
import type { Site } from '../site';
import { findPerson } from '../../directory';
import type { ArmedFaults } from './armedFaults';
import { changeItem, ImpossibleFault, takePermission } from './behindTheBack';
import type { Suffered } from './fault';
import { targetsOf } from './targets';

/** The connection a request came on. */
export interface Wire {
  send(whole: RawAnswer): void;
  /** Cuts the connection, before a byte of an answer or in the middle of one. */
  cut(partial?: { readonly of: RawAnswer; readonly body: string }): void;
}

/** Answers a request as the pipeline does, unless an armed fault strikes it. */
export async function meetFaults(site: Site, faults: ArmedFaults, request: RawRequest, wire: Wire): Promise<void> {
  // Reading a batch's parts is not free: nothing is looked at as long as nothing is armed.
  const suffered =
    faults.list().length === 0 ? undefined : faults.strike(targetsOf(request), loginOf(site, request), site.now());
  if (suffered === undefined) return wire.send(answer(site, request));
  try {
    await suffer(site, request, suffered, wire);
  } catch (error) {
    if (!(error instanceof ImpossibleFault)) throw error;
    process.stderr.write(`fault on demand: ${error.message}\n`);
    wire.send({ status: 500, headers: { 'Content-Type': 'text/plain' }, body: error.message });
  }
}

async function suffer(site: Site, request: RawRequest, effect: Suffered, wire: Wire): Promise<void> {
  if ((effect.kind === 'batchCut' || effect.kind === 'batchPart') && !/\/\$batch$/i.test(request.url))
    throw new ImpossibleFault(`${request.url} is no batch`);
  switch (effect.kind) {
    case 'slow':
      await delay(effect.ms);
      return wire.send(answer(site, request));
    case 'refused':
      return wire.send(trouble(effect));
    case 'cutBefore':
      return wire.cut();
    case 'cutAfter':
      answer(site, request);
      return wire.cut();
    case 'batchCut': {
      const whole = answer(site, request, undefined, (place) =>
        place < effect.parts ? undefined : trouble({ status: 503 }),
      );
      return wire.cut({ of: whole, body: firstParts(whole.body, effect.parts) });
    }
    case 'batchPart':
      return wire.send(
        answer(site, request, undefined, (place) => (place === effect.part ? trouble(effect) : undefined)),
      );
    case 'digestExpired':
      return wire.send(serialiseError(errors.digestExpired(), shapeFor(request.headers.accept)));
    case 'permissionTaken':
      takePermission(site, effect);
      return wire.send(answer(site, request));
    case 'itemChanged':
      changeItem(site, effect);
      return wire.send(answer(site, request));
  }
}

/** What a gateway in front of SharePoint answers: no JSON, so that nobody relies on any. */
function trouble({ status, retryAfter }: { readonly status: number; readonly retryAfter?: number }): RawAnswer {
  return {
    status,
    headers: {
      'Content-Type': 'text/html',
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    },
    body: '<html>A fault on demand</html>',
  };
}

/**
 * The beginning of a batch answer, up to the boundary after so many parts; a refusal of the whole batch has none to
 * spare.
 */
function firstParts(body: string, count: number): string {
  const boundary = body.slice(0, body.indexOf('\r\n'));
  return body
    .split(boundary)
    .slice(0, count + 1)
    .join(boundary);
}

/** The short login of whoever asks; undefined for a name that nobody has. */
function loginOf(site: Site, request: RawRequest): string | undefined {
  try {
    return findPerson(authenticate(site, request.headers).login)?.login;
  } catch (error) {
    if (error instanceof SharePointError) return undefined;
    throw error;
  }
}
