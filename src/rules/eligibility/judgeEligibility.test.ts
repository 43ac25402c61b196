import { describe, expect, it } from '@jest/globals';
import { isoDate, none, notStated, stated } from '../model';
import type { EligibilityRule } from '../model';
import { aUnit, anOrganisation, aVersion } from '../testing/builders';
import { isMemberOrganisation, judgeEligibility } from './judgeEligibility';

const today = isoDate('2026-11-23');
const rule: EligibilityRule = {
  ...aVersion().eligibility,
  memberOrganisations: stated(['Region Kronoberg']),
  sectors: stated(['healthCare', 'schoolHealth']),
  equivalentSectors: true,
};
function judged(
  more: Partial<EligibilityRule>,
  unit = aUnit('Alvesta'),
  organisation = anOrganisation(),
): readonly unknown[] {
  const { outcome, reasons } = judgeEligibility(
    { eligibility: { ...rule, ...more }, period: none },
    unit,
    organisation,
    today,
  );
  return [outcome, ...reasons.map(({ code }) => code)];
}

describe('judgeEligibility', () => {
  it('a care unit of a member region may take part, and the reasons say why', () => {
    expect(judgeEligibility({ eligibility: rule, period: none }, aUnit('Alvesta'), anOrganisation(), today)).toEqual({
      criterion: 'eligibility',
      subject: { unitKey: 'Alvesta' },
      outcome: 'met',
      reading: undefined,
      citation: rule.citation,
      reasons: [
        { code: 'eligibility.sectorIncluded', values: { sector: 'healthCare', organisationKey: 'organisation' } },
        { code: 'eligibility.memberWithOwnTrainers', values: { organisationKey: 'organisation' } },
      ],
    });
  });

  it('a member region without trainers of its own is a member', () => {
    expect(judged({}, undefined, anOrganisation({ hasOwnTrainers: false }))).toEqual([
      'met',
      'eligibility.sectorIncluded',
      'eligibility.memberWithoutOwnTrainers',
    ]);
  });

  it('gives every reason at once, not only the first', () => {
    const closed = aUnit('Alvesta', { sector: 'other', activeTo: isoDate('2026-11-22') });
    expect(judged({ equivalentSectors: false }, closed, anOrganisation({ name: 'Region Skåne' }))).toEqual([
      'notMet',
      'eligibility.sectorNotIncluded',
      'eligibility.notMember',
      'eligibility.unitClosed',
    ]);
  });

  it('leaves "and equivalents" to the coordinator', () => {
    expect(judged({}, aUnit('Alvesta', { sector: 'other' }))).toEqual([
      'notAssessed',
      'eligibility.sectorEquivalent',
      'eligibility.memberWithOwnTrainers',
    ]);
  });

  it('tells what a source is silent on from what it leaves open', () => {
    expect(judged({ memberOrganisations: notStated, sectors: notStated })).toEqual([
      'notAssessed',
      'eligibility.sectorsNotStated',
      'eligibility.organisationsNotStated',
    ]);
    expect(judged({ memberOrganisations: none, sectors: none })).toEqual([
      'met',
      'eligibility.everySector',
      'eligibility.everyOrganisation',
    ]);
  });

  it.each([
    ['2026-11-22', 'notMet'],
    ['2026-11-23', 'met'],
    ['2026-11-24', 'met'],
  ])('a unit whose last day is %s, on 2026-11-23: %s', (activeTo, outcome) => {
    expect(judged({}, aUnit('Alvesta', { activeTo: isoDate(activeTo) }))[0]).toBe(outcome);
  });
  it.each([
    ['2026-11-22', 'met'],
    ['2026-11-23', 'met'],
    ['2026-11-24', 'notMet'],
  ])('a unit whose first day is %s, on 2026-11-23: %s', (activeFrom, outcome) => {
    expect(judged({}, aUnit('Alvesta', { activeFrom: isoDate(activeFrom) }))[0]).toBe(outcome);
  });
});

describe("the programme's own period", () => {
  const period = stated({ from: isoDate('2016-01-01'), to: isoDate('2017-12-31'), citation: rule.citation });
  const on = (day: string): readonly unknown[] => {
    const { outcome, reasons } = judgeEligibility(
      { eligibility: { ...rule, sectors: none, memberOrganisations: none }, period },
      aUnit('Alvesta'),
      anOrganisation(),
      isoDate(day),
    );
    return [outcome, ...reasons.slice(2).map(({ code, values }) => [code, values])];
  };

  it.each([
    ['2017-12-30', 'met'],
    ['2017-12-31', 'met'],
  ])('a project that ends on 2017-12-31 takes units on %s', (day, outcome) => {
    expect(on(day)).toEqual([outcome]);
  });
  it('takes nobody from the day after its last', () => {
    expect(on('2018-01-01')).toEqual(['notMet', ['eligibility.periodEnded', { toDay: '2017-12-31' }]]);
  });
  it('can be applied to before it begins, and says when it does', () => {
    expect(on('2015-12-31')).toEqual(['met', ['eligibility.periodAhead', { fromDay: '2016-01-01' }]]);
    expect(on('2016-01-01')).toEqual(['met']);
  });
});

it('isMemberOrganisation answers yes, no, or that the source does not say', () => {
  const answer = (memberOrganisations: EligibilityRule['memberOrganisations'], name: string): unknown =>
    isMemberOrganisation({ eligibility: { ...rule, memberOrganisations } }, { name });
  expect(answer(rule.memberOrganisations, 'Region Kronoberg')).toBe(true);
  expect(answer(rule.memberOrganisations, 'Region Skåne')).toBe(false);
  expect(answer(none, 'Region Skåne')).toBe(true);
  expect(answer(notStated, 'Region Skåne')).toBeUndefined();
});
