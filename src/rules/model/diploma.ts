import type { IsoDate } from './isoDate';
import type {
  DecisionKey,
  DiplomaKey,
  GroupKey,
  InvoiceLineKey,
  OrganisationKey,
  ProcessKey,
  RequestKey,
  SeriesKey,
  SessionKey,
  TogetherKey,
  UnitKey,
  UpheldDecisionKey,
  VersionKey,
} from './key';
import type { Ore } from './ore';
import type { DecisionOutcome } from './process';
import type { UnitCategory } from './organisation';
import type { CostReading, CostSplit, Vat } from './programmeVersion';

/** A decision as it was taken. Never edited: a wrong one is corrected by a new one that refers to it. */
export interface Decision {
  readonly key: DecisionKey;
  readonly processKey: ProcessKey;
  /** The group's, kept on the row so that one batch by this key reads a whole group file. */
  readonly togetherKey: TogetherKey;
  readonly unitKey: UnitKey;
  readonly groupKey: GroupKey | undefined;
  readonly outcome: DecisionOutcome;
  readonly day: IsoDate;
  /** The coordinator's written reason; required for a deviation, a conditional and a negative decision. */
  readonly reason: string;
  /** For a conditional decision: what remains and by which day. */
  readonly condition: string | undefined;
  readonly conditionDueDay: IsoDate | undefined;
  readonly correctsDecisionKey: DecisionKey | undefined;
  readonly decidedBy: string;
  /** Who declared or certified it, where that is not the coordinator: the unit itself, or the certifier. */
  readonly declaredBy: string | undefined;
  /** DecisionSnapshot as canonical JSON: version, counts, results, readings — keys and numbers, no names. */
  readonly snapshot: string;
}

/**
 * That a decision whose facts have changed since was looked at again and stands (docs/domain.md#decision). The decision
 * itself is not touched.
 */
export interface UpheldDecision {
  readonly key: UpheldDecisionKey;
  readonly decisionKey: DecisionKey;
  readonly processKey: ProcessKey;
  readonly togetherKey: TogetherKey;
  readonly day: IsoDate;
  readonly reason: string;
  readonly upheldBy: string;
  /** The facts as they were then, as a decision stores them: a later change is found against these. */
  readonly snapshot: string;
  /** That the unit had withdrawn by then. */
  readonly withdrawn: boolean;
}

/** What a unit was awarded. Its state on a day is a rule (validity/), never a stored fact; the dates are. */
export interface Diploma {
  readonly key: DiplomaKey;
  /** Number people use: KRO-2026-0042. */
  readonly number: string;
  readonly unitKey: UnitKey;
  readonly organisationKey: OrganisationKey;
  /** A diploma and its renewals share a series. */
  readonly seriesKey: SeriesKey;
  readonly processKey: ProcessKey | undefined;
  /** The process's, so that a group file finds its diplomas; undefined = imported. */
  readonly togetherKey: TogetherKey | undefined;
  readonly decisionKey: DecisionKey | undefined;
  /** undefined = imported, rule version unknown. */
  readonly versionKey: VersionKey | undefined;
  /** Names as issued; a later renaming of the unit does not change them. */
  readonly issuedUnitName: string;
  readonly issuedOrganisationName: string;
  readonly programmeTitle: string;
  readonly awardWord: string;
  readonly hsaId: string | undefined;
  readonly category: UnitCategory;
  readonly municipality: string;
  readonly awardDay: IsoDate;
  /** undefined = validity not stated or without end. */
  readonly lastValidDay: IsoDate | undefined;
  /**
   * First day on which renewal is due, as the rules have it; a column of its own because a list view can count days but
   * not months.
   */
  readonly renewalFromDay: IsoDate | undefined;
  readonly signedBy: string;
  readonly revokedDay: IsoDate | undefined;
  readonly revokedReason: string | undefined;
  readonly imported: boolean;
  readonly withDeviation: boolean;
  readonly year: number;
  /**
   * As the rules last counted it; a column for list views and Power BI, and for those who may not read who is on a
   * list.
   */
  readonly coverage: Coverage | undefined;
}

/** How many of a unit's people who count are trained. */
export interface Coverage {
  readonly trained: number;
  readonly of: number;
}

export const diplomaStates = [
  'valid',
  'renewalDue',
  'expired',
  'expiredRenewalUnderWay',
  'renewed',
  'closed',
  'revoked',
] as const;
export type DiplomaState = (typeof diplomaStates)[number];

export const invoiceStatuses = ['draft', 'toInvoice', 'invoiced', 'cancelled'] as const;
export type InvoiceStatus = (typeof invoiceStatuses)[number];

/** One line of an invoice basis: what one unit is to be charged for one group or process. */
export interface InvoiceLine {
  readonly key: InvoiceLineKey;
  readonly groupKey: GroupKey;
  /** The group's, kept on the row so that one batch by this key reads a whole group file. */
  readonly togetherKey: TogetherKey;
  readonly processKey: ProcessKey;
  readonly unitKey: UnitKey;
  readonly organisationKey: OrganisationKey;
  /** Net amount as the price list states it. */
  readonly amount: Ore;
  readonly vat: Vat;
  readonly vatAmount: Ore | undefined;
  readonly status: InvoiceStatus;
  /** YYYY-MM */
  readonly period: string;
  readonly priceAsOf: IsoDate;
  /** The readings applied: of the surcharge, and of the split. */
  readonly reading: readonly (CostReading | CostSplit)[];
  readonly costCentre: string | undefined;
}

export const requestKinds = ['join', 'checkIn'] as const;
export type RequestKind = (typeof requestKinds)[number];

export const requestStates = ['sent', 'confirmed', 'declined'] as const;
export type RequestState = (typeof requestStates)[number];

/** What a person asks for (list MyPath). It is sent once and never changed: another wish is another request. */
export interface SentRequest {
  readonly key: RequestKey;
  readonly kind: RequestKind;
  readonly groupKey: GroupKey;
  /** The group's, kept on the row so that one batch by this key reads a whole group file. */
  readonly togetherKey: TogetherKey;
  readonly sessionKey: SessionKey | undefined;
  readonly unitKey: UnitKey | undefined;
  readonly state: RequestState;
  readonly sentUtc: string;
  /** Made from the link that was followed: says that the sender had it, and nothing of who the sender is. */
  readonly proof: string | undefined;
  /** The digits typed from the screen in the room, right or wrong. */
  readonly digits: string | undefined;
}

/**
 * A request as it lies in the list, answered there by C or T. What SharePoint records of a row can be set by whoever
 * makes it, so author and time are claims: they are shown and compared, and nothing counts until it is confirmed.
 */
export interface PersonRequest extends SentRequest {
  readonly answeredUtc: string | undefined;
  /** What was recorded (present/absent for a check-in), or why it was declined. */
  readonly answer: string | undefined;
  readonly authorName: string;
  readonly authorEmail: string | undefined;
  /** When SharePoint says that the row was made; undefined for one that was just sent. */
  readonly createdUtc: string | undefined;
  /** Whom SharePoint names as having written a row that nobody has answered, if it is another than its author. */
  readonly writtenBy: string | undefined;
  /** The row came with an answer of its own. It is not an answer, and `state` is `sent`. */
  readonly cameAnswered: boolean;
}
