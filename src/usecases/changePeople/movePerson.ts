import type { Stored } from '../../lists/repositories/ports';
import { addDays, keyFrom, type IsoDate, type Participant } from '../../rules';
import type { ListUnit } from '../addPeople/judgePeople';
import type { MergePorts } from './mergePeople';
import { moveRecords, readWhole, throwRefusals } from './moveRecords';

/** Why somebody cannot be moved on a day. */
export type MoveProblem = 'sameUnit' | 'beforeJoined' | 'afterLeft';

/** What is wrong with a move; undefined when nothing is. `day` is undefined for a row that was in the wrong unit all along. */
export function moveProblem(
  { unitKey, from, to }: Participant,
  unit: ListUnit,
  day: IsoDate | undefined,
): MoveProblem | undefined {
  if (unitKey === unit.unitKey) return 'sameUnit';
  if (day !== undefined && from !== undefined && day < from) return 'beforeJoined';
  return day !== undefined && to !== undefined && day > to ? 'afterLeft' : undefined;
}

/**
 * Moves somebody to another unit of the group from a day on: the row they have ends the day before, and one of the same
 * person begins in the other unit, with the marks of the sessions from that day on. Without a day, or from their first
 * day, the row itself is put in the other unit. What was handed in stays where it was handed in, and counts for the
 * person in both. Safe to repeat. Throws what reading or writing is refused with.
 */
export async function movePerson(
  row: Stored<Participant>,
  unit: ListUnit,
  day: IsoDate | undefined,
  ports: MergePorts,
): Promise<void> {
  const { value } = row;
  const place = { unitKey: unit.unitKey, processKey: unit.process.key };
  if (day === undefined || day === value.from) {
    throwRefusals([await ports.participants.update(row, place)]);
    return;
  }
  const file = await readWhole(value.groupKey, ports);
  const moved: Participant = {
    ...value,
    ...place,
    key: keyFrom<Participant['key']>(`${value.key}_${day}`),
    from: day,
    isManager: false,
  };
  throwRefusals(await ports.participants.add([moved]));
  const later = new Set(
    file.sessions.filter((session) => session.value.day >= day).map((session) => session.value.key),
  );
  const attendance = file.attendance.filter((cell) => later.has(cell.value.sessionKey));
  await moveRecords(value.key, moved, { attendance, submissions: [] }, ports);
  throwRefusals([await ports.participants.update(row, { to: addDays(day, -1) })]);
}
