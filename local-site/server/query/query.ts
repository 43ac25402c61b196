import type { Condition, FieldPath, SortBy } from './condition';
import type { Within } from './within';

/** A query for items, however it was written. */
export interface ItemQuery {
  readonly where?: Condition;
  readonly sort: readonly SortBy[];
  /** Absent when all that the list holds is meant. */
  readonly within?: Within;
  /** Columns shown, for the lookup threshold. */
  readonly shown: readonly FieldPath[];
  readonly limit: number;
  /** The opaque token of an earlier page. */
  readonly pageToken?: string;
}
