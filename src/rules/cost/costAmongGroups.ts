import type { GroupKey, ProcessKey, ProgrammeVersion, TrainerKind } from '../model';
import { reason } from '../reasons';
import type { WithdrawalCharge } from '../withdrawal/withdrawalCharge';
import { groupCost } from './groupCost';
import type { CostUnit, GroupCost } from './groupCost';

export interface CostGroup {
  readonly key: GroupKey;
  readonly number: string;
  readonly trainerKind: TrainerKind;
  readonly processKeys: readonly ProcessKey[];
}

/** A unit's process with what it is priced by. `peopleIn`: those who are charged for, by group (`chargedPeople`). */
export interface CostMember extends Omit<CostUnit, 'participants'> {
  readonly processKey: ProcessKey;
  readonly peopleIn: ReadonlyMap<GroupKey, readonly string[]>;
  /** Whether the unit pays when it has withdrawn; undefined while it takes part. */
  readonly withdrawn: WithdrawalCharge['charge'] | undefined;
}

export interface AmongGroupsCase {
  readonly version: Pick<ProgrammeVersion, 'price'>;
  readonly group: CostGroup;
  /** All groups judged together that are not cancelled, in number order, the group itself included. */
  readonly groups: readonly CostGroup[];
  readonly members: readonly CostMember[];
}

export interface CostAmongGroups {
  readonly cost: GroupCost;
  /** The units that pay in this group, in unit order; empty where they pay in another. */
  readonly payers: readonly CostUnit[];
}

/**
 * What one group costs when it may be one of several that are judged together (docs/domain.md#cost). A price per group
 * is each group's own. A price per process or per participant is for all of a unit's groups at once, so it is charged
 * with the first of them and the person in two groups is one participant. A unit that withdrew pays, or no longer
 * counts, as settled.
 */
export function costAmongGroups({ version, group, groups, members }: AmongGroupsCase): CostAmongGroups {
  const perGroup = version.price.basis === 'perGroup' || version.price.basis === 'quotation';
  const own = members.filter(({ processKey }) => group.processKeys.includes(processKey));
  const here = perGroup ? own : own.filter((member) => firstOf(groups, member)?.key === group.key);
  const elsewhere = own.flatMap((member) => firstOf(groups, member) ?? []).find(({ key }) => key !== group.key);
  const { citation } = version.price;
  if (here.length === 0 && elsewhere !== undefined) {
    return {
      cost: { kind: 'countedElsewhere', reasons: [reason('cost.inOtherGroup', { group: elsewhere.number })], citation },
      payers: [],
    };
  }
  const charged = here.filter(({ withdrawn }) => withdrawn !== 'notCharged');
  const payers = costUnits(charged, perGroup ? [group] : groups);
  const cost = groupCost({ version, units: payers, trainerKind: group.trainerKind });
  if (cost.kind !== 'stated') return { cost, payers };
  const trainers = new Set(
    perGroup
      ? []
      : groups
          .filter(({ processKeys }) => here.some(({ processKey }) => processKeys.includes(processKey)))
          .map(({ trainerKind }) => trainerKind),
  );
  const open = [
    ...(trainers.size > 1 ? [reason('cost.differentTrainers', {})] : []),
    // Whether nothing is paid or not is no question.
    ...(cost.total > 0
      ? charged
          .filter(({ withdrawn }) => withdrawn === 'undecided')
          .map(({ unitKey }) => reason('cost.withdrawalUndecided', { unitKey }))
      : []),
  ];
  return { payers, cost: open.length === 0 ? cost : { kind: 'coordinatorDecides', reasons: open, citation } };
}

function firstOf(groups: readonly CostGroup[], { processKey }: CostMember): CostGroup | undefined {
  return groups.find(({ processKeys }) => processKeys.includes(processKey));
}

/** Somebody whom several units hold is counted once, on the first of them. */
function costUnits(members: readonly CostMember[], groups: readonly CostGroup[]): readonly CostUnit[] {
  const counted = new Set<string>();
  return members.map(({ unitKey, isMember, organisationHasOwnTrainers, peopleIn }) => {
    const before = counted.size;
    for (const { key } of groups) for (const person of peopleIn.get(key) ?? []) counted.add(person);
    return { unitKey, isMember, organisationHasOwnTrainers, participants: counted.size - before };
  });
}
