import { valueOf } from '../model';
import type { GroupSizeRule, Outcome } from '../model';
import { reason } from '../reasons';
import type { RuleFinding, RuleReason } from '../reasons';

/**
 * Whether a group of `count` people may be held: the hard limits decide, both included; a recommended range is only
 * pointed out (docs/domain.md#group-size). A limit that the source does not state refuses nobody. Throws RangeError
 * when `count` is not a whole number of people.
 */
export function judgeGroupSize(rule: GroupSizeRule, count: number): RuleFinding {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a number of people`);
  const { recommended, citation } = rule;
  const advice: readonly RuleReason[] =
    recommended.kind === 'stated' && (count < recommended.value.least || count > recommended.value.most)
      ? [
          reason('groupSize.outsideRecommended', {
            count,
            least: recommended.value.least,
            most: recommended.value.most,
          }),
        ]
      : [];
  const { outcome, verdict } = againstLimits(rule, count);
  return { criterion: 'groupSize', subject: {}, outcome, reading: undefined, citation, reasons: [verdict, ...advice] };
}

/** True when the count is below the lower limit, where one is stated. */
export function isTooFew({ least }: Pick<GroupSizeRule, 'least'>, count: number): boolean {
  return least.kind === 'stated' && count < least.value;
}

type Judged = { readonly outcome: Outcome; readonly verdict: RuleReason };

function againstLimits(limits: GroupSizeRule, count: number): Judged {
  const least = valueOf(limits.least);
  const most = valueOf(limits.most);
  if (least !== undefined && count < least)
    return { outcome: 'notMet', verdict: reason('groupSize.tooFew', { count, least }) };
  if (most !== undefined && count > most)
    return { outcome: 'notMet', verdict: reason('groupSize.tooMany', { count, most }) };
  return { outcome: 'met', verdict: within(count, least, most) };
}

function within(count: number, least: number | undefined, most: number | undefined): RuleReason {
  if (least !== undefined && most !== undefined) return reason('groupSize.fits', { count, least, most });
  if (least !== undefined) return reason('groupSize.enough', { count, least });
  return most === undefined ? reason('groupSize.noLimits', { count }) : reason('groupSize.notTooMany', { count, most });
}
