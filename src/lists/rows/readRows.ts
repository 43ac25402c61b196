import { failureOf, isRecord, isSuccess } from '../answer';
import type { Answer } from '../answer';
import { listPath } from '../listAddress';
import { batchLimit } from '../site';
import type { Site, SiteRequest } from '../site';
import { SharePointFailure } from '../write/outcome';
import type { Stored } from '../write/outcome';
import type { ReadRow, Table } from './table';

/** Which rows: the first condition of the filter has to be an indexed column with few hits. */
export interface RowQuery {
  readonly filter?: string;
  /** Column, with ` desc` for the highest first; has to be indexed. */
  readonly orderBy?: string;
  /** At most so many rows; all when absent. */
  readonly limit?: number;
}

const pageSize = 5000;

/** The request for the first page of a query. */
export function rowsRequest<T>(site: Site, table: Table<T>, { filter, orderBy, limit }: RowQuery): SiteRequest {
  return {
    path: `${listPath(site, table.path)}/items`,
    query: {
      ...table.query, $top: String(limit ?? pageSize),
      ...(filter === undefined ? {} : { $filter: filter }),
      ...(orderBy === undefined ? {} : { $orderby: orderBy }),
    },
  };
}

/** Reads rows, page by page. Throws SharePointFailure, or MalformedRow for the first row that does not parse. */
export async function readRows<T>(site: Site, table: Table<T>, query: RowQuery): Promise<readonly Stored<T>[]> {
  const answer = await site.send(rowsRequest(site, table, query));
  return rowsOf(site, table, answer, query.limit);
}

/** The rows of an answer and of the pages after it. */
export async function rowsOf<T>(site: Site, table: Table<T>, answer: Answer, limit?: number): Promise<readonly Stored<T>[]> {
  const rows = parseRows(table, answer).map(row => row.stored);
  for (let next = nextLink(answer); next !== undefined && (limit === undefined || rows.length < limit);) {
    const page = await site.send({ path: pathOf(next) });
    rows.push(...parseRows(table, page).map(row => row.stored));
    next = nextLink(page);
  }
  return rows;
}

/** The rows of one answer, with what the write mechanism compares. */
export function parseRows<T>(table: Table<T>, answer: Answer): readonly ReadRow<T>[] {
  if (!isSuccess(answer)) throw failureOf(answer, table.path);
  const items = isRecord(answer.body) ? answer.body.value : undefined;
  if (!Array.isArray(items)) throw new SharePointFailure('server', `${table.path}: the answer is not a list of rows`, { list: table.path });
  return items.map(item => table.read(item));
}

/** Sends reads as one batch, or as few as the limit allows; answers in their order. */
export async function readTogether(site: Site, requests: readonly SiteRequest[]): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < requests.length; at += batchLimit) answers.push(...(await site.batch(requests.slice(at, at + batchLimit))));
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
