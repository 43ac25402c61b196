import { titlesIn } from '../../words/titles';
import type { Language } from '../../words/language';
import { budgetOfTallies, judgeTallies, tallyAttendance } from '../../rules';
import type {
  Attendance,
  AttendanceCount,
  AttendanceFacts,
  BudgetPool,
  IsoDate,
  SessionKey,
  StepKey,
  UnitKey,
} from '../../rules';
import { fill } from '../../loc/fill';
import { attendanceFacts } from '../../usecases/openGroup/groupFacts';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';
import type { Tone } from '../../ui';
import { reasonText } from '../../words/reasons';

/**
 * What the roll amounts to as it is ticked: the counts under the columns, per unit, and the absence budget in words.
 */
export interface RollViewModel {
  readonly steps: ReadonlyMap<StepKey, StepSummary>;
  readonly unitCounts: ReadonlyMap<UnitKey, ReadonlyMap<StepKey, PresentOf>>;
  /** Budgets that go over the whole programme, under the table. */
  readonly overall: readonly BudgetView[];
  /** How the absence budget works with this version's reading and scope. */
  readonly budgetRule: string;
  readonly facts: AttendanceFacts;
}

export interface PresentOf {
  readonly present: number;
  readonly of: number;
}

export interface StepSummary extends AttendanceCount {
  /**
   * One where the work group is judged as one, one per unit where each is judged; none where the reading goes over the
   * programme.
   */
  readonly budgets: readonly BudgetView[];
}

export interface BudgetView {
  readonly id: string;
  /** The unit, where each unit is judged. */
  readonly title: string | undefined;
  readonly present: number;
  readonly of: number;
  readonly needed: number;
  readonly stillNeeded: number;
  /** How many have to take the step with another group; 0 = none. */
  readonly shortBy: number;
  /** One segment per permitted absence: used or left. */
  readonly used: number;
  readonly total: number;
  /** "1 av 2 använda, 1 kvar" */
  readonly words: string;
  readonly verdict: {
    readonly tone: Tone;
    readonly icon: 'checkCircle' | 'crossCircle' | 'clock' | 'circle';
    readonly text: string;
  };
  readonly notice: string | undefined;
}

/**
 * The facts of the group with the roll as it is shown, and with one roll closed if the question is what that would
 * mean.
 */
export function rollFacts(
  open: OpenGroup,
  shown: readonly Attendance[],
  today: IsoDate,
  closing?: SessionKey,
): AttendanceFacts {
  const facts = attendanceFacts(open, today);
  const sessions =
    closing === undefined
      ? facts.sessions
      : facts.sessions.map((each) => (each.key === closing ? { ...each, rollClosed: true } : each));
  return { ...facts, sessions, attendance: shown };
}

/** The budgets, counts and rule that are shown around the roll, from the marks as the user sees them. */
export function buildRollViewModel(open: OpenGroup, facts: AttendanceFacts, language: Language): RollViewModel {
  const rule = facts.version.attendance;
  const tallies = tallyAttendance(facts);
  const { pools, reading, scope } = budgetOfTallies(rule, tallies);
  const views = pools.map((pool) => ({ pool, view: budgetView(open, pool, language) }));
  const { perUnit } = judgeTallies(rule, tallies);
  const rules = language.texts.roll.budgetRule;
  const [pool] = pools;
  const same = pools.every(({ total, of }) => total === pool?.total && of === pool.of) ? pool : undefined;
  return {
    facts,
    steps: new Map(
      tallies.workGroup.steps.map((step) => [
        step.stepKey,
        { ...step, budgets: views.filter(({ pool }) => pool.subject.stepKey === step.stepKey).map(({ view }) => view) },
      ]),
    ),
    unitCounts: new Map(
      perUnit.map(({ unitKey, steps }) => [
        unitKey,
        new Map(steps.map(({ stepKey, present, of }) => [stepKey, { present, of }])),
      ]),
    ),
    overall: views.filter(({ pool }) => pool.subject.stepKey === undefined).map(({ view }) => view),
    budgetRule: [
      same === undefined ? rules[reading] : fill(rules.amount[reading], { total: same.total, of: same.of }),
      rules.scope[scope],
      ...(open.file.groupsTogether.length > 1
        ? [fill(rules.together, { count: open.file.groupsTogether.length })]
        : []),
    ].join(' '),
  };
}

function budgetView(open: OpenGroup, pool: BudgetPool, language: Language): BudgetView {
  const words = language.texts.roll.budget;
  const { present, of, needed, used, total, left, stillNeeded, shortBy, subject } = pool;
  const numbers = { used, total, left };
  const said =
    total === 0
      ? fill(used === 0 ? words.nobodyMayMiss : words.noneButUsed, numbers)
      : fill(used > total ? words.exceeded : words.left, numbers);
  return {
    id: `${subject.stepKey ?? ''} ${subject.unitKey ?? ''}`,
    title: open.units.find(({ unit }) => unit.key === subject.unitKey)?.unit.name,
    present,
    of,
    needed,
    stillNeeded,
    shortBy,
    used,
    total,
    words: shortBy === 0 ? said : fill(words.makeUp, { words: said, count: shortBy }),
    verdict: verdictOf(pool, language),
    notice: pool.notice && reasonText(pool.notice, language, titlesIn(open, language.locale)),
  };
}

function verdictOf({ of, reached, shortBy, stillNeeded }: BudgetPool, { texts }: Language): BudgetView['verdict'] {
  const words = texts.roll.verdict;
  if (of === 0) return { tone: 'neutral', icon: 'circle', text: words.nobodyCounts };
  if (reached) return { tone: 'ok', icon: 'checkCircle', text: words.reached };
  if (shortBy > 0) return { tone: 'bad', icon: 'crossCircle', text: words.short };
  return { tone: 'warm', icon: 'clock', text: fill(words.stillNeeded, { count: stillNeeded }) };
}
