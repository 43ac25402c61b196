import { describe, expect, it } from '@jest/globals';
import { keyFrom, kronor, none, stated, elementAt, first } from '../model';
import type { GroupKey, PriceRule, ProcessKey } from '../model';
import { aPrice, groupKey, unitKey } from '../testing/builders';
import { costAmongGroups } from './costAmongGroups';
import type { CostGroup, CostMember } from './costAmongGroups';

const processKey = (name: string): ProcessKey => keyFrom<ProcessKey>(name);
const aGroup = (number: number, processes: readonly string[], more: Partial<CostGroup> = {}): CostGroup => ({
  key: groupKey(`g${number}`),
  number: `KRO-2026-1${number}`,
  trainerKind: 'internal',
  processKeys: processes.map(processKey),
  ...more,
});
const persons = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `p${from + index}`);
function aMember(
  name: string,
  peopleIn: readonly (readonly [GroupKey, readonly string[]])[] = [],
  more: Partial<CostMember> = {},
): CostMember {
  return {
    unitKey: unitKey(name),
    processKey: processKey(name),
    isMember: true,
    organisationHasOwnTrainers: true,
    peopleIn: new Map(peopleIn),
    withdrawn: undefined,
    ...more,
  };
}
/** What each of the groups costs, and all of them together. */
function costs(
  groups: readonly CostGroup[],
  members: readonly CostMember[],
  price: Partial<PriceRule> = {},
): readonly unknown[] {
  return groups.map((group) => {
    const { cost, payers } = costAmongGroups({ version: { price: { ...aPrice, ...price } }, group, groups, members });
    return cost.kind === 'stated'
      ? [cost.total, payers.length]
      : [cost.kind, ...cost.reasons.map(({ code, values }) => `${code} ${Object.values(values).join()}`.trim())];
  });
}

describe('somebody whom two units hold', () => {
  it('is one participant, on the first of them', () => {
    const group = aGroup(1, ['a', 'b']);
    const members = [aMember('a', [[group.key, ['x', 'a1']]]), aMember('b', [[group.key, ['x', 'b1']]])];
    const { payers } = costAmongGroups({
      version: { price: { ...aPrice, basis: 'perParticipant' } },
      group,
      groups: [group],
      members,
    });
    expect(payers.map(({ participants }) => participants)).toEqual([2, 1]);
  });
});

describe('a ward of 60 in three groups', () => {
  const groups = [1, 2, 3].map((number) => aGroup(number, ['ward']));
  const ward = aMember(
    'ward',
    groups.map(({ key }, index) => [key, persons(index * 20 + 1, index * 20 + 20)] as const),
  );

  it('pays for each group where the price is per group', () => {
    expect(costs(groups, [ward])).toEqual([
      [kronor(5_900), 1],
      [kronor(5_900), 1],
      [kronor(5_900), 1],
    ]);
  });

  it('pays once where the price is per process, on the first group', () => {
    expect(costs(groups, [ward], { basis: 'perProcess' })).toEqual([
      [kronor(5_900), 1],
      ['countedElsewhere', 'cost.inOtherGroup KRO-2026-11'],
      ['countedElsewhere', 'cost.inOtherGroup KRO-2026-11'],
    ]);
  });

  it('pays for its 60 people once where the price is per participant, and the least number is for all of them', () => {
    const perParticipant = {
      basis: 'perParticipant',
      internal: stated(kronor(100)),
      leastCharged: stated(25),
    } as const;
    expect(costs(groups, [ward], perParticipant)[0]).toEqual([kronor(6_000), 1]);
    expect(costs(groups, [ward], { ...perParticipant, leastCharged: stated(61) })[0]).toEqual([kronor(6_100), 1]);
    expect(costs(groups, [ward], { ...perParticipant, leastCharged: none })[1]).toEqual([
      'countedElsewhere',
      'cost.inOtherGroup KRO-2026-11',
    ]);
  });

  it('counts a person who is in two of the groups once', () => {
    const twice = aMember('ward', [
      [first(groups).key, persons(1, 20)],
      [elementAt(groups, 1).key, persons(20, 40)],
    ]);
    expect(costs(groups, [twice], { basis: 'perParticipant', internal: stated(kronor(100)) })[0]).toEqual([
      kronor(4_000),
      1,
    ]);
  });

  it('with an internal and an external trainer has no one price per process', () => {
    expect(
      costs([first(groups), aGroup(2, ['ward'], { trainerKind: 'external' })], [ward], { basis: 'perProcess' })[0],
    ).toEqual(['coordinatorDecides', 'cost.differentTrainers']);
    expect(costs([first(groups), aGroup(2, ['ward'], { trainerKind: 'external' })], [ward])).toEqual([
      [kronor(5_900), 1],
      [kronor(28_200), 1],
    ]);
  });
});

it('merged units in one group are priced as before', () => {
  const group = aGroup(1, ['A', 'B', 'C']);
  const members = ['A', 'B', 'C'].map((name) => aMember(name, [[group.key, persons(1, 7)]]));
  expect(costs([group], members)).toEqual([[kronor(8_300), 3]]);
  expect(costs([group], members, { basis: 'perProcess' })).toEqual([[kronor(17_700), 3]]);
  expect(costs([group], members, { basis: 'quotation' })).toEqual([['coordinatorDecides', 'cost.quotation']]);
});

describe('a unit that withdrew from a group of three', () => {
  const group = aGroup(1, ['A', 'B', 'C']);
  const cost = (withdrawn: CostMember['withdrawn'], price: Partial<PriceRule> = {}): unknown =>
    costs([group], [aMember('A'), aMember('B'), aMember('C', [], { withdrawn })], price)[0];

  it('pays as if it were there, or leaves the surcharge and the shares to the others', () => {
    expect(cost('charged')).toEqual([kronor(8_300), 3]);
    expect(cost('notCharged')).toEqual([kronor(7_100), 2]);
  });
  it('leaves no number while that is not settled, and says whom it is about', () => {
    expect(cost('undecided')).toEqual(['coordinatorDecides', 'cost.withdrawalUndecided C']);
  });
  it('is no question where nothing is paid or no price is stated', () => {
    expect(cost('undecided', { internal: none, surcharge: none })).toEqual([0, 3]);
    expect(cost('undecided', { internal: { kind: 'notStated' } })).toEqual(['notStated', 'cost.priceNotStated']);
  });
  it('and was the only one, leaves nothing to pay for', () => {
    expect(costs([aGroup(1, ['A'])], [aMember('A', [], { withdrawn: 'notCharged' })])).toEqual([
      ['notStated', 'cost.noUnits'],
    ]);
  });
});
