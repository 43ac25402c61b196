import { describe, expect, it } from '@jest/globals';
import {
  isoDate,
  keyFrom,
  type AssignmentKey,
  type Attendance,
  type AttendanceState,
  type GroupKey,
  type ParticipantKey,
  type SessionKey,
  type Submission,
  type SubmissionKey,
  type TogetherKey,
  type UnitKey,
} from '../../rules';
import { participant, process, session } from '../../testing/fixtures';
import { listsOfPeople } from '../../testing/peopleInMemory';
import { hideName } from './hideName';
import { mergePeople, type MergePorts } from './mergePeople';
import { movePerson, moveProblem } from './movePerson';

const key = (name: string): ParticipantKey => keyFrom<ParticipantKey>(name);
const first = participant('first', { name: 'Anna Berg', email: 'anna@example.org' });
const second = participant('second', {
  name: 'A. Berg',
  email: 'ab@example.org',
  isManager: true,
  from: isoDate('2026-10-01'),
});
const mark = (name: string, at: string, state: AttendanceState): Attendance => ({
  sessionKey: keyFrom<SessionKey>(at),
  participantKey: key(name),
  groupKey: first.groupKey,
  togetherKey: first.togetherKey,
  state,
  mode: 'onSite',
});
const handIn = (name: string, state: Submission['state']): Submission => ({
  key: keyFrom<SubmissionKey>(`${name}-essay`),
  assignmentKey: keyFrom<AssignmentKey>('essay'),
  processKey: first.processKey,
  groupKey: first.groupKey,
  togetherKey: first.togetherKey,
  unitKey: first.unitKey,
  participantKey: key(name),
  state,
  dueDay: undefined,
  handedInDay: undefined,
  approvedDay: undefined,
  documentLink: undefined,
  returnReason: undefined,
});

/** The act is cut off after so many writes, once for each number, and done again: the end is the same. */
async function cutAnywhere(
  act: (ports: MergePorts) => Promise<unknown>,
  make: () => ReturnType<typeof listsOfPeople>,
  end: (lists: ReturnType<typeof listsOfPeople>) => unknown,
): Promise<void> {
  const whole = make();
  await act(whole.ports);
  for (let writes = 0; writes < 12; writes += 1) {
    const lists = make();
    let left = writes;
    const cut =
      <A extends readonly unknown[], R>(write: (...given: A) => Promise<R>) =>
      (...given: A): Promise<R> =>
        left-- > 0 ? write(...given) : Promise.reject(new Error('cut'));
    const { participants, roll, submissions } = lists.ports;
    await act({
      ...lists.ports,
      participants: {
        ...participants,
        add: cut(participants.add),
        update: cut(participants.update),
        remove: cut(participants.remove),
      },
      roll: { ...roll, save: cut(roll.save), remove: cut(roll.remove) },
      submissions: {
        ...submissions,
        add: cut(submissions.add),
        update: cut(submissions.update),
        remove: cut(submissions.remove),
      },
    }).catch(() => undefined);
    await act(lists.ports);
    expect(end(lists)).toEqual(end(whole));
  }
}

describe('two rows of one person', () => {
  const make = (): ReturnType<typeof listsOfPeople> =>
    listsOfPeople({
      participants: [
        first,
        second,
        participant('elsewhere', {
          personKey: second.personKey,
          groupKey: keyFrom<GroupKey>('other'),
          togetherKey: keyFrom<TogetherKey>('other'),
        }),
      ],
      attendance: [
        mark('first', 's1', 'absent'),
        mark('first', 's2', 'unmarked'),
        mark('second', 's1', 'present'),
        mark('second', 's2', 'present'),
        mark('second', 's3', 'absent'),
      ],
      submissions: [handIn('first', 'due'), handIn('second', 'approved')],
    });
  const merge = (
    ports: MergePorts,
    ...chosen: readonly (readonly [string, AttendanceState])[]
  ): ReturnType<typeof mergePeople> =>
    mergePeople(
      first.groupKey,
      {
        kept: key('first'),
        dropped: key('second'),
        chosen: new Map(chosen.map(([at, state]) => [keyFrom<SessionKey>(at), state] as const)),
      },
      ports,
    );

  it('are asked about where their marks differ, and nothing is written', async () => {
    const lists = make();
    expect(await merge(lists.ports)).toEqual({
      kind: 'asks',
      conflicts: [{ sessionKey: 's1', kept: 'absent', dropped: 'present' }],
    });
    expect(lists.people()).toHaveLength(3);
    expect(lists.marks()).toEqual(make().marks());
  });
  it('become one, with the marks that were chosen, what was handed in, and the person of other groups', async () => {
    const lists = make();
    expect(await merge(lists.ports, ['s1', 'present'])).toEqual({ kind: 'merged' });
    expect(lists.people()).toMatchObject([
      { key: 'first', name: 'Anna Berg', email: 'anna@example.org', isManager: true, from: undefined },
      { key: 'elsewhere', personKey: first.personKey },
    ]);
    expect(lists.marks()).toEqual(['first s1 present', 'first s2 present', 'first s3 absent']);
    expect(lists.handedIn()).toMatchObject([{ participantKey: 'first', state: 'approved' }]);
  });
  it('keep the own mark when that was chosen', async () => {
    const lists = make();
    await merge(lists.ports, ['s1', 'absent']);
    expect(lists.marks()).toContain('first s1 absent');
  });
  it('become one however often it is begun', async () => {
    await cutAnywhere(
      async (ports) => {
        const merged = await merge(ports, ['s1', 'present']);
        expect(['merged', 'gone']).toContain(merged.kind);
      },
      make,
      (lists) => [lists.people(), lists.marks(), lists.handedIn()],
    );
  });
  it('are no longer two when a colleague was first', async () => {
    const lists = make();
    await merge(lists.ports, ['s1', 'present']);
    expect(await merge(lists.ports, ['s1', 'present'])).toEqual({ kind: 'gone' });
  });
});

