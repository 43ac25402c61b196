import type { OrganisationKey } from '../../../rules/model';
import { organisationKinds, sectors, unitCategories } from '../choices';
import { choice, flag, indexed, key, label, lines, optionalDay, optionalText, text } from '../column';
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
