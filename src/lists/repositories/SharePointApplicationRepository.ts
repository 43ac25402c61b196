import type { Application, ApplicationKey, QueueEntry, ReceivedApplication } from '../../rules/model';
import { anyOf, inGroupsOf, odata } from '../odata';
import type { InboxQuery } from '../rows/inbox';
import { applicationTable, queueEntryOf, queueTable } from '../rows/outcomes';
import { readTogether, rowsRequest } from '../rows/readRows';
import { applicationStates } from '../schema/choices';
import type { Stored, WriteOutcome } from '../write/outcome';
import { createWrite, updateWrite } from '../write/plannedWrite';
import { elementAt, first } from '../../rules/model';
import type { RepositoryContext } from './RepositoryContext';
import type { ApplicationRepository, Pool, QueueChange, QueuePlace } from './ports';

const isUnhandled = ({ handledUtc }: ReceivedApplication): boolean => handledUtc === undefined;
/** What came in by itself and waits for a coordinator. */
const unhandled: InboxQuery<ReceivedApplication> = {
  filter: 'HandledUtc eq null',
  asked: isUnhandled,
  waits: isUnhandled,
};

/**
 * What was asked lies in the inbox (Applications), what becomes of it in the queue (ApplicationQueue). A stored
 * application is the queue's row: that is the one which changes.
 */
export class SharePointApplicationRepository implements ApplicationRepository {
  public constructor(private readonly context: RepositoryContext) {}

  public async byKeys(keys: readonly ApplicationKey[]): Promise<readonly Stored<Application>[]> {
    return this.withWhatWasAsked(
      await this.context.readEach(
        queueTable,
        inGroupsOf(20, keys).map((some) => anyOf('ApplicationKey', some)),
      ),
    );
  }

  public async inPool(): Promise<Pool> {
    const { labelOf } = applicationStates;
    const { context } = this;
    const filters = [odata`State eq ${labelOf.waiting}`, odata`State eq ${labelOf.interested}`] as const;
    const [inQueue, interested, came] = await readTogether(context.site, [
      ...filters.map((filter) => rowsRequest(context.site, queueTable, { filter })),
      rowsRequest(context.site, applicationTable, { filter: unhandled.filter }),
    ]);
    const [queued, asked] = await Promise.all([
      Promise.all(
        [inQueue, interested].map(async (answer, index) =>
          answer === undefined ? [] : (await context.rowsIn(queueTable, filters[index], answer)).rows,
        ),
      ),
      context.inbox(applicationTable, unhandled, { answer: came }),
    ]);
    const applications = await this.withWhatWasAsked(queued.flat());
    const those = (state: Application['state']): Pool['waiting'] =>
      applications.filter(({ value }) => value.state === state);
    const known = new Set(queued.flat().map(({ value }) => value.applicationKey));
    return {
      waiting: those('waiting'),
      interested: those('interested'),
      asked: asked.rows.map((row) => ({ row, isKnown: known.has(row.value.key) })),
    };
  }

  /** The queue first: an application that is in the inbox only, and marked as handled, would be found by nobody. */
  public async register(application: Application): Promise<WriteOutcome<Application>> {
    const queued = await this.context.addTyped(queueTable, queueEntryOf(application));
    if (queued.kind === 'refused') return queued;
    const asked = await this.context.addTyped(applicationTable, this.asHandled(application));
    if (asked.kind === 'refused') return asked;
    return withApplication(queued, asked.kind === 'saved' ? asked.stored.value : asked.current.value);
  }

  public async takeIn(asked: Stored<ReceivedApplication>, place: QueuePlace): Promise<WriteOutcome<Application>> {
    const { value } = asked;
    const entry = queueEntryOf({ ...value, ...place, processKey: undefined });
    // The key follows from the application: a colleague's other answer to it is a conflict.
    const outcome = first(await this.context.write([createWrite(queueTable, entry, 'compare')]));
    if (outcome.kind !== 'refused') await this.markHandled(asked);
    return withApplication(outcome, value);
  }

