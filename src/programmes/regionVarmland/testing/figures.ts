import { expect } from '@jest/globals';
import { kronor, none, notStated, stated, first } from '../../../rules';
import type { Citation } from '../../../rules';
import type { ProgrammePack } from '../..';
import {
  aForm,
  expectKnowledge,
  expectOrganisations,
  expectSilence,
  expectSteps,
  figure,
  noPrice,
  versionOf,
} from '../../testing/figures';
import type { Figure } from '../../testing/figures';
import { firstTwo } from '../../../rules/testing/elements';

const citation = (heading: string): Citation => ({
  publisher: 'Region Värmland',
  page: 'Region Värmlands hbtq-diplomering',
  dated: 'undated',
  heading,
});
const content = citation('Utbildningens innehåll');
const more = citation('Mer information');
const diploma = 'rv-hbtq-diplomering';
const catchUp = 'rv-catch-up';
const prerequisites = ['Enhetens nulägesanalys', 'Enhetens handlingsplan', 'Hur enheten arbetar med hbtq-frågor i dag'];

function expectCatchUpRule(pack: ProgrammePack, key: string): void {
  const { catchUp: rule } = versionOf(pack, key);
  const told =
    rule.kind === 'stated' ? { ...rule.value, prerequisites: rule.value.prerequisites.map(({ sv }) => sv) } : rule.kind;
  expect(told).toEqual({
    forms: ['digital'],
    length: stated({ kind: 'fullDay' }),
    openToOthers: stated(true),
    prerequisites,
    citation: more,
  });
}

