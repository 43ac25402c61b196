import { describe, expect, it } from '@jest/globals';
import { addDays, stated, elementAt } from '../model';
import type { AttendanceRule, Participant, Session } from '../model';
import { judgeAttendance } from '../attendance/judgeAttendance';
import { judgeManagerAttendance } from '../attendance/judgeManagerAttendance';
import type { AttendanceFacts } from '../attendance/tallyAttendance';
import { reason } from '../reasons';
import type { RuleFinding, RuleReason } from '../reasons';
import {
  aCitation,
  aParticipant,
  aSession,
  aStep,
  aVersion,
  groupKey,
  mark,
  ninety,
  people,
  presentExcept,
  unitKey,
} from '../testing/builders';
import { rescueOptions } from './rescueOptions';
import type { RescuePlan } from './rescuePlan';

const one = aSession(1);
const two = aSession(2);
const today = addDays(two.day, 1);
/** The first step with another group, in the future. */
const elsewhere = aSession(1, { groupKey: groupKey('elsewhere'), day: addDays(today, 10), rollClosed: false });
const units = [...people(4, 'a', { unitKey: unitKey('alvesta') }), ...people(5, 'b', { unitKey: unitKey('bolmen') })];

interface Told {
  readonly away?: readonly string[];
  readonly awaySecond?: readonly string[];
  readonly more?: readonly Session[];
  readonly rule?: Partial<AttendanceRule>;
  readonly catchUpCounts?: boolean;
  readonly participants?: readonly Participant[];
}
const factsOf = ({
  away = [],
  awaySecond = [],
  more = [],
  rule = {},
  catchUpCounts,
  participants = units,
}: Told): AttendanceFacts => ({
  version: aVersion({
    attendance: { ...ninety, ...rule },
    steps: [aStep(1, catchUpCounts === undefined ? {} : { catchUpCounts: stated(catchUpCounts) }), aStep(2)],
  }),
  sessions: [one, two, ...more],
  participants,
  today,
  attendance: [...presentExcept(one, participants, away), ...presentExcept(two, participants, awaySecond)],
});
const plansOf = (told: Told): readonly RescuePlan[] => {
  const facts = factsOf(told);
  return rescueOptions(facts, judgeAttendance(facts).findings);
};
const said = (told: Told): readonly unknown[] =>
  plansOf(told).map(({ missing, enough, remedies, routes }) => [
    missing,
    enough,
    remedies.join(' '),
    routes.map(({ stepKey, sessions, missed }) =>
      [stepKey, sessions.length, ...missed.map(({ unitKey: unit, count, canGo }) => `${unit} ${canGo}/${count}`)].join(
        ' ',
      ),
    ),
  ]);

describe('a missed step', () => {
  it('nothing is asked of criteria that are met', () => expect(said({})).toEqual([]));

  it('can be taken with another group: who, of which unit, and that it is enough', () => {
    expect(said({ away: ['a1', 'b1'], more: [elsewhere] })).toEqual([
      [2, true, 'conditional deviation', ['step-1 1 alvesta 1/1 bolmen 1/1']],
    ]);
  });

  it('with no other session only a deviation is left', () =>
    expect(said({ away: ['a1'] })).toEqual([[1, false, 'deviation', ['step-1 0 alvesta 0/1']]]));

  it('a closed roll elsewhere is no way back, nor a session where the person is marked absent', () => {
    const held = { ...elsewhere, day: today };
    expect(said({ away: ['a1'], more: [{ ...held, rollClosed: true }] })).toEqual([
      [1, false, 'deviation', ['step-1 0 alvesta 0/1']],
    ]);
    const facts = factsOf({ away: ['a1'], more: [held] });
    const marked = { ...facts, attendance: [...facts.attendance, mark(held, elementAt(units, 0), 'absent')] };
    expect(rescueOptions(marked, judgeAttendance(marked).findings)[0]).toMatchObject({
      enough: false,
      routes: [{ sessions: [] }],
    });
  });

  it('a session to come is one, whatever its roll says', () => {
    const facts = factsOf({ away: ['a1'], more: [{ ...elsewhere, rollClosed: true }] });
    const marked = { ...facts, attendance: [...facts.attendance, mark(elsewhere, elementAt(units, 0), 'absent')] };
    expect(rescueOptions(marked, judgeAttendance(marked).findings)[0]).toMatchObject({
      enough: true,
      routes: [{ sessions: [{ key: elsewhere.key }] }],
    });
  });

  it('someone who has left by then cannot go', () => {
    const participants = units.map((person) => (person.personKey === 'a1' ? { ...person, to: today } : person));
    expect(said({ away: ['a1'], more: [elsewhere], participants })[0]).toEqual([
      1,
      false,
      'deviation',
      ['step-1 0 alvesta 0/1'],
    ]);
  });

  it('of three away with two who can go it is not enough', () => {
    const participants = units.map((person) => (person.personKey === 'a1' ? { ...person, to: today } : person));
    expect(said({ away: ['a1', 'b1', 'b2'], more: [elsewhere], participants })).toEqual([
      [3, false, 'deviation', ['step-1 1 alvesta 0/1 bolmen 2/2']],
    ]);
  });

  it.each([
    [true, true, 1],
    [false, false, 0],
    [undefined, false, 0],
  ])('a planned catch-up that counts (%s) is a way back: %s', (catchUpCounts, enough, sessions) => {
    const plan = elementAt(
      plansOf({
        away: ['a1'],
        more: [{ ...elsewhere, isCatchUp: true }],
        ...(catchUpCounts === undefined ? {} : { catchUpCounts }),
      }),
      0,
    );
    expect([plan.enough, elementAt(plan.routes, 0).sessions.length]).toEqual([enough, sessions]);
    expect(elementAt(plan.routes, 0).catchUp).toBe(
      catchUpCounts === undefined ? 'notStated' : catchUpCounts ? 'counts' : 'doesNotCount',
    );
  });

  it('attendedAll wants a way back for every step a person missed', () => {
    const rule = { reading: 'attendedAll' } as const;
    expect(said({ away: ['a1'], awaySecond: ['b1'], more: [elsewhere], rule })).toEqual([
      [2, false, 'deviation', ['step-1 1 alvesta 1/1', 'step-2 0 bolmen 0/1']],
    ]);
    const second = aSession(2, { groupKey: groupKey('elsewhere'), day: addDays(today, 20), rollClosed: false });
    expect(said({ away: ['a1'], awaySecond: ['b1'], more: [elsewhere, second], rule })).toEqual([
      [2, true, 'conditional deviation', ['step-1 1 alvesta 1/1', 'step-2 1 bolmen 1/1']],
    ]);
    expect(said({ away: ['a1'], awaySecond: ['a1'], more: [elsewhere], rule })).toEqual([
      [1, false, 'deviation', ['step-1 1 alvesta 1/1', 'step-2 0 alvesta 0/1']],
    ]);
  });

  it('overall counts person-sessions', () => {
    const rule = { reading: 'overall' } as const;
    // 18 person-sessions need 17: with three away two more are wanted, and only the first step can be taken again.
    expect(said({ away: ['a1', 'a2'], awaySecond: ['a1'], more: [elsewhere], rule })).toEqual([
      [2, true, 'conditional deviation', ['step-1 1 alvesta 2/2', 'step-2 0 alvesta 0/1']],
    ]);
    expect(said({ away: ['a1'], awaySecond: ['a1', 'b1'], more: [elsewhere], rule })).toEqual([
      [2, false, 'deviation', ['step-1 1 alvesta 1/1', 'step-2 0 alvesta 0/1 bolmen 0/1']],
    ]);
  });

  it('eachUnit asks only the unit that fell short', () => {
    expect(said({ away: ['a1'], more: [elsewhere], rule: { scope: 'eachUnit' } })).toEqual([
      [1, true, 'conditional deviation', ['step-1 1 alvesta 1/1']],
    ]);
  });

  it('a work group that shrinks restores nothing: the plan is the same the day after someone left', () => {
    const participants = units.map((person) => (person.personKey === 'b5' ? { ...person, to: two.day } : person));
    expect(said({ away: ['a1'], more: [elsewhere], participants })).toEqual(said({ away: ['a1'], more: [elsewhere] }));
  });
});

