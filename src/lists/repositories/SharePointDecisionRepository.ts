import type { Decision, IsoDate } from '../../rules/model';
import { odata } from '../odata';
import { decisionTable } from '../rows/outcomes';
import type { Stored, WriteOutcome } from '../write/outcome';
import { createWrite } from '../write/plannedWrite';
import type { RepositoryContext } from './RepositoryContext';
import type { DecisionRepository } from './ports';

export class SharePointDecisionRepository implements DecisionRepository {
  public constructor(private readonly context: RepositoryContext) {}

  public async take(decision: Decision): Promise<WriteOutcome<Decision>> {
    const [outcome] = await this.context.write([createWrite(decisionTable, decision, 'compare')]);
    return outcome;
  }

  public recent(limit: number): Promise<readonly Stored<Decision>[]> {
    return this.context.read(decisionTable, { orderBy: 'Day desc', limit });
  }

  public between(from: IsoDate, to: IsoDate): Promise<readonly Stored<Decision>[]> {
    return this.context.read(decisionTable, { filter: odata`Day ge ${from} and Day le ${to}` });
  }
}
