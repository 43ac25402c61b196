import { belongsOn, grouped, keyFrom } from '../../rules';
import type {
  Attendance,
  AttendanceState,
  GroupKey,
  Participant,
  ProgrammeVersion,
  Session,
  SessionKey,
  Step,
  TogetherKey,
} from '../../rules';
import type { FilePath } from '../fileProblem';
import { caseProblem } from './caseProblem';
import type { CaseProblem } from './caseProblem';
import type { CaseFile, CaseGroup, CaseSession } from './caseModel';
import { doubled } from './doubled';

export interface Rolls {
  readonly sessions: readonly Session[];
  readonly attendance: readonly Attendance[];
  readonly problems: readonly CaseProblem[];
}

/** The sessions of a case with who was there. */
export function readSessions(
  file: CaseFile,
  { steps }: ProgrammeVersion,
  participants: readonly Participant[],
  togetherOf: (group: CaseGroup) => TogetherKey,
): Rolls {
  const groups = file.groups ?? [];
  const groupByKey = new Map(groups.map((group) => [group.key, group] as const));
  const rows: RollRows = {
    ofName: grouped(participants, ({ name }) => name),
    ofGroup: grouped(participants, ({ groupKey }) => groupKey),
  };
  const read = (file.sessions ?? []).map((written, index) => {
    const path = ['sessions', index];
    const step = steps.find(({ key, order }) => written.step === order || written.step === key);
    const group = written.group === undefined && groups.length === 1 ? groups[0] : groupByKey.get(written.group ?? '');
    const problems = [
      ...(step === undefined ? [unknownStep(path, written, steps)] : []),
      ...(group === undefined ? [unknownGroup(path, written)] : []),
    ];
    if (step === undefined || group === undefined) return { sessions: [], attendance: [], problems };
    const session = sessionOf(written, index, step, group.key, togetherOf(group));
    return { sessions: [session], ...marks(path, written, session, rows) };
  });
  return {
    sessions: read.flatMap(({ sessions }) => sessions),
    attendance: read.flatMap(({ attendance }) => attendance),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** The rows of a roll by name and by group. */
interface RollRows {
  readonly ofName: ReadonlyMap<string, readonly Participant[]>;
  readonly ofGroup: ReadonlyMap<GroupKey, readonly Participant[]>;
}

function unknownStep(path: FilePath, { step }: CaseSession, steps: readonly Step[]): CaseProblem {
  return caseProblem([...path, 'step'], 'case.unknownStep', {
    text: String(step),
    known: steps.map(({ order, key }) => `${order} (${key})`).join(', '),
  });
}

function unknownGroup(path: FilePath, { group }: CaseSession): CaseProblem {
  return group === undefined
    ? caseProblem([...path, 'group'], 'case.chooseGroup', {})
    : { path: [...path, 'group'], code: 'file.unknownKey', values: { text: group } };
}

function sessionOf(
  { key, day, open, catchUp }: CaseSession,
  index: number,
  step: Step,
  group: string,
  togetherKey: TogetherKey,
): Session {
  return {
    key: keyFrom<SessionKey>(key ?? `session-${index + 1}`),
    groupKey: keyFrom<GroupKey>(group),
    togetherKey,
    stepKey: step.key,
    stepOrder: step.order,
    day,
    startUtc: `${day}T08:00:00Z`,
    endUtc: `${day}T11:00:00Z`,
    place: '',
    onlineLink: undefined,
    rollClosed: open !== true,
    checkInTokenHash: undefined,
    isCatchUp: catchUp ?? false,
  };
}

/** With `absent` alone everyone else in the group was present; otherwise only those who are named have a mark. */
function marks(
  path: FilePath,
  { present, absent }: CaseSession,
  session: Session,
  rows: RollRows,
): Pick<Rolls, 'attendance' | 'problems'> {
  const own = rows.ofGroup.get(session.groupKey) ?? [];
  const ownOfName = grouped(own, ({ name }) => name);
  const there = new Set(present);
  const problems = [
    ...[...(present ?? []).entries()]
      .filter(([, name]) => !rows.ofName.has(name))
      .map(([at, person]) => caseProblem([...path, 'present', at], 'case.unknownPerson', { person })),
    ...[...(absent ?? []).entries()]
      .filter(([, name]) => !ownOfName.has(name))
      .map(([at, person]) =>
        caseProblem([...path, 'absent', at], 'case.notOnRoll', { person, group: session.groupKey }),
      ),
    ...[...(absent ?? []).entries()]
      .filter(([, name]) => there.has(name))
      .map(([at, person]) => caseProblem([...path, 'absent', at], 'case.presentAndAbsent', { person })),
    ...(
      [
        ['present', present],
        ['absent', absent],
      ] as const
    ).flatMap(([field, names = []]) =>
      doubled(names).map(([at, person]) => caseProblem([...path, field, at], 'case.markedTwice', { person })),
    ),
  ];
  const away = new Set(absent);
  const attended =
    present ??
    (absent === undefined
      ? []
      : own.filter((row) => belongsOn(row, session.day) && !away.has(row.name)).map(({ name }) => name));
  const mark = (name: string, state: AttendanceState): readonly Attendance[] => {
    const ofName = ownOfName.get(name) ?? [];
    const row = ofName.find((one) => belongsOn(one, session.day)) ?? ofName[0] ?? rows.ofName.get(name)?.[0];
    return row === undefined
      ? []
      : [
          {
            sessionKey: session.key,
            participantKey: row.key,
            groupKey: session.groupKey,
            togetherKey: session.togetherKey,
            state,
            mode: 'onSite',
          },
        ];
  };
  return {
    problems,
    attendance: [
      ...[...new Set(attended)].flatMap((name) => mark(name, 'present')),
      ...[...away].flatMap((name) => mark(name, 'absent')),
    ],
  };
}
