import type { Group, GroupSizeRule, IsoDate, Participant } from '../model';
import { countsOn } from '../attendance/membership';
import { peopleOf } from '../attendance/people';
import type { People } from '../attendance/people';
import { judgeGroupSize } from '../groupSize/judgeGroupSize';
import { reason } from '../reasons';
import type { RuleFinding } from '../reasons';

/** How many different people count in a group on a day. */
export function groupHeadcount(
  group: Pick<Group, 'key'>,
  participants: readonly Participant[],
  day: IsoDate,
  { everyone } = peopleOf(participants),
): number {
  const counts = (row: Participant): boolean => row.groupKey === group.key && countsOn(row, day);
  return everyone.reduce((sum, { rows }) => sum + (rows.some(counts) ? 1 : 0), 0);
}

/**
 * One finding on the size of all groups a process takes part in: a ward in three groups needs all three to fit. Each is
 * counted on the day it was confirmed, or today while it is not (docs/domain.md#group-size). A group that nobody is on
 * the list of yet is pending: its size was judged on the units' own figures when it was formed, and incomplete is not
 * no. `people`: those of the participants, where they are known already.
 */
export function judgeGroups(
  rule: GroupSizeRule,
  groups: readonly Group[],
  participants: readonly Participant[],
  today: IsoDate,
  people?: People,
): RuleFinding {
  const judged = groups.map((group) => judgeGroup(rule, group, participants, today, people));
  const outcomes = judged.map(({ outcome }) => outcome);
  return {
    criterion: 'groupSize',
    subject: {},
    citation: rule.citation,
    outcome: outcomes.includes('notMet')
      ? 'notMet'
      : outcomes.length === 0 || outcomes.includes('pending')
        ? 'pending'
        : 'met',
    reading: groups.some(({ processKeys }) => processKeys.length > 1) ? 'mergedAsOneGroup' : undefined,
    reasons: judged.length === 0 ? [reason('groupSize.noGroup', {})] : judged.flatMap(({ reasons }) => reasons),
  };
}

function judgeGroup(
  rule: GroupSizeRule,
  group: Group,
  participants: readonly Participant[],
  today: IsoDate,
  people: People | undefined,
): Pick<RuleFinding, 'outcome' | 'reasons'> {
  if (participants.some(({ groupKey }) => groupKey === group.key))
    return judgeGroupSize(rule, groupHeadcount(group, participants, group.confirmedDay ?? today, people));
  return { outcome: 'pending', reasons: [reason('groupSize.nobodyListed', {})] };
}
