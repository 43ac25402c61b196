import * as React from 'react';
import type { GroupFile, Repositories, Stored, WriteOutcome } from '../../lists/repositories/ports';
import type { IsoDate } from '../../rules';
import { useProduct } from '../shell/Product';
import { groupComputed, groupStage, processComputed } from './groupFacts';
import type { OpenGroup } from './OpenGroup';

/**
 * Keeps the columns that list views and Power BI read equal to what the rules say: recomputed from the facts each time
 * the group is read, written only where they differ. Somebody else's newer write wins (the next reading settles it), so
 * a refusal is not the user's concern here; the health check shows what stays adrift.
 *
 * `onSettled` gets the file with the rows as they are after the writes, so that the next edit carries their ETags.
 */
export function useComputedColumns(open: OpenGroup, today: IsoDate, onSettled: (file: GroupFile) => void): void {
  const { repositories } = useProduct();
  const { file } = open;
  const settled = React.useRef<GroupFile>();
  React.useEffect(() => {
    // One reading is one chance to write: what comes back from our own writes must not start a loop.
    if (settled.current === file) return;
    settle(open, today, repositories.groups).then((after) => {
      if (after === file) return;
      settled.current = after;
      onSettled(after);
    }).catch(() => undefined);
  }, [file]);
}

/** Writes what differs and answers with the file as it then stands; the same object when nothing did. */
export async function settle(open: OpenGroup, today: IsoDate, groups: Pick<Repositories['groups'], 'update' | 'updateProcess'>): Promise<GroupFile> {
  const { file } = open;
  const wantedGroup = { computed: groupComputed(open, today), stage: groupStage(open, today) };
  const group = differs(wantedGroup, file.group.value) ? saved(await groups.update(file.group, wantedGroup), file.group) : file.group;
  const processes = await Promise.all(open.units.map(async (unit) => {
    const wanted = processComputed(open, unit, today);
    return differs(wanted, unit.process.value) ? saved(await groups.updateProcess(unit.process, wanted), unit.process) : unit.process;
  }));
  const unchanged = group === file.group && processes.every((process) => file.processes.includes(process));
  if (unchanged) return file;
  return { ...file, group, processes, groupsTogether: file.groupsTogether.map((each) => (each.id === group.id ? group : each)) };
}

function saved<T>(outcome: WriteOutcome<T>, before: Stored<T>): Stored<T> {
  return outcome.kind === 'saved' ? outcome.stored : outcome.kind === 'conflict' ? outcome.current : before;
}

interface Columns {
  readonly stage: string;
  readonly computed: object;
}

function differs(wanted: Columns, held: Columns): boolean {
  const heldValues = new Map<string, unknown>(Object.entries(held.computed));
  return wanted.stage !== held.stage || Object.entries(wanted.computed).some(([name, value]) => heldValues.get(name) !== value);
}
