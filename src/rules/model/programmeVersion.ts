import type { Citation } from './citation';
import type { IsoDate } from './isoDate';
import type { AssignmentKey, ProgrammeKey, StepKey, UnitRoleKey, VersionKey } from './key';
import type { Ore } from './ore';
import type { RuleFigures } from './ruleFigures';
import type { Stated, StatedKind } from './stated';
import type { Text } from './text';
import type { Threshold } from './threshold';

/**
 * A programme version is data: every figure a source states, dated and cited, and every reading of an ambiguous
 * source as a field of its own. It is never edited once published; a change is a new version with its own validFrom.
 */
export interface ProgrammeVersion {
  readonly key: VersionKey;
  readonly programmeKey: ProgrammeKey;
  readonly programmeTitle: Text;
  /** What the version leads to: a first award, its renewal, or catch-up for people who came later. */
  readonly kind: ProgrammeKind;
  /** First day on which a process can be bound to this version. */
  readonly validFrom: IsoDate;
  /** True where the source gives no start of its own and its page date is used instead. */
  readonly validFromAssumed: boolean;
  readonly citation: Citation;
  /** The time the whole programme runs, where it is a project or a focus area with a beginning and an end. */
  readonly period: Stated<PeriodRule>;
  /** How long a process takes from start to decision, in months. */
  readonly processMonths: Stated<number>;
  readonly award: AwardRule;
  readonly groupSize: GroupSizeRule;
  readonly attendance: AttendanceRule;
  readonly steps: readonly Step[];
  readonly assignments: readonly AssignmentRule[];
  readonly validity: ValidityRule;
  readonly eligibility: EligibilityRule;
  readonly price: PriceRule;
  /** Training for people who came to the workplace after the award; `notStated` where the source is silent. */
  readonly catchUp: Stated<CatchUpRule>;
  /** Points of view the programme is held from: patients, work environment, operations. */
  readonly perspectives: readonly Text[];
  /**
   * Roles that people take within a unit, in addition to its manager: an internal group that writes the action plan.
   */
  readonly unitRoles: readonly UnitRole[];
  readonly evaluations: readonly EvaluationRule[];
  /** What the source asks of who teaches it; absent = it says nothing. */
  readonly trainerQualification?: Text | undefined;
}

export interface PeriodRule {
  /** First and last day, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly citation: Citation;
}

export interface CatchUpRule {
  readonly forms: readonly StepForm[];
  readonly length: Stated<StepLength>;
  /** True where people who are not employed by the organisation may come too. */
  readonly openToOthers: Stated<boolean>;
  /** What one has to have read before, each ticked off by the person. */
  readonly prerequisites: readonly Text[];
  readonly citation: Citation;
}

export interface UnitRole {
  readonly key: UnitRoleKey;
  readonly title: Text;
  readonly citation: Citation;
}

export const evaluationSubjects = ['session', 'programme'] as const;
export type EvaluationSubject = (typeof evaluationSubjects)[number];

/** An evaluation the source speaks of: of each session or of the whole programme, from one point of view. */
export interface EvaluationRule {
  readonly of: EvaluationSubject;
  readonly perspective: Text;
  readonly citation: Citation;
}

/** `training`: attendance is the whole point, and nothing is awarded. */
export const programmeKinds = ['diploma', 'renewal', 'catchUp', 'training'] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];

export const awardReceivers = ['unit', 'individual', 'unitAndIndividual', 'nobody'] as const;
export type AwardReceiver = (typeof awardReceivers)[number];

/** Who decides: a coordinator, the unit that declares it itself, or a certifier outside the organisation. */
export const awardDeciders = ['coordinator', 'unit', 'externalCertifier'] as const;
export type AwardDecider = (typeof awardDeciders)[number];

export interface AwardRule {
  readonly to: AwardReceiver;
  readonly decidedBy: AwardDecider;
  /** Name of the certifier, where one decides. */
  readonly certifier: Stated<string>;
  /** The pack's own word for what is awarded: diplom, certifikat. */
  readonly word: Text;
  /** The pack's own word for going through the programme: diplomering, certifiering. */
  readonly processWord: Text;
}

