import { describe, expect, it } from '@jest/globals';
import { regionerISamverkan } from '../../programmes';
import { elementAt, isoDate, kronor, notStated } from '../model';
import { anApplication, anOrganisation, aUnit } from '../testing/builders';
import { firstTwo } from '../testing/elements';
import { proposeGroup } from './proposeGroup';
import type { GroupChoice } from './proposeGroup';

const konceptA = elementAt(regionerISamverkan.versions, 0);
const chosen = (...headcounts: readonly number[]): GroupChoice['chosen'] =>
  headcounts.map((headcount, index) => {
    const unit = aUnit(`unit ${index + 1}`);
    return { unit, application: anApplication(unit, headcount), organisation: anOrganisation() };
  });
const choice = (...headcounts: readonly number[]): GroupChoice => ({
  version: konceptA,
  chosen: chosen(...headcounts),
  trainerKind: 'internal',
  today: isoDate('2026-11-23'),
});

describe('proposeGroup', () => {
  it('5 + 9 + 6 people: 20, budget 2, on the edge, 8 300 kr in three exact shares, nothing in the way', () => {
    const proposal = proposeGroup(choice(5, 9, 6));
    expect(proposal).toMatchObject({
      size: 20,
      needed: 18,
      absenceBudget: 2,
      hindrances: [],
      splitInto: undefined,
      cost: { kind: 'stated', total: kronor(8_300), vat: 'notStated' },
      notice: { code: 'budget.onTheEdge', values: { count: 20, next: 19, nextBudget: 1 } },
    });
    expect(proposal.shares.map(({ amount }) => amount)).toEqual([276_667, 276_667, 276_666]);
    expect(proposal.findings.map(({ criterion }) => criterion)).toEqual([
      'groupSize',
      'eligibility',
      'eligibility',
      'eligibility',
    ]);
  });

  it('splits the cost another way when asked to', () => {
    expect(proposeGroup({ ...choice(5, 9, 6), split: 'byParticipants' }).shares.map(({ amount }) => amount)).toEqual([
      207_500, 373_500, 249_000,
    ]);
  });

  it('says that four are too few, and how to split 60', () => {
    expect(proposeGroup(choice(4)).hindrances.map(({ reasons }) => elementAt(reasons, 0).code)).toEqual([
      'groupSize.tooFew',
    ]);
    const ward = proposeGroup(choice(60));
    expect([ward.hindrances.map(({ reasons }) => elementAt(reasons, 0).code), ward.splitInto]).toEqual([
      ['groupSize.tooMany'],
      [20, 20, 20],
    ]);
  });

  it('says what one unit is in the way with, and leaves the price to the coordinator', () => {
    const [first, second] = firstTwo(chosen(10, 10));
    const proposal = proposeGroup({
      ...choice(),
      chosen: [first, { ...second, organisation: anOrganisation({ name: 'Region Skåne' }) }],
    });
    expect(proposal.hindrances.map(({ subject }) => subject.unitKey)).toEqual(['unit 2']);
    expect([proposal.cost.kind, proposal.shares]).toEqual(['coordinatorDecides', []]);
  });

  it('shows no share of a price nobody has stated', () => {
    const version = { ...konceptA, price: { ...konceptA.price, internal: notStated } };
    expect(proposeGroup({ ...choice(10), version })).toMatchObject({ cost: { kind: 'notStated' }, shares: [] });
  });

  it('takes no unit at all as too few, without failing', () => {
    expect(proposeGroup(choice())).toMatchObject({
      size: 0,
      absenceBudget: 0,
      shares: [],
      cost: { kind: 'notStated' },
    });
  });
});
