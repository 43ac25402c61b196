import type {
  ApplicationKey,
  AssignmentKey,
  DecisionKey,
  GroupKey,
  OrganisationKey,
  ParticipantKey,
  ProcessKey,
  ProgrammeKey,
  TogetherKey,
  UnitKey,
} from '../../../rules/model';
import { applicationStates, costReadings, decisionOutcomes, invoiceStatuses, submissionStates, vats } from '../choices';
import {
  choice,
  choiceLines,
  day,
  flag,
  dayTwin,
  indexed,
  integer,
  key,
  kronorDisplay,
  label,
  money,
  note,
  optionalDay,
  optionalInstant,
  optionalKey,
  optionalMoney,
  optionalNote,
  optionalText,
  text,
} from '../column';
import { headcounts } from '../limits';
import { listColumns } from '../listColumns';

export const applicationColumns = listColumns(
  'Applications',
  {
    Title: text(),
    UnitKey: key<UnitKey>(),
    ProgrammeKey: key<ProgrammeKey>(),
    Headcount: integer(headcounts),
    ContactEmail: optionalText(),
    Wishes: note(),
    ShownPriceOre: optionalMoney(),
    ShownPrice: kronorDisplay(),
    PriceAsOf: day(),
    HandledUtc: indexed(optionalInstant()),
    UnitName: label(),
  },
  { ownItems: true },
);

export const queueColumns = listColumns('ApplicationQueue', {
  Title: label(),
  ApplicationKey: key<ApplicationKey>(),
  UnitKey: key<UnitKey>(),
  ProgrammeKey: key<ProgrammeKey>(),
  ReceivedDay: indexed(day()),
  State: indexed(choice(applicationStates)),
  ProcessKey: optionalKey<ProcessKey>(),
});

export const submissionColumns = listColumns('Submissions', {
  AssignmentKey: key<AssignmentKey>(),
  ProcessKey: key<ProcessKey>(),
  GroupKey: key<GroupKey>(),
  TogetherKey: key<TogetherKey>(),
  UnitKey: key<UnitKey>(),
  UnitName: label(),
  ParticipantKey: optionalKey<ParticipantKey>(),
  State: indexed(choice(submissionStates)),
  DueDay: optionalDay(),
  Due: dayTwin(),
  HandedInDay: optionalDay(),
  ApprovedDay: optionalDay(),
  DocumentLink: optionalNote(),
  ReturnReason: optionalNote(),
});

export const decisionColumns = listColumns('Decisions', {
  ProcessKey: key<ProcessKey>(),
  TogetherKey: key<TogetherKey>(),
  UnitKey: key<UnitKey>(),
  UnitName: label(),
  GroupKey: optionalKey<GroupKey>(),
  Outcome: indexed(choice(decisionOutcomes)),
  Day: indexed(day()),
  DecidedOn: dayTwin(),
  Reason: note(),
  Condition: optionalNote(),
  ConditionDueDay: optionalDay(),
  CorrectsKey: optionalKey<DecisionKey>(),
  DecidedBy: text(),
  DeclaredBy: optionalText(),
  Snapshot: note(),
});

/** That decisions stand although their facts have changed. */
export const upheldDecisionColumns = listColumns('DecisionLog', {
  DecisionKey: key<DecisionKey>(),
  ProcessKey: key<ProcessKey>(),
  TogetherKey: key<TogetherKey>(),
  Day: indexed(day()),
  Reason: note(),
  UpheldBy: text(),
  Snapshot: note(),
  Withdrawn: flag(),
});

export const invoiceLineColumns = listColumns('InvoiceLines', {
  GroupKey: key<GroupKey>(),
  TogetherKey: key<TogetherKey>(),
  ProcessKey: key<ProcessKey>(),
  UnitKey: key<UnitKey>(),
  UnitName: label(),
  OrgKey: key<OrganisationKey>(),
  OrgName: label(),
  AmountOre: money(),
  Amount: kronorDisplay(),
  Vat: choice(vats),
  VatOre: optionalMoney(),
  VatAmount: kronorDisplay(),
  Status: indexed(choice(invoiceStatuses)),
  Period: indexed(text()),
  PriceAsOf: day(),
  Reading: choiceLines(costReadings),
  CostCentre: optionalText(),
});
