import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, elementAt, isoDate, none, stated } from '../model';
import type { Attendance, IsoDate, Participant, ProgrammeVersion, Session } from '../model';
import {
  aCatchUp,
  aParticipant,
  aSession,
  aStep,
  aVersion,
  groupKey,
  mark,
  people,
  presentExcept,
  unitKey,
} from '../testing/builders';
import { unitCoverage } from './unitCoverage';

const today = isoDate('2027-06-01');
const kept = aVersion({
  validity: { ...aVersion().validity, keptCoverage: stated({ numerator: 80, denominator: 100 }) },
});
const sessions = [aSession(1), aSession(2)];
const catchUp = aSession(2, { key: aSession(9).key, day: isoDate('2027-02-01'), isCatchUp: true });

interface Case {
  readonly version?: ProgrammeVersion;
  readonly sessions?: readonly Session[];
  readonly participants: readonly Participant[];
  readonly attendance: readonly Attendance[];
  readonly today?: IsoDate;
}
const coverage = ({ version = kept, ...more }: Case): ReturnType<typeof unitCoverage> =>
  unitCoverage({ version, sessions, today, ...more });

/** So many people of one unit, of whom the first so many were there both times. */
function trainedOf(trained: number, of: number): Case {
  const participants = people(of);
  const absent = participants.slice(trained).map(({ personKey }) => personKey);
  return { participants, attendance: sessions.flatMap((session) => presentExcept(session, participants, absent)) };
}

describe('the level to be kept', () => {
  it.each([
    [7, 10, 'notMet', 1],
    [8, 10, 'met', 0],
    [9, 10, 'met', 0],
    [8, 11, 'notMet', 1],
    [9, 11, 'met', 0],
  ])('%i of %i at 80 %%: %s, %i seats are missing', (trained, of, outcome, missing) => {
    expect(coverage(trainedOf(trained, of))).toMatchObject([{ unitKey: 'unit', trained, of, outcome, missing }]);
  });

  it('gives its numbers with its reason', () => {
    expect(elementAt(coverage(trainedOf(7, 10)), 0).reasons).toEqual([
      { code: 'coverage.below', values: { trained: 7, of: 10, needed: 8, missing: 1 } },
    ]);
    expect(elementAt(coverage(trainedOf(8, 10)), 0).reasons).toEqual([
      { code: 'coverage.kept', values: { trained: 8, of: 10, needed: 8 } },
    ]);
  });

  it('judges nothing where the version states no level, and shows the numbers', () => {
    expect(coverage({ ...trainedOf(1, 10), version: aVersion() })).toMatchObject([
      {
        trained: 1,
        of: 10,
        needed: undefined,
        missing: 0,
        outcome: undefined,
        reasons: [{ code: 'coverage.numbers' }],
      },
    ]);
  });
});

describe('who counts today', () => {
  it.each([
    ['2027-05-31', 9],
    ['2027-06-01', 10],
    ['2027-06-02', 10],
  ])('someone whose last day is %s: %i count on 2027-06-01', (to, of) => {
    const { participants, attendance } = trainedOf(9, 9);
    expect(
      coverage({ participants: [...participants, aParticipant('leaver', { to: isoDate(to) })], attendance }),
    ).toMatchObject([{ of }]);
  });

  it('a newcomer counts from the first day on and lowers the coverage, someone on leave does not count', () => {
    const { participants, attendance } = trainedOf(8, 8);
    const newcomer = aParticipant('new', { from: today });
    const away = aParticipant('away', { notCounted: { reason: 'longLeave', from: undefined, to: undefined } });
    expect(coverage({ participants: [...participants, newcomer, away], attendance })).toMatchObject([
      { trained: 8, of: 9 },
    ]);
    expect(
      coverage({ participants: [...participants, newcomer], attendance, today: addDays(today, -1) }),
    ).toMatchObject([{ trained: 8, of: 8 }]);
  });

  it('nobody left is not assessed', () => {
    expect(coverage({ participants: people(3, 'p', { to: isoDate('2027-01-01') }), attendance: [] })).toMatchObject([
      { of: 0, outcome: 'notAssessed', reasons: [{ code: 'coverage.nobodyCounts' }] },
    ]);
  });
});

