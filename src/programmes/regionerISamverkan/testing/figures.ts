import { expect } from '@jest/globals';
import { isoDate, kronor, none, notStated, stated, figuresOf } from '../../../rules';
import type { Citation } from '../../../rules';
import type { ProgrammePack } from '../..';
import { aForm, expectKnowledge, expectOrganisations, expectSteps, figure, versionOf } from '../../testing/figures';
import type { Figure } from '../../testing/figures';

const citation = (heading: string): Citation => ({
  publisher: 'Regioner i samverkan',
  page: 'HBTQI-diplomering',
  dated: isoDate('2023-01-30'),
  heading,
});
const title = citation('HBTQI-diplomering');
const process = citation('Process för hbtqi-diplomering');
const A = 'ris-koncept-a';
const B = 'ris-koncept-b';
const renewal = 'ris-omdiplomering';
const regions = [
  ['Region Blekinge', 'BLE'],
  ['Region Halland', 'HAL'],
  ['Region Kronoberg', 'KRO'],
  ['Region Jönköpings län', 'JKP'],
  ['Region Sörmland', 'SOR'],
  ['Region Örebro län', 'ORE'],
  ['Region Östergötland', 'OST'],
] as const;
const each = (pack: ProgrammePack, holds: (version: ReturnType<typeof versionOf>) => void): void =>
  [A, B, renewal].forEach((key) => holds(versionOf(pack, key)));

