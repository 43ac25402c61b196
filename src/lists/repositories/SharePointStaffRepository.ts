import { elementAt } from '../../rules/model';
import type { GroupKey, Session, SessionKey } from '../../rules/model';
import { anyOf, inGroupsOf, odata } from '../odata';
import { groupTable, processTable, sessionTable } from '../rows/groups';
import { readTogether, rowsRequest } from '../rows/readRows';
import type { Table } from '../rows/table';
import type { RepositoryContext } from './RepositoryContext';
import type { StaffGroup, StaffRepository } from './ports';

/** Reads only lists that are open to everyone on the site; no name of a participant passes here. */
export class SharePointStaffRepository implements StaffRepository {
  public constructor(private readonly context: RepositoryContext) {}

  /** Groups and sessions in one request; their processes, found by the groups' TogetherKey, in a second. */
  public async groups(keys: readonly GroupKey[]): Promise<readonly StaffGroup[]> {
    const { site } = this.context;
    const parts = inGroupsOf(20, Array.from(new Set(keys)));
    if (parts.length === 0) return [];
    const answers = await readTogether(
      site,
      parts.flatMap((part) => [
        rowsRequest(site, groupTable, { filter: anyOf('Key', part) }),
        rowsRequest(site, sessionTable, { filter: anyOf('GroupKey', part) }),
      ]),
    );
    const valuesOf = async <T>(table: Table<T>, filter: string, at: number): Promise<readonly T[]> =>
      (await this.context.rowsIn(table, filter, elementAt(answers, at))).rows.map(({ value }) => value);
    const groups = (
      await Promise.all(parts.map((part, index) => valuesOf(groupTable, anyOf('Key', part), index * 2)))
    ).flat();
    const sessions = (
      await Promise.all(parts.map((part, index) => valuesOf(sessionTable, anyOf('GroupKey', part), index * 2 + 1)))
    ).flat();
    const together = inGroupsOf(20, Array.from(new Set(groups.map((group) => group.togetherKey))));
    const processes = (
      await this.context.readEach(
        processTable,
        together.map((part) => anyOf('TogetherKey', part)),
      )
    ).map((row) => row.value);
    return groups.map((group) => ({
      group,
      sessions: sessions
        .filter((session) => session.groupKey === group.key)
        .sort((a, b) => (a.startUtc < b.startUtc ? -1 : 1)),
      processes: processes.filter((process) => group.processKeys.includes(process.key)),
    }));
  }

  public async sessionByKey(key: SessionKey): Promise<Session> {
    return (await this.context.readOne(sessionTable, odata`Key eq ${key}`)).value;
  }
}
