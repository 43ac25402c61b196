import type { IsoDate } from './isoDate';
import type {
  ApplicationKey,
  DiplomaKey,
  GroupKey,
  OrganisationKey,
  ParticipantKey,
  PersonKey,
  ProcessKey,
  ProgrammeKey,
  QueueKey,
  SessionKey,
  StepKey,
  AssignmentKey,
  SubmissionKey,
  TogetherKey,
  UnitKey,
  VersionKey,
} from './key';
import type { Ore } from './ore';
import type { CostSplit } from './programmeVersion';

/** `interested`: not prioritised, so kept until a place is offered. */
export const applicationStates = ['waiting', 'interested', 'placed', 'withdrawn', 'declined'] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** The states of an application that is not settled: in line for a place, or interested until one is offered. */
export const poolStates = ['waiting', 'interested'] as const satisfies readonly ApplicationState[];
export type PoolState = (typeof poolStates)[number];

/** What a unit asks for when it applies (list Applications). It is kept as it was sent, and never says its own fate. */
export interface AskedApplication {
  readonly key: ApplicationKey;
  readonly unitKey: UnitKey;
  readonly programmeKey: ProgrammeKey;
  /** How many people count in the unit's work group, as the unit says when it applies. */
  readonly headcount: number;
  readonly contactName: string;
  readonly contactEmail: string | undefined;
  readonly wishes: string;
  /** The price shown when applying and the day it held; undefined = no price stated. */
  readonly shownPrice: Ore | undefined;
  readonly priceAsOf: IsoDate;
}

/**
 * An application that a coordinator has registered, for a unit that called or mailed, or has taken into the queue (list
 * ApplicationQueue): with the day it counts from, and what becomes of it.
 */
export interface Application extends AskedApplication {
  readonly receivedDay: IsoDate;
  readonly state: ApplicationState;
  readonly processKey: ProcessKey | undefined;
}

/**
 * An application as it lies in the inbox. Author and time are claims, as of any row there: nothing counts until a
 * coordinator has taken it into the queue.
 */
export interface ReceivedApplication extends AskedApplication {
  readonly authorName: string;
  readonly authorEmail: string | undefined;
  readonly createdUtc: string | undefined;
  /** Whom SharePoint names as having written a row that nobody has changed, if it is another than its author. */
  readonly writtenBy: string | undefined;
  /** When a coordinator took it into the queue, or declined it; set by its sender it hides nothing but itself. */
  readonly handledUtc: string | undefined;
}

/** The place of an application, and what becomes of it: read by all, written by coordinators. */
export interface QueueEntry {
  readonly key: QueueKey;
  readonly applicationKey: ApplicationKey;
  readonly unitKey: UnitKey;
  readonly programmeKey: ProgrammeKey;
  readonly receivedDay: IsoDate;
  readonly state: ApplicationState;
  readonly processKey: ProcessKey | undefined;
}

export const processStages = ['confirmed', 'training', 'assignment', 'decision', 'decided', 'withdrawn'] as const;
export type ProcessStage = (typeof processStages)[number];

/** One unit's way through one programme version. Decision, diploma, statistics and cost share hang here. */
export interface Process {
  readonly key: ProcessKey;
  readonly unitKey: UnitKey;
  readonly organisationKey: OrganisationKey;
  readonly versionKey: VersionKey;
  /** Processes with the same key are judged as one work group. */
  readonly togetherKey: TogetherKey;
  readonly applicationKey: ApplicationKey | undefined;
  readonly stage: ProcessStage;
  readonly confirmedDay: IsoDate;
  readonly priceAsOf: IsoDate;
  readonly year: number;
  /** Columns for list views and Power BI, recomputed from the facts and never incremented. */
  readonly computed: ProcessComputed;
  /** The diploma this process renews, if it is a renewal. */
  readonly renewsDiplomaKey: DiplomaKey | undefined;
  /** Set when the unit has withdrawn; its stage is `withdrawn` then. */
  readonly withdrawal: Withdrawal | undefined;
}

export const withdrawalCharges = ['charged', 'notCharged'] as const;
export type SettledCharge = (typeof withdrawalCharges)[number];

/** That a unit withdrew after its process was confirmed, and what was settled about its cost. */
export interface Withdrawal {
  /** First day on which the unit no longer takes part. */
  readonly day: IsoDate;
  /** Written where coordinators alone read it (list Notes), and empty when a process is read. */
  readonly reason: string;
  /**
   * What the coordinator settled where the price list leaves it open; undefined = as the price list says, or not
   * settled.
   */
  readonly charge: SettledCharge | undefined;
}

export interface ProcessComputed {
  readonly participants: number;
  readonly outcome: DecisionOutcome;
  readonly decisionDay: IsoDate | undefined;
  readonly lastValidDay: IsoDate | undefined;
  readonly costShare: Ore | undefined;
}

export const groupStages = ['forming', 'confirmed', 'training', 'assignment', 'decision', 'done', 'cancelled'] as const;
export type GroupStage = (typeof groupStages)[number];

export const trainerKinds = ['internal', 'external'] as const;
export type TrainerKind = (typeof trainerKinds)[number];

