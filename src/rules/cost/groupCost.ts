import { first, ore, valueOf } from '../model';
import type {
  Citation,
  CostReading,
  IsoDate,
  Ore,
  PriceRule,
  ProgrammeVersion,
  TrainerKind,
  UnitKey,
  Vat,
} from '../model';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';

export interface CostUnit {
  readonly unitKey: UnitKey;
  readonly participants: number;
  /** Whether the unit's organisation belongs to those the price list is for; undefined = its source does not say. */
  readonly isMember: boolean | undefined;
  readonly organisationHasOwnTrainers: boolean;
}

export interface CostCase {
  readonly version: Pick<ProgrammeVersion, 'price'>;
  /** The units of the group, in the order that settles ties when the cost is split. */
  readonly units: readonly CostUnit[];
  readonly trainerKind: TrainerKind;
}

export interface CostLine {
  readonly kind: 'price' | 'surcharge';
  readonly quantity: number;
  readonly unitPrice: Ore;
  readonly amount: Ore;
}

export interface StatedCost {
  readonly kind: 'stated';
  readonly lines: readonly CostLine[];
  readonly total: Ore;
  readonly priceFor: TrainerKind;
  /** How the surcharge was read, or that there was none, or that the price is per process. */
  readonly reading: CostReading;
  /** What the other reading of the surcharge would have given; undefined where there is no choice. */
  readonly alternative: { readonly reading: CostReading; readonly total: Ore } | undefined;
  readonly vat: Vat;
  /** What has to be known of the price; empty where there is nothing. */
  readonly reasons: readonly RuleReason[];
  readonly priceValidFrom: IsoDate;
  readonly citation: Citation;
}

/** The product never invents a price: what the source is silent on has reasons instead of a number. */
export type GroupCost =
  | StatedCost
  | {
      readonly kind: 'notStated' | 'coordinatorDecides' | 'countedElsewhere';
      readonly reasons: readonly RuleReason[];
      readonly citation: Citation;
    };

/**
 * What a group costs in whole öre before VAT (docs/domain.md#cost). The units' regions and the trainer decide the
 * price.
 */
export function groupCost({ version: { price }, units, trainerKind }: CostCase): GroupCost {
  const { citation } = price;
  if (units.length === 0) return { kind: 'notStated', reasons: [reason('cost.noUnits', {})], citation };
  if (price.basis === 'quotation')
    return { kind: 'coordinatorDecides', reasons: [reason('cost.quotation', {})], citation };
  const answers = units.map((unit) => unitPrice(price, unit, trainerKind));
  const silent = answers.flatMap((answer) => (answer.kind === 'notStated' ? [answer.reason] : []));
  if (silent.length === answers.length) return { kind: 'notStated', reasons: distinct(silent), citation };
  if (silent.length > 0)
    return { kind: 'coordinatorDecides', reasons: [reason('cost.differentPrices', {}), ...distinct(silent)], citation };
  const each = first(answers);
  return each.kind === 'stated'
    ? priced(price, each.value, units, trainerKind)
    : { kind: 'notStated', reasons: [each.reason], citation };
}

type UnitPrice =
  | { readonly kind: 'stated'; readonly value: Ore }
  | { readonly kind: 'notStated'; readonly reason: RuleReason };

function unitPrice(price: PriceRule, unit: CostUnit, trainerKind: TrainerKind): UnitPrice {
  if (unit.isMember === false) return { kind: 'notStated', reason: reason('cost.notMember', {}) };
  const amount = price[trainerKind];
  // Where no price is stated at all, the trainers are not why.
  if (trainerKind === 'internal' && !unit.organisationHasOwnTrainers && amount.kind !== 'notStated')
    return { kind: 'notStated', reason: reason('cost.noOwnTrainers', {}) };
  if (amount.kind === 'stated') return { kind: 'stated', value: amount.value };
  return amount.kind === 'none'
    ? { kind: 'stated', value: ore(0) }
    : { kind: 'notStated', reason: reason('cost.priceNotStated', {}) };
}

/** A line before it is counted. */
type Quantity = Omit<CostLine, 'amount'>;
type AsCost = (of: readonly Quantity[], reading: CostReading, other?: Alternative) => GroupCost;
type Alternative = { readonly reading: CostReading; readonly of: readonly Quantity[] };

/** Up to here öre, with VAT and shares of them, are counted exactly: ten thousand billion kronor. */
const largestTotal = ore(1_000_000_000_000_000);

function priced(price: PriceRule, amount: Ore, units: readonly CostUnit[], trainerKind: TrainerKind): GroupCost {
  const { citation } = price;
  const cost: AsCost = (of, reading, other) => {
    if (Math.max(sumOf(of), sumOf(other?.of ?? [])) > largestTotal)
      return { kind: 'coordinatorDecides', reasons: [reason('cost.tooLarge', { mostOre: largestTotal })], citation };
    return {
      kind: 'stated',
      lines: of.map((line) => ({ ...line, amount: ore(line.quantity * line.unitPrice) })),
      total: ore(sumOf(of)),
      priceFor: trainerKind,
      reading,
      alternative: other && { reading: other.reading, total: ore(sumOf(other.of)) },
      vat: price.vat,
      reasons: [
        ...(units.some(({ isMember }) => isMember === undefined) ? [reason('cost.organisationsNotStated', {})] : []),
        ...(price.approximate === true ? [reason('cost.approximate', {})] : []),
      ],
      priceValidFrom: price.validFrom,
      citation,
    };
  };
  if (price.basis === 'perProcess')
    return cost([{ kind: 'price', quantity: units.length, unitPrice: amount }], 'perProcess');
  if (price.basis === 'perParticipant') {
    const participants = units.reduce((sum, unit) => sum + unit.participants, 0);
    if (participants === 0) return { kind: 'notStated', reasons: [reason('cost.noParticipants', {})], citation };
    const quantity = Math.max(participants, valueOf(price.leastCharged) ?? 0);
    return cost([{ kind: 'price', quantity, unitPrice: amount }], 'perParticipant');
  }
  return withSurcharge(price, amount, units.length, trainerKind, cost);
}

function withSurcharge(
  { citation, surcharge, surchargePer, surchargeWithExternalTrainer }: PriceRule,
  amount: Ore,
  units: number,
  trainerKind: TrainerKind,
  cost: AsCost,
): GroupCost {
  const basic: Quantity = { kind: 'price', quantity: 1, unitPrice: amount };
  const exempt =
    units === 1 || surcharge.kind === 'none' || (trainerKind === 'external' && !surchargeWithExternalTrainer);
  if (exempt) return cost([basic], 'noSurcharge');
  if (surcharge.kind === 'notStated')
    return { kind: 'coordinatorDecides', reasons: [reason('cost.surchargeNotStated', {})], citation };
  const read = (reading: PriceRule['surchargePer']): readonly Quantity[] => [
    basic,
    { kind: 'surcharge', quantity: reading === 'everyUnit' ? units : units - 1, unitPrice: surcharge.value },
  ];
  const other = surchargePer === 'everyUnit' ? 'additionalUnit' : 'everyUnit';
  return cost(read(surchargePer), surchargePer, { reading: other, of: read(other) });
}

const sumOf = (of: readonly Quantity[]): number =>
  of.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0);

function distinct(reasons: readonly RuleReason[]): readonly RuleReason[] {
  return reasons.filter(({ code }, index) => reasons.findIndex((other) => other.code === code) === index);
}
