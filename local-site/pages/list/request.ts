import type { Visitor } from '../visitor';
import type { WholeView } from './readList';
import type { ViewState } from './state';

/** What a reader asked of a list's page. */
export interface ListPageRequest {
  readonly name: string;
  readonly state: ViewState;
  readonly visitor: Visitor;
  /** Path and query of this page. */
  readonly address: string;
  readonly now: Date;
  /** The column whose filter is being chosen, with what occurs in it. */
  readonly choosing?: WholeView;
}
