import { stated } from '../../rules';
import type { PackKnowledge } from '../packKnowledge';
import { board, centre, form, item } from './knowledgeItem';
import { under } from './source';

/** Training material, the tool, the guide under way and the routines. */
export const materialAndRoutines: readonly PackKnowledge[] = [
  item(
    'rasism-och-bemotande',
    'trainingMaterial',
    { sv: 'Rasism och bemötande i vården', en: 'Rasism och bemötande i vården (in Swedish)' },
    under.racismMaterial,
    {
      // For all who meet patients; for managers and developers a support in their work.
      audiences: ['staff', 'managers', 'developers'],
      sectors: stated(['healthCare', 'dentalCare']),
      madeBy: stated(board),
      contributors: [centre],
      forms: [form('webPage', { keptAt: stated(board) })],
    },
  ),
  item('riva-hinder', 'tool', { sv: 'Riva hinder', en: 'Riva hinder (in Swedish)' }, under.barriers, {
    contents: [
      {
        sv: 'Förebygga diskriminering i mötet med patienter med migrationsbakgrund',
        en: 'Preventing discrimination in the meeting with patients with a background of migration',
      },
      { sv: 'En inkluderande och trygg arbetsmiljö', en: 'An inclusive and safe work environment' },
    ],
    audiences: ['staff'],
    madeBy: stated(centre),
    forms: [
      form('original', { keptAt: stated(centre) }),
      form('recordedIntroduction', { keptAt: stated(centre) }),
      // Reworked and made digital in the year of the account under the page's title.
      form('selfStudy', { login: stated(['guest', 'employee']), keptAt: stated('Lärportalen'), year: stated(2024) }),
    ],
  }),
  item(
    'lathund',
    'guide',
    { sv: 'Lathund om migrationsrelaterad hälsa', en: 'Quick guide to health related to migration' },
    under.focus,
    {
      audiences: ['staff'],
      madeBy: stated(centre),
      state: 'underWay',
    },
  ),
  item(
    'rutin-patient',
    'routine',
    {
      sv: 'Rutin vid kränkning mot patient och närstående',
      en: 'Routine for violations against patients and next of kin',
    },
    under.routines,
    {
      contents: [
        { sv: 'Vägledning för chefer i det förebyggande arbetet', en: 'Guidance for managers in preventive work' },
      ],
      audiences: ['managers', 'staff'],
      sectors: stated(['healthCare']),
      madeBy: stated(centre),
      forms: [
        form('document', { audiences: ['managers', 'staff'] }),
        form('staffMeetingPresentation', { audiences: ['staff'] }),
      ],
      // Made "during 2024", the year of the account under the page's title.
      year: stated(2024),
    },
  ),
  item(
    'rutin-medarbetare',
    'routine',
    { sv: 'Kränkningar från patient eller närstående', en: 'Violations by patients or next of kin' },
    under.routines,
    {
      contents: [
        {
          sv: 'När medarbetare utsätts av patient eller närstående',
          en: 'When staff are violated by patients or next of kin',
        },
      ],
      audiences: ['staff'],
      forms: [form('document')],
      year: stated(2020),
    },
  ),
];
