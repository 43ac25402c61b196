import type { PersonRequest, SentRequest } from '../../rules/model';
import { odata } from '../odata';
import { authorName } from '../rows/inbox';
import { requestTable } from '../rows/requests';
import { requestStates } from '../schema/choices';
import { asFailure } from '../failure';
import type { Stored, WriteOutcome } from '../write/outcome';
import type { RepositoryContext } from './RepositoryContext';
import type { SharePointDirectoryRepository } from './SharePointDirectoryRepository';
import type { RequestRepository } from './ports';

export class SharePointRequestRepository implements RequestRepository {
  public constructor(
    private readonly context: RepositoryContext,
    private readonly directory: SharePointDirectoryRepository,
  ) {}

  /**
   * SharePoint shows most people only their own; coordinators and trainers see all, so the author is asked for as well.
   */
  public async mine(): Promise<readonly Stored<PersonRequest>[]> {
    const { id, name, email } = await this.directory.currentUser();
    const own = authorName({ name, email });
    const { rows } = await this.context.inbox(requestTable, {
      filter: odata`AuthorId eq ${id}`,
      asked: ({ authorName: author, authorEmail }) => authorName({ name: author, email: authorEmail }) === own,
      // All of one's own is shown to oneself.
      waits: () => false,
    });
    return newestFirst(rows);
  }

  public async send(request: SentRequest): Promise<WriteOutcome<PersonRequest>> {
    try {
      const { name, email } = await this.directory.currentUser();
      return await this.context.add(requestTable, {
        ...request,
        answeredUtc: undefined,
        answer: undefined,
        authorName: name,
        authorEmail: email,
        createdUtc: undefined,
        writtenBy: undefined,
        cameAnswered: false,
      });
    } catch (problem) {
      return { kind: 'refused', failure: asFailure(problem) };
    }
  }

  public async unanswered(): Promise<readonly Stored<PersonRequest>[]> {
    const { rows } = await this.context.inbox(requestTable, {
      filter: odata`State eq ${requestStates.labelOf.sent}`,
      asked: isUnanswered,
      waits: isUnanswered,
    });
    return newestFirst(rows);
  }

  public answer(
    request: Stored<PersonRequest>,
    answer: Pick<PersonRequest, 'state' | 'answer' | 'answeredUtc'>,
  ): Promise<WriteOutcome<PersonRequest>> {
    return this.context.change(requestTable, request, answer);
  }
}

export const isUnanswered = ({ state }: Pick<PersonRequest, 'state'>): boolean => state === 'sent';

function newestFirst(rows: readonly Stored<PersonRequest>[]): readonly Stored<PersonRequest>[] {
  return [...rows].sort((a, b) => (a.value.sentUtc > b.value.sentUtc ? -1 : 1));
}
