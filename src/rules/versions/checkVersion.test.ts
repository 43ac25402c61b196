import { describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom, kronor, none, notStated, ore, stated, figuresIn, elementAt } from '../model';
import type { AssignmentKey, AssignmentRule, IsoDate, ProgrammeVersion, Step, UnitRole } from '../model';
import { reasonCodes } from '../reasonCatalogue';
import { aCatchUp, aCitation, aPrice, aStep, aVersion, ninety, stepKey } from '../testing/builders';
import { checkVersion } from './checkVersion';
import { largest } from './versionProblem';

const base = aVersion();
const anAssignment = (more: Partial<AssignmentRule> = {}): AssignmentRule => ({
  ...elementAt(base.assignments, 0),
  ...more,
});
const aRole: UnitRole = {
  key: keyFrom('role'),
  title: { sv: 'Intern grupp', en: 'Internal group' },
  citation: aCitation,
};
const size = (
  least: number,
  most: number,
  more: Partial<ProgrammeVersion['groupSize']> = {},
): Partial<ProgrammeVersion> => ({
  groupSize: { ...base.groupSize, least: stated(least), most: stated(most), ...more },
});
const steps = (...more: readonly Partial<Step>[]): Partial<ProgrammeVersion> => ({
  steps: more.map((one, index) => aStep(index + 1, one)),
});
const price = (more: Partial<ProgrammeVersion['price']>): Partial<ProgrammeVersion> => ({
  price: { ...aPrice, ...more },
});
const validity = (more: Partial<ProgrammeVersion['validity']>): Partial<ProgrammeVersion> => ({
  validity: { ...base.validity, ...more },
});
const eligibility = (more: Partial<ProgrammeVersion['eligibility']>): Partial<ProgrammeVersion> => ({
  eligibility: { ...base.eligibility, ...more },
});
const award = (more: Partial<ProgrammeVersion['award']>): Partial<ProgrammeVersion> => ({
  award: { ...base.award, ...more },
});
const threshold = (numerator: number, denominator: number): Partial<ProgrammeVersion> => ({
  attendance: { ...ninety, threshold: stated({ numerator, denominator }) },
});
const empty = { sv: '', en: 'Word' };
const task = elementAt(aVersion().assignments, 0);
/** What a form or a file may hold before it is checked. */
const noDay = (text: string): IsoDate => text as IsoDate;

