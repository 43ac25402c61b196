import { addDays } from '../model';
import type { IsoDate, Step } from '../model';

export type PlannableStep = Pick<Step, 'key' | 'order' | 'waitsFor' | 'weeksAfter'>;

/** First and last day, both included. */
export interface DayRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The steps in the order people go through them. */
export function inStepOrder<S extends Pick<Step, 'order'>>(steps: readonly S[]): readonly S[] {
  return [...steps].sort((one, other) => one.order - other.order);
}

/**
 * The step that another one's weeks are counted from: the one it waits for, or the one before it in order. A step it is
 * said to wait for that does not come earlier cannot be waited for (checkVersions refuses it), so the one before it
 * is used.
 */
export function stepBefore<S extends PlannableStep>(
  steps: readonly S[],
  { order, waitsFor }: PlannableStep,
): S | undefined {
  const earlier = inStepOrder(steps).filter((step) => step.order < order);
  return earlier.find(({ key }) => key === waitsFor) ?? earlier[earlier.length - 1];
}

/**
 * The days on which a step may lie when the step it is counted from lies on `day`; undefined where the version states
 * no weeks.
 */
export function gapRange({ weeksAfter }: PlannableStep, day: IsoDate): DayRange | undefined {
  if (weeksAfter.kind !== 'stated') return undefined;
  return { from: addDays(day, weeksAfter.value.least * 7), to: addDays(day, weeksAfter.value.most * 7) };
}
