import { valueOf } from '../model';
import type { DecisionOutcome, DecisionSnapshot, Group, IsoDate, Process, ProgrammeVersion, Session } from '../model';
import { isRollClosed } from '../attendance/rollBook';
import type { AttendanceTallies } from '../attendance/tallyAttendance';
import type { RuleFinding } from '../reasons';

export interface SnapshotSources {
  readonly decisionCase: {
    readonly version: ProgrammeVersion;
    readonly process: Process;
    readonly sessions: readonly Session[];
    readonly today: IsoDate;
  };
  readonly groups: readonly Group[];
  readonly findings: readonly RuleFinding[];
  readonly tallies: AttendanceTallies;
  readonly suggestedOutcome: DecisionOutcome;
}

/** What a decision stores of what it was taken on: keys and numbers, no names. */
export function decisionSnapshot({
  decisionCase,
  groups,
  findings,
  tallies,
  suggestedOutcome,
}: SnapshotSources): DecisionSnapshot {
  const { version, process, sessions, today } = decisionCase;
  const open = new Set(sessions.filter((session) => !isRollClosed(session, today)).map(({ key }) => key));
  const { reading, scope } = version.attendance;
  return {
    format: 1,
    day: today,
    processKey: process.key,
    unitKey: process.unitKey,
    togetherKey: process.togetherKey,
    groupKeys: groups.map(({ key }) => key),
    versionKey: version.key,
    versionValidFrom: version.validFrom,
    threshold: valueOf(version.attendance.threshold),
    reading,
    scope,
    suggestedOutcome,
    criteria: findings.map((finding) => ({
      criterion: finding.criterion,
      stepKey: finding.subject.stepKey,
      assignmentKey: finding.subject.assignmentKey,
      outcome: finding.outcome,
      reading: finding.reading,
      reasons: finding.reasons,
    })),
    workGroup: tallies.workGroup,
    units: tallies.units,
    openSteps: tallies.workGroup.steps
      .filter(({ sessionKeys }) => sessionKeys.some((key) => open.has(key)))
      .map(({ stepKey }) => stepKey),
  };
}
