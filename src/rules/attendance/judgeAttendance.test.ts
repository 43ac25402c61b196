import { describe, expect, it } from '@jest/globals';
import { addDays, isoDate, keyFrom, elementAt } from '../model';
import type { AttendanceRule, Participant, ProcessKey } from '../model';
import { aSession, aStep, aVersion, groupKey, mark, ninety, people, presentExcept, unitKey } from '../testing/builders';
import { judgeAttendance } from './judgeAttendance';
import type { AttendanceFacts } from './tallyAttendance';

const [one, two] = [aSession(1), aSession(2)];
const withRule = (more: Partial<AttendanceRule>): AttendanceFacts['version'] =>
  aVersion({ attendance: { ...ninety, ...more } });

/** Two sessions of the default version with these people, everyone present except the named. */
function facts(
  participants: readonly Participant[],
  absentAtOne: readonly string[],
  absentAtTwo: readonly string[],
  more: Partial<AttendanceFacts> = {},
): AttendanceFacts {
  return {
    version: aVersion(),
    sessions: [one, two],
    participants,
    today: two.day,
    attendance: [...presentExcept(one, participants, absentAtOne), ...presentExcept(two, participants, absentAtTwo)],
    ...more,
  };
}
/** The same people, the first of them changed. */
const change = (people: readonly Participant[], more: Partial<Participant>): readonly Participant[] =>
  people.map((person, index) => (index === 0 ? { ...person, ...more } : person));
const outcomes = (given: AttendanceFacts): readonly string[] =>
  judgeAttendance(given).findings.map(({ outcome }) => outcome);

describe('eachSession', () => {
  it('judges every counted step on its own, with its numbers, reading and source', () => {
    const { findings } = judgeAttendance(facts(people(22), ['p1', 'p2'], ['p1', 'p2', 'p3']));
    expect(findings).toEqual([
      {
        criterion: 'attendance',
        subject: { stepKey: one.stepKey },
        outcome: 'met',
        reading: 'eachSession',
        citation: ninety.citation,
        reasons: [
          { code: 'attendance.enough', values: { present: 20, of: 22, needed: 20 } },
          { code: 'attendance.budget', values: { budget: 2, absent: 2 } },
        ],
      },
      {
        criterion: 'attendance',
        subject: { stepKey: two.stepKey },
        outcome: 'notMet',
        reading: 'eachSession',
        citation: ninety.citation,
        reasons: [
          { code: 'attendance.tooFew', values: { present: 19, of: 22, needed: 20 } },
          { code: 'attendance.budget', values: { budget: 2, absent: 3 } },
        ],
      },
    ]);
  });

  it('leaves out a step whose attendance does not count', () => {
    const version = aVersion({ steps: [aStep(1, { attendanceCounts: false }), aStep(2)] });
    expect(
      judgeAttendance({ ...facts(people(10), ['p1', 'p2'], []), version }).findings.map(({ subject }) => subject),
    ).toEqual([{ stepKey: two.stepKey }]);
  });

  it('is pending for a step that has no session yet, and does not say that anyone was absent', () => {
    const { findings } = judgeAttendance({ ...facts(people(10), [], []), sessions: [one] });
    expect(findings.map(({ outcome, reasons }) => [outcome, elementAt(reasons, 0).code])).toEqual([
      ['met', 'attendance.enough'],
      ['pending', 'attendance.noSession'],
    ]);
  });

  it('0 of 0 is not assessed', () => expect(outcomes(facts([], [], []))).toEqual(['notAssessed', 'notAssessed']));

  it('a version without a counted step is not assessed', () => {
    const { findings } = judgeAttendance({ ...facts(people(10), [], []), version: aVersion({ steps: [] }) });
    expect(findings.map(({ outcome, reasons }) => [outcome, elementAt(reasons, 0).code])).toEqual([
      ['notAssessed', 'attendance.noCountedStep'],
    ]);
  });
});

