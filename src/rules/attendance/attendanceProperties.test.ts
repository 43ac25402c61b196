import fc from 'fast-check';
import { expect, it } from '@jest/globals';
import { stated, elementAt } from '../model';
import type { Attendance, AttendanceState, Participant } from '../model';
import { aParticipant, aSession, aVersion, mark, ninety, unitKey } from '../testing/builders';
import { judgeAttendance } from './judgeAttendance';
import { rollBudget } from './rollBudget';
import type { AttendanceFacts } from './tallyAttendance';

const [one, two] = [aSession(1), aSession(2)];
const state = fc.constantFrom<AttendanceState>('present', 'present', 'present', 'absent', 'unmarked');
const person = fc.record({ unit: fc.constantFrom('north', 'south'), one: state, two: state, counts: fc.boolean() });

/** Any roll of two sessions, open or closed, read in any way. */
const anyFacts = fc
  .record({
    people: fc.array(person, { maxLength: 30 }),
    percent: fc.integer({ min: 50, max: 100 }),
    open: fc.boolean(),
    reading: fc.constantFrom('eachSession' as const, 'attendedAll' as const, 'overall' as const),
    scope: fc.constantFrom('workGroup' as const, 'eachUnit' as const),
  })
  .map(({ people, percent, open, reading, scope }): AttendanceFacts => {
    const participants = people.map(({ unit, counts }, index) =>
      aParticipant(`p${index}`, {
        unitKey: unitKey(unit),
        notCounted: counts ? undefined : { reason: 'hourly', from: undefined, to: undefined },
      }),
    );
    return {
      version: aVersion({
        attendance: { ...ninety, threshold: stated({ numerator: percent, denominator: 100 }), reading, scope },
      }),
      sessions: [one, { ...two, rollClosed: !open }],
      participants,
      today: two.day,
      attendance: people.flatMap((each, index) => [
        mark(one, elementAt(participants, index), each.one),
        mark(two, elementAt(participants, index), each.two),
      ]),
    };
  });

function withOneMore(facts: AttendanceFacts, newcomer: Participant): AttendanceFacts {
  const present: readonly Attendance[] = [mark(one, newcomer), mark(two, newcomer)];
  return { ...facts, participants: [...facts.participants, newcomer], attendance: [...facts.attendance, ...present] };
}

it('adding a person who was present at every counted session never turns an attendance verdict from met to not met', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom('north', 'south'), (facts, unit) => {
      const before = judgeAttendance(facts).findings.filter(({ outcome }) => outcome === 'met');
      const after = judgeAttendance(withOneMore(facts, aParticipant('newcomer', { unitKey: unitKey(unit) }))).findings;
      for (const { subject } of before) {
        expect(
          after.find((one) => one.subject.stepKey === subject.stepKey && one.subject.unitKey === subject.unitKey)
            ?.outcome,
        ).toBe('met');
      }
    }),
    { numRuns: 300 },
  );
});

it('the budget shown on the roll and the verdict say the same', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { findings } = judgeAttendance(facts);
      const { pools } = rollBudget(facts);
      expect(pools.map(({ subject }) => subject)).toEqual(findings.map(({ subject }) => subject));
      pools.forEach((pool, index) => {
        const { outcome } = elementAt(findings, index);
        expect(pool.reached).toBe(outcome === 'met');
        expect(pool.shortBy > 0).toBe(outcome === 'notMet');
        expect(pool.used > pool.total).toBe(outcome === 'notMet');
        expect(pool.present + pool.absent + pool.pending).toBe(pool.of);
      });
    }),
    { numRuns: 300 },
  );
});
