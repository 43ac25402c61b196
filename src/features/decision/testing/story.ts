import type { GroupFile } from '../../../lists/repositories/ports';
import { elementAt, first, isoDate, keyFrom } from '../../../rules';
import type {
  Attendance,
  Group,
  GroupKey,
  Participant,
  ParticipantKey,
  PersonKey,
  Process,
  ProcessKey,
  ProgrammeVersion,
  Session,
  SessionKey,
  Submission,
  SubmissionKey,
  TogetherKey,
  UnitKey,
} from '../../../rules';
import { openGroup, type OpenGroup } from '../../../usecases/openGroup/openGroup';
import { catalogue, group, konceptA, participant, process, session, stored, unit } from '../../../testing/fixtures';
import { groupFile } from '../../../testing/renderWithServices';

export interface Story {
  /** People of each unit, in unit order: a, b, c … */
  readonly units: readonly number[];
  /** How many of the last people on the list were absent at each session. */
  readonly absent: readonly [number, number];
  readonly approved?: boolean;
  /** Each unit goes in this many groups, its people dealt out in turn. */
  readonly groups?: number;
  readonly file?: Partial<GroupFile>;
  readonly process?: Partial<Process>;
  readonly group?: Partial<Group>;
  /** What differs from Koncept A. */
  readonly version?: Partial<ProgrammeVersion>;
}

const together = keyFrom<TogetherKey>('together');
const names = ['a', 'b', 'c', 'd'];

/** Koncept A with both rolls closed: units of so many people, so many absent, the assignment approved or not. */
export function storyFile({
  units,
  absent,
  approved = true,
  groups = 1,
  file,
  process: processChange,
  group: groupChange,
}: Story): GroupFile {
  const keys = names.slice(0, units.length);
  const processes = keys.map((key) => process(key, processChange));
  const processKeys = processes.map(({ key }) => key);
  const rows = Array.from({ length: groups }, (_, index) =>
    group({
      key: keyFrom<GroupKey>(`group-${index + 1}`),
      number: `KRO-2026-1${index + 1}`,
      processKeys,
      stage: 'decision',
      ...groupChange,
    }),
  );
  const people = units.flatMap((count, index) =>
    Array.from(
      { length: count },
      (_, person): Participant =>
        participant(`${keys[index]}${person}`, {
          unitKey: keyFrom<UnitKey>(elementAt(keys, index)),
          processKey: processKeys[index],
          groupKey: elementAt(rows, person % groups).key,
          personKey: keyFrom<PersonKey>(`person-${keys[index]}${person}`),
        }),
    ),
  );
  const sessions = rows.flatMap(({ key }) =>
    [1, 2].map(
      (order): Session =>
        session(`${key}-session-${order}`, {
          groupKey: key,
          stepKey: elementAt(konceptA.steps, order - 1).key,
          stepOrder: order,
          day: isoDate(order === 1 ? '2026-10-20' : '2026-11-10'),
          rollClosed: true,
        }),
    ),
  );
  const attendance = [0, 1].flatMap((step) =>
    people.slice(0, people.length - elementAt(absent, step)).map(
      (person): Attendance => ({
        sessionKey: keyFrom<SessionKey>(`${person.groupKey}-session-${step + 1}`),
        participantKey: keyFrom<ParticipantKey>(person.key),
        groupKey: person.groupKey,
        togetherKey: together,
        state: 'present',
        mode: 'onSite',
      }),
    ),
  );
  const submissions = processes.map(
    (each): Submission => ({
      key: keyFrom<SubmissionKey>(`submission-${each.key}`),
      assignmentKey: first(konceptA.assignments).key,
      processKey: each.key,
      groupKey: first(rows).key,
      togetherKey: together,
      unitKey: each.unitKey,
      participantKey: undefined,
      state: approved ? 'approved' : 'due',
      dueDay: isoDate('2026-11-20'),
      handedInDay: approved ? isoDate('2026-11-16') : undefined,
      approvedDay: approved ? isoDate('2026-11-18') : undefined,
      documentLink: undefined,
      returnReason: undefined,
    }),
  );
  return groupFile({
    group: stored(elementAt(rows, 0)),
    groupsTogether: rows.map((row, index) => stored(row, index + 1)),
    processes: processes.map((row, index) => stored(row, index + 1)),
    participants: people.map((row, index) => stored(row, index + 1)),
    sessions: sessions.map((row, index) => stored(row, index + 1)),
    attendance: attendance.map((row, index) => stored(row, index + 1)),
    submissions: submissions.map((row, index) => stored(row, index + 1)),
    ...file,
  });
}

export const storyCatalogue = (units: number, version: Partial<ProgrammeVersion> = {}): ReturnType<typeof catalogue> =>
  catalogue(
    names.slice(0, units).map((key) => unit(key)),
    { versions: [{ ...konceptA, ...version }] },
  );

export function story(told: Story): OpenGroup {
  return openGroup(storyFile(told), storyCatalogue(told.units.length, told.version), () => undefined);
}

export const processKey = (key: string): ProcessKey => keyFrom<ProcessKey>(`process-${key}`);