  public async update(application: Stored<Application>, change: QueueChange): Promise<WriteOutcome<Application>> {
    const before = { ...application, value: queueEntryOf(application.value) };
    const write = updateWrite(queueTable, before, queueEntryOf({ ...application.value, ...change }));
    return withApplication(first(await this.context.write([write])), application.value);
  }

  private asHandled(application: Application): ReceivedApplication {
    const { receivedDay: _receivedDay, state: _state, processKey: _processKey, ...asked } = application;
    return {
      ...asked,
      authorName: '',
      authorEmail: undefined,
      createdUtc: undefined,
      writtenBy: undefined,
      handledUtc: this.now(),
    };
  }

  private now(): string {
    return new Date(this.context.site.now()).toISOString();
  }

  /** What cannot be marked is found in the inbox again, and seen to be in the queue. */
  private async markHandled(row: Stored<ReceivedApplication>): Promise<void> {
    if (row.value.handledUtc === undefined)
      await this.context.change(applicationTable, row, { handledUtc: this.now() });
  }

  /**
   * Of several rows in the inbox with one key the first that came is the one: whoever reads the queue could send another
   * with its key.
   */
  private async withWhatWasAsked(queued: readonly Stored<QueueEntry>[]): Promise<readonly Stored<Application>[]> {
    const { context } = this;
    const parts = inGroupsOf(
      20,
      queued.map(({ value }) => value.applicationKey),
    );
    const filters = parts.map((keys) => anyOf('Key', keys));
    const answers = await readTogether(
      context.site,
      filters.map((filter) => rowsRequest(context.site, applicationTable, { filter })),
    );
    const read = await Promise.all(
      parts.map((keys, index) =>
        context.inbox(
          applicationTable,
          { filter: elementAt(filters, index), asked: ({ key }) => keys.includes(key), waits: () => false },
          { answer: elementAt(answers, index) },
        ),
      ),
    );
    const asked = new Map<ApplicationKey, ReceivedApplication>();
    for (const { value } of read.flatMap(({ rows }) => rows).sort((one, other) => other.id - one.id))
      asked.set(value.key, value);
    context.note(
      `applications without what was asked ${filters.join()}`,
      queued
        .filter(({ value }) => !asked.has(value.applicationKey))
        .map(({ id, value: { key, applicationKey } }) => ({
          list: queueTable.path,
          id,
          column: 'ApplicationKey',
          value: applicationKey,
          reason: { code: 'unknownReference', list: applicationTable.path },
          keys: { Key: key, ApplicationKey: applicationKey },
        })),
    );
    return queued.flatMap((entry) => {
      const found = asked.get(entry.value.applicationKey);
      return found === undefined ? [] : [{ ...entry, value: applicationOf(entry.value, found) }];
    });
  }
}

/** Unit and programme are what the coordinator has taken in, whatever the inbox says since. */
function applicationOf(
  { applicationKey, unitKey, programmeKey, receivedDay, state, processKey }: QueueEntry,
  { headcount, contactName, contactEmail, wishes, shownPrice, priceAsOf }: ReceivedApplication | Application,
): Application {
  return {
    key: applicationKey,
    unitKey,
    programmeKey,
    headcount,
    contactName,
    contactEmail,
    wishes,
    shownPrice,
    priceAsOf,
    receivedDay,
    state,
    processKey,
  };
}

function withApplication(
  outcome: WriteOutcome<QueueEntry>,
  asked: ReceivedApplication | Application,
): WriteOutcome<Application> {
  const joined = (entry: Stored<QueueEntry>): Stored<Application> => ({
    ...entry,
    value: applicationOf(entry.value, asked),
  });
  if (outcome.kind === 'refused') return outcome;
  return outcome.kind === 'saved'
    ? { kind: 'saved', stored: joined(outcome.stored) }
    : { kind: 'conflict', current: joined(outcome.current) };
}
