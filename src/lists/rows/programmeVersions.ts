import { keyFrom, none, notStated, stated, valueOf } from '../../rules/model';
import type {
  AssignmentKey,
  AssignmentRule,
  CatchUpRule,
  Citation,
  Key,
  PeriodRule,
  PriceRule,
  ProgrammeKey,
  ProgrammeVersion,
  RegistrationKey,
  RegistrationWindow,
  Stated,
  Step,
  StepKey,
  StatedKind,
  StepLength,
  StepLengthKind,
  Text,
  Threshold,
  VersionKey,
  YesNoAnswer,
} from '../../rules/model';
import type { ProgrammePartKind } from '../schema/choices';
import { kronorOf } from '../schema/column';
import {
  assignmentColumns,
  partColumns,
  priceColumns,
  registrationColumns,
  stepColumns,
  versionColumns,
} from '../schema/columns/programmeVersions';
import { ColumnsDisagree, statedFrom, statedRange } from './stated';
import { defineTable } from './table';

/** A version without what has lists of its own; the catch-up's prerequisites are parts. */
export type VersionRow = Omit<
  ProgrammeVersion,
  'steps' | 'assignments' | 'price' | 'perspectives' | 'unitRoles' | 'evaluations'
> & {
  /** The rows that were published with it, in any of the lists; none where it was published before they were listed. */
  readonly partKeys: readonly Key<string>[];
};
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
export interface PartRow {
  readonly key: Key<'ProgrammePart'>;
  readonly versionKey: VersionKey;
  readonly kind: ProgrammePartKind;
  readonly order: number;
  readonly title: Text;
  readonly citation: Citation;
}
export interface RegistrationRow extends RegistrationWindow {
  readonly title: string;
}

interface SourceCells {
  readonly Publisher: string;
  readonly Page: string;
  readonly Dated: Citation['dated'];
}
const sourceCells = ({ publisher, page, dated }: Citation): SourceCells => ({
  Publisher: publisher,
  Page: page,
  Dated: dated,
});
const citationFrom = ({ Publisher, Page, Dated }: SourceCells, heading: string): Citation => ({
  publisher: Publisher,
  page: Page,
  dated: Dated,
  heading,
});

