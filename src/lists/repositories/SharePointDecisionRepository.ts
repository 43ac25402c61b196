import { first } from '../../rules/model';
import type { Decision, IsoDate, UpheldDecision } from '../../rules/model';
import { odata } from '../odata';
import { decisionTable, upheldDecisionTable } from '../rows/outcomes';
import type { Stored, WriteOutcome } from '../write/outcome';
import { createWrite } from '../write/plannedWrite';
import type { RepositoryContext } from './RepositoryContext';
import type { DecisionRepository } from './ports';

export class SharePointDecisionRepository implements DecisionRepository {
  public constructor(private readonly context: RepositoryContext) {}

  public async take(decision: Decision): Promise<WriteOutcome<Decision>> {
    return first(await this.context.write([createWrite(decisionTable, decision, 'compare')]));
  }

  public uphold(upheld: UpheldDecision): Promise<WriteOutcome<UpheldDecision>> {
    return this.context.add(upheldDecisionTable, upheld);
  }

  /**
   * By the beginning of the day's text: of a span, SharePoint counts all that its first condition finds, and "from this
   * day on" can be too many.
   */
  public async between(from: IsoDate, to: IsoDate): Promise<readonly Stored<Decision>[]> {
    const rows = await this.context.readEach(
      decisionTable,
      monthsIn(from, to).map((month) => odata`startswith(Day,${month})`),
    );
    return rows.filter(({ value: { day } }) => day >= from && day <= to);
  }
}

/** "2026-11", "2026-12", … each month that has a day of the span. */
function monthsIn(from: IsoDate, to: IsoDate): readonly string[] {
  const first = monthNumber(from);
  return Array.from({ length: Math.max(0, monthNumber(to) - first + 1) }, (_, index) => {
    const [year, month] = [Math.floor((first + index) / 12), ((first + index) % 12) + 1];
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  });
}

const monthNumber = (day: IsoDate): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
