import * as v from 'valibot';
import type { May } from './promises';
import { listAddress, restAs } from './rest';

/** How the server answers each verb, on rows of other people and, in an inbox, on one's own. */
export interface Verbs {
  readonly read: number;
  readonly add: number;
  readonly change: number;
  readonly remove: number;
}

const closed: Verbs = { read: 403, add: 403, change: 403, remove: 403 };
const verbsOf: Readonly<Record<May, Verbs>> = {
  w: { read: 200, add: 201, change: 204, remove: 200 },
  a: { ...closed, read: 200, add: 201 },
  r: { ...closed, read: 200 },
  // Somebody else's row does not exist for whoever sees only their own.
  o: { read: 404, add: 201, change: 404, remove: 404 },
  '-': closed,
};

/** The answers that a promise means. */
export const expectedVerbs = (may: May): Verbs => verbsOf[may];

const created = v.object({ Id: v.number() });
let count = 0;
const newRow = (): object => ({ Title: 'A row of a privacy test', Key: `privacy-${++count}` });

async function rowBy(siteUrl: string, login: string, list: string): Promise<number> {
  const { status, text } = await restAs(
    siteUrl,
    login,
  )({ method: 'POST', path: `${listAddress(list)}/items`, body: newRow() });
  if (status !== 201) throw new Error(`${login} could not add to ${list}: ${status} ${text}`);
  return v.parse(created, JSON.parse(text)).Id;
}

/** Tries every verb as somebody, on a row the owner has just made. */
export async function observedVerbs(siteUrl: string, login: string, list: string): Promise<Verbs> {
  return tryOn(siteUrl, login, list, await rowBy(siteUrl, 'owner', list));
}

/** Tries every verb on a row of one's own. */
export async function observedOwnVerbs(siteUrl: string, login: string, list: string): Promise<Verbs> {
  return tryOn(siteUrl, login, list, await rowBy(siteUrl, login, list));
}

async function tryOn(siteUrl: string, login: string, list: string, row: number): Promise<Verbs> {
  const send = restAs(siteUrl, login);
  const items = `${listAddress(list)}/items`;
  const read = (await send({ method: 'GET', path: `${items}(${row})` })).status;
  const add = (await send({ method: 'POST', path: items, body: newRow() })).status;
  const change = (await send({ method: 'MERGE', path: `${items}(${row})`, body: { Title: 'Changed' } })).status;
  const remove = (await send({ method: 'DELETE', path: `${items}(${row})` })).status;
  return { read, add, change, remove };
}
