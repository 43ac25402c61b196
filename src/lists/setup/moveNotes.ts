import * as v from 'valibot';
import { failureOf, isSuccess } from '../answer';
import { listPath } from '../listAddress';
import type { Site, SiteRequest } from '../site';
import { nextPage, sendAll } from './movedRows';

const rowsWithReason = v.object({
  value: v.array(
    v.object({
      Key: v.nullable(v.string()),
      TogetherKey: v.nullable(v.string()),
      WithdrawnDay: v.nullable(v.string()),
      WithdrawalReason: v.nullable(v.string()),
    }),
  ),
  'odata.nextLink': v.optional(v.string()),
});
const keysIn = v.object({ value: v.array(v.object({ Key: v.nullable(v.string()) })) });

/**
 * Moves why units withdrew from the processes, which everybody reads, to the notes of coordinators. What is there
 * already is left as it is. Throws whatever SharePoint refuses; answers with how many were moved.
 */
export async function moveNotes(site: Site): Promise<number> {
  let moved = 0;
  let next: SiteRequest | undefined = {
    path: `${listPath(site, 'Processes')}/items`,
    query: { $select: 'Id,Key,TogetherKey,WithdrawnDay,WithdrawalReason', $orderby: 'ID', $top: '500' },
  };
  while (next !== undefined) {
    const answer = await site.send(next);
    if (!isSuccess(answer)) throw failureOf(answer, 'Processes');
    const { value, 'odata.nextLink': link } = v.parse(rowsWithReason, answer.body);
    for (const { Key, TogetherKey, WithdrawnDay, WithdrawalReason } of value) {
      if (!Key || !WithdrawnDay || !WithdrawalReason) continue;
      const key = `withdrawal-${Key}-${WithdrawnDay}`;
      const there = await site.send({
        path: `${listPath(site, 'Notes')}/items`,
        query: { $select: 'Key', $filter: `Key eq '${key.replace(/'/g, "''")}'` },
      });
      if (!isSuccess(there)) throw failureOf(there, 'Notes');
      if (v.parse(keysIn, there.body).value.length > 0) continue;
      const body = { Key: key, Title: 'Återbud', ProcessKey: Key, TogetherKey, Text: WithdrawalReason };
      await sendAll(site, 'Notes', [{ path: `${listPath(site, 'Notes')}/items`, method: 'POST', body }]);
      moved += 1;
    }
    next = nextPage(link);
  }
  return moved;
}
