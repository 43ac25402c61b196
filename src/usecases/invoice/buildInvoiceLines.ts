import { keyFrom, vat } from '../../rules';
import type { Group, InvoiceLine, InvoiceLineKey, IsoDate } from '../../rules';
import { costOfGroup } from '../openGroup/groupFacts';
import type { OpenGroup } from '../openGroup/openGroup';

/**
 * The invoice basis of a group: one line per unit, adding up to the group's cost. The key follows from the process and
 * the group, so that a basis sent again is the same rows. The draft of a unit that no longer pays is cancelled. Empty
 * where no price is stated.
 */
export function buildInvoiceLines(
  open: OpenGroup,
  group: Group,
  status: InvoiceLine['status'],
  today: IsoDate,
): readonly InvoiceLine[] {
  const { cost, shares } = costOfGroup(open, group);
  if (cost.kind !== 'stated') return [];
  const reading = [cost.reading, group.costSplit];
  const superseded = open.file.invoiceLines
    .map(({ value }) => value)
    .filter(
      (line) =>
        line.groupKey === group.key &&
        line.status === 'draft' &&
        !shares.some(({ unitKey }) => unitKey === line.unitKey),
    )
    .map((line): InvoiceLine => ({ ...line, status: 'cancelled' }));
  const lines = open.units.flatMap(({ process, unit, organisation }): readonly InvoiceLine[] => {
    const share = shares.find(({ unitKey }) => unitKey === unit.key);
    if (share === undefined || !group.processKeys.includes(process.value.key)) return [];
    const taxed = vat(share.amount, open.version.price);
    return [
      {
        key: keyFrom<InvoiceLineKey>(`${process.value.key}-${group.key}`),
        groupKey: group.key,
        togetherKey: group.togetherKey,
        processKey: process.value.key,
        unitKey: unit.key,
        organisationKey: organisation.key,
        amount: taxed.kind === 'stated' ? taxed.net : share.amount,
        vat: cost.vat,
        vatAmount: taxed.kind === 'stated' ? taxed.vat : undefined,
        status,
        period: today.slice(0, 7),
        priceAsOf: process.value.priceAsOf,
        reading,
        costCentre: unit.costCentre,
      },
    ];
  });
  return [...lines, ...superseded];
}
