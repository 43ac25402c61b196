import * as v from 'valibot';
import { failureOf, isSuccess } from '../answer';
import { listPath } from '../listAddress';
import type { Site, SiteRequest } from '../site';
import { nextPage, sendAll } from './movedRows';

/**
 * The columns that the inbox of applications had before version 3 of the lists, when a row of it said its own fate. They
 * are in the queue's words already, and are moved as they stand.
 */
export const oldQueueColumns = ['ReceivedDay', 'State', 'ProcessKey'] as const;
const pageSize = 500;

const oldRow = v.object({
  Id: v.number(),
  Key: v.nullable(v.string()),
  UnitKey: v.nullable(v.string()),
  UnitName: v.nullable(v.string()),
  ProgrammeKey: v.nullable(v.string()),
  ReceivedDay: v.nullable(v.string()),
  State: v.nullable(v.string()),
  ProcessKey: v.nullable(v.string()),
  Modified: v.string(),
});
type OldRow = v.InferOutput<typeof oldRow>;
const page = v.object({ value: v.array(oldRow), 'odata.nextLink': v.optional(v.string()) });
const keysIn = v.object({ value: v.array(v.object({ ApplicationKey: v.nullable(v.string()) })) });

/**
 * Gives every application that is in the inbox its row in the queue, in the order of the inbox, and marks it as handled.
 * Those that have one are left as they are, so it can be run again after it was cut off. Throws whatever SharePoint
 * refuses; answers with how many were moved.
 */
export async function moveQueue(site: Site): Promise<number> {
  let moved = 0;
  let next: SiteRequest | undefined = {
    path: `${listPath(site, 'Applications')}/items`,
    query: {
      $select: ['Id', 'Key', 'UnitKey', 'UnitName', 'ProgrammeKey', ...oldQueueColumns, 'Modified'].join(','),
      $orderby: 'ID',
      $top: String(pageSize),
    },
  };
  while (next !== undefined) {
    const answer = await site.send(next);
    if (!isSuccess(answer)) throw failureOf(answer, 'Applications');
    const { value, 'odata.nextLink': link } = v.parse(page, answer.body);
    const rows = value.filter(isWhole);
    const there = await queuedAmong(site, rows);
    const missing = rows.filter(({ Key }) => !there.has(Key));
    await sendAll(
      site,
      'ApplicationQueue',
      missing.map((row) => queueRow(site, row)),
    );
    await sendAll(
      site,
      'ApplicationQueue',
      rows.map((row) => handledMark(site, row)),
    );
    moved += missing.length;
    next = nextPage(link);
  }
  return moved;
}

type WholeRow = OldRow & { readonly Key: string; readonly UnitKey: string; readonly ReceivedDay: string };
/** A row that somebody made by hand may lack what the queue needs: it stays in the inbox, to be taken up. */
function isWhole(row: OldRow): row is WholeRow {
  return [row.Key, row.UnitKey, row.ReceivedDay, row.State].every((cell) => cell !== null && cell !== '');
}

async function queuedAmong(site: Site, rows: readonly WholeRow[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let at = 0; at < rows.length; at += 20) {
    const answer = await site.send({
      path: `${listPath(site, 'ApplicationQueue')}/items`,
      query: {
        $select: 'ApplicationKey',
        $filter: rows
          .slice(at, at + 20)
          .map(({ Key }) => `ApplicationKey eq '${Key.replace(/'/g, "''")}'`)
          .join(' or '),
        $top: '5000',
      },
    });
    if (!isSuccess(answer)) throw failureOf(answer, 'ApplicationQueue');
    for (const { ApplicationKey } of v.parse(keysIn, answer.body).value) if (ApplicationKey) found.add(ApplicationKey);
  }
  return found;
}

function queueRow(site: Site, row: WholeRow): SiteRequest {
  const { Key, UnitKey, UnitName, ProgrammeKey, ReceivedDay, State, ProcessKey } = row;
  return {
    path: `${listPath(site, 'ApplicationQueue')}/items`,
    method: 'POST',
    body: {
      Key: `queue-${Key}`,
      Title: UnitName,
      ApplicationKey: Key,
      UnitKey,
      ProgrammeKey,
      ReceivedDay,
      State,
      ProcessKey,
    },
  };
}

function handledMark(site: Site, { Id, Modified }: OldRow): SiteRequest {
  return {
    path: `${listPath(site, 'Applications')}/items(${Id})`,
    method: 'MERGE',
    ifMatch: '*',
    body: { HandledUtc: Modified },
  };
}
