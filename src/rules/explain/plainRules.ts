import type { Citation, PriceRule, ProgrammeVersion, Threshold } from '../model';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';

/** One rule of a version, for the reader to put in plain words by its code. */
export interface PlainRule extends RuleReason {
  readonly citation: Citation;
}

/** Everything a version asks for and gives, in the order a unit meets it, each with its source. */
export function plainRules(version: ProgrammeVersion): readonly PlainRule[] {
  const { eligibility, groupSize, attendance, validity, price } = version;
  return [
    ...cited(eligibility.citation, eligibilityRules(version)),
    ...cited(groupSize.citation, [reason('rule.groupSize', { least: groupSize.least, most: groupSize.most })]),
    ...version.steps.flatMap((step) => cited(step.citation, [
      reason('rule.step', { order: step.order, stepKey: step.key }),
      ...(step.minutes.kind === 'stated' ? [reason('rule.stepLength', { stepKey: step.key, ...step.minutes.value })] : []),
    ])),
    ...cited(attendance.citation, attendanceRules(version)),
    ...version.assignments.flatMap((rule) => cited(rule.citation, [reason(`rule.assignment.${rule.per}` as const, { assignmentKey: rule.key })])),
    ...cited(validity.citation, validityRules(version)),
    ...(version.catchUp.kind === 'stated' ? cited(version.catchUp.value.citation, [reason('rule.catchUp', { forms: version.catchUp.value.forms.join(', ') })]) : []),
    ...cited(price.citation, priceRules(price)),
  ];
}

function cited(citation: Citation, rules: readonly RuleReason[]): readonly PlainRule[] {
  return rules.map((rule) => ({ ...rule, citation }));
}

function eligibilityRules({ eligibility: { memberOrganisations, sectors, equivalentSectors } }: ProgrammeVersion): readonly RuleReason[] {
  return [
    ...(memberOrganisations.kind === 'stated' ? [reason('rule.members', { organisations: memberOrganisations.value.join(', ') })] : []),
    ...(sectors.kind === 'stated' ? [reason('rule.sectors', { sectors: sectors.value.join(', ') })] : []),
    ...(sectors.kind === 'stated' && equivalentSectors ? [reason('rule.equivalentSectors', {})] : []),
  ];
}

function attendanceRules({ attendance: { threshold, reading, scope, managerMustAttend, catchUpCounts } }: ProgrammeVersion): readonly RuleReason[] {
  const catchUp = catchUpCounts.kind === 'notStated' ? 'rule.catchUpCountsNotStated'
    : catchUpCounts.kind === 'stated' && catchUpCounts.value ? 'rule.catchUpCounts' : 'rule.catchUpDoesNotCount';
  return [
    reason(`rule.attendance.${reading}` as const, { percent: percentOf(threshold) }),
    reason(`rule.scope.${scope}` as const, {}),
    ...(managerMustAttend ? [reason('rule.managerMustAttend', {})] : []),
    reason(catchUp, {}),
  ];
}

/** Only to be read by people; the rules compare whole numbers. */
const percentOf = ({ numerator, denominator }: Threshold): number => (numerator * 100) / denominator;

function validityRules({ validity: { years, renewalWindowMonths } }: ProgrammeVersion): readonly RuleReason[] {
  if (years.kind === 'notStated') return [reason('rule.validityNotStated', {})];
  if (years.kind === 'none') return [reason('rule.validityWithoutEnd', {})];
  return [reason('rule.validity', { years: years.value }), reason('rule.renewalWindow', { months: renewalWindowMonths })];
}

function priceRules({ internal, external, surcharge, surchargePer, vat }: PriceRule): readonly RuleReason[] {
  const prices = [
    ...(internal.kind === 'stated' ? [reason('rule.price.internal', { amountOre: internal.value })] : []),
    ...(external.kind === 'stated' ? [reason('rule.price.external', { amountOre: external.value })] : []),
  ];
  if (prices.length === 0) return [reason('rule.price.notStated', {})];
  return [
    ...prices,
    ...(surcharge.kind === 'stated' ? [reason(`rule.surcharge.${surchargePer}` as const, { amountOre: surcharge.value })] : []),
    reason(`rule.vat.${vat}` as const, {}),
  ];
}
