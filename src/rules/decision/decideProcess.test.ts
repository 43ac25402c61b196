import { describe, expect, it } from '@jest/globals';
import { regionerISamverkan } from '../../programmes';
import { addDays, elementAt, isoDate } from '../model';
import type { Outcome } from '../model';
import { judgeTallies } from '../attendance/judgeAttendance';
import {
  aCitation,
  aGroup,
  anOrganisation,
  aParticipant,
  aProcess,
  aSession,
  aSubmission,
  aUnit,
  mark,
  ninety,
  people,
  presentExcept,
  unitKey,
} from '../testing/builders';
import { firstThree, firstTwo } from '../testing/elements';
import { decideProcess, suggest } from './decideProcess';
import type { DecisionCase } from './decideProcess';
import { serialiseSnapshot } from './serialiseSnapshot';

const konceptA = elementAt(regionerISamverkan.versions, 0);
const sessionOf = (order: number, day: string): ReturnType<typeof aSession> =>
  aSession(order, { stepKey: elementAt(konceptA.steps, order - 1).key, day: isoDate(day) });
const [one, two] = [sessionOf(1, '2026-11-03'), sessionOf(2, '2026-11-23')];

/** Three small units of 8 + 7 + 7 in one group, two away at the first session, as many as asked for at the second. */
function caseOf(absentAtTwo: readonly string[] = []): DecisionCase {
  const together = ['skatelov', 'torsjo', 'urasa'].map((name) => aProcess(`process ${name}`, unitKey(name)));
  const [first, second, third] = firstThree(together);
  const participants = [
    ...people(8, 's', { processKey: first.key, unitKey: first.unitKey }),
    ...people(7, 't', { processKey: second.key, unitKey: second.unitKey }),
    ...people(7, 'u', { processKey: third.key, unitKey: third.unitKey }),
  ];
  return {
    version: konceptA,
    process: first,
    together,
    unit: aUnit('skatelov'),
    organisation: anOrganisation(),
    groups: [
      aGroup(
        'group',
        together.map(({ key }) => key),
      ),
    ],
    sessions: [one, two],
    participants,
    attendance: [...presentExcept(one, participants, ['t1', 'u1']), ...presentExcept(two, participants, absentAtTwo)],
    submissions: together.map(({ key }) => aSubmission(key, { assignmentKey: elementAt(konceptA.assignments, 0).key })),
    today: isoDate('2026-11-23'),
  };
}
const shown = (decisionCase: DecisionCase): readonly (readonly [string, Outcome])[] =>
  decideProcess(decisionCase).findings.map(({ criterion, outcome }) => [criterion, outcome]);

describe('decideProcess', () => {
  it('three units of 8 + 7 + 7, 20 of 22 at each session, assignment approved: a diploma for each', () => {
    const decisionCase = caseOf(['t1', 'u1']);
    for (const process of decisionCase.together)
      expect(decideProcess({ ...decisionCase, process }).suggestedOutcome).toBe('awarded');
    expect(shown(decisionCase)).toEqual([
      ['eligibility', 'met'],
      ['groupSize', 'met'],
      ['attendance', 'met'],
      ['attendance', 'met'],
      ['assignment', 'met'],
    ]);
  });

  it("19 of 22 at the second: one of five criteria is not met, and the units' own figures are shown with it", () => {
    const { suggestedOutcome, findings, perUnit } = decideProcess(caseOf(['s1', 't1', 'u1']));
    expect(suggestedOutcome).toBe('notAwarded');
    expect(findings.map(({ outcome }) => outcome)).toEqual(['met', 'met', 'met', 'notMet', 'met']);
    expect(elementAt(findings, 3).reasons).toEqual([
      { code: 'attendance.tooFew', values: { present: 19, of: 22, needed: 20 } },
      { code: 'attendance.budget', values: { budget: 2, absent: 3 } },
    ]);
    expect(
      perUnit.map(({ unitKey: unit, steps }) => [unit, ...steps.map(({ present, of }) => `${present} of ${of}`)]),
    ).toEqual([
      ['skatelov', '8 of 8', '7 of 8'],
      ['torsjo', '6 of 7', '6 of 7'],
      ['urasa', '6 of 7', '6 of 7'],
    ]);
  });

  it('a group of nine with one absent is not met, with the reason', () => {
    const nine = people(9, 'p', { processKey: caseOf().process.key, unitKey: unitKey('skatelov') });
    const decisionCase = {
      ...caseOf(),
      together: [caseOf().process],
      participants: nine,
      attendance: [...presentExcept(one, nine), ...presentExcept(two, nine, ['p9'])],
    };
    expect(elementAt(decideProcess(decisionCase).findings, 3).reasons).toEqual([
      { code: 'attendance.tooFew', values: { present: 8, of: 9, needed: 9 } },
      { code: 'attendance.budget', values: { budget: 0, absent: 1 } },
    ]);
  });

  it('a ward of 60 in three groups is one work group and one decision', () => {
    const process = caseOf().process;
    const groups = ['red', 'green', 'blue'].map((name) => aGroup(name, [process.key]));
    const participants = groups.flatMap(({ key }) =>
      people(20, key, { groupKey: key, processKey: process.key, unitKey: process.unitKey }),
    );
    const sessions = groups.flatMap(({ key }, index) =>
      [one, two].map((each) =>
        aSession(each.stepOrder, { groupKey: key, stepKey: each.stepKey, day: addDays(each.day, index) }),
      ),
    );
    const attendance = sessions.flatMap((session) =>
      presentExcept(
        session,
        participants.filter(({ groupKey }) => groupKey === session.groupKey),
        ['red1', 'red2', 'red3', 'blue1'],
      ),
    );
    const given = { ...caseOf(), together: [process], groups, participants, sessions, attendance };
    const proposal = decideProcess({ ...given, today: addDays(two.day, 2) });
    expect(proposal.suggestedOutcome).toBe('awarded');
    expect(elementAt(elementAt(proposal.findings, 2).reasons, 0).values).toEqual({ present: 56, of: 60, needed: 54 });
    expect(elementAt(proposal.snapshot.workGroup.steps, 0).sessionKeys).toHaveLength(3);
  });

  it('someone of another process in the room is in the group but not in the work group', () => {
    const guest = aParticipant('guest', {
      processKey: aProcess('elsewhere', unitKey('elsewhere')).key,
      unitKey: unitKey('elsewhere'),
    });
    const decisionCase = caseOf(['t1', 'u1']);
    const { findings, perUnit } = decideProcess({
      ...decisionCase,
      participants: [...decisionCase.participants, guest],
      attendance: [...decisionCase.attendance, mark(one, guest)],
    });
    expect([
      elementAt(elementAt(findings, 1).reasons, 0).values.count,
      elementAt(elementAt(findings, 2).reasons, 0).values.of,
      perUnit.length,
    ]).toEqual([23, 22, 3]);
  });

  it('with scope eachUnit a unit answers for its own people only', () => {
    const version = { ...konceptA, attendance: { ...konceptA.attendance, scope: 'eachUnit' as const } };
    const [skatelov, torsjo] = firstTwo(
      caseOf().together.map((process) =>
        decideProcess({ ...caseOf(), version, process, unit: aUnit(process.unitKey) }),
      ),
    );
    expect([skatelov.suggestedOutcome, torsjo.suggestedOutcome]).toEqual(['awarded', 'notAwarded']);
    expect(skatelov.findings).toHaveLength(5);
  });

  it('asks for the manager where the version does, between attendance and assignment', () => {
    const version = { ...konceptA, attendance: { ...konceptA.attendance, managerMustAttend: true } };
    expect(shown({ ...caseOf(), version })[4]).toEqual(['managerAttendance', 'pending']);
  });

  it('judges eligibility on the day the process was confirmed: a unit that closed since may still be awarded', () => {
    expect(shown({ ...caseOf(), unit: aUnit('skatelov', { activeTo: isoDate('2026-09-14') }) })[0]).toEqual([
      'eligibility',
      'met',
    ]);
    expect(shown({ ...caseOf(), unit: aUnit('skatelov', { activeTo: isoDate('2026-09-13') }) })[0]).toEqual([
      'eligibility',
      'notMet',
    ]);
  });

  it("goes by the group's last day for the assignment", () => {
    const late = decideProcess({ ...caseOf(), submissions: [], today: isoDate('2026-12-19') });
    expect([late.suggestedOutcome, elementAt(late.findings, 4).reasons]).toEqual([
      'pending',
      [{ code: 'assignment.overdue', values: { dueDay: '2026-12-18' } }],
    ]);
  });
});

