import { valueOf } from '../model';
import type { Citation, ProgrammeVersion, Step } from '../model';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';

export interface PlainStep {
  readonly citation: Citation;
  readonly rules: readonly RuleReason[];
}

/**
 * The steps in their order with form, length and what they wait for, and what the lengths add up to where several are
 * stated in minutes.
 */
export function stepRules({ steps }: Pick<ProgrammeVersion, 'steps'>): readonly PlainStep[] {
  const plain = steps.map((step) => ({
    citation: step.citation,
    rules: [
      reason('rule.step', { order: step.order, stepKey: step.key }),
      ...(step.form === 'notStated' ? [] : [reason(`rule.stepForm.${step.form}` as const, { order: step.order })]),
      ...lengthOf(step),
      ...waitOf(step, steps),
      ...(valueOf(step.remoteAllowed) === true ? [reason('rule.stepRemote', { stepKey: step.key })] : []),
    ],
  }));
  const total = totalMinutes({ steps });
  const [firstStep, ...more] = steps;
  return total === undefined || firstStep === undefined || more.length === 0
    ? plain
    : [...plain, { citation: firstStep.citation, rules: [reason('rule.totalMinutes', total)] }];
}

/** The lengths of all steps added up, in minutes; undefined as soon as one is not stated in minutes. */
export function totalMinutes({
  steps,
}: Pick<ProgrammeVersion, 'steps'>): { readonly least: number; readonly most: number } | undefined {
  let total = { least: 0, most: 0 };
  for (const { length } of steps) {
    if (length.kind !== 'stated' || length.value.kind !== 'minutes') return undefined;
    total = { least: total.least + length.value.least, most: total.most + length.value.most };
  }
  return steps.length === 0 ? undefined : total;
}

function lengthOf({ key, length }: Step): readonly RuleReason[] {
  if (length.kind !== 'stated') return [];
  switch (length.value.kind) {
    case 'minutes':
      return [reason('rule.stepLength', { stepKey: key, least: length.value.least, most: length.value.most })];
    case 'days':
      return [reason('rule.stepDays', { stepKey: key, least: length.value.least, most: length.value.most })];
    case 'halfDay':
      return [reason('rule.stepHalfDay', { stepKey: key })];
    case 'fullDay':
      return [reason('rule.stepFullDay', { stepKey: key })];
  }
}

/** The weeks are counted from the step that is waited for, which is named where it is not the one before. */
function waitOf({ key, order, waitsFor, weeksAfter }: Step, steps: readonly Step[]): readonly RuleReason[] {
  const earlier = steps.filter((other) => other.order < order).sort((one, other) => other.order - one.order);
  const named = waitsFor !== undefined && waitsFor !== earlier[0]?.key ? waitsFor : undefined;
  if (weeksAfter.kind !== 'stated')
    return named === undefined ? [] : [reason('rule.stepWaits', { stepKey: key, waitsForKey: named })];
  return [
    named === undefined
      ? reason('rule.stepWeeks', { stepKey: key, ...weeksAfter.value })
      : reason('rule.stepWeeksAfter', { stepKey: key, waitsForKey: named, ...weeksAfter.value }),
  ];
}
