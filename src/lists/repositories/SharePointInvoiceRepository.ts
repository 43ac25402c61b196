import { elementAt } from '../../rules/model';
import type { InvoiceLine } from '../../rules/model';
import { anyOf, inGroupsOf } from '../odata';
import { invoiceLineTable } from '../rows/outcomes';
import { invoiceStatuses } from '../schema/choices';
import { asFailure, SharePointFailure } from '../failure';
import type { Stored, WriteOutcome } from '../write/outcome';
import { changedCells, createWrite, updateWrite } from '../write/plannedWrite';
import type { PlannedWrite } from '../write/plannedWrite';
import { batchOutcome } from './batchOutcome';
import { refuse } from './RepositoryContext';
import type { RepositoryContext } from './RepositoryContext';
import type { BatchOutcome, InvoiceRepository } from './ports';

export class SharePointInvoiceRepository implements InvoiceRepository {
  public constructor(private readonly context: RepositoryContext) {}

  /** Reads the lines that are there, then writes in one batch. A line that has left draft changes only its status. */
  public async save(lines: readonly InvoiceLine[]): Promise<BatchOutcome> {
    const standing = await this.standing(lines);
    if (standing instanceof SharePointFailure)
      return batchOutcome(
        lines.map((line) => ({ what: whatOf(line), outcome: { kind: 'refused', failure: standing } })),
      );
    const plans = lines.map((line) =>
      planFor(
        line,
        standing.find(({ value }) => value.key === line.key),
      ),
    );
    const outcomes = await this.context.write(plans.flatMap((plan) => (plan.write ? [plan.write] : [])));
    let sent = 0;
    return batchOutcome(
      plans.map(({ line, write, refusal }) => ({
        what: whatOf(line),
        outcome: write ? elementAt(outcomes, sent++) : refusal,
      })),
    );
  }

  public open(): Promise<readonly Stored<InvoiceLine>[]> {
    return this.context.readEach(invoiceLineTable, [
      anyOf('Status', [invoiceStatuses.labelOf.draft, invoiceStatuses.labelOf.toInvoice]),
    ]);
  }

  private async standing(lines: readonly InvoiceLine[]): Promise<readonly Stored<InvoiceLine>[] | SharePointFailure> {
    try {
      return lines.length === 0
        ? []
        : await this.context.readEach(
            invoiceLineTable,
            inGroupsOf(
              20,
              lines.map((line) => line.key),
            ).map((keys) => anyOf('Key', keys)),
          );
    } catch (problem) {
      return asFailure(problem);
    }
  }
}

type Plan =
  | { readonly line: InvoiceLine; readonly write: PlannedWrite<InvoiceLine>; readonly refusal?: undefined }
  | { readonly line: InvoiceLine; readonly write?: undefined; readonly refusal: WriteOutcome<InvoiceLine> };

function planFor(line: InvoiceLine, before: Stored<InvoiceLine> | undefined): Plan {
  if (!before) return { line, write: createWrite(invoiceLineTable, line, 'compare') };
  const write = updateWrite(invoiceLineTable, before, line);
  const changesMore = Object.keys(changedCells(write)).some((column) => column !== 'Status');
  return before.value.status !== 'draft' && changesMore
    ? { line, refusal: refuse('validation', 'the line is no longer a draft; only its status can change') }
    : { line, write };
}

const whatOf = (line: InvoiceLine): string => `invoice line ${line.key}`;
