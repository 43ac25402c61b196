import { fill } from '../../loc/fill';
import { isIsoDate, isTooFew, ore, valueOf, withdrawalCharge } from '../../rules';
import type { IsoDate, Ore, Process, Withdrawal } from '../../rules';
import { formatDay, formatKronor } from '../../words/format';
import type { CoordinatorServices } from '../../services/CoordinatorServices';
import { reasonText } from '../../words/reasons';
import { costOfGroup, costShareOf, groupComputed } from '../../usecases/openGroup/groupFacts';
import type { OpenGroup, ParticipatingUnit } from '../../usecases/openGroup/openGroup';

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
    costs(withdrawn(open, unit, { day: today, reason: '', charge: 'charged' })) > 0;
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
    ...(form.reason.trim().length < shortestReason && { reason: words.errors.reason }),
    ...(asksCharge && charge === undefined && { charge: words.errors.charge }),
  };
  const after = withdrawn(open, unit, {
    day: isIsoDate(form.day) ? form.day : today,
    reason: form.reason.trim(),
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
        : { day: form.day, reason: form.reason.trim(), charge: asksCharge ? charge : undefined },
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
    tooFew:
      becomes.size > 0 && isTooFew(groupSize, becomes.size)
        ? fill(words.tooFew, { count: becomes.size, least: valueOf(groupSize.least) ?? '' })
        : undefined,
  };
}

/** The group as it is once the unit has withdrawn. */
function withdrawn(open: OpenGroup, { process }: ParticipatingUnit, withdrawal: Withdrawal): OpenGroup {
  const value: Process = { ...process.value, stage: 'withdrawn', withdrawal };
  const replaced = <P extends { readonly value: Process }>(row: P): P =>
    row.value.key === value.key ? { ...row, value } : row;
  return {
    ...open,
    file: { ...open.file, processes: open.file.processes.map(replaced) },
    units: open.units.map((each) => ({ ...each, process: replaced(each.process) })),
  };
}

function costs(open: OpenGroup): number {
  return open.file.groupsTogether.reduce((sum, { value }) => {
    const { cost } = costOfGroup(open, value);
    return sum + (cost.kind === 'stated' ? cost.total : 0);
  }, 0);
}
