import * as v from 'valibot';
import { failureOf, isSuccess } from '../answer';
import { listPath } from '../listAddress';
import { literal } from '../odata';
import type { Site } from '../site';
import { SharePointFailure } from '../failure';

const numbersSchema = v.object({ value: v.array(v.object({ Number: v.unknown() })) });

/** No series of a year comes near this. */
const longestSeries = 1_000_000;

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
  if (!parsed.success) throw new SharePointFailure('server', `${list}: the answer is not a list of rows`, { list });
  const taken = parsed.output.value
    .map((row) => (typeof row.Number === 'string' ? Number(row.Number.slice(prefix.length)) : NaN))
    // A number somebody typed by hand, too long to belong to the series, must not lead the series away.
    .filter((number) => Number.isSafeInteger(number) && number >= 0 && number < longestSeries);
  return `${prefix}${String(Math.max(0, ...taken) + 1).padStart(digits, '0')}`;
}
