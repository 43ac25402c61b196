import { decideProcess, type DecisionProposal } from '../decision/decideProcess';
import type { IsoDate } from '../model';
import type { GroupFacts, GroupMember } from './groupFacts';

/** Judges one unit's process on everything that is known of its group (docs/domain.md#decision). */
export function judgeMember(
  facts: GroupFacts,
  { process, unit, organisation }: GroupMember,
  today: IsoDate,
): DecisionProposal {
  return decideProcess({
    version: facts.version,
    unit,
    organisation,
    today,
    process,
    together: facts.members.map((member) => member.process),
    groups: facts.groups,
    sessions: facts.sessions,
    participants: facts.participants,
    attendance: facts.attendance,
    submissions: facts.submissions,
  });
}
