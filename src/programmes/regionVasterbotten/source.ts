import { isoDate } from '../../rules';
import type { Citation } from '../../rules';

/** The page bears no date. */
const page = { publisher: 'Region Västerbotten', page: 'Hbtq-diplomering', dated: 'undated' } as const;

/** The page's headings under which it states what the programme holds. */
export const under = {
  programme: { ...page, heading: 'Hbtq-diplomering' },
  ladder: { ...page, heading: 'Utvecklingstrappa för arbete med hbtq' },
  evaluation: { ...page, heading: 'Utvärdering och uppföljning' },
} as const satisfies Readonly<Record<string, Citation>>;

/**
 * The page says only that the programme has been held since 2016; that year's first day is used and is marked as
 * assumed.
 */
export const validFrom = isoDate('2016-01-01');
