import { addMonths } from '../model';
import type { IsoDate, ProgrammeVersion } from '../model';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';

/**
 * Whether days that are planned or held fit within the months that the version states for a process, counted from the
 * first of them; undefined where it states none or there is no day.
 */
export function processLength(
  { processMonths }: Pick<ProgrammeVersion, 'processMonths'>,
  days: readonly IsoDate[],
): RuleReason | undefined {
  const inOrder = [...days].sort();
  const [firstDay] = inOrder;
  const lastDay = inOrder[inOrder.length - 1];
  if (processMonths.kind !== 'stated' || firstDay === undefined || lastDay === undefined) return undefined;
  const months = processMonths.value;
  const toDay = addMonths(firstDay, months);
  return lastDay <= toDay
    ? reason('plan.withinLength', { months, toDay })
    : reason('plan.longerThanProcess', { months, toDay, lastDay });
}
