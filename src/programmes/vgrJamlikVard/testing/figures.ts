import { expect } from '@jest/globals';
import { none, notStated, stated } from '../../../rules';
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

const citation = (heading: string): Citation => ({
  publisher: 'Västra Götalandsregionen, Kunskapscentrum för jämlik vård',
  page: 'Fokus: migration och etnicitet',
  dated: 'undated',
  heading,
});
const focus = citation('Fokus: migration och etnicitet');
const webinarsHeading = citation('Webbinarier');
const racism = citation('Så kan vi tillsammans motverka rasism i vården');
const newRoutine = citation('Ny rutin vid kränkning mot patient och närstående');
const undeferrable = citation('Vård som inte kan anstå');
const webinars = 'vgr-migration-webbinarier';
const centre = stated('Kunskapscentrum för jämlik vård');
const board = 'Socialstyrelsen';

/** Holds one item, found by its key, so that each figure is of one heading. */
function expectItem(pack: ProgrammePack, key: string, expected: object): void {
  const own = { ...pack, knowledge: pack.knowledge.filter((item) => item.key === key) };
  expectKnowledge(own, [{ inFocus: true, ...expected }]);
}

/** The undated page "Fokus: migration och etnicitet", figure by figure. */
export const figures: readonly Figure[] = [
  figure('Fokus: Västra Götalandsregionen', (pack) => {
    expectOrganisations(
      pack,
      [{ name: 'Västra Götalandsregionen', code: 'VGR', kind: 'region', hasOwnTrainers: notStated }],
      focus,
    );
    expect([pack.sinceYear, pack.developedBy]).toEqual([notStated, notStated]);
  }),
  figure('Fokus: a focus area of 2024 and 2025, together with the refugee units', (pack) => {
    expect(pack.focusAreas.map(({ key, title, ...rest }) => ({ ...rest, title: title.sv }))).toEqual([
      {
        title: 'Migration och etnicitet',
        from: '2024-01-01',
        to: '2025-12-31',
        partners: ['Flyktingenheterna inom Regionhälsan'],
        citation: focus,
      },
    ]);
  }),
  figure('Fokus: the webinars run in the same two years; the first day is used and is assumed', (pack) => {
    const { period, validFrom, validFromAssumed, citation: where } = versionOf(pack, webinars);
    expect(period).toEqual(stated({ from: '2024-01-01', to: '2025-12-31', citation: focus }));
    expect([validFrom, validFromAssumed, where]).toEqual(['2024-01-01', true, webinarsHeading]);
  }),
  figure('Fokus: the focus area is over after its last day, so nobody can apply from then on', (pack) => {
    expect(pack.registrationWindows.map(({ key, message, ...window }) => window)).toEqual([
      { programmeKey: webinars, state: 'closed', from: '2026-01-01', to: undefined, citation: focus },
    ]);
  }),
  figure('Fokus: for the region; sectors are not stated', (pack) => {
    expect(versionOf(pack, webinars).eligibility).toEqual({
      memberOrganisations: stated(['Västra Götalandsregionen']),
      sectors: notStated,
      equivalentSectors: false,
      priorityTags: [],
      others: 'queued',
      citation: focus,
    });
  }),
  figure('Webbinarier: one programme', (pack) =>
    expect(pack.versions.map(({ programmeKey }) => programmeKey)).toEqual([webinars]),
  ),
  figure('Webbinarier: training without an award', (pack) => {
    const {
      kind,
      award: { word, processWord, ...award },
    } = versionOf(pack, webinars);
    expect([kind, word.sv, processWord.sv, award]).toEqual([
      'training',
      'deltagande',
      'utbildning',
      { to: 'nobody', decidedBy: 'coordinator', certifier: none },
    ]);
  }),
  figure('Material från tidigare webbinarier: three have been held', (pack) => {
    expectSteps(
      versionOf(pack, webinars),
      [racism, newRoutine, undeferrable].map((where) => ({ form: 'webinar', citation: where })),
    );
  }),
  figure('Webbinarier: silent on group size, attendance and validity', (pack) =>
    expectSilence(versionOf(pack, webinars), webinarsHeading),
  ),
  figure('Webbinarier: silent on price and all else', (pack) => {
    const version = versionOf(pack, webinars);
    expect(version.price).toEqual(noPrice('2024-01-01', webinarsHeading));
    expect([
      version.processMonths,
      version.catchUp,
      version.assignments,
      version.perspectives,
      version.unitRoles,
      version.evaluations,
    ]).toEqual([notStated, notStated, [], [], [], []]);
    expect(pack.units).toEqual([]);
  }),
  figure('Så kan vi tillsammans motverka rasism i vården: four parts, for staff and managers', (pack) =>
    expectItem(pack, 'vgr-webbinarium-rasism', {
      kind: 'webinar',
      title: 'Så kan vi tillsammans motverka rasism i vården',
      contents: 4,
      audiences: ['staff', 'managers'],
      sectors: stated(['healthCare', 'dentalCare']),
      madeBy: centre,
      contributors: [board],
      citation: racism,
    }),
  ),
  figure('Ny rutin vid kränkning mot patient och närstående: the presentation of 2024-04-18', (pack) =>
    expectItem(pack, 'vgr-webbinarium-rutin', {
      kind: 'webinar',
      title: 'Rutin vid kränkning mot patient och närstående',
      contents: 1,
      sectors: stated(['healthCare']),
      madeBy: centre,
      forms: [aForm('presentation')],
      day: stated('2024-04-18'),
      citation: newRoutine,
    }),
  ),
  figure('Vård som inte kan anstå: five subjects, four contributors, a presentation', (pack) =>
    expectItem(pack, 'vgr-webbinarium-anstand', {
      kind: 'webinar',
      title: 'Vård som inte kan anstå',
      contents: 5,
      madeBy: centre,
      forms: [aForm('presentation')],
      citation: undeferrable,
      contributors: [
        'Flyktingmedicinsk mottagning',
        'Flyktingbarnteamet',
        'Etiskt Forum, Sahlgrenska Universitetssjukhuset',
        'Rosengrenska Stiftelsen',
      ],
    }),
  ),
  figure('Rasism och bemötande i vården: made by Socialstyrelsen with the centre, for all who meet patients', (pack) =>
    expectItem(pack, 'vgr-rasism-och-bemotande', {
      kind: 'trainingMaterial',
      title: 'Rasism och bemötande i vården',
      audiences: ['staff', 'managers', 'developers'],
      sectors: stated(['healthCare', 'dentalCare']),
      madeBy: stated(board),
      contributors: ['Kunskapscentrum för jämlik vård'],
      forms: [aForm('webPage', { keptAt: stated(board) })],
      citation: citation('Rasism och bemötande i vården'),
    }),
  ),
  figure(
    'Riva hinder: the original, a recorded introduction, and digital self-study of 2024 by guest or employee login',
    (pack) =>
      expectItem(pack, 'vgr-riva-hinder', {
        kind: 'tool',
        title: 'Riva hinder',
        contents: 2,
        audiences: ['staff'],
        madeBy: centre,
        citation: citation('Riva hinder'),
        forms: [
          aForm('original', { keptAt: centre }),
          aForm('recordedIntroduction', { keptAt: centre }),
          aForm('selfStudy', {
            login: stated(['guest', 'employee']),
            keptAt: stated('Lärportalen'),
            year: stated(2024),
          }),
        ],
      }),
  ),
  figure('Fokus: a quick guide is under way', (pack) =>
    expectItem(pack, 'vgr-lathund', {
      kind: 'guide',
      title: 'Lathund om migrationsrelaterad hälsa',
      audiences: ['staff'],
      madeBy: centre,
      state: 'underWay',
      citation: focus,
    }),
  ),
  figure(
    'Rutiner vid kränkning: one for patients and next of kin of 2024, with a presentation for staff meetings',
    (pack) =>
      expectItem(pack, 'vgr-rutin-patient', {
        kind: 'routine',
        title: 'Rutin vid kränkning mot patient och närstående',
        contents: 1,
        audiences: ['managers', 'staff'],
        sectors: stated(['healthCare']),
        madeBy: centre,
        forms: [
          aForm('document', { audiences: ['managers', 'staff'] }),
          aForm('staffMeetingPresentation', { audiences: ['staff'] }),
        ],
        year: stated(2024),
        citation: citation('Rutiner vid kränkning'),
      }),
  ),
  figure('Rutiner vid kränkning: one for staff since 2020', (pack) =>
    expectItem(pack, 'vgr-rutin-medarbetare', {
      kind: 'routine',
      title: 'Kränkningar från patient eller närstående',
      contents: 1,
      audiences: ['staff'],
      forms: [aForm('document')],
      year: stated(2020),
      citation: citation('Rutiner vid kränkning'),
    }),
  ),
  figure('the page has eight things to offer', (pack) => expect(pack.knowledge).toHaveLength(8)),
  figure('Rutiner vid kränkning: a regional co-ordinator to turn to', (pack) => {
    expect(pack.contacts.map(({ role, citation: where }) => [role.sv, where])).toEqual([
      ['Regional samordnare för migrationsfrågor i hälso- och sjukvården', citation('Rutiner vid kränkning')],
    ]);
  }),
];
