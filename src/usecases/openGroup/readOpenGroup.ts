import type { Repositories } from '../../lists/repositories/ports';
import type { GroupKey } from '../../rules';
import { openGroup, type OpenGroup } from './openGroup';
import { readGroup } from './readGroup';
import { withEndedMemberships } from './withEndedMemberships';

/** A group read anew and put together, for an act that rests on it. Throws what reading throws. */
export async function readOpenGroup(
  key: GroupKey,
  ports: Pick<Repositories, 'groups' | 'catalogue'>,
  reload: () => void = () => undefined,
): Promise<OpenGroup> {
  const { file, catalogue } = await readGroup(key, ports);
  return openGroup(withEndedMemberships(file), catalogue, reload);
}
