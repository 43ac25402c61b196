import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { programmePacks } from '../../../programmes';
import { checkVersion, elementAt, first, isoDate, keyFrom, none, notStated, stated } from '../../../rules';
import type { AssignmentKey, ProgrammeVersion, StepKey, UnitRoleKey, VersionKey } from '../../../rules';
import { konceptA } from '../../../testing/fixtures';
import { formOfVersion } from './formOfVersion';
import { readForm } from './readForm';
import {
  emptyForm,
  idsIn,
  itemOfField,
  kindOfField,
  saidOf,
  withItem,
  withMoved,
  withoutItem,
  type VersionForm,
} from './versionForm';

function ids(): () => string {
  let last = 0;
  return () => `i${(last += 1)}`;
}
/** Keys are the new version's own; everything else has to be as it was. */
function withoutKeys(version: ProgrammeVersion): unknown {
  const orders = new Map<string, number>(
    [...version.steps, ...version.unitRoles].map(({ key }, index) => [key, index]),
  );
  const named = <T extends string>(key: T | undefined): number | undefined =>
    key === undefined ? undefined : orders.get(key);
  return {
    ...version,
    key: '',
    programmeKey: version.programmeKey,
    steps: version.steps.map((step) => ({ ...step, key: '', waitsFor: named(step.waitsFor) })),
    assignments: version.assignments.map((one) => ({ ...one, key: '', doneBy: named(one.doneBy) })),
    unitRoles: version.unitRoles.map((role) => ({ ...role, key: '' })),
  };
}
const again = (version: ProgrammeVersion): ReturnType<typeof readForm> =>
  readForm({
    ...formOfVersion(version, ids()),
    validFrom: version.validFrom,
    validFromAssumed: version.validFromAssumed ? 'yes' : '',
  });
const typed = (change: VersionForm): ReturnType<typeof readForm> =>
  readForm({ ...emptyForm({}, 'a1b2'), validFrom: '2027-01-01', ...change });
const problemsOf = (change: VersionForm): unknown => typed(change).problems.map(({ field, code }) => [field, code]);

const source = konceptA.citation;
const rich: ProgrammeVersion = {
  ...konceptA,
  kind: 'training',
  validFromAssumed: false,
  processMonths: stated(24),
  period: stated({ from: isoDate('2016-01-01'), to: isoDate('2017-12-31'), citation: { ...source, heading: 'Tid' } }),
  award: { ...konceptA.award, to: 'unitAndIndividual', decidedBy: 'externalCertifier', certifier: stated('RFSL') },
  groupSize: { ...konceptA.groupSize, least: none, recommended: stated({ least: 8, most: 12 }) },
  attendance: {
    ...konceptA.attendance,
    threshold: stated({ numerator: 17, denominator: 19 }),
    reading: 'attendedAll',
    scope: 'eachUnit',
    managerMustAttend: true,
  },
  steps: [1, 2, 3].map((order) => ({
    key: keyFrom<StepKey>(`s${order}`),
    order,
    title: { sv: `Steg ${order}`, en: `Step ${order}` },
    form: 'webinar',
    attendanceCounts: order !== 2,
    catchUpCounts: order === 1 ? none : stated(order === 2),
    remoteAllowed: notStated,
    length: order === 1 ? stated({ kind: 'minutes', least: 30, most: 40 }) : stated({ kind: 'halfDay' }),
    waitsFor: order === 3 ? keyFrom<StepKey>('s1') : undefined,
    weeksAfter: order === 3 ? stated({ least: 2, most: 6 }) : notStated,
    citation: { publisher: 'En annan', page: 'En annan sida', dated: 'undated', heading: 'Där' },
  })),
  unitRoles: [
    { key: keyFrom<UnitRoleKey>('r1'), title: { sv: 'Intern grupp', en: 'Internal group' }, citation: source },
  ],
  assignments: [
    {
      key: keyFrom<AssignmentKey>('a1'),
      kind: 'followUp',
      per: 'individual',
      title: { sv: 'Uppföljning', en: 'Follow-up' },
      doneBy: keyFrom<UnitRoleKey>('r1'),
      monthsAfterAward: 6,
      citation: source,
    },
  ],
  perspectives: [{ sv: 'patienter', en: 'patients' }],
  evaluations: [{ of: 'programme', perspective: { sv: 'chefer', en: 'managers' }, citation: source }],
  validity: {
    ...konceptA.validity,
    years: none,
    renewedPeriod: 'fromOldLastDay',
    graceMonths: stated(3),
    keptCoverage: stated({ numerator: 125, denominator: 1000 }),
  },
  eligibility: {
    ...konceptA.eligibility,
    memberOrganisations: none,
    sectors: stated(['dentalCare', 'other']),
    priorityTags: ['barn', 'unga'],
    others: 'interested',
  },
  price: {
    ...konceptA.price,
    internal: none,
    basis: 'perParticipant',
    leastCharged: stated(10),
    surcharge: notStated,
    vat: 'exclusive',
    vatRate: stated({ numerator: 25, denominator: 100 }),
    withdrawal: 'charged',
  },
  catchUp: stated({
    forms: ['digital'],
    length: stated({ kind: 'fullDay' }),
    openToOthers: stated(true),
    prerequisites: [{ sv: 'Planen', en: 'The plan' }],
    citation: { ...source, heading: 'Nya' },
  }),
};

