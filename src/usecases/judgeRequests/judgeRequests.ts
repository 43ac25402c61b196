import type { GroupFile, Stored } from '../../lists/repositories/ports';
import { swedishDayOf } from '../../rules';
import type { LinkSecret, PersonRequest } from '../../rules';
import { proofOf } from '../links/token';

/** Whether what came with a request fits; `none` when nothing came. */
export type Fit = 'right' | 'wrong' | 'none';

/** What is odd about a request. None of it proves anything: it is shown to whoever is to confirm it. */
export type Oddity =
  /** SharePoint names another than the author as having written it. */
  | { readonly kind: 'writtenByOther'; readonly name: string }
  /** It came with an answer of its own. */
  | { readonly kind: 'cameAnswered' }
  /** Its time does not fit the order in which rows came. */
  | { readonly kind: 'outOfOrder' }
  /** It was made long after the time it gives. */
  | { readonly kind: 'arrivedLater'; readonly createdUtc: string }
  /** A check-in that was sent on another day than the session's. */
  | { readonly kind: 'otherDay' }
  /** The same author has asked for the same before. */
  | { readonly kind: 'again' }
  /** The unit it names takes no part. */
  | { readonly kind: 'otherUnit' };

/** What is known of a request beyond what its sender says. */
export interface Evidence {
  readonly link: Fit;
  readonly digits: Fit;
  /** The link or code that it could have come with had been made; without one nothing is missing. */
  readonly expected: boolean;
  readonly oddities: readonly Oddity[];
}
/** By the row's id in the list, since a key can be copied. */
export type Evidences = ReadonlyMap<number, Evidence>;

type Facts = Pick<GroupFile, 'requests' | 'secrets' | 'sessions' | 'processes'>;

/** Judges every request of a group file: proofs against the secrets, and what SharePoint records against itself. */
export async function judgeRequests(file: Facts): Promise<Evidences> {
  const outOfOrder = idsOutOfOrder(file.requests);
  const judged = await Promise.all(
    file.requests.map(async (request): Promise<readonly [number, Evidence]> => {
      const secrets = secretsFor(request.value, file.secrets);
      return [
        request.id,
        {
          link: await fitOfProof(request.value, secrets),
          digits: fitOfDigits(request.value, secrets),
          expected: secrets.length > 0,
          oddities: odditiesOf(request, file, outOfOrder),
        },
      ];
    }),
  );
  return new Map(judged);
}

/**
 * The evidence of a request. One that has not been judged counts as coming with nothing, and as wrong where it came
 * with something.
 */
export function evidenceOf(evidences: Evidences, { id, value }: Stored<PersonRequest>): Evidence {
  return (
    evidences.get(id) ?? {
      link: value.proof === undefined ? 'none' : 'wrong',
      digits: value.digits === undefined ? 'none' : 'wrong',
      expected: false,
      oddities: [],
    }
  );
}

/**
 * True for a request that may be confirmed together with others: its sender had the link or the code, where there is
 * one, and nothing is wrong or odd about it.
 */
export function isPlain({ link, digits, expected, oddities }: Evidence): boolean {
  const wrong = link === 'wrong' || digits === 'wrong';
  return !wrong && oddities.length === 0 && (!expected || link === 'right' || digits === 'right');
}

/** To join, any link of the group will do: whoever follows a check-in link is asked to join first. */
function secretsFor({ kind, groupKey, sessionKey }: PersonRequest, secrets: Facts['secrets']): readonly LinkSecret[] {
  return secrets
    .map(({ value }) => value)
    .filter((secret) =>
      kind === 'join' ? secret.groupKey === groupKey : secret.kind === 'checkIn' && secret.sessionKey === sessionKey,
    );
}

async function fitOfProof({ key, proof }: PersonRequest, secrets: readonly LinkSecret[]): Promise<Fit> {
  if (proof === undefined) return 'none';
  // No key can be made of an empty token; a row without one proves nothing.
  const right = await Promise.all(secrets.filter(({ token }) => token !== '').map(({ token }) => proofOf(token, key)));
  return right.includes(proof) ? 'right' : 'wrong';
}

