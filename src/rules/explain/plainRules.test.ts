import { describe, expect, it } from 'vitest';
import { regionerISamverkan } from '../../programmes';
import { none, notStated, stated } from '../model';
import type { ProgrammeVersion } from '../model';
import { aCitation, aPrice, aVersion, ninety } from '../testing/builders';
import { plainRules } from './plainRules';

const [konceptA, konceptB] = regionerISamverkan.versions;
const codes = (version: ProgrammeVersion): readonly string[] => plainRules(version).map(({ code }) => code);
const only = (prefix: string, version: ProgrammeVersion): readonly string[] => codes(version).filter((code) => code.startsWith(prefix));

describe('plainRules', () => {
  it('says everything Koncept A asks for and gives, with the heading each stands under', () => {
    expect(plainRules(konceptA).map(({ code, values, citation }) => [code, values, citation.heading])).toEqual([
      ['rule.members', { organisations: regionerISamverkan.organisations.map(({ name }) => name).join(', ') }, 'Målgrupp'],
      ['rule.sectors', { sectors: 'healthCare, schoolHealth, studentHealth' }, 'Målgrupp'],
      ['rule.equivalentSectors', {}, 'Målgrupp'],
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
    expect(plainRules(konceptB).find(({ code }) => code === 'rule.stepLength')?.values).toEqual({ stepKey: 'ris-koncept-b-step-1', least: 30, most: 40 });
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
    'catch-up %j: %s', (catchUpCounts, code) => expect(only('rule.catchUp', aVersion({ attendance: { ...ninety, catchUpCounts } }))).toEqual([code]),
  );

  it('names the readings of attendance, scope, surcharge and VAT, and the manager', () => {
    const other = aVersion({
      attendance: { ...ninety, reading: 'attendedAll', scope: 'eachUnit', managerMustAttend: true }, price: { ...aPrice, surchargePer: 'everyUnit', vat: 'exclusive' },
      catchUp: stated({ forms: ['digital'], citation: aCitation }),
    });
    expect(codes(other)).toEqual(expect.arrayContaining([
      'rule.attendance.attendedAll', 'rule.scope.eachUnit', 'rule.managerMustAttend', 'rule.surcharge.everyUnit', 'rule.vat.exclusive', 'rule.catchUp',
    ]));
  });
});
