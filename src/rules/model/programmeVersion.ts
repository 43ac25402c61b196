import type { Citation } from './citation';
import type { IsoDate } from './isoDate';
import type { AssignmentKey, ProgrammeKey, StepKey, VersionKey } from './key';
import type { Ore } from './ore';
import type { Stated } from './stated';
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
  /** True where the source gives no start of its own and its page date stands in. */
  readonly validFromAssumed: boolean;
  readonly citation: Citation;
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
}

export interface CatchUpRule {
  readonly forms: readonly StepForm[];
  readonly citation: Citation;
}

export type ProgrammeKind = 'diploma' | 'renewal' | 'catchUp';

export interface AwardRule {
  readonly to: 'unit' | 'individual' | 'unitAndIndividual' | 'nobody';
  readonly decidedBy: 'coordinator' | 'unit' | 'externalCertifier';
  /** The pack's own word for what is awarded: diplom, certifikat. */
  readonly word: Text;
}

export interface GroupSizeRule {
  readonly least: number;
  readonly most: number;
  readonly recommended: Stated<{ readonly least: number; readonly most: number }>;
  readonly citation: Citation;
}

export type AttendanceReading = 'eachSession' | 'attendedAll' | 'overall';
export type AttendanceScope = 'workGroup' | 'eachUnit';

export interface AttendanceRule {
  readonly threshold: Threshold;
  readonly reading: AttendanceReading;
  readonly scope: AttendanceScope;
  readonly managerMustAttend: boolean;
  /** Whether catch-up can stand in for a missed step; `notStated` counts as no (DOMAIN.md § 3.5). */
  readonly catchUpCounts: Stated<boolean>;
  readonly citation: Citation;
}

export type StepForm = 'onSite' | 'digital' | 'webCourse';

export interface Step {
  readonly key: StepKey;
  /** 1, 2, 3 … in the order people go through them. */
  readonly order: number;
  readonly title: Text;
  readonly form: StepForm;
  readonly attendanceCounts: boolean;
  readonly minutes: Stated<{ readonly least: number; readonly most: number }>;
  readonly weeksAfterPrevious: Stated<{ readonly least: number; readonly most: number }>;
  readonly citation: Citation;
}

export type AssignmentKind = 'developmentAssignment' | 'actionPlan' | 'currentStateAnalysis' | 'selfAssessment';

export interface AssignmentRule {
  readonly key: AssignmentKey;
  readonly kind: AssignmentKind;
  readonly per: 'individual' | 'unit' | 'group';
  readonly title: Text;
  readonly citation: Citation;
}

export interface ValidityRule {
  readonly years: Stated<number>;
  /** Months before the last valid day during which renewal is due; boundary days belong to the window. */
  readonly renewalWindowMonths: number;
  readonly renewedPeriod: 'fromAwardDay' | 'fromOldLastDay';
  readonly graceMonths: Stated<number>;
  readonly citation: Citation;
}

export interface EligibilityRule {
  /** Regions or municipalities whose units may take part, by organisation name; `none` = everyone. */
  readonly memberOrganisations: Stated<readonly string[]>;
  readonly sectors: Stated<readonly Sector[]>;
  /** True where the source adds "and equivalents": a unit of another sector is then for the coordinator to settle. */
  readonly equivalentSectors: boolean;
  readonly priorityTags: readonly string[];
  readonly citation: Citation;
}

export type Sector = 'healthCare' | 'schoolHealth' | 'studentHealth' | 'other';

export type Vat = 'exclusive' | 'inclusive' | 'exempt' | 'notStated';

export interface PriceRule {
  /** The day this price list starts to apply; what an applicant was shown carries the day it was shown. */
  readonly validFrom: IsoDate;
  /** Price for a unit of a member region with trainers of its own, taught by them. */
  readonly internal: Stated<Ore>;
  /** Price for a unit of any member region taught by an external trainer. */
  readonly external: Stated<Ore>;
  readonly basis: 'perGroup' | 'perProcess';
  /** What is added when small units merge into one group. */
  readonly surcharge: Stated<Ore>;
  readonly surchargePer: 'additionalUnit' | 'everyUnit';
  readonly surchargeWithExternalTrainer: boolean;
  readonly split: CostSplit;
  readonly vat: Vat;
  /** VAT rate as a share (25 % = 25/100); `notStated` where the source is silent. */
  readonly vatRate: Stated<Threshold>;
  readonly withdrawal: 'charged' | 'notCharged' | 'coordinatorDecides';
  readonly citation: Citation;
}

/** How a surcharge was read, that there was none, or that the price is per process. */
export type CostReading = PriceRule['surchargePer'] | 'noSurcharge' | 'perProcess';
export type CostSplit = 'equal' | 'byParticipants' | 'allOnOne';
