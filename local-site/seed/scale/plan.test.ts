import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, addYears, isoDate } from '../../../src/rules';
import { unitNumber } from './places';
import { marksIn, planOf, withoutMarks, type PlannedGroup } from './plan';

const today = isoDate('2026-11-22');
const size = { groups: 400, participants: 7_900, years: 10 };
const steps = (kind: PlannedGroup['kind']): number => (kind === 'basic' ? 6 : 4);
const plan = planOf(size, today, steps);
const peopleIn = ({ units }: PlannedGroup): number => units.reduce((sum, { people }) => sum + people, 0);

describe('the plan of a made-up region', () => {
  it('is the same for the same size and day, and another for another day', () => {
    expect(planOf(size, today, steps)).toEqual(plan);
    expect(planOf(size, addDays(today, 1), steps)).not.toEqual(plan);
  });
  it('has as many groups and people as were asked for, in groups that the rules allow', () => {
    expect(plan.groups).toHaveLength(400);
    expect(plan.groups.reduce((sum, group) => sum + peopleIn(group), 0)).toBe(7_900);
    expect(plan.groups.filter((group) => peopleIn(group) < 5 || peopleIn(group) > 25)).toEqual([]);
  });
  it('reaches from the oldest year until now, and nothing has happened later than today', () => {
    expect(plan.groups[0]?.confirmedDay.slice(0, 4)).toBe('2016');
    const days = plan.groups.flatMap(({ confirmedDay, sessions, decision }) => [
      confirmedDay,
      ...(decision === undefined ? [] : [decision.day]),
      ...sessions.filter(({ closed }) => closed).map(({ day }) => day),
    ]);
    expect(days.filter((day) => day > today)).toEqual([]);
    expect(plan.groups.some(({ decision }) => decision === undefined)).toBe(true);
  });
  it('renews what was awarded, within the twelve months before it runs out', () => {
    const renewals = plan.groups.filter(({ kind }) => kind === 'renewal');
    expect(renewals.length).toBeGreaterThan(100);
    for (const { renews, units, decision } of renewals) {
      expect(renews?.units.map(({ number }) => number)).toEqual(units.map(({ number }) => number));
      expect(renews?.decision?.outcome).toMatch(/^awarded/);
      if (decision === undefined || renews?.decision === undefined) continue;
      const until = addYears(renews.decision.day, 4);
      expect({ inTime: decision.day <= until, early: decision.day < addMonths(until, -12) }).toEqual({
        inTime: true,
        early: false,
      });
    }
  });
  it('leaves as many of the absent unmarked as there are marks too many', () => {
    const fewer = withoutMarks(plan.groups, 300);
    expect(marksIn(fewer)).toBe(marksIn(plan.groups) - 300);
    expect(
      fewer.map(({ sessions }) =>
        sessions.map(({ absent, unmarked }) => (unmarked === 'all' ? 0 : absent.length + unmarked.length)),
      ),
    ).toEqual(plan.groups.map(({ sessions }) => sessions.map(({ absent }) => absent.length)));
  });
  it('names no two units alike', () => {
    const names = Array.from({ length: 4_000 }, (_, number) => unitNumber(number, { from: today }).name);
    expect(new Set(names).size).toBe(4_000);
  });
});
