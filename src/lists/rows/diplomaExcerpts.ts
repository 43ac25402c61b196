import { keyFrom } from '../../rules/model';
import type { Diploma, DiplomaKey, Process, Unit, UnitKey } from '../../rules/model';
import { diplomaColumns } from '../schema/columns/diplomas';
import { processColumns } from '../schema/columns/groups';
import { unitColumns } from '../schema/columns/places';
import { defineExcerpt } from './excerpt';

/** A diploma as the register shows it, with the days its state follows from. */
export type ListedDiploma = Pick<
  Diploma,
  | 'key'
  | 'number'
  | 'unitKey'
  | 'seriesKey'
  | 'versionKey'
  | 'issuedUnitName'
  | 'issuedOrganisationName'
  | 'programmeTitle'
  | 'category'
  | 'municipality'
  | 'awardDay'
  | 'lastValidDay'
  | 'revokedDay'
>;

export const listedDiplomas = defineExcerpt(
  diplomaColumns,
  [
    'Key',
    'Number',
    'UnitKey',
    'SeriesKey',
    'VersionKey',
    'Title',
    'OrgName',
    'ProgrammeTitle',
    'Category',
    'Municipality',
    'AwardDay',
    'LastValidDay',
    'RevokedDay',
  ],
  (row): ListedDiploma => ({
    key: keyFrom<DiplomaKey>(row.Key),
    number: row.Number,
    unitKey: row.UnitKey,
    seriesKey: row.SeriesKey,
    versionKey: row.VersionKey,
    issuedUnitName: row.Title,
    issuedOrganisationName: row.OrgName,
    programmeTitle: row.ProgrammeTitle,
    category: row.Category,
    municipality: row.Municipality,
    awardDay: row.AwardDay,
    lastValidDay: row.LastValidDay,
    revokedDay: row.RevokedDay,
  }),
);

/** A diploma as the work queue looks at it: when it is to be renewed, and whether its coverage still holds. */
export type WatchedDiploma = Pick<
  Diploma,
  | 'key'
  | 'number'
  | 'unitKey'
  | 'seriesKey'
  | 'versionKey'
  | 'issuedUnitName'
  | 'awardDay'
  | 'lastValidDay'
  | 'revokedDay'
  | 'coverage'
>;

export const watchedDiplomas = defineExcerpt(
  diplomaColumns,
  [
    'Key',
    'Number',
    'UnitKey',
    'SeriesKey',
    'VersionKey',
    'Title',
    'AwardDay',
    'LastValidDay',
    'RevokedDay',
    'CoverageTrained',
    'CoverageOf',
  ],
  (row): WatchedDiploma => ({
    key: keyFrom<DiplomaKey>(row.Key),
    number: row.Number,
    unitKey: row.UnitKey,
    seriesKey: row.SeriesKey,
    versionKey: row.VersionKey,
    issuedUnitName: row.Title,
    awardDay: row.AwardDay,
    lastValidDay: row.LastValidDay,
    revokedDay: row.RevokedDay,
    coverage:
      row.CoverageTrained === undefined || row.CoverageOf === undefined
        ? undefined
        : { trained: row.CoverageTrained, of: row.CoverageOf },
  }),
);

/** A process as far as it renews a diploma. */
export type Renewal = Pick<Process, 'renewsDiplomaKey' | 'stage' | 'confirmedDay'>;

export const renewals = defineExcerpt(
  processColumns,
  ['RenewsDiplomaKey', 'Stage', 'ConfirmedDay'],
  (row): Renewal => ({ renewsDiplomaKey: row.RenewsDiplomaKey, stage: row.Stage, confirmedDay: row.ConfirmedDay }),
);

/** A unit as far as it has a last day. */
export type UnitLife = Pick<Unit, 'key' | 'activeTo'>;

export const unitLives = defineExcerpt(
  unitColumns,
  ['Key', 'ActiveTo'],
  (row): UnitLife => ({ key: keyFrom<UnitKey>(row.Key), activeTo: row.ActiveTo }),
);
