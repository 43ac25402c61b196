import type { CatalogueWithUnits, GroupFile, Repositories } from '../../lists/repositories/ports';
import type { GroupKey } from '../../rules';
import { versionOf } from './openGroup';
import { withoutStrays } from './withoutStrays';
import { judgeRequests, type Evidences } from '../judgeRequests/judgeRequests';

/** A group file and what it is put together with: the catalogue, with the units that take part. */
export interface GroupRead {
  readonly file: GroupFile;
  /** What is known of its requests. */
  readonly evidence: Evidences;
  readonly catalogue: CatalogueWithUnits;
}

/**
 * Reads a group: what `groups.open` takes, and one request for its units unless they are known. Rows that refer to what
 * is not there are set aside. Throws what reading throws, and MalformedRow when the group's rules are not there.
 */
export async function readGroup(
  key: GroupKey,
  { groups, catalogue, setAside }: Pick<Repositories, 'groups' | 'catalogue'> & Partial<Pick<Repositories, 'setAside'>>,
): Promise<GroupRead> {
  const [read, small] = await Promise.all([groups.open(key), catalogue.read()]);
  const [units, evidence] = await Promise.all([
    catalogue.units(read.processes.map(({ value }) => value.unitKey)),
    judgeRequests(read),
  ]);
  versionOf(read, small);
  const file = withoutStrays(read, { ...small, units });
  setAside?.note(
    `group ${key}`,
    file.setAside.filter((row) => !read.setAside.includes(row)),
  );
  return { file, evidence, catalogue: { ...small, units } };
}
