import type { GroupFile, Repositories, Stored, WriteOutcome } from '../../lists/repositories/ports';
import type { IsoDate } from '../../rules';
import { groupComputed, groupStage, processComputed } from './groupFacts';
import type { OpenGroup } from './OpenGroup';

/**
 * Writes what differs and answers with the file as it then stands; the same object when nothing did. `processes: false`
 * leaves the processes alone: they are kept by coordinators, and a trainer's write would only be refused.
 */
export async function settle(open: OpenGroup, today: IsoDate, groups: Pick<Repositories['groups'], 'update' | 'updateProcess'>, mayWrite = { processes: true }): Promise<GroupFile> {
  const { file } = open;
  const wantedGroup = { computed: groupComputed(open, today), stage: groupStage(open, today) };
  const group = differs(wantedGroup, file.group.value) ? saved(await groups.update(file.group, wantedGroup), file.group) : file.group;
  const processes = await Promise.all(open.units.map(async (unit) => {
    const wanted = processComputed(open, unit, today);
    return mayWrite.processes && differs(wanted, unit.process.value) ? saved(await groups.updateProcess(unit.process, wanted), unit.process) : unit.process;
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
