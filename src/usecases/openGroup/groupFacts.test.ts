import { describe, expect, it } from '@jest/globals';
import {
  type AssignmentKey,
  type Attendance,
  type Decision,
  type DecisionKey,
  elementAt,
  first,
  type GroupKey,
  isoDate,
  keyFrom,
  kronor,
  type OrganisationKey,
  type Participant,
  type ProcessKey,
  standingDecision,
  type Submission,
  type SubmissionKey,
  type TogetherKey,
  type UnitKey,
} from '../../rules';
import type { GroupFile } from '../../lists/repositories/ports';
import { catalogue, group, konceptA, participant, process, session, stored, today, unit } from '../../testing/fixtures';
import { groupFile } from '../../testing/renderWithServices';
import { firstTwo } from '../../rules/testing/elements';
import { costShareOf, coverageOfUnits, groupStage, judgeProcess, processComputed } from './groupFacts';
import { groupComputed } from '../computedColumns/groupComputed';
import { openGroup, type OpenGroup } from './openGroup';

const units = ['a', 'b', 'c'] as const;
const sizes: Record<(typeof units)[number], number> = { a: 8, b: 7, c: 7 };
const [firstStep, secondStep] = firstTwo(konceptA.steps);

/** Three units, 22 people, two sessions; `absent` are away from the second. */
function threeUnits(absent: readonly string[], change: Partial<GroupFile> = {}): OpenGroup {
  const people = units.flatMap((key) =>
    Array.from(
      { length: sizes[key] },
      (_, index): Participant =>
        participant(`${key}${index}`, {
          unitKey: keyFrom<UnitKey>(key),
          processKey: keyFrom<ProcessKey>(`process-${key}`),
        }),
    ),
  );
  const sessions = [
    session('s1', {
      stepKey: firstStep.key,
      day: isoDate('2026-11-03'),
      startUtc: '2026-11-03T12:00:00.000Z',
      rollClosed: true,
    }),
    session('s2', {
      stepKey: secondStep.key,
      stepOrder: 2,
      day: today,
      startUtc: '2026-11-23T12:00:00.000Z',
      rollClosed: true,
    }),
  ];
  const attendance = sessions.flatMap(({ key }) =>
    people.map(
      (person): Attendance => ({
        sessionKey: key,
        participantKey: person.key,
        groupKey: person.groupKey,
        togetherKey: person.togetherKey,
        mode: 'onSite',
        state: key === 's2' && absent.includes(person.key) ? 'absent' : 'present',
      }),
    ),
  );
  const own = stored(group({ processKeys: units.map((key) => keyFrom<ProcessKey>(`process-${key}`)) }));
  const file = groupFile({
    group: own,
    groupsTogether: [own],
    processes: units.map((key, index) => stored(process(key), index + 1)),
    participants: people.map((each) => stored(each)),
    sessions: sessions.map((each) => stored(each)),
    attendance: attendance.map((each) => stored(each)),
    submissions: units.map((key) => stored(submission(key, 'approved'))),
    ...change,
  });
  return openGroup(file, catalogue(units.map((key) => unit(key))), () => undefined);
}

function submission(unitKey: string, state: Submission['state'], change: Partial<Submission> = {}): Submission {
  return {
    key: keyFrom<SubmissionKey>(`submission-${unitKey}`),
    assignmentKey: konceptA.assignments[0]?.key ?? keyFrom<AssignmentKey>('none'),
    processKey: keyFrom<ProcessKey>(`process-${unitKey}`),
    groupKey: keyFrom<GroupKey>('group'),
    togetherKey: keyFrom<TogetherKey>('together'),
    unitKey: keyFrom<UnitKey>(unitKey),
    participantKey: undefined,
    state,
    dueDay: isoDate('2026-12-18'),
    handedInDay: state === 'due' ? undefined : isoDate('2026-11-20'),
    approvedDay: state === 'approved' ? isoDate('2026-11-22') : undefined,
    documentLink: undefined,
    returnReason: undefined,
    ...change,
  };
}

