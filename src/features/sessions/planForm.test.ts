import { describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom, stated, type ProcessKey, type ProgrammeVersion, type Session } from '../../rules';
import { openGroup, type OpenGroup } from '../../usecases/openGroup/openGroup';
import { catalogue, group, konceptA, process, session, stored, unit } from '../../testing/fixtures';
import { groupFile } from '../../testing/renderWithServices';
import { firstTwo } from '../../rules/testing/elements';
import { datePlan, dayField, emptyPlan, planErrors, sessionsOf, usedFields, type PlanFields } from './planForm';

const [first, second] = firstTwo(konceptA.steps);
const gap = { ...second, weeksAfter: stated({ least: 3, most: 6 }) };
function open(version: Partial<ProgrammeVersion> = {}, sessions: readonly Session[] = []): OpenGroup {
  const file = groupFile({
    group: stored(group({ processKeys: [keyFrom<ProcessKey>('process-a')] })),
    processes: [stored(process('a'))],
    sessions: sessions.map((value) => stored(value)),
  });
  return openGroup(file, catalogue([unit('a')], { versions: [{ ...konceptA, ...version }] }), () => undefined);
}
let keys = 0;
const fields = (change: PlanFields = {}): PlanFields => ({
  ...emptyPlan(konceptA.steps, () => `key-${++keys}`),
  startDay: '2027-06-04',
  start: '09:00',
  end: '12:00',
  place: 'Salen',
  ...change,
});
const shown = (of: OpenGroup, typed: PlanFields): readonly string[] =>
  datePlan(of, typed)?.rows.map(({ day, state, reasons, warnings }) =>
    [day, state, ...[...reasons, ...warnings].map(({ code }) => code)].join(' '),
  ) ?? [];

describe('a date plan', () => {
  it('moves past midsummer by the closed days of Sweden', () => {
    expect(shown(open({ steps: [first, gap] }), fields())).toEqual([
      '2027-06-04 proposed plan.start',
      '2027-06-28 proposed plan.weeksAfter plan.movedFromClosed',
    ]);
  });

  it('counts on from a day that was typed, and warns where it is odd', () => {
    expect(shown(open({ steps: [first, gap] }), fields({ [dayField(first)]: '2027-08-02' }))).toEqual([
      '2027-08-02 chosen',
      '2027-08-23 proposed plan.weeksAfter',
    ]);
    expect(shown(open({ steps: [first, gap] }), fields({ [dayField(second)]: '2027-06-25' }))[1]).toBe(
      '2027-06-25 chosen plan.onClosedDay',
    );
    expect(shown(open({ steps: [first, gap] }), fields({ [dayField(second)]: '2027-06-11' }))[1]).toBe(
      '2027-06-11 chosen plan.tooSoon',
    );
  });

  it('asks for weeks only where the programme states none', () => {
    expect(datePlan(open(), fields())?.asksForWeeks).toBe(true);
    expect(datePlan(open({ steps: [first, gap] }), fields())?.asksForWeeks).toBe(false);
    expect(shown(open(), fields({ weeks: '0' }))[1]).toBe('2027-06-07 proposed plan.weeksChosen plan.movedFromWeekday');
  });

  it('adds only what is not planned yet, each with its own key', () => {
    const of = open({}, [session('there', { day: isoDate('2027-05-10') })]);
    const typed = fields();
    const plan = datePlan(of, typed);
    expect(plan?.rows.map(({ state }) => state)).toEqual(['planned', 'proposed']);
    const added = plan === undefined ? [] : sessionsOf(of, typed, plan);
    expect(added).toMatchObject([
      {
        key: typed[`id ${second.key}`],
        day: '2027-05-24',
        place: 'Salen',
        stepKey: second.key,
        isCatchUp: false,
        startUtc: '2027-05-24T07:00:00.000Z',
      },
    ]);
    expect(plan === undefined ? [] : sessionsOf(of, typed, plan)).toEqual(added);
  });

  it('says when the process is over, and that a day is beyond the holidays known', () => {
    const of = open({
      steps: [first, { ...second, weeksAfter: stated({ least: 30, most: 40 }) }],
      processMonths: stated(6),
    });
    expect(datePlan(of, fields())).toMatchObject({
      ends: { months: 6, day: '2027-12-04', isOver: true },
      isChecked: true,
    });
    expect(datePlan(of, fields({ startDay: '2060-09-01' }))?.isChecked).toBe(false);
    expect(datePlan(open(), fields())?.ends).toBeUndefined();
  });

  it('asks for no more than its steps make use of', () => {
    const used = (form: (typeof first)['form']): readonly string[] => [
      ...usedFields(datePlan(open({ steps: [{ ...first, form }] }), fields())?.rows ?? []),
    ];
    expect([used('onSite'), used('webinar'), used('webCourse'), used('digital')]).toEqual([
      ['start', 'end', 'place'],
      ['start', 'end', 'onlineLink'],
      ['onlineLink'],
      ['start', 'end', 'place', 'onlineLink'],
    ]);
  });

  it.each<[PlanFields, object]>([
    [{}, {}],
    [{ startDay: '' }, { startDay: 'day' }],
    [{ weeks: '1,5' }, { weeks: 'weeks' }],
    [{ weeks: '105' }, { weeks: 'weeks' }],
    [{ start: '9' }, { start: 'time' }],
    [{ end: '08:00' }, { end: 'endBeforeStart' }],
    [{ place: '' }, { place: 'place' }],
    [{ startDay: '2022-06-01' }, { [dayField(first)]: 'beforeVersion', [dayField(second)]: 'beforeVersion' }],
  ])('with %j says %j', (change, errors) => {
    const of = open();
    const typed = fields(change);
    expect(planErrors(of, typed, datePlan(of, typed))).toEqual(errors);
  });
});