const wrong: readonly (readonly [what: string, more: Partial<ProgrammeVersion>, at: string, code: string])[] = [
  ['an empty title', { programmeTitle: empty }, 'programmeTitle.sv', 'empty'],
  ['a title without English', { programmeTitle: { sv: 'Ord', en: ' ' } }, 'programmeTitle.en', 'empty'],
  ['a first day that does not exist', { validFrom: noDay('2026-02-30') }, 'validFrom', 'notADay'],
  ['a source without a heading', { citation: { ...aCitation, heading: '' } }, 'citation.heading', 'citationIncomplete'],
  ['a source dated on no day', { citation: { ...aCitation, dated: noDay('2023') } }, 'citation.dated', 'notADay'],
  [
    'a period that ends before it begins',
    { period: stated({ from: isoDate('2017-01-01'), to: isoDate('2016-12-31'), citation: aCitation }) },
    'period.to',
    'periodBackwards',
  ],
  ['a process of no months', { processMonths: stated(0) }, 'processMonths', 'tooSmall'],
  ['an empty word for the award', award({ word: empty }), 'award.word.sv', 'empty'],
  ['an empty word for the process', award({ processWord: empty }), 'award.processWord.sv', 'empty'],
  [
    'an external certifier that does not exist',
    award({ decidedBy: 'externalCertifier' }),
    'award.certifier',
    'certifierMissing',
  ],
  [
    'an external certifier without a name',
    award({ decidedBy: 'externalCertifier', certifier: stated('') }),
    'award.certifier',
    'empty',
  ],
  ['least above most', size(26, 25), 'groupSize.most', 'leastAboveMost'],
  ['a group of nobody', size(0, 25), 'groupSize.least', 'tooSmall'],
  ['half a person', size(4.5, 25), 'groupSize.least', 'notWhole'],
  [
    'recommended below the limit',
    size(5, 25, { recommended: stated({ least: 4, most: 20 }) }),
    'groupSize.recommended',
    'recommendedOutsideLimits',
  ],
  [
    'recommended above the limit',
    size(5, 25, { recommended: stated({ least: 5, most: 26 }) }),
    'groupSize.recommended',
    'recommendedOutsideLimits',
  ],
  [
    'recommended backwards',
    size(5, 25, { recommended: stated({ least: 20, most: 10 }) }),
    'groupSize.recommended',
    'leastAboveMost',
  ],
  ['a threshold over 100 %', threshold(101, 100), 'attendance.threshold', 'shareOverWhole'],
  ['a threshold of 0 parts', threshold(0, 100), 'attendance.threshold', 'tooSmall'],
  ['a threshold out of nothing', threshold(1, 0), 'attendance.threshold', 'tooSmall'],
  ['a negative whole', threshold(90, -100), 'attendance.threshold', 'tooSmall'],
  ['a threshold with decimals', threshold(89.5, 100), 'attendance.threshold', 'notWhole'],
  [
    'no step at all in a training',
    { kind: 'training', steps: [], attendance: { ...ninety, threshold: none } },
    'steps',
    'noStep',
  ],
  ['a threshold without any step', { steps: [] }, 'attendance.threshold', 'noCountedStep'],
  ['a threshold where no step counts', steps({ attendanceCounts: false }), 'attendance.threshold', 'noCountedStep'],
  [
    'a manager asked for where no step counts',
    { ...steps({ attendanceCounts: false }), attendance: { ...ninety, threshold: none, managerMustAttend: true } },
    'attendance.managerMustAttend',
    'noCountedStep',
  ],
  ['steps out of order', { steps: [aStep(1), aStep(3)] }, 'steps.1.order', 'stepOrder'],
  ['two steps with one key', steps({}, { key: stepKey(1) }), 'steps.1.key', 'duplicateKey'],
  ['a step without a title', steps({}, { title: empty }), 'steps.1.title.sv', 'empty'],
  ['a step that waits for itself', steps({}, { waitsFor: stepKey(2) }), 'steps.1.waitsFor', 'waitsForItself'],
  ['a step that waits for a later one', steps({}, { waitsFor: stepKey(3) }, {}), 'steps.1.waitsFor', 'waitsForLater'],
  ['a step that waits for an unknown one', steps({}, { waitsFor: stepKey(9) }), 'steps.1.waitsFor', 'waitsForUnknown'],
  ['weeks backwards', steps({}, { weeksAfter: stated({ least: 4, most: 2 }) }), 'steps.1.weeksAfter', 'leastAboveMost'],
  ['negative weeks', steps({}, { weeksAfter: stated({ least: -1, most: 2 }) }), 'steps.1.weeksAfter', 'tooSmall'],
  [
    'minutes backwards',
    steps({ length: stated({ kind: 'minutes', least: 40, most: 30 }) }),
    'steps.0.length',
    'leastAboveMost',
  ],
  ['no minutes', steps({ length: stated({ kind: 'minutes', least: 0, most: 30 }) }), 'steps.0.length', 'tooSmall'],
  [
    'a step without a source',
    steps({ citation: { ...aCitation, page: '' } }),
    'steps.0.citation.page',
    'citationIncomplete',
  ],
  [
    'a catch-up that counts where there is none',
    { ...steps({ catchUpCounts: stated(true) }), catchUp: none },
    'steps.0.catchUpCounts',
    'noCatchUp',
  ],
  [
    'an assignment without a title',
    { assignments: [anAssignment({ title: empty })] },
    'assignments.0.title.sv',
    'empty',
  ],
  [
    'an assignment of an unknown role',
    { assignments: [anAssignment({ doneBy: aRole.key })] },
    'assignments.0.doneBy',
    'unknownRole',
  ],
  [
    'a follow-up on the day of the award',
    { assignments: [anAssignment({ monthsAfterAward: 0 })] },
    'assignments.0.monthsAfterAward',
    'tooSmall',
  ],
  [
    'two assignments with one key',
    { assignments: [anAssignment(), anAssignment()] },
    'assignments.1.key',
    'duplicateKey',
  ],
  ['two roles with one key', { unitRoles: [aRole, aRole] }, 'unitRoles.1.key', 'duplicateKey'],
  ['a role without a title', { unitRoles: [{ ...aRole, title: empty }] }, 'unitRoles.0.title.sv', 'empty'],
  ['no years of validity', validity({ years: stated(0) }), 'validity.years', 'tooSmall'],
  ['half a year of validity', validity({ years: stated(0.5) }), 'validity.years', 'notWhole'],
  ['more years than the calendar is for', validity({ years: stated(101) }), 'validity.years', 'tooLarge'],
  [
    'a window longer than the validity',
    validity({ years: stated(1), renewalWindowMonths: 13 }),
    'validity.renewalWindowMonths',
    'windowLongerThanValidity',
  ],
  ['a negative window', validity({ renewalWindowMonths: -1 }), 'validity.renewalWindowMonths', 'tooSmall'],
  ['no months of grace, stated', validity({ graceMonths: stated(0) }), 'validity.graceMonths', 'tooSmall'],
  [
    'coverage over 100 %',
    validity({ keptCoverage: stated({ numerator: 11, denominator: 10 }) }),
    'validity.keptCoverage',
    'shareOverWhole',
  ],
  [
    'members stated and none named',
    eligibility({ memberOrganisations: stated([]) }),
    'eligibility.memberOrganisations',
    'nothingListed',
  ],
  ['sectors stated and none named', eligibility({ sectors: stated([]) }), 'eligibility.sectors', 'nothingListed'],
  [
    'a member without a name',
    eligibility({ memberOrganisations: stated(['Region A', '']) }),
    'eligibility.memberOrganisations.1',
    'empty',
  ],
  ['a tag twice', eligibility({ priorityTags: ['barn', 'barn'] }), 'eligibility.priorityTags.1', 'duplicate'],
  [
    'a price list that begins after the rules',
    price({ validFrom: isoDate('2099-01-01') }),
    'price.validFrom',
    'priceLater',
  ],
  ['a negative price', price({ internal: stated(ore(-1)) }), 'price.internal', 'amountNegative'],
  ['a negative surcharge', price({ surcharge: stated(kronor(-1)) }), 'price.surcharge', 'amountNegative'],
  ['an amount beyond counting', price({ external: stated(ore(100_000_000_001)) }), 'price.external', 'tooLarge'],
  [
    'an amount together with a quotation',
    price({ basis: 'quotation', external: notStated, surcharge: none }),
    'price.internal',
    'quotationWithAmount',
  ],
  ['a least number charged per group', price({ leastCharged: stated(10) }), 'price.leastCharged', 'leastChargedBasis'],
  [
    'nobody as the least number charged',
    price({ basis: 'perParticipant', surcharge: none, leastCharged: stated(0) }),
    'price.leastCharged',
    'tooSmall',
  ],
  ['a surcharge per process', price({ basis: 'perProcess' }), 'price.surcharge', 'surchargeBasis'],
  ['VAT included without a rate', price({ vat: 'inclusive', vatRate: none }), 'price.vatRate', 'vatRateMissing'],
  [
    'VAT over 100 %',
    price({ vat: 'exclusive', vatRate: stated({ numerator: 125, denominator: 100 }) }),
    'price.vatRate',
    'shareOverWhole',
  ],
  ['a price from no day', price({ validFrom: noDay('') }), 'price.validFrom', 'notADay'],
  [
    'a price without a source',
    price({ citation: { ...aCitation, publisher: '' } }),
    'price.citation.publisher',
    'citationIncomplete',
  ],
  ['catch-up in no form', { catchUp: stated({ ...aCatchUp, forms: [] }) }, 'catchUp.forms', 'nothingListed'],
  [
    'catch-up of backwards minutes',
    { catchUp: stated({ ...aCatchUp, length: stated({ kind: 'minutes' as const, least: 2, most: 1 }) }) },
    'catchUp.length',
    'leastAboveMost',
  ],
  [
    'a prerequisite without words',
    { catchUp: stated({ ...aCatchUp, prerequisites: [empty] }) },
    'catchUp.prerequisites.0.sv',
    'empty',
  ],
  [
    'a share of an assignment that the unit does',
    { assignments: [{ ...task, approvedShare: { numerator: 3, denominator: 4 } }] },
    'assignments.0.approvedShare',
    'shareOfIndividuals',
  ],
  [
    'an assignment before a step that is not there',
    { assignments: [{ ...task, beforeStep: stepKey(9) }] },
    'assignments.0.beforeStep',
    'beforeUnknownStep',
  ],
  [
    'a follow-up that ends before it begins',
    { assignments: [{ ...task, monthsAfterAward: 6, monthsAfterAwardAtMost: 3 }] },
    'assignments.0.monthsAfterAward',
    'leastAboveMost',
  ],
  [
    'its own award as a condition',
    eligibility({ requiresAwardOf: aVersion().programmeKey }),
    'eligibility.requiresAwardOf',
    'ownAwardRequired',
  ],
  ['a trainer who has to hold nothing', { trainerQualification: empty }, 'trainerQualification.sv', 'empty'],
  [
    'days that run backwards',
    steps({ length: stated({ kind: 'days' as const, least: 2, most: 1 }) }),
    'steps.0.length',
    'leastAboveMost',
  ],
  ['a perspective without words', { perspectives: [empty] }, 'perspectives.0.sv', 'empty'],
  [
    'an evaluation without words',
    { evaluations: [{ of: 'session', perspective: empty, citation: aCitation }] },
    'evaluations.0.perspective.sv',
    'empty',
  ],
];

