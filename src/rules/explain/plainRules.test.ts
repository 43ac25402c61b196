import { describe, expect, it } from '@jest/globals';
import { regionerISamverkan } from '../../programmes';
import { elementAt, first, isoDate, keyFrom, kronor, none, notStated, stated } from '../model';
import type { Ore, PriceRule, ProgrammeVersion, Stated, UnitRoleKey } from '../model';
import { aCatchUp, aCitation, aPrice, aStep, aVersion, ninety, ninetyPercent } from '../testing/builders';
import { firstTwo } from '../testing/elements';
import { plainRules } from './plainRules';

const [konceptA, konceptB] = firstTwo(regionerISamverkan.versions);
const codes = (version: ProgrammeVersion): readonly string[] => plainRules(version, 'sv').map(({ code }) => code);
const only = (prefix: string, version: ProgrammeVersion): readonly string[] =>
  codes(version).filter((code) => code.startsWith(prefix));

describe('plainRules', () => {
  it('says everything Koncept A asks for and gives, with the heading each is found under', () => {
    expect(plainRules(konceptA, 'sv').map(({ code, values, citation }) => [code, values, citation.heading])).toEqual([
      [
        'rule.members',
        { organisations: regionerISamverkan.organisations.map(({ name }) => name).join(', ') },
        'Målgrupp',
      ],
      ['rule.sectors', { sectors: 'healthCare, schoolHealth, studentHealth' }, 'Målgrupp'],
      ['rule.equivalentSectors', {}, 'Målgrupp'],
      ['rule.awardedToUnit', { word: 'diplom' }, 'Process för hbtqi-diplomering'],
      ['rule.groupSize', { least: 5, most: 25 }, 'Process för hbtqi-diplomering'],
      ['rule.step', { order: 1, stepKey: 'ris-koncept-a-step-1' }, 'Process för hbtqi-diplomering'],
      ['rule.stepForm.onSite', { order: 1 }, 'Process för hbtqi-diplomering'],
      ['rule.step', { order: 2, stepKey: 'ris-koncept-a-step-2' }, 'Process för hbtqi-diplomering'],
      ['rule.stepForm.onSite', { order: 2 }, 'Process för hbtqi-diplomering'],
      ['rule.attendance.eachSession', { percent: 90 }, 'Process för hbtqi-diplomering'],
      ['rule.scope.workGroup', {}, 'Process för hbtqi-diplomering'],
      ['rule.catchUpCountsNotStated', {}, 'Process för hbtqi-diplomering'],
      [
        'rule.assignment.unit',
        { assignmentKey: 'ris-koncept-a-developmentAssignment' },
        'Process för hbtqi-diplomering',
      ],
      ['rule.validity', { years: 4 }, 'Process för hbtqi-diplomering'],
      ['rule.renewalWindow', { months: 12 }, 'Process för hbtqi-diplomering'],
      ['rule.graceNotStated', {}, 'Process för hbtqi-diplomering'],
      ['rule.catchUp', { forms: 'onSite, digital' }, 'Process för hbtqi-diplomering'],
      ['rule.price.internal', { amountOre: 590_000 }, 'Kostnad'],
      ['rule.price.external', { amountOre: 2_820_000 }, 'Kostnad'],
      ['rule.price.perGroup', {}, 'Kostnad'],
      ['rule.surcharge.additionalUnit', { amountOre: 120_000 }, 'Kostnad'],
      ['rule.price.surchargeInternalOnly', {}, 'Kostnad'],
      ['rule.withdrawal.coordinatorDecides', {}, 'Kostnad'],
      ['rule.vat.notStated', {}, 'Kostnad'],
    ]);
  });

  it('says how long the web course of Koncept B takes', () => {
    expect(plainRules(konceptB, 'sv').find(({ code }) => code === 'rule.stepLength')?.values).toEqual({
      stepKey: 'ris-koncept-b-step-1',
      least: 30,
      most: 40,
    });
  });

  it('says that the web course of Koncept B counts as a session, and which steps do not', () => {
    expect(only('rule.stepCounts', konceptB)).toEqual(['rule.stepCounts']);
    expect(only('rule.stepNotCounted', konceptB)).toEqual([]);
    const [web, session] = firstTwo(konceptB.steps);
    const left = { ...konceptB, steps: [{ ...web, attendanceCounts: false }, session] };
    expect(
      plainRules(left, 'sv')
        .filter(({ code }) => /Count/.test(code))
        .map(({ code, values }) => [code, values]),
    ).toEqual([
      ['rule.stepNotCounted', { stepKey: web.key }],
      ['rule.catchUpCountsNotStated', {}],
    ]);
    expect(only('rule.step', { ...left, attendance: { ...left.attendance, threshold: none } })).not.toContain(
      'rule.stepNotCounted',
    );
  });

  it.each([
    ['onSite', 'rule.stepForm.onSite'],
    ['digital', 'rule.stepForm.digital'],
    ['webCourse', 'rule.stepForm.webCourse'],
    ['webinar', 'rule.stepForm.webinar'],
  ] as const)('a step that is %s: %s', (...[form, code]) => {
    expect(only('rule.stepForm', aVersion({ steps: [aStep(1, { form })] }))).toEqual([code]);
  });
  it('nothing of a form that is not stated', () =>
    expect(only('rule.stepForm', aVersion({ steps: [aStep(1, { form: 'notStated' })] }))).toEqual([]));

  it('names the step that is waited for where it is not the one before', () => {
    const [one, two] = [aStep(1), aStep(2)];
    const third = (more: object): unknown =>
      plainRules(aVersion({ steps: [one, two, aStep(3, more)] }), 'sv')
        .filter(({ code }) => /stepW/.test(code))
        .map(({ code, values }) => [code, values]);
    const weeks = stated({ least: 2, most: 4 });
    const { key } = aStep(3);
    expect(third({ weeksAfter: weeks })).toEqual([['rule.stepWeeks', { stepKey: key, least: 2, most: 4 }]]);
    expect(third({ weeksAfter: weeks, waitsFor: two.key })).toEqual([
      ['rule.stepWeeks', { stepKey: key, least: 2, most: 4 }],
    ]);
    expect(third({ weeksAfter: weeks, waitsFor: one.key })).toEqual([
      ['rule.stepWeeksAfter', { stepKey: key, waitsForKey: one.key, least: 2, most: 4 }],
    ]);
    expect(third({ waitsFor: one.key })).toEqual([['rule.stepWaits', { stepKey: key, waitsForKey: one.key }]]);
    expect(third({})).toEqual([]);
  });

  it.each([
    [{ kind: 'minutes', least: 45, most: 60 }, 'rule.catchUpMinutes'],
    [{ kind: 'halfDay' }, 'rule.catchUpHalfDay'],
    [{ kind: 'fullDay' }, 'rule.catchUpFullDay'],
  ] as const)('a catch-up of %j: %s', (...[length, code]) => {
    expect(codes(aVersion({ catchUp: stated({ ...aCatchUp, length: stated(length) }) }))).toContain(code);
  });

  it('says who within the unit does an assignment', () => {
    const role = {
      key: keyFrom<UnitRoleKey>('role'),
      title: { sv: 'Intern grupp', en: 'Internal group' },
      citation: aCitation,
    };
    const assignment = first(aVersion().assignments);
    const said = plainRules(
      aVersion({ unitRoles: [role], assignments: [{ ...assignment, doneBy: role.key }] }),
      'en',
    ).find(({ code }) => code === 'rule.assignmentBy');
    expect(said?.values).toEqual({ assignmentKey: assignment.key, role: 'Internal group' });
  });

  it('says which of two prices is stated, which is nothing, and which nobody has stated', () => {
    const prices = (internal: Stated<Ore>, external: Stated<Ore>): readonly string[] =>
      only('rule.price.', aVersion({ price: { ...aPrice, internal, external } })).filter(
        (code) => /ternal/.test(code) && !/urcharge/.test(code),
      );
    expect(prices(stated(kronor(0)), notStated)).toEqual(['rule.price.internal', 'rule.price.externalNotStated']);
    expect(prices(none, stated(kronor(900)))).toEqual(['rule.price.internalFree', 'rule.price.external']);
    expect(prices(notStated, stated(kronor(900)))).toEqual(['rule.price.internalNotStated', 'rule.price.external']);
    expect(prices(stated(kronor(900)), none)).toEqual(['rule.price.internal', 'rule.price.externalFree']);
  });
  it('what is free has no terms', () => {
    const free = aVersion({ price: { ...aPrice, internal: stated(kronor(0)), external: notStated } });
    expect([only('rule.withdrawal', free), only('rule.surcharge', free), only('rule.price.per', free)]).toEqual([
      [],
      [],
      [],
    ]);
  });
  it('says whether the surcharge comes with an external trainer too, where there is a price with one', () => {
    const surcharged = (more: Partial<PriceRule>): readonly string[] =>
      only(
        'rule.price.surcharge',
        aVersion({ price: { ...aPrice, surcharge: stated(kronor(100)), external: stated(kronor(900)), ...more } }),
      );
    expect(surcharged({ surchargeWithExternalTrainer: false })).toEqual(['rule.price.surchargeInternalOnly']);
    expect(surcharged({ surchargeWithExternalTrainer: true })).toEqual(['rule.price.surchargeExternalToo']);
    expect(surcharged({ external: notStated })).toEqual([]);
  });
  it('says what follows after the last day, and from which day a renewal counts', () => {
    const validity = (more: object): readonly string[] =>
      codes(aVersion({ validity: { ...aVersion().validity, years: stated(4), ...more } })).filter((code) =>
        /race|OldLastDay/.test(code),
      );
    expect(validity({ graceMonths: notStated })).toEqual(['rule.graceNotStated']);
    expect(validity({ graceMonths: none, renewedPeriod: 'fromOldLastDay' })).toEqual([
      'rule.renewedFromOldLastDay',
      'rule.noGrace',
    ]);
    expect(validity({ graceMonths: stated(3) })).toEqual(['rule.grace']);
  });

  it('shows no number that nobody stated', () => {
    const silent = aVersion({
      validity: { ...aVersion().validity, years: notStated },
      price: { ...aPrice, internal: notStated, external: notStated },
      eligibility: {
        ...aVersion().eligibility,
        memberOrganisations: notStated,
        sectors: notStated,
        equivalentSectors: true,
      },
    });
    expect(only('rule.validity', silent)).toEqual(['rule.validityNotStated']);
    expect(only('rule.renewal', silent)).toEqual([]);
    expect([only('rule.price', silent), only('rule.surcharge', silent), only('rule.vat', silent)]).toEqual([
      ['rule.price.notStated'],
      [],
      [],
    ]);
    expect([only('rule.members', silent), only('rule.sectors', silent), only('rule.equivalent', silent)]).toEqual([
      [],
      [],
      [],
    ]);
    expect(only('rule.validity', aVersion({ validity: { ...aVersion().validity, years: none } }))).toEqual([
      'rule.validityWithoutEnd',
    ]);
  });

  it.each([
    [stated(true), 'rule.catchUpCounts'],
    [stated(false), 'rule.catchUpDoesNotCount'],
    [none, 'rule.catchUpDoesNotCount'],
    [notStated, 'rule.catchUpCountsNotStated'],
  ])('catch-up %j: %s', (catchUpCounts, code) => {
    const version = aVersion({ steps: [aStep(1, { catchUpCounts })], catchUp: stated(aCatchUp) });
    expect(only('rule.catchUp', version)).toEqual([code, 'rule.catchUp']);
  });

  it('names the readings of attendance, scope, surcharge and VAT, and the manager', () => {
    const other = aVersion({
      attendance: { ...ninety, reading: 'attendedAll', scope: 'eachUnit', managerMustAttend: true },
      price: { ...aPrice, surchargePer: 'everyUnit', vat: 'exclusive' },
      catchUp: stated(aCatchUp),
    });
    expect(codes(other)).toEqual(
      expect.arrayContaining([
        'rule.attendance.attendedAll',
        'rule.scope.eachUnit',
        'rule.managerMustAttend',
        'rule.surcharge.everyUnit',
        'rule.vat.exclusive',
        'rule.catchUp',
      ]),
    );
  });

  it.each([
    [stated({ kind: 'minutes', least: 90, most: 120 } as const), 'rule.stepLength'],
    [stated({ kind: 'halfDay' } as const), 'rule.stepHalfDay'],
    [stated({ kind: 'fullDay' } as const), 'rule.stepFullDay'],
  ])('a step of %j: %s', (length, code) => expect(codes(aVersion({ steps: [aStep(1, { length })] }))).toContain(code));

  it('adds up the steps only when each is stated in minutes', () => {
    const minutes = (least: number, most: number): ReturnType<typeof aStep>['length'] =>
      stated({ kind: 'minutes', least, most });
    const total = plainRules(
      aVersion({ steps: [aStep(1, { length: minutes(30, 40) }), aStep(2, { length: minutes(90, 90) })] }),
      'sv',
    ).find(({ code }) => code === 'rule.totalMinutes');
    expect(total?.values).toEqual({ least: 120, most: 130 });
    expect(
      codes(
        aVersion({ steps: [aStep(1, { length: minutes(30, 40) }), aStep(2, { length: stated({ kind: 'halfDay' }) })] }),
      ),
    ).not.toContain('rule.totalMinutes');
  });

  it('says what the general model adds, in the language asked for', () => {
    const assignment = elementAt(aVersion().assignments, 0);
    const rich = aVersion({
      period: stated({ from: isoDate('2016-01-01'), to: isoDate('2017-12-31'), citation: aCitation }),
      processMonths: stated(6),
      award: {
        ...aVersion().award,
        to: 'unitAndIndividual',
        decidedBy: 'externalCertifier',
        certifier: stated('A certifier'),
      },
      groupSize: { ...aVersion().groupSize, most: none },
      assignments: [{ ...assignment, kind: 'followUp', monthsAfterAward: 6 }],
      steps: [aStep(1, { remoteAllowed: stated(true) }), aStep(2, { weeksAfter: stated({ least: 2, most: 4 }) })],
      perspectives: [{ sv: 'patient', en: 'patients' }],
      unitRoles: [{ key: keyFrom('role'), title: { sv: 'Intern grupp', en: 'Internal group' }, citation: aCitation }],
      evaluations: [{ of: 'programme', perspective: { sv: 'chefer', en: 'managers' }, citation: aCitation }],
      eligibility: { ...aVersion().eligibility, priorityTags: ['barn och unga'], others: 'interested' },
      validity: { ...aVersion().validity, keptCoverage: stated(ninetyPercent), graceMonths: stated(3) },
      price: { ...aPrice, basis: 'perParticipant', leastCharged: stated(10) },
    });
    expect(codes(rich)).toEqual(
      expect.arrayContaining([
        'rule.period',
        'rule.processMonths',
        'rule.awardedToBoth',
        'rule.decidedByCertifier',
        'rule.groupSizeLeast',
        'rule.followUp',
        'rule.stepRemote',
        'rule.stepWeeks',
        'rule.perspectives',
        'rule.unitRole',
        'rule.evaluation.programme',
        'rule.priority',
        'rule.othersInterested',
        'rule.keptCoverage',
        'rule.grace',
        'rule.price.perParticipant',
        'rule.price.leastCharged',
      ]),
    );
    expect(only('rule.surcharge', rich)).toEqual([]);
    expect(plainRules(rich, 'en').find(({ code }) => code === 'rule.unitRole')?.values).toEqual({
      role: 'Internal group',
    });
  });

  it.each([
    ['notStated', 'rule.attendanceNotStated'],
    ['none', 'rule.attendanceNotAsked'],
  ] as const)('a threshold that is %s: %s', (...[kind, code]) => {
    expect(only('rule.attendance', aVersion({ attendance: { ...ninety, threshold: { kind } } }))).toEqual([code]);
  });

  it('says that there is no charge only where the source does', () => {
    expect(only('rule.price', aVersion({ price: { ...aPrice, internal: none, external: none } }))).toEqual([
      'rule.price.free',
    ]);
    expect(only('rule.price', aVersion({ price: { ...aPrice, basis: 'quotation' } }))).toEqual([
      'rule.price.quotation',
    ]);
  });
});