export const versionTable = defineTable(versionColumns, {
  toRow: (of: VersionRow) => ({
    Key: of.key,
    Title: of.programmeTitle.sv,
    TitleEn: of.programmeTitle.en,
    ProgrammeKey: of.programmeKey,
    Kind: of.kind,
    ValidFrom: of.validFrom,
    ValidFromAssumed: of.validFromAssumed,
    ...sourceCells(of.citation),
    Heading: of.citation.heading,
    Period: of.period.kind,
    PeriodFrom: valueOf(of.period)?.from,
    PeriodTo: valueOf(of.period)?.to,
    PeriodHeading: valueOf(of.period)?.citation.heading ?? '',
    ProcessLength: of.processMonths.kind,
    ProcessMonths: valueOf(of.processMonths),
    AwardTo: of.award.to,
    DecidedBy: of.award.decidedBy,
    Certifier: of.award.certifier.kind,
    CertifierName: valueOf(of.award.certifier) ?? '',
    AwardWord: of.award.word.sv,
    AwardWordEn: of.award.word.en,
    ProcessWord: of.award.processWord.sv,
    ProcessWordEn: of.award.processWord.en,
    LeastSize: of.groupSize.least.kind,
    SizeLeast: valueOf(of.groupSize.least),
    MostSize: of.groupSize.most.kind,
    SizeMost: valueOf(of.groupSize.most),
    RecommendedSize: of.groupSize.recommended.kind,
    RecommendedLeast: valueOf(of.groupSize.recommended)?.least,
    RecommendedMost: valueOf(of.groupSize.recommended)?.most,
    SizeHeading: of.groupSize.citation.heading,
    Threshold: of.attendance.threshold.kind,
    ThresholdNumerator: valueOf(of.attendance.threshold)?.numerator,
    ThresholdDenominator: valueOf(of.attendance.threshold)?.denominator,
    Reading: of.attendance.reading,
    Scope: of.attendance.scope,
    ManagerMustAttend: of.attendance.managerMustAttend,
    AttendanceHeading: of.attendance.citation.heading,
    Validity: of.validity.years.kind,
    ValidityYears: valueOf(of.validity.years),
    RenewalWindowMonths: of.validity.renewalWindowMonths,
    RenewedPeriod: of.validity.renewedPeriod,
    Grace: of.validity.graceMonths.kind,
    GraceMonths: valueOf(of.validity.graceMonths),
    KeptCoverage: of.validity.keptCoverage.kind,
    CoverageNumerator: valueOf(of.validity.keptCoverage)?.numerator,
    CoverageDenominator: valueOf(of.validity.keptCoverage)?.denominator,
    ValidityHeading: of.validity.citation.heading,
    Members: of.eligibility.memberOrganisations.kind,
    MemberNames: valueOf(of.eligibility.memberOrganisations) ?? [],
    Sectors: of.eligibility.sectors.kind,
    SectorNames: valueOf(of.eligibility.sectors) ?? [],
    EquivalentSectors: of.eligibility.equivalentSectors,
    PriorityTags: of.eligibility.priorityTags,
    OthersMay: of.eligibility.others,
    RequiresAwardOf: of.eligibility.requiresAwardOf,
    TrainerHolds: of.trainerQualification?.sv ?? '',
    TrainerHoldsEn: of.trainerQualification?.en ?? '',
    EligibilityHeading: of.eligibility.citation.heading,
    CatchUp: of.catchUp.kind,
    CatchUpForms: valueOf(of.catchUp)?.forms ?? [],
    CatchUpLength: lengthKind(valueOf(of.catchUp)?.length ?? notStated),
    CatchUpMinutesLeast: minutesOf(valueOf(of.catchUp)?.length)?.least,
    CatchUpMinutesMost: minutesOf(valueOf(of.catchUp)?.length)?.most,
    CatchUpOpenToOthers: yesNo(valueOf(of.catchUp)?.openToOthers ?? notStated),
    CatchUpHeading: valueOf(of.catchUp)?.citation.heading ?? '',
    PartKeys: of.partKeys,
  }),
  fromRow: (row): VersionRow => ({
    key: keyFrom<VersionKey>(row.Key),
    programmeKey: row.ProgrammeKey,
    programmeTitle: { sv: row.Title, en: row.TitleEn },
    kind: row.Kind,
    validFrom: row.ValidFrom,
    validFromAssumed: row.ValidFromAssumed,
    citation: citationFrom(row, row.Heading),
    period: statedFrom<PeriodRule>(
      row.Period,
      row.PeriodFrom === undefined || row.PeriodTo === undefined
        ? undefined
        : { from: row.PeriodFrom, to: row.PeriodTo, citation: citationFrom(row, row.PeriodHeading) },
      'PeriodFrom',
    ),
    ...(row.TrainerHolds !== '' && { trainerQualification: { sv: row.TrainerHolds, en: row.TrainerHoldsEn } }),
    processMonths: statedFrom(row.ProcessLength, row.ProcessMonths, 'ProcessMonths'),
    award: {
      to: row.AwardTo,
      decidedBy: row.DecidedBy,
      certifier: statedFrom(row.Certifier, row.CertifierName || undefined, 'CertifierName'),
      word: { sv: row.AwardWord, en: row.AwardWordEn },
      processWord: { sv: row.ProcessWord, en: row.ProcessWordEn },
    },
    groupSize: {
      least: statedFrom(row.LeastSize, row.SizeLeast, 'SizeLeast'),
      most: statedFrom(row.MostSize, row.SizeMost, 'SizeMost'),
      recommended: statedRange(row.RecommendedSize, row.RecommendedLeast, row.RecommendedMost, 'RecommendedLeast'),
      citation: citationFrom(row, row.SizeHeading),
    },
    attendance: {
      threshold: statedShare(row.Threshold, row.ThresholdNumerator, row.ThresholdDenominator, 'ThresholdNumerator'),
      reading: row.Reading,
      scope: row.Scope,
      managerMustAttend: row.ManagerMustAttend,
      citation: citationFrom(row, row.AttendanceHeading),
    },
    validity: {
      years: statedFrom(row.Validity, row.ValidityYears, 'ValidityYears'),
      renewalWindowMonths: row.RenewalWindowMonths,
      renewedPeriod: row.RenewedPeriod,
      graceMonths: statedFrom(row.Grace, row.GraceMonths, 'GraceMonths'),
      keptCoverage: statedShare(row.KeptCoverage, row.CoverageNumerator, row.CoverageDenominator, 'CoverageNumerator'),
      citation: citationFrom(row, row.ValidityHeading),
    },
    eligibility: {
      memberOrganisations: statedFrom(row.Members, row.MemberNames, 'MemberNames'),
      sectors: statedFrom(row.Sectors, row.SectorNames, 'SectorNames'),
      equivalentSectors: row.EquivalentSectors,
      priorityTags: row.PriorityTags,
      others: row.OthersMay,
      ...(row.RequiresAwardOf !== undefined && { requiresAwardOf: keyFrom<ProgrammeKey>(row.RequiresAwardOf) }),
      citation: citationFrom(row, row.EligibilityHeading),
    },
    catchUp: statedFrom<CatchUpRule>(
      row.CatchUp,
      {
        forms: row.CatchUpForms,
        length: lengthFrom(row.CatchUpLength, row.CatchUpMinutesLeast, row.CatchUpMinutesMost, 'CatchUpMinutesLeast'),
        openToOthers: fromYesNo(row.CatchUpOpenToOthers, 'CatchUpOpenToOthers'),
        prerequisites: [],
        citation: citationFrom(row, row.CatchUpHeading),
      },
      'CatchUpForms',
    ),
    partKeys: row.PartKeys,
  }),
});

