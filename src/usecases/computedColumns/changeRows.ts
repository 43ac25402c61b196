import type { Repositories, Stored, WriteOutcome } from '../../lists/repositories/ports';
import type { Group, Process } from '../../rules';
import { sameOutcome } from '../act/act';

/*
 * The page itself writes the computed columns of the group it has read (settle.ts), while the person is already at work
 * on the same rows. An answer of conflict that is about those columns alone is therefore nobody's: the change is made
 * upon them.
 */

/** Changes a group's row. A conflict is one about what people decide, never one about what is computed. */
export function changeGroup(
  port: Pick<Repositories['groups'], 'update'>,
  row: Stored<Group>,
  change: Partial<Group>,
): Promise<WriteOutcome<Group>> {
  return changeUponComputed((standing) => port.update(standing, change), row, decidedOfGroup);
}

/** Changes a process's row. A conflict is one about what people decide, never one about what is computed. */
export function changeProcess(
  port: Pick<Repositories['groups'], 'updateProcess'>,
  row: Stored<Process>,
  change: Partial<Process>,
): Promise<WriteOutcome<Process>> {
  return changeUponComputed((standing) => port.updateProcess(standing, change), row, decidedOfProcess);
}

async function changeUponComputed<T>(
  update: (standing: Stored<T>) => Promise<WriteOutcome<T>>,
  row: Stored<T>,
  decidedOf: (value: T) => object,
): Promise<WriteOutcome<T>> {
  const outcome = await update(row);
  return outcome.kind === 'conflict' && sameOutcome(decidedOf(row.value), decidedOf(outcome.current.value))
    ? update(outcome.current)
    : outcome;
}

/** The stages follow from the facts too, but for that it is cancelled or has withdrawn. */
const decidedOfGroup = ({ computed: _, stage, ...decided }: Group): object => ({
  ...decided,
  cancelled: stage === 'cancelled',
});
const decidedOfProcess = ({ computed: _, stage, ...decided }: Process): object => ({
  ...decided,
  withdrawn: stage === 'withdrawn',
});
