import type { Stored } from '../../lists/repositories/ports';
import { daysBetween, rollBudget } from '../../rules';
import type { BudgetPool, IsoDate, Session, Step } from '../../rules';
import { attendanceFacts } from '../group/groupFacts';
import type { OpenGroup } from '../group/OpenGroup';

/** What is worth a second look in the date plan; a warning, since a source that is silent forbids nothing. */
export type PlanWarning =
  | { readonly code: 'beforeEarlierStep'; readonly step: Step; readonly day: IsoDate }
  | { readonly code: 'tooSoon' | 'tooLate'; readonly step: Step; readonly weeks: number; readonly least: number; readonly most: number };

export interface SessionRow {
  readonly session: Stored<Session>;
  /** Number of the group that holds it, when it is not the one in view. */
  readonly otherGroup: string | undefined;
  readonly state: 'planned' | 'today' | 'open' | 'closed';
  readonly hasAttendance: boolean;
  readonly warnings: readonly PlanWarning[];
}

export interface StepBlock {
  readonly step: Step;
  /** In time order; several of one group are parallel occurrences. */
  readonly rows: readonly SessionRow[];
  /** The absence budget of the step: one for the work group, or one per unit; none before anyone is on the list. */
  readonly pools: readonly BudgetPool[];
}

export interface SessionsViewModel {
  readonly blocks: readonly StepBlock[];
  /** Budgets that belong to the whole programme (readings other than each session). */
  readonly wholePools: readonly BudgetPool[];
}

/** One block per step of the version, with its occurrences, its budget and what is odd about its dates. */
export function buildSessionsViewModel(open: OpenGroup, today: IsoDate): SessionsViewModel {
  const { file, version } = open;
  const pools = rollBudget(attendanceFacts(open, today)).pools.filter(({ of }) => of > 0);
  const steps = [...version.steps].sort((one, other) => one.order - other.order);
  return {
    wholePools: pools.filter(({ subject }) => subject.stepKey === undefined),
    blocks: steps.map((step) => ({
      step,
      pools: pools.filter(({ subject }) => subject.stepKey === step.key),
      rows: file.sessions.filter(({ value }) => value.stepKey === step.key)
        .sort((one, other) => (one.value.startUtc < other.value.startUtc ? -1 : 1))
        .map((session) => rowOf(open, steps, step, session, today)),
    })),
  };
}

function rowOf({ file }: OpenGroup, steps: readonly Step[], step: Step, session: Stored<Session>, today: IsoDate): SessionRow {
  const { groupKey, day, rollClosed, key } = session.value;
  return {
    session,
    otherGroup: groupKey === file.group.value.key ? undefined : file.groupsTogether.find(({ value }) => value.key === groupKey)?.value.number ?? '',
    state: rollClosed ? 'closed' : day > today ? 'planned' : day === today ? 'today' : 'open',
    hasAttendance: file.attendance.some(({ value }) => value.sessionKey === key),
    warnings: planWarnings(steps, step, session.value, file.sessions.map(({ value }) => value)),
  };
}

/**
 * A step goes after those before it, and as many weeks after the one before as the version says. Where a step has
 * parallel occurrences the first of them in the same group counts.
 */
export function planWarnings(steps: readonly Step[], step: Step, session: Pick<Session, 'day' | 'groupKey'>, sessions: readonly Session[]): readonly PlanWarning[] {
  const firstOf = ({ key }: Step): IsoDate | undefined => sessions.filter((each) => each.stepKey === key && each.groupKey === session.groupKey).map(({ day }) => day).sort()[0];
  const earlier = steps.filter(({ order }) => order < step.order);
  const reversed = earlier.flatMap((before): readonly PlanWarning[] => {
    const day = firstOf(before);
    return day !== undefined && session.day < day ? [{ code: 'beforeEarlierStep', step: before, day }] : [];
  });
  const previous = earlier.find(({ key }) => key === step.waitsFor) ?? earlier[earlier.length - 1];
  const from = previous && firstOf(previous);
  if (reversed.length > 0 || from === undefined || step.weeksAfter.kind !== 'stated') return reversed;
  const { least, most } = step.weeksAfter.value;
  const days = daysBetween(from, session.day);
  const values = { step: previous, weeks: Math.floor(days / 7), least, most };
  return days < least * 7 ? [{ code: 'tooSoon', ...values }] : days > most * 7 ? [{ code: 'tooLate', ...values }] : [];
}