function yesNo(of: Stated<boolean>): YesNoAnswer {
  if (of.kind !== 'stated') return of.kind;
  return of.value ? 'yes' : 'no';
}
function fromYesNo(word: YesNoAnswer, column: string): Stated<boolean> {
  return word === 'yes' || word === 'no' ? stated(word === 'yes') : statedFrom<boolean>(word, undefined, column);
}

function statedShare(
  kind: StatedKind,
  numerator: number | undefined,
  denominator: number | undefined,
  column: string,
): Stated<Threshold> {
  return statedFrom(
    kind,
    numerator === undefined || denominator === undefined ? undefined : { numerator, denominator },
    column,
  );
}

function lengthKind(of: Stated<StepLength>): StepLengthKind {
  return of.kind === 'stated' ? of.value.kind : of.kind;
}
function minutesOf(of: Stated<StepLength> | undefined): { readonly least: number; readonly most: number } | undefined {
  return of?.kind === 'stated' && (of.value.kind === 'minutes' || of.value.kind === 'days') ? of.value : undefined;
}
function lengthFrom(
  kind: StepLengthKind,
  least: number | undefined,
  most: number | undefined,
  column: string,
): Stated<StepLength> {
  if (kind === 'none' || kind === 'notStated') return kind === 'none' ? none : notStated;
  if (kind !== 'minutes' && kind !== 'days') return stated({ kind });
  if (least === undefined || most === undefined)
    throw new ColumnsDisagree(column, `is counted in ${kind}, but the ${kind} are missing`);
  return stated({ kind, least, most });
}

export const stepTable = defineTable(stepColumns, {
  toRow: ({ versionKey, step }: StepRow) => ({
    Key: step.key,
    VersionKey: versionKey,
    Title: step.title.sv,
    TitleEn: step.title.en,
    StepOrder: step.order,
    Form: step.form,
    AttendanceCounts: step.attendanceCounts,
    CatchUpCounts: yesNo(step.catchUpCounts),
    RemoteAllowed: yesNo(step.remoteAllowed),
    Length: lengthKind(step.length),
    MinutesLeast: minutesOf(step.length)?.least,
    MinutesMost: minutesOf(step.length)?.most,
    WaitsForKey: step.waitsFor,
    Gap: step.weeksAfter.kind,
    WeeksLeast: valueOf(step.weeksAfter)?.least,
    WeeksMost: valueOf(step.weeksAfter)?.most,
    ...sourceCells(step.citation),
    Heading: step.citation.heading,
  }),
  fromRow: (row): StepRow => ({
    versionKey: row.VersionKey,
    step: {
      key: keyFrom<StepKey>(row.Key),
      order: row.StepOrder,
      title: { sv: row.Title, en: row.TitleEn },
      form: row.Form,
      attendanceCounts: row.AttendanceCounts,
      catchUpCounts: fromYesNo(row.CatchUpCounts, 'CatchUpCounts'),
      remoteAllowed: fromYesNo(row.RemoteAllowed, 'RemoteAllowed'),
      length: lengthFrom(row.Length, row.MinutesLeast, row.MinutesMost, 'MinutesLeast'),
      waitsFor: row.WaitsForKey,
      weeksAfter: statedRange(row.Gap, row.WeeksLeast, row.WeeksMost, 'WeeksLeast'),
      citation: citationFrom(row, row.Heading),
    },
  }),
});

export const assignmentTable = defineTable(assignmentColumns, {
  toRow: ({ versionKey, order, assignment }: AssignmentRow) => ({
    Key: assignment.key,
    VersionKey: versionKey,
    AssignmentOrder: order,
    Title: assignment.title.sv,
    TitleEn: assignment.title.en,
    Kind: assignment.kind,
    Per: assignment.per,
    DoneByKey: assignment.doneBy,
    MonthsAfterAward: assignment.monthsAfterAward,
    MonthsAtMost: assignment.monthsAfterAwardAtMost,
    ShareNumerator: assignment.approvedShare?.numerator,
    ShareDenominator: assignment.approvedShare?.denominator,
    BeforeStepKey: assignment.beforeStep,
    ...sourceCells(assignment.citation),
    Heading: assignment.citation.heading,
  }),
  fromRow: (row): AssignmentRow => ({
    versionKey: row.VersionKey,
    order: row.AssignmentOrder,
    assignment: {
      key: keyFrom<AssignmentKey>(row.Key),
      kind: row.Kind,
      per: row.Per,
      title: { sv: row.Title, en: row.TitleEn },
      doneBy: row.DoneByKey,
      monthsAfterAward: row.MonthsAfterAward,
      ...(row.MonthsAtMost !== undefined && { monthsAfterAwardAtMost: row.MonthsAtMost }),
      ...(row.ShareNumerator !== undefined &&
        row.ShareDenominator !== undefined && {
          approvedShare: { numerator: row.ShareNumerator, denominator: row.ShareDenominator },
        }),
      ...(row.BeforeStepKey !== undefined && { beforeStep: row.BeforeStepKey }),
      citation: citationFrom(row, row.Heading),
    },
  }),
});

