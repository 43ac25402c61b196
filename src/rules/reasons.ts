import { attendanceReadings, costSplits, surchargeBases } from './model';
import type { Finding, Reason } from './model';
import type { reasonCatalogue } from './reasonCatalogue';

export type ReasonCode = (typeof reasonCatalogue)[number]['code'];
type ValueName<Code extends ReasonCode> = Extract<
  (typeof reasonCatalogue)[number],
  { readonly code: Code }
>['values'][number];

/** The criteria a process is judged on, in the order in which they are shown. */
export const criteria = ['eligibility', 'groupSize', 'attendance', 'managerAttendance', 'assignment'] as const;
export type Criterion = (typeof criteria)[number];

/** Every reading a finding or a cost can name as applied. */
export const readings = [
  ...attendanceReadings,
  'mergedAsOneGroup',
  'perIndividual',
  'perUnit',
  'perGroup',
  'perProcess',
  'perParticipant',
  ...surchargeBases,
  'noSurcharge',
  ...costSplits,
] as const;
export type Reading = (typeof readings)[number];

export type RuleReason = Reason<ReasonCode>;
export type RuleFinding = Finding<Criterion, ReasonCode>;

/** A reason with exactly the values its code carries; a missing or superfluous value does not compile. */
export function reason<Code extends ReasonCode>(
  code: Code,
  values: Readonly<Record<ValueName<Code>, string | number>>,
): RuleReason {
  return { code, values };
}