function fitOfDigits({ digits }: PersonRequest, secrets: readonly LinkSecret[]): Fit {
  if (digits === undefined) return 'none';
  return secrets.some((secret) => secret.digits === digits) ? 'right' : 'wrong';
}

const minute = 60_000;
/** Clocks differ, and a device without a network sends what it kept when the network is back. */
const longestOnTheWay = 30 * minute;

function odditiesOf(
  { id, value }: Stored<PersonRequest>,
  { requests, sessions, processes }: Facts,
  outOfOrder: ReadonlySet<number>,
): readonly Oddity[] {
  const { kind, writtenBy, cameAnswered, createdUtc, sentUtc, sessionKey, unitKey } = value;
  const session = sessions.find((one) => one.value.key === sessionKey)?.value;
  const onTheWay = createdUtc === undefined ? 0 : Date.parse(createdUtc) - Date.parse(sentUtc);
  return [
    ...(writtenBy === undefined ? [] : [{ kind: 'writtenByOther', name: writtenBy } as const]),
    ...(cameAnswered ? [{ kind: 'cameAnswered' } as const] : []),
    ...(outOfOrder.has(id) ? [{ kind: 'outOfOrder' } as const] : []),
    ...(createdUtc !== undefined && Math.abs(onTheWay) > longestOnTheWay
      ? [{ kind: 'arrivedLater', createdUtc } as const]
      : []),
    ...(kind === 'checkIn' && session !== undefined && swedishDayOf(sentUtc) !== session.day
      ? [{ kind: 'otherDay' } as const]
      : []),
    ...(requests.some((other) => other.id < id && isSameWish(other.value, value)) ? [{ kind: 'again' } as const] : []),
    ...(unitKey !== undefined && !processes.some((process) => process.value.unitKey === unitKey)
      ? [{ kind: 'otherUnit' } as const]
      : []),
  ];
}

/** Asked before by the same account and not declined: after a no one may ask again. */
function isSameWish(earlier: PersonRequest, later: PersonRequest): boolean {
  return (
    earlier.state !== 'declined' &&
    earlier.kind === later.kind &&
    earlier.groupKey === later.groupKey &&
    earlier.sessionKey === later.sessionKey &&
    earlier.authorEmail?.toLowerCase() === later.authorEmail?.toLowerCase() &&
    earlier.authorName === later.authorName
  );
}

const slack = 2 * minute;

/**
 * The rows whose time of making was set by hand: SharePoint numbers rows in the order they come, and nobody can choose a
 * number. Those outside the longest run in which times follow numbers are out of order.
 */
function idsOutOfOrder(requests: Facts['requests']): ReadonlySet<number> {
  const rows = requests
    .flatMap(({ id, value: { createdUtc } }) => (createdUtc === undefined ? [] : [{ id, at: Date.parse(createdUtc) }]))
    .sort((a, b) => a.id - b.id);
  const runs: { readonly length: number; readonly before: number | undefined }[] = [];
  rows.forEach(({ at }, index) => {
    let [length, before]: [number, number | undefined] = [1, undefined];
    runs.forEach((run, earlier) => {
      const row = rows[earlier];
      if (row !== undefined && row.at <= at + slack && run.length + 1 > length)
        [length, before] = [run.length + 1, earlier];
    });
    runs[index] = { length, before };
  });
  const longest = Math.max(0, ...runs.map(({ length }) => length));
  const inOrder = new Set<number>();
  for (
    let at: number | undefined = runs.findIndex(({ length }) => length === longest);
    at !== undefined && at >= 0;
    at = runs[at]?.before
  )
    inOrder.add(at);
  return new Set(rows.filter((_, index) => !inOrder.has(index)).map(({ id }) => id));
}
