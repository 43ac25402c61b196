import type { Catalogue, Repositories, StaffGroup } from '../../lists/repositories/ports';
import { SharePointFailure } from '../../lists/write/outcome';
import type { Diploma, GroupKey } from '../../rules';
import { unitsToJoin } from './buildMyProgrammeViewModel';

/** A group that a link led to, with what is shown of its units. */
export interface Meeting {
  readonly met: StaffGroup;
  readonly diplomas: readonly Diploma[];
}

/** Throws SharePointFailure `notFound` when the group is gone. */
export async function meetingOf(key: GroupKey, { staff, diplomas }: Pick<Repositories, 'staff' | 'diplomas'>, catalogue: Catalogue): Promise<Meeting> {
  const [met] = await staff.groups([key]);
  if (met === undefined) throw new SharePointFailure('notFound', `group ${key}`);
  const units = unitsToJoin(met, catalogue).map((unit) => unit.key);
  const awarded = units.length === 0 ? [] : await diplomas.forUnits(units);
  return { met, diplomas: awarded.map(({ value }) => value) };
}
