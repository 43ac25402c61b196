import { addDays, addYears, type IsoDate } from '../../../src/rules';
import { weekday } from '../weekday';
import { randomFrom, type Random } from './random';
import type { ScaleSize } from './size';

export type PlannedOutcome = 'awarded' | 'awardedWithDeviation' | 'notAwarded' | 'conditional';

export interface PlannedSession {
  readonly day: IsoDate;
  readonly closed: boolean;
  /** Positions on the group's list of those who were away, and of those away whom nobody marked. */
  readonly absent: readonly number[];
  readonly unmarked: readonly number[] | 'all';
}

export interface PlannedGroup {
  readonly number: number;
  readonly kind: 'basic' | 'renewal';
  readonly confirmedDay: IsoDate;
  /** The numbers of the units, and how many people each sends. */
  readonly units: readonly { readonly number: number; readonly people: number }[];
  /** The group in which the same units earned what they renew. */
  readonly renews: PlannedGroup | undefined;
  readonly sessions: readonly PlannedSession[];
  readonly dueDay: IsoDate;
  /** Undefined while the group is under way. */
  readonly decision: { readonly day: IsoDate; readonly outcome: PlannedOutcome } | undefined;
}

export interface Plan {
  readonly groups: readonly PlannedGroup[];
  /** How many units take part, numbered from 0, and the last day of those that have closed. */
  readonly units: number;
  readonly closed: ReadonlyMap<number, IsoDate>;
}

/** Weeks between two sessions, and from the last one to the assignment's day and on to the decision. */
const weeks = { apart: 3, untilDue: 4, untilDecision: 2 } as const;
const renewalLead = 300;
const openConditions = 120;
/** Of a hundred groups of units whose diploma runs out, so many never come back. */
const lapsing = 12;
/** Of a hundred groups that have been taught: awarded with a deviation, not awarded, on a condition. */
const rarer = { deviation: 4, refused: 2, conditional: 3 } as const;

interface Cohort {
  readonly from: PlannedGroup;
  readonly due: IsoDate;
}

/**
 * Plans who is trained when: groups at even times, new units as long as nobody's diploma runs out, then the same units
 * together again, in time for their renewal, but for those that lapse. The same for the same size and day.
 * @param steps how many sessions a group has, by its kind and the day it is confirmed
 */
export function planOf(
  size: Pick<ScaleSize, 'groups' | 'participants' | 'years'>,
  today: IsoDate,
  steps: (kind: PlannedGroup['kind'], confirmedDay: IsoDate) => number,
): Plan {
  const random = randomFrom(20_261_122);
  const oldest = addYears(today, -size.years);
  const span = size.years * 365;
  const heads = headcounts(random, size);
  const cohorts: Cohort[] = [];
  const closed = new Map<number, IsoDate>();
  const groups: PlannedGroup[] = [];
  let units = 0;
  for (let number = 0; number < size.groups; number += 1) {
    const confirmedDay = weekday(addDays(oldest, Math.floor((number * span) / size.groups)));
    const cohort = nextCohort(cohorts, confirmedDay, random, closed);
    const members =
      cohort === undefined
        ? Array.from({ length: random.pick([1, 2, 3, 3, 3, 3, 4, 4]) }, () => units++)
        : cohort.from.units.map((each) => each.number);
    const kind = cohort === undefined ? 'basic' : 'renewal';
    const group = plannedGroup(
      { number, kind, confirmedDay, renews: cohort?.from, units: shared(heads[number] ?? 0, members) },
      steps(kind, confirmedDay),
      today,
      random,
    );
    groups.push(group);
    if (group.decision?.outcome === 'awarded' || group.decision?.outcome === 'awardedWithDeviation')
      cohorts.push({ from: group, due: addDays(addYears(group.decision.day, 4), -renewalLead) });
  }
  return { groups, units, closed };
}

