import type { AttendanceFacts } from '../attendance/tallyAttendance';
import type {
  Attendance,
  Decision,
  Diploma,
  Group,
  IsoDate,
  Organisation,
  Participant,
  Process,
  ProgrammeVersion,
  Session,
  Submission,
  Unit,
} from '../model';
import { isWithdrawn } from '../withdrawal/remaining';

/** A unit that takes part, with the organisation it belonged to when its process was confirmed. */
export interface GroupMember {
  readonly process: Process;
  readonly unit: Unit;
  readonly organisation: Organisation;
}

/** Everything that is known of a group and of all that is judged together with it. */
export interface GroupFacts {
  /** The version the group is bound to. */
  readonly version: ProgrammeVersion;
  readonly group: Group;
  /** All groups that are judged together, `group` among them. */
  readonly groups: readonly Group[];
  /** The units in the order they were placed, also those that have withdrawn. */
  readonly members: readonly GroupMember[];
  readonly sessions: readonly Session[];
  readonly participants: readonly Participant[];
  readonly attendance: readonly Attendance[];
  readonly submissions: readonly Submission[];
  readonly decisions: readonly Decision[];
  readonly diplomas: readonly Diploma[];
}

/** What the attendance rules ask for; a unit that has withdrawn is not judged together with the others. */
export function attendanceFactsOf(facts: GroupFacts, today: IsoDate): AttendanceFacts {
  const stay = facts.members.filter(({ process }) => !isWithdrawn(process));
  return {
    version: facts.version,
    today,
    sessions: facts.sessions,
    participants: facts.participants,
    attendance: facts.attendance,
    processKeys: stay.map(({ process }) => process.key),
    units: stay.map(({ unit }) => unit.key),
  };
}

/** How many different people of a unit are on the lists, of one group or of all judged together. */
export function peopleOf(
  { participants }: Pick<GroupFacts, 'participants'>,
  unitKey: Unit['key'],
  groupKey?: Group['key'],
): number {
  const rows = participants.filter(
    (row) => row.unitKey === unitKey && (groupKey === undefined || row.groupKey === groupKey),
  );
  return new Set(rows.map(({ personKey }) => personKey)).size;
}
