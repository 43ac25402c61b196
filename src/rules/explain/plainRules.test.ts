import { describe, expect, it } from 'vitest';
import { regionerISamverkan } from '../../programmes';
import { isoDate, keyFrom, none, notStated, stated } from '../model';
import type { ProgrammeVersion } from '../model';
import { aCatchUp, aCitation, aPrice, aStep, aVersion, ninety, ninetyPercent } from '../testing/builders';
import { plainRules } from './plainRules';

const [konceptA, konceptB] = regionerISamverkan.versions;
const codes = (version: ProgrammeVersion): readonly string[] => plainRules(version, 'sv').map(({ code }) => code);
const only = (prefix: string, version: ProgrammeVersion): readonly string[] => codes(version).filter((code) => code.startsWith(prefix));

describe('plainRules', () => {
  it('says everything Koncept A asks for and gives, with the heading each stands under', () => {
    expect(plainRules(konceptA, 'sv').map(({ code, values, citation }) => [code, values, citation.heading])).toEqual([
      ['rule.members', { organisations: regionerISamverkan.organisations.map(({ name }) => name).join(', ') }, 'Målgrupp'],
      ['rule.sectors', { sectors: 'healthCare, schoolHealth, studentHealth' }, 'Målgrupp'],
      ['rule.equivalentSectors', {}, 'Målgrupp'],
      ['rule.awardedToUnit', { word: 'diplom' }, 'Process för hbtqi-diplomering'],
      ['rule.groupSize', { least: 5, most: 25 }, 'Process för hbtqi-diplomering'],
      ['rule.step', { order: 1, stepKey: 'ris-koncept-a-step-1' }, 'Process för hbtqi-diplomering'],
      ['rule.step', { order: 2, stepKey: 'ris-koncept-a-step-2' }, 'Process för hbtqi-diplomering'],
      ['rule.attendance.eachSession', { percent: 90 }, 'Process för hbtqi-diplomering'],
      ['rule.scope.workGroup', {}, 'Process för hbtqi-diplomering'],
      ['rule.catchUpCountsNotStated', {}, 'Process för hbtqi-diplomering'],
      ['rule.assignment.unit', { assignmentKey: 'ris-koncept-a-developmentAssignment' }, 'Process för hbtqi-diplomering'],
      ['rule.validity', { years: 4 }, 'Process för hbtqi-diplomering'],
      ['rule.renewalWindow', { months: 12 }, 'Process för hbtqi-diplomering'],
      ['rule.catchUp', { forms: 'onSite, digital' }, 'Process för hbtqi-diplomering'],
      ['rule.price.internal', { amountOre: 590_000 }, 'Kostnad'],
      ['rule.price.external', { amountOre: 2_820_000 }, 'Kostnad'],
      ['rule.surcharge.additionalUnit', { amountOre: 120_000 }, 'Kostnad'],
      ['rule.vat.notStated', {}, 'Kostnad'],
    ]);
  });

  it('says how long the web course of Koncept B takes', () => {
    expect(plainRules(konceptB, 'sv').find(({ code }) => code === 'rule.stepLength')?.values).toEqual({ stepKey: 'ris-koncept-b-step-1', least: 30, most: 40 });
  });

  it('shows no number that nobody stated', () => {
    const silent = aVersion({
      validity: { ...aVersion().validity, years: notStated }, price: { ...aPrice, internal: notStated, external: notStated },
      eligibility: { ...aVersion().eligibility, memberOrganisations: notStated, sectors: notStated, equivalentSectors: true },
    });
    expect(only('rule.validity', silent)).toEqual(['rule.validityNotStated']);
    expect(only('rule.renewal', silent)).toEqual([]);
    expect([only('rule.price', silent), only('rule.surcharge', silent), only('rule.vat', silent)]).toEqual([['rule.price.notStated'], [], []]);
    expect([only('rule.members', silent), only('rule.sectors', silent), only('rule.equivalent', silent)]).toEqual([[], [], []]);
    expect(only('rule.validity', aVersion({ validity: { ...aVersion().validity, years: none } }))).toEqual(['rule.validityWithoutEnd']);
  });

  it.each([[stated(true), 'rule.catchUpCounts'], [stated(false), 'rule.catchUpDoesNotCount'], [none, 'rule.catchUpDoesNotCount'], [notStated, 'rule.catchUpCountsNotStated']])(
    'catch-up %j: %s', (catchUpCounts, code) => {
      const version = aVersion({ steps: [aStep(1, { catchUpCounts })], catchUp: stated(aCatchUp) });
      expect(only('rule.catchUp', version)).toEqual([code, 'rule.catchUp']);
    },
  );

  it('names the readings of attendance, scope, surcharge and VAT, and the manager', () => {
    const other = aVersion({
      attendance: { ...ninety, reading: 'attendedAll', scope: 'eachUnit', managerMustAttend: true }, price: { ...aPrice, surchargePer: 'everyUnit', vat: 'exclusive' },
      catchUp: stated(aCatchUp),
    });
    expect(codes(other)).toEqual(expect.arrayContaining([
      'rule.attendance.attendedAll', 'rule.scope.eachUnit', 'rule.managerMustAttend', 'rule.surcharge.everyUnit', 'rule.vat.exclusive', 'rule.catchUp',
    ]));
  });

  it.each([
    [stated({ kind: 'minutes', least: 90, most: 120 } as const), 'rule.stepLength'], [stated({ kind: 'halfDay' } as const), 'rule.stepHalfDay'], [stated({ kind: 'fullDay' } as const), 'rule.stepFullDay'],
  ])('a step of %j: %s', (length, code) => expect(codes(aVersion({ steps: [aStep(1, { length })] }))).toContain(code));

  it('adds up the steps only when each is stated in minutes', () => {
    const minutes = (least: number, most: number): ReturnType<typeof aStep>['length'] => stated({ kind: 'minutes', least, most });
    const total = plainRules(aVersion({ steps: [aStep(1, { length: minutes(30, 40) }), aStep(2, { length: minutes(90, 90) })] }), 'sv').find(({ code }) => code === 'rule.totalMinutes');
    expect(total?.values).toEqual({ least: 120, most: 130 });
    expect(codes(aVersion({ steps: [aStep(1, { length: minutes(30, 40) }), aStep(2, { length: stated({ kind: 'halfDay' }) })] }))).not.toContain('rule.totalMinutes');
  });

  it('says what the general model adds, in the language asked for', () => {
    const [assignment] = aVersion().assignments;
    const rich = aVersion({
      period: stated({ from: isoDate('2016-01-01'), to: isoDate('2017-12-31'), citation: aCitation }), processMonths: stated(6),
      award: { ...aVersion().award, to: 'unitAndIndividual', decidedBy: 'externalCertifier', certifier: stated('A certifier') },
      groupSize: { ...aVersion().groupSize, most: none }, assignments: [{ ...assignment, kind: 'followUp', monthsAfterAward: 6 }],
      steps: [aStep(1, { remoteAllowed: stated(true) }), aStep(2, { weeksAfter: stated({ least: 2, most: 4 }) })],
      perspectives: [{ sv: 'patient', en: 'patients' }], unitRoles: [{ key: keyFrom('role'), title: { sv: 'Intern grupp', en: 'Internal group' }, citation: aCitation }],
      evaluations: [{ of: 'programme', perspective: { sv: 'chefer', en: 'managers' }, citation: aCitation }],
      eligibility: { ...aVersion().eligibility, priorityTags: ['barn och unga'], others: 'interested' },
      validity: { ...aVersion().validity, keptCoverage: stated(ninetyPercent), graceMonths: stated(3) },
      price: { ...aPrice, basis: 'perParticipant', leastCharged: stated(10) },
    });
    expect(codes(rich)).toEqual(expect.arrayContaining([
      'rule.period', 'rule.processMonths', 'rule.awardedToBoth', 'rule.decidedByCertifier', 'rule.groupSizeLeast', 'rule.followUp', 'rule.stepRemote', 'rule.stepWeeks',
      'rule.perspectives', 'rule.unitRole', 'rule.evaluation.programme', 'rule.priority', 'rule.othersInterested', 'rule.keptCoverage', 'rule.grace',
      'rule.price.perParticipant', 'rule.price.leastCharged',
    ]));
    expect(only('rule.surcharge', rich)).toEqual([]);
    expect(plainRules(rich, 'en').find(({ code }) => code === 'rule.unitRole')?.values).toEqual({ role: 'Internal group' });
  });

  it.each([['notStated', 'rule.attendanceNotStated'], ['none', 'rule.attendanceNotAsked']] as const)('a threshold that is %s: %s', (kind, code) => {
    expect(only('rule.attendance', aVersion({ attendance: { ...ninety, threshold: { kind } } }))).toEqual([code]);
  });

  it('says that there is no charge only where the source does', () => {
    expect(only('rule.price', aVersion({ price: { ...aPrice, internal: none, external: none } }))).toEqual(['rule.price.free']);
    expect(only('rule.price', aVersion({ price: { ...aPrice, basis: 'quotation' } }))).toEqual(['rule.price.quotation']);
  });
});
