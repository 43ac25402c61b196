import type { CatalogueWithUnits, GroupFile, Repositories } from '../../lists/repositories/ports';
import type { GroupKey } from '../../rules';
import { judgeRequests, type Evidences } from '../judgeRequests/judgeRequests';

/** A group file and what it is put together with: the catalogue, with the units that take part. */
export interface GroupRead {
  readonly file: GroupFile;
  /** What is known of its requests. */
  readonly evidence: Evidences;
  readonly catalogue: CatalogueWithUnits;
}

/**
 * Reads a group: what `groups.open` takes, and one request for its units unless they are known. Throws what reading
 * throws.
 */
export async function readGroup(
  key: GroupKey,
  { groups, catalogue }: Pick<Repositories, 'groups' | 'catalogue'>,
): Promise<GroupRead> {
  const [file, small] = await Promise.all([groups.open(key), catalogue.read()]);
  const [units, evidence] = await Promise.all([
    catalogue.units(file.processes.map(({ value }) => value.unitKey)),
    judgeRequests(file),
  ]);
  return { file, evidence, catalogue: { ...small, units } };
}
