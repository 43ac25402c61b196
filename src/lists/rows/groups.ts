import { keyFrom } from '../../rules/model';
import type { Group, GroupKey, Process, ProcessKey, Session, SessionKey } from '../../rules/model';
import { kronorOf, twinOf } from '../schema/column';
import { groupColumns, processColumns, sessionColumns } from '../schema/columns/groups';
import { defineTable } from './table';

export const groupTable = defineTable(groupColumns, {
  toRow: (of: Group) => ({
    Key: of.key, Title: of.title, Number: of.number, VersionKey: of.versionKey, OrgKey: of.organisationKey, TogetherKey: of.togetherKey,
    ProcessKeys: of.processKeys, Stage: of.stage, ConfirmedDay: of.confirmedDay, TrainerKind: of.trainerKind, TrainerName: of.trainerName,
    AssignmentDueDay: of.assignmentDueDay, CostSplit: of.costSplit, PayerUnitKey: of.payerUnitKey, Year: of.year, JoinTokenHash: of.joinTokenHash, Size: of.computed.size,
    AbsenceBudget: of.computed.absenceBudget, CostOre: of.computed.cost, AtRisk: of.computed.atRisk,
  }),
  fromRow: (row): Group => ({
    key: keyFrom<GroupKey>(row.Key), number: row.Number, title: row.Title, versionKey: row.VersionKey, organisationKey: row.OrgKey, togetherKey: row.TogetherKey,
    processKeys: row.ProcessKeys, stage: row.Stage, confirmedDay: row.ConfirmedDay, trainerKind: row.TrainerKind, trainerName: row.TrainerName,
    assignmentDueDay: row.AssignmentDueDay, costSplit: row.CostSplit, payerUnitKey: row.PayerUnitKey, year: row.Year, joinTokenHash: row.JoinTokenHash,
    computed: { size: row.Size, absenceBudget: row.AbsenceBudget, cost: row.CostOre, atRisk: row.AtRisk },
  }),
  display: (of, names) => ({
    RuleVersion: names.version(of.versionKey), OrgName: names.organisation(of.organisationKey), AssignmentDue: twinOf(of.assignmentDueDay), Cost: kronorOf(of.computed.cost),
  }),
  needsNames: true,
});

export const processTable = defineTable(processColumns, {
  toRow: (of: Process) => ({
    Key: of.key, UnitKey: of.unitKey, OrgKey: of.organisationKey, VersionKey: of.versionKey, TogetherKey: of.togetherKey, ApplicationKey: of.applicationKey,
    Stage: of.stage, ConfirmedDay: of.confirmedDay, PriceAsOf: of.priceAsOf, Year: of.year, RenewsDiplomaKey: of.renewsDiplomaKey,
    Participants: of.computed.participants, Outcome: of.computed.outcome, DecisionDay: of.computed.decisionDay, LastValidDay: of.computed.lastValidDay,
    CostShareOre: of.computed.costShare,
    WithdrawnDay: of.withdrawal?.day, WithdrawalReason: of.withdrawal?.reason ?? '', WithdrawalCharge: of.withdrawal?.charge,
  }),
  fromRow: (row): Process => ({
    key: keyFrom<ProcessKey>(row.Key), unitKey: row.UnitKey, organisationKey: row.OrgKey, versionKey: row.VersionKey, togetherKey: row.TogetherKey,
    applicationKey: row.ApplicationKey, stage: row.Stage, confirmedDay: row.ConfirmedDay, priceAsOf: row.PriceAsOf, year: row.Year,
    renewsDiplomaKey: row.RenewsDiplomaKey,
    withdrawal: row.WithdrawnDay === undefined ? undefined : { day: row.WithdrawnDay, reason: row.WithdrawalReason, charge: row.WithdrawalCharge },
    computed: {
      participants: row.Participants, outcome: row.Outcome, decisionDay: row.DecisionDay, lastValidDay: row.LastValidDay, costShare: row.CostShareOre,
    },
  }),
  display: (of, names) => ({
    Title: names.unit(of.unitKey), OrgName: names.organisation(of.organisationKey), RuleVersion: names.version(of.versionKey),
    DecidedOn: twinOf(of.computed.decisionDay), LastValid: twinOf(of.computed.lastValidDay), CostShare: kronorOf(of.computed.costShare),
  }),
  needsNames: true,
});

export const sessionTable = defineTable(sessionColumns, {
  toRow: (of: Session) => ({
    Key: of.key, GroupKey: of.groupKey, TogetherKey: of.togetherKey, StepKey: of.stepKey, StepOrder: of.stepOrder, Day: of.day, StartUtc: of.startUtc,
    EndUtc: of.endUtc, Place: of.place, OnlineLink: of.onlineLink, RollClosed: of.rollClosed, CheckInTokenHash: of.checkInTokenHash, IsCatchUp: of.isCatchUp,
  }),
  fromRow: (row): Session => ({
    key: keyFrom<SessionKey>(row.Key), groupKey: row.GroupKey, togetherKey: row.TogetherKey, stepKey: row.StepKey, stepOrder: row.StepOrder, day: row.Day,
    startUtc: row.StartUtc, endUtc: row.EndUtc, place: row.Place, onlineLink: row.OnlineLink, rollClosed: row.RollClosed,
    checkInTokenHash: row.CheckInTokenHash, isCatchUp: row.IsCatchUp,
  }),
  display: (of, names) => ({ Title: names.step(of.stepKey) }),
  needsNames: true,
});
