import type { EligibilityRule, IsoDate, PoolState, Unit } from '../model';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';
import type { RegistrationAnswer } from '../registration/registrationOn';

export interface Placing {
  readonly state: PoolState;
  readonly reason: RuleReason;
}

/** The version's priority tags that a unit carries, in the order the unit has them. */
export function priorityOf(
  unit: Pick<Unit, 'priorityTags'>,
  { priorityTags }: Pick<EligibilityRule, 'priorityTags'>,
): readonly string[] {
  return unit.priorityTags.filter((tag) => priorityTags.includes(tag));
}

/**
 * Whether a unit that applies is in the queue or on the list of interested, and why
 * (docs/domain.md#eligibility-and-queue). `registration` is the answer for the day the application was received.
 * Reading: an application that comes while registration is closed is kept as interest and never lost; a coordinator
 * invites from that list.
 */
export function placing(
  rule: Pick<EligibilityRule, 'priorityTags' | 'others'>,
  unit: Pick<Unit, 'priorityTags'>,
  registration: Pick<RegistrationAnswer, 'state'>,
  receivedDay: IsoDate,
): Placing {
  if (registration.state === 'closed')
    return { state: 'interested', reason: reason('placing.closed', { receivedDay }) };
  const tags = priorityOf(unit, rule);
  if (tags.length > 0) return { state: 'waiting', reason: reason('placing.priority', { tags: tags.join(', ') }) };
  if (rule.others === 'queued') return { state: 'waiting', reason: reason('placing.queued', {}) };
  return { state: 'interested', reason: reason('placing.noPriority', { tags: rule.priorityTags.join(', ') }) };
}
