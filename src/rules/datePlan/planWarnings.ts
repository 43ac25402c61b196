import { daysBetween } from '../model';
import type { IsoDate, Session } from '../model';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';
import { gapRange, inStepOrder, stepBefore } from './stepGap';
import type { PlannableStep } from './stepGap';
import { dayWarnings } from './workingDays';
import type { WorkingDays } from './workingDays';

type PlacedSession = Pick<Session, 'stepKey' | 'groupKey' | 'day' | 'isCatchUp'>;

/**
 * What is worth a second look about the day of a session: it comes before an earlier step, too soon or too late after
 * the one it is counted from, or on a day that is closed. Warnings, since a source that is silent forbids nothing.
 * Where a step has parallel occurrences the first of them in the same group counts; a catch-up has no place in the
 * order. `days` is undefined while nobody knows which days are closed.
 */
export function planWarnings(
  steps: readonly PlannableStep[],
  session: PlacedSession,
  sessions: readonly PlacedSession[],
  days: WorkingDays | undefined,
): readonly RuleReason[] {
  const closed = days === undefined ? [] : dayWarnings(session.day, days);
  const step = steps.find(({ key }) => key === session.stepKey);
  if (step === undefined || session.isCatchUp) return closed;
  const firstOf = ({ key }: PlannableStep): IsoDate | undefined =>
    sessions
      .filter((each) => each.stepKey === key && each.groupKey === session.groupKey && !each.isCatchUp)
      .map(({ day }) => day)
      .sort()[0];
  const reversed = inStepOrder(steps)
    .filter(({ order }) => order < step.order)
    .flatMap((earlier) => {
      const earlierDay = firstOf(earlier);
      return earlierDay !== undefined && session.day < earlierDay
        ? [reason('plan.beforeEarlier', { stepKey: earlier.key, earlierDay })]
        : [];
    });
  return [...(reversed.length > 0 ? reversed : gapWarnings(steps, step, session.day, firstOf)), ...closed];
}

function gapWarnings(
  steps: readonly PlannableStep[],
  step: PlannableStep,
  day: IsoDate,
  firstOf: (step: PlannableStep) => IsoDate | undefined,
): readonly RuleReason[] {
  const before = stepBefore(steps, step);
  const from = before && firstOf(before);
  const range = from && gapRange(step, from);
  if (before === undefined || from === undefined || range === undefined || step.weeksAfter.kind !== 'stated') return [];
  const { least, most } = step.weeksAfter.value;
  const values = { stepKey: before.key, weeks: Math.floor(daysBetween(from, day) / 7) };
  if (day < range.from) return [reason('plan.tooSoon', { ...values, least })];
  return day > range.to ? [reason('plan.tooLate', { ...values, most })] : [];
}