describe('the roll while it is open', () => {
  const participants = people(10);
  const open = aSession(1, { rollClosed: false });
  const version = aVersion({ steps: [aStep(1)] });
  const judged = (attendance: AttendanceFacts['attendance'], session = open): readonly unknown[] => {
    const { outcome, reasons } = elementAt(
      judgeAttendance({
        version,
        sessions: [session],
        participants,
        attendance,
        today: open.day,
      }).findings,
      0,
    );
    return [outcome, reasons[0]?.code, reasons[0]?.values];
  };

  it('unmarked is pending', () => {
    expect(judged(presentExcept(open, participants, ['p1', 'p2', 'p3']))).toEqual([
      'pending',
      'attendance.underWay',
      { present: 7, of: 10, pending: 3, stillNeeded: 2 },
    ]);
  });
  it('unmarked is absent once it is closed', () => {
    expect(judged(presentExcept(open, participants, ['p1', 'p2', 'p3']), { ...open, rollClosed: true })).toEqual([
      'notMet',
      'attendance.tooFew',
      { present: 7, of: 10, needed: 9 },
    ]);
  });
  it('is met as soon as enough are present', () => {
    expect(judged(presentExcept(open, participants, ['p1']))).toEqual([
      'met',
      'attendance.enough',
      { present: 9, of: 10, needed: 9 },
    ]);
  });
  it('is not met as soon as too many are marked absent', () => {
    const absent = participants.slice(0, 2).map((person) => mark(open, person, 'absent'));
    expect(judged(absent)[0]).toBe('notMet');
    expect(judged(absent.slice(0, 1))[0]).toBe('pending');
  });
  it('a mark taken back is unmarked', () => {
    expect(judged(participants.map((person) => mark(open, person, 'unmarked')))[0]).toBe('pending');
  });
});

describe('parallel occurrences', () => {
  const version = aVersion({ steps: [aStep(1)] });
  const [red, blue] = [groupKey('red'), groupKey('blue')];
  const inRed = people(5, 'r', { groupKey: red });
  const inBlue = people(5, 'b', { groupKey: blue });
  const atRed = aSession(1, { groupKey: red });
  const atBlue = aSession(1, { groupKey: blue, day: addDays(atRed.day, 6) });
  const base = { version, sessions: [atBlue, atRed], participants: [...inRed, ...inBlue], today: atBlue.day };

  it('a ward in two groups is one work group: the union counts', () => {
    const attendance = [...presentExcept(atRed, inRed), ...presentExcept(atBlue, inBlue, ['b1'])];
    expect(elementAt(elementAt(judgeAttendance({ ...base, attendance }).findings, 0).reasons, 0).values).toEqual({
      present: 9,
      of: 10,
      needed: 9,
    });
  });

  it('someone absent from their own occurrence who attends another is present once', () => {
    const guest = { ...elementAt(inRed, 0), key: elementAt(people(1, 'guest'), 0).key, groupKey: blue };
    const participants = [...base.participants, guest];
    const attendance = [
      mark(atRed, elementAt(inRed, 0), 'absent'),
      ...presentExcept(atRed, inRed, ['r1']),
      ...presentExcept(atBlue, inBlue),
      mark(atBlue, guest),
    ];
    expect(
      elementAt(elementAt(judgeAttendance({ ...base, participants, attendance }).findings, 0).reasons, 0).values,
    ).toEqual({
      present: 10,
      of: 10,
      needed: 9,
    });
  });

  it('someone present at both occurrences counts once', () => {
    const attendance = [
      ...presentExcept(atRed, inRed),
      ...presentExcept(atBlue, inBlue),
      mark(atBlue, elementAt(inRed, 0)),
    ];
    expect(elementAt(elementAt(judgeAttendance({ ...base, attendance }).findings, 0).reasons, 0).values).toEqual({
      present: 10,
      of: 10,
      needed: 9,
    });
  });

  it("someone known only from another process's list is recognised but not counted", () => {
    const stranger = {
      ...elementAt(people(1, 'stranger'), 0),
      processKey: keyFrom<ProcessKey>('other'),
      groupKey: blue,
    };
    const attendance = [...presentExcept(atRed, inRed), ...presentExcept(atBlue, inBlue), mark(atBlue, stranger)];
    const processKeys = [elementAt(inRed, 0).processKey];
    const { findings, perUnit } = judgeAttendance({
      ...base,
      participants: [...base.participants, stranger],
      attendance,
      processKeys,
    });
    expect(elementAt(elementAt(findings, 0).reasons, 0).values).toEqual({ present: 10, of: 10, needed: 9 });
    expect(perUnit).toHaveLength(1);
  });

  it("someone absent from a closed occurrence of their own, while another group's is open, is absent", () => {
    const attendance = [...presentExcept(atRed, inRed, ['r1']), ...presentExcept(atBlue, inBlue)];
    const { reasons } = elementAt(
      judgeAttendance({ ...base, sessions: [atRed, { ...atBlue, rollClosed: false }], attendance }).findings,
      0,
    );
    expect(reasons[1]?.values).toEqual({ budget: 1, absent: 1 });
  });

  it('someone with two rows at one session, marked present on one and absent on the other, is present, in whichever order', () => {
    const twice = { ...elementAt(inRed, 0), key: elementAt(people(1, 'twice'), 0).key, unitKey: unitKey('second') };
    const marks = [mark(atRed, elementAt(inRed, 0)), mark(atRed, twice, 'absent')];
    for (const own of [marks, [...marks].reverse()]) {
      const attendance = [...presentExcept(atRed, inRed, ['r1']), ...own];
      expect(
        elementAt(
          elementAt(
            judgeAttendance({ ...base, sessions: [atRed], participants: [...inRed, twice], attendance }).findings,
            0,
          ).reasons,
          0,
        ).values,
      ).toMatchObject({ present: 5, of: 5 });
    }
  });

  it("an absent person's own occurrence is their group's, not one that another group held before they joined", () => {
    const joined = inBlue.map((person) =>
      person.personKey === 'b1' ? { ...person, from: addDays(atRed.day, 1) } : person,
    );
    const attendance = [...presentExcept(atRed, inRed), ...presentExcept(atBlue, inBlue, ['b1'])];
    expect(
      elementAt(
        elementAt(judgeAttendance({ ...base, participants: [...inRed, ...joined], attendance }).findings, 0).reasons,
        0,
      ).values,
    ).toMatchObject({ present: 9, of: 10 });
  });

  it('of two occurrences in one group the second can still be attended', () => {
    const later = aSession(1, { key: atBlue.key, groupKey: red, day: atBlue.day, rollClosed: false });
    const attendance = presentExcept(atRed, inRed, ['r1']);
    const { outcome, reasons } = elementAt(
      judgeAttendance({ ...base, sessions: [atRed, later], participants: inRed, attendance }).findings,
      0,
    );
    expect([outcome, reasons[0]?.values]).toEqual(['pending', { present: 4, of: 5, pending: 1, stillNeeded: 1 }]);
  });

  it('the day that decides is that of the occurrence attended', () => {
    const joined = inRed.map((person) =>
      person.personKey === 'r1' ? { ...person, from: addDays(atRed.day, 1) } : person,
    );
    const attendance = [
      ...presentExcept(atRed, inRed, ['r1']),
      ...presentExcept(atBlue, inBlue),
      mark(atBlue, elementAt(inRed, 0)),
    ];
    expect(
      elementAt(
        elementAt(judgeAttendance({ ...base, participants: [...joined, ...inBlue], attendance }).findings, 0).reasons,
        0,
      ).values,
    ).toMatchObject({ present: 10, of: 10 });
  });

  it('for an absent person it is the first occurrence of their own: who joined after it does not count', () => {
    const later = aSession(1, { key: atBlue.key, groupKey: red, day: atBlue.day });
    const joined = inRed.map((person) =>
      person.personKey === 'r1' ? { ...person, from: addDays(atRed.day, 1) } : person,
    );
    const attendance = presentExcept(atRed, inRed, ['r1']);
    expect(
      elementAt(
        elementAt(judgeAttendance({ ...base, sessions: [later, atRed], participants: joined, attendance }).findings, 0)
          .reasons,
        0,
      ).values,
    ).toMatchObject({ present: 4, of: 4 });
  });
});

