import { keyFrom, notStated, stated } from '../../rules';
import type { KnowledgeKey, PackKnowledge } from '../packKnowledge';
import { under } from './source';

const document = { kind: 'document', audiences: [], login: notStated, keptAt: notStated, year: notStated } as const;
const regions = {
  sectors: notStated,
  madeBy: stated('Region Västerbotten'),
  contributors: [],
  state: 'available',
  day: notStated,
  focusAreaKey: undefined,
} as const;

/**
 * The development ladder, the two evaluations of 2021 and the public list at 1177. What the ladder's steps say a
 * coordinator enters.
 */
export const knowledge: readonly PackKnowledge[] = [
  {
    ...regions,
    key: keyFrom<KnowledgeKey>('rvb-utvecklingstrappa'),
    kind: 'tool',
    title: { sv: 'Utvecklingstrappa för hbtq-arbete', en: 'Development ladder for LGBTQ work' },
    contents: [
      { sv: 'Nuläge', en: 'Where we are' },
      { sv: 'Framsteg', en: 'Progress' },
      { sv: 'Utvecklingsområden', en: 'Areas to develop' },
    ],
    audiences: ['staff', 'managers'],
    forms: [document],
    year: stated(2020),
    citation: under.ladder,
  },
  {
    ...regions,
    key: keyFrom<KnowledgeKey>('rvb-utvardering-patienter'),
    kind: 'evaluation',
    title: { sv: 'Det är fokus på rätt saker', en: 'Det är fokus på rätt saker (in Swedish)' },
    contents: [{ sv: 'Hbtq-personers upplevelser av diplomeringen', en: 'LGBTQ people’s experience of the programme' }],
    audiences: ['public'],
    forms: [document],
    year: stated(2021),
    citation: under.evaluation,
  },
  {
    ...regions,
    key: keyFrom<KnowledgeKey>('rvb-utvardering-chefer'),
    kind: 'evaluation',
    title: { sv: 'Regnbågsregionen?', en: 'Regnbågsregionen? (in Swedish)' },
    contents: [
      {
        sv: 'Erfarenheter från chefer i diplomerade verksamheter',
        en: 'Experience of managers of diplomated operations',
      },
    ],
    audiences: ['public'],
    forms: [document],
    year: stated(2021),
    citation: under.evaluation,
  },
  {
    // All care units with a diploma are listed; the page speaks of no other operations there.
    ...regions,
    key: keyFrom<KnowledgeKey>('rvb-1177'),
    kind: 'register',
    title: { sv: 'Hbtq-diplomerade vårdenheter på 1177.se', en: 'LGBTQ-diplomated care units at 1177.se' },
    contents: [],
    audiences: ['public', 'patients'],
    sectors: stated(['healthCare']),
    madeBy: notStated,
    forms: [{ kind: 'webPage', audiences: [], login: notStated, keptAt: stated('1177.se'), year: notStated }],
    year: notStated,
    citation: under.programme,
  },
];