function decision(key: string, change: Partial<Decision> = {}): Decision {
  return {
    key: keyFrom<DecisionKey>(key),
    processKey: keyFrom<ProcessKey>('process-a'),
    unitKey: keyFrom<UnitKey>('a'),
    togetherKey: keyFrom<TogetherKey>('together'),
    groupKey: undefined,
    outcome: 'awarded',
    day: today,
    reason: '',
    condition: undefined,
    conditionDueDay: undefined,
    correctsDecisionKey: undefined,
    decidedBy: 'Karin Ek',
    declaredBy: undefined,
    snapshot: '{}',
    ...change,
  };
}

describe('a group of 8 + 7 + 7', () => {
  it('20 of 22 at the second session meets, and is ready for decision', () => {
    const open = threeUnits(['a0', 'b0']);
    expect(judgeProcess(open, first(open.units), today).suggestedOutcome).toBe('awarded');
    expect(groupStage(open, today)).toBe('decision');
  });
  it('19 of 22 does not', () => {
    const open = threeUnits(['a0', 'b0', 'c0']);
    expect(judgeProcess(open, first(open.units), today).suggestedOutcome).toBe('notAwarded');
    expect(groupComputed(open, today)).toMatchObject({ size: 22, absenceBudget: 2, atRisk: true });
  });
  it('has the size of its work group: somebody who does not count is on the list only', () => {
    const open = threeUnits([]);
    const hourly = stored(participant('hourly', { notCounted: { reason: 'hourly', from: undefined, to: undefined } }));
    expect(
      groupComputed({ ...open, file: { ...open.file, participants: [...open.file.participants, hourly] } }, today).size,
    ).toBe(22);
  });
  it('costs 8 300 kr, split to the öre', () => {
    const open = threeUnits([]);
    expect(groupComputed(open, today).cost).toBe(kronor(8300));
    expect(open.units.map((each) => costShareOf(open, each.unit.key))).toEqual([276667, 276667, 276666]);
  });
});

describe('a unit that has withdrawn', () => {
  const gone = process('c', {
    stage: 'withdrawn',
    withdrawal: { day: isoDate('2026-11-10'), reason: 'Omorganisation', charge: 'notCharged' },
  });
  const without = threeUnits(['c0', 'c1', 'c2'], {
    processes: [stored(process('a'), 1), stored(process('b'), 2), stored(gone, 3)],
  });

  it("is out of the work group, the size and the cost; the surcharge and the shares are the others'", () => {
    expect(groupComputed(without, today)).toMatchObject({
      size: 15,
      absenceBudget: 1,
      cost: kronor(7100),
      atRisk: false,
    });
    expect(judgeProcess(without, first(without.units), today).suggestedOutcome).toBe('awarded');
    expect(without.units.map((each) => costShareOf(without, each.unit.key))).toEqual([
      kronor(3550),
      kronor(3550),
      undefined,
    ]);
  });
  it('has no participants and stays withdrawn', () => {
    expect(processComputed(without, elementAt(without.units, 2), today)).toMatchObject({
      stage: 'withdrawn',
      computed: { participants: 0, costShare: undefined },
    });
  });
  it('pays its share where that was settled', () => {
    const charged = threeUnits([], {
      processes: [
        stored(process('a'), 1),
        stored(process('b'), 2),
        stored({ ...gone, withdrawal: { day: isoDate('2026-11-10'), reason: '', charge: 'charged' } }, 3),
      ],
    });
    expect(groupComputed(charged, today)).toMatchObject({ size: 15, cost: kronor(8300) });
  });
});

describe('a unit that has changed region since it was confirmed', () => {
  it('is priced as a unit of the region it then belonged to', () => {
    const moved = openGroup(
      threeUnits([]).file,
      catalogue([unit('a', { organisationKey: keyFrom<OrganisationKey>('elsewhere') }), unit('b'), unit('c')]),
      () => undefined,
    );
    expect(groupComputed(moved, today).cost).toBe(kronor(8300));
  });
});

