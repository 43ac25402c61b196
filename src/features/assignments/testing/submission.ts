import { elementAt, keyFrom } from '../../../rules';
import type { Submission, SubmissionKey, UnitKey } from '../../../rules';
import { group, konceptA, process } from '../../../testing/fixtures';

/** A unit's submission for the first assignment of Koncept A, not handed in. */
export function submission(unitKey: string, change: Partial<Submission> = {}): Submission {
  return {
    key: keyFrom<SubmissionKey>(`submission-${unitKey}`),
    assignmentKey: elementAt(konceptA.assignments, 0).key,
    processKey: process(unitKey).key,
    groupKey: group().key,
    togetherKey: group().togetherKey,
    unitKey: keyFrom<UnitKey>(unitKey),
    participantKey: undefined,
    state: 'due',
    dueDay: undefined,
    handedInDay: undefined,
    approvedDay: undefined,
    documentLink: undefined,
    returnReason: undefined,
    ...change,
  };
}
