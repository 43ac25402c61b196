import { isoDate } from '../../rules';
import type { Citation } from '../../rules';

/** Region Kronoberg publishes the page for Regioner i samverkan; its date is when it was last updated. */
const page = { publisher: 'Regioner i samverkan', page: 'HBTQI-diplomering', dated: isoDate('2023-01-30') } as const;

/** The page's headings under which it states what these programmes hold. */
export const under = {
  pageTitle: { ...page, heading: 'HBTQI-diplomering' },
  audience: { ...page, heading: 'Målgrupp' },
  process: { ...page, heading: 'Process för hbtqi-diplomering' },
  cost: { ...page, heading: 'Kostnad' },
  information: { ...page, heading: 'Information och anmälan' },
} as const satisfies Readonly<Record<string, Citation>>;
