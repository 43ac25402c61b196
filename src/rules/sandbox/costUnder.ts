import { ore } from '../model';
import type { Ore, ProgrammeVersion, UnitKey } from '../model';
import { costAmongGroups } from '../cost/costAmongGroups';
import { splitCost } from '../cost/splitCost';
import { isMemberOrganisation } from '../eligibility/judgeEligibility';
import type { RuleReason } from '../reasons';
import { isWithdrawn } from '../withdrawal/remaining';
import { withdrawalCharge } from '../withdrawal/withdrawalCharge';
import type { SandboxCostFacts } from './sandboxFacts';

export type SandboxCost =
  | { readonly kind: 'stated'; readonly amount: Ore }
  | { readonly kind: 'notStated' | 'coordinatorDecides'; readonly reasons: readonly RuleReason[] };

/** A unit's share of all its groups under a version's price list; no amount where one of them has none. */
export function costUnder(
  version: ProgrammeVersion,
  { groups, members }: SandboxCostFacts,
  unitKey: UnitKey,
): SandboxCost {
  const priced = members.map(({ unitKey: memberKey, process, organisation, peopleIn }) => ({
    unitKey: memberKey,
    peopleIn: peopleIn(version.price),
    processKey: process.key,
    isMember: isMemberOrganisation(version, organisation),
    organisationHasOwnTrainers: organisation.hasOwnTrainers,
    withdrawn: isWithdrawn(process) ? withdrawalCharge(version.price, process.withdrawal).charge : undefined,
  }));
  const own = priced.find((member) => member.unitKey === unitKey);
  const shares: Ore[] = [];
  for (const group of groups.filter(({ processKeys }) => own !== undefined && processKeys.includes(own.processKey))) {
    const { cost, payers } = costAmongGroups({ version, group, groups, members: priced });
    if (cost.kind === 'notStated' || cost.kind === 'coordinatorDecides')
      return { kind: cost.kind, reasons: cost.reasons };
    const share =
      cost.kind === 'stated'
        ? splitCost(
            cost.total,
            group.split,
            payers,
            payers.find((payer) => payer.unitKey === group.payerUnitKey)?.unitKey,
          ).find((each) => each.unitKey === unitKey)
        : undefined;
    shares.push(share?.amount ?? ore(0));
  }
  return shares.length === 0
    ? { kind: 'notStated', reasons: [] }
    : { kind: 'stated', amount: ore(shares.reduce((sum, amount) => sum + amount, 0)) };
}