describe('who is trained', () => {
  const one = aParticipant('one');

  it('has been present at every counted step; one of two is not enough', () => {
    expect(coverage({ participants: [one], attendance: [mark(elementAt(sessions, 0), one)] })).toMatchObject([
      { trained: 0 },
    ]);
    expect(coverage({ participants: [one], attendance: sessions.map((session) => mark(session, one)) })).toMatchObject([
      { trained: 1 },
    ]);
  });

  it('also at an occurrence of another group, and counts once with two rows', () => {
    const elsewhere = aSession(2, { groupKey: groupKey('another') });
    const guest = aParticipant('one', { key: aParticipant('guest').key, groupKey: groupKey('another') });
    expect(
      coverage({
        sessions: [...sessions, elsewhere],
        participants: [one, guest],
        attendance: [mark(elementAt(sessions, 0), one), mark(elsewhere, guest)],
      }),
    ).toMatchObject([{ trained: 1, of: 1 }]);
  });

  it('counts once in each unit the person belongs to', () => {
    const second = aParticipant('one', { key: aParticipant('second').key, unitKey: unitKey('second') });
    expect(
      coverage({ participants: [one, second], attendance: sessions.map((session) => mark(session, one)) }),
    ).toMatchObject([
      { unitKey: 'unit', trained: 1, of: 1 },
      { unitKey: 'second', trained: 1, of: 1 },
    ]);
  });

  it('by a catch-up where the version offers one, though it makes up for no missed step', () => {
    const caughtUp: Case = { sessions: [...sessions, catchUp], participants: [one], attendance: [mark(catchUp, one)] };
    expect(coverage({ ...caughtUp, version: { ...kept, catchUp: stated(aCatchUp) } })).toMatchObject([
      { trained: 1, reasons: [{ code: 'coverage.kept' }, { code: 'coverage.byCatchUp', values: { count: 1 } }] },
    ]);
    expect(coverage({ ...caughtUp, version: kept })).toMatchObject([{ trained: 0 }]);
    expect(coverage({ ...caughtUp, version: { ...kept, catchUp: none } })).toMatchObject([{ trained: 0 }]);
  });

  it('by a catch-up that counts for the missed step, with the other step attended', () => {
    const version = { ...kept, steps: [aStep(1), aStep(2, { catchUpCounts: stated(true) })] };
    expect(
      coverage({
        version,
        sessions: [...sessions, catchUp],
        participants: [one],
        attendance: [mark(elementAt(sessions, 0), one), mark(catchUp, one)],
      }),
    ).toMatchObject([{ trained: 1 }]);
    expect(
      coverage({ version, sessions: [...sessions, catchUp], participants: [one], attendance: [mark(catchUp, one)] }),
    ).toMatchObject([{ trained: 0 }]);
  });

  it('is not settled while a roll is open, and says so', () => {
    const open = [elementAt(sessions, 0), aSession(2, { rollClosed: false })];
    expect(
      coverage({ sessions: open, participants: [one], attendance: [mark(elementAt(open, 0), one)] })[0],
    ).toMatchObject({
      trained: 0,
      outcome: 'notMet',
      reasons: [{ code: 'coverage.below' }, { code: 'coverage.underWay', values: { count: 1 } }],
    });
  });

  it('cannot be known where no step is counted and no catch-up is offered', () => {
    const version = { ...kept, steps: [aStep(1, { attendanceCounts: false })] };
    expect(coverage({ version, participants: [one], attendance: [] })).toMatchObject([
      { outcome: 'notAssessed', reasons: [{ code: 'coverage.noCountedStep' }] },
    ]);
  });
});

it('however many there are, the level is kept exactly when trained × 100 reaches 80 × all', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat({ max: 40 }), (of, more) => {
      const trained = Math.min(of, more);
      const found = elementAt(coverage(trainedOf(trained, of)), 0);
      expect(found.outcome === 'met').toBe(trained * 100 >= of * 80);
      expect((trained + found.missing) * 100 >= of * 80).toBe(true);
    }),
    { numRuns: 60 },
  );
});
