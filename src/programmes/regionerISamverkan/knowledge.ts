import { keyFrom, notStated, stated } from '../../rules';
import type { KnowledgeKey, PackKnowledge } from '../packKnowledge';
import { under } from './source';

/** The film that the page shows; the page does not say who made it. */
export const knowledge: readonly PackKnowledge[] = [
  {
    key: keyFrom<KnowledgeKey>('ris-film'),
    kind: 'film',
    title: {
      sv: 'HBTQ-diplomering för din verksamhet inom vården',
      en: 'HBTQ-diplomering för din verksamhet inom vården (in Swedish)',
    },
    contents: [],
    audiences: [],
    sectors: notStated,
    madeBy: notStated,
    contributors: [],
    forms: [{ kind: 'video', audiences: [], login: notStated, keptAt: stated('YouTube'), year: notStated }],
    state: 'available',
    day: notStated,
    year: notStated,
    focusAreaKey: undefined,
    citation: under.pageTitle,
  },
];
