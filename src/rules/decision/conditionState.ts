import type { Decision, DecisionOutcome, IsoDate } from '../model';

export interface ConditionState {
  readonly state: 'notConditional' | 'open' | 'missed' | 'fulfilled';
  /** What the decision amounts to on the day. */
  readonly outcome: DecisionOutcome;
  /** For a fulfilled condition the day it was fulfilled, which is the award day (docs/domain.md#rescue). */
  readonly awardDay: IsoDate | undefined;
}

/**
 * What a conditional decision says on a day. The due day itself is in time; the day after, an unfulfilled condition
 * is missed and the outcome is `notAwarded`. `fulfilledDay` is when what remained was done, if it was.
 */
export function conditionState(
  decision: Pick<Decision, 'outcome' | 'conditionDueDay'>,
  today: IsoDate,
  fulfilledDay?: IsoDate,
): ConditionState {
  const { outcome, conditionDueDay } = decision;
  if (outcome !== 'conditional') return { state: 'notConditional', outcome, awardDay: undefined };
  const inTime = (day: IsoDate): boolean => conditionDueDay === undefined || day <= conditionDueDay;
  if (fulfilledDay !== undefined && fulfilledDay <= today && inTime(fulfilledDay))
    return { state: 'fulfilled', outcome: 'awarded', awardDay: fulfilledDay };
  return inTime(today)
    ? { state: 'open', outcome: 'conditional', awardDay: undefined }
    : { state: 'missed', outcome: 'notAwarded', awardDay: undefined };
}
