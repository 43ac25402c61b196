import { chargedPeople } from '../cost/chargedPeople';
import { costAmongGroups, type CostMember } from '../cost/costAmongGroups';
import type { GroupCost } from '../cost/groupCost';
import { splitCost, type CostShare } from '../cost/splitCost';
import { isMemberOrganisation } from '../eligibility/judgeEligibility';
import { grouped, ore, type Group, type Ore, type UnitKey } from '../model';
import { isWithdrawn } from '../withdrawal/remaining';
import { withdrawalCharge } from '../withdrawal/withdrawalCharge';
import type { GroupFacts, GroupMember } from './groupFacts';

/**
 * What one of the groups costs and each paying unit's share of it, in öre (docs/domain.md#cost). No shares where no
 * price is stated, or where it is paid in another group.
 */
export function costOfGroup(
  facts: GroupFacts,
  group: Group,
): { readonly cost: GroupCost; readonly shares: readonly CostShare[] } {
  const { version } = facts;
  const groups = facts.groups.filter(({ key, stage }) => stage !== 'cancelled' || key === group.key);
  const members = facts.members.map((member) => costMember(facts, member));
  const { cost, payers } = costAmongGroups({ version, group, groups, members });
  if (cost.kind !== 'stated') return { cost, shares: [] };
  const payer = payers.find(({ unitKey }) => unitKey === group.payerUnitKey)?.unitKey;
  const weights = payers.map(({ unitKey, participants }) => ({ unitKey, participants }));
  return { cost, shares: splitCost(cost.total, group.costSplit, weights, payer) };
}

/**
 * A unit's share of all groups it takes part in (a ward in three groups pays for three); undefined = no price stated.
 */
export function costShareOf(facts: GroupFacts, unitKey: UnitKey): Ore | undefined {
  const shares = facts.groups
    .filter(({ stage }) => stage !== 'cancelled')
    .flatMap((group) => costOfGroup(facts, group).shares)
    .filter((share) => share.unitKey === unitKey);
  return shares.length === 0 ? undefined : ore(shares.reduce((sum, { amount }) => sum + amount, 0));
}

function costMember(
  { version, groups, participants }: GroupFacts,
  { process, unit, organisation }: GroupMember,
): CostMember {
  const rowsIn = grouped(
    participants.filter(({ unitKey }) => unitKey === unit.key),
    ({ groupKey }) => groupKey,
  );
  return {
    unitKey: unit.key,
    processKey: process.key,
    isMember: isMemberOrganisation(version, organisation),
    organisationHasOwnTrainers: organisation.hasOwnTrainers,
    peopleIn: new Map(
      groups.map((group) => [group.key, chargedPeople(version.price, rowsIn.get(group.key) ?? [], group)] as const),
    ),
    withdrawn: isWithdrawn(process) ? withdrawalCharge(version.price, process.withdrawal).charge : undefined,
  };
}
