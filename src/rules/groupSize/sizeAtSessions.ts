import { groupHeadcount } from '../decision/judgeGroups';
import type { Group, GroupSizeRule, IsoDate, Participant, Session } from '../model';
import type { RuleFinding } from '../reasons';
import { judgeGroupSize } from './judgeGroupSize';

export interface SessionSize {
  readonly session: Session;
  readonly day: IsoDate;
  readonly finding: RuleFinding;
}

/**
 * A group's size on the day of each of its sessions, in day order: advice for those who joined or left after the
 * confirmation. The verdict is the one of the confirmation and does not move (docs/domain.md#group-size). A catch-up
 * has no group of its own to fit.
 */
export function sizeAtSessions(
  rule: GroupSizeRule,
  group: Pick<Group, 'key'>,
  sessions: readonly Session[],
  participants: readonly Participant[],
): readonly SessionSize[] {
  return sessions
    .filter((session) => session.groupKey === group.key && !session.isCatchUp)
    .sort((one, other) => (one.startUtc < other.startUtc ? -1 : 1))
    .map((session) => ({
      session,
      day: session.day,
      finding: judgeGroupSize(rule, groupHeadcount(group, participants, session.day)),
    }));
}
