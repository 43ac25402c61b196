import type { GroupSizeRule } from '../model';
import { reason } from '../reasons';
import type { RuleFinding, RuleReason } from '../reasons';

/**
 * Whether a group of `count` people may be held: the hard limits decide, both included; a recommended range is only
 * pointed out (DOMAIN.md § 3.2). Throws RangeError when `count` is not a whole number of people.
 */
export function judgeGroupSize(rule: GroupSizeRule, count: number): RuleFinding {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a number of people`);
  const { least, most, recommended, citation } = rule;
  const advice: readonly RuleReason[] = recommended.kind === 'stated' && (count < recommended.value.least || count > recommended.value.most)
    ? [reason('groupSize.outsideRecommended', { count, least: recommended.value.least, most: recommended.value.most })]
    : [];
  const fits = count >= least && count <= most;
  const code = fits ? 'groupSize.fits' : count < least ? 'groupSize.tooFew' : 'groupSize.tooMany';
  return {
    criterion: 'groupSize', subject: {}, outcome: fits ? 'met' : 'notMet', reading: undefined, citation,
    reasons: [reason(code, { count, least, most }), ...advice],
  };
}
