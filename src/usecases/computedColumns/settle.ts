import type { GroupFile, Repositories, Stored, WriteOutcome } from '../../lists/repositories/ports';
import type { IsoDate } from '../../rules';
import { coverageOfUnits, groupStage, processComputed } from '../openGroup/groupFacts';
import { groupComputed } from './groupComputed';
import type { OpenGroup } from '../openGroup/openGroup.ts';

interface MayWrite {
  readonly processes: boolean;
  /** Where the coverage of units that have a diploma is written; nowhere when left out. */
  readonly diplomas?: Pick<Repositories['diplomas'], 'update'>;
}

/**
 * Writes what differs and answers with the file as it then is; the same object when nothing did. `processes: false`
 * leaves processes and diplomas alone: they are kept by coordinators, and a trainer's write would only be refused.
 */
export async function settle(
  open: OpenGroup,
  today: IsoDate,
  groups: Pick<Repositories['groups'], 'update' | 'updateProcess'>,
  mayWrite: MayWrite = { processes: true },
): Promise<GroupFile> {
  const { file } = open;
  const wantedGroup = { computed: groupComputed(open, today), stage: groupStage(open, today) };
  const group = differs(wantedGroup, file.group.value)
    ? saved(await groups.update(file.group, wantedGroup), file.group)
    : file.group;
  const processes = await Promise.all(
    open.units.map(async (unit) => {
      const wanted = processComputed(open, unit, today);
      return mayWrite.processes && differs(wanted, unit.process.value)
        ? saved(await groups.updateProcess(unit.process, wanted), unit.process)
        : unit.process;
    }),
  );
  const diplomas =
    mayWrite.processes && mayWrite.diplomas !== undefined
      ? await settleCoverage(open, today, mayWrite.diplomas)
      : file.diplomas;
  const unchanged =
    group === file.group &&
    processes.every((process) => file.processes.includes(process)) &&
    diplomas.every((diploma) => file.diplomas.includes(diploma));
  if (unchanged) return file;
  return {
    ...file,
    group,
    processes,
    diplomas,
    groupsTogether: file.groupsTogether.map((each) => (each.id === group.id ? group : each)),
  };
}

/** A revoked diploma asks for no coverage, and a unit nobody counts in any more keeps what was last counted. */
async function settleCoverage(
  open: OpenGroup,
  today: IsoDate,
  port: Pick<Repositories['diplomas'], 'update'>,
): Promise<GroupFile['diplomas']> {
  const found = coverageOfUnits(open, today);
  return Promise.all(
    open.file.diplomas.map(async (diploma) => {
      const { unitKey, revokedDay, coverage } = diploma.value;
      const own = found.find((each) => each.unitKey === unitKey);
      if (
        own === undefined ||
        own.of === 0 ||
        revokedDay !== undefined ||
        (coverage?.trained === own.trained && coverage.of === own.of)
      )
        return diploma;
      return saved(await port.update(diploma, { coverage: { trained: own.trained, of: own.of } }), diploma);
    }),
  );
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
  return (
    wanted.stage !== held.stage ||
    Object.entries(wanted.computed).some(([name, value]) => heldValues.get(name) !== value)
  );
}
