import * as v from 'valibot';
import type { May } from './promises';
import { listAddress, restAs } from './rest';

/**
 * How the server answers each verb, plainly and by the calls that a list's own forms make, on rows of other people and,
 * in an inbox, on one's own.
 */
export interface Verbs {
  readonly read: number;
  readonly add: number;
  readonly addByForm: number;
  readonly change: number;
  readonly changeByForm: number;
  readonly remove: number;
  readonly recycle: number;
}

const closed: Verbs = {
  read: 403,
  add: 403,
  addByForm: 403,
  change: 403,
  changeByForm: 403,
  remove: 403,
  recycle: 403,
};
const added = { read: 200, add: 201, addByForm: 200 };
const verbsOf: Readonly<Record<May, Verbs>> = {
  w: { ...added, change: 204, changeByForm: 200, remove: 200, recycle: 200 },
  a: { ...closed, ...added },
  r: { ...closed, read: 200 },
  // Somebody else's row does not exist for whoever sees only their own.
  o: { ...added, read: 404, change: 404, changeByForm: 404, remove: 404, recycle: 404 },
  '-': closed,
};

/** The answers that a promise means. */
export const expectedVerbs = (may: May): Verbs => verbsOf[may];

const created = v.object({ Id: v.number() });
let count = 0;
const newRow = (): { readonly Title: string; readonly Key: string } => ({
  Title: 'A row of a privacy test',
  Key: `privacy-${++count}`,
});

async function rowBy(siteUrl: string, login: string, list: string): Promise<number> {
  const { status, text } = await restAs(
    siteUrl,
    login,
  )({ method: 'POST', path: `${listAddress(list)}/items`, body: newRow() });
  if (status !== 201) throw new Error(`${login} could not add to ${list}: ${status} ${text}`);
  return v.parse(created, JSON.parse(text)).Id;
}

/** Tries every verb as somebody, on rows the owner has just made. */
export async function observedVerbs(siteUrl: string, login: string, list: string): Promise<Verbs> {
  return tryOn(siteUrl, login, list, () => rowBy(siteUrl, 'owner', list));
}

/** Tries every verb on rows of one's own. */
export async function observedOwnVerbs(siteUrl: string, login: string, list: string): Promise<Verbs> {
  return tryOn(siteUrl, login, list, () => rowBy(siteUrl, login, list));
}

async function tryOn(siteUrl: string, login: string, list: string, newRowId: () => Promise<number>): Promise<Verbs> {
  const send = restAs(siteUrl, login);
  const items = `${listAddress(list)}/items`;
  const row = await newRowId();
  const status = async (...[request]: Parameters<typeof send>): Promise<number> => (await send(request)).status;
  const formValues = (of: object): object[] =>
    Object.entries(of).map(([FieldName, FieldValue]) => ({ FieldName, FieldValue }));
  return {
    read: await status({ method: 'GET', path: `${items}(${row})` }),
    add: await status({ method: 'POST', path: items, body: newRow() }),
    addByForm: await status({
      method: 'POST',
      path: `${listAddress(list)}/AddValidateUpdateItemUsingPath`,
      body: { listItemCreateInfo: {}, formValues: formValues(newRow()), bNewDocumentUpdate: true },
    }),
    change: await status({ method: 'MERGE', path: `${items}(${row})`, body: { Title: 'Changed' } }),
    changeByForm: await status({
      method: 'POST',
      path: `${items}(${row})/ValidateUpdateListItem`,
      body: { formValues: formValues({ Title: 'Changed by a form' }), bNewDocumentUpdate: true },
    }),
    remove: await status({ method: 'DELETE', path: `${items}(${row})` }),
    recycle: await status({ method: 'POST', path: `${items}(${await newRowId()})/recycle` }),
  };
}
