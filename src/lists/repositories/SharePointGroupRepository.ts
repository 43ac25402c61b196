import { elementAt } from '../../rules/model';
import type {
  DiplomaKey,
  Group,
  GroupKey,
  PersonRequest,
  Process,
  QueueEntry,
  Session,
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
import {
  decisionTable,
  invoiceLineTable,
  queueEntryOf,
  queueTable,
  submissionTable,
  upheldDecisionTable,
} from '../rows/outcomes';
import { noteTable, withdrawalNote } from '../rows/notes';
import { attendanceTable, participantTable } from '../rows/people';
import { readTogether, rowsRequest } from '../rows/readRows';
import type { RowsRead } from '../rows/readRows';
import type { Table } from '../rows/table';
import { requestTable } from '../rows/requests';
import { secretTable } from '../rows/secrets';
import { createWrite, replaceWrite } from '../write/plannedWrite';
import type { PlannedWrite } from '../write/plannedWrite';
import { MalformedRow, SharePointFailure } from '../failure';
import type { SetAsideRow } from '../failure';
import type { Stored, WriteOutcome } from '../write/outcome';
import { isUnanswered } from './SharePointRequestRepository';
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
  upheldDecisionTable,
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
    const setAside: SetAsideRow[] = [];
    const answerTo = <T>(table: Table<T>): Answer => elementAt(answers, tables.indexOf(table));
    const noted = <T>(read: RowsRead<Stored<T>>): readonly Stored<T>[] => {
      setAside.push(...read.setAside);
      return read.rows;
    };
    const rows = async <T>(table: Table<T>): Promise<readonly Stored<T>[]> =>
      noted(await this.rowsIn(table, filter, answerTo(table)));
    const groupsTogether = sorted(await rows(groupTable), ({ number }) => number);
    const group = groupsTogether.find(({ value }) => value.key === key);
    if (group === undefined) {
      const unreadable = setAside.find(({ list, keys }) => list === groupTable.path && keys.Key === key);
      if (unreadable !== undefined) throw MalformedRow.of(unreadable);
      return undefined;
    }
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
      sessions: sorted([...own, ...elsewhere.rows], ({ startUtc }) => startUtc),
      attendance,
      submissions: await rows(submissionTable),
      decisions: await rows(decisionTable),
      upheld: [...(await rows(upheldDecisionTable))].sort((one, other) => one.id - other.id),
      diplomas: await rows(diplomaTable),
      invoiceLines: await rows(invoiceLineTable),
      requests: sorted(
        noted(await this.requests(togetherKey, filter, answerTo(requestTable))),
        ({ sentUtc }) => sentUtc,
      ).reverse(),
      secrets: await rows(secretTable),
      // Last: the readings before it fill it.
      setAside: [...setAside, ...elsewhere.setAside],
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

  /** What is written of why a unit withdraws goes where coordinators alone read it, and first: it is not read back. */
  public async updateProcess(process: Stored<Process>, change: Partial<Process>): Promise<WriteOutcome<Process>> {
    const note = withdrawalNote(process.value, change.withdrawal);
    const noted = note && (await this.context.addTyped(noteTable, note));
    if (noted?.kind === 'refused') return noted;
    return this.context.change(processTable, process, change);
  }

  public nextNumber(organisationCode: string, year: number): Promise<string> {
    return nextInSeries(this.context.site, groupTable.path, `${organisationCode}-${year}-`, 2);
  }

  private requests(together: TogetherKey, filter: string, answer: Answer): Promise<RowsRead<Stored<PersonRequest>>> {
    const asked = ({ togetherKey }: PersonRequest): boolean => togetherKey === together;
    return this.context.inbox(requestTable, { filter, asked, waits: isUnanswered }, { answer });
  }

  /** Trainers may not read the invoice basis (schema/lists/outcomes.ts): for them the file has none. */
  private rowsIn<T>(table: Table<T>, filter: string, answer: Answer): Promise<RowsRead<Stored<T>>> {
    const closed =
      table.path === invoiceLineTable.path && answer.status === 403 && failureOf(answer).kind === 'accessDenied';
    // A site whose lists have not been brought up to this version yet has no secrets, and so no links.
    const missing = table.path === secretTable.path && answer.status === 404;
    return closed || missing ? Promise.resolve({ rows: [], setAside: [] }) : this.context.rowsIn(table, filter, answer);
  }

  private fromYearOn(year: number): readonly string[] {
    return fromYearOn(year, new Date(this.context.site.now()).getUTCFullYear());
  }

  private async sessionsElsewhere(
    known: readonly SessionKey[],
    attended: readonly SessionKey[],
  ): Promise<RowsRead<Stored<Session>>> {
    const missing = Array.from(new Set(attended)).filter((key) => !known.includes(key));
    return missing.length === 0
      ? { rows: [], setAside: [] }
      : this.context.readEachWhole(
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
