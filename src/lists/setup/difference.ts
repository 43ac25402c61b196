import type { SiteRequest } from '../site';

/** One thing that is not as declared, in words for the log, and the requests that put it right. */
export interface Difference {
  /** The list's path; undefined for the site itself. */
  readonly list: string | undefined;
  readonly what: string;
  /** Sent one at a time, in order: SharePoint answers parallel changes of a list with save conflicts. */
  readonly repair: readonly SiteRequest[];
  /** Removes a column with what it holds: done when that has been moved. */
  readonly removes?: true;
  /** The requests of a view or of permissions may travel as one batch, which is carried out in order as well. */
  readonly asBatch?: true;
  /** Takes something from people who do other work on the site: done only when the owner has agreed. */
  readonly asks?: true;
}
