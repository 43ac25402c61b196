import { isoDate } from '../../rules';
import type { Citation } from '../../rules';

/** The page bears no date. */
const page = { publisher: 'Region Värmland', page: 'Region Värmlands hbtq-diplomering', dated: 'undated' } as const;

/** The page's headings under which it states what these programmes hold. */
export const under = {
  pageTitle: { ...page, heading: 'Region Värmlands hbtq-diplomering' },
  current: { ...page, heading: 'Aktuellt' },
  audience: { ...page, heading: 'Målgrupp' },
  content: { ...page, heading: 'Utbildningens innehåll' },
  cost: { ...page, heading: 'Kostnad' },
  more: { ...page, heading: 'Mer information' },
} as const satisfies Readonly<Record<string, Citation>>;

/**
 * The page knows one year, 2020, in which the programme was introduced; its first day is used and is marked as
 * assumed.
 */
export const validFrom = isoDate('2020-01-01');
