import type { Citation } from './citation';
import type { AssignmentKey, StepKey, UnitKey } from './key';

/** `notAssessed`: the rule could not be applied (0 of 0). Incomplete is not no: that is `pending`. */
export const outcomes = ['met', 'notMet', 'pending', 'notAssessed'] as const;
export type Outcome = (typeof outcomes)[number];

/** A reason as a code and the numbers it used, so that every language says the same and nothing is re-computed. */
export interface Reason<Code extends string = string> {
  readonly code: Code;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a finding is about when one criterion is judged several times: per step, per assignment, per unit. */
export interface FindingSubject {
  readonly stepKey?: StepKey;
  readonly assignmentKey?: AssignmentKey;
  readonly unitKey?: UnitKey;
}

/** The verdict on one criterion: outcome, all reasons (not only the first), the reading applied, the source. */
export interface Finding<Criterion extends string = string, Code extends string = string> {
  readonly criterion: Criterion;
  readonly subject: FindingSubject;
  readonly outcome: Outcome;
  readonly reasons: readonly Reason<Code>[];
  /** Name of the applied reading, e.g. `eachSession`; undefined where the source leaves no choice. */
  readonly reading: string | undefined;
  readonly citation: Citation;
}
