import { elementAt } from '../../rules/model';
import type {
  DiplomaKey,
  Group,
  GroupKey,
  Process,
  QueueEntry,
  SessionKey,
  Submission,
  TogetherKey,
  UnitKey,
  VersionKey,
} from '../../rules/model';
import type { Answer } from '../answer';
import { failureOf } from '../answer';
import { anyOf, inGroupsOf, odata } from '../odata';
import { diplomaTable } from '../rows/diplomas';
import { boundVersions, listedGroups } from '../rows/groupExcerpts';
import type { ListedGroup } from '../rows/groupExcerpts';
import { groupTable, processTable, sessionTable } from '../rows/groups';
import { decisionTable, invoiceLineTable, queueEntryOf, queueTable, submissionTable } from '../rows/outcomes';
import { attendanceTable, participantTable } from '../rows/people';
import { readTogether, rowsOf, rowsRequest } from '../rows/readRows';
import type { Table } from '../rows/table';
import { requestTable } from '../rows/requests';
import { secretTable } from '../rows/secrets';
import { createWrite, replaceWrite } from '../write/plannedWrite';
import type { PlannedWrite } from '../write/plannedWrite';
import { SharePointFailure } from '../failure';
import type { Stored, WriteOutcome } from '../write/outcome';
import { batchOutcome } from './batchOutcome';
import { nextInSeries } from './numberSeries';
import type { RepositoryContext } from './RepositoryContext';
import type { BatchOutcome, GroupFile, GroupFormation, GroupRepository } from './ports';

const tables: readonly Table<unknown>[] = [
  groupTable,
  processTable,
  participantTable,
  sessionTable,
  attendanceTable,
  submissionTable,
  decisionTable,
  diplomaTable,
  invoiceLineTable,
  requestTable,
  secretTable,
];

export class SharePointGroupRepository implements GroupRepository {
  /** What the groups that have been listed or opened are judged together by; it never changes. */
  private readonly together = new Map<GroupKey, TogetherKey>();

  public constructor(private readonly context: RepositoryContext) {}

  public since(year: number): Promise<readonly Stored<Group>[]> {
    return this.context.read(groupTable, { filter: odata`Year ge ${year}` });
  }

  public async listed(year: number): Promise<readonly ListedGroup[]> {
    const groups = await this.context.excerpts(listedGroups, [odata`Year ge ${year}`]);
    for (const { key, togetherKey } of groups) this.together.set(key, togetherKey);
    return groups;
  }

  public versionsBoundSince(year: number): Promise<readonly VersionKey[]> {
    return this.context.excerpts(boundVersions, this.fromYearOn(year));
  }

  public processesSince(year: number): Promise<readonly Stored<Process>[]> {
    return this.context.readEach(processTable, this.fromYearOn(year));
  }

  public processesOfUnits(units: readonly UnitKey[]): Promise<readonly Stored<Process>[]> {
    return this.context.readEach(
      processTable,
      inGroupsOf(20, units).map((some) => anyOf('UnitKey', some)),
    );
  }

  public processesRenewing(diploma: DiplomaKey): Promise<readonly Stored<Process>[]> {
    return this.context.read(processTable, { filter: odata`RenewsDiplomaKey eq ${diploma}` });
  }

  /**
   * The group, unless it is known what it is judged together with, then everything that is, in one batch on the
   * TogetherKey index. One more request is made only when a participant attended a session of another group.
   */
  public async open(key: GroupKey): Promise<GroupFile> {
    const known = this.together.get(key);
    return (known === undefined ? undefined : await this.file(key, known)) ?? this.openUnknown(key);
  }

  private async openUnknown(key: GroupKey): Promise<GroupFile> {
    const {
      value: { togetherKey },
    } = await this.context.readOne(groupTable, odata`Key eq ${key}`);
    const file = await this.file(key, togetherKey);
    if (file === undefined)
      throw new SharePointFailure('notFound', `${groupTable.path}: ${key} was removed while it was opened`, {
        list: groupTable.path,
      });
    this.together.set(key, togetherKey);
    return file;
  }

