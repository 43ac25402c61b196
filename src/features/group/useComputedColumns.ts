import * as React from 'react';
import type { GroupFile } from '../../lists/repositories/ports';
import type { IsoDate } from '../../rules';
import { coordinates } from '../../services/mayCoordinate';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';
import { settle } from '../../usecases/computedColumns/settle';

/**
 * Keeps the columns that list views and Power BI read equal to what the rules say: recomputed from the facts each time
 * the group is read, written only where they differ. Somebody else's newer write wins (the next reading settles it), so
 * a refusal is not the user's concern here; the health check shows what stays adrift.
 *
 * `onSettled` gets the file with the rows as they are after the writes, so that the next edit carries their ETags.
 */
export function useComputedColumns(open: OpenGroup, today: IsoDate, onSettled: (file: GroupFile) => void): void {
  const { repositories } = useCoordinatorServices();
  const { file } = open;
  const settled = React.useRef<GroupFile>();
  const newest = React.useRef({ open, today, onSettled, repositories });
  newest.current = { open, today, onSettled, repositories };
  React.useEffect(() => {
    // One reading is one chance to write: what comes back from our own writes must not start a loop.
    if (settled.current === file) return;
    const {
      open: read,
      today: day,
      repositories: { directory, groups, diplomas },
    } = newest.current;
    // Who it is has been asked already when a group is opened: the answer is known and costs no request.
    directory
      .currentUser()
      .then(({ roles }) => settle(read, day, groups, { processes: coordinates(roles), diplomas }))
      .then((after) => {
        if (after === file) return;
        settled.current = after;
        newest.current.onSettled(after);
      })
      .catch(() => undefined);
  }, [file]);
}
