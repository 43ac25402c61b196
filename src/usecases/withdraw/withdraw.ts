import type { Repositories, Stored } from '../../lists/repositories/ports';
import { isWithdrawn } from '../../rules';
import type { DecisionOutcome, GroupComputed, GroupKey, IsoDate, Process, ProcessKey, Withdrawal } from '../../rules';
import { firstDoerOf, type Act, type FirstDoer } from '../act/act';
import { claimByChange } from '../act/claimOnce';
import { changeProcess } from '../computedColumns/changeRows';
import { costShareOf } from '../openGroup/groupFacts';
import { groupComputed } from '../computedColumns/groupComputed';
import type { OpenGroup, ParticipatingUnit } from '../openGroup/openGroup';
import { readOpenGroup } from '../openGroup/readOpenGroup';
import { unreadableRows, type UnreadableHindrance } from '../openGroup/unreadable';
import { decisionInForce } from '../openGroup/decisionInForce';

export interface UnitToWithdraw {
  readonly groupKey: GroupKey;
  readonly processKey: ProcessKey;
  readonly withdrawal: Withdrawal;
  readonly today: IsoDate;
}

/** What the group is once the unit has withdrawn, and what was done on the unit before. */
export interface WithdrawalOutcome {
  readonly size: number;
  readonly absenceBudget: number | undefined;
  /** In öre. */
  readonly cost: GroupComputed['cost'];
  readonly share: number | undefined;
  /** The decision in force; it does not move. */
  readonly decision: DecisionOutcome | undefined;
  /** Lines of the unit's in the invoice basis that are marked for invoicing. */
  readonly invoiced: number;
}

export type WithdrawalHindrance =
  | { readonly kind: 'withdrawn'; readonly first: FirstDoer }
  | { readonly kind: 'gone' }
  | UnreadableHindrance;

/** The group as it is once the unit has withdrawn. */
export function withdrawn(open: OpenGroup, processKey: ProcessKey, withdrawal: Withdrawal): OpenGroup {
  const replaced = <P extends { readonly value: Process }>(row: P): P =>
    row.value.key === processKey ? { ...row, value: { ...row.value, stage: 'withdrawn', withdrawal } } : row;
  return {
    ...open,
    file: { ...open.file, processes: open.file.processes.map(replaced) },
    units: open.units.map((each) => ({ ...each, process: replaced(each.process) })),
  };
}

/** What a withdrawal comes to, as a screen shows it or on facts read anew. */
export function withdrawalOutcome(
  open: OpenGroup,
  { processKey, withdrawal, today }: Omit<UnitToWithdraw, 'groupKey'>,
): WithdrawalOutcome {
  const unit = unitOf(open, processKey);
  const after = withdrawn(open, processKey, withdrawal);
  const { size, absenceBudget, cost } = groupComputed(after, today);
  return {
    size,
    absenceBudget,
    cost,
    share: unit && costShareOf(after, unit.unit.key),
    decision: decisionInForce(open.file, processKey)?.outcome,
    invoiced: open.file.invoiceLines.filter(({ value }) => value.unitKey === unit?.unit.key && value.status !== 'draft')
      .length,
  };
}

const unitOf = ({ units }: OpenGroup, processKey: ProcessKey): ParticipatingUnit | undefined =>
  units.find(({ process }) => process.value.key === processKey);

/** Recording that a unit has withdrawn (docs/domain.md#cost). The claim is the change of the process's row itself. */
export function withdrawAct(
  { groupKey, processKey, withdrawal, today }: UnitToWithdraw,
  ports: Pick<Repositories, 'groups' | 'catalogue'>,
): Act<OpenGroup, WithdrawalOutcome, WithdrawalHindrance, Stored<Process>, Stored<Process>> {
  return {
    read: () => readOpenGroup(groupKey, ports),
    judge: (open) => withdrawalOutcome(open, { processKey, withdrawal, today }),
    hindrance: (open, held) => {
      const unread = unreadableRows(open);
      if (unread !== undefined) return unread;
      const process = unitOf(open, processKey)?.process;
      if (process === undefined) return { kind: 'gone' };
      return held === undefined && isWithdrawn(process.value)
        ? { kind: 'withdrawn', first: firstDoerOf(process) }
        : undefined;
    },
    claim: (open) => {
      const before = unitOf(open, processKey)?.process;
      if (before === undefined) throw new Error(`${processKey} is gone`);
      const { stage, withdrawal: noted } = before.value;
      return claimByChange(
        () => changeProcess(ports.groups, before, { stage: 'withdrawn', withdrawal }),
        (changed) => changeProcess(ports.groups, changed, { stage, withdrawal: noted }),
      );
    },
    write: (_, held) => Promise.resolve(held),
  };
}
