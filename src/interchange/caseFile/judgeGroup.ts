import {
  absenceBudget,
  chargedPeople,
  costAmongGroups,
  edgeNotice,
  groupHeadcount,
  isMemberOrganisation,
  isWithdrawn,
  judgeGroups,
  needed,
  processLength,
  proposeSplit,
  splitCost,
  valueOf,
  vat,
  withdrawalCharge,
  withoutWithdrawn,
} from '../../rules';
import type { CostMember, Group, Process } from '../../rules';
import type { CaseFacts } from './caseFacts';
import { within } from './caseProblem';
import type { GroupVerdict } from './verdicts';

/**
 * Size, threshold in people, price and shares of one group. Where nobody is on its roll, as the units said when they
 * applied.
 */
export function judgeGroup(facts: CaseFacts, group: Group): GroupVerdict {
  const { version, groups, processes, today } = facts;
  const participants = withoutWithdrawn(facts.participants, processes);
  const members = processes
    .filter(({ togetherKey }) => togetherKey === group.togetherKey)
    .map((process) => costMember(facts, process));
  const { cost, payers } = costAmongGroups({
    version,
    group,
    groups: groups.filter(({ togetherKey }) => togetherKey === group.togetherKey),
    members,
  });
  const count = participants.some(({ groupKey }) => groupKey === group.key)
    ? groupHeadcount(group, participants, group.confirmedDay ?? today)
    : members
        .filter(({ withdrawn }) => withdrawn === undefined)
        .reduce((sum, { peopleIn }) => sum + (peopleIn.get(group.key)?.length ?? 0), 0);
  const threshold = valueOf(version.attendance.threshold);
  const most = valueOf(version.groupSize.most);
  return {
    groupKey: group.key,
    size: judgeGroups(version.groupSize, [group], participants, today),
    splitInto: most !== undefined && count > most ? proposeSplit(count, version.groupSize) : undefined,
    threshold:
      threshold && count > 0
        ? {
            needed: needed(count, threshold),
            absenceBudget: absenceBudget(count, threshold),
            of: count,
            share: threshold,
            notice: edgeNotice(count, threshold),
          }
        : undefined,
    cost,
    shares:
      cost.kind === 'stated'
        ? splitCost(
            cost.total,
            group.costSplit,
            payers,
            payers.find(({ unitKey }) => unitKey === group.payerUnitKey)?.unitKey,
          ).map(({ unitKey, amount }) => ({ unitKey, amount, vat: vat(amount, version.price) }))
        : [],
    split: group.costSplit,
    length: within(['sessions'], () =>
      processLength(
        version,
        facts.sessions.filter(({ groupKey, isCatchUp }) => groupKey === group.key && !isCatchUp).map(({ day }) => day),
      ),
    ),
  };
}

function costMember(facts: CaseFacts, process: Process): CostMember {
  const { version, organisations, groups } = facts;
  const organisation = organisations.find(({ key }) => key === process.organisationKey);
  return {
    unitKey: process.unitKey,
    processKey: process.key,
    isMember: organisation !== undefined && isMemberOrganisation(version, organisation),
    organisationHasOwnTrainers: organisation?.hasOwnTrainers === true,
    peopleIn: new Map(
      groups
        .filter(({ processKeys }) => processKeys.includes(process.key))
        .map((group) => [group.key, peopleOf(facts, process, group)]),
    ),
    withdrawn: isWithdrawn(process) ? withdrawalCharge(version.price, process.withdrawal).charge : undefined,
  };
}

function peopleOf(
  { version, participants, applications }: CaseFacts,
  { unitKey }: Process,
  group: Group,
): readonly string[] {
  const own = participants.filter((row) => row.unitKey === unitKey && row.groupKey === group.key);
  if (own.length > 0) return chargedPeople(version.price, own, group);
  const headcount = applications.find((application) => application.unitKey === unitKey)?.headcount ?? 0;
  return Array.from({ length: headcount }, (_, index) => `${unitKey} ${index}`);
}
