import type { Application, ApplicationKey, QueueEntry, ReceivedApplication } from '../../rules/model';
import { anyOf, inGroupsOf, odata } from '../odata';
import { applicationTable, queueEntryOf, queueTable } from '../rows/outcomes';
import { readTogether, rowsOf, rowsRequest } from '../rows/readRows';
import { applicationStates } from '../schema/choices';
import type { Stored, WriteOutcome } from '../write/outcome';
import { createWrite, updateWrite } from '../write/plannedWrite';
import { elementAt, first } from '../../rules/model';
import type { RepositoryContext } from './RepositoryContext';
import type { ApplicationRepository, Pool, QueueChange, QueuePlace } from './ports';

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
    const { site } = this.context;
    const answers = await readTogether(site, [
      rowsRequest(site, queueTable, { filter: odata`State eq ${labelOf.waiting}` }),
      rowsRequest(site, queueTable, { filter: odata`State eq ${labelOf.interested}` }),
      rowsRequest(site, applicationTable, { filter: 'HandledUtc eq null' }),
    ]);
    const queued = [
      ...(await rowsOf(site, queueTable, elementAt(answers, 0))),
      ...(await rowsOf(site, queueTable, elementAt(answers, 1))),
    ];
    const asked = await rowsOf(site, applicationTable, elementAt(answers, 2));
    const applications = await this.withWhatWasAsked(queued);
    const those = (state: Application['state']): Pool['waiting'] =>
      applications.filter(({ value }) => value.state === state);
    const known = new Set(queued.map(({ value }) => value.applicationKey));
    return {
      waiting: those('waiting'),
      interested: those('interested'),
      asked: asked.map((row) => ({ row, isKnown: known.has(row.value.key) })),
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
    const rows = await this.context.readEach(
      applicationTable,
      inGroupsOf(
        20,
        queued.map(({ value }) => value.applicationKey),
      ).map((some) => anyOf('Key', some)),
    );
    const asked = new Map<ApplicationKey, ReceivedApplication>();
    for (const { value } of [...rows].sort((one, other) => other.id - one.id)) asked.set(value.key, value);
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
