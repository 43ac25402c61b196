import type { Access } from './access';
import { errors } from './errors';
import { isRecord, type Json, type JsonRecord } from './json';
import type { QueryOptions } from './odata/queryOptions';
import type { Address, Reference } from './route/address';
import type { Entity, Result } from './serialise/entity';
import type { Site } from './site';
import type { ItemRow } from './store/items';
import type { ListRecord } from './store/lists';
import { toUtcText } from './zone';

/** One request as it arrives, over HTTP or as a part of a batch. Header names are in lower case. */
export interface RawRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** The payload as it came over HTTP, for what is no text. */
  readonly bytes?: Buffer;
}

/** One answer, ready to be written. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Written instead of the body: the content of a file. */
  readonly bytes?: Buffer;
}

/** A request understood: who asks, what is named, what is wanted and sent. Handlers see nothing else. */
export interface Call {
  readonly site: Site;
  readonly access: Access;
  readonly address: Address;
  readonly options: QueryOptions;
  readonly request: RawRequest;
  /** The moment the request is answered, as kept in rows. */
  readonly now: string;
  readonly verbosePayload: boolean;
  readonly body: Json | undefined;
  /** Answers a part of a batch, by its place from 0, in the name of the same user. */
  answerPart(part: RawRequest, place: number): RawAnswer;
  /** An item as a resource, for what a link leads to: files, folders and lookups lead to items, and items to them. */
  item(list: ListRecord, row: ItemRow): Entity;
}

export type Handler = (call: Call) => Result;

/** The payload. @throws SharePointError 400 when it is no object. */
export function payload(call: Call): JsonRecord {
  if (call.body === undefined) return {};
  if (!isRecord(call.body)) throw errors.invalidJson('An object was expected.');
  return call.body;
}

/** What the path names with the noun. @throws SharePointError 404 */
export function reference(call: Call, noun: string): Reference {
  const found = call.address.references.find((candidate) => candidate.noun === noun);
  if (found === undefined) throw errors.resourceMissing(call.request.url);
  return found;
}

/** An argument of the last segment, by name or by place; else from the payload. */
export function argument(call: Call, name: string, place = 0): string | undefined {
  const { given } = call.address;
  const byName = given.find((candidate) => candidate.name === name.toLowerCase());
  if (byName !== undefined) return byName.value;
  const inPlace = given[place];
  if (inPlace !== undefined && inPlace.name === undefined) return inPlace.value;
  const sent = isRecord(call.body)
    ? Object.entries(call.body).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
    : undefined;
  return sent === undefined || sent === null || typeof sent === 'object' ? undefined : String(sent);
}

/** @throws SharePointError 400 when the argument is missing. */
export function neededArgument(call: Call, name: string, place = 0): string {
  const given = argument(call, name, place);
  if (given === undefined) throw errors.invalidQuery(`The parameter '${name}' is missing.`);
  return given;
}

/**
 * An argument that is an address or a name: by the name it has in the older function, as `DecodedUrl` in the newer, or
 * the first.
 */
export function pathArgument(call: Call, name: string): string {
  return argument(call, 'decodedurl') ?? neededArgument(call, name);
}

export function timestamp(site: Site): string {
  return toUtcText(site.now());
}
