import type { Session, StepKey, UnitKey } from '../model';
import type { RuleFinding } from '../reasons';

/**
 * What a coordinator can decide when a criterion is not met: with a condition, with a deviation, or by settling what
 * the rules leave open.
 */
export type Remedy = 'conditional' | 'deviation' | 'settle';

/** One way to make up for a missed step: where it can still be taken, and who would have to go. */
export interface RescueRoute {
  readonly stepKey: StepKey;
  /**
   * Sessions with an open roll, held or to come, in time order: the same step with any group, and catch-ups where they
   * count.
   */
  readonly sessions: readonly Session[];
  /** What the version says of catch-up for this step; silence counts as no (docs/domain.md#rescue). */
  readonly catchUp: 'counts' | 'doesNotCount' | 'notStated';
  /** Those who missed the step, by unit, and how many of them can still go to one of the sessions. */
  readonly missed: readonly { readonly unitKey: UnitKey; readonly count: number; readonly canGo: number }[];
}

/** What can still restore one criterion. */
export interface RescuePlan {
  readonly finding: RuleFinding;
  /** How many more it takes: people, person-sessions with the reading `overall`, managers, or hand-ins. */
  readonly missing: number;
  readonly routes: readonly RescueRoute[];
  /** Whether those who can still go are enough. */
  readonly enough: boolean;
  readonly remedies: readonly Remedy[];
}
