import { absenceBudget, edgeNotice, groupCost, groupHeadcount, isMemberOrganisation, judgeGroups, needed, proposeSplit, splitCost, valueOf, vat } from '../../rules';
import type { CostUnit, Group, UnitKey } from '../../rules';
import type { CaseFacts } from './caseFacts';
import type { GroupVerdict } from './verdicts';

/** Size, threshold in people, price and shares of one group. Where nobody is on its roll, as the units said when they applied. */
export function judgeGroup(facts: CaseFacts, group: Group): GroupVerdict {
  const { version, participants, today } = facts;
  const units = costUnits(facts, group);
  const cost = groupCost({ version, units, trainerKind: group.trainerKind });
  const count = participants.some(({ groupKey }) => groupKey === group.key) ? groupHeadcount(group, participants, group.confirmedDay ?? today) : units.reduce((sum, unit) => sum + unit.participants, 0);
  const threshold = valueOf(version.attendance.threshold);
  const most = valueOf(version.groupSize.most);
  return {
    groupKey: group.key,
    size: judgeGroups(version.groupSize, [group], participants, today),
    splitInto: most !== undefined && count > most ? proposeSplit(count, version.groupSize) : undefined,
    threshold: threshold && count > 0
      ? { needed: needed(count, threshold), absenceBudget: absenceBudget(count, threshold), of: count, share: threshold, notice: edgeNotice(count, threshold) }
      : undefined,
    cost,
    shares: cost.kind === 'stated'
      ? splitCost(cost.total, group.costSplit, units, group.payerUnitKey).map(({ unitKey, amount }) => ({ unitKey, amount, vat: vat(amount, version.price) }))
      : [],
    split: group.costSplit,
  };
}

function costUnits(facts: CaseFacts, group: Group): readonly CostUnit[] {
  return facts.processes.filter(({ key }) => group.processKeys.includes(key)).map(({ unitKey, organisationKey }) => {
    const organisation = facts.organisations.find(({ key }) => key === organisationKey);
    return {
      unitKey, participants: peopleOf(facts, group, unitKey),
      isMember: organisation !== undefined && isMemberOrganisation(facts.version, organisation) === true,
      organisationHasOwnTrainers: organisation?.hasOwnTrainers === true,
    };
  });
}

function peopleOf({ participants, applications, today }: CaseFacts, group: Group, unitKey: UnitKey): number {
  const own = participants.filter((row) => row.unitKey === unitKey && row.groupKey === group.key);
  if (own.length > 0) return groupHeadcount(group, own, group.confirmedDay ?? today);
  return applications.find((application) => application.unitKey === unitKey)?.headcount ?? 0;
}
