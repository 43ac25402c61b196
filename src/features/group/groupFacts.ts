import {
  assignmentsBefore,
  countedSteps,
  decideProcess,
  costAmongGroups,
  groupHeadcount,
  groupRisks,
  isMemberOrganisation,
  isWithdrawn,
  ore,
  rollBudget,
  splitCost,
  standingDecision,
  unitCoverage,
  withdrawalCharge,
  withoutWithdrawn,
  type CostMember,
  type CostShare,
  type DecisionProposal,
  type Group,
  type GroupComputed,
  type GroupCost,
  type GroupKey,
  type GroupStage,
  type IsoDate,
  type Ore,
  type Process,
  type ProcessComputed,
  type ProcessStage,
  type UnitKey,
  type AttendanceFacts,
  type UnitCoverage,
} from '../../rules';
import type { OpenGroup, ParticipatingUnit } from './OpenGroup';

/**
 * The facts of an open group in the shape the attendance rules want; a unit that has withdrawn is not judged together
 * with the others.
 */
export function attendanceFacts({ file, version, units }: OpenGroup, today: IsoDate): AttendanceFacts {
  const stay = units.filter(({ process }) => !isWithdrawn(process.value));
  return {
    version,
    today,
    sessions: file.sessions.map(({ value }) => value),
    participants: file.participants.map(({ value }) => value),
    attendance: file.attendance.map(({ value }) => value),
    processKeys: stay.map(({ process }) => process.value.key),
    units: stay.map(({ unit }) => unit.key),
  };
}

/** Judges one unit's process on everything the group file holds. */
export function judgeProcess(
  open: OpenGroup,
  { process, unit, organisation }: ParticipatingUnit,
  today: IsoDate,
): DecisionProposal {
  const { file, version, units } = open;
  return decideProcess({
    version,
    unit,
    organisation,
    today,
    process: process.value,
    together: units.map((each) => each.process.value),
    groups: file.groupsTogether.map(({ value }) => value),
    sessions: file.sessions.map(({ value }) => value),
    participants: file.participants.map(({ value }) => value),
    attendance: file.attendance.map(({ value }) => value),
    submissions: file.submissions.map(({ value }) => value),
  });
}

/**
 * What one of the groups costs and each paying unit's share of it; no shares where no price is stated or it is paid
 * elsewhere.
 */
export function costOfGroup(
  open: OpenGroup,
  group: Group,
): { readonly cost: GroupCost; readonly shares: readonly CostShare[] } {
  const { version, file } = open;
  const groups = file.groupsTogether
    .map(({ value }) => value)
    .filter(({ key, stage }) => stage !== 'cancelled' || key === group.key);
  const { cost, payers } = costAmongGroups({
    version,
    group,
    groups,
    members: open.units.map((unit) => costMember(open, unit)),
  });
  const payer = payers.find(({ unitKey }) => unitKey === group.payerUnitKey)?.unitKey;
  const weights = payers.map(({ unitKey, participants }) => ({ unitKey, participants }));
  return { cost, shares: cost.kind === 'stated' ? splitCost(cost.total, group.costSplit, weights, payer) : [] };
}

function costMember(
  { file, version }: OpenGroup,
  { process: { value: process }, unit, organisation }: ParticipatingUnit,
): CostMember {
  const own = file.participants.map(({ value }) => value).filter(({ unitKey }) => unitKey === unit.key);
  const groupKeys = Array.from(new Set(own.map(({ groupKey }) => groupKey)));
  return {
    unitKey: unit.key,
    processKey: process.key,
    isMember: isMemberOrganisation(version, organisation) === true,
    organisationHasOwnTrainers: organisation.hasOwnTrainers,
    peopleIn: new Map(
      groupKeys.map((key) => [key, own.filter(({ groupKey }) => groupKey === key).map(({ personKey }) => personKey)]),
    ),
    withdrawn: isWithdrawn(process) ? withdrawalCharge(version.price, process.withdrawal).charge : undefined,
  };
}

/**
 * A unit's share of all groups it takes part in (a ward in three groups pays for three); undefined = no price stated.
 */
export function costShareOf(open: OpenGroup, unitKey: UnitKey): Ore | undefined {
  const shares = open.file.groupsTogether
    .filter(({ value }) => value.stage !== 'cancelled')
    .flatMap(({ value }) => costOfGroup(open, value).shares)
    .filter((share) => share.unitKey === unitKey);
  return shares.length === 0 ? undefined : ore(shares.reduce((sum, { amount }) => sum + amount, 0));
}

/** How many different people of a unit are on the lists, of one group or of all judged together. */
export function peopleOf({ file }: OpenGroup, unitKey: UnitKey, groupKey?: GroupKey): number {
  const rows = file.participants.filter(
    ({ value }) => value.unitKey === unitKey && (groupKey === undefined || value.groupKey === groupKey),
  );
  return new Set(rows.map(({ value }) => value.personKey)).size;
}