/** The page "HBTQI-diplomering" of 2023-01-30, figure by figure. */
export const figures: readonly Figure[] = [
  figure('HBTQI-diplomering: seven regions; which have trainers of their own is not said', (pack) => {
    expectOrganisations(
      pack,
      regions.map(([name, code]) => ({ name, code, kind: 'region', hasOwnTrainers: notStated })),
      title,
    );
  }),
  figure('HBTQI-diplomering: developed by Västra Götalandsregionen; since when is not said', (pack) => {
    expect(pack.developedBy).toEqual(stated({ value: 'Västra Götalandsregionen', citation: title }));
    expect(pack.sinceYear).toEqual(notStated);
  }),
  figure('HBTQI-diplomering: a film on YouTube', (pack) => {
    expectKnowledge(pack, [
      {
        kind: 'film',
        title: 'HBTQ-diplomering för din verksamhet inom vården',
        forms: [aForm('video', { keptAt: stated('YouTube') })],
        citation: title,
      },
    ]);
  }),
  figure('Målgrupp: health care, school and student health and equivalents in those regions', (pack) =>
    each(pack, ({ eligibility }) => {
      expect(eligibility).toEqual({
        memberOrganisations: stated(regions.map(([name]) => name)),
        sectors: stated(['healthCare', 'schoolHealth', 'studentHealth']),
        equivalentSectors: true,
        priorityTags: [],
        others: 'queued',
        citation: citation('Målgrupp'),
      });
    }),
  ),
  figure('Process: three programmes', (pack) =>
    expect(pack.versions.map(({ programmeKey }) => programmeKey)).toEqual([A, B, renewal]),
  ),
  figure('Process: 90 % at all sessions, read as at each, of the whole work group', (pack) =>
    each(pack, ({ attendance }) => {
      expect(attendance).toEqual({
        threshold: stated({ numerator: 90, denominator: 100 }),
        reading: 'eachSession',
        scope: 'workGroup',
        managerMustAttend: false,
        citation: process,
      });
    }),
  ),
  figure('Process: 5–25 people in a group', (pack) =>
    each(pack, ({ groupSize }) => {
      expect(groupSize).toEqual({ least: stated(5), most: stated(25), recommended: notStated, citation: process });
    }),
  ),
  figure('Process, Koncept A: two sessions on site', (pack) =>
    expectSteps(versionOf(pack, A), [
      { form: 'onSite', citation: process },
      { form: 'onSite', citation: process },
    ]),
  ),
  figure(
    'Process, Koncept B: a web course of 30–40 minutes that counts as an occasion, then one session on site',
    (pack) =>
      expectSteps(versionOf(pack, B), [
        { form: 'webCourse', length: stated({ kind: 'minutes', least: 30, most: 40 }), citation: process },
        { form: 'onSite', citation: process },
      ]),
  ),
  figure('Process, Omdiplomering: one session on site', (pack) =>
    expectSteps(versionOf(pack, renewal), [{ form: 'onSite', citation: process }]),
  ),
  figure('Process: then a development assignment (A, B) or an action plan (omdiplomering) of the unit', (pack) => {
    const asked = (key: string): object =>
      versionOf(pack, key).assignments.map(({ key: _, title: __, ...rest }) => rest);
    const one = (kind: string): object => [
      { kind, per: 'unit', doneBy: undefined, monthsAfterAward: undefined, citation: process },
    ];
    expect([asked(A), asked(B), asked(renewal)]).toEqual([
      one('developmentAssignment'),
      one('developmentAssignment'),
      one('actionPlan'),
    ]);
  }),
  figure('Process: A and B lead to a diploma of the unit, omdiplomering renews it', (pack) => {
    expect([A, B, renewal].map((key) => versionOf(pack, key).kind)).toEqual(['diploma', 'diploma', 'renewal']);
    each(pack, ({ award: { word, processWord, ...rest } }) => {
      expect([word.sv, processWord.sv]).toEqual(['diplom', 'diplomering']);
      expect(rest).toEqual({ to: 'unit', decidedBy: 'coordinator', certifier: none });
    });
  }),
  figure('Process: valid for four years; no grace and no coverage to keep is stated', (pack) =>
    each(pack, ({ validity }) => {
      expect(validity).toEqual({
        ...figuresOf('validity', () => notStated),
        years: stated(4),
        renewalWindowMonths: 12,
        renewedPeriod: 'fromAwardDay',
        keptCoverage: notStated,
        citation: process,
      });
    }),
  ),
  figure('Process: catch-up on site or digital; whether it replaces a session is not stated', (pack) =>
    each(pack, ({ catchUp }) => {
      expect(catchUp).toEqual(
        stated({
          forms: ['onSite', 'digital'],
          length: notStated,
          openToOthers: notStated,
          prerequisites: [],
          citation: process,
        }),
      );
    }),
  ),
  figure('Process: nothing is said of a period, a length in months, perspectives, roles or evaluations', (pack) => {
    each(pack, ({ period, processMonths, perspectives, unitRoles, evaluations }) => {
      expect([period, processMonths, perspectives, unitRoles, evaluations]).toEqual([notStated, notStated, [], [], []]);
    });
    expect([pack.registrationWindows, pack.units, pack.focusAreas]).toEqual([[], [], []]);
  }),
  figure('Kostnad: 5 900 kr with own trainers, 1 200 kr more per unit when small units merge, VAT not stated', (pack) =>
    each(pack, ({ price: { external, validFrom, ...rest } }) => {
      expect(rest).toEqual({
        internal: stated(kronor(5_900)),
        basis: 'perGroup',
        leastCharged: none,
        charged: 'counting',
        surcharge: stated(kronor(1_200)),
        surchargePer: 'additionalUnit',
        surchargeWithExternalTrainer: false,
        split: 'equal',
        vat: 'notStated',
        vatRate: notStated,
        withdrawal: 'coordinatorDecides',
        citation: citation('Kostnad'),
      });
    }),
  ),
  figure('Kostnad: with an external trainer 28 200 kr (A), 18 890 kr (B), 18 890 kr (omdiplomering)', (pack) => {
    expect([A, B, renewal].map((key) => versionOf(pack, key).price.external)).toEqual([
      stated(kronor(28_200)),
      stated(kronor(18_890)),
      stated(kronor(18_890)),
    ]);
  }),
  figure('Information och anmälan: the STI co-ordinator of one’s own region', (pack) => {
    expect(pack.contacts.map(({ role, citation: where }) => [role.sv, where])).toEqual([
      ['STI-samordnare i den egna regionen', citation('Information och anmälan')],
    ]);
  }),
  figure('Senast uppdaterad: the page date is used as first day, and says that it is assumed', (pack) =>
    each(pack, (version) => {
      expect([version.validFrom, version.validFromAssumed, version.price.validFrom, version.citation]).toEqual([
        '2023-01-30',
        true,
        '2023-01-30',
        process,
      ]);
    }),
  ),
];