describe('a version as a form and back', () => {
  it.each(programmePacks.flatMap(({ versions }) => versions).map((version) => [version.key, version] as const))(
    '%s asks for the same again',
    (_, version) => {
      const { version: read, problems } = again(version);
      expect(problems).toEqual([]);
      expect(withoutKeys(read)).toEqual(withoutKeys(version));
    },
  );
  it('so does one that uses every part of the model', () =>
    expect(withoutKeys(again(rich).version)).toEqual(withoutKeys(rich)));
  it('and has no key in common with the version it came from', () => {
    const { version } = again(konceptA);
    const keys = ({ key, steps, assignments }: ProgrammeVersion): readonly string[] => [
      key,
      ...steps.map((step) => step.key),
      ...assignments.map((one) => one.key),
    ];
    expect(keys(version).filter((key) => keys(konceptA).includes(key))).toEqual([]);
    expect(version.programmeKey).toBe(konceptA.programmeKey);
  });
  it('the keys follow from the content: sent twice it is the same version, changed it is another', () => {
    const form = { ...emptyForm({}, 'a1b2'), validFrom: '2027-01-01' };
    expect(readForm({ ...form }).version.key).toBe(readForm({ ...form }).version.key);
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => text.trim() !== ''),
        (text) => readForm({ ...form, 'citation.page': text }).version.key !== readForm(form).version.key,
      ),
    );
  });
  it('a programme’s key is its title in plain letters and something of its own', () => {
    expect(typed({ 'programmeTitle.sv': 'Öppna dörrar, år 1!' }).version.programmeKey).toBe('oppna-dorrar-ar-1-a1b2');
    expect(typed({}).version.programmeKey).toBe('program-a1b2');
  });
});

