import { addMonths, isIsoDate, planDates, planWarnings } from '../../rules';
import type { IsoDate, PlannedStep, RuleReason, Session, Step } from '../../rules';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';
import { workingDaysInSweden } from './buildSessionsViewModel';
import { errorsOf, heldAs, sessionOf, type SessionError, type SessionForm } from './sessionForm';
import { isKnown, swedishClosedDays } from './swedishClosedDays';

/**
 * The fields that every session of the plan shares; in addition each step has a day of its own (`day …`) and a key (`id
 * …`) per step.
 */
const sharedFields = ['startDay', 'weeks', 'start', 'end', 'place', 'onlineLink'] as const;
export type SharedField = (typeof sharedFields)[number];
export type PlanFields = Readonly<Record<string, string>>;
export type PlanErrors = Readonly<Record<string, SessionError | 'weeks'>>;

export const dayField = ({ key }: Pick<Step, 'key'>): string => `day ${key}`;
const idField = ({ key }: Pick<Step, 'key'>): string => `id ${key}`;

/** An empty plan with a key for each session to come, so that a plan sent again adds nothing twice. */
export function emptyPlan(steps: readonly Step[], makeKey: () => string): Record<string, string> {
  const perStep = steps.flatMap(
    (step) =>
      [
        [dayField(step), ''],
        [idField(step), makeKey()],
      ] as const,
  );
  return Object.fromEntries([
    ...sharedFields.map((field) => [field, field === 'weeks' ? '2' : ''] as const),
    ...perStep,
  ]);
}

export interface PlanRow {
  readonly step: Step;
  readonly day: IsoDate;
  /** `planned`: there is a session already. `chosen`: the day was typed in the plan. */
  readonly state: 'planned' | 'chosen' | 'proposed';
  readonly reasons: readonly RuleReason[];
  readonly warnings: readonly RuleReason[];
}

export interface DatePlan {
  readonly rows: readonly PlanRow[];
  /** Some step waits for another by weeks that the programme does not state, so the planner has to say. */
  readonly asksForWeeks: boolean;
  /** When the process is over by the programme's months, and whether the last step comes later. */
  readonly ends: { readonly months: number; readonly day: IsoDate; readonly isOver: boolean } | undefined;
  /** False when a proposed day lies beyond the years whose holidays are known. */
  readonly isChecked: boolean;
}

/** The plan that the form amounts to; undefined until it has a start day and a number of weeks. */
export function datePlan({ file, version }: OpenGroup, fields: PlanFields): DatePlan | undefined {
  const { startDay = '' } = fields;
  const weeks = weeksOf(fields);
  if (!isIsoDate(startDay) || weeks === undefined) return undefined;
  const group = file.group.value;
  const existing = file.sessions.map(({ value }) => value).filter(({ groupKey }) => groupKey === group.key);
  const chosen = version.steps.flatMap((step) => {
    const day = fields[dayField(step)] ?? '';
    return isIsoDate(day) ? [{ stepKey: step.key, groupKey: group.key, day, isCatchUp: false }] : [];
  });
  const plan = planDates({
    steps: version.steps,
    startDay,
    weeksWhereNotStated: weeks,
    closedDays: swedishClosedDays,
    planned: [...existing, ...chosen],
  });
  const placedOn = ({ stepKey, day }: PlannedStep): Pick<Session, 'stepKey' | 'groupKey' | 'day' | 'isCatchUp'> => ({
    stepKey,
    groupKey: group.key,
    day,
    isCatchUp: false,
  });
  const placed = plan.map(placedOn);
  const rows = plan.flatMap((each): readonly PlanRow[] => {
    const step = version.steps.find(({ key }) => key === each.stepKey);
    if (step === undefined) return [];
    const isPlanned = existing.some(({ stepKey, isCatchUp }) => stepKey === each.stepKey && !isCatchUp);
    const state = isPlanned ? 'planned' : each.state === 'alreadyPlanned' ? 'chosen' : 'proposed';
    return [
      {
        step,
        day: each.day,
        state,
        reasons: state === 'chosen' ? [] : each.reasons,
        warnings: planWarnings(
          version.steps,
          placedOn(each),
          placed,
          isKnown(each.day) ? workingDaysInSweden : undefined,
        ),
      },
    ];
  });
  return {
    rows,
    asksForWeeks: asksForWeeks(version.steps),
    ends: endsOf(version.processMonths, plan),
    isChecked: rows.every(({ day }) => isKnown(day)),
  };
}

