import { keyFrom, stated } from '../../rules/model';
import type {
  AssignmentKey, AssignmentRule, CatchUpRule, Citation, Key, PriceRule, ProgrammeVersion, Stated, Step, StepKey, VersionKey,
} from '../../rules/model';
import { kronorOf } from '../schema/column';
import { assignmentColumns, priceColumns, stepColumns, versionColumns } from '../schema/columns/programmeVersions';
import { statedFrom, statedRange, statedValue } from './stated';
import { defineTable } from './table';

/** A version without what has lists of its own. */
export type VersionRow = Omit<ProgrammeVersion, 'steps' | 'assignments' | 'price'>;
export interface StepRow {
  readonly versionKey: VersionKey;
  readonly step: Step;
}
export interface AssignmentRow {
  readonly versionKey: VersionKey;
  readonly order: number;
  readonly assignment: AssignmentRule;
}
export interface PriceRow {
  readonly versionKey: VersionKey;
  readonly title: string;
  readonly price: PriceRule;
}

interface SourceCells {
  readonly Publisher: string;
  readonly Page: string;
  readonly Dated: Citation['dated'];
}
const sourceCells = ({ publisher, page, dated }: Citation): SourceCells => ({ Publisher: publisher, Page: page, Dated: dated });
const citationFrom = ({ Publisher, Page, Dated }: SourceCells, heading: string): Citation => ({ publisher: Publisher, page: Page, dated: Dated, heading });

export const versionTable = defineTable(versionColumns, {
  toRow: (of: VersionRow) => ({
    Key: of.key, Title: of.programmeTitle.sv, TitleEn: of.programmeTitle.en, ProgrammeKey: of.programmeKey, Kind: of.kind, ValidFrom: of.validFrom,
    ValidFromAssumed: of.validFromAssumed, ...sourceCells(of.citation), Heading: of.citation.heading,
    AwardTo: of.award.to, DecidedBy: of.award.decidedBy, AwardWord: of.award.word.sv, AwardWordEn: of.award.word.en,
    SizeLeast: of.groupSize.least, SizeMost: of.groupSize.most, RecommendedSize: of.groupSize.recommended.kind,
    RecommendedLeast: statedValue(of.groupSize.recommended)?.least, RecommendedMost: statedValue(of.groupSize.recommended)?.most, SizeHeading: of.groupSize.citation.heading,
    ThresholdNumerator: of.attendance.threshold.numerator, ThresholdDenominator: of.attendance.threshold.denominator, Reading: of.attendance.reading,
    Scope: of.attendance.scope, ManagerMustAttend: of.attendance.managerMustAttend, CatchUpCounts: yesNo(of.attendance.catchUpCounts), AttendanceHeading: of.attendance.citation.heading,
    Validity: of.validity.years.kind, ValidityYears: statedValue(of.validity.years), RenewalWindowMonths: of.validity.renewalWindowMonths,
    RenewedPeriod: of.validity.renewedPeriod, Grace: of.validity.graceMonths.kind, GraceMonths: statedValue(of.validity.graceMonths), ValidityHeading: of.validity.citation.heading,
    Members: of.eligibility.memberOrganisations.kind, MemberNames: statedValue(of.eligibility.memberOrganisations) ?? [], Sectors: of.eligibility.sectors.kind,
    SectorNames: statedValue(of.eligibility.sectors) ?? [], EquivalentSectors: of.eligibility.equivalentSectors, PriorityTags: of.eligibility.priorityTags,
    EligibilityHeading: of.eligibility.citation.heading, CatchUp: of.catchUp.kind, CatchUpForms: statedValue(of.catchUp)?.forms ?? [],
    CatchUpHeading: statedValue(of.catchUp)?.citation.heading ?? '',
  }),
  fromRow: (row): VersionRow => ({
    key: keyFrom<VersionKey>(row.Key), programmeKey: row.ProgrammeKey, programmeTitle: { sv: row.Title, en: row.TitleEn }, kind: row.Kind, validFrom: row.ValidFrom,
    validFromAssumed: row.ValidFromAssumed, citation: citationFrom(row, row.Heading),
    award: { to: row.AwardTo, decidedBy: row.DecidedBy, word: { sv: row.AwardWord, en: row.AwardWordEn } },
    groupSize: {
      least: row.SizeLeast, most: row.SizeMost, recommended: statedRange(row.RecommendedSize, row.RecommendedLeast, row.RecommendedMost, 'RecommendedLeast'), citation: citationFrom(row, row.SizeHeading),
    },
    attendance: {
      threshold: { numerator: row.ThresholdNumerator, denominator: row.ThresholdDenominator }, reading: row.Reading, scope: row.Scope,
      managerMustAttend: row.ManagerMustAttend, catchUpCounts: fromYesNo(row.CatchUpCounts), citation: citationFrom(row, row.AttendanceHeading),
    },
    validity: {
      years: statedFrom(row.Validity, row.ValidityYears, 'ValidityYears'), renewalWindowMonths: row.RenewalWindowMonths, renewedPeriod: row.RenewedPeriod,
      graceMonths: statedFrom(row.Grace, row.GraceMonths, 'GraceMonths'), citation: citationFrom(row, row.ValidityHeading),
    },
    eligibility: {
      memberOrganisations: statedFrom(row.Members, row.MemberNames, 'MemberNames'), sectors: statedFrom(row.Sectors, row.SectorNames, 'SectorNames'),
      equivalentSectors: row.EquivalentSectors, priorityTags: row.PriorityTags, citation: citationFrom(row, row.EligibilityHeading),
    },
    catchUp: statedFrom<CatchUpRule>(row.CatchUp, { forms: row.CatchUpForms, citation: citationFrom(row, row.CatchUpHeading) }, 'CatchUpForms'),
  }),
});