describe('a name that is hidden', () => {
  const other = participant('other', {
    personKey: first.personKey,
    name: 'Anna Berg',
    email: 'anna@example.org',
    groupKey: keyFrom<GroupKey>('other'),
    togetherKey: keyFrom<TogetherKey>('other'),
  });
  const make = (): ReturnType<typeof listsOfPeople> =>
    listsOfPeople({
      participants: [first, other],
      attendance: [
        mark('first', 's1', 'present'),
        { ...mark('other', 's9', 'absent'), groupKey: other.groupKey, togetherKey: other.togetherKey },
      ],
      submissions: [handIn('first', 'handedIn')],
    });
  const hide = async (ports: MergePorts): Promise<void> => {
    const [row] = (await ports.participants.find({ people: [first.personKey] })).filter(
      ({ value }) => value.key === 'first' || value.key === 'other',
    );
    if (row !== undefined) await hideName(row, { name: 'Deltagare 7', isManager: true }, ports);
  };

  it('is on no row any more: each is made anew with its marks, under keys that are new', async () => {
    const lists = make();
    await hide(lists.ports);
    expect(lists.people()).toMatchObject([
      { name: 'Deltagare 7', isAlias: true, email: undefined, isManager: true, groupKey: 'group' },
      { name: 'Deltagare 7', isAlias: true, email: undefined, groupKey: 'other' },
    ]);
    expect(JSON.stringify([lists.people(), lists.marks(), lists.handedIn()])).not.toMatch(
      /Anna|anna@|"first"|person-first/,
    );
    const [one, two] = lists.people();
    expect(one?.personKey).toBe(two?.personKey);
    expect(lists.marks().map((text) => text.split(' ').slice(1).join(' '))).toEqual(
      expect.arrayContaining(['s1 present', 's9 absent']),
    );
    expect(lists.handedIn()).toMatchObject([{ state: 'handedIn', participantKey: one?.key }]);
  });
  it('is gone however often it is begun', async () => {
    await cutAnywhere(hide, make, (lists) => [
      lists
        .people()
        .map(({ key: of, name }) => [of, name])
        .sort(),
      lists.marks(),
      lists.handedIn().map(({ state }) => state),
    ]);
  });
});

describe('somebody who moves to another unit', () => {
  const toB = { unitKey: keyFrom<UnitKey>('b'), name: 'Söder', process: process('b') };
  const make = (): ReturnType<typeof listsOfPeople> =>
    listsOfPeople({
      participants: [first],
      sessions: [session('s1', { day: isoDate('2026-11-03') }), session('s2', { day: isoDate('2026-11-24') })],
      attendance: [mark('first', 's1', 'present'), mark('first', 's2', 'absent')],
    });
  const move = async (ports: MergePorts, day: string | undefined): Promise<void> => {
    const row = (await ports.participants.read(first.togetherKey)).find(({ value }) => value.key === 'first');
    if (row !== undefined) await movePerson(row, toB, day === undefined ? undefined : isoDate(day), ports);
  };

  it('is in the one until the day before, and in the other from the day on, with the marks of those days', async () => {
    const lists = make();
    await move(lists.ports, '2026-11-24');
    expect(lists.people()).toMatchObject([
      { key: 'first', unitKey: 'a', to: '2026-11-23' },
      { unitKey: 'b', processKey: 'process-b', from: '2026-11-24', to: undefined, personKey: first.personKey },
    ]);
    expect(lists.marks()).toEqual(['first s1 present', 'first_2026-11-24 s2 absent']);
  });
  it('is put in the other altogether without a day', async () => {
    const lists = make();
    await move(lists.ports, undefined);
    expect(lists.people()).toMatchObject([{ key: 'first', unitKey: 'b', processKey: 'process-b', to: undefined }]);
    expect(lists.marks()).toHaveLength(2);
  });
  it('is moved once however often it is begun', async () => {
    await cutAnywhere(
      (ports) => move(ports, '2026-11-24'),
      make,
      (lists) => [lists.people(), lists.marks()],
    );
  });
  it('is not moved to where they are, nor outside their time in the work group', () => {
    const there = { ...first, from: isoDate('2026-10-01'), to: isoDate('2026-12-01') };
    expect(moveProblem({ ...there, unitKey: toB.unitKey }, toB, undefined)).toBe('sameUnit');
    expect(moveProblem(there, toB, isoDate('2026-09-30'))).toBe('beforeJoined');
    expect(moveProblem(there, toB, isoDate('2026-10-01'))).toBeUndefined();
    expect(moveProblem(there, toB, isoDate('2026-12-01'))).toBeUndefined();
    expect(moveProblem(there, toB, isoDate('2026-12-02'))).toBe('afterLeft');
  });
});
