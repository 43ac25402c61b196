import { keyFrom } from '../../rules/model';
import type { Application, ApplicationKey, Decision, DecisionKey, InvoiceLine, InvoiceLineKey, Submission, SubmissionKey } from '../../rules/model';
import { kronorOf, twinOf } from '../schema/column';
import { applicationColumns, decisionColumns, invoiceLineColumns, submissionColumns } from '../schema/columns/outcomes';
import { defineTable } from './table';

export const applicationTable = defineTable(applicationColumns, {
  toRow: (of: Application) => ({
    Key: of.key, Title: of.contactName, UnitKey: of.unitKey, ProgrammeKey: of.programmeKey, ReceivedDay: of.receivedDay, Headcount: of.headcount,
    ContactEmail: of.contactEmail, Wishes: of.wishes, ShownPriceOre: of.shownPrice, PriceAsOf: of.priceAsOf, State: of.state, ProcessKey: of.processKey,
  }),
  fromRow: (row): Application => ({
    key: keyFrom<ApplicationKey>(row.Key), unitKey: row.UnitKey, programmeKey: row.ProgrammeKey, receivedDay: row.ReceivedDay, headcount: row.Headcount,
    contactName: row.Title, contactEmail: row.ContactEmail, wishes: row.Wishes, shownPrice: row.ShownPriceOre, priceAsOf: row.PriceAsOf, state: row.State,
    processKey: row.ProcessKey,
  }),
  display: (of, names) => ({ UnitName: names.unit(of.unitKey), ShownPrice: kronorOf(of.shownPrice) }),
  needsNames: true,
});

export const submissionTable = defineTable(submissionColumns, {
  toRow: (of: Submission) => ({
    Key: of.key, AssignmentKey: of.assignmentKey, ProcessKey: of.processKey, GroupKey: of.groupKey, TogetherKey: of.togetherKey, UnitKey: of.unitKey,
    ParticipantKey: of.participantKey, State: of.state, DueDay: of.dueDay, HandedInDay: of.handedInDay, ApprovedDay: of.approvedDay,
    DocumentLink: of.documentLink, ReturnReason: of.returnReason,
  }),
  fromRow: (row): Submission => ({
    key: keyFrom<SubmissionKey>(row.Key), assignmentKey: row.AssignmentKey, processKey: row.ProcessKey, groupKey: row.GroupKey, togetherKey: row.TogetherKey,
    unitKey: row.UnitKey, participantKey: row.ParticipantKey, state: row.State, dueDay: row.DueDay, handedInDay: row.HandedInDay,
    approvedDay: row.ApprovedDay, documentLink: row.DocumentLink, returnReason: row.ReturnReason,
  }),
  display: (of, names) => ({ UnitName: names.unit(of.unitKey), Due: twinOf(of.dueDay) }),
  needsNames: true,
});

export const decisionTable = defineTable(decisionColumns, {
  toRow: (of: Decision) => ({
    Key: of.key, ProcessKey: of.processKey, TogetherKey: of.togetherKey, UnitKey: of.unitKey, GroupKey: of.groupKey, Outcome: of.outcome, Day: of.day,
    Reason: of.reason, Condition: of.condition, ConditionDueDay: of.conditionDueDay, CorrectsKey: of.correctsDecisionKey, DecidedBy: of.decidedBy, DeclaredBy: of.declaredBy,
    Snapshot: of.snapshot,
  }),
  fromRow: (row): Decision => ({
    key: keyFrom<DecisionKey>(row.Key), processKey: row.ProcessKey, togetherKey: row.TogetherKey, unitKey: row.UnitKey, groupKey: row.GroupKey,
    outcome: row.Outcome, day: row.Day, reason: row.Reason, condition: row.Condition, conditionDueDay: row.ConditionDueDay,
    correctsDecisionKey: row.CorrectsKey, decidedBy: row.DecidedBy, declaredBy: row.DeclaredBy, snapshot: row.Snapshot,
  }),
  display: (of, names) => ({ UnitName: names.unit(of.unitKey), DecidedOn: twinOf(of.day) }),
  needsNames: true,
});

export const invoiceLineTable = defineTable(invoiceLineColumns, {
  toRow: (of: InvoiceLine) => ({
    Key: of.key, GroupKey: of.groupKey, TogetherKey: of.togetherKey, ProcessKey: of.processKey, UnitKey: of.unitKey, OrgKey: of.organisationKey,
    AmountOre: of.amount, Vat: of.vat, VatOre: of.vatAmount, Status: of.status, Period: of.period, PriceAsOf: of.priceAsOf, Reading: of.reading,
    CostCentre: of.costCentre,
  }),
  fromRow: (row): InvoiceLine => ({
    key: keyFrom<InvoiceLineKey>(row.Key), groupKey: row.GroupKey, togetherKey: row.TogetherKey, processKey: row.ProcessKey, unitKey: row.UnitKey,
    organisationKey: row.OrgKey, amount: row.AmountOre, vat: row.Vat, vatAmount: row.VatOre, status: row.Status, period: row.Period,
    priceAsOf: row.PriceAsOf, reading: row.Reading, costCentre: row.CostCentre,
  }),
  display: (of, names) => ({
    UnitName: names.unit(of.unitKey), OrgName: names.organisation(of.organisationKey), Amount: kronorOf(of.amount), VatAmount: kronorOf(of.vatAmount),
  }),
  needsNames: true,
});
