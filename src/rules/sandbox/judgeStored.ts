import { first } from '../model';
import type { AttendanceTally, ProgrammeVersion, Reason, StepCount } from '../model';
import { judgeTallies } from '../attendance/judgeAttendance';
import { countedSteps } from '../attendance/tallyAttendance';
import { judgeEligibility } from '../eligibility/judgeEligibility';
import { judgeGroupSize } from '../groupSize/judgeGroupSize';
import { reason } from '../reasons';
import type { Criterion, RuleFinding, RuleReason } from '../reasons';
import { correspondingAssignments, correspondingSteps } from './correspondence';
import type { DecidedBasis, SandboxFacts, StoredCriterion } from './sandboxFacts';

/** `unknown`: what the version asks for was never counted, so nobody can tell. */
export type SandboxOutcome = RuleFinding['outcome'] | 'unknown';
export interface SandboxFinding {
  readonly criterion: Criterion;
  /** Of the version that is judged under; undefined where the finding is about no step or assignment. */
  readonly stepKey: string | undefined;
  readonly assignmentKey: string | undefined;
  readonly outcome: SandboxOutcome;
  /** Those of a criterion that was kept are as stored: their codes may be older than the rules. */
  readonly reasons: readonly Reason[];
}

/**
 * A decided process judged again under another version, from the counts its decision stored: works also when its rolls
 * have been disposed of.
 * A criterion whose rule is the same keeps what was found then; one that asks for what was not kept is `unknown`.
 */
export function judgeStored(
  version: ProgrammeVersion,
  own: ProgrammeVersion,
  facts: SandboxFacts,
  { counts }: DecidedBasis,
): readonly SandboxFinding[] {
  const stored = (criterion: Criterion): readonly StoredCriterion[] =>
    counts.criteria.filter((each) => each.criterion === criterion);
  return [
    ...(sameRule(version.eligibility, own.eligibility) && sameRule(version.period, own.period)
      ? stored('eligibility').map(kept('eligibility'))
      : [plain(judgeEligibility(version, facts.unit, facts.organisation, facts.process.confirmedDay))]),
    ...(sameRule(version.groupSize, own.groupSize)
      ? stored('groupSize').map(kept('groupSize'))
      : sizes(version, stored('groupSize'))),
    ...attendance(version, own, facts, counts),
    ...manager(version, own, stored('managerAttendance')),
    ...assignments(version, own, stored('assignment')),
  ];
}

/** Everything a rule says but where its source is: a new citation is not a new rule. */
function sameRule(one: unknown, other: unknown): boolean {
  const bare = (rule: unknown): string =>
    JSON.stringify(rule, (name, value: unknown) => (name === 'citation' ? undefined : value));
  return bare(one) === bare(other);
}

const kept =
  (criterion: Criterion) =>
  ({ stepKey, assignmentKey, outcome, reasons }: StoredCriterion): SandboxFinding => ({
    criterion,
    stepKey,
    assignmentKey,
    outcome,
    reasons,
  });
const plain = ({ criterion, subject, outcome, reasons }: RuleFinding): SandboxFinding => ({
  criterion,
  stepKey: subject.stepKey,
  assignmentKey: subject.assignmentKey,
  outcome,
  reasons,
});
const unknown = (
  criterion: Criterion,
  why: RuleReason,
  of: { readonly stepKey?: string; readonly assignmentKey?: string } = {},
): SandboxFinding => ({
  criterion,
  stepKey: of.stepKey,
  assignmentKey: of.assignmentKey,
  outcome: 'unknown',
  reasons: [why],
});

/** What was found then has the sizes of the groups as numbers. */
function sizes({ groupSize }: ProgrammeVersion, stored: readonly StoredCriterion[]): readonly SandboxFinding[] {
  return stored.flatMap((criterion) => {
    const counts = criterion.reasons.flatMap(({ code, values: { count } }) =>
      code !== 'groupSize.outsideRecommended' && typeof count === 'number' ? [count] : [],
    );
    if (counts.length === 0) return [kept('groupSize')(criterion)];
    const judged = counts.map((count) => judgeGroupSize(groupSize, count));
    return [
      {
        ...plain(first(judged)),
        outcome: judged.some(({ outcome }) => outcome === 'notMet') ? ('notMet' as const) : ('met' as const),
        reasons: judged.flatMap(({ reasons }) => reasons),
      },
    ];
  });
}

function attendance(
  version: ProgrammeVersion,
  own: ProgrammeVersion,
  { unit }: SandboxFacts,
  { workGroup, units }: DecidedBasis['counts'],
): readonly SandboxFinding[] {
  if (version.attendance.threshold.kind === 'none') return [];
  const counted = countedSteps(version);
  const pairs = correspondingSteps(version, own);
  const missing = counted.filter((step) => !workGroup.steps.some(({ stepKey }) => stepKey === pairs.get(step)?.key));
  const { reading } = version.attendance;
  const [firstMissing] = missing;
  if (firstMissing !== undefined && reading !== 'eachSession')
    return [unknown('attendance', reason('sandbox.stepNotCounted', { step: firstMissing.title.sv }))];
  // Who was there every time was counted over the steps of then, and no number tells it for some of them.
  if (reading === 'attendedAll' && counted.length !== workGroup.steps.length)
    return [unknown('attendance', reason('sandbox.attendedAllNotKept', {}))];
  const under = <T extends AttendanceTally>(tally: T): T => ({
    ...tally,
    steps: counted.flatMap((step) =>
      tally.steps
        .filter(({ stepKey }) => stepKey === pairs.get(step)?.key)
        .map((count): StepCount => ({ ...count, stepKey: step.key })),
    ),
  });
  const { findings } = judgeTallies(version.attendance, { workGroup: under(workGroup), units: units.map(under) });
  return [
    ...findings.filter(({ subject }) => subject.unitKey === undefined || subject.unitKey === unit.key).map(plain),
    ...missing.map((step) =>
      unknown('attendance', reason('sandbox.stepNotCounted', { step: step.title.sv }), { stepKey: step.key }),
    ),
  ];
}

function manager(
  version: ProgrammeVersion,
  own: ProgrammeVersion,
  stored: readonly StoredCriterion[],
): readonly SandboxFinding[] {
  if (!version.attendance.managerMustAttend) return [];
  const pairs = correspondingSteps(version, own);
  const sameSteps =
    countedSteps(version).every((step) => pairs.get(step)?.attendanceCounts === true) &&
    countedSteps(version).length === countedSteps(own).length;
  return stored.length > 0 && sameSteps
    ? stored.map(kept('managerAttendance'))
    : [unknown('managerAttendance', reason('sandbox.managerNotKept', {}))];
}

function assignments(
  version: ProgrammeVersion,
  own: ProgrammeVersion,
  stored: readonly StoredCriterion[],
): readonly SandboxFinding[] {
  const pairs = correspondingAssignments(version, own);
  return version.assignments
    .filter(({ monthsAfterAward }) => monthsAfterAward === undefined)
    .map((rule) => {
      const then = stored.find(({ assignmentKey }) => assignmentKey === pairs.get(rule)?.key);
      return then === undefined
        ? unknown('assignment', reason('sandbox.assignmentNotThere', { assignment: rule.title.sv }), {
            assignmentKey: rule.key,
          })
        : { ...kept('assignment')(then), assignmentKey: rule.key };
    });
}