describe('a manager who was away', () => {
  const rule = { managerMustAttend: true };
  const manager = aParticipant('m', {
    unitKey: unitKey('alvesta'),
    isManager: true,
    notCounted: { reason: 'other', from: undefined, to: undefined },
  });
  const other = aParticipant('n', { unitKey: unitKey('bolmen'), isManager: true });
  const plan = (more: readonly Session[]): RescuePlan => {
    const facts = factsOf({ away: ['m'], participants: [...units, manager, other], rule, more });
    const finding = judgeManagerAttendance(facts);
    return elementAt(rescueOptions(facts, finding === undefined ? [] : [finding]), 0);
  };
  it('can take the step with another group, also when not counting in the work group', () => {
    expect(plan([elsewhere])).toMatchObject({
      missing: 1,
      enough: true,
      remedies: ['conditional', 'deviation'],
      routes: [{ stepKey: 'step-1', missed: [{ unitKey: 'alvesta', count: 1, canGo: 1 }] }],
    });
    expect(plan([])).toMatchObject({ missing: 1, enough: false, remedies: ['deviation'] });
  });
});

describe('other criteria', () => {
  const finding = (
    criterion: RuleFinding['criterion'],
    outcome: RuleFinding['outcome'],
    ...reasons: readonly RuleReason[]
  ): RuleFinding => ({ criterion, subject: {}, outcome, reasons, reading: undefined, citation: aCitation });
  const remediesOf = (one: RuleFinding): unknown =>
    rescueOptions(factsOf({}), [one]).map(({ missing, enough, remedies }) => [missing, enough, ...remedies]);
  it('a late hand-in can still come', () => {
    expect(
      remediesOf(finding('assignment', 'pending', reason('assignment.overdue', { dueDay: '2026-12-18' }))),
    ).toEqual([[1, true, 'conditional', 'deviation']]);
    expect(
      remediesOf(
        finding(
          'assignment',
          'pending',
          reason('assignment.approvedCount', { approved: 3, of: 9 }),
          reason('assignment.incompleteOverdue', { dueDay: '2026-12-18' }),
        ),
      ),
    ).toEqual([[6, true, 'conditional', 'deviation']]);
    expect(remediesOf(finding('assignment', 'pending', reason('assignment.due', { dueDay: '2026-12-18' })))).toEqual(
      [],
    );
  });
  it('the size of a formed group and what could not be assessed are settled', () => {
    expect(remediesOf(finding('groupSize', 'notMet', reason('groupSize.tooFew', { count: 4, least: 5 })))).toEqual([
      [0, false, 'settle', 'deviation'],
    ]);
    expect(
      remediesOf(finding('attendance', 'notAssessed', reason('attendance.thresholdNotStated', { present: 8, of: 9 }))),
    ).toEqual([[0, false, 'settle', 'deviation']]);
  });
  it('a unit that the programme is not for is a deviation', () =>
    expect(
      remediesOf(finding('eligibility', 'notMet', reason('eligibility.notMember', { organisationKey: 'x' }))),
    ).toEqual([[0, false, 'deviation']]));
});
