import type { Language } from '../../words/language';
import { fill } from '../../loc/fill';
import { costSplits, isWithdrawn, withdrawalCharge } from '../../rules';
import type { CostSplit, Group, InvoiceLine, IsoDate, Ore, StatedCost, UnitKey } from '../../rules';
import { formatDay, formatKronor, textIn } from '../../words/format';
import { citationText, reasonText } from '../../words/reasons';
import { costOfGroup } from '../../usecases/openGroup/groupFacts';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';
import { buildInvoiceLines } from '../../usecases/invoice/buildInvoiceLines';

export interface ShareRow {
  readonly unitKey: UnitKey;
  readonly unitName: string;
  readonly amount: Ore;
  readonly share: string;
  /** The unit's row in the invoice basis; undefined = not created. */
  readonly line: InvoiceLine | undefined;
  /** The row as it would be written now. */
  readonly wanted: InvoiceLine | undefined;
}

export interface StatedCostView {
  readonly kind: 'stated';
  readonly total: string;
  readonly totalOre: Ore;
  readonly lines: readonly { readonly key: string; readonly text: string; readonly amount: string }[];
  readonly sumText: string;
  readonly sum: string;
  /** Reading applied, what the other reading had given, price day. */
  readonly notes: readonly string[];
  readonly source: string;
  readonly shares: readonly ShareRow[];
  readonly splitText: string;
  /** The choices of split; one unit has none. */
  readonly splits: readonly { readonly split: CostSplit; readonly text: string }[];
  readonly split: CostSplit;
  /**
   * Who pays when all is put on one unit, and that the one chosen no longer takes part; undefined with another split.
   */
  readonly payer: { readonly unitKey: UnitKey; readonly gone: string | undefined } | undefined;
  readonly basis: BasisState;
}
export type BasisState = 'none' | 'draft' | 'differs' | 'locked';

/** The product never invents a price: where the source is silent there are reasons, and no number. */
export interface UnstatedCostView {
  readonly kind: 'notStated' | 'coordinatorDecides' | 'countedElsewhere';
  readonly title: string;
  readonly reasons: readonly string[];
  readonly source: string;
}
export type CostViewModel = StatedCostView | UnstatedCostView;

/** What a group costs: lines, reading, split and the state of the invoice basis. */
export function buildCostViewModel(open: OpenGroup, group: Group, today: IsoDate, language: Language): CostViewModel {
  const { texts } = language;
  const { cost, shares } = costOfGroup(open, group);
  const source = citationText(cost.citation, language);
  if (cost.kind !== 'stated') {
    const nameOf = (key: string): string => open.units.find(({ unit }) => unit.key === key)?.unit.name ?? key;
    return {
      kind: cost.kind,
      title: texts.cost.noNumber[cost.kind],
      reasons: cost.reasons.map((reason) => `${reasonText(reason, language, nameOf)}.`),
      source,
    };
  }
  const amount = (ore: Ore): string => formatKronor(ore, language.locale, 'always');
  const lines = open.file.invoiceLines
    .map(({ value }) => value)
    .filter(({ groupKey, status }) => groupKey === group.key && status !== 'cancelled');
  const wanted = buildInvoiceLines(open, group, 'draft', today);
  const rows = shares.map(
    (share): ShareRow => ({
      unitKey: share.unitKey,
      unitName: open.units.find(({ unit }) => unit.key === share.unitKey)?.unit.name ?? share.unitKey,
      amount: share.amount,
      share: amount(share.amount),
      line: lines.find(({ unitKey }) => unitKey === share.unitKey),
      wanted: wanted.find(({ unitKey }) => unitKey === share.unitKey),
    }),
  );
  const payer = rows.find(({ unitKey }) => unitKey === group.payerUnitKey) ?? rows[0];
  return {
    kind: 'stated',
    total: formatKronor(cost.total, language.locale),
    totalOre: cost.total,
    lines: linesOf(cost, open, language),
    sumText: fill(texts.cost.sum, { vat: texts.cost.vat[cost.vat] }),
    sum: amount(cost.total),
    notes: [
      ...notesOf(cost, open, group, language),
      ...cost.reasons.map((reason) => `${reasonText(reason, language)}.`),
      ...withdrawnNotes(open, group, language),
    ],
    source,
    shares: rows,
    splitText: splitTextOf(group.costSplit, rows, payer, language),
    splits:
      rows.length < 2 || payer === undefined
        ? []
        : costSplits.map((split) => ({
            split,
            text: fill(texts.cost.split[split], { unit: payer.unitName }),
          })),
    split: group.costSplit,
    payer:
      rows.length < 2 || payer === undefined || group.costSplit !== 'allOnOne'
        ? undefined
        : {
            unitKey: payer.unitKey,
            gone:
              group.payerUnitKey === undefined || group.payerUnitKey === payer.unitKey
                ? undefined
                : fill(texts.cost.payerGone, { unit: payer.unitName }),
          },
    // A line of a unit that no longer pays is a difference too.
    basis: basisOf(
      rows,
      lines.some(({ unitKey }) => !rows.some((row) => row.unitKey === unitKey)),
    ),
  };
}

