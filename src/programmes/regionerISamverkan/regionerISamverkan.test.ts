import { describe, expect, it } from 'vitest';
import { checkVersions, citationsOf, isoDate, kronor, notStated, stated } from '../../rules';
import type { Citation, ProgrammeVersion } from '../../rules';
import { regionerISamverkan } from '.';

const [konceptA, konceptB, renewal] = regionerISamverkan.versions;
const all: readonly [string, ProgrammeVersion][] = [['Koncept A', konceptA], ['Koncept B', konceptB], ['Omdiplomering', renewal]];
const citation = (heading: string): Citation => ({ publisher: 'Regioner i samverkan', page: 'HBTQI-diplomering', dated: isoDate('2023-01-30'), heading });
const process = citation('Process för hbtqi-diplomering');

describe('the page "HBTQI-diplomering" of 2023-01-30, figure by figure', () => {
  it('under its title names seven regions', () => {
    expect(regionerISamverkan.organisations.map(({ name }) => name)).toEqual([
      'Region Blekinge', 'Region Halland', 'Region Kronoberg', 'Region Jönköpings län', 'Region Sörmland', 'Region Örebro län', 'Region Östergötland',
    ]);
    expect(regionerISamverkan.organisationsCitation).toEqual(citation('HBTQI-diplomering'));
  });

  it.each(all)('Målgrupp, %s: health care, school and student health and equivalents in those regions', (_, { eligibility }) => {
    expect(eligibility.memberOrganisations).toEqual(stated(regionerISamverkan.organisations.map(({ name }) => name)));
    expect(eligibility.sectors).toEqual(stated(['healthCare', 'schoolHealth', 'studentHealth']));
    expect(eligibility.equivalentSectors).toBe(true);
    expect(eligibility.citation).toEqual(citation('Målgrupp'));
  });

  it.each(all)('Process, %s: 90 % at all sessions, read as at each, of the whole work group', (_, { attendance }) => {
    expect(attendance.threshold).toEqual(stated({ numerator: 90, denominator: 100 }));
    expect([attendance.reading, attendance.scope, attendance.managerMustAttend]).toEqual(['eachSession', 'workGroup', false]);
    expect(attendance.citation).toEqual(process);
  });

  it.each(all)('Process, %s: 5–25 people in a group', (_, { groupSize }) => {
    expect([groupSize.least, groupSize.most, groupSize.recommended]).toEqual([stated(5), stated(25), notStated]);
    expect(groupSize.citation).toEqual(process);
  });

  it('Process, Koncept A: two sessions on site, then a development assignment of the unit', () => {
    expect(konceptA.steps.map(({ order, form, attendanceCounts, length }) => [order, form, attendanceCounts, length])).toEqual([
      [1, 'onSite', true, notStated], [2, 'onSite', true, notStated],
    ]);
    expect(konceptA.assignments.map(({ kind, per }) => [kind, per])).toEqual([['developmentAssignment', 'unit']]);
  });

  it('Process, Koncept B: a web course of 30–40 minutes that counts as an occasion, one session on site, a development assignment', () => {
    expect(konceptB.steps.map(({ order, form, attendanceCounts, length }) => [order, form, attendanceCounts, length])).toEqual([
      [1, 'webCourse', true, stated({ kind: 'minutes', least: 30, most: 40 })], [2, 'onSite', true, notStated],
    ]);
    expect(konceptB.assignments.map(({ kind, per }) => [kind, per])).toEqual([['developmentAssignment', 'unit']]);
  });

  it('Process, Omdiplomering: one session on site, then an action plan of the unit', () => {
    expect(renewal.steps.map(({ order, form, attendanceCounts }) => [order, form, attendanceCounts])).toEqual([[1, 'onSite', true]]);
    expect(renewal.assignments.map(({ kind, per }) => [kind, per])).toEqual([['actionPlan', 'unit']]);
    expect([konceptA.kind, konceptB.kind, renewal.kind]).toEqual(['diploma', 'diploma', 'renewal']);
  });

  it.each(all)('Process, %s: every step and assignment is cited there', (_, { steps, assignments }) => {
    for (const part of [...steps, ...assignments]) expect(part.citation).toEqual(process);
  });

  it.each(all)('Process, %s: valid for four years; no grace is stated', (_, { validity }) => {
    expect([validity.years, validity.graceMonths]).toEqual([stated(4), notStated]);
    expect([validity.renewalWindowMonths, validity.renewedPeriod]).toEqual([12, 'fromAwardDay']);
    expect(validity.citation).toEqual(process);
  });

  it.each(all)('Process, %s: catch-up on site or digital; whether it replaces a session is not stated', (_, { catchUp, steps }) => {
    expect(catchUp).toEqual(stated({ forms: ['onSite', 'digital'], length: notStated, openToOthers: notStated, prerequisites: [], citation: process }));
    expect(steps.map(({ catchUpCounts }) => catchUpCounts)).toEqual(steps.map(() => notStated));
  });

  it.each(all)('Kostnad, %s: 5 900 kr with own trainers, 1 200 kr more per unit when small units merge, VAT not stated', (_, { price }) => {
    expect([price.internal, price.surcharge]).toEqual([stated(kronor(5_900)), stated(kronor(1_200))]);
    expect([price.basis, price.surchargePer, price.surchargeWithExternalTrainer, price.split]).toEqual(['perGroup', 'additionalUnit', false, 'equal']);
    expect([price.vat, price.vatRate, price.withdrawal]).toEqual(['notStated', notStated, 'coordinatorDecides']);
    expect(price.citation).toEqual(citation('Kostnad'));
  });

  it('Kostnad: with an external trainer 28 200 kr (A), 18 890 kr (B), 18 890 kr (omdiplomering)', () => {
    expect(all.map(([, { price }]) => price.external)).toEqual([stated(kronor(28_200)), stated(kronor(18_890)), stated(kronor(18_890))]);
  });

  it.each(all)('%s: the page date stands in for a first day, and says that it is assumed', (_, { validFrom, validFromAssumed, price }) => {
    expect([validFrom, validFromAssumed, price.validFrom]).toEqual(['2023-01-30', true, '2023-01-30']);
  });
});

describe('the pack as data', () => {
  it('has nothing wrong with its versions in time', () => {
    expect(checkVersions(regionerISamverkan.versions)).toEqual([]);
  });

  it('cites no other page', () => {
    const pages = new Set(regionerISamverkan.versions.flatMap(citationsOf).map(({ publisher, page, dated }) => `${publisher}, ${page}, ${dated}`));
    expect([...pages]).toEqual(['Regioner i samverkan, HBTQI-diplomering, 2023-01-30']);
  });

  it('has one code and one key per organisation', () => {
    const { organisations } = regionerISamverkan;
    expect(new Set(organisations.map(({ code }) => code)).size).toBe(7);
    expect(new Set(organisations.map(({ key }) => key)).size).toBe(7);
  });
});