describe('dated membership', () => {
  const ofs = (given: AttendanceFacts): readonly unknown[] =>
    judgeAttendance(given).findings.map(({ reasons }) => [
      elementAt(reasons, 0).values.present,
      elementAt(reasons, 0).values.of,
    ]);

  it('the first session is 2026-11-03 and the second 2026-11-24', () =>
    expect([one.day, two.day]).toEqual(['2026-11-03', '2026-11-24']));

  it.each([
    ['2026-11-23', 9],
    ['2026-11-24', 10],
    ['2026-11-25', 10],
  ])('whose last day is %s is one of %i at the second session', (to, of) => {
    expect(ofs(facts(change(people(10), { to: isoDate(to) }), [], ['p1']))).toEqual([
      [10, 10],
      [9, of],
    ]);
  });

  it.each([
    ['2026-11-02', 10],
    ['2026-11-03', 10],
    ['2026-11-04', 9],
  ])('who joins %s is one of %i at the first session', (from, of) => {
    expect(ofs(facts(change(people(10), { from: isoDate(from) }), ['p1'], []))).toEqual([
      [9, of],
      [10, 10],
    ]);
  });

  it('keeps the presence of someone who does not count, and does not count it', () => {
    const { findings } = judgeAttendance(
      facts(change(people(10), { notCounted: { reason: 'student', from: undefined, to: undefined } }), [], []),
    );
    expect(elementAt(findings, 0).reasons).toEqual([
      { code: 'attendance.enough', values: { present: 9, of: 9, needed: 9 } },
      { code: 'attendance.budget', values: { budget: 0, absent: 0 } },
      { code: 'attendance.presentNotCounted', values: { count: 1 } },
    ]);
  });
});