function asksForWeeks(steps: readonly Step[]): boolean {
  return steps.some(
    ({ order, weeksAfter }) => weeksAfter.kind !== 'stated' && steps.some((earlier) => earlier.order < order),
  );
}

function endsOf(months: OpenGroup['version']['processMonths'], plan: readonly PlannedStep[]): DatePlan['ends'] {
  const days = plan.map(({ day }) => day).sort();
  const [firstDay] = days;
  if (months.kind !== 'stated' || firstDay === undefined) return undefined;
  const day = addMonths(firstDay, months.value);
  return { months: months.value, day, isOver: days.some((each) => each > day) };
}

/** Whole weeks between steps where the programme states none, 0 to 104; undefined for anything else that was typed. */
function weeksOf({ weeks = '' }: PlanFields): number | undefined {
  return /^\d{1,3}$/.test(weeks.trim()) && Number(weeks) <= 104 ? Number(weeks) : undefined;
}

const formOf = (fields: PlanFields, { step, day }: PlanRow): SessionForm => {
  const held = heldAs(step, false);
  const { start = '', end = '', place = '', onlineLink = '' } = fields;
  return {
    id: fields[idField(step)] ?? '',
    day,
    start,
    end,
    place: held === 'place' || held === 'placeOrLink' ? place : '',
    onlineLink: held === 'place' ? '' : onlineLink,
  };
};

/** Which of the shared fields the steps still to be planned make use of. */
export function usedFields(rows: readonly PlanRow[]): ReadonlySet<SharedField> {
  const held = rows.filter(({ state }) => state !== 'planned').map(({ step }) => heldAs(step, false));
  const some = (...kinds: readonly (typeof held)[number][]): boolean => held.some((each) => kinds.includes(each));
  return new Set<SharedField>([
    ...(some('place', 'placeOrLink', 'link') ? (['start', 'end'] as const) : []),
    ...(some('place', 'placeOrLink') ? (['place'] as const) : []),
    ...(some('placeOrLink', 'link', 'day') ? (['onlineLink'] as const) : []),
  ]);
}

/** What is wrong, by field; a fault in what the sessions share is said once, at the shared field. */
export function planErrors({ version }: OpenGroup, fields: PlanFields, plan: DatePlan | undefined): PlanErrors {
  const start: PlanErrors = {
    ...(isIsoDate(fields.startDay ?? '') ? {} : { startDay: 'day' }),
    ...(weeksOf(fields) === undefined ? { weeks: 'weeks' } : {}),
  };
  const days = Object.fromEntries(
    version.steps.flatMap((step): readonly (readonly [string, SessionError])[] => {
      const day = fields[dayField(step)] ?? '';
      return day === '' || isIsoDate(day) ? [] : [[dayField(step), 'day']];
    }),
  );
  const rows = plan?.rows.filter(({ state }) => state !== 'planned') ?? [];
  const ofSessions = rows.flatMap((row) =>
    Object.entries(errorsOf(formOf(fields, row), row.step, version)).map(
      ([field, error]) => [field === 'day' ? dayField(row.step) : field, error] as const,
    ),
  );
  return { ...Object.fromEntries(ofSessions), ...start, ...days };
}

/** The sessions that a plan without errors adds, in the order of the steps. */
export function sessionsOf({ file }: OpenGroup, fields: PlanFields, { rows }: DatePlan): readonly Session[] {
  return rows
    .filter(({ state }) => state !== 'planned')
    .map((row) => sessionOf(formOf(fields, row), row.step, file.group.value));
}
