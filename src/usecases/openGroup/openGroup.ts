import { MalformedRow } from '../../lists/failure';
import type { Catalogue, CatalogueWithUnits, GroupFile, Stored } from '../../lists/repositories/ports';
import type { Evidences } from '../judgeRequests/judgeRequests';
import type { Organisation, Process, ProgrammeVersion, Unit } from '../../rules';

/** The group in view with everything judged together with it; what every tab of the group page works on. */
export interface OpenGroup {
  readonly file: GroupFile;
  /** The version the group is bound to; frozen since the group was confirmed. */
  readonly version: ProgrammeVersion;
  /** With the units that take part. */
  readonly catalogue: CatalogueWithUnits;
  /** The units that take part, each with its process, in the order they were placed. */
  readonly units: readonly ParticipatingUnit[];
  /** What is known of the requests in the file; nothing of those that have not been judged. */
  readonly evidence: Evidences;
  /** Reads everything anew; what is in view stays until the answer is here. */
  readonly reload: () => void;
}

export interface ParticipatingUnit {
  readonly process: Stored<Process>;
  readonly unit: Unit;
  /** The organisation the unit belonged to when its process was confirmed: what its eligibility and its price go by. */
  readonly organisation: Organisation;
}

/**
 * Puts a group file together with the catalogue. Throws MalformedRow naming the row when the version of the group is
 * not there, or when a unit or organisation is gone and the file has not been read by `readGroup`.
 */
export function openGroup(
  file: GroupFile,
  catalogue: CatalogueWithUnits,
  reload: () => void,
  evidence: Evidences = new Map(),
): OpenGroup {
  const version = versionOf(file, catalogue);
  const units = file.processes.map((process): ParticipatingUnit => {
    const unit = catalogue.units.find(({ value }) => value.key === process.value.unitKey)?.value;
    if (unit === undefined) throw missing('Processes', process.id, 'UnitKey', process.value.unitKey, 'Units');
    const { organisationKey } = process.value;
    const organisation = catalogue.organisations.find(({ value }) => value.key === organisationKey)?.value;
    if (organisation === undefined) throw missing('Processes', process.id, 'OrgKey', organisationKey, 'Organisations');
    return { process, unit, organisation };
  });
  return { file, version, catalogue, units, evidence, reload };
}

/** The version that the group is bound to. Throws MalformedRow naming the group's row when it is not there. */
export function versionOf(
  { group: { id, value } }: GroupFile,
  { versions }: Pick<Catalogue, 'versions'>,
): ProgrammeVersion {
  const version = versions.find(({ key }) => key === value.versionKey);
  if (version === undefined) throw missing('Groups', id, 'VersionKey', value.versionKey, 'ProgrammeVersions');
  return version;
}

/** A row that refers to what is not there: the list was changed behind the product's back. */
function missing(list: string, id: number, column: string, key: string, to: string): MalformedRow {
  return new MalformedRow(list, id, column, { code: 'unknownReference', list: to }, key);
}
