import type { DecisionKey, OrganisationKey, ProcessKey, SeriesKey, TogetherKey, UnitKey, VersionKey } from '../../../rules/model';
import { unitCategories } from '../choices';
import { choice, day, dayTwin, flag, indexed, integer, key, label, optionalDay, optionalInteger, optionalKey, optionalNote, optionalText, text, unique } from '../column';
import { listColumns } from '../listColumns';

export const diplomaColumns = listColumns('Diplomas', {
  Title: text(),
  Number: unique(text()),
  UnitKey: key<UnitKey>(),
  OrgKey: key<OrganisationKey>(),
  OrgName: text(),
  SeriesKey: key<SeriesKey>(),
  ProcessKey: optionalKey<ProcessKey>(),
  TogetherKey: optionalKey<TogetherKey>(),
  DecisionKey: optionalKey<DecisionKey>(),
  VersionKey: optionalKey<VersionKey>(),
  RuleVersion: label(),
  ProgrammeTitle: text(),
  AwardWord: text(),
  HsaId: optionalText(),
  Category: choice(unitCategories),
  Municipality: text(),
  AwardDay: indexed(day()),
  LastValidDay: indexed(optionalDay()),
  LastValid: dayTwin(),
  RenewalFromDay: optionalDay(),
  RenewalFrom: dayTwin(),
  SignedBy: text(),
  RevokedDay: optionalDay(),
  RevokedReason: optionalNote(),
  Imported: flag(),
  WithDeviation: flag(),
  Year: indexed(integer()),
  CoverageTrained: optionalInteger(),
  CoverageOf: optionalInteger(),
});
