import type { Stored } from '../../lists/repositories/ports';
import { planWarnings, rollBudget, workingDays } from '../../rules';
import type { BudgetPool, IsoDate, RuleReason, Session, Step } from '../../rules';
import { attendanceFacts } from '../../usecases/openGroup/groupFacts';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';
import { isKnown, swedishClosedDays } from './swedishClosedDays';

export interface SessionRow {
  readonly session: Stored<Session>;
  /**
   * The group that holds it, when it is not the one in view; its number is empty for a group that is not judged
   * together with it.
   */
  readonly otherGroup: string | undefined;
  readonly state: 'planned' | 'today' | 'open' | 'closed';
  readonly hasAttendance: boolean;
  readonly warnings: readonly RuleReason[];
}

export interface StepBlock {
  readonly step: Step;
  /** In time order; several of one group are parallel occurrences. */
  readonly rows: readonly SessionRow[];
  /** Catch-ups for the step, and what the version says of them; silence counts as no. */
  readonly catchUps: readonly SessionRow[];
  readonly catchUp: 'counts' | 'doesNotCount' | 'notStated';
  /** The absence budget of the step: one for the work group, or one per unit; none before anyone is on the list. */
  readonly pools: readonly BudgetPool[];
}

export interface SessionsViewModel {
  readonly blocks: readonly StepBlock[];
  /** Budgets that belong to the whole programme (readings other than each session). */
  readonly wholePools: readonly BudgetPool[];
}

/** The text on whether a catch-up counts. */
export const catchUpWords = {
  counts: 'catchUpCounts',
  doesNotCount: 'catchUpDoesNotCount',
  notStated: 'catchUpNotStated',
} as const;

export const workingDaysInSweden = workingDays(swedishClosedDays);

/**
 * One block per step of the version, with its occurrences, its catch-ups, its budget and what is odd about its dates.
 */
export function buildSessionsViewModel(open: OpenGroup, today: IsoDate): SessionsViewModel {
  const { file, version } = open;
  const pools = rollBudget(attendanceFacts(open, today)).pools.filter(({ of }) => of > 0);
  const steps = [...version.steps].sort((one, other) => one.order - other.order);
  return {
    wholePools: pools.filter(({ subject }) => subject.stepKey === undefined),
    blocks: steps.map((step) => {
      const rows = file.sessions
        .filter(({ value }) => value.stepKey === step.key)
        .sort((one, other) => (one.value.startUtc < other.value.startUtc ? -1 : 1))
        .map((session) => rowOf(open, steps, session, today));
      return {
        step,
        catchUp: catchUpOf(step),
        pools: pools.filter(({ subject }) => subject.stepKey === step.key),
        rows: rows.filter(({ session }) => !session.value.isCatchUp),
        catchUps: rows.filter(({ session }) => session.value.isCatchUp),
      };
    }),
  };
}

/** What the version says of catch-up for a step. */
export function catchUpOf({ catchUpCounts }: Step): StepBlock['catchUp'] {
  if (catchUpCounts.kind === 'notStated') return 'notStated';
  return catchUpCounts.kind === 'stated' && catchUpCounts.value ? 'counts' : 'doesNotCount';
}

function rowOf({ file }: OpenGroup, steps: readonly Step[], session: Stored<Session>, today: IsoDate): SessionRow {
  const { groupKey, day, rollClosed, key } = session.value;
  return {
    session,
    otherGroup:
      groupKey === file.group.value.key
        ? undefined
        : (file.groupsTogether.find(({ value }) => value.key === groupKey)?.value.number ?? ''),
    state: rollClosed ? 'closed' : day > today ? 'planned' : day === today ? 'today' : 'open',
    hasAttendance: file.attendance.some(({ value }) => value.sessionKey === key),
    // What has been held cannot be moved, so only the order of it is worth a word.
    warnings: planWarnings(
      steps,
      session.value,
      file.sessions.map(({ value }) => value),
      day >= today && isKnown(day) ? workingDaysInSweden : undefined,
    ),
  };
}
