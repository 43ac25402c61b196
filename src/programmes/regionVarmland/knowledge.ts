import { keyFrom, notStated, stated } from '../../rules';
import type { KnowledgeKey, PackKnowledge } from '../packKnowledge';
import { under } from './source';

/** The film on why public services should know more, made by the co-operating regions; the page gives it no title. */
export const knowledge: readonly PackKnowledge[] = [
  {
    key: keyFrom<KnowledgeKey>('rv-film'),
    kind: 'film',
    title: { sv: 'Film om varför hbtq-kompetens behövs', en: 'Film on why LGBTQ competence is needed' },
    contents: [],
    audiences: [],
    sectors: notStated,
    madeBy: stated('Regioner i samverkan'),
    contributors: [],
    forms: [{ kind: 'video', audiences: [], login: notStated, keptAt: stated('YouTube'), year: notStated }],
    state: 'available',
    day: notStated,
    year: notStated,
    focusAreaKey: undefined,
    citation: under.more,
  },
];
