import type { DecisionProposal, RuleReason } from '../../src/rules';

/** What every contender has to answer for a process: the suggestion, and each criterion with all its reasons. */
export interface Answer {
  readonly suggestedOutcome: string;
  readonly findings: readonly Judged[];
}
export interface Judged {
  readonly criterion: string;
  readonly stepKey: string | undefined;
  readonly outcome: string;
  readonly reasons: readonly RuleReason[];
}

/** Our proposal without what only the product stores with it. */
export function answerOf({ suggestedOutcome, findings }: DecisionProposal): Answer {
  return {
    suggestedOutcome,
    findings: findings.map(({ criterion, subject, outcome, reasons }) => ({
      criterion,
      stepKey: subject.stepKey,
      outcome,
      reasons,
    })),
  };
}

/** The same text for the same answer, also when the fields were written in another order. */
export function fingerprint({ suggestedOutcome, findings }: Answer): string {
  return JSON.stringify([
    suggestedOutcome,
    findings.map(({ criterion, stepKey, outcome, reasons }) => [
      criterion,
      stepKey,
      outcome,
      reasons.map(({ code, values }) => [
        code,
        Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)),
      ]),
    ]),
  ]);
}
