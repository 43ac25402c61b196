import type {
  Attendance,
  DecisionOutcome,
  DecisionSnapshot,
  Group,
  IsoDate,
  Organisation,
  Participant,
  ParticipantKey,
  Process,
  ProgrammeVersion,
  Session,
  Submission,
  Unit,
} from '../model';
import { judgeAssignments } from '../assignments/judgeAssignments';
import { judgeTallies } from '../attendance/judgeAttendance';
import type { UnitAttendance } from '../attendance/judgeAttendance';
import { judgeManagerAttendance } from '../attendance/judgeManagerAttendance';
import { peopleOf } from '../attendance/people';
import { tallyAttendance } from '../attendance/tallyAttendance';
import { judgeEligibility } from '../eligibility/judgeEligibility';
import type { AwardHeld } from '../eligibility/judgeEligibility';
import type { RuleFinding } from '../reasons';
import { isWithdrawn, withoutWithdrawn } from '../withdrawal/remaining';
import { decisionSnapshot } from './decisionSnapshot';
import { judgeGroups } from './judgeGroups';

/** Everything a decision on one process rests on. Lists may hold more than concerns it; the rule picks its own. */
export interface DecisionCase {
  readonly version: ProgrammeVersion;
  readonly process: Process;
  /** The processes judged together with it, itself included, in the order their units are shown. */
  readonly together: readonly Process[];
  readonly unit: Unit;
  readonly organisation: Organisation;
  readonly groups: readonly Group[];
  readonly sessions: readonly Session[];
  readonly participants: readonly Participant[];
  readonly attendance: readonly Attendance[];
  readonly submissions: readonly Submission[];
  readonly managerSubstitutes?: readonly ParticipantKey[];
  /** What the unit has been awarded, for a version that asks for another programme's award; undefined = not known. */
  readonly awards?: readonly AwardHeld[] | undefined;
  readonly today: IsoDate;
}

export interface DecisionProposal {
  /** What the findings amount to; the coordinator decides. */
  readonly suggestedOutcome: DecisionOutcome;
  /** In the order they are shown: eligibility, group size, attendance per step, manager, assignments. */
  readonly findings: readonly RuleFinding[];
  readonly perUnit: readonly UnitAttendance[];
  readonly snapshot: DecisionSnapshot;
}

/**
 * Judges a process on every criterion of its version and proposes a decision, with what to store
 * (docs/domain.md#decision).
 */
export function decideProcess(decisionCase: DecisionCase): DecisionProposal {
  const {
    version,
    process,
    unit,
    organisation,
    sessions,
    participants,
    attendance,
    submissions,
    managerSubstitutes,
    today,
  } = decisionCase;
  // A unit that has withdrawn is no part of the work group any more; its rows still tell who was present where.
  const others = decisionCase.together.filter(({ key }) => key !== process.key);
  const together = decisionCase.together.filter((each) => !isWithdrawn(each) || !others.includes(each));
  const groups = decisionCase.groups.filter(({ processKeys }) => processKeys.includes(process.key));
  const facts = {
    version,
    sessions,
    participants,
    attendance,
    managerSubstitutes,
    today,
    processKeys: together.map(({ key }) => key),
    units: together.map(({ unitKey }) => unitKey),
  };
  const people = peopleOf(participants);
  const tallies = tallyAttendance(facts, people);
  const listed = withoutWithdrawn(participants, others);
  const attended = judgeTallies(version.attendance, tallies);
  const findings = [
    judgeEligibility(version, unit, organisation, process.confirmedDay, decisionCase.awards),
    judgeGroups(version.groupSize, groups, listed, today, listed === participants ? people : undefined),
    // Where a declaration or an outside assessment is all, there is nothing to attend.
    ...(version.steps.length === 0 ? [] : attended.findings).filter(
      ({ subject }) => subject.unitKey === undefined || subject.unitKey === unit.key,
    ),
    ...present(judgeManagerAttendance(facts)),
    ...judgeAssignments({
      version,
      submissions,
      participants,
      sessions,
      today,
      processKey: process.key,
      groupKeys: groups.map(({ key }) => key),
      dueDay: latest(groups.map((group) => group.assignmentDueDay)),
    }),
  ];
  const suggestedOutcome = suggest(findings);
  return {
    suggestedOutcome,
    findings,
    perUnit: attended.perUnit,
    snapshot: decisionSnapshot({ decisionCase, groups, findings, tallies, suggestedOutcome }),
  };
}

/** A no beats a not yet; what could not be assessed waits for a coordinator to settle it with a reason. */
export function suggest(findings: readonly RuleFinding[]): DecisionOutcome {
  if (findings.some(({ outcome }) => outcome === 'notMet')) return 'notAwarded';
  return findings.length > 0 && findings.every(({ outcome }) => outcome === 'met') ? 'awarded' : 'pending';
}

const present = (finding: RuleFinding | undefined): readonly RuleFinding[] => (finding === undefined ? [] : [finding]);

function latest(days: readonly (IsoDate | undefined)[]): IsoDate | undefined {
  return days.reduce((last, day) => (last === undefined || (day !== undefined && day > last) ? day : last), undefined);
}
