import { failureOf, isSuccess } from '../answer';
import type { Answer } from '../answer';
import type { SetAsideReason, SetAsideRow } from '../setAside';
import { shownValue } from '../setAside';
import type { Site } from '../site';
import type { Stored } from '../write/outcome';
import { isBeyondThreshold, parsedRowsOf, rowsRequest } from './readRows';
import type { RowsRead } from './readRows';
import type { ReadRow, RowAuthor, Table } from './table';

/** As many rows of one person as may wait in an inbox; nobody who means well sends as many. */
export const mostWaiting = 50;

/** A question to an inbox, where anybody may add as many rows as they like. */
export interface InboxQuery<T> {
  /** The same twice: for SharePoint, and for the rows of a list that SharePoint will not search. */
  readonly filter: string;
  readonly asked: (value: T) => boolean;
  /** Which rows still wait for somebody; no more than `mostWaiting` of one person are taken. */
  readonly waits: (value: T) => boolean;
}

/** What an answer to an inbox's question holds, before it is known whose rows may be many. */
export interface InboxRead<T> {
  readonly rows: readonly ReadRow<T>[];
  readonly setAside: readonly SetAsideRow[];
}

/**
 * The rows of an inbox. SharePoint refuses a filter that more than 5 000 rows answer to, and one person alone can see to
 * that: then the list is read page by page in the order of its ids, which works at any size
 * (docs/platform.md#list-view-threshold).
 */
export async function readInbox<T>(
  site: Site,
  table: Table<T>,
  { filter, asked }: InboxQuery<T>,
  answered?: Answer,
): Promise<InboxRead<T>> {
  const answer = answered ?? (await site.send(rowsRequest(site, table, { filter })));
  if (isSuccess(answer)) return withoutTwins(table, await parsedRowsOf(site, table, answer));
  if (!isBeyondThreshold(failureOf(answer))) throw failureOf(answer, table.path);
  const all = await parsedRowsOf(site, table, await site.send(rowsRequest(site, table, {})));
  return withoutTwins(table, { ...all, rows: all.rows.filter(({ stored }) => asked(stored.value)) });
}

/**
 * Nothing holds keys unique in an inbox. Of one person's rows with one key the first is the one; somebody else's row
 * with the key takes nothing from it.
 */
function withoutTwins<T>(table: Table<T>, { rows, setAside }: InboxRead<T>): InboxRead<T> {
  const seen = new Set<string>();
  const twins: SetAsideRow[] = [];
  const first = byId(rows).filter((row) => {
    const key = table.keyOf(row.stored.value);
    const name = `${authorName(row.author)} ${key}`;
    if (!seen.has(name)) return seen.add(name);
    twins.push(rowSetAside(table, row, 'Key', key, { code: 'keyTaken' }));
    return false;
  });
  return { rows: first, setAside: [...setAside, ...twins] };
}

/** The people of whom more rows wait than anybody would send. */
export function crowding<T>({ rows }: InboxRead<T>, waits: (value: T) => boolean): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { stored, author } of rows)
    if (waits(stored.value)) counts.set(authorName(author), (counts.get(authorName(author)) ?? 0) + 1);
  return new Set(Array.from(counts).flatMap(([name, count]) => (count > mostWaiting ? [name] : [])));
}

/** Takes the first `mostWaiting` rows of each of those people and sets their others aside. */
export function withinCap<T>(
  table: Table<T>,
  { rows, setAside }: InboxRead<T>,
  waits: (value: T) => boolean,
  crowd: ReadonlySet<string>,
): RowsRead<Stored<T>> {
  const taken = new Map<string, number>();
  const beyond: SetAsideRow[] = [];
  const within = rows.filter((row) => {
    const name = authorName(row.author);
    if (!crowd.has(name) || !waits(row.stored.value)) return true;
    const before = taken.get(name) ?? 0;
    taken.set(name, before + 1);
    if (before < mostWaiting) return true;
    beyond.push(rowSetAside(table, row, 'Author', row.author.name, { code: 'tooMany', most: mostWaiting }));
    return false;
  });
  return { rows: within.map(({ stored }) => stored), setAside: [...setAside, ...beyond] };
}

/** One name for one person: the address where there is one. */
export function authorName({ name, email }: Pick<RowAuthor, 'name' | 'email'>): string {
  return (email ?? name).toLowerCase();
}

const byId = <T>(rows: readonly ReadRow<T>[]): readonly ReadRow<T>[] =>
  [...rows].sort((one, other) => one.stored.id - other.stored.id);

function rowSetAside<T>(
  { path, keyOf }: Table<T>,
  { stored }: ReadRow<T>,
  column: string,
  value: string,
  reason: SetAsideReason,
): SetAsideRow {
  return { list: path, id: stored.id, column, value: shownValue(value), reason, keys: { Key: keyOf(stored.value) } };
}
