import type { Group, GroupSizeRule, IsoDate, Participant } from '../model';
import { countsOn } from '../attendance/membership';
import { judgeGroupSize } from '../groupSize/judgeGroupSize';
import { reason } from '../reasons';
import type { RuleFinding } from '../reasons';

/** How many different people count in a group on a day. */
export function groupHeadcount(group: Pick<Group, 'key'>, participants: readonly Participant[], day: IsoDate): number {
  return new Set(participants.filter((row) => row.groupKey === group.key && countsOn(row, day)).map(({ personKey }) => personKey)).size;
}

/**
 * One finding on the size of all groups a process takes part in: a ward in three groups needs all three to fit. Each is
 * counted on the day it was confirmed, or today while it is not (DOMAIN.md § 3.2).
 */
export function judgeGroups(rule: GroupSizeRule, groups: readonly Group[], participants: readonly Participant[], today: IsoDate): RuleFinding {
  const judged = groups.map((group) => judgeGroupSize(rule, groupHeadcount(group, participants, group.confirmedDay ?? today)));
  return {
    criterion: 'groupSize', subject: {}, citation: rule.citation,
    outcome: judged.length === 0 ? 'pending' : judged.some(({ outcome }) => outcome === 'notMet') ? 'notMet' : 'met',
    reading: groups.some(({ processKeys }) => processKeys.length > 1) ? 'mergedAsOneGroup' : undefined,
    reasons: judged.length === 0 ? [reason('groupSize.noGroup', {})] : judged.flatMap(({ reasons }) => reasons),
  };
}