describe('checkVersion', () => {
  it.each(wrong)('finds %s', (_, more, at, code) => {
    expect(checkVersion(aVersion(more)).map((one) => [one.path.join('.'), one.code])).toEqual([
      [at, `version.${code}`],
    ]);
  });

  it('finds nothing wrong with what is right', () => expect(checkVersion(base)).toEqual([]));

  it.each<readonly [string, Partial<ProgrammeVersion>]>([
    ['a programme without any session', { steps: [], attendance: { ...ninety, threshold: none } }],
    ['VAT that is said to be on top without a rate', price({ vat: 'exclusive' })],
  ])('finds nothing wrong with %s', (_, more) => expect(checkVersion(aVersion(more))).toEqual([]));

  it.each([
    [
      'nothing stated',
      {
        ...size(5, 25),
        groupSize: { ...base.groupSize, least: notStated, most: notStated },
        attendance: { ...ninety, threshold: notStated },
        ...validity({ years: notStated }),
        ...price({ internal: notStated, external: notStated, surcharge: notStated }),
      },
    ],
    [
      'exactly 100 % and exactly one person',
      { ...threshold(100, 100), ...size(1, 1, { recommended: stated({ least: 1, most: 1 }) }) },
    ],
    [
      'a follow-up after one month by a role that exists',
      { unitRoles: [aRole], assignments: [anAssignment({ doneBy: aRole.key, monthsAfterAward: 1 })] },
    ],
    ['a window as long as the validity', validity({ years: stated(1), renewalWindowMonths: 12 })],
    [
      'a step that waits for an earlier one, in the same week',
      steps({}, {}, { waitsFor: stepKey(1), weeksAfter: stated({ least: 0, most: 0 }) }),
    ],
    [
      'no charge, and VAT of 0 %',
      price({ internal: stated(ore(0)), vat: 'exclusive', vatRate: stated({ numerator: 0, denominator: 100 }) }),
    ],
    [
      'per participant with a least number',
      price({ basis: 'perParticipant', surcharge: none, leastCharged: stated(1) }),
    ],
    ['a certifier the source does not name', award({ decidedBy: 'externalCertifier', certifier: notStated })],
    ['no word for an award that nobody gets', award({ to: 'nobody', word: { sv: '', en: '' } })],
    ['one day', { period: stated({ from: isoDate('2024-01-01'), to: isoDate('2024-01-01'), citation: aCitation }) }],
  ])('accepts %s', (_, more) => expect(checkVersion(aVersion(more))).toEqual([]));

  it('says everything at once, in the order of the fields', () => {
    const problems = checkVersion(
      aVersion({
        programmeTitle: { sv: '', en: '' },
        ...threshold(101, 100),
        ...steps({}, { waitsFor: stepKey(2) }),
        assignments: [anAssignment({ key: keyFrom<AssignmentKey>('a'), title: empty })],
      }),
    );
    expect(problems.map(({ path }) => path.join('.'))).toEqual([
      'programmeTitle.sv',
      'programmeTitle.en',
      'attendance.threshold',
      'steps.1.waitsFor',
      'assignments.0.title.sv',
    ]);
  });

  it.each(figuresIn('validity'))(
    'refuses $name in $unit below one and above the largest of its kind',
    ({ name, unit }) => {
      const codesOf = (count: number) =>
        checkVersion(aVersion(validity({ [name]: stated(count) }))).map(({ path, code }) => [path.join('.'), code]);
      expect(codesOf(0)).toContainEqual([`validity.${name}`, 'version.tooSmall']);
      expect(codesOf(largest[unit] + 1)).toContainEqual([`validity.${name}`, 'version.tooLarge']);
    },
  );

  it('carries the numbers it speaks of', () => {
    expect(checkVersion(aVersion(threshold(101, 100)))).toEqual([
      {
        path: ['attendance', 'threshold'],
        code: 'version.shareOverWhole',
        values: { numerator: 101, denominator: 100 },
      },
    ]);
  });

  it('is tested with every code, but for those of a table', () => {
    const tested = new Set(wrong.map(([, , , code]) => `version.${code}`));
    const ofTables = ['version.keyTaken', 'version.unsorted', 'version.sameDay'];
    expect(reasonCodes.filter((code) => code.startsWith('version.') && !tested.has(code))).toEqual(ofTables);
  });
});