export interface GroupSizeRule extends RuleFigures<'groupSize'> {
  readonly recommended: Stated<{ readonly least: number; readonly most: number }>;
  readonly citation: Citation;
}

export const attendanceReadings = ['eachSession', 'attendedAll', 'overall'] as const;
export type AttendanceReading = (typeof attendanceReadings)[number];

export const attendanceScopes = ['workGroup', 'eachUnit'] as const;
export type AttendanceScope = (typeof attendanceScopes)[number];

export interface AttendanceRule {
  /** `none` = attendance is not a criterion; `notStated` = a coordinator settles it, for no number is invented. */
  readonly threshold: Stated<Threshold>;
  readonly reading: AttendanceReading;
  readonly scope: AttendanceScope;
  readonly managerMustAttend: boolean;
  readonly citation: Citation;
}

/** `notStated` where the source speaks of a session but not of where it is held. */
export const stepForms = ['onSite', 'digital', 'webCourse', 'webinar', 'notStated'] as const;
export type StepForm = (typeof stepForms)[number];

/** How a source counts a length in days. */
export const dayLengths = ['halfDay', 'fullDay'] as const;
export type DayLength = (typeof dayLengths)[number];

/** Length of a step: so many minutes or days, or as the source puts it when it counts in days. */
export type StepLength =
  | { readonly kind: 'minutes' | 'days'; readonly least: number; readonly most: number }
  | { readonly kind: DayLength };

/** What a source says of a length, as one word. */
export type StepLengthKind = StepLength['kind'] | Exclude<StatedKind, 'stated'>;

export interface Step {
  readonly key: StepKey;
  /** 1, 2, 3 … in the order people go through them. */
  readonly order: number;
  readonly title: Text;
  readonly form: StepForm;
  readonly attendanceCounts: boolean;
  /** Whether catch-up can stand in for this step; `notStated` counts as no (docs/domain.md#rescue). */
  readonly catchUpCounts: Stated<boolean>;
  /** Whether people may take part at a distance in a step that is held on site. */
  readonly remoteAllowed: Stated<boolean>;
  readonly length: Stated<StepLength>;
  /** The earlier step it waits for; undefined = the one before it in order. */
  readonly waitsFor: StepKey | undefined;
  /** Weeks between that step and this one, both included. */
  readonly weeksAfter: Stated<{ readonly least: number; readonly most: number }>;
  readonly citation: Citation;
}

export const assignmentKinds = [
  'developmentAssignment',
  'actionPlan',
  'currentStateAnalysis',
  'selfAssessment',
  'followUp',
] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

export const assignmentOwners = ['individual', 'unit', 'group'] as const;
export type AssignmentOwner = (typeof assignmentOwners)[number];

export interface AssignmentRule {
  readonly key: AssignmentKey;
  readonly kind: AssignmentKind;
  readonly per: AssignmentOwner;
  readonly title: Text;
  /** The role within the unit that does it; undefined = the unit decides. */
  readonly doneBy: UnitRoleKey | undefined;
  /** Due so many months after the award, and no part of the decision; undefined = due before it. */
  readonly monthsAfterAward: number | undefined;
  /** With it: at the latest so many months after the award; absent = the same number. */
  readonly monthsAfterAwardAtMost?: number | undefined;
  /** Per individual: the share of those who count that has to be approved; absent = everyone. */
  readonly approvedShare?: Threshold | undefined;
  /** Due before the first session of this step that is held by a group of the process; absent = not by a step. */
  readonly beforeStep?: StepKey | undefined;
  readonly citation: Citation;
}

export const renewedPeriods = ['fromAwardDay', 'fromOldLastDay'] as const;
export type RenewedFrom = (typeof renewedPeriods)[number];

