import { isoDate } from '../../rules';
import type { Citation } from '../../rules';

/** A news page of the municipality, published and last updated on the same day; it has no headings but its title. */
export const page: Citation = {
  publisher: 'Östersunds kommun',
  page: 'Östersunds kommun HBTQ-certifieras',
  dated: isoDate('2016-06-15'),
  heading: 'Östersunds kommun HBTQ-certifieras',
};

/** The project runs during 2016 and 2017. */
export const period = { from: isoDate('2016-01-01'), to: isoDate('2017-12-31') } as const;

/** Units had begun before the page was written, so the project's first day is used instead and is marked as assumed. */
export const validFrom = period.from;
