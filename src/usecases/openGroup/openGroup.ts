import type { CatalogueWithUnits, GroupFile, Stored } from '../../lists/repositories/ports';
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

/** A row the group refers to that is not there: the list was changed behind the product's back. */
class MissingReference extends Error {
  public constructor(what: string, key: string) {
    super(`${what} ${key} is referred to but is not in its list`);
    this.name = 'MissingReference';
  }
}

/**
 * Puts a group file together with the catalogue. Throws MissingReference when a version, unit or organisation is gone.
 */
export function openGroup(
  file: GroupFile,
  catalogue: CatalogueWithUnits,
  reload: () => void,
  evidence: Evidences = new Map(),
): OpenGroup {
  const version = catalogue.versions.find(({ key }) => key === file.group.value.versionKey);
  if (version === undefined) throw new MissingReference('ProgrammeVersion', file.group.value.versionKey);
  const units = file.processes.map((process): ParticipatingUnit => {
    const unit = catalogue.units.find(({ value }) => value.key === process.value.unitKey)?.value;
    if (unit === undefined) throw new MissingReference('Unit', process.value.unitKey);
    const { organisationKey } = process.value;
    const organisation = catalogue.organisations.find(({ value }) => value.key === organisationKey)?.value;
    if (organisation === undefined) throw new MissingReference('Organisation', organisationKey);
    return { process, unit, organisation };
  });
  return { file, version, catalogue, units, evidence, reload };
}
