import * as v from 'valibot';
import {
  figuresOf,
  assignmentKinds,
  assignmentOwners,
  attendanceReadings,
  attendanceScopes,
  awardDeciders,
  awardReceivers,
  chargedFor,
  costSplits,
  evaluationSubjects,
  otherUnitsMay,
  priceBases,
  programmeKinds,
  renewedPeriods,
  surchargeBases,
  vatKinds,
  withdrawalTerms,
} from '../rules';
import type {
  AssignmentKey,
  AssignmentRule,
  CatchUpRule,
  PeriodRule,
  PriceRule,
  ProgrammeKey,
  ProgrammeVersion,
  Step,
  StepKey,
  UnitRoleKey,
  VersionKey,
} from '../rules';
import {
  amountSchema,
  citationSchema,
  daySchema,
  keySchema,
  rangeSchema,
  sectorSchema,
  shareSchema,
  statedSchema,
  stepFormSchema,
  stepLengthSchema,
  textSchema,
  wholeSchema,
} from './schemaParts';

/** What JSON leaves out where there is nothing is a field with `undefined` in the product. */
const stepSchema: v.GenericSchema<unknown, Step> = v.pipe(
  v.strictObject({
    key: keySchema<StepKey>(),
    order: wholeSchema,
    title: textSchema,
    form: stepFormSchema,
    attendanceCounts: v.boolean(),
    catchUpCounts: statedSchema(v.boolean()),
    remoteAllowed: statedSchema(v.boolean()),
    length: statedSchema(stepLengthSchema),
    waitsFor: v.optional(keySchema<StepKey>()),
    weeksAfter: statedSchema(rangeSchema),
    citation: citationSchema,
  }),
  v.transform(({ waitsFor, ...rest }) => ({ ...rest, waitsFor })),
);

const assignmentSchema: v.GenericSchema<unknown, AssignmentRule> = v.pipe(
  v.strictObject({
    key: keySchema<AssignmentKey>(),
    kind: v.picklist(assignmentKinds),
    per: v.picklist(assignmentOwners),
    title: textSchema,
    doneBy: v.optional(keySchema<UnitRoleKey>()),
    monthsAfterAward: v.optional(wholeSchema),
    monthsAfterAwardAtMost: v.exactOptional(wholeSchema),
    approvedShare: v.exactOptional(shareSchema),
    beforeStep: v.exactOptional(keySchema<StepKey>()),
    citation: citationSchema,
  }),
  v.transform(({ doneBy, monthsAfterAward, ...rest }) => ({ ...rest, doneBy, monthsAfterAward })),
);

/**
 * A price in a file says its currency, so that a number is never taken for what it is not; the product knows only
 * kronor.
 */
const priceSchema: v.GenericSchema<unknown, PriceRule> = v.pipe(
  v.strictObject({
    currency: v.literal('SEK'),
    validFrom: daySchema,
    internal: statedSchema(amountSchema),
    external: statedSchema(amountSchema),
    basis: v.picklist(priceBases),
    leastCharged: statedSchema(wholeSchema),
    // A file from before the choice was there means the default (docs/domain.md#cost).
    charged: v.optional(v.picklist(chargedFor), 'counting'),
    surcharge: statedSchema(amountSchema),
    surchargePer: v.picklist(surchargeBases),
    surchargeWithExternalTrainer: v.boolean(),
    split: v.picklist(costSplits),
    vat: v.picklist(vatKinds),
    vatRate: statedSchema(shareSchema),
    withdrawal: v.picklist(withdrawalTerms),
    approximate: v.exactOptional(v.boolean()),
    citation: citationSchema,
  }),
  v.transform(({ currency: _, ...price }) => price),
);

const catchUpSchema: v.GenericSchema<unknown, CatchUpRule> = v.strictObject({
  forms: v.array(stepFormSchema),
  length: statedSchema(stepLengthSchema),
  openToOthers: statedSchema(v.boolean()),
  prerequisites: v.array(textSchema),
  citation: citationSchema,
});

const periodSchema: v.GenericSchema<unknown, PeriodRule> = v.strictObject({
  from: daySchema,
  to: daySchema,
  citation: citationSchema,
});

/** A programme version as it is in a file: every field there, none that is not the version's. */
export const versionSchema: v.GenericSchema<unknown, ProgrammeVersion> = v.strictObject({
  key: keySchema<VersionKey>(),
  programmeKey: keySchema<ProgrammeKey>(),
  programmeTitle: textSchema,
  kind: v.picklist(programmeKinds),
  validFrom: daySchema,
  validFromAssumed: v.boolean(),
  citation: citationSchema,
  period: statedSchema(periodSchema),
  processMonths: statedSchema(wholeSchema),
  award: v.strictObject({
    to: v.picklist(awardReceivers),
    decidedBy: v.picklist(awardDeciders),
    certifier: statedSchema(v.string()),
    word: textSchema,
    processWord: textSchema,
  }),
  groupSize: v.strictObject({
    ...figuresOf('groupSize', () => statedSchema(wholeSchema)),
    recommended: statedSchema(rangeSchema),
    citation: citationSchema,
  }),
  attendance: v.strictObject({
    threshold: statedSchema(shareSchema),
    reading: v.picklist(attendanceReadings),
    scope: v.picklist(attendanceScopes),
    managerMustAttend: v.boolean(),
    citation: citationSchema,
  }),
  steps: v.array(stepSchema),
  assignments: v.array(assignmentSchema),
  validity: v.strictObject({
    ...figuresOf('validity', () => statedSchema(wholeSchema)),
    renewalWindowMonths: wholeSchema,
    renewedPeriod: v.picklist(renewedPeriods),
    keptCoverage: statedSchema(shareSchema),
    citation: citationSchema,
  }),
  eligibility: v.strictObject({
    memberOrganisations: statedSchema(v.array(v.string())),
    sectors: statedSchema(v.array(sectorSchema)),
    equivalentSectors: v.boolean(),
    priorityTags: v.array(v.string()),
    others: v.picklist(otherUnitsMay),
    requiresAwardOf: v.exactOptional(keySchema<ProgrammeKey>()),
    citation: citationSchema,
  }),
  price: priceSchema,
  catchUp: statedSchema(catchUpSchema),
  perspectives: v.array(textSchema),
  trainerQualification: v.exactOptional(textSchema),
  unitRoles: v.array(v.strictObject({ key: keySchema<UnitRoleKey>(), title: textSchema, citation: citationSchema })),
  evaluations: v.array(
    v.strictObject({ of: v.picklist(evaluationSubjects), perspective: textSchema, citation: citationSchema }),
  ),
});
