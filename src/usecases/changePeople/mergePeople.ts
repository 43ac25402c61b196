import type { Repositories, Stored } from '../../lists/repositories/ports';
import type { AttendanceState, IsoDate, Participant, ParticipantKey, SessionKey } from '../../rules';
import { markConflicts, moveRecords, readWhole, throwRefusals, type MarkConflict } from './moveRecords';

export type MergePorts = Pick<Repositories, 'participants' | 'roll' | 'submissions'> & {
  readonly groups: Pick<Repositories['groups'], 'open'>;
};

/** The rows of one person: the one that stays, and the one whose marks and history it is given. */
export interface Merging {
  readonly kept: ParticipantKey;
  readonly dropped: ParticipantKey;
  /** Which mark holds at the sessions where the rows differ. */
  readonly chosen: ReadonlyMap<SessionKey, AttendanceState>;
}

export type Merged =
  | { readonly kind: 'merged' }
  /** Nothing is written: at these sessions it has to be said which mark holds. */
  | { readonly kind: 'asks'; readonly conflicts: readonly MarkConflict[] }
  /** One of the rows is no longer there. */
  | { readonly kind: 'gone' };

/**
 * Makes two rows of one person one. Everything is read anew; marks and what was handed in go to the row that is kept,
 * which also gets the address if it has none and is not hidden, and the longer time in the work group. Rows of other
 * groups that carry the other row's person follow. The other row goes last, so that what is half done can be done again.
 * Throws what reading or writing is refused with.
 */
export async function mergePeople(
  group: Parameters<MergePorts['groups']['open']>[0],
  { kept: keptKey, dropped: droppedKey, chosen }: Merging,
  ports: MergePorts,
): Promise<Merged> {
  const file = await readWhole(group, ports);
  const row = (key: ParticipantKey): Stored<Participant> | undefined =>
    file.participants.find(({ value }) => value.key === key);
  const [kept, dropped] = [row(keptKey), row(droppedKey)];
  if (kept === undefined || dropped === undefined || keptKey === droppedKey) return { kind: 'gone' };
  const conflicts = markConflicts(file.attendance, keptKey, droppedKey);
  const open = conflicts.filter(({ sessionKey }) => !chosen.has(sessionKey));
  if (open.length > 0) return { kind: 'asks', conflicts };
  throwRefusals([await ports.participants.update(kept, togetherAs(kept.value, dropped.value))]);
  await moveRecords(droppedKey, kept.value, file, ports, chosen);
  const others = await ports.participants.find({ people: [dropped.value.personKey] });
  for (const other of others)
    if (other.value.key !== droppedKey && other.value.personKey !== kept.value.personKey)
      throwRefusals([await ports.participants.update(other, { personKey: kept.value.personKey })]);
  throwRefusals([await ports.participants.remove(dropped)]);
  return { kind: 'merged' };
}

/** What the row that is kept has of both. */
function togetherAs(kept: Participant, dropped: Participant): Partial<Participant> {
  const earliest = (one: IsoDate | undefined, other: IsoDate | undefined): IsoDate | undefined =>
    one === undefined || other === undefined ? undefined : one < other ? one : other;
  const latest = (one: IsoDate | undefined, other: IsoDate | undefined): IsoDate | undefined =>
    one === undefined || other === undefined ? undefined : one > other ? one : other;
  const isOneUnit = kept.unitKey === dropped.unitKey;
  return {
    email: kept.isAlias ? undefined : (kept.email ?? (dropped.isAlias ? undefined : dropped.email)),
    isManager: kept.isManager || dropped.isManager,
    ...(isOneUnit && { from: earliest(kept.from, dropped.from), to: latest(kept.to, dropped.to) }),
  };
}
