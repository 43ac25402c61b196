import type { ApplicationKey, DiplomaKey, GroupKey, OrganisationKey, ProcessKey, StepKey, TogetherKey, UnitKey, VersionKey } from '../../../rules/model';
import { costSplits, decisionOutcomes, groupStages, processStages, trainerKinds } from '../choices';
import {
  choice, day, dayTwin, flag, indexed, instant, integer, key, keyLines, kronorDisplay, label, optionalDay, optionalInteger, optionalKey, optionalMoney,
  optionalNote, optionalText, text, unique,
} from '../column';
import { listColumns } from '../listColumns';

export const groupColumns = listColumns('Groups', {
  Title: text(),
  Number: unique(text()),
  VersionKey: key<VersionKey>(),
  RuleVersion: label(),
  OrgKey: key<OrganisationKey>(),
  OrgName: label(),
  TogetherKey: key<TogetherKey>(),
  ProcessKeys: keyLines<ProcessKey>(),
  Stage: indexed(choice(groupStages)),
  ConfirmedDay: optionalDay(),
  TrainerKind: choice(trainerKinds),
  TrainerName: text(),
  AssignmentDueDay: optionalDay(),
  AssignmentDue: dayTwin(),
  CostSplit: choice(costSplits),
  Year: indexed(integer()),
  JoinTokenHash: indexed(optionalText()),
  Size: integer(),
  AbsenceBudget: optionalInteger(),
  CostOre: optionalMoney(),
  Cost: kronorDisplay(),
  AtRisk: indexed(flag()),
});

export const processColumns = listColumns('Processes', {
  Title: label(),
  UnitKey: key<UnitKey>(),
  OrgKey: key<OrganisationKey>(),
  OrgName: label(),
  VersionKey: key<VersionKey>(),
  RuleVersion: label(),
  TogetherKey: key<TogetherKey>(),
  ApplicationKey: optionalKey<ApplicationKey>(),
  Stage: indexed(choice(processStages)),
  ConfirmedDay: day(),
  PriceAsOf: day(),
  Year: indexed(integer()),
  RenewsDiplomaKey: optionalKey<DiplomaKey>(),
  Participants: integer(),
  Outcome: indexed(choice(decisionOutcomes)),
  DecisionDay: optionalDay(),
  DecidedOn: dayTwin(),
  LastValidDay: optionalDay(),
  LastValid: dayTwin(),
  CostShareOre: optionalMoney(),
  CostShare: kronorDisplay(),
});

export const sessionColumns = listColumns('Sessions', {
  Title: label(),
  GroupKey: key<GroupKey>(),
  TogetherKey: key<TogetherKey>(),
  StepKey: key<StepKey>(),
  StepOrder: integer(),
  Day: indexed(day()),
  StartUtc: indexed(instant()),
  EndUtc: instant(),
  Place: text(),
  OnlineLink: optionalNote(),
  RollClosed: flag(),
  CheckInTokenHash: indexed(optionalText()),
  IsCatchUp: flag(),
});
