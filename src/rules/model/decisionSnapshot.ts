import type { Outcome, Reason } from './finding';
import type { IsoDate } from './isoDate';
import type { AssignmentKey, GroupKey, ProcessKey, SessionKey, StepKey, TogetherKey, UnitKey, VersionKey } from './key';
import type { DecisionOutcome } from './process';
import type { AttendanceReading, AttendanceScope } from './programmeVersion';
import type { Threshold } from './threshold';

/** People of a work group by what is known of them. `of` = present + absent + pending. */
export interface AttendanceCount {
  readonly present: number;
  readonly absent: number;
  readonly pending: number;
  readonly of: number;
}

export interface StepCount extends AttendanceCount {
  readonly stepKey: StepKey;
  /** The parallel occurrences that were counted, in the order of their days. */
  readonly sessionKeys: readonly SessionKey[];
  /** Present people who did not count that day: kept, not counted. */
  readonly presentNotCounted: number;
}

/** Everything a reading of the threshold needs, without a single person: it survives the disposal of the roll. */
export interface AttendanceTally {
  readonly steps: readonly StepCount[];
  /** Members at every counted session, as the work group is on the decision day; present = attended all. */
  readonly attendedAll: AttendanceCount;
  /** Counted at some session but no longer on the decision day. */
  readonly leftSince: number;
}

export interface UnitTally extends AttendanceTally {
  readonly unitKey: UnitKey;
}

export interface SnapshotCriterion {
  readonly criterion: string;
  readonly stepKey: StepKey | undefined;
  readonly assignmentKey: AssignmentKey | undefined;
  readonly outcome: Outcome;
  readonly reading: string | undefined;
  readonly reasons: readonly Reason[];
}

/**
 * What a decision was taken on: keys and numbers, no names (docs/domain.md#decision). Who and when are on the
 * decision.
 */
export interface DecisionSnapshot {
  readonly format: 1;
  readonly day: IsoDate;
  readonly processKey: ProcessKey;
  readonly unitKey: UnitKey;
  readonly togetherKey: TogetherKey;
  readonly groupKeys: readonly GroupKey[];
  readonly versionKey: VersionKey;
  readonly versionValidFrom: IsoDate;
  /** undefined = the version states none. */
  readonly threshold: Threshold | undefined;
  readonly reading: AttendanceReading;
  readonly scope: AttendanceScope;
  readonly suggestedOutcome: DecisionOutcome;
  readonly criteria: readonly SnapshotCriterion[];
  readonly workGroup: AttendanceTally;
  readonly units: readonly UnitTally[];
  /** Steps with a counted session whose roll was open; not stored by releases before this field. */
  readonly openSteps: readonly StepKey[];
}