describe('what is typed', () => {
  it('a new programme states nothing until somebody does', () => {
    const { version } = typed({});
    expect([
      version.attendance.threshold,
      version.validity.years,
      version.price.internal,
      version.price.vat,
      version.groupSize.least,
      version.catchUp,
    ]).toEqual([notStated, notStated, notStated, 'notStated', notStated, notStated]);
    expect(checkVersion(version).map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining([
        'programmeTitle.sv',
        'programmeTitle.en',
        'citation.publisher',
        'price.citation.heading',
      ]),
    );
  });
  it.each([
    ['attendance.threshold', 'nittio', 'notShare'],
    ['attendance.threshold', '', 'missing'],
    ['validity.years', '3,5', 'notWhole'],
    ['price.internal', '5.900', 'notMoney'],
    ['groupSize.least', '-1', 'notWhole'],
  ])('%s "%s" cannot be read, and states nothing', (field, text, code) => {
    const change = { [saidOf(field)]: 'stated', [field]: text };
    expect(problemsOf(change)).toEqual([[field, code]]);
    expect(JSON.stringify(typed(change).version)).not.toContain(text === '' ? '"stated"' : text);
  });
  it.each([
    ['kind', 'workshop', 'notOneOf'],
    ['price.vat', 'reversed', 'notOneOf'],
    ['attendance.reading', '', 'notChosen'],
    ['catchUp:said', 'perhaps', 'notOneOf'],
    ['validity.years:said', 'perhaps', 'notOneOf'],
  ])('%s "%s" is none of the choices: a problem, never the first of them in silence', (field, text, code) => {
    expect(problemsOf({ [field]: text })).toEqual([[field.replace(':said', ''), code]]);
  });
  it.each([
    ['steps.a.form', 'byPost'],
    ['steps.a.length', 'longDay'],
    ['steps.a.catchUpCounts', 'perhaps'],
  ])('so is a step’s %s "%s"', (field, text) => {
    const step = { form: 'onSite', length: 'notStated', catchUpCounts: 'notStated' };
    expect(problemsOf({ ...withItem(emptyForm({}, 'a1b2'), 'steps', 'a', step), [field]: text })).toEqual([
      [field, 'notOneOf'],
    ]);
  });
  it('a first day that is none, or that is missing', () => {
    expect([problemsOf({ validFrom: '' }), problemsOf({ validFrom: '2027-02-30' })]).toEqual([
      [['validFrom', 'dayMissing']],
      [['validFrom', 'notADay']],
    ]);
  });
  it('over 100 % is read as it is, for the rules to refuse', () => {
    const { version } = typed({ [saidOf('attendance.threshold')]: 'stated', 'attendance.threshold': '101' });
    expect(checkVersion(version).find(({ code }) => code === 'version.shareOverWhole')?.path).toEqual([
      'attendance',
      'threshold',
    ]);
  });
  it('an amount that a quotation hides is not in the version', () => {
    const hidden = typed({
      'price.basis': 'quotation',
      [saidOf('price.internal')]: 'stated',
      'price.internal': '5 900',
      [saidOf('price.leastCharged')]: 'stated',
      'price.leastCharged': '8',
    });
    expect([hidden.version.price.internal, hidden.version.price.leastCharged, hidden.problems]).toEqual([
      notStated,
      notStated,
      [],
    ]);
  });
  it('an empty heading is the programme’s own', () => {
    const { version } = typed({
      'citation.publisher': 'Kommunen',
      'citation.page': 'Beslut',
      'citation.heading': 'Regler',
      'groupSize.citation.heading': 'Grupper',
    });
    expect([
      version.groupSize.citation.heading,
      version.attendance.citation.heading,
      version.price.citation.page,
    ]).toEqual(['Grupper', 'Regler', 'Beslut']);
  });
});

describe('lists in the form', () => {
  const two = ['a', 'b'].reduce<VersionForm>(
    (form, id) => ({ ...form, ...withItem(form, 'steps', id, { form: 'onSite', 'title.sv': id }) }),
    {},
  );
  it('are added to, moved in and taken from', () => {
    expect(idsIn(two, 'steps')).toEqual(['a', 'b']);
    expect(withMoved(two, 'steps', 'b', -1)).toEqual({ steps: 'b a' });
    expect([withMoved(two, 'steps', 'a', -1), withMoved(two, 'steps', 'b', 1)]).toEqual([{}, {}]);
    const left = { ...two, 'steps.b.waitsFor': 'a' };
    expect({ ...left, ...withoutItem(left, 'steps', 'a') }).toMatchObject({
      steps: 'b',
      'steps.a.title.sv': '',
      'steps.b.waitsFor': '',
    });
  });
  it('a field knows what it is and which part it is on', () => {
    expect([
      kindOfField('steps.b.title.sv'),
      kindOfField('catchUp.prerequisites.x.sv'),
      kindOfField('price.citation.own'),
      kindOfField('validity.years'),
    ]).toEqual(['steps.title.sv', 'catchUp.prerequisites.sv', 'source.own', 'validity.years']);
    expect(itemOfField(two, 'steps.b.title.sv')).toEqual({ list: 'steps', order: 2 });
  });
  it('keys in the version follow the ids, also what waits for what', () => {
    const { version } = typed({ ...two, 'steps.b.waitsFor': 'a' });
    expect(elementAt(version.steps, 1).waitsFor).toBe(keyFrom<VersionKey>(first(version.steps).key));
  });
});