export const priceTable = defineTable(priceColumns, {
  toRow: ({ versionKey, title, price }: PriceRow) => ({
    // A version has one price, so its key follows from the version's and a second one is refused.
    Key: keyFrom<Key<'Price'>>(`${versionKey}_price`),
    VersionKey: versionKey,
    Title: title,
    ValidFrom: price.validFrom,
    Internal: price.internal.kind,
    InternalOre: valueOf(price.internal),
    External: price.external.kind,
    ExternalOre: valueOf(price.external),
    Basis: price.basis,
    LeastCharged: price.leastCharged.kind,
    ChargedAtLeast: valueOf(price.leastCharged),
    Charged: price.charged,
    Surcharge: price.surcharge.kind,
    SurchargeOre: valueOf(price.surcharge),
    SurchargePer: price.surchargePer,
    SurchargeExternal: price.surchargeWithExternalTrainer,
    Split: price.split,
    Vat: price.vat,
    VatRate: price.vatRate.kind,
    VatNumerator: valueOf(price.vatRate)?.numerator,
    VatDenominator: valueOf(price.vatRate)?.denominator,
    Withdrawal: price.withdrawal,
    Approximate: price.approximate === true,
    ...sourceCells(price.citation),
    Heading: price.citation.heading,
  }),
  fromRow: (row): PriceRow => ({
    versionKey: row.VersionKey,
    title: row.Title,
    price: {
      validFrom: row.ValidFrom,
      internal: statedFrom(row.Internal, row.InternalOre, 'InternalOre'),
      external: statedFrom(row.External, row.ExternalOre, 'ExternalOre'),
      basis: row.Basis,
      charged: row.Charged ?? 'counting',
      leastCharged: statedFrom(row.LeastCharged, row.ChargedAtLeast, 'ChargedAtLeast'),
      surcharge: statedFrom(row.Surcharge, row.SurchargeOre, 'SurchargeOre'),
      surchargePer: row.SurchargePer,
      surchargeWithExternalTrainer: row.SurchargeExternal,
      split: row.Split,
      vat: row.Vat,
      vatRate: statedShare(row.VatRate, row.VatNumerator, row.VatDenominator, 'VatNumerator'),
      withdrawal: row.Withdrawal,
      ...(row.Approximate && { approximate: true }),
      citation: citationFrom(row, row.Heading),
    },
  }),
  display: ({ price }) => ({
    InternalPrice: kronorOf(valueOf(price.internal)),
    ExternalPrice: kronorOf(valueOf(price.external)),
    SurchargePrice: kronorOf(valueOf(price.surcharge)),
  }),
});

export const partTable = defineTable(partColumns, {
  toRow: (of: PartRow) => ({
    Key: of.key,
    VersionKey: of.versionKey,
    Kind: of.kind,
    PartOrder: of.order,
    Title: of.title.sv,
    TitleEn: of.title.en,
    ...sourceCells(of.citation),
    Heading: of.citation.heading,
  }),
  fromRow: (row): PartRow => ({
    key: keyFrom<Key<'ProgrammePart'>>(row.Key),
    versionKey: row.VersionKey,
    kind: row.Kind,
    order: row.PartOrder,
    title: { sv: row.Title, en: row.TitleEn },
    citation: citationFrom(row, row.Heading),
  }),
});

export const registrationTable = defineTable(registrationColumns, {
  toRow: (of: RegistrationRow) => ({
    Key: of.key,
    Title: of.title,
    ProgrammeKey: of.programmeKey,
    State: of.state,
    FromDay: of.from,
    ToDay: of.to,
    Message: of.message.sv,
    MessageEn: of.message.en,
  }),
  fromRow: (row): RegistrationRow => ({
    key: keyFrom<RegistrationKey>(row.Key),
    title: row.Title,
    programmeKey: row.ProgrammeKey,
    state: row.State,
    from: row.FromDay,
    to: row.ToDay,
    message: { sv: row.Message, en: row.MessageEn },
  }),
});