describe('the coverage of a unit', () => {
  it('is those who were there both times, of those who count', () => {
    expect(
      coverageOfUnits(threeUnits(['a0', 'b0']), today).map(({ unitKey, trained, of }) => [unitKey, trained, of]),
    ).toEqual([
      ['a', 7, 8],
      ['b', 6, 7],
      ['c', 7, 7],
    ]);
  });
});

describe('the stage is read from the facts', () => {
  it('is confirmed before the first session, training from its day', () => {
    const open = threeUnits([], {
      sessions: [stored(session('s1', { stepKey: firstStep.key, day: isoDate('2026-11-24') }))],
      attendance: [],
    });
    expect(groupStage(open, isoDate('2026-11-23'))).toBe('confirmed');
    expect(groupStage(open, isoDate('2026-11-24'))).toBe('training');
  });
  it('waits for the assignment when every roll is closed', () => {
    expect(groupStage(threeUnits([], { submissions: [stored(submission('a', 'handedIn'))] }), today)).toBe(
      'assignment',
    );
  });
  it('is not taught while one of two parallel occurrences is open', () => {
    const open = threeUnits([]);
    const parallel = stored(session('s2b', { stepKey: secondStep.key, stepOrder: 2, day: today, rollClosed: false }));
    expect(groupStage({ ...open, file: { ...open.file, sessions: [...open.file.sessions, parallel] } }, today)).toBe(
      'training',
    );
  });
  it('is taught although a catch-up is open, and what follows an award holds nothing back', () => {
    const open = threeUnits([]);
    const catchUp = stored(
      session('s2c', { stepKey: secondStep.key, stepOrder: 2, day: today, rollClosed: false, isCatchUp: true }),
    );
    const before = groupStage(open, today);
    expect(before).not.toBe('training');
    const followUp = stored({
      ...submission('a', 'due'),
      key: keyFrom<SubmissionKey>('follow-up'),
      assignmentKey: keyFrom<AssignmentKey>('follow-up'),
    });
    expect(
      groupStage(
        {
          ...open,
          file: {
            ...open.file,
            sessions: [...open.file.sessions, catchUp],
            submissions: [...open.file.submissions, followUp],
          },
        },
        today,
      ),
    ).toBe(before);
  });
  it('a late assignment puts the group at risk', () => {
    const late = threeUnits([], { submissions: [stored(submission('a', 'due', { dueDay: isoDate('2026-11-22') }))] });
    expect(groupComputed(late, today).atRisk).toBe(true);
    expect(groupComputed(late, isoDate('2026-11-22')).atRisk).toBe(false);
  });
});

describe('the decision in force', () => {
  it('is the one that corrects, on the same day too', () => {
    const decisions = [
      decision('d1'),
      decision('d2', { outcome: 'notAwarded', correctsDecisionKey: keyFrom<DecisionKey>('d1') }),
    ];
    expect(standingDecision(decisions, keyFrom<ProcessKey>('process-a'))?.key).toBe('d2');
  });
  it('fills the process’s columns', () => {
    const open = threeUnits([], { decisions: [stored(decision('d1'))] });
    expect(processComputed(open, first(open.units), today)).toEqual({
      stage: 'decided',
      computed: { participants: 8, outcome: 'awarded', decisionDay: today, lastValidDay: undefined, costShare: 276667 },
    });
    expect(processComputed(open, elementAt(open.units, 1), today).stage).toBe('decision');
  });
  it('a ward in three groups pays for three', () => {
    const open = threeUnits([]);
    const groups = ['g1', 'g2', 'g3'].map((key, index) =>
      stored(group({ key: keyFrom<GroupKey>(key), processKeys: [keyFrom<ProcessKey>('process-a')] }), index + 1),
    );
    const ward = { ...open, file: { ...open.file, groupsTogether: groups } };
    expect(costShareOf(ward, keyFrom<UnitKey>('a'))).toBe(kronor(3 * 5900));
    const once = {
      ...ward,
      version: { ...open.version, price: { ...open.version.price, basis: 'perProcess' as const } },
    };
    expect(costShareOf(once, keyFrom<UnitKey>('a'))).toBe(kronor(5900));
  });
});
