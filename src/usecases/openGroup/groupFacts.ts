import * as rules from '../../rules';
import type {
  AttendanceFacts,
  CostShare,
  DecisionProposal,
  Group,
  GroupCost,
  GroupFacts,
  GroupKey,
  GroupMember,
  GroupStage,
  IsoDate,
  Ore,
  ProcessComputed,
  ProcessStage,
  UnitCoverage,
  UnitKey,
} from '../../rules';
import type { OpenGroup, ParticipatingUnit } from './openGroup';

/** The facts of an open group, as the rules ask for them: nouns without their rows. */
export function factsOf({ file, version, units }: OpenGroup): GroupFacts {
  const valuesOf = <T>(rows: readonly { readonly value: T }[]): readonly T[] => rows.map(({ value }) => value);
  return {
    version,
    group: file.group.value,
    groups: valuesOf(file.groupsTogether),
    members: units.map(memberOf),
    sessions: valuesOf(file.sessions),
    participants: valuesOf(file.participants),
    attendance: valuesOf(file.attendance),
    submissions: valuesOf(file.submissions),
    decisions: valuesOf(file.decisions),
    diplomas: valuesOf(file.diplomas),
  };
}

const memberOf = ({ process, unit, organisation }: ParticipatingUnit): GroupMember => ({
  process: process.value,
  unit,
  organisation,
});

/** What the attendance rules ask for; a unit that has withdrawn is not judged together with the others. */
export function attendanceFacts(open: OpenGroup, today: IsoDate): AttendanceFacts {
  return rules.attendanceFactsOf(factsOf(open), today);
}

/** Judges one unit's process on everything the group file holds. */
export function judgeProcess(open: OpenGroup, unit: ParticipatingUnit, today: IsoDate): DecisionProposal {
  return rules.judgeMember(factsOf(open), memberOf(unit), today);
}

/** What one of the groups costs and each paying unit's share of it, in öre. */
export function costOfGroup(
  open: OpenGroup,
  group: Group,
): { readonly cost: GroupCost; readonly shares: readonly CostShare[] } {
  return rules.costOfGroup(factsOf(open), group);
}

/** A unit's share of all groups it takes part in, in öre; undefined = no price stated. */
export function costShareOf(open: OpenGroup, unitKey: UnitKey): Ore | undefined {
  return rules.costShareOf(factsOf(open), unitKey);
}

/** How many different people of a unit are on the lists, of one group or of all judged together. */
export function peopleOf(open: OpenGroup, unitKey: UnitKey, groupKey?: GroupKey): number {
  return rules.peopleOf(factsOf(open), unitKey, groupKey);
}

/** How many people count in the group's work group on a day. */
export function headcountOf(open: OpenGroup, day: IsoDate): number {
  return rules.headcountOf(factsOf(open), day);
}

/** The coverage of each unit that takes part, today (docs/domain.md#catch-up-and-coverage). */
export function coverageOfUnits(open: OpenGroup, today: IsoDate): readonly UnitCoverage[] {
  return rules.unitCoverage({ ...attendanceFacts(open, today), version: open.version });
}

/** Where the group is on its way on a day, read from the facts. */
export function groupStage(open: OpenGroup, today: IsoDate): GroupStage {
  return rules.groupStage(factsOf(open), today);
}

/** A process's computed columns and stage as its newest decision and the facts make them on a day. */
export function processComputed(
  open: OpenGroup,
  unit: ParticipatingUnit,
  today: IsoDate,
): { readonly computed: ProcessComputed; readonly stage: ProcessStage } {
  return rules.processComputed(factsOf(open), memberOf(unit), today);
}