/** Group sizes from 15 to 25 that add up. */
function headcounts(
  random: Random,
  { groups, participants }: Pick<ScaleSize, 'groups' | 'participants'>,
): readonly number[] {
  const mean = Math.floor(participants / groups);
  const [least, most] = [Math.max(5, mean - 5), Math.min(25, mean + 5)];
  const heads = Array.from({ length: groups }, () => random.between(least, most));
  let left = participants - heads.reduce((sum, each) => sum + each, 0);
  for (let at = 0; left !== 0; at = (at + 1) % groups) {
    const changed = (heads[at] ?? 0) + Math.sign(left);
    if (changed < 5 || changed > 25) continue;
    heads[at] = changed;
    left -= Math.sign(left);
  }
  return heads;
}

/** The units whose turn it is to renew; those that have lapsed on the way are let go, and some of them close. */
function nextCohort(cohorts: Cohort[], day: IsoDate, random: Random, closed: Map<number, IsoDate>): Cohort | undefined {
  while (cohorts[0] !== undefined && cohorts[0].due <= day) {
    const cohort = cohorts.shift();
    if (cohort === undefined || !random.percent(lapsing)) return cohort;
    if (random.percent(40)) for (const { number } of cohort.from.units) closed.set(number, addDays(cohort.due, 200));
  }
  return undefined;
}

const shared = (people: number, members: readonly number[]): PlannedGroup['units'] =>
  members.map((number, at) => ({
    number,
    people: Math.floor(people / members.length) + (at < people % members.length ? 1 : 0),
  }));

function plannedGroup(
  of: Pick<PlannedGroup, 'number' | 'kind' | 'confirmedDay' | 'renews' | 'units'>,
  steps: number,
  today: IsoDate,
  random: Random,
): PlannedGroup {
  const people = of.units.reduce((sum, unit) => sum + unit.people, 0);
  const drawn = outcomeOf(random);
  const short = drawn === 'awardedWithDeviation' || drawn === 'notAwarded' ? random.between(0, steps - 1) : undefined;
  const days = Array.from({ length: steps }, (_, step) =>
    weekday(addDays(of.confirmedDay, 7 * weeks.apart * (step + 1))),
  );
  const lastDay = days[days.length - 1] ?? of.confirmedDay;
  const dueDay = weekday(addDays(lastDay, 7 * weeks.untilDue));
  const decisionDay = weekday(addDays(dueDay, 7 * weeks.untilDecision));
  // A condition set long ago has been fulfilled since.
  const outcome = drawn === 'conditional' && decisionDay < addDays(today, -openConditions) ? 'awarded' : drawn;
  const sessions = days.map((day, step): PlannedSession => {
    // Nine of ten are to be there: as many as may be away, or two more where the group falls short.
    const away = random.several(
      step === short ? Math.floor(people / 10) + 2 : random.between(0, Math.floor(people / 10)),
      people,
    );
    return day < today
      ? { day, closed: true, absent: away, unmarked: [] }
      : { day, closed: false, absent: [], unmarked: 'all' };
  });
  return { ...of, sessions, dueDay, decision: decisionDay < today ? { day: decisionDay, outcome } : undefined };
}

function outcomeOf(random: Random): PlannedOutcome {
  const drawn = random.next() * 100;
  if (drawn < rarer.deviation) return 'awardedWithDeviation';
  if (drawn < rarer.deviation + rarer.refused) return 'notAwarded';
  return drawn < rarer.deviation + rarer.refused + rarer.conditional ? 'conditional' : 'awarded';
}

/** How many marks the planned rolls hold. */
export function marksIn(groups: readonly PlannedGroup[]): number {
  return groups.reduce((sum, { units, sessions }) => {
    const people = units.reduce((total, unit) => total + unit.people, 0);
    return (
      sum + sessions.reduce((total, { unmarked }) => total + (unmarked === 'all' ? 0 : people - unmarked.length), 0)
    );
  }, 0);
}

/**
 * The same rolls with so many of the absent left unmarked, which a closed roll counts as absent: fewer rows, the same
 * outcome.
 */
export function withoutMarks(groups: readonly PlannedGroup[], surplus: number): readonly PlannedGroup[] {
  let left = Math.max(0, surplus);
  return groups.map((group) => ({
    ...group,
    sessions: group.sessions.map((session): PlannedSession => {
      if (session.unmarked === 'all') return session;
      const unmarked = session.absent.slice(0, left);
      left -= unmarked.length;
      return { ...session, absent: session.absent.slice(unmarked.length), unmarked };
    }),
  }));
}
