import { expect } from '@jest/globals';
import { isoDate, none, notStated, stated, first } from '../../../rules';
import type { Citation } from '../../../rules';
import {
  expectKnowledge,
  expectOrganisations,
  expectSilence,
  expectSteps,
  figure,
  noPrice,
  versionOf,
} from '../../testing/figures';
import type { Figure } from '../../testing/figures';

const page: Citation = {
  publisher: 'Östersunds kommun',
  page: 'Östersunds kommun HBTQ-certifieras',
  dated: isoDate('2016-06-15'),
  heading: 'Östersunds kommun HBTQ-certifieras',
};
const certification = 'osd-hbtq-certifiering';

/** The page "Östersunds kommun HBTQ-certifieras" of 2016-06-15, figure by figure; it has no headings but its title. */
export const figures: readonly Figure[] = [
  figure('the municipality, without trainers of its own spoken of', (pack) => {
    expectOrganisations(
      pack,
      [{ name: 'Östersunds kommun', code: 'OSD', kind: 'municipality', hasOwnTrainers: notStated }],
      page,
    );
    expect([pack.sinceYear, pack.developedBy]).toEqual([notStated, notStated]);
  }),
  figure('one programme', (pack) =>
    expect(pack.versions.map(({ programmeKey }) => programmeKey)).toEqual([certification]),
  ),
  figure('a project of two years, 2016 and 2017', (pack) => {
    expect(versionOf(pack, certification).period).toEqual(
      stated({ from: '2016-01-01', to: '2017-12-31', citation: page }),
    );
    expect(versionOf(pack, certification).processMonths).toEqual(notStated);
  }),
  figure('the project’s first day is used as first day, and says that it is assumed', (pack) => {
    const { validFrom, validFromAssumed, citation } = versionOf(pack, certification);
    expect([validFrom, validFromAssumed, citation]).toEqual(['2016-01-01', true, page]);
  }),
  figure('the project is over after its last day, so nobody can apply from then on', (pack) => {
    expect(pack.registrationWindows.map(({ key, message, ...window }) => window)).toEqual([
      { programmeKey: certification, state: 'closed', from: '2018-01-01', to: undefined, citation: page },
    ]);
  }),
  figure('four training sessions; where and how long is not said', (pack) => {
    expectSteps(
      versionOf(pack, certification),
      Array.from({ length: 4 }, () => ({ form: 'notStated', citation: page })),
    );
  }),
  figure('training and certification through RFSL, in the page’s own words', (pack) => {
    const {
      kind,
      award: { word, processWord, ...award },
    } = versionOf(pack, certification);
    expect([kind, word.sv, processWord.sv, award]).toEqual([
      'diploma',
      'certifikat',
      'certifiering',
      { to: 'unit', decidedBy: 'externalCertifier', certifier: stated('RFSL') },
    ]);
  }),
  figure('an internal group of the unit writes an action plan', (pack) => {
    const { assignments, unitRoles } = versionOf(pack, certification);
    expect(unitRoles.map(({ title, citation }) => [title.sv, citation])).toEqual([['Intern hbtq-grupp', page]]);
    expect(assignments.map(({ key, title, ...rest }) => rest)).toEqual([
      { kind: 'actionPlan', per: 'unit', doneBy: first(unitRoles).key, monthsAfterAward: undefined, citation: page },
    ]);
  }),
  figure('the municipality’s operations, of whatever kind', (pack) => {
    expect(versionOf(pack, certification).eligibility).toEqual({
      memberOrganisations: stated(['Östersunds kommun']),
      sectors: none,
      equivalentSectors: false,
      priorityTags: [],
      others: 'queued',
      citation: page,
    });
  }),
  figure('a pilot of five named units', (pack) => {
    expect(
      pack.units.map(({ name, sector, category, municipality, programmeKey, citation }) => [
        name,
        sector,
        category,
        municipality,
        programmeKey,
        citation,
      ]),
    ).toEqual(
      [
        ['Östersunds bibliotek', 'culture'],
        ['Elevhälsan', 'schoolHealth'],
        ['Område HR', 'administration'],
        ['Område kommunikation', 'administration'],
        ['Storsjöskolan', 'school'],
      ].map(([name, sector]) => [name, sector, 'other', 'Östersund', certification, page]),
    );
    expect(pack.units.map(({ organisationKey }) => organisationKey)).toEqual(
      pack.units.map(() => first(pack.organisations).key),
    );
  }),
  figure('evaluated as a whole when the two years are over', (pack) => {
    expect(
      versionOf(pack, certification).evaluations.map(({ of, perspective, citation }) => [of, perspective.sv, citation]),
    ).toEqual([['programme', 'projektet som helhet', page]]);
  }),
  figure('silent on group size, attendance and validity', (pack) =>
    expectSilence(versionOf(pack, certification), page),
  ),
  figure('silent on price, catch-up and perspectives', (pack) => {
    const { price, catchUp, perspectives } = versionOf(pack, certification);
    expect([price, catchUp, perspectives]).toEqual([noPrice('2016-01-01', page), notStated, []]);
    expect(pack.focusAreas).toEqual([]);
    expectKnowledge(pack, []);
  }),
  figure('a commissioner and the head of the library to turn to', (pack) => {
    expect(pack.contacts.map(({ role, citation }) => [role.sv, citation])).toEqual([
      ['Kommunalråd', page],
      ['Bibliotekschef', page],
    ]);
  }),
];
