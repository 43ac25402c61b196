import { valueOf } from '../model';
import type { AssignmentRule, AttendanceRule, Citation, ProgrammeVersion, StepLength, Text, Threshold } from '../model';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';
import { awardRules, eligibilityRules, groupSizeRules } from './plainConditions';
import { priceRules } from './plainPrice';
import { stepRules } from './plainSteps';

/** One rule of a version, for the reader to put in plain words by its code. */
export interface PlainRule extends RuleReason {
  readonly citation: Citation;
}

export type Language = keyof Text;

/**
 * Everything a version asks for and gives, in the order a unit meets it, each with its source; what the data itself has
 * words for in `language`.
 */
export function plainRules(version: ProgrammeVersion, language: Language): readonly PlainRule[] {
  const { eligibility, groupSize, validity, price, citation } = version;
  return [
    ...cited(eligibility.citation, eligibilityRules(version)),
    ...cited(citation, [
      ...awardRules(version, language),
      ...periodRules(version),
      ...(version.trainerQualification === undefined
        ? []
        : [reason('rule.trainer', { qualification: version.trainerQualification[language] })]),
    ]),
    ...cited(groupSize.citation, groupSizeRules(groupSize)),
    ...stepRules(version).flatMap((step) => cited(step.citation, step.rules)),
    ...cited(version.attendance.citation, [
      ...attendanceRules(version.attendance),
      ...stepsThatCount(version),
      ...catchUpCounts(version),
    ]),
    ...version.unitRoles.flatMap((role) =>
      cited(role.citation, [reason('rule.unitRole', { role: role.title[language] })]),
    ),
    ...version.assignments.flatMap((rule) => cited(rule.citation, assignmentRules(rule, version, language))),
    ...cited(validity.citation, validityRules(version)),
    ...catchUpRules(version, language),
    ...version.evaluations.flatMap((one) =>
      cited(one.citation, [reason(`rule.evaluation.${one.of}` as const, { perspective: one.perspective[language] })]),
    ),
    ...cited(price.citation, priceRules(price)),
  ];
}

function cited(citation: Citation, rules: readonly RuleReason[]): readonly PlainRule[] {
  return rules.map((rule) => ({ ...rule, citation }));
}

function periodRules({ period, processMonths }: ProgrammeVersion): readonly RuleReason[] {
  return [
    ...(period.kind === 'stated'
      ? [reason('rule.period', { fromDay: period.value.from, toDay: period.value.to })]
      : []),
    ...(processMonths.kind === 'stated' ? [reason('rule.processMonths', { months: processMonths.value })] : []),
  ];
}

function attendanceRules({ threshold, reading, scope, managerMustAttend }: AttendanceRule): readonly RuleReason[] {
  const manager = managerMustAttend ? [reason('rule.managerMustAttend', {})] : [];
  if (threshold.kind === 'none') return [reason('rule.attendanceNotAsked', {}), ...manager];
  if (threshold.kind === 'notStated') return [reason('rule.attendanceNotStated', {}), ...manager];
  return [
    reason(`rule.attendance.${reading}` as const, { percent: percentOf(threshold.value) }),
    reason(`rule.scope.${scope}` as const, {}),
    ...manager,
  ];
}

/**
 * Which steps the requirement leaves out, and that a web course, which is no meeting, counts like one: both are
 * readings.
 */
function stepsThatCount({ steps, attendance: { threshold } }: ProgrammeVersion): readonly RuleReason[] {
  if (threshold.kind !== 'stated') return [];
  return steps.flatMap(({ key, form, attendanceCounts }) =>
    !attendanceCounts
      ? [reason('rule.stepNotCounted', { stepKey: key })]
      : form === 'webCourse'
        ? [reason('rule.stepCounts', { stepKey: key })]
        : [],
  );
}

