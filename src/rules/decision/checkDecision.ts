import type { DecisionOutcome, IsoDate } from '../model';

/** What a coordinator has chosen and written before it is taken. */
export interface DecisionDraft {
  readonly outcome: DecisionOutcome;
  readonly day: IsoDate;
  readonly reason: string;
  readonly condition: string | undefined;
  readonly conditionDueDay: IsoDate | undefined;
}

export type DecisionProblem = 'outcomeNotOffered' | 'reasonMissing' | 'conditionMissing' | 'conditionDueDayMissing' | 'conditionDueDayPast';

/**
 * The outcomes a coordinator may choose between, the suggested one first. A plain diploma is offered only when every
 * criterion is met; otherwise it takes a deviation or a condition (DOMAIN.md § 3.5 and 3.7).
 */
export function offeredOutcomes(suggested: DecisionOutcome): readonly DecisionOutcome[] {
  const others: readonly DecisionOutcome[] = suggested === 'awarded'
    ? ['awarded', 'notAwarded', 'pending']
    : ['conditional', 'awardedWithDeviation', 'notAwarded', 'pending'];
  return [suggested, ...others.filter((outcome) => outcome !== suggested)];
}

/** Everything that is missing before the decision can be taken; empty = nothing. A plain award needs no written reason. */
export function checkDecision(draft: DecisionDraft, suggested: DecisionOutcome): readonly DecisionProblem[] {
  const { outcome, conditionDueDay } = draft;
  const conditional = outcome === 'conditional';
  const problems: readonly (DecisionProblem | false)[] = [
    !offeredOutcomes(suggested).includes(outcome) && 'outcomeNotOffered',
    outcome !== 'awarded' && outcome !== 'pending' && draft.reason.trim() === '' && 'reasonMissing',
    conditional && (draft.condition ?? '').trim() === '' && 'conditionMissing',
    conditional && conditionDueDay === undefined && 'conditionDueDayMissing',
    conditional && conditionDueDay !== undefined && conditionDueDay < draft.day && 'conditionDueDayPast',
  ];
  return problems.flatMap((problem) => (problem === false ? [] : [problem]));
}
