import type { OrganisationKey, UnitKey } from '../../../rules/model';
import { organisationKinds, sectors, unitCategories, unitEventKinds } from '../choices';
import { choice, day, flag, indexed, key, label, lines, optionalDay, optionalKey, optionalText, text } from '../column';
import { listColumns } from '../listColumns';

export const organisationColumns = listColumns('Organisations', {
  Title: text(),
  Kind: choice(organisationKinds),
  Code: indexed(text()),
  HasOwnTrainers: flag(),
});

export const unitColumns = listColumns('Units', {
  Title: text(),
  OrgKey: key<OrganisationKey>(),
  OrgName: label(),
  Municipality: text(),
  Sector: choice(sectors),
  Category: indexed(choice(unitCategories)),
  HsaId: indexed(optionalText()),
  PriorityTags: lines(),
  CostCentre: optionalText(),
  ManagerName: optionalText(),
  ManagerEmail: optionalText(),
  ActiveFrom: optionalDay(),
  ActiveTo: indexed(optionalDay()),
});

/** What has happened to units, dated; the unit's own row has what holds now. */
export const unitEventColumns = listColumns('UnitEvents', {
  Title: text(),
  UnitKey: key<UnitKey>(),
  Kind: choice(unitEventKinds),
  EventDay: indexed(day()),
  Before: text(),
  After: text(),
  OtherUnitKey: optionalKey<UnitKey>(),
  ContinuesSeries: flag(),
});
