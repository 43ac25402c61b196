import type { Application, EligibilityRule, PoolState, Unit } from '../model';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';
import { priorityOf } from './placing';

export interface Applicant {
  readonly application: Application;
  readonly unit: Unit;
}

export interface QueuePlace extends Applicant {
  /** 1 = first in the queue. */
  readonly place: number;
  /** The version's priority tags that the unit carries. */
  readonly tags: readonly string[];
  readonly reason: RuleReason;
}

/**
 * The waiting applications in queue order, or apart from them those on the list of interested: units with a priority
 * tag first, then by the day received; each says why.
 */
export function queueOrder(
  applicants: readonly Applicant[],
  rule: Pick<EligibilityRule, 'priorityTags'>,
  list: PoolState = 'waiting',
): readonly QueuePlace[] {
  return applicants
    .filter(({ application }) => application.state === list)
    .map((applicant) => ({ ...applicant, tags: priorityOf(applicant.unit, rule) }))
    .sort((one, other) => sortText(one).localeCompare(sortText(other)))
    .map((applicant, index) => ({ ...applicant, place: index + 1, reason: why(applicant) }));
}

type Tagged = Applicant & { readonly tags: readonly string[] };

/** Two applications of the same day are in the order they were handed in to the rule: as they were registered. */
function sortText({ application, tags }: Tagged): string {
  return `${tags.length > 0 ? 0 : 1} ${application.receivedDay}`;
}

function why({ application: { receivedDay }, tags }: Tagged): RuleReason {
  return tags.length > 0
    ? reason('queue.priority', { tags: tags.join(', '), receivedDay })
    : reason('queue.date', { receivedDay });
}
