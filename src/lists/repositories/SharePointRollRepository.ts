import type { Attendance, TogetherKey } from '../../rules/model';
import { odata } from '../odata';
import { attendanceTable } from '../rows/people';
import type { Stored, WriteOutcome } from '../write/outcome';
import { createWrite, removeWrite, updateWrite } from '../write/plannedWrite';
import type { RepositoryContext } from './RepositoryContext';
import type { RollChange, RollRepository } from './ports';

export class SharePointRollRepository implements RollRepository {
  public constructor(private readonly context: RepositoryContext) {}

  public save(changes: readonly RollChange[]): Promise<readonly WriteOutcome<Attendance>[]> {
    return this.context.write(
      changes.map(({ before, after, writeKey }) =>
        before
          ? updateWrite(attendanceTable, before, after, writeKey)
          : createWrite(attendanceTable, after, 'compare', writeKey),
      ),
    );
  }

  public read(group: TogetherKey): Promise<readonly Stored<Attendance>[]> {
    return this.context.read(attendanceTable, { filter: odata`TogetherKey eq ${group}` });
  }

  public remove(cells: readonly Stored<Attendance>[]): Promise<readonly WriteOutcome<Attendance>[]> {
    return this.context.write(cells.map((cell) => removeWrite(attendanceTable, cell)));
  }
}
