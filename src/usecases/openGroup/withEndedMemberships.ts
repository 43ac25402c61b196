import type { GroupFile } from '../../lists/repositories/ports';
import { endedMembership, isWithdrawn } from '../../rules';

/**
 * The file as its tabs work with it: the people of a unit that has withdrawn left the day before. The same object when
 * nobody has.
 */
export function withEndedMemberships(file: GroupFile): GroupFile {
  const processes = file.processes.map(({ value }) => value);
  if (!processes.some(isWithdrawn)) return file;
  return {
    ...file,
    participants: file.participants.map((row) => ({ ...row, value: endedMembership(row.value, processes) })),
  };
}
