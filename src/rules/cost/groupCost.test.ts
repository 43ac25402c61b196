import { describe, expect, it } from '@jest/globals';
import { kronor, none, notStated, stated } from '../model';
import type { PriceRule, TrainerKind } from '../model';
import { aPrice, unitKey } from '../testing/builders';
import { groupCost } from './groupCost';
import type { CostUnit } from './groupCost';

const unit = (more: Partial<CostUnit> = {}): CostUnit => ({
  unitKey: unitKey('unit'),
  participants: 7,
  isMember: true,
  organisationHasOwnTrainers: true,
  ...more,
});
const three = [unit(), unit(), unit()];
function costOf(
  units: readonly CostUnit[],
  trainerKind: TrainerKind = 'internal',
  more: Partial<PriceRule> = {},
): readonly unknown[] {
  const cost = groupCost({ version: { price: { ...aPrice, ...more } }, units, trainerKind });
  return cost.kind === 'stated' ? [cost.total, cost.reading] : [cost.kind, ...cost.reasons.map(({ code }) => code)];
}

describe('groupCost', () => {
  it('shows its lines, its reading and what the other reading would have given', () => {
    expect(groupCost({ version: { price: aPrice }, units: three, trainerKind: 'internal' })).toEqual({
      kind: 'stated',
      total: 830_000,
      priceFor: 'internal',
      reasons: [],
      reading: 'additionalUnit',
      alternative: { reading: 'everyUnit', total: 950_000 },
      vat: 'notStated',
      priceValidFrom: '2023-01-30',
      citation: aPrice.citation,
      lines: [
        { kind: 'price', quantity: 1, unitPrice: 590_000, amount: 590_000 },
        { kind: 'surcharge', quantity: 2, unitPrice: 120_000, amount: 240_000 },
      ],
    });
  });

  it.each([
    [1, 590_000, 'noSurcharge'],
    [2, 710_000, 'additionalUnit'],
    [3, 830_000, 'additionalUnit'],
    [4, 950_000, 'additionalUnit'],
  ])('%i units: %i öre, %s', (count, total, reading) =>
    expect(costOf(Array.from({ length: count }, () => unit()))).toEqual([total, reading]),
  );
  it.each([
    [1, 590_000, 'noSurcharge'],
    [2, 830_000, 'everyUnit'],
    [3, 950_000, 'everyUnit'],
  ])('%i units with a surcharge for every unit: %i öre, %s', (count, total, reading) => {
    expect(
      costOf(
        Array.from({ length: count }, () => unit()),
        'internal',
        { surchargePer: 'everyUnit' },
      ),
    ).toEqual([total, reading]);
  });

  it('an external trainer costs the external price in any member region, without a surcharge unless the version says so', () => {
    const without = three.map((each) => ({ ...each, organisationHasOwnTrainers: false }));
    expect(costOf(without, 'external')).toEqual([kronor(28_200), 'noSurcharge']);
    expect(costOf(without, 'external', { surchargeWithExternalTrainer: true })).toEqual([
      kronor(30_600),
      'additionalUnit',
    ]);
  });

  it('a price per process has no surcharge', () =>
    expect(costOf(three, 'internal', { basis: 'perProcess' })).toEqual([kronor(17_700), 'perProcess']));
  it('no surcharge is not the same as none stated', () => {
    expect(costOf(three, 'internal', { surcharge: none })).toEqual([kronor(5_900), 'noSurcharge']);
    expect(costOf(three, 'internal', { surcharge: notStated })).toEqual([
      'coordinatorDecides',
      'cost.surchargeNotStated',
    ]);
    expect(costOf([unit()], 'internal', { surcharge: notStated })).toEqual([kronor(5_900), 'noSurcharge']);
  });
  it('no price is not the same as none stated', () => {
    expect(costOf([unit()], 'internal', { internal: none })).toEqual([0, 'noSurcharge']);
    expect(costOf([unit()], 'internal', { internal: notStated })).toEqual(['notStated', 'cost.priceNotStated']);
    expect(costOf([unit()], 'external', { external: notStated })).toEqual(['notStated', 'cost.priceNotStated']);
    expect(costOf([unit()], 'internal', { internal: stated(kronor(6_000)) })).toEqual([kronor(6_000), 'noSurcharge']);
  });

  it('never invents a price for who is no member, for a trainer a region does not have, or for nobody', () => {
    expect(costOf([unit({ isMember: false })])).toEqual(['notStated', 'cost.notMember']);
    expect(costOf([unit({ organisationHasOwnTrainers: false })])).toEqual(['notStated', 'cost.noOwnTrainers']);
    expect(costOf([])).toEqual(['notStated', 'cost.noUnits']);
  });

  it('where the source states no price at all, that is the reason, whoever has trainers', () => {
    expect(costOf([unit({ organisationHasOwnTrainers: false })], 'internal', { internal: notStated })).toEqual([
      'notStated',
      'cost.priceNotStated',
    ]);
  });
  it('merged units whose regions give different answers are for the coordinator', () => {
    expect(costOf([unit(), unit({ isMember: false }), unit({ isMember: false })])).toEqual([
      'coordinatorDecides',
      'cost.differentPrices',
      'cost.notMember',
    ]);
    expect(costOf([unit({ organisationHasOwnTrainers: false }), unit()])).toEqual([
      'coordinatorDecides',
      'cost.differentPrices',
      'cost.noOwnTrainers',
    ]);
  });
});
