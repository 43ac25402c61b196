import type { Decision } from '../../rules/model';
import { decisionTable } from '../rows/outcomes';
import type { Stored, WriteOutcome } from '../write/outcome';
import type { RepositoryContext } from './RepositoryContext';
import type { DecisionRepository } from './ports';

export class SharePointDecisionRepository implements DecisionRepository {
  public constructor(private readonly context: RepositoryContext) {}

  public take(decision: Decision): Promise<WriteOutcome<Decision>> {
    return this.context.add(decisionTable, decision);
  }

  public recent(limit: number): Promise<readonly Stored<Decision>[]> {
    return this.context.read(decisionTable, { orderBy: 'Day desc', limit });
  }
}
