import { isTooFew, judgeGroupSize, ore, proposeGroup, splitCost } from '../../rules';
import type {
  CostSplit,
  GroupCost,
  GroupProposal,
  IsoDate,
  Ore,
  ProgrammeVersion,
  RuleFinding,
  TrainerKind,
  Unit,
} from '../../rules';
import type { Candidate } from './candidate';

export interface ProposalTerms {
  readonly version: ProgrammeVersion;
  readonly trainerKind: TrainerKind;
  /** undefined = as the version says. */
  readonly split: CostSplit | undefined;
  readonly day: IsoDate;
}

/** What the chosen units would become, and what stands in the way. */
export interface PoolProposal<Row extends Candidate = Candidate> {
  readonly rows: readonly Row[];
  readonly version: ProgrammeVersion;
  /** People per group: one number for one group, several when one unit is split, none when no group can be formed. */
  readonly groupSizes: readonly number[];
  readonly verdict: 'fits' | 'split' | 'tooFew' | 'tooMany';
  readonly rules: Pick<GroupProposal, 'size' | 'needed' | 'absenceBudget' | 'notice'>;
  readonly cost: GroupCost;
  /** Cost of all the groups; undefined while no price is stated. */
  readonly total: Ore | undefined;
  readonly shares: readonly { readonly unit: Unit; readonly headcount: number; readonly amount: Ore | undefined }[];
  /** Units that may not take part: they stop the group. */
  readonly notEligible: readonly RuleFinding[];
  /** Units whose eligibility the coordinator has to settle: they stop the group until that is said. */
  readonly toSettle: readonly RuleFinding[];
  /** Units in the pool that would make a too small choice fit, in queue order. */
  readonly toAdd: readonly Row[];
  /** Chosen units without which a too large choice would fit, last in the queue first. */
  readonly toRemove: readonly Row[];
}

/**
 * Judges a choice of waiting units as a group to be; `others` are the rest of the pool. Undefined for an empty choice.
 */
export function buildProposal<Row extends Candidate>(
  rows: readonly Row[],
  others: readonly Row[],
  terms: ProposalTerms,
): PoolProposal<Row> | undefined {
  if (rows.length === 0) return undefined;
  const { version, trainerKind, split, day } = terms;
  const proposal = proposeGroup({
    version,
    trainerKind,
    split,
    today: day,
    chosen: rows.map(({ application, unit, organisation }) => ({ application: application.value, unit, organisation })),
  });
  const sizeStops = proposal.hindrances.some(({ criterion }) => criterion === 'groupSize');
  // Only a unit alone is split: several units that are too many are to be parted by choosing fewer of them.
  const parts = rows.length === 1 ? proposal.splitInto : undefined;
  const verdict = !sizeStops
    ? 'fits'
    : parts !== undefined
      ? 'split'
      : isTooFew(version.groupSize, proposal.size)
        ? 'tooFew'
        : 'tooMany';
  const total = totalOf(proposal.cost, version, parts);
  const fits = (size: number): boolean => judgeGroupSize(version.groupSize, size).outcome === 'met';
  const headcount = (row: Candidate): number => row.application.value.headcount;
  return {
    rows,
    version,
    verdict,
    total,
    rules: proposal,
    cost: proposal.cost,
    groupSizes: verdict === 'fits' ? [proposal.size] : verdict === 'split' && parts !== undefined ? parts : [],
    shares: rows.map((row, index) => ({
      unit: row.unit,
      headcount: headcount(row),
      amount: shareOf(rows, total, split ?? version.price.split)[index],
    })),
    notEligible: proposal.hindrances.filter(
      ({ criterion, outcome }) => criterion === 'eligibility' && outcome === 'notMet',
    ),
    toSettle: proposal.hindrances.filter(
      ({ criterion, outcome }) => criterion === 'eligibility' && outcome !== 'notMet',
    ),
    toAdd: verdict === 'tooFew' ? others.filter((row) => fits(proposal.size + headcount(row))) : [],
    toRemove:
      verdict === 'tooMany' && rows.length > 1
        ? [...rows].reverse().filter((row) => fits(proposal.size - headcount(row)))
        : [],
  };
}

/**
 * A unit in several groups pays for each of them where the price is per group, and once where it is per process or
 * participant.
 */
function totalOf(cost: GroupCost, { price }: ProgrammeVersion, parts: readonly number[] | undefined): Ore | undefined {
  if (cost.kind !== 'stated') return undefined;
  return ore(cost.total * (parts === undefined || price.basis !== 'perGroup' ? 1 : parts.length));
}

function shareOf(rows: readonly Candidate[], total: Ore | undefined, split: CostSplit): readonly (Ore | undefined)[] {
  if (total === undefined) return rows.map(() => undefined);
  return splitCost(
    total,
    split,
    rows.map(({ unit, application }) => ({ unitKey: unit.key, participants: application.value.headcount })),
  ).map(({ amount }) => amount);
}
