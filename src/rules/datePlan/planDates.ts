import { addDays, daysBetween } from '../model';
import type { IsoDate, Session, StepKey } from '../model';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';
import { gapRange, inStepOrder, stepBefore } from './stepGap';
import type { PlannableStep } from './stepGap';
import { workingDays } from './workingDays';
import type { ClosedDay, Weekday, WorkingDays } from './workingDays';

export interface DatePlanFacts {
  readonly steps: readonly PlannableStep[];
  /** The first day to propose for the first step that has no session. */
  readonly startDay: IsoDate;
  /** Whole weeks between two steps where the version states none: the planner's own choice, never the source's. */
  readonly weeksWhereNotStated: number;
  /** Monday to Friday unless said. */
  readonly weekdays?: readonly Weekday[];
  readonly closedDays: readonly ClosedDay[];
  /** What is planned already stays, and the steps after it are counted from it. Catch-up is no occurrence of a step. */
  readonly planned: readonly Pick<Session, 'stepKey' | 'day' | 'isCatchUp'>[];
}

export interface PlannedStep {
  readonly stepKey: StepKey;
  readonly day: IsoDate;
  readonly state: 'proposed' | 'alreadyPlanned';
  /** What the day is counted from, then why it is not the first day that this allows. */
  readonly reasons: readonly RuleReason[];
}

/**
 * Proposes a day for every step (docs/domain.md#date-plan): the first free day within the stated weeks, or, where there
 * is none, the free day nearest to them. Never before an earlier step. Steps come in order; a day once given is what
 * later steps are counted from. Throws RangeError when no weekday is allowed or the chosen number of weeks is no whole
 * number.
 */
export function planDates(facts: DatePlanFacts): readonly PlannedStep[] {
  if (!Number.isSafeInteger(facts.weeksWhereNotStated) || facts.weeksWhereNotStated < 0)
    throw new RangeError(`${facts.weeksWhereNotStated} is not a number of weeks`);
  const days = workingDays(facts.closedDays, facts.weekdays);
  return inStepOrder(facts.steps).reduce<readonly PlannedStep[]>(
    (plan, step) => [...plan, placeStep(facts, days, plan, step)],
    [],
  );
}

function placeStep(
  facts: DatePlanFacts,
  days: WorkingDays,
  plan: readonly PlannedStep[],
  step: PlannableStep,
): PlannedStep {
  const [standing] = facts.planned
    .filter(({ stepKey, isCatchUp }) => stepKey === step.key && !isCatchUp)
    .map(({ day }) => day)
    .sort();
  if (standing !== undefined)
    return { stepKey: step.key, day: standing, state: 'alreadyPlanned', reasons: [reason('plan.alreadyPlanned', {})] };
  const before = stepBefore(facts.steps, step);
  const anchor = plan.find(({ stepKey }) => stepKey === before?.key);
  const latestEarlier = plan
    .map(({ day }) => day)
    .sort()
    .pop();
  if (anchor === undefined || latestEarlier === undefined) {
    const found = nearest(days, { from: facts.startDay });
    return {
      stepKey: step.key,
      day: found.day,
      state: 'proposed',
      reasons: [reason('plan.start', {}), ...found.reasons],
    };
  }
  const range = gapRange(step, anchor.day);
  const stated = step.weeksAfter.kind === 'stated' ? step.weeksAfter.value : undefined;
  const from = range?.from ?? addDays(anchor.day, facts.weeksWhereNotStated * 7);
  // Two steps on one day only where the source leaves no other.
  const least = from === anchor.day && range?.to !== anchor.day ? addDays(from, 1) : from;
  const found = nearest(days, {
    from: least < latestEarlier ? latestEarlier : least,
    to: range?.to,
    after: latestEarlier,
  });
  const basis =
    stated === undefined
      ? reason('plan.weeksChosen', { stepKey: anchor.stepKey, weeks: facts.weeksWhereNotStated })
      : reason('plan.weeksAfter', { stepKey: anchor.stepKey, ...stated });
  return { stepKey: step.key, day: found.day, state: 'proposed', reasons: [basis, ...found.reasons] };
}

interface Wanted {
  readonly from: IsoDate;
  /** Last day that is inside; undefined = no such bound. */
  readonly to?: IsoDate;
  /** A day before `from` must still come after this one. */
  readonly after?: IsoDate;
}

function nearest(
  days: WorkingDays,
  { from, to, after }: Wanted,
): { readonly day: IsoDate; readonly reasons: readonly RuleReason[] } {
  const later = firstFree(days, from, 1);
  const passed = passedDays(days, from, to !== undefined && to < later ? addDays(to, 1) : later);
  if (to === undefined || later <= to) return { day: later, reasons: passed };
  const outside = reason('plan.noFreeDay', { fromDay: from, toDay: to });
  const earlier = after === undefined ? undefined : firstFree(days, addDays(from, -1), -1);
  const isNearer =
    earlier !== undefined &&
    after !== undefined &&
    earlier > after &&
    daysBetween(earlier, from) < daysBetween(to, later);
  return { day: isNearer ? earlier : later, reasons: [outside, ...passed] };
}

/** Free days come at least once a week but for the closed ones, so the search ends. */
function firstFree(days: WorkingDays, from: IsoDate, towards: 1 | -1): IsoDate {
  let day = from;
  for (let left = (days.closedCount + 1) * 7; left > 0 && !days.isFree(day); left--) day = addDays(day, towards);
  return day;
}

/**
 * Why the days before the chosen one would not do: each closed weekday by name, and the wished-for day itself whatever
 * it is.
 */
function passedDays(days: WorkingDays, from: IsoDate, to: IsoDate): readonly RuleReason[] {
  const count = Math.max(0, daysBetween(from, to));
  return Array.from({ length: count }, (_, index) => addDays(from, index)).flatMap(
    (day, index): readonly RuleReason[] => {
      const why = days.whyNot(day);
      if (why?.kind === 'closed' && (index === 0 || days.isWeekday(day)))
        return [reason('plan.movedFromClosed', { fromDay: day, closedKey: why.key })];
      return why?.kind === 'weekday' && index === 0 ? [reason('plan.movedFromWeekday', { fromDay: day })] : [];
    },
  );
}
