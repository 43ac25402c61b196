import type { IsoDate } from './isoDate';

/** Where a rule comes from. Sources are cited by publisher, page title, date (or undated) and heading. */
export interface Citation {
  readonly publisher: string;
  readonly page: string;
  readonly dated: IsoDate | 'undated';
  readonly heading: string;
}