/** A training group: people who sit in the same room. Holds participants of one or several processes. */
export interface Group {
  readonly key: GroupKey;
  /** Number people use: KRO-2026-14. */
  readonly number: string;
  readonly title: string;
  readonly versionKey: VersionKey;
  readonly organisationKey: OrganisationKey;
  readonly togetherKey: TogetherKey;
  readonly processKeys: readonly ProcessKey[];
  readonly stage: GroupStage;
  readonly confirmedDay: IsoDate | undefined;
  readonly trainerKind: TrainerKind;
  readonly trainerName: string;
  readonly assignmentDueDay: IsoDate | undefined;
  readonly costSplit: CostSplit;
  /** Who pays when all is put on one unit; undefined = the first. */
  readonly payerUnitKey: UnitKey | undefined;
  readonly year: number;
  readonly computed: GroupComputed;
}

export interface GroupComputed {
  readonly size: number;
  readonly absenceBudget: number | undefined;
  readonly cost: Ore | undefined;
  readonly atRisk: boolean;
  /**
   * That facts have changed since a decision which nobody has settled, with the counts of the work group where those are
   * what changed: `18/20 → 16/20`; undefined = nothing has.
   */
  readonly changedSinceDecision: string | undefined;
}

/** A meeting of a group for one step; several sessions of one step are its parallel occurrences. */
export interface Session {
  readonly key: SessionKey;
  readonly groupKey: GroupKey;
  /** The group's, kept on the row so that one batch by this key reads a whole group file. */
  readonly togetherKey: TogetherKey;
  readonly stepKey: StepKey;
  readonly stepOrder: number;
  /** Swedish day of the session; a web course's is its due day. */
  readonly day: IsoDate;
  /** Instants, ISO 8601 with Z. */
  readonly startUtc: string;
  readonly endUtc: string;
  readonly place: string;
  readonly onlineLink: string | undefined;
  /** An open roll counts the unmarked as pending, a closed one as absent. */
  readonly rollClosed: boolean;
  /** By which the app tells at once that a check-in link is foreign; nothing follows from it (docs/lists.md#links-and-codes). */
  readonly checkInTokenHash: string | undefined;
  /** A catch-up for the step: counts only where the version says so (docs/domain.md#rescue). */
  readonly isCatchUp: boolean;
}

/** Why a person on the list does not count in the work group. Fixed codes that reveal no illness. */
export const notCountedReasons = ['hourly', 'agency', 'student', 'longLeave', 'other'] as const;
export type NotCountedReason = (typeof notCountedReasons)[number];

/** A person's place in a group for a process. `name` is an alias when `isAlias`. */
export interface Participant {
  readonly key: ParticipantKey;
  readonly groupKey: GroupKey;
  /** The group's, kept on the row so that one batch by this key reads a whole group file. */
  readonly togetherKey: TogetherKey;
  readonly processKey: ProcessKey;
  readonly unitKey: UnitKey;
  /** The same person in several groups or occurrences has the same person key. */
  readonly personKey: PersonKey;
  readonly name: string;
  readonly isAlias: boolean;
  readonly email: string | undefined;
  readonly isManager: boolean;
  /** First and last day in the work group, both included; undefined = from the start / still there. */
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  readonly notCounted: NotCounted | undefined;
}

export interface NotCounted {
  readonly reason: NotCountedReason;
  readonly from: IsoDate | undefined;
  /** Last day, included; undefined = until further notice. */
  readonly to: IsoDate | undefined;
}

export const attendanceStates = ['present', 'absent', 'unmarked'] as const;
export type AttendanceState = (typeof attendanceStates)[number];

export const attendanceModes = ['onSite', 'remote'] as const;
export type AttendanceMode = (typeof attendanceModes)[number];

/** One cell of the roll. A cell nobody has touched has no row and is `unmarked`. */
export interface Attendance {
  readonly sessionKey: SessionKey;
  readonly participantKey: ParticipantKey;
  readonly groupKey: GroupKey;
  /** The group's, kept on the row so that one batch by this key reads a whole group file. */
  readonly togetherKey: TogetherKey;
  readonly state: AttendanceState;
  readonly mode: AttendanceMode;
}

export const submissionStates = ['due', 'handedIn', 'approved', 'returned'] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** What a unit, group or individual has handed in for an assignment of the version. */
export interface Submission {
  readonly key: SubmissionKey;
  readonly assignmentKey: AssignmentKey;
  readonly processKey: ProcessKey;
  readonly groupKey: GroupKey;
  /** The group's, kept on the row so that one batch by this key reads a whole group file. */
  readonly togetherKey: TogetherKey;
  readonly unitKey: UnitKey;
  readonly participantKey: ParticipantKey | undefined;
  readonly state: SubmissionState;
  readonly dueDay: IsoDate | undefined;
  readonly handedInDay: IsoDate | undefined;
  readonly approvedDay: IsoDate | undefined;
  /** Where the document is kept; the product stores a link, not the text. */
  readonly documentLink: string | undefined;
  readonly returnReason: string | undefined;
}

export const decisionOutcomes = ['awarded', 'awardedWithDeviation', 'conditional', 'notAwarded', 'pending'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];