function yesNo(of: Stated<boolean>): 'yes' | 'no' | 'none' | 'notStated' {
  if (of.kind !== 'stated') return of.kind;
  return of.value ? 'yes' : 'no';
}
function fromYesNo(word: 'yes' | 'no' | 'none' | 'notStated'): Stated<boolean> {
  return word === 'yes' || word === 'no' ? stated(word === 'yes') : statedFrom<boolean>(word, undefined, 'CatchUpCounts');
}

export const stepTable = defineTable(stepColumns, {
  toRow: ({ versionKey, step }: StepRow) => ({
    Key: step.key, VersionKey: versionKey, Title: step.title.sv, TitleEn: step.title.en, StepOrder: step.order, Form: step.form, AttendanceCounts: step.attendanceCounts,
    Length: step.minutes.kind, MinutesLeast: statedValue(step.minutes)?.least, MinutesMost: statedValue(step.minutes)?.most,
    Gap: step.weeksAfterPrevious.kind, WeeksLeast: statedValue(step.weeksAfterPrevious)?.least, WeeksMost: statedValue(step.weeksAfterPrevious)?.most,
    ...sourceCells(step.citation), Heading: step.citation.heading,
  }),
  fromRow: (row): StepRow => ({
    versionKey: row.VersionKey,
    step: {
      key: keyFrom<StepKey>(row.Key), order: row.StepOrder, title: { sv: row.Title, en: row.TitleEn }, form: row.Form, attendanceCounts: row.AttendanceCounts,
      minutes: statedRange(row.Length, row.MinutesLeast, row.MinutesMost, 'MinutesLeast'), weeksAfterPrevious: statedRange(row.Gap, row.WeeksLeast, row.WeeksMost, 'WeeksLeast'),
      citation: citationFrom(row, row.Heading),
    },
  }),
});

export const assignmentTable = defineTable(assignmentColumns, {
  toRow: ({ versionKey, order, assignment }: AssignmentRow) => ({
    Key: assignment.key, VersionKey: versionKey, AssignmentOrder: order, Title: assignment.title.sv, TitleEn: assignment.title.en, Kind: assignment.kind,
    Per: assignment.per, ...sourceCells(assignment.citation), Heading: assignment.citation.heading,
  }),
  fromRow: (row): AssignmentRow => ({
    versionKey: row.VersionKey, order: row.AssignmentOrder,
    assignment: { key: keyFrom<AssignmentKey>(row.Key), kind: row.Kind, per: row.Per, title: { sv: row.Title, en: row.TitleEn }, citation: citationFrom(row, row.Heading) },
  }),
});

export const priceTable = defineTable(priceColumns, {
  toRow: ({ versionKey, title, price }: PriceRow) => ({
    // A version has one price, so its key follows from the version's and a second one is refused.
    Key: keyFrom<Key<'Price'>>(`${versionKey}_price`), VersionKey: versionKey, Title: title, ValidFrom: price.validFrom,
    Internal: price.internal.kind, InternalOre: statedValue(price.internal), External: price.external.kind, ExternalOre: statedValue(price.external), Basis: price.basis,
    Surcharge: price.surcharge.kind, SurchargeOre: statedValue(price.surcharge), SurchargePer: price.surchargePer, SurchargeExternal: price.surchargeWithExternalTrainer,
    Split: price.split, Vat: price.vat, VatRate: price.vatRate.kind, VatNumerator: statedValue(price.vatRate)?.numerator,
    VatDenominator: statedValue(price.vatRate)?.denominator, Withdrawal: price.withdrawal, ...sourceCells(price.citation), Heading: price.citation.heading,
  }),
  fromRow: (row): PriceRow => ({
    versionKey: row.VersionKey, title: row.Title,
    price: {
      validFrom: row.ValidFrom, internal: statedFrom(row.Internal, row.InternalOre, 'InternalOre'), external: statedFrom(row.External, row.ExternalOre, 'ExternalOre'), basis: row.Basis,
      surcharge: statedFrom(row.Surcharge, row.SurchargeOre, 'SurchargeOre'), surchargePer: row.SurchargePer, surchargeWithExternalTrainer: row.SurchargeExternal,
      split: row.Split, vat: row.Vat,
      vatRate: statedFrom(row.VatRate, row.VatNumerator === undefined || row.VatDenominator === undefined ? undefined : { numerator: row.VatNumerator, denominator: row.VatDenominator }, 'VatNumerator'),
      withdrawal: row.Withdrawal, citation: citationFrom(row, row.Heading),
    },
  }),
  display: ({ price }) => ({
    InternalPrice: kronorOf(statedValue(price.internal)), ExternalPrice: kronorOf(statedValue(price.external)), SurchargePrice: kronorOf(statedValue(price.surcharge)),
  }),
});
