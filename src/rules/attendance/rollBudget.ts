import type {
  AttendanceCount,
  AttendanceReading,
  AttendanceRule,
  AttendanceScope,
  AttendanceTally,
  FindingSubject,
  Threshold,
} from '../model';
import type { RuleReason } from '../reasons';
import { shrinkNotice } from './budgetNotice';
import { sumOfSteps } from './sumOfSteps';
import { tallyAttendance } from './tallyAttendance';
import type { AttendanceFacts, AttendanceTallies } from './tallyAttendance';
import { absenceBudget, needed } from './threshold';

/** One absence budget with what is used of it: of a step, of the programme, of a unit, as `subject` says. */
export interface BudgetPool extends AttendanceCount {
  readonly subject: FindingSubject;
  /** How many must be present. */
  readonly needed: number;
  /** How many may be absent, and how many of these are used and left. */
  readonly total: number;
  readonly used: number;
  readonly left: number;
  /** How many more must be present before the threshold is met. */
  readonly stillNeeded: number;
  readonly reached: boolean;
  /**
   * How many have to take the step with another group or occurrence, since everyone unmarked being present would not be
   * enough; 0 = none.
   */
  readonly shortBy: number;
  /** Said when the work group has shrunk since the step before and an absence was lost with it (10 → 9). */
  readonly notice: RuleReason | undefined;
}

/**
 * `eachSession`: one pool per step, in their order. `attendedAll`: one pool of people. `overall`: one pool of
 * person-sessions. With scope `eachUnit` as many of these for every unit, the unit named in the subject. No pool where
 * the version states no threshold, for then nobody can say how many may be away.
 */
export interface RollBudget {
  readonly reading: AttendanceReading;
  readonly scope: AttendanceScope;
  readonly pools: readonly BudgetPool[];
}

/** The absence budget as it is while the roll is being taken (docs/domain.md#absence-budget). */
export function rollBudget(facts: AttendanceFacts): RollBudget {
  return budgetOfTallies(facts.version.attendance, tallyAttendance(facts));
}

/** The same from counts that have been made already: a roll is counted anew at every tick. */
export function budgetOfTallies(rule: AttendanceRule, { workGroup, units }: AttendanceTallies): RollBudget {
  if (rule.threshold.kind !== 'stated') return { reading: rule.reading, scope: rule.scope, pools: [] };
  const budget: Budget = { reading: rule.reading, threshold: rule.threshold.value };
  const pools =
    rule.scope === 'eachUnit'
      ? units.flatMap((unit) => poolsOf(budget, unit, { unitKey: unit.unitKey }))
      : poolsOf(budget, workGroup, {});
  return { reading: rule.reading, scope: rule.scope, pools };
}

interface Budget {
  readonly reading: AttendanceReading;
  readonly threshold: Threshold;
}

function poolsOf(rule: Budget, tally: AttendanceTally, subject: FindingSubject): readonly BudgetPool[] {
  switch (rule.reading) {
    case 'eachSession':
      return tally.steps.map((step, index) =>
        poolOf(rule, step, { ...subject, stepKey: step.stepKey }, tally.steps[index - 1]?.of),
      );
    case 'attendedAll':
      return [poolOf(rule, tally.attendedAll, subject, tally.attendedAll.of + tally.leftSince)];
    case 'overall':
      return [poolOf(rule, sumOfSteps(tally), subject, undefined)];
  }
}

function poolOf(
  { threshold }: Budget,
  { present, absent, pending, of }: AttendanceCount,
  subject: FindingSubject,
  before: number | undefined,
): BudgetPool {
  const least = needed(of, threshold);
  const total = absenceBudget(of, threshold);
  return {
    subject,
    present,
    absent,
    pending,
    of,
    needed: least,
    total,
    used: absent,
    left: Math.max(0, total - absent),
    stillNeeded: Math.max(0, least - present),
    reached: of > 0 && present >= least,
    shortBy: Math.max(0, least - present - pending),
    notice: before === undefined ? undefined : shrinkNotice(before, of, threshold),
  };
}