/**
 * How many people count in the group's work group on a day; somebody on the list who does not count, or whose unit has
 * withdrawn, is not among them.
 */
export function headcountOf({ file }: OpenGroup, day: IsoDate): number {
  return groupHeadcount(
    file.group.value,
    withoutWithdrawn(
      file.participants.map(({ value }) => value),
      file.processes.map(({ value }) => value),
    ),
    day,
  );
}

/** The coverage of each unit that takes part, today (docs/domain.md#catch-up-and-coverage). */
export function coverageOfUnits(open: OpenGroup, today: IsoDate): readonly UnitCoverage[] {
  return unitCoverage({ ...attendanceFacts(open, today), version: open.version });
}

/** Where the group is on its way, read from the facts so that it can never be ahead of them. */
export function groupStage(open: OpenGroup, today: IsoDate): GroupStage {
  const { group, groupsTogether, processes, sessions, submissions } = open.file;
  if (group.value.stage === 'cancelled' || group.value.stage === 'forming') return group.value.stage;
  const settled = processes.every(({ value }) => isSettled(value));
  if (processes.length > 0 && settled) return 'done';
  const counted = countedSteps(open.version);
  const taught = counted.every((step) => {
    const occurrences = sessions.filter(
      ({ value }) =>
        value.stepKey === step.key &&
        !value.isCatchUp &&
        groupsTogether.some((each) => each.value.key === value.groupKey),
    );
    return occurrences.length > 0 && occurrences.every(({ value }) => value.rollClosed);
  });
  // What follows an award does not hold back the decision on the units that wait for theirs.
  const before = assignmentsBefore(open.version);
  const asked = submissions.filter(({ value }) => before.some(({ key }) => key === value.assignmentKey));
  if (counted.length > 0 && taught)
    return asked.every(({ value }) => value.state === 'approved') ? 'decision' : 'assignment';
  return sessions.some(({ value }) => value.day <= today) ? 'training' : 'confirmed';
}

function isSettled({ stage, computed }: Process): boolean {
  return (
    stage === 'withdrawn' ||
    computed.outcome === 'awarded' ||
    computed.outcome === 'awardedWithDeviation' ||
    computed.outcome === 'notAwarded'
  );
}

const stageOfProcess: Record<Exclude<GroupStage, 'cancelled' | 'done'>, ProcessStage> = {
  forming: 'confirmed',
  confirmed: 'confirmed',
  training: 'training',
  assignment: 'assignment',
  decision: 'decision',
};

/** The group's computed columns as they ought to be; list views and Power BI read them. */
export function groupComputed(open: OpenGroup, today: IsoDate): GroupComputed {
  const { file } = open;
  const budget = rollBudget(attendanceFacts(open, today));
  const { cost } = costOfGroup(open, file.group.value);
  const undecided = open.units.filter(({ process }) => !isSettled(process.value));
  return {
    size: headcountOf(open, today),
    absenceBudget: budget.pools.length === 0 ? undefined : Math.min(...budget.pools.map(({ total }) => total)),
    cost: cost.kind === 'stated' ? cost.total : undefined,
    atRisk:
      undecided.length > 0 &&
      groupRisks(
        budget,
        undecided.flatMap((unit) => judgeProcess(open, unit, today).findings),
      ).length > 0,
  };
}

/** The process's computed columns and stage as they ought to be, from its newest decision and the facts. */
export function processComputed(
  open: OpenGroup,
  { process, unit }: ParticipatingUnit,
  today: IsoDate,
): { readonly computed: ProcessComputed; readonly stage: ProcessStage } {
  const { file } = open;
  const decision = standingDecision(
    file.decisions.map(({ value }) => value),
    process.value.key,
  );
  const diploma = file.diplomas.find(
    ({ value }) => value.processKey === process.value.key && value.revokedDay === undefined,
  )?.value;
  const stage = groupStage(open, today);
  const decided = decision !== undefined && decision.outcome !== 'pending' && decision.outcome !== 'conditional';
  return {
    stage:
      process.value.stage === 'withdrawn'
        ? 'withdrawn'
        : decided
          ? 'decided'
          : stage === 'cancelled' || stage === 'done'
            ? process.value.stage
            : stageOfProcess[stage],
    computed: {
      participants: isWithdrawn(process.value) ? 0 : peopleOf(open, unit.key),
      outcome: decision?.outcome ?? 'pending',
      decisionDay: decision?.day,
      lastValidDay: diploma?.lastValidDay,
      costShare: costShareOf(open, unit.key),
    },
  };
}
