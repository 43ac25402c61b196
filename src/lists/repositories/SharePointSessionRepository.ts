import type { IsoDate, Session } from '../../rules/model';
import { odata } from '../odata';
import { sessionTable } from '../rows/groups';
import type { Stored, WriteOutcome } from '../write/outcome';
import type { RepositoryContext } from './RepositoryContext';
import type { SessionRepository } from './ports';

export class SharePointSessionRepository implements SessionRepository {
  public constructor(private readonly context: RepositoryContext) {}

  /** On the index of Day, the Swedish day, so that no zone has to be reckoned with. */
  public async between(from: IsoDate, to: IsoDate): Promise<readonly Stored<Session>[]> {
    const rows = await this.context.read(sessionTable, { filter: odata`Day ge ${from} and Day le ${to}` });
    return [...rows].sort((a, b) => (a.value.startUtc < b.value.startUtc ? -1 : 1));
  }

  public save(session: Session): Promise<WriteOutcome<Session>> {
    return this.context.addTyped(sessionTable, session);
  }

  public update(session: Stored<Session>, change: Partial<Session>): Promise<WriteOutcome<Session>> {
    return this.context.change(sessionTable, session, change);
  }
}
