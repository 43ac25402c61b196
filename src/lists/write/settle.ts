import { odata } from '../odata';
import { firstRow, readTogether, rowsRequest } from '../rows/readRows';
import type { ReadRow } from '../rows/table';
import type { Site } from '../site';
import { MalformedRow, SharePointFailure } from '../failure';
import type { WriteOutcome } from './outcome';
import { changedCells } from './plannedWrite';
import type { PlannedWrite } from './plannedWrite';
import { elementAt } from '../../rules/model';

/**
 * What became of writes that were not plainly accepted, found by reading the rows back. `undone` when a write was never
 * carried out and may be sent again.
 */
export async function settle<T>(
  site: Site,
  writes: readonly PlannedWrite<T>[],
): Promise<readonly (WriteOutcome<T> | 'undone')[]> {
  const answers = await readTogether(
    site,
    writes.map((write) =>
      rowsRequest(site, write.table, { filter: odata`Key eq ${write.table.keyOf(write.value)}`, limit: 1 }),
    ),
  );
  return writes.map((write, index) => {
    try {
      return verdict(write, firstRow(write.table, elementAt(answers, index)));
    } catch (problem) {
      // The row is there, but what it holds cannot be compared: whoever writes is told which row and why.
      if (problem instanceof MalformedRow) return { kind: 'refused', failure: problem.asFailure() };
      throw problem;
    }
  });
}

function verdict<T>(write: PlannedWrite<T>, current: ReadRow<T> | undefined): WriteOutcome<T> | 'undone' {
  if (current === undefined) {
    if (write.kind === 'create') return 'undone';
    return write.kind === 'remove'
      ? { kind: 'saved', stored: write.before }
      : {
          kind: 'refused',
          failure: new SharePointFailure('notFound', 'the row has been removed', { list: write.table.path }),
        };
  }
  const { stored } = current;
  if (write.kind === 'create' && write.existing === 'accept') return { kind: 'saved', stored };
  if (write.kind !== 'remove' && isAsWanted(write, current)) return { kind: 'saved', stored };
  return write.kind !== 'create' && stored.etag === write.before.etag
    ? 'undone'
    : { kind: 'conflict', current: stored };
}

/**
 * Our own earlier write, or somebody else's who wanted the same: in neither case is there anything to choose between.
 */
function isAsWanted<T>(write: PlannedWrite<T>, current: ReadRow<T>): boolean {
  return (
    current.writeKey === write.writeKey ||
    Object.entries(changedCells(write)).every(([name, cell]) => current.cells[name] === cell)
  );
}
