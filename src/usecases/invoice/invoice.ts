import type { BatchOutcome, Repositories } from '../../lists/repositories/ports';
import type { GroupKey, InvoiceLine, IsoDate } from '../../rules';
import type { Act } from '../act/act';
import { nothingToClaim } from '../act/claimOnce';
import { costShareOf } from '../openGroup/groupFacts';
import { groupComputed } from '../computedColumns/groupComputed';
import type { OpenGroup } from '../openGroup/openGroup';
import { readOpenGroup } from '../openGroup/readOpenGroup';
import { unreadableRows, type UnreadableHindrance } from '../openGroup/unreadable';
import { buildInvoiceLines } from './buildInvoiceLines';

export interface BasisToSave {
  readonly groupKey: GroupKey;
  readonly status: InvoiceLine['status'];
  readonly today: IsoDate;
}

/** The lines of the invoice basis as they will be written: unit, amount in öre, VAT and status. */
export type BasisOutcome = readonly Pick<InvoiceLine, 'unitKey' | 'amount' | 'vatAmount' | 'status'>[];

export interface BasisReceipt {
  readonly lines: readonly InvoiceLine[];
  readonly outcome: BatchOutcome;
  /** Why the columns of the group and its processes could not be written; undefined when they were. */
  readonly columns: unknown;
}

/** What the basis comes to, as a screen shows it or on facts read anew. */
export function basisOutcome(open: OpenGroup, { status, today }: Omit<BasisToSave, 'groupKey'>): BasisOutcome {
  return buildInvoiceLines(open, open.file.group.value, status, today).map(
    ({ unitKey, amount, vatAmount, status: becomes }) => ({ unitKey, amount, vatAmount, status: becomes }),
  );
}

/**
 * Saving the invoice basis of a group, or marking it for invoicing (docs/domain.md#cost). Each line has the key of its
 * process and group, so that there is nothing to claim: two who save meet in the same rows.
 */
export function invoiceAct(
  { groupKey, status, today }: BasisToSave,
  ports: Pick<Repositories, 'groups' | 'catalogue' | 'invoices'>,
): Act<OpenGroup, BasisOutcome, UnreadableHindrance, undefined, BasisReceipt> {
  return {
    read: () => readOpenGroup(groupKey, ports),
    judge: (open) => basisOutcome(open, { status, today }),
    hindrance: (open) => unreadableRows(open),
    claim: () => Promise.resolve(nothingToClaim),
    write: async (open) => {
      const lines = buildInvoiceLines(open, open.file.group.value, status, today);
      const outcome = await ports.invoices.save(lines);
      return { lines, outcome, columns: outcome.complete ? await saveColumns(open, today, ports.groups) : undefined };
    },
  };
}

/**
 * The columns list views read; what is already right is not written. A colleague's newer row is settled at the next
 * reading.
 */
async function saveColumns(
  open: OpenGroup,
  today: IsoDate,
  groups: Pick<Repositories['groups'], 'update' | 'updateProcess'>,
): Promise<unknown> {
  const { file, units } = open;
  const { computed } = file.group.value;
  const wanted = groupComputed(open, today).cost;
  const writes = await Promise.all([
    ...(computed.cost === wanted ? [] : [groups.update(file.group, { computed: { ...computed, cost: wanted } })]),
    ...units.flatMap(({ process, unit }) => {
      const costShare = costShareOf(open, unit.key);
      return process.value.computed.costShare === costShare
        ? []
        : [groups.updateProcess(process, { computed: { ...process.value.computed, costShare } })];
    }),
  ]);
  for (const outcome of writes) if (outcome.kind === 'refused') return outcome.failure;
  return undefined;
}