describe('attendedAll', () => {
  const version = withRule({ reading: 'attendedAll' });
  const judged = (given: AttendanceFacts): readonly unknown[] => {
    const { findings } = judgeAttendance({ ...given, version });
    expect(findings).toHaveLength(1);
    return [
      elementAt(findings, 0).outcome,
      elementAt(findings, 0).reasons.map(({ code }) => code),
      elementAt(elementAt(findings, 0).reasons, 0).values,
    ];
  };

  it('one missed session is enough to have missed the programme', () => {
    expect(judged(facts(people(20), ['p1', 'p2'], ['p2']))).toEqual([
      'met',
      ['attendance.enough', 'attendance.budget'],
      { present: 18, of: 20, needed: 18 },
    ]);
    expect(judged(facts(people(20), ['p1', 'p2'], ['p3']))[0]).toBe('notMet');
  });

  it('counts those who were members at every counted session', () => {
    expect(judged(facts(change(people(10), { from: addDays(one.day, 1) }), ['p1'], []))[2]).toEqual({
      present: 9,
      of: 9,
      needed: 9,
    });
  });

  it('someone who has left by the decision day no longer counts, and the reason says so', () => {
    const leaving = change(people(10), { to: two.day });
    expect(judged({ ...facts(leaving, [], ['p1']), today: two.day })[2]).toEqual({ present: 9, of: 10, needed: 9 });
    expect(judged({ ...facts(leaving, [], ['p1']), today: addDays(two.day, 1) })).toEqual([
      'met',
      ['attendance.enough', 'attendance.budget', 'attendance.leftSince'],
      { present: 9, of: 9, needed: 9 },
    ]);
  });

  it('is pending while a later session has not been held', () => {
    const later = aSession(2, { rollClosed: false });
    const given = {
      ...facts(
        people(10),
        ['p1'],
        people(10).map(({ personKey }) => personKey),
      ),
      sessions: [one, later],
    };
    expect(judged(given)[2]).toEqual({ present: 0, of: 10, pending: 9, stillNeeded: 9 });
    expect(judged({ ...given, attendance: presentExcept(one, people(10), ['p1', 'p2']) })[0]).toBe('notMet');
  });
});

describe('overall', () => {
  it.each([
    [['p1', 'p2'], [], 'met', 18],
    [['p1', 'p2'], ['p3'], 'notMet', 17],
  ])('absences %j and %j of 20 person-sessions: %s', (atOne, atTwo, outcome, present) => {
    const { findings } = judgeAttendance({
      ...facts(people(10), atOne, atTwo),
      version: withRule({ reading: 'overall' }),
    });
    expect(findings.map((finding) => [finding.outcome, elementAt(finding.reasons, 0).values])).toEqual([
      [outcome, { present, of: 20, needed: 18 }],
    ]);
  });
});

describe('per unit', () => {
  const [alvesta, moheda] = [unitKey('alvesta'), unitKey('moheda')];
  const participants = [...people(7, 'a', { unitKey: alvesta }), ...people(8, 'm', { unitKey: moheda })];

  it('is always shown, in the order of the units, also where the work group decides', () => {
    const { findings, perUnit } = judgeAttendance(facts(participants, ['a1'], [], { units: [moheda, alvesta] }));
    expect(findings).toHaveLength(2);
    expect(perUnit).toEqual([
      {
        unitKey: moheda,
        steps: [
          { stepKey: one.stepKey, present: 8, of: 8, needed: 8 },
          { stepKey: two.stepKey, present: 8, of: 8, needed: 8 },
        ],
      },
      {
        unitKey: alvesta,
        steps: [
          { stepKey: one.stepKey, present: 6, of: 7, needed: 7 },
          { stepKey: two.stepKey, present: 7, of: 7, needed: 7 },
        ],
      },
    ]);
  });

  it('decides each unit for itself with scope eachUnit', () => {
    const { findings } = judgeAttendance({
      ...facts(participants, ['a1'], []),
      version: withRule({ scope: 'eachUnit' }),
    });
    expect(findings.map(({ subject, outcome }) => [subject.unitKey, subject.stepKey, outcome])).toEqual([
      [alvesta, one.stepKey, 'notMet'],
      [alvesta, two.stepKey, 'met'],
      [moheda, one.stepKey, 'met'],
      [moheda, two.stepKey, 'met'],
    ]);
  });

  it('a person of two units counts once in the work group and once in each unit', () => {
    const both = { ...elementAt(participants, 0), key: elementAt(people(1, 'second row'), 0).key, unitKey: moheda };
    const { findings, perUnit } = judgeAttendance(facts([...participants, both], [], []));
    expect(elementAt(elementAt(findings, 0).reasons, 0).values).toMatchObject({ present: 15, of: 15 });
    expect(perUnit.map(({ steps }) => elementAt(steps, 0).of)).toEqual([7, 9]);
  });
});