function linesOf(cost: StatedCost, { version }: OpenGroup, { texts, locale }: Language): StatedCostView['lines'] {
  const trainer = cost.priceFor === 'internal' ? texts.common.trainerInternal : texts.common.trainerExternal;
  return cost.lines.map(({ kind, quantity, unitPrice, amount }) => ({
    key: kind,
    text:
      kind === 'surcharge'
        ? fill(texts.cost.surcharge, { amount: formatKronor(unitPrice, locale), quantity })
        : fill(quantity === 1 ? texts.cost.price : texts.cost.priceEach, {
            programme: textIn(version.programmeTitle, locale),
            trainer,
            quantity,
          }),
    amount: formatKronor(amount, locale, 'always'),
  }));
}

function notesOf(cost: StatedCost, open: OpenGroup, group: Group, { texts, locale }: Language): readonly string[] {
  const readings = new Map<string, string>(Object.entries(texts.cost.readingOf));
  const alternatives = new Map<string, string>(Object.entries(texts.cost.alternative));
  const other = cost.alternative === undefined ? undefined : alternatives.get(cost.alternative.reading);
  const days = [
    ...new Set(
      open.units
        .filter(({ process }) => group.processKeys.includes(process.value.key))
        .map(({ process }) => process.value.priceAsOf),
    ),
  ].sort();
  return [
    ...[readings.get(cost.reading)].filter(isText),
    ...(other === undefined || cost.alternative === undefined
      ? []
      : [fill(other, { total: formatKronor(cost.alternative.total, locale) })]),
    ...days.map((day) => fill(texts.cost.priceAsOf, { day: formatDay(day, locale) })),
    fill(texts.cost.priceList, { day: formatDay(cost.priceValidFrom, locale) }),
  ];
}

/** Of each unit that has withdrawn, whether it pays and why. */
function withdrawnNotes({ units, version }: OpenGroup, group: Group, language: Language): readonly string[] {
  return units
    .filter(({ process }) => group.processKeys.includes(process.value.key) && isWithdrawn(process.value))
    .map(({ unit, process }) =>
      fill(language.texts.cost.withdrawn, {
        unit: unit.name,
        reason: reasonText(withdrawalCharge(version.price, process.value.withdrawal).reason, language),
      }),
    );
}

const isText = (text: string | undefined): text is string => text !== undefined;

function splitTextOf(
  split: CostSplit,
  rows: readonly ShareRow[],
  payer: ShareRow | undefined,
  { texts }: Language,
): string {
  if (rows.length < 2) return texts.cost.oneUnit;
  if (split === 'equal')
    return fill(texts.cost.splitEqually, { units: fill(texts.cost.units, { count: rows.length }) });
  return fill(texts.cost.split[split], { unit: payer?.unitName ?? '' });
}

function basisOf(rows: readonly ShareRow[], superseded: boolean): BasisState {
  const lines = rows.map(({ line }) => line);
  if (lines.every((line) => line === undefined) && !superseded) return 'none';
  if (lines.some((line) => line?.status === 'toInvoice' || line?.status === 'invoiced')) return 'locked';
  return !superseded &&
    rows.every(
      ({ line, wanted }) =>
        line !== undefined && line.amount === wanted?.amount && line.reading.join() === wanted.reading.join(),
    )
    ? 'draft'
    : 'differs';
}
