import { isRecord } from '../../rules/model';
import { failureOf, isSuccess } from '../answer';
import type { Answer } from '../answer';
import { listPath } from '../listAddress';
import { batchLimit } from '../site';
import type { Site, SiteRequest } from '../site';
import { MalformedRow, SharePointFailure } from '../failure';
import type { SetAsideRow } from '../failure';
import type { Stored } from '../write/outcome';
import type { Excerpt } from './excerpt';
import type { ReadRow, Table } from './table';

/**
 * Which rows: the first condition of the filter has to be an indexed column with few hits
 * (docs/platform.md#list-view-threshold).
 */
export interface RowQuery {
  readonly filter?: string;
  /** Column, with ` desc` for the highest first; has to be indexed. */
  readonly orderBy?: string;
  /** At most so many rows; all when absent. */
  readonly limit?: number;
}

const pageSize = 5000;

/** SharePoint's code for a query that matches more rows than the list view threshold. */
const tooManyRows = '-2147024860';

/** True for a query that SharePoint will not answer since too many rows match. */
export function isBeyondThreshold(problem: unknown): boolean {
  return problem instanceof SharePointFailure && problem.detail.code === tooManyRows;
}

/** The request for the first page of a query. */
export function rowsRequest(
  site: Site,
  { path, query }: Pick<Table<unknown>, 'path'> & { readonly query: Readonly<Record<string, string>> },
  { filter, orderBy, limit }: RowQuery,
): SiteRequest {
  return {
    path: `${listPath(site, path)}/items`,
    query: {
      ...query,
      $top: String(limit ?? pageSize),
      ...(filter === undefined ? {} : { $filter: filter }),
      ...(orderBy === undefined ? {} : { $orderby: orderBy }),
    },
  };
}

/** The same for some columns of a list, without SharePoint's metadata. */
export function excerptRequest(site: Site, excerpt: Excerpt<unknown>, query: RowQuery): SiteRequest {
  return { ...rowsRequest(site, excerpt, query), plain: true };
}

/** The rows that parse, and those that do not. */
export interface RowsRead<T> {
  readonly rows: readonly T[];
  readonly setAside: readonly SetAsideRow[];
}

/** Reads rows, page by page. Throws SharePointFailure. */
export async function readRows<T>(site: Site, table: Table<T>, query: RowQuery): Promise<RowsRead<Stored<T>>> {
  const answer = await site.send(rowsRequest(site, table, query));
  return rowsOf(site, table, answer, query.limit);
}

/** The rows of an answer and of the pages after it, with all that is read of a row. */
export async function parsedRowsOf<T>(site: Site, table: Table<T>, answer: Answer): Promise<RowsRead<ReadRow<T>>> {
  return sorted(await itemsOf(site, table.path, answer), (item) => table.read(item));
}

/** The rows of an answer and of the pages after it. */
export async function rowsOf<T>(
  site: Site,
  table: Table<T>,
  answer: Answer,
  limit?: number,
): Promise<RowsRead<Stored<T>>> {
  return sorted(await itemsOf(site, table.path, answer, limit), (item) => table.read(item).stored);
}

/** The same for some columns of a list. */
export async function excerptsOf<T>(site: Site, excerpt: Excerpt<T>, answer: Answer): Promise<RowsRead<T>> {
  return sorted(await itemsOf(site, excerpt.path, answer, undefined, true), (item) => excerpt.read(item));
}

/** Several readings as one. */
export function readingsTogether<T>(all: readonly RowsRead<T>[]): RowsRead<T> {
  return { rows: all.flatMap(({ rows }) => rows), setAside: all.flatMap(({ setAside }) => setAside) };
}

/** One row that does not parse never hides the others: it is set aside. */
function sorted<T>(items: readonly unknown[], read: (item: unknown) => T): RowsRead<T> {
  const rows: T[] = [];
  const setAside: SetAsideRow[] = [];
  for (const item of items)
    try {
      rows.push(read(item));
    } catch (problem) {
      if (!(problem instanceof MalformedRow)) throw problem;
      setAside.push(problem.row);
    }
  return { rows, setAside };
}

async function itemsOf(
  site: Site,
  list: string,
  answer: Answer,
  limit?: number,
  plain?: true,
): Promise<readonly unknown[]> {
  const items = [...itemsIn(list, answer)];
  for (let next = nextLink(answer); next !== undefined && (limit === undefined || items.length < limit); ) {
    const page = await site.send({ path: pathOf(next), plain });
    for (const item of itemsIn(list, page)) items.push(item);
    next = nextLink(page);
  }
  return items;
}

/** The first row of an answer, with what the write mechanism compares. Throws MalformedRow. */
export function firstRow<T>(table: Table<T>, answer: Answer): ReadRow<T> | undefined {
  const [item] = itemsIn(table.path, answer);
  return item === undefined ? undefined : table.read(item);
}

function itemsIn(list: string, answer: Answer): readonly unknown[] {
  if (!isSuccess(answer)) throw failureOf(answer, list);
  const items = isRecord(answer.body) ? answer.body.value : undefined;
  if (!Array.isArray(items))
    throw new SharePointFailure('server', `${list}: the answer is not a list of rows`, { list });
  return items;
}

/** Sends reads as one batch, or as few as the limit allows; answers in their order. */
export async function readTogether(site: Site, requests: readonly SiteRequest[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < requests.length; at += batchLimit)
    answers.push(...(await site.batch(requests.slice(at, at + batchLimit))));
  return answers;
}

function nextLink(answer: Answer): string | undefined {
  const link = isRecord(answer.body) ? answer.body['odata.nextLink'] : undefined;
  return typeof link === 'string' ? link : undefined;
}

/** The link is absolute; a request is relative to the site. */
function pathOf(link: string): string {
  const at = link.toLowerCase().indexOf('/_api/');
  return at < 0 ? link : link.slice(at + 1);
}