describe('the suggestion', () => {
  const finding = (outcome: Outcome): Parameters<typeof suggest>[0][number] => ({
    criterion: 'attendance',
    subject: {},
    outcome,
    reasons: [],
    reading: undefined,
    citation: aCitation,
  });
  it.each<[readonly Outcome[], string]>([
    [['met', 'met'], 'awarded'],
    [['met', 'pending'], 'pending'],
    [['met', 'notAssessed'], 'pending'],
    [['pending', 'notMet'], 'notAwarded'],
    [['notAssessed', 'notMet'], 'notAwarded'],
    [['pending', 'notAssessed'], 'pending'],
    [[], 'pending'],
  ])('%j: %s', (outcomes, outcome) => expect(suggest(outcomes.map(finding))).toBe(outcome));
});

describe('the snapshot', () => {
  const decisionCase = caseOf(['s1', 't1', 'u1']);
  const { snapshot, findings } = decideProcess(decisionCase);
  const text = serialiseSnapshot(snapshot);

  it('holds version, readings, results and counts', () => {
    expect(snapshot).toMatchObject({
      format: 1,
      day: '2026-11-23',
      versionKey: konceptA.key,
      versionValidFrom: '2023-01-30',
      reading: 'eachSession',
      scope: 'workGroup',
      suggestedOutcome: 'notAwarded',
      threshold: { numerator: 90, denominator: 100 },
    });
    expect(snapshot.criteria.map(({ criterion, outcome, stepKey }) => [criterion, outcome, stepKey])).toEqual(
      findings.map(({ criterion, outcome, subject }) => [criterion, outcome, subject.stepKey]),
    );
  });

  it('holds no person, neither name nor key, and names neither unit nor organisation', () => {
    const named = {
      ...decisionCase,
      participants: decisionCase.participants.map((row) => ({
        ...row,
        name: `Namn ${row.name}`,
        email: 'a@example.org',
      })),
    };
    expect(serialiseSnapshot(decideProcess(named).snapshot)).toBe(text);
    expect(text).not.toContain(decisionCase.organisation.name);
    for (const { key, personKey } of decisionCase.participants) {
      expect(text).not.toContain(`"${key}"`);
      expect(text).not.toContain(`"${personKey}"`);
    }
  });

  it('reproduces the verdict from its counts alone, in every reading', () => {
    for (const reading of ['eachSession', 'attendedAll', 'overall'] as const) {
      const rule = { ...ninety, reading };
      const version = { ...konceptA, attendance: rule };
      const live = decideProcess({ ...decisionCase, version });
      const again = judgeTallies(rule, { workGroup: live.snapshot.workGroup, units: live.snapshot.units });
      expect(again.findings).toEqual(live.findings.filter(({ criterion }) => criterion === 'attendance'));
      expect(again.perUnit).toEqual(live.perUnit);
    }
  });
});