function assignmentRules(
  { key, per, doneBy, monthsAfterAward, monthsAfterAwardAtMost, approvedShare, beforeStep }: AssignmentRule,
  { unitRoles }: ProgrammeVersion,
  language: Language,
): readonly RuleReason[] {
  const role = unitRoles.find((one) => one.key === doneBy);
  return [
    monthsAfterAward === undefined
      ? reason(`rule.assignment.${per}` as const, { assignmentKey: key })
      : monthsAfterAwardAtMost === undefined || monthsAfterAwardAtMost === monthsAfterAward
        ? reason('rule.followUp', { assignmentKey: key, months: monthsAfterAward })
        : reason('rule.followUpBetween', {
            assignmentKey: key,
            months: monthsAfterAward,
            mostMonths: monthsAfterAwardAtMost,
          }),
    ...(approvedShare === undefined
      ? []
      : [reason('rule.assignmentShare', { assignmentKey: key, percent: percentOf(approvedShare) })]),
    ...(beforeStep === undefined ? [] : [reason('rule.assignmentBefore', { assignmentKey: key, stepKey: beforeStep })]),
    ...(role === undefined ? [] : [reason('rule.assignmentBy', { assignmentKey: key, role: role.title[language] })]),
  ];
}

/** Only to be read by people; the rules compare whole numbers. */
const percentOf = ({ numerator, denominator }: Threshold): number =>
  Math.round((numerator * 10_000) / denominator) / 100;

/** Said where there is catch-up at all: for which steps it counts, that it does not, or that the source is silent. */
function catchUpCounts({ steps, catchUp }: ProgrammeVersion): readonly RuleReason[] {
  const counting = steps.filter(({ catchUpCounts: of }) => valueOf(of) === true);
  if (counting.length > 0) return counting.map(({ key }) => reason('rule.catchUpCounts', { stepKey: key }));
  if (catchUp.kind !== 'stated') return [];
  return [
    steps.some(({ catchUpCounts: of }) => of.kind === 'notStated')
      ? reason('rule.catchUpCountsNotStated', {})
      : reason('rule.catchUpDoesNotCount', {}),
  ];
}

function catchUpRules({ catchUp }: ProgrammeVersion, language: Language): readonly PlainRule[] {
  if (catchUp.kind !== 'stated') return [];
  const { forms, length, openToOthers, prerequisites, citation } = catchUp.value;
  return cited(citation, [
    reason('rule.catchUp', { forms: forms.join(', ') }),
    ...(length.kind === 'stated' ? [catchUpLength(length.value)] : []),
    ...(valueOf(openToOthers) === true ? [reason('rule.catchUpOpenToOthers', {})] : []),
    ...(prerequisites.length > 0
      ? [reason('rule.catchUpPrerequisites', { prerequisites: prerequisites.map((one) => one[language]).join(', ') })]
      : []),
  ]);
}

function catchUpLength(length: StepLength): RuleReason {
  if (length.kind === 'days') return reason('rule.catchUpDays', { least: length.least, most: length.most });
  return length.kind === 'minutes'
    ? reason('rule.catchUpMinutes', { least: length.least, most: length.most })
    : reason(length.kind === 'halfDay' ? 'rule.catchUpHalfDay' : 'rule.catchUpFullDay', {});
}

function validityRules({
  validity: { years, renewalWindowMonths, renewedPeriod, keptCoverage, graceMonths },
}: ProgrammeVersion): readonly RuleReason[] {
  const kept =
    keptCoverage.kind === 'stated' ? [reason('rule.keptCoverage', { percent: percentOf(keptCoverage.value) })] : [];
  if (years.kind === 'notStated') return [reason('rule.validityNotStated', {}), ...kept];
  if (years.kind === 'none') return [reason('rule.validityWithoutEnd', {}), ...kept];
  const grace =
    graceMonths.kind === 'stated'
      ? reason('rule.grace', { months: graceMonths.value })
      : reason(graceMonths.kind === 'none' ? 'rule.noGrace' : 'rule.graceNotStated', {});
  const counted = renewedPeriod === 'fromOldLastDay' ? [reason('rule.renewedFromOldLastDay', {})] : [];
  return [
    reason('rule.validity', { years: years.value }),
    reason('rule.renewalWindow', { months: renewalWindowMonths }),
    ...counted,
    grace,
    ...kept,
  ];
}
