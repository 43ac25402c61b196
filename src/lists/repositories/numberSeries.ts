import * as v from 'valibot';
import { failureOf, isSuccess } from '../answer';
import { listPath } from '../listAddress';
import { literal } from '../odata';
import type { Site } from '../site';
import { MalformedRow } from '../failure';

const numbersSchema = v.object({ value: v.array(v.object({ Number: v.string() })) });

/**
 * The number after the highest one that begins with the prefix, read on the index of the unique Number column. Two
 * people who ask at once get the same number: the second to write it is answered as `duplicate` and asks again.
 */
export async function nextInSeries(site: Site, list: string, prefix: string, digits: number): Promise<string> {
  const answer = await site.send({
    path: `${listPath(site, list)}/items`,
    query: { $select: 'Number', $filter: `startswith(Number,${literal(prefix)})`, $top: '5000' },
  });
  if (!isSuccess(answer)) throw failureOf(answer, list);
  const parsed = v.safeParse(numbersSchema, answer.body);
  if (!parsed.success) throw new MalformedRow(list, undefined, 'Number', parsed.issues[0].message);
  const taken = parsed.output.value.map((row) => Number(row.Number.slice(prefix.length))).filter(Number.isSafeInteger);
  return `${prefix}${String(Math.max(0, ...taken) + 1).padStart(digits, '0')}`;
}
