import { groupRisks } from '../atRisk/groupRisks';
import { rollBudget } from '../attendance/rollBudget';
import { groupHeadcount } from '../decision/judgeGroups';
import { standingDecision } from '../decision/standingDecision';
import type { GroupComputed, GroupStage, IsoDate, ProcessComputed, ProcessStage } from '../model';
import { isWithdrawn, withoutWithdrawn } from '../withdrawal/remaining';
import { costOfGroup, costShareOf } from './costShare';
import { attendanceFactsOf, peopleOf, type GroupFacts, type GroupMember } from './groupFacts';
import { groupStage, isSettled } from './groupStage';
import { judgeMember } from './judgeMember';

/**
 * How many people count in the group's work group on a day; somebody on the list who does not count, or whose unit has
 * withdrawn, is not among them.
 */
export function headcountOf({ group, participants, members }: GroupFacts, day: IsoDate): number {
  const processes = members.map(({ process }) => process);
  return groupHeadcount(group, withoutWithdrawn(participants, processes), day);
}

/**
 * The group's computed columns as the facts make them on a day; list views and Power BI read them. What has changed since
 * a decision is found from its stored snapshot, which the rules do not read (src/usecases/decide).
 */
export function groupComputed(facts: GroupFacts, today: IsoDate): Omit<GroupComputed, 'changedSinceDecision'> {
  const budget = rollBudget(attendanceFactsOf(facts, today));
  const { cost } = costOfGroup(facts, facts.group);
  const undecided = facts.members.filter(({ process }) => !isSettled(process));
  const findings = undecided.flatMap((member) => judgeMember(facts, member, today).findings);
  return {
    size: headcountOf(facts, today),
    absenceBudget: budget.pools.length === 0 ? undefined : Math.min(...budget.pools.map(({ total }) => total)),
    cost: cost.kind === 'stated' ? cost.total : undefined,
    atRisk: undecided.length > 0 && groupRisks(budget, findings).length > 0,
  };
}

const stageOfProcess: Record<Exclude<GroupStage, 'cancelled' | 'done'>, ProcessStage> = {
  forming: 'confirmed',
  confirmed: 'confirmed',
  training: 'training',
  assignment: 'assignment',
  decision: 'decision',
};

/** A process's computed columns and stage as its newest decision and the facts make them on a day. */
export function processComputed(
  facts: GroupFacts,
  { process, unit }: Pick<GroupMember, 'process' | 'unit'>,
  today: IsoDate,
): { readonly computed: ProcessComputed; readonly stage: ProcessStage } {
  const decision = standingDecision(facts.decisions, process.key);
  const diploma = facts.diplomas.find(
    ({ processKey, revokedDay }) => processKey === process.key && revokedDay === undefined,
  );
  return {
    stage: stageOf(process, decision?.outcome ?? 'pending', groupStage(facts, today)),
    computed: {
      participants: isWithdrawn(process) ? 0 : peopleOf(facts, unit.key),
      outcome: decision?.outcome ?? 'pending',
      decisionDay: decision?.day,
      lastValidDay: diploma?.lastValidDay,
      costShare: costShareOf(facts, unit.key),
    },
  };
}

function stageOf(
  process: GroupMember['process'],
  outcome: ProcessComputed['outcome'],
  group: GroupStage,
): ProcessStage {
  if (process.stage === 'withdrawn') return 'withdrawn';
  if (outcome !== 'pending' && outcome !== 'conditional') return 'decided';
  return group === 'cancelled' || group === 'done' ? process.stage : stageOfProcess[group];
}
