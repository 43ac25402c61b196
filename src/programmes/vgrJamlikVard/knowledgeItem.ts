import { keyFrom, notStated } from '../../rules';
import type { Citation, KnowledgeFormKind, KnowledgeKind, Text } from '../../rules';
import type { KnowledgeForm, KnowledgeKey, PackKnowledge } from '../packKnowledge';
import { focusAreaKey } from './focusArea';

export const centre = 'Kunskapscentrum för jämlik vård';
export const board = 'Socialstyrelsen';

/** A form of which the page says no more than that it is there. */
export const form = (kind: KnowledgeFormKind, more: Partial<KnowledgeForm> = {}): KnowledgeForm => ({
  kind,
  audiences: [],
  login: notStated,
  keptAt: notStated,
  year: notStated,
  ...more,
});

/** Something of the focus area; what is not given the page is silent on. */
export function item(
  key: string,
  kind: KnowledgeKind,
  title: Text,
  citation: Citation,
  more: Partial<PackKnowledge>,
): PackKnowledge {
  return {
    key: keyFrom<KnowledgeKey>(`vgr-${key}`),
    kind,
    title,
    contents: [],
    audiences: [],
    sectors: notStated,
    madeBy: notStated,
    contributors: [],
    forms: [],
    state: 'available',
    day: notStated,
    year: notStated,
    focusAreaKey,
    citation,
    ...more,
  };
}
