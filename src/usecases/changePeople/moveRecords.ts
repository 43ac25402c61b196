import type {
  GroupFile,
  Repositories,
  SharePointFailureLike,
  Stored,
  WriteOutcome,
} from '../../lists/repositories/ports';
import {
  keyFrom,
  submissionProgress,
  type Attendance,
  type AttendanceState,
  type GroupKey,
  type Participant,
  type ParticipantKey,
  type SessionKey,
  type Submission,
  type SubmissionKey,
} from '../../rules';
import { newToken } from '../links/token';
import { unreadableRows } from '../openGroup/unreadable';

export type RecordPorts = Pick<Repositories, 'roll' | 'submissions'>;
type Records = Pick<GroupFile, 'attendance' | 'submissions'>;

/** What somebody is marked with at a session on one row, and on the other. */
export interface MarkConflict {
  readonly sessionKey: SessionKey;
  readonly kept: AttendanceState;
  readonly dropped: AttendanceState;
}

const marksOf = (attendance: Records['attendance'], key: ParticipantKey): readonly Stored<Attendance>[] =>
  attendance.filter(({ value }) => value.participantKey === key);

/** The sessions at which both rows have a mark, and not the same. */
export function markConflicts(
  attendance: Records['attendance'],
  kept: ParticipantKey,
  dropped: ParticipantKey,
): readonly MarkConflict[] {
  return marksOf(attendance, dropped).flatMap(({ value: { sessionKey, state } }) => {
    const own = marksOf(attendance, kept).find(({ value }) => value.sessionKey === sessionKey)?.value.state;
    return own === undefined || own === state || own === 'unmarked' || state === 'unmarked'
      ? []
      : [{ sessionKey, kept: own, dropped: state }];
  });
}

/**
 * Gives one row what is recorded on another: marks and what was handed in. What the other has is written to the one
 * first and taken away from the other last, so nothing is lost on the way and it can be repeated. Where both have a mark
 * `chosen` says which holds; without a choice the one's own. Throws what writing is refused with.
 */
export async function moveRecords(
  from: ParticipantKey,
  to: Participant,
  { attendance, submissions }: Records,
  ports: RecordPorts,
  chosen: ReadonlyMap<SessionKey, AttendanceState> = new Map(),
): Promise<void> {
  const moving = marksOf(attendance, from);
  const own = marksOf(attendance, to.key);
  const marks = moving.flatMap(({ value }) => {
    const before = own.find((cell) => cell.value.sessionKey === value.sessionKey);
    const wanted = chosen.get(value.sessionKey);
    const takes = before === undefined || before.value.state === 'unmarked' || wanted === value.state;
    const after = { ...value, participantKey: to.key, state: takes ? value.state : before.value.state };
    return takes && before?.value.state !== after.state ? [{ before, after, writeKey: newToken() }] : [];
  });
  if (marks.length > 0) throwRefusals(await ports.roll.save(marks));
  if (moving.length > 0) throwRefusals(await ports.roll.remove(moving));
  await moveSubmissions(from, to, submissions, ports);
}

/** Of two hand-ins for one assignment the one that has come furthest is kept. */
async function moveSubmissions(
  from: ParticipantKey,
  to: Participant,
  submissions: Records['submissions'],
  ports: RecordPorts,
): Promise<void> {
  const moving = submissions.filter(({ value }) => value.participantKey === from);
  if (moving.length === 0) return;
  const fresh: Submission[] = [];
  for (const { value } of moving) {
    const there = submissions.find(
      (row) => row.value.participantKey === to.key && row.value.assignmentKey === value.assignmentKey,
    );
    const { processKey, unitKey, groupKey, togetherKey } = to;
    if (there === undefined)
      fresh.push({
        ...value,
        processKey,
        unitKey,
        groupKey,
        togetherKey,
        participantKey: to.key,
        key: keyFrom<SubmissionKey>(`${to.key}-${value.assignmentKey}`),
      });
    else if (submissionProgress[value.state] > submissionProgress[there.value.state]) {
      const { state, dueDay, handedInDay, approvedDay, documentLink, returnReason } = value;
      throwRefusals([
        await ports.submissions.update(there, { state, dueDay, handedInDay, approvedDay, documentLink, returnReason }),
      ]);
    }
  }
  if (fresh.length > 0) throwRefusals(await ports.submissions.add(fresh));
  throwRefusals(await ports.submissions.remove(moving));
}

/** A change that somebody else made meanwhile is a refusal here: what was read is no longer what is there. */
export function throwRefusals(outcomes: readonly WriteOutcome<unknown>[]): void {
  for (const outcome of outcomes) {
    if (outcome.kind === 'refused') throw outcome.failure;
    if (outcome.kind === 'conflict') throw new ChangedMeanwhile(outcome.current.modifiedBy);
  }
}

/** Reads a group anew, whole: marks that could not be read would stay behind on a row that is taken away. */
export async function readWhole(
  group: GroupKey,
  { groups }: { readonly groups: Pick<Repositories['groups'], 'open'> },
): Promise<GroupFile> {
  const file = await groups.open(group);
  const [odd] = unreadableRows({ file })?.rows ?? [];
  if (odd !== undefined) throw new UnreadableRow(odd.list, odd.id);
  return file;
}

/** A row of the group has to be put right first; nothing was written. */
class UnreadableRow extends Error implements SharePointFailureLike {
  public readonly kind = 'validation';
  public constructor(list: string, id: number | undefined) {
    super(`row ${id ?? ''} of ${list} cannot be read`);
    this.name = 'UnreadableRow';
  }
}

/** Somebody else changed a row between the reading and the writing; nothing is lost, and it can be done again. */
class ChangedMeanwhile extends Error implements SharePointFailureLike {
  public readonly kind = 'validation';
  public constructor(public readonly by: string) {
    super(`changed meanwhile by ${by}`);
    this.name = 'ChangedMeanwhile';
  }
}
