import { keyFrom } from '../../rules/model';
import type { Diploma, DiplomaKey } from '../../rules/model';
import { twinOf } from '../schema/column';
import { diplomaColumns } from '../schema/columns/diplomas';
import { defineTable } from './table';

export const diplomaTable = defineTable(diplomaColumns, {
  toRow: (of: Diploma) => ({
    Key: of.key,
    Title: of.issuedUnitName,
    Number: of.number,
    UnitKey: of.unitKey,
    OrgKey: of.organisationKey,
    OrgName: of.issuedOrganisationName,
    SeriesKey: of.seriesKey,
    ProcessKey: of.processKey,
    TogetherKey: of.togetherKey,
    DecisionKey: of.decisionKey,
    VersionKey: of.versionKey,
    ProgrammeTitle: of.programmeTitle,
    AwardWord: of.awardWord,
    HsaId: of.hsaId,
    Category: of.category,
    Municipality: of.municipality,
    AwardDay: of.awardDay,
    LastValidDay: of.lastValidDay,
    RenewalFromDay: of.renewalFromDay,
    SignedBy: of.signedBy,
    RevokedDay: of.revokedDay,
    RevokedReason: of.revokedReason,
    Imported: of.imported,
    WithDeviation: of.withDeviation,
    Year: of.year,
    CoverageTrained: of.coverage?.trained,
    CoverageOf: of.coverage?.of,
  }),
  fromRow: (row): Diploma => ({
    key: keyFrom<DiplomaKey>(row.Key),
    number: row.Number,
    unitKey: row.UnitKey,
    organisationKey: row.OrgKey,
    seriesKey: row.SeriesKey,
    processKey: row.ProcessKey,
    togetherKey: row.TogetherKey,
    decisionKey: row.DecisionKey,
    versionKey: row.VersionKey,
    issuedUnitName: row.Title,
    issuedOrganisationName: row.OrgName,
    programmeTitle: row.ProgrammeTitle,
    awardWord: row.AwardWord,
    hsaId: row.HsaId,
    category: row.Category,
    municipality: row.Municipality,
    awardDay: row.AwardDay,
    lastValidDay: row.LastValidDay,
    renewalFromDay: row.RenewalFromDay,
    signedBy: row.SignedBy,
    revokedDay: row.RevokedDay,
    revokedReason: row.RevokedReason,
    imported: row.Imported,
    withDeviation: row.WithDeviation,
    year: row.Year,
    coverage:
      row.CoverageTrained === undefined || row.CoverageOf === undefined
        ? undefined
        : { trained: row.CoverageTrained, of: row.CoverageOf },
  }),
  display: (of, names) => ({
    RuleVersion: names.version(of.versionKey),
    LastValid: twinOf(of.lastValidDay),
    RenewalFrom: twinOf(of.renewalFromDay),
  }),
  needsNames: true,
});
