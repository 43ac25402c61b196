import { describe, expect, it } from '@jest/globals';
import { regionerISamverkan } from '../programmes';
import {
  groupCost,
  isoDate,
  judgeAttendance,
  judgeGroupSize,
  kronor,
  lastValidDay,
  meets,
  needed,
  none,
  notStated,
  ore,
  proposeSplit,
  splitCost,
  stated,
} from '.';
import type { CostUnit, ProgrammeVersion, TrainerKind } from '.';
import { firstThree } from './testing/elements';
import { first } from './model';
import { aPrice, aSession, aVersion, ninety, ninetyPercent, people, presentExcept, unitKey } from './testing/builders';

const [konceptA, konceptB, renewal] = firstThree(regionerISamverkan.versions);

function units(count: number, more: Partial<CostUnit> = {}): readonly CostUnit[] {
  return Array.from({ length: count }, (_, index) => ({
    unitKey: unitKey(`unit ${index + 1}`),
    participants: 7,
    isMember: true,
    organisationHasOwnTrainers: true,
    ...more,
  }));
}

function total(version: Pick<ProgrammeVersion, 'price'>, count: number, trainerKind: TrainerKind): number | string {
  const cost = groupCost({ version, units: units(count), trainerKind });
  return cost.kind === 'stated' ? cost.total : cost.kind;
}

const everyUnit = { price: { ...konceptA.price, surchargePer: 'everyUnit' as const } };

describe('the worked examples of the domain: cost', () => {
  it('"A internal, one unit 5 900"', () => expect(total(konceptA, 1, 'internal')).toBe(kronor(5_900)));
  it('"three units 8 300 (additionalUnit)"', () => expect(total(konceptA, 3, 'internal')).toBe(kronor(8_300)));
  it('"or 9 500 (everyUnit)"', () => expect(total(everyUnit, 3, 'internal')).toBe(kronor(9_500)));
  it('"everyUnit (from two units on)": one unit stays at 5 900', () =>
    expect(total(everyUnit, 1, 'internal')).toBe(kronor(5_900)));
  it('"A external 28 200"', () => expect(total(konceptA, 1, 'external')).toBe(kronor(28_200)));
  it('"B external 18 890"', () => expect(total(konceptB, 1, 'external')).toBe(kronor(18_890)));
  it('"re-diploma external 18 890"', () => expect(total(renewal, 1, 'external')).toBe(kronor(18_890)));

  it('"Värmland\'s own unit 0", and for others not stated', () => {
    const price = { ...aPrice, internal: stated(ore(0)), external: notStated, surcharge: none };
    expect(total({ price }, 1, 'internal')).toBe(0);
    expect(groupCost({ version: { price }, units: units(1, { isMember: false }), trainerKind: 'internal' }).kind).toBe(
      'notStated',
    );
  });

  it('8 300 kr on three is 2 766,67 2 766,67 2 766,66', () => {
    expect(splitCost(kronor(8_300), 'equal', units(3)).map(({ amount }) => amount)).toEqual([
      276_667, 276_667, 276_666,
    ]);
  });
});

describe('the worked examples of the domain: attendance', () => {
  it.each([
    [9, 10],
    [18, 20],
    [23, 25],
  ])('"%i of %i … meet 90 %%"', (present, of) => expect(meets(present, of, ninetyPercent)).toBe(true));
  it.each([
    [8, 9],
    [8, 10],
    [17, 19],
    [22, 25],
  ])('"%i of %i … do not"', (present, of) => expect(meets(present, of, ninetyPercent)).toBe(false));

  it('"11 of 12 as a work group meets, 3 of 4 as a unit does not"', () => {
    const small = people(4, 'small', { unitKey: unitKey('small') });
    const participants = [...small, ...people(8, 'large', { unitKey: unitKey('large') })];
    const session = aSession(1);
    const outcomes = (scope: 'workGroup' | 'eachUnit'): readonly string[] =>
      judgeAttendance({
        version: aVersion({ steps: [first(aVersion().steps)], attendance: { ...ninety, scope } }),
        sessions: [session],
        participants,
        attendance: presentExcept(session, participants, ['small1']),
        today: session.day,
      }).findings.map(({ outcome }) => outcome);
    expect(outcomes('workGroup')).toEqual(['met']);
    expect(outcomes('eachUnit')).toEqual(['notMet', 'met']);
  });

  it('"20 people, two sessions, two different people away each time: 90 % at each, but 16 of 20 attended all"', () => {
    const participants = people(20);
    const [one, two] = [aSession(1), aSession(2)];
    const attendance = [
      ...presentExcept(one, participants, ['p1', 'p2']),
      ...presentExcept(two, participants, ['p3', 'p4']),
    ];
    const judged = (reading: 'eachSession' | 'attendedAll' | 'overall'): readonly unknown[] =>
      judgeAttendance({
        version: aVersion({ attendance: { ...ninety, reading } }),
        sessions: [one, two],
        participants,
        attendance,
        today: two.day,
      }).findings.map(({ outcome, reasons }) => [outcome, first(reasons).values]);
    expect(judged('eachSession')).toEqual([
      ['met', { present: 18, of: 20, needed: 18 }],
      ['met', { present: 18, of: 20, needed: 18 }],
    ]);
    expect(judged('attendedAll')).toEqual([['notMet', { present: 16, of: 20, needed: 18 }]]);
    expect(judged('overall')).toEqual([['met', { present: 36, of: 40, needed: 36 }]]);
  });

  it('"At 90 %: 5–9 → 0, 10–19 → 1, 20–25 → 2"', () => {
    const budgets = Array.from({ length: 21 }, (_, index) => index + 5 - needed(index + 5, ninetyPercent));
    expect(budgets).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
  });
});

describe('the worked examples of the domain: validity', () => {
  it.each([
    ['awarded 2024-02-29 → last valid day 2028-02-29 (4 years)', '2024-02-29', 4, '2028-02-29'],
    ['2027-02-28 (3 years)', '2024-02-29', 3, '2027-02-28'],
    ['2024-02-28 + 3 years → 2027-02-28', '2024-02-28', 3, '2027-02-28'],
    ['2023-03-01 + 4 → 2027-03-01', '2023-03-01', 4, '2027-03-01'],
  ])('"%s"', (_, awarded, years, last) =>
    expect(lastValidDay(isoDate(awarded), { years: stated(years) })).toEqual(stated(last)),
  );
});

describe('the worked examples of the domain: group size', () => {
  it.each([
    [4, 'notMet'],
    [5, 'met'],
    [6, 'met'],
    [24, 'met'],
    [25, 'met'],
    [26, 'notMet'],
  ])('"exactly 5 and exactly 25 people are allowed": %i is %s', (count, outcome) =>
    expect(judgeGroupSize(konceptA.groupSize, count).outcome).toBe(outcome),
  );
  it('"60 people split 20 + 20 + 20"', () => expect(proposeSplit(60, konceptA.groupSize)).toEqual([20, 20, 20]));
  it('"26 split 13 + 13"', () => expect(proposeSplit(26, konceptA.groupSize)).toEqual([13, 13]));
});
