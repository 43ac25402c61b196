import { keyFrom } from '../../rules/model';
import type { Organisation, OrganisationKey, Unit, UnitEvent, UnitEventKey, UnitKey } from '../../rules/model';
import { organisationColumns, unitColumns, unitEventColumns } from '../schema/columns/places';
import { defineTable } from './table';

export const organisationTable = defineTable(organisationColumns, {
  toRow: (of: Organisation) => ({
    Key: of.key,
    Title: of.name,
    Kind: of.kind,
    Code: of.code,
    HasOwnTrainers: of.hasOwnTrainers,
  }),
  fromRow: (row): Organisation => ({
    key: keyFrom<OrganisationKey>(row.Key),
    name: row.Title,
    kind: row.Kind,
    code: row.Code,
    hasOwnTrainers: row.HasOwnTrainers,
  }),
});

export const unitTable = defineTable(unitColumns, {
  toRow: (of: Unit) => ({
    Key: of.key,
    Title: of.name,
    OrgKey: of.organisationKey,
    Municipality: of.municipality,
    Sector: of.sector,
    Category: of.category,
    HsaId: of.hsaId,
    PriorityTags: of.priorityTags,
    CostCentre: of.costCentre,
    ManagerName: of.managerName,
    ManagerEmail: of.managerEmail,
    ActiveFrom: of.activeFrom,
    ActiveTo: of.activeTo,
  }),
  fromRow: (row): Unit => ({
    key: keyFrom<UnitKey>(row.Key),
    organisationKey: row.OrgKey,
    name: row.Title,
    municipality: row.Municipality,
    sector: row.Sector,
    category: row.Category,
    hsaId: row.HsaId,
    priorityTags: row.PriorityTags,
    costCentre: row.CostCentre,
    managerName: row.ManagerName,
    managerEmail: row.ManagerEmail,
    activeFrom: row.ActiveFrom,
    activeTo: row.ActiveTo,
  }),
  display: (of, names) => ({ OrgName: names.organisation(of.organisationKey) }),
  needsNames: true,
});

/** The event with the name of its unit on that day, for those who read the list. */
export interface UnitEventRow extends UnitEvent {
  readonly unitName: string;
}

export const unitEventTable = defineTable(unitEventColumns, {
  toRow: (of: UnitEventRow) => ({
    Key: of.key,
    Title: of.unitName,
    UnitKey: of.unitKey,
    Kind: of.kind,
    EventDay: of.day,
    Before: of.before,
    After: of.after,
    OtherUnitKey: of.otherUnitKey,
    ContinuesSeries: of.continuesSeries,
  }),
  fromRow: (row): UnitEventRow => ({
    key: keyFrom<UnitEventKey>(row.Key),
    unitName: row.Title,
    unitKey: row.UnitKey,
    kind: row.Kind,
    day: row.EventDay,
    before: row.Before,
    after: row.After,
    otherUnitKey: row.OtherUnitKey,
    continuesSeries: row.ContinuesSeries,
  }),
});
