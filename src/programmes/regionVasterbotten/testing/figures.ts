import { expect } from '@jest/globals';
import { none, notStated, stated, first } from '../../../rules';
import type { Citation, Step } from '../../../rules';
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

const citation = (heading: string): Citation => ({
  publisher: 'Region Västerbotten',
  page: 'Hbtq-diplomering',
  dated: 'undated',
  heading,
});
const page = citation('Hbtq-diplomering');
const evaluation = citation('Utvärdering och uppföljning');
const diploma = 'rvb-hbtq-diplomering';

/** The undated page "Hbtq-diplomering" of Region Västerbotten, figure by figure. */
export const figures: readonly Figure[] = [
  figure('Hbtq-diplomering: Region Västerbotten, since 2016', (pack) => {
    expectOrganisations(
      pack,
      [{ name: 'Region Västerbotten', code: 'VBN', kind: 'region', hasOwnTrainers: notStated }],
      page,
    );
    expect([pack.sinceYear, pack.developedBy]).toEqual([stated({ value: 2016, citation: page }), notStated]);
  }),
  figure('Hbtq-diplomering: the first day of 2016 is used as first day, and says that it is assumed', (pack) => {
    const { validFrom, validFromAssumed, citation: where } = versionOf(pack, diploma);
    expect([validFrom, validFromAssumed, where]).toEqual(['2016-01-01', true, page]);
  }),
  figure('Hbtq-diplomering: one programme', (pack) =>
    expect(pack.versions.map(({ programmeKey }) => programmeKey)).toEqual([diploma]),
  ),
  figure('Hbtq-diplomering: three perspectives: patient, work environment, operations', (pack) => {
    expect(versionOf(pack, diploma).perspectives.map(({ sv }) => sv)).toEqual(['patient', 'arbetsmiljö', 'verksamhet']);
  }),
  figure('Hbtq-diplomering: all operations of the region, with and without patients', (pack) => {
    expect(versionOf(pack, diploma).eligibility).toEqual({
      memberOrganisations: stated(['Region Västerbotten']),
      sectors: none,
      equivalentSectors: false,
      priorityTags: [],
      others: 'queued',
      citation: page,
    });
  }),
  figure('Hbtq-diplomering: whole work groups, so the diploma is the unit’s', (pack) => {
    const {
      kind,
      award: { word, processWord, ...award },
    } = versionOf(pack, diploma);
    expect([kind, word.sv, processWord.sv, award]).toEqual([
      'diploma',
      'diplom',
      'diplomering',
      { to: 'unit', decidedBy: 'coordinator', certifier: none },
    ]);
  }),
  figure('Hbtq-diplomering: a web course and two half days on site, also for those who cannot come', (pack) => {
    const halfDay: Partial<Step> = {
      form: 'onSite',
      length: stated({ kind: 'halfDay' }),
      remoteAllowed: stated(true),
      citation: page,
    };
    expectSteps(versionOf(pack, diploma), [{ form: 'webCourse', citation: page }, halfDay, halfDay]);
  }),
  figure('Hbtq-diplomering: assignments alone and in the group', (pack) => {
    const { assignments, unitRoles } = versionOf(pack, diploma);
    const common = { kind: 'developmentAssignment', doneBy: undefined, monthsAfterAward: undefined, citation: page };
    expect(assignments.map(({ key, title, ...rest }) => rest)).toEqual([
      { per: 'individual', ...common },
      { per: 'group', ...common },
    ]);
    expect(unitRoles).toEqual([]);
  }),
  figure('Hbtq-diplomering: silent on group size, attendance and validity', (pack) =>
    expectSilence(versionOf(pack, diploma), page),
  ),
  figure('Hbtq-diplomering: silent on price, catch-up, period and length in months', (pack) => {
    const { price, catchUp, period, processMonths } = versionOf(pack, diploma);
    expect(price).toEqual(noPrice('2016-01-01', page));
    expect([catchUp, period, processMonths]).toEqual([notStated, notStated, notStated]);
    expect([pack.registrationWindows, pack.units, pack.focusAreas]).toEqual([[], [], []]);
  }),
  figure('Utvärdering och uppföljning: evaluated from the points of view of patients and of managers', (pack) => {
    expect(
      versionOf(pack, diploma).evaluations.map(({ of, perspective, citation: where }) => [of, perspective.sv, where]),
    ).toEqual([
      ['programme', 'patienter', evaluation],
      ['programme', 'chefer', evaluation],
    ]);
  }),
  figure('1177, the development ladder of 2020 and two evaluations of 2021', (pack) => {
    const regions = { madeBy: stated('Region Västerbotten'), contents: 1, forms: [aForm('document')] };
    expectKnowledge(pack, [
      {
        ...regions,
        kind: 'tool',
        title: 'Utvecklingstrappa för hbtq-arbete',
        contents: 3,
        audiences: ['staff', 'managers'],
        year: stated(2020),
        citation: citation('Utvecklingstrappa för arbete med hbtq'),
      },
      {
        ...regions,
        kind: 'evaluation',
        title: 'Det är fokus på rätt saker',
        audiences: ['public'],
        year: stated(2021),
        citation: evaluation,
      },
      {
        ...regions,
        kind: 'evaluation',
        title: 'Regnbågsregionen?',
        audiences: ['public'],
        year: stated(2021),
        citation: evaluation,
      },
      {
        kind: 'register',
        title: 'Hbtq-diplomerade vårdenheter på 1177.se',
        audiences: ['public', 'patients'],
        sectors: stated(['healthCare']),
        forms: [aForm('webPage', { keptAt: stated('1177.se') })],
        citation: page,
      },
    ]);
    expect(first(pack.knowledge).contents.map(({ sv }) => sv)).toEqual(['Nuläge', 'Framsteg', 'Utvecklingsområden']);
  }),
  figure('Utvärdering och uppföljning: a health developer to turn to', (pack) => {
    expect(pack.contacts.map(({ role, citation: where }) => [role.sv, where])).toEqual([
      ['Hälsoutvecklare', evaluation],
    ]);
  }),
];