export interface ValidityRule extends RuleFigures<'validity'> {
  /** Months before the last valid day during which renewal is due; boundary days belong to the window. */
  readonly renewalWindowMonths: number;
  readonly renewedPeriod: RenewedFrom;
  /** Share of the unit's people that has to be trained for as long as the award holds. */
  readonly keptCoverage: Stated<Threshold>;
  readonly citation: Citation;
}

/** What becomes of units that have no priority. */
export const otherUnitsMay = ['queued', 'interested'] as const;
export type OtherUnitsMay = (typeof otherUnitsMay)[number];

export interface EligibilityRule {
  /** Regions or municipalities whose units may take part, by organisation name; `none` = everyone. */
  readonly memberOrganisations: Stated<readonly string[]>;
  readonly sectors: Stated<readonly Sector[]>;
  /** True where the source adds "and equivalents": a unit of another sector is then for the coordinator to settle. */
  readonly equivalentSectors: boolean;
  /** Tags of units that come first. */
  readonly priorityTags: readonly string[];
  /**
   * What becomes of units without one: they wait after the others, or are on the list of interested until invited.
   */
  readonly others: OtherUnitsMay;
  /** A programme of which the unit has to hold a valid award; absent = none. */
  readonly requiresAwardOf?: ProgrammeKey | undefined;
  readonly citation: Citation;
}

export const sectors = [
  'healthCare',
  'dentalCare',
  'schoolHealth',
  'studentHealth',
  'school',
  'preschool',
  'socialServices',
  'culture',
  'administration',
  'other',
] as const;
export type Sector = (typeof sectors)[number];

export const vatKinds = ['exclusive', 'inclusive', 'exempt', 'notStated'] as const;
export type Vat = (typeof vatKinds)[number];

/** What the price is for. `quotation`: asked for each time, so the price list has no amount. */
export const priceBases = ['perGroup', 'perProcess', 'perParticipant', 'quotation'] as const;
export type PriceBasis = (typeof priceBases)[number];

export const surchargeBases = ['additionalUnit', 'everyUnit'] as const;
export type SurchargeBasis = (typeof surchargeBases)[number];

export const costSplits = ['equal', 'byParticipants', 'allOnOne'] as const;
export type CostSplit = (typeof costSplits)[number];

/** What the price list says of the cost of a unit that withdraws after confirmation. */
export const withdrawalTerms = ['charged', 'notCharged', 'coordinatorDecides'] as const;
export type WithdrawalTerm = (typeof withdrawalTerms)[number];

/** Whom a price per participant is for, on the day the group is confirmed. */
export const chargedFor = ['counting', 'everyoneOnTheList'] as const;
export type ChargedFor = (typeof chargedFor)[number];

export interface PriceRule {
  /** The day this price list starts to apply; what an applicant was shown carries the day it was shown. */
  readonly validFrom: IsoDate;
  /** Price for a unit of a member region with trainers of its own, taught by them. */
  readonly internal: Stated<Ore>;
  /** Price for a unit of any member region taught by an external trainer. */
  readonly external: Stated<Ore>;
  readonly basis: PriceBasis;
  /** With `perParticipant`: charged for at least so many of the group, also when fewer come. */
  readonly leastCharged: Stated<number>;
  /** Those who count in the work group, or also who is on the list without counting (hourly, on leave …). */
  readonly charged: ChargedFor;
  /** What is added when small units merge into one group. */
  readonly surcharge: Stated<Ore>;
  readonly surchargePer: SurchargeBasis;
  readonly surchargeWithExternalTrainer: boolean;
  readonly split: CostSplit;
  readonly vat: Vat;
  /** VAT rate as a share (25 % = 25/100); `notStated` where the source is silent. */
  readonly vatRate: Stated<Threshold>;
  readonly withdrawal: WithdrawalTerm;
  /** True where the source gives its prices as about so much; absent = as they are. */
  readonly approximate?: boolean | undefined;
  readonly citation: Citation;
}

/** How a surcharge was read, that there was none, or what the price was counted by. */
export type CostReading = SurchargeBasis | 'noSurcharge' | Extract<PriceBasis, 'perProcess' | 'perParticipant'>;
