import type { Submission } from '../../rules/model';
import { submissionTable } from '../rows/outcomes';
import type { Stored, WriteOutcome } from '../write/outcome';
import type { RepositoryContext } from './RepositoryContext';
import type { SubmissionRepository } from './ports';

export class SharePointSubmissionRepository implements SubmissionRepository {
  public constructor(private readonly context: RepositoryContext) {}

  public update(submission: Stored<Submission>, change: Partial<Submission>): Promise<WriteOutcome<Submission>> {
    return this.context.change(submissionTable, submission, change);
  }
}