/** The undated page "Region Värmlands hbtq-diplomering", figure by figure. */
export const figures: readonly Figure[] = [
  figure('Region Värmlands hbtq-diplomering: a programme of the region’s own', (pack) => {
    expectOrganisations(
      pack,
      [{ name: 'Region Värmland', code: 'VRM', kind: 'region', hasOwnTrainers: stated(true) }],
      citation('Region Värmlands hbtq-diplomering'),
    );
    expect(pack.developedBy).toEqual(notStated);
  }),
  figure('Aktuellt: registration is closed, with no day for when it opens', (pack) => {
    const { key, message, ...window } = first(pack.registrationWindows);
    expect(window).toEqual({
      programmeKey: diploma,
      state: 'closed',
      from: undefined,
      to: undefined,
      citation: citation('Aktuellt'),
    });
    expect(message.sv).toContain('Anmälan är stängd');
  }),
  figure('Aktuellt: introduced in 2020', (pack) =>
    expect(pack.sinceYear).toEqual(stated({ value: 2020, citation: citation('Aktuellt') })),
  ),
  figure('Aktuellt: the first day of 2020 is used as first day, and says that it is assumed', (pack) => {
    expect(
      [diploma, catchUp].map((key) => [versionOf(pack, key).validFrom, versionOf(pack, key).validFromAssumed]),
    ).toEqual([
      ['2020-01-01', true],
      ['2020-01-01', true],
    ]);
  }),
  figure('Målgrupp: the region’s operations; children and youth come first, others may get in touch', (pack) => {
    expect(versionOf(pack, diploma).eligibility).toEqual({
      memberOrganisations: stated(['Region Värmland']),
      sectors: none,
      equivalentSectors: false,
      priorityTags: ['barn och unga'],
      others: 'interested',
      citation: citation('Målgrupp'),
    });
  }),
  figure('two programmes: the diploma and catch-up', (pack) =>
    expect(pack.versions.map(({ programmeKey }) => programmeKey)).toEqual([diploma, catchUp]),
  ),
  figure('Utbildningens innehåll: a process training of six months', (pack) => {
    const version = versionOf(pack, diploma);
    expect([version.kind, version.processMonths, version.period, version.citation]).toEqual([
      'diploma',
      stated(6),
      notStated,
      content,
    ]);
    expectSteps(version, [{ form: 'notStated', citation: content }]);
  }),
  figure('Utbildningens innehåll: held from two points of view', (pack) => {
    expect(versionOf(pack, diploma).perspectives.map(({ sv }) => sv)).toEqual(['bemötande', 'arbetsmiljö']);
  }),
  figure(
    'Utbildningens innehåll: a diploma of the unit; assignments, roles and evaluations are not spoken of',
    (pack) => {
      const {
        award: { word, processWord, ...award },
        assignments,
        unitRoles,
        evaluations,
      } = versionOf(pack, diploma);
      expect([word.sv, processWord.sv, award]).toEqual([
        'diplom',
        'diplomering',
        { to: 'unit', decidedBy: 'coordinator', certifier: none },
      ]);
      expect([assignments, unitRoles, evaluations]).toEqual([[], [], []]);
    },
  ),
  figure('Utbildningens innehåll: silent on group size, attendance and validity', (pack) =>
    expectSilence(versionOf(pack, diploma), content),
  ),
  figure('Kostnad: no charge for the region’s own units, merged or not; nothing on others or on VAT', (pack) => {
    expect(versionOf(pack, diploma).price).toEqual({
      ...noPrice('2020-01-01', citation('Kostnad')),
      internal: stated(kronor(0)),
      surcharge: none,
    });
  }),
  figure('Mer information: a film by the co-operating regions', (pack) => {
    expectKnowledge(pack, [
      {
        kind: 'film',
        title: 'Film om varför hbtq-kompetens behövs',
        madeBy: stated('Regioner i samverkan'),
        forms: [aForm('video', { keptAt: stated('YouTube') })],
        citation: more,
      },
    ]);
  }),
  figure(
    'Mer information: catch-up after the diploma is digital, a full day, open to others, with three things to have read',
    (pack) => expectCatchUpRule(pack, diploma),
  ),
  figure(
    'Mer information: catch-up as a programme is one digital full-day workshop with the same three things to have read',
    (pack) => {
      const version = versionOf(pack, catchUp);
      const {
        award: { word, processWord, ...award },
      } = version;
      expect([version.kind, version.citation, word.sv, processWord.sv]).toEqual([
        'catchUp',
        more,
        'diplom',
        'catch-up',
      ]);
      expect(award).toEqual({ to: 'nobody', decidedBy: 'coordinator', certifier: none });
      expectSteps(version, [{ form: 'digital', length: stated({ kind: 'fullDay' }), citation: more }]);
      expectCatchUpRule(pack, catchUp);
    },
  ),
  figure('Mer information: catch-up is open also to those whom the region does not employ', (pack) => {
    expect(versionOf(pack, catchUp).eligibility).toEqual({
      memberOrganisations: none,
      sectors: none,
      equivalentSectors: false,
      priorityTags: [],
      others: 'queued',
      citation: more,
    });
  }),
  figure('Mer information: catch-up is booked in the training platform, where the dates are', (pack) => {
    const [, { key, message, ...window }] = firstTwo(pack.registrationWindows);
    expect(window).toEqual({ programmeKey: catchUp, state: 'open', from: undefined, to: undefined, citation: more });
    expect(message.sv).toContain('utbildningsplattform');
    expect(message.sv).toContain('skapar ett konto');
    expect(pack.registrationWindows).toHaveLength(2);
  }),
  figure('Mer information: catch-up is silent on all else', (pack) => {
    const version = versionOf(pack, catchUp);
    expectSilence(version, more);
    expect([
      version.period,
      version.processMonths,
      version.assignments,
      version.perspectives,
      version.unitRoles,
      version.evaluations,
    ]).toEqual([notStated, notStated, [], [], [], []]);
  }),
  figure('Kostnad: of catch-up for others than the region’s own units nothing is said', (pack) =>
    expect(versionOf(pack, catchUp).price).toEqual(noPrice('2020-01-01', citation('Kostnad'))),
  ),
  figure('the page names no unit, focus area or contact to carry over', (pack) =>
    expect([pack.units, pack.focusAreas, pack.contacts]).toEqual([[], [], []]),
  ),
];
