import { valueOf } from '../model';
import type {
  AttendanceCount,
  AttendanceRule,
  AttendanceTally,
  FindingSubject,
  Outcome,
  StepKey,
  Threshold,
  UnitKey,
} from '../model';
import { reason } from '../reasons';
import type { RuleFinding, RuleReason } from '../reasons';
import { sumOfSteps } from './sumOfSteps';
import { tallyAttendance } from './tallyAttendance';
import type { AttendanceFacts, AttendanceTallies } from './tallyAttendance';
import { absenceBudget, needed } from './threshold';

/**
 * What one unit's own people amount to, `needed` undefined where no threshold is stated; always shown, also where the
 * work group as a whole decides.
 */
export interface UnitAttendance {
  readonly unitKey: UnitKey;
  readonly steps: readonly {
    readonly stepKey: StepKey;
    readonly present: number;
    readonly of: number;
    readonly needed: number | undefined;
  }[];
}

export interface AttendanceVerdict {
  readonly findings: readonly RuleFinding[];
  readonly perUnit: readonly UnitAttendance[];
}

/**
 * Judges attendance by the version's reading and scope (docs/domain.md#attendance), from the rolls and the dated
 * membership.
 */
export function judgeAttendance(facts: AttendanceFacts): AttendanceVerdict {
  return judgeTallies(facts.version.attendance, tallyAttendance(facts));
}

/**
 * The same from counts alone, so that a stored decision can be judged again after its rolls are disposed of. A version
 * that asks for no attendance has no finding on it; one whose source states no threshold leaves it to a coordinator.
 */
export function judgeTallies(rule: AttendanceRule, { workGroup, units }: AttendanceTallies): AttendanceVerdict {
  const threshold = valueOf(rule.threshold);
  const findings =
    rule.threshold.kind === 'none'
      ? []
      : rule.scope === 'eachUnit'
        ? units.flatMap((unit) => judgeTally(rule, unit, { unitKey: unit.unitKey }))
        : judgeTally(rule, workGroup, {});
  const perUnit = units.map(({ unitKey, steps }) => ({
    unitKey,
    steps: steps.map(({ stepKey, present, of }) => ({
      stepKey,
      present,
      of,
      needed: threshold && needed(of, threshold),
    })),
  }));
  return { findings, perUnit };
}

function judgeTally(rule: AttendanceRule, tally: AttendanceTally, subject: FindingSubject): readonly RuleFinding[] {
  const finding = (about: FindingSubject, judged: Judged, more: readonly RuleReason[]): RuleFinding => ({
    criterion: 'attendance',
    subject: about,
    outcome: judged.outcome,
    reasons: [...judged.reasons, ...more],
    reading: rule.reading,
    citation: rule.citation,
  });
  const judge = (count: AttendanceCount): Judged =>
    rule.threshold.kind === 'stated' ? judgeCount(count, rule.threshold.value) : notStatedHere(count);
  if (tally.steps.length === 0)
    return [finding(subject, { outcome: 'notAssessed', reasons: [reason('attendance.noCountedStep', {})] }, [])];
  const uncounted = tally.steps.reduce((sum, { presentNotCounted }) => sum + presentNotCounted, 0);
  switch (rule.reading) {
    case 'eachSession':
      return tally.steps.map((step) =>
        finding(
          { ...subject, stepKey: step.stepKey },
          step.sessionKeys.length === 0
            ? { outcome: 'pending', reasons: [reason('attendance.noSession', {})] }
            : judge(step),
          notCounted(step.presentNotCounted),
        ),
      );
    case 'attendedAll':
      return [finding(subject, judge(tally.attendedAll), [...left(tally.leftSince), ...notCounted(uncounted)])];
    case 'overall':
      return [finding(subject, judge(sumOfSteps(tally)), notCounted(uncounted))];
  }
}

type Judged = { readonly outcome: Outcome; readonly reasons: readonly RuleReason[] };

function judgeCount({ present, absent, pending, of }: AttendanceCount, threshold: Threshold): Judged {
  if (of === 0) return { outcome: 'notAssessed', reasons: [reason('attendance.nobodyCounts', {})] };
  const least = needed(of, threshold);
  const budget = reason('attendance.budget', { budget: absenceBudget(of, threshold), absent });
  if (present >= least)
    return { outcome: 'met', reasons: [reason('attendance.enough', { present, of, needed: least }), budget] };
  // Once those still unmarked cannot make up for the absent, waiting for the roll to close changes nothing.
  if (present + pending < least)
    return { outcome: 'notMet', reasons: [reason('attendance.tooFew', { present, of, needed: least }), budget] };
  return {
    outcome: 'pending',
    reasons: [reason('attendance.underWay', { present, of, pending, stillNeeded: least - present }), budget],
  };
}

/** What the rolls say where the source states no threshold: shown, and left to a coordinator. */
function notStatedHere({ present, pending, of }: AttendanceCount): Judged {
  return {
    outcome: pending > 0 ? 'pending' : 'notAssessed',
    reasons: [reason('attendance.thresholdNotStated', { present, of })],
  };
}

const notCounted = (count: number): readonly RuleReason[] =>
  count > 0 ? [reason('attendance.presentNotCounted', { count })] : [];
const left = (count: number): readonly RuleReason[] => (count > 0 ? [reason('attendance.leftSince', { count })] : []);
