import { fill } from '../../loc/fill';
import { isIsoDate, isTooFew, ore, valueOf, withdrawalCharge, tidiedLines } from '../../rules';
import type { IsoDate, Ore, Withdrawal } from '../../rules';
import { formatDay, formatKronor } from '../../words/format';
import type { CoordinatorServices } from '../../services/CoordinatorServices';
import { outcomeText } from '../../words/awardWords';
import { reasonText } from '../../words/reasons';
import { costOfGroup, costShareOf } from '../../usecases/openGroup/groupFacts';
import { groupComputed } from '../../usecases/computedColumns/groupComputed';
import { withdrawn } from '../../usecases/withdraw/withdraw';
import type { OpenGroup, ParticipatingUnit } from '../../usecases/openGroup/openGroup';
import { decisionInForce } from '../../usecases/openGroup/decisionInForce';

export type WithdrawalField = 'day' | 'reason' | 'charge';
export type WithdrawalForm = Readonly<Record<WithdrawalField, string>>;

const shortestReason = 10;

export interface WithdrawalView {
  readonly errors: Partial<Record<WithdrawalField, string>>;
  /** What is to be stored; undefined while something is wrong. */
  readonly withdrawal: Withdrawal | undefined;
  /** True where the price list leaves it to the coordinator, and there is something to pay. */
  readonly asksCharge: boolean;
  /** What the price list says where it does. */
  readonly chargeReason: string;
  /** Size, absence budget, cost and the unit's share: as it is, and as it will be. */
  readonly rows: readonly { readonly what: string; readonly before: string; readonly after: string }[];
  /** That a decision or an invoice line there is of the unit stays as it is. */
  readonly stays: readonly string[];
  /** That the others become too few for a group. */
  readonly tooFew: string | undefined;
}

/** What a withdrawal does to the group, worked out by the same rules that will judge it afterwards. */
export function buildWithdrawal(
  open: OpenGroup,
  unit: ParticipatingUnit,
  form: WithdrawalForm,
  today: IsoDate,
  product: Pick<CoordinatorServices, 'texts' | 'locale'>,
): WithdrawalView {
  const { texts, locale } = product;
  const words = texts.group.withdrawal;
  const { price, groupSize } = open.version;
  const charge = form.charge === 'charged' || form.charge === 'notCharged' ? form.charge : undefined;
  const asksCharge =
    price.withdrawal === 'coordinatorDecides' &&
    costs(withdrawn(open, unit.process.value.key, { day: today, reason: '', charge: 'charged' })) > 0;
  const { confirmedDay } = unit.process.value;
  const dayError = !isIsoDate(form.day)
    ? words.errors.day
    : form.day < confirmedDay
      ? fill(words.errors.beforeConfirmed, { day: formatDay(confirmedDay, locale) })
      : form.day > today
        ? words.errors.dayToCome
        : undefined;
  const errors: WithdrawalView['errors'] = {
    ...(dayError !== undefined && { day: dayError }),
    ...(tidiedLines(form.reason).length < shortestReason && { reason: words.errors.reason }),
    ...(asksCharge && charge === undefined && { charge: words.errors.charge }),
  };
  const after = withdrawn(open, unit.process.value.key, {
    day: isIsoDate(form.day) ? form.day : today,
    reason: tidiedLines(form.reason),
    charge,
  });
  const [was, becomes] = [groupComputed(open, today), groupComputed(after, today)];
  const amount = (value: Ore | undefined): string =>
    value === undefined ? texts.common.noPriceStated : formatKronor(value, locale);
  const share = (of: OpenGroup): string => {
    const own = costShareOf(of, unit.unit.key);
    return own === undefined && becomes.cost !== undefined ? amount(ore(0)) : amount(own);
  };
  const undecided = asksCharge && charge === undefined;
  return {
    errors,
    asksCharge,
    chargeReason: reasonText(withdrawalCharge(price, { charge }).reason, product),
    withdrawal:
      Object.keys(errors).length > 0 || !isIsoDate(form.day)
        ? undefined
        : { day: form.day, reason: tidiedLines(form.reason), charge: asksCharge ? charge : undefined },
    rows: [
      { what: words.size, before: String(was.size), after: String(becomes.size) },
      ...(was.absenceBudget === undefined
        ? []
        : [
            {
              what: words.budget,
              before: String(was.absenceBudget),
              after: becomes.absenceBudget === undefined ? '–' : String(becomes.absenceBudget),
            },
          ]),
      { what: words.cost, before: amount(was.cost), after: undecided ? words.chargeFirst : amount(becomes.cost) },
      {
        what: fill(words.share, { unit: unit.unit.name }),
        before: amount(costShareOf(open, unit.unit.key)),
        after: undecided ? words.chargeFirst : share(after),
      },
    ],
    stays: staysAsItIs(open, unit, product),
    tooFew:
      becomes.size > 0 && isTooFew(groupSize, becomes.size)
        ? fill(words.tooFew, { count: becomes.size, least: valueOf(groupSize.least) ?? '' })
        : undefined,
  };
}

/** What the withdrawal leaves as it is, so that nobody takes it for undone: a decision, its diploma, an invoice line. */
function staysAsItIs(
  open: OpenGroup,
  { process, unit }: ParticipatingUnit,
  { texts, locale }: Pick<CoordinatorServices, 'texts' | 'locale'>,
): readonly string[] {
  const words = texts.group.withdrawal;
  const decision = decisionInForce(open.file, process.value.key);
  const diploma = open.file.diplomas.find(
    ({ value }) => value.processKey === process.value.key && value.revokedDay === undefined,
  )?.value;
  const invoiced = open.file.invoiceLines.some(({ value }) => value.unitKey === unit.key && value.status !== 'draft');
  return [
    ...(decision === undefined
      ? []
      : [fill(words.decisionStays, { outcome: outcomeText(decision.outcome, open.version, { texts, locale }) })]),
    ...(diploma === undefined ? [] : [fill(words.diplomaStays, { number: diploma.number })]),
    ...(invoiced ? [words.invoiceStays] : []),
  ];
}

function costs(open: OpenGroup): number {
  return open.file.groupsTogether.reduce((sum, { value }) => {
    const { cost } = costOfGroup(open, value);
    return sum + (cost.kind === 'stated' ? cost.total : 0);
  }, 0);
}
