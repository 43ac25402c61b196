import type { Site } from '../site';
import { moveNotes } from './moveNotes';
import { moveQueue, oldQueueColumns } from './moveQueue';
import type { SiteState } from './siteState';

interface Move {
  /** Where the rows lie that an earlier version of the lists kept elsewhere, and the columns it kept them in. */
  readonly list: string;
  readonly columns: readonly string[];
  /** Where they go. */
  readonly to: string;
  /** Can be run again after it was cut off; answers with how many rows were moved. */
  readonly run: (site: Site) => Promise<number>;
}

const moves: readonly Move[] = [
  { list: 'Applications', columns: oldQueueColumns, to: 'ApplicationQueue', run: moveQueue },
  { list: 'Processes', columns: ['WithdrawalReason'], to: 'Notes', run: moveNotes },
];

/** What is still to be moved, before its columns are removed. */
export function movesAhead({ lists }: SiteState): readonly Move[] {
  return moves.filter(({ list, columns }) => columns.every((name) => lists.get(list)?.fields.has(name) === true));
}
