import type { EssentialRepositories, StaffGroup } from '../../lists/repositories/ports';
import { SharePointFailure } from '../../lists/failure';
import type { Diploma, GroupKey, Unit } from '../../rules';
import { unitKeysOf } from './buildMyProgrammeViewModel';

/** A group that a link led to, with what is shown of its units. */
export interface Meeting {
  readonly met: StaffGroup;
  readonly units: readonly Unit[];
  readonly diplomas: readonly Diploma[];
}

/** Throws SharePointFailure `notFound` when the group is gone. */
export async function meetingOf(
  key: GroupKey,
  { staff, diplomas }: Pick<EssentialRepositories, 'staff' | 'diplomas'>,
): Promise<Meeting> {
  const [met] = await staff.groups([key]);
  if (met === undefined) throw new SharePointFailure('notFound', `group ${key}`);
  const read = await diplomas.forUnits(unitKeysOf(met));
  return { met, units: read.units.map(({ value }) => value), diplomas: read.diplomas.map(({ value }) => value) };
}

/** For reading what a link leads to: a row that is not there is no failure. */
export function absentIfGone(failure: unknown): undefined {
  if (failure instanceof SharePointFailure && failure.kind === 'notFound') return undefined;
  throw failure;
}
