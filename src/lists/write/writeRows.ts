import { isRecord } from '../../rules/model';
import { failureOf, isStale, isSuccess, isUncertain } from '../answer';
import type { Answer } from '../answer';
import type { Names } from '../rows/names';
import { batchLimit } from '../site';
import type { Site } from '../site';
import { asFailure, SharePointFailure } from '../failure';
import type { MalformedRow } from '../failure';
import type { Stored, WriteOutcome } from './outcome';
import { changedCells, requestFor } from './plannedWrite';
import type { PlannedWrite } from './plannedWrite';
import { settle } from './settle';
import { elementAt, first } from '../../rules/model';

/** Sent, settled, sent again, settled, sent a last time. */
const mostRounds = 3;
const longestWaitSeconds = 20;

interface Waiting<T> {
  readonly index: number;
  readonly write: PlannedWrite<T>;
  /** Why it is not known to be done; undefined before it was sent, or when only its ETag is wanted. */
  readonly failure: SharePointFailure | undefined;
}

/**
 * The one way to write. Every write is sent at most once per round; what was not plainly accepted or refused is settled
 * by reading the row back by its key: done by us (or already so), somebody else's (conflict), or not done, and then
 * sent again. So a cut connection, a throttled batch, a repeated click or a batch answered in part neither loses nor
 * doubles a row. Outcomes in the order of the writes.
 */
export async function writeRows<T>(
  site: Site,
  names: Names,
  writes: readonly PlannedWrite<T>[],
): Promise<readonly WriteOutcome<T>[]> {
  const outcomes: WriteOutcome<T>[] = [];
  let unsent: Waiting<T>[] = [];
  let doubtful: Waiting<T>[] = [];
  writes.forEach((write, index) => {
    const waiting = { index, write, failure: undefined };
    const unreadable = write.kind === 'remove' ? undefined : write.table.refusalOf(write.value);
    // What readers would set aside is never written.
    if (unreadable !== undefined) outcomes[index] = refused(invalid(unreadable));
    else if (write.kind === 'update' && Object.keys(changedCells(write)).length === 0)
      outcomes[index] = { kind: 'saved', stored: write.before };
    // Nothing holds the key unique in an inbox: look before adding, since an earlier attempt may have got through.
    else if (write.kind === 'create' && !write.table.keyIsUnique) doubtful.push(waiting);
    else unsent.push(waiting);
  });

  for (let round = 1; unsent.length > 0 || doubtful.length > 0; round++) {
    const last = round > mostRounds;
    doubtful.push(...(last ? [] : await sendAll(site, names, unsent, outcomes)));
    if (last) unsent.forEach(({ index, failure }) => (outcomes[index] = refused(failure)));
    unsent = last ? [] : await settleAll(site, doubtful, outcomes);
    doubtful = [];
  }
  return outcomes;
}

/** One write; see writeRows. */
export async function writeRow<T>(site: Site, names: Names, write: PlannedWrite<T>): Promise<WriteOutcome<T>> {
  return first(await writeRows(site, names, [write]));
}

/** Sends in batches; fills in what is certain and hands back what is not. After a lost batch the rest is not tried. */
async function sendAll<T>(
  site: Site,
  names: Names,
  unsent: readonly Waiting<T>[],
  outcomes: WriteOutcome<T>[],
): Promise<Waiting<T>[]> {
  const doubtful: Waiting<T>[] = [];
  let lost: SharePointFailure | undefined;
  for (let at = 0; at < unsent.length; at += batchLimit) {
    const part = unsent.slice(at, at + batchLimit);
    const answers: readonly Answer[] = lost
      ? []
      : await send(site, names, part).catch((failure) => {
          lost = asFailure(failure);
          return [];
        });
    part.forEach((waiting, index) => {
      const result = lost ?? resultOf(site, waiting.write, elementAt(answers, index));
      if (!(result instanceof SharePointFailure)) outcomes[waiting.index] = { kind: 'saved', stored: result };
      else if (isSettledByReading(result)) doubtful.push({ ...waiting, failure: result });
      else outcomes[waiting.index] = { kind: 'refused', failure: result };
    });
  }
  return doubtful;
}

async function send<T>(site: Site, names: Names, part: readonly Waiting<T>[]): Promise<readonly Answer[]> {
  const requests = part.map(({ write }) => requestFor(site, write, names));
  const [only] = requests;
  return only !== undefined && requests.length === 1 ? [await site.send(only)] : site.batch(requests);
}

const stale = new SharePointFailure('server', 'the row was changed meanwhile');
const withoutEtag = new SharePointFailure('server', 'the answer carries no ETag');

function resultOf<T>(site: Site, write: PlannedWrite<T>, answer: Answer): Stored<T> | SharePointFailure {
  if (isStale(answer)) return stale;
  if (!isSuccess(answer)) return failureOf(answer, write.table.path);
  const body = isRecord(answer.body) ? answer.body : {};
  const id = write.kind === 'create' ? body.Id : write.before.id;
  const etag = write.kind === 'remove' ? write.before.etag : (answer.etag ?? body['odata.etag']);
  if (typeof id !== 'number' || typeof etag !== 'string') return withoutEtag;
  return { value: write.value, id, etag, modifiedUtc: new Date(site.now()).toISOString(), modifiedBy: '' };
}

const isSettledByReading = (failure: SharePointFailure): boolean =>
  failure.kind === 'duplicate' || failure.kind === 'notFound' || isUncertain(failure);

/** Fills in what reading back decides and hands back what is to be sent again. */
async function settleAll<T>(
  site: Site,
  doubtful: readonly Waiting<T>[],
  outcomes: WriteOutcome<T>[],
): Promise<Waiting<T>[]> {
  if (doubtful.length === 0) return [];
  const seconds = Math.max(0, ...doubtful.map(({ failure }) => failure?.detail.retryAfterSeconds ?? 0));
  if (seconds > longestWaitSeconds) {
    doubtful.forEach(({ index, failure }) => (outcomes[index] = refused(failure)));
    return [];
  }
  if (seconds > 0) await site.wait(seconds * 1000);
  let verdicts: readonly (WriteOutcome<T> | 'undone')[];
  try {
    verdicts = await settle(
      site,
      doubtful.map(({ write }) => write),
    );
  } catch (problem) {
    const reading = asFailure(problem);
    doubtful.forEach(
      ({ index, failure }) => (outcomes[index] = refused(failure && isUncertain(failure) ? failure : reading)),
    );
    return [];
  }
  return doubtful.filter(({ index, failure }, at) => {
    const verdict = elementAt(verdicts, at);
    // Another column that is unique stands in the way, such as a number somebody else took: sending again cannot help.
    const outcome = verdict === 'undone' && failure?.kind === 'duplicate' ? refused(failure) : verdict;
    if (outcome === 'undone') return true;
    outcomes[index] = outcome;
    return false;
  });
}

const invalid = ({ message, list, row }: MalformedRow): SharePointFailure =>
  new SharePointFailure('validation', message, { list, row });

function refused(failure: SharePointFailure | undefined): {
  readonly kind: 'refused';
  readonly failure: SharePointFailure;
} {
  return { kind: 'refused', failure: failure ?? new SharePointFailure('server', 'not sent') };
}
