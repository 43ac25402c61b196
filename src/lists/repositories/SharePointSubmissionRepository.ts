import type { Submission } from '../../rules/model';
import { submissionTable } from '../rows/outcomes';
import type { Stored, WriteOutcome } from '../write/outcome';
import { createWrite, removeWrite } from '../write/plannedWrite';
import type { RepositoryContext } from './RepositoryContext';
import type { SubmissionRepository } from './ports';

export class SharePointSubmissionRepository implements SubmissionRepository {
  public constructor(private readonly context: RepositoryContext) {}

  public add(submissions: readonly Submission[]): Promise<readonly WriteOutcome<Submission>[]> {
    return this.context.write(submissions.map((submission) => createWrite(submissionTable, submission, 'accept')));
  }

  public update(submission: Stored<Submission>, change: Partial<Submission>): Promise<WriteOutcome<Submission>> {
    return this.context.change(submissionTable, submission, change);
  }

  public remove(submissions: readonly Stored<Submission>[]): Promise<readonly WriteOutcome<Submission>[]> {
    return this.context.write(submissions.map((submission) => removeWrite(submissionTable, submission)));
  }
}