  /** Undefined when the group is not among them: removed since. */
  private async file(key: GroupKey, togetherKey: TogetherKey): Promise<GroupFile | undefined> {
    const filter = odata`TogetherKey eq ${togetherKey}`;
    const answers = await readTogether(
      this.context.site,
      tables.map((table) => rowsRequest(this.context.site, table, { filter })),
    );
    const rows = <T>(table: Table<T>): Promise<readonly Stored<T>[]> =>
      this.rowsIn(table, elementAt(answers, tables.indexOf(table)));
    const groupsTogether = sorted(await rows(groupTable), ({ number }) => number);
    const group = groupsTogether.find(({ value }) => value.key === key);
    if (group === undefined) return undefined;
    const attendance = await rows(attendanceTable);
    const own = await rows(sessionTable);
    const elsewhere = await this.sessionsElsewhere(
      own.map(({ value }) => value.key),
      attendance.map(({ value }) => value.sessionKey),
    );
    return {
      group,
      groupsTogether,
      processes: await rows(processTable),
      participants: await rows(participantTable),
      sessions: sorted([...own, ...elsewhere], ({ startUtc }) => startUtc),
      attendance,
      submissions: await rows(submissionTable),
      decisions: await rows(decisionTable),
      diplomas: await rows(diplomaTable),
      invoiceLines: await rows(invoiceLineTable),
      requests: sorted(await rows(requestTable), ({ sentUtc }) => sentUtc).reverse(),
      secrets: await rows(secretTable),
    };
  }

  public async form(formation: GroupFormation): Promise<BatchOutcome> {
    const writes: readonly (readonly [what: string, write: PlannedWrite<Group | Process | Submission | QueueEntry>])[] =
      [
        ...formation.groups.map(
          (group) => [`group ${group.number}`, createWrite<Group>(groupTable, group, 'accept')] as const,
        ),
        ...formation.processes.map(
          (process) => [`process ${process.key}`, createWrite<Process>(processTable, process, 'accept')] as const,
        ),
        ...formation.submissions.map(
          (submission) =>
            [`submission ${submission.key}`, createWrite<Submission>(submissionTable, submission, 'accept')] as const,
        ),
        ...formation.placedApplications.map(
          (application) =>
            [
              `application ${application.value.key}`,
              replaceWrite<QueueEntry>(queueTable, { ...application, value: queueEntryOf(application.value) }),
            ] as const,
        ),
      ];
    const outcomes = await this.context.write(writes.map(([, write]) => write));
    return batchOutcome(writes.map(([what], index) => ({ what, outcome: elementAt(outcomes, index) })));
  }

  public update(group: Stored<Group>, change: Partial<Group>): Promise<WriteOutcome<Group>> {
    return this.context.change(groupTable, group, change);
  }

  public updateProcess(process: Stored<Process>, change: Partial<Process>): Promise<WriteOutcome<Process>> {
    return this.context.change(processTable, process, change);
  }

  public nextNumber(organisationCode: string, year: number): Promise<string> {
    return nextInSeries(this.context.site, groupTable.path, `${organisationCode}-${year}-`, 2);
  }

  /** Trainers may not read the invoice basis (schema/lists/outcomes.ts): for them the file has none. */
  private rowsIn<T>(table: Table<T>, answer: Answer): Promise<readonly Stored<T>[]> {
    const closed =
      table.path === invoiceLineTable.path && answer.status === 403 && failureOf(answer).kind === 'accessDenied';
    // A site whose lists have not been brought up to this version yet has no secrets, and so no links.
    const missing = table.path === secretTable.path && answer.status === 404;
    return closed || missing ? Promise.resolve([]) : rowsOf(this.context.site, table, answer);
  }

  private fromYearOn(year: number): readonly string[] {
    return fromYearOn(year, new Date(this.context.site.now()).getUTCFullYear());
  }

  private async sessionsElsewhere(
    known: readonly SessionKey[],
    attended: readonly SessionKey[],
  ): Promise<GroupFile['sessions']> {
    const missing = Array.from(new Set(attended)).filter((key) => !known.includes(key));
    return missing.length === 0
      ? []
      : this.context.readEach(
          sessionTable,
          inGroupsOf(20, missing).map((keys) => anyOf('Key', keys)),
        );
  }
}

/**
 * One filter a year, since all the years of an old site together are more than an index may serve; what comes later is
 * one.
 */
function fromYearOn(year: number, thisYear: number): readonly string[] {
  const past = Array.from({ length: Math.max(0, thisYear - year) }, (_, index) => odata`Year eq ${year + index}`);
  return [...past, odata`Year ge ${Math.max(year, thisYear)}`];
}

function sorted<T>(rows: readonly Stored<T>[], by: (value: T) => string): Stored<T>[] {
  return [...rows].sort((a, b) => (by(a.value) < by(b.value) ? -1 : by(a.value) > by(b.value) ? 1 : 0));
}
