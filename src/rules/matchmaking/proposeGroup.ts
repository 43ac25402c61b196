import { valueOf } from '../model';
import type { CostSplit, IsoDate, Organisation, ProgrammeVersion, TrainerKind } from '../model';
import { edgeNotice } from '../attendance/budgetNotice';
import { absenceBudget, needed } from '../attendance/threshold';
import { groupCost } from '../cost/groupCost';
import type { GroupCost } from '../cost/groupCost';
import { splitCost } from '../cost/splitCost';
import type { CostShare } from '../cost/splitCost';
import { isMemberOrganisation, judgeEligibility } from '../eligibility/judgeEligibility';
import type { Applicant } from '../eligibility/queueOrder';
import { judgeGroupSize } from '../groupSize/judgeGroupSize';
import { proposeSplit } from '../groupSize/proposeSplit';
import type { RuleFinding, RuleReason } from '../reasons';

export interface GroupChoice {
  readonly version: ProgrammeVersion;
  /** The chosen applications with their units, in the order that settles ties when the cost is split. */
  readonly chosen: readonly (Applicant & { readonly organisation: Organisation })[];
  readonly trainerKind: TrainerKind;
  /** How to split the cost; undefined = as the version says. */
  readonly split?: CostSplit;
  readonly today: IsoDate;
}

export interface GroupProposal {
  readonly size: number;
  /** The group's size first, then each unit's eligibility in the order chosen. */
  readonly findings: readonly RuleFinding[];
  /**
   * The findings that keep the group from being formed: not met, or for a coordinator to settle first. Empty = the
   * group can be formed.
   */
  readonly hindrances: readonly RuleFinding[];
  /** Both undefined where the version states no threshold. */
  readonly needed: number | undefined;
  readonly absenceBudget: number | undefined;
  /** Said when the group would lose a permitted absence if one person left. */
  readonly notice: RuleReason | undefined;
  /** Group sizes to split into when the choice is too large; undefined when it is not, or no split fits. */
  readonly splitInto: readonly number[] | undefined;
  readonly cost: GroupCost;
  /** What each unit would pay; empty while no price is stated. */
  readonly shares: readonly CostShare[];
}

/**
 * What a group of the chosen units would be: size, absence budget, price and share per unit, and what is in the way.
 */
export function proposeGroup({ version, chosen, trainerKind, split, today }: GroupChoice): GroupProposal {
  const size = chosen.reduce((sum, { application }) => sum + application.headcount, 0);
  const threshold = valueOf(version.attendance.threshold);
  const most = valueOf(version.groupSize.most);
  const findings = [
    judgeGroupSize(version.groupSize, size),
    ...chosen.map(({ unit, organisation }) => judgeEligibility(version, unit, organisation, today)),
  ];
  const units = chosen.map(({ unit, organisation, application }) => ({
    unitKey: unit.key,
    participants: application.headcount,
    isMember: isMemberOrganisation(version, organisation),
    organisationHasOwnTrainers: organisation.hasOwnTrainers,
  }));
  const cost = groupCost({ version, units, trainerKind });
  return {
    size,
    findings,
    cost,
    hindrances: findings.filter(({ outcome }) => outcome !== 'met'),
    needed: threshold && needed(size, threshold),
    absenceBudget: threshold && absenceBudget(size, threshold),
    notice: threshold && edgeNotice(size, threshold),
    splitInto: most !== undefined && size > most ? proposeSplit(size, version.groupSize) : undefined,
    shares: cost.kind === 'stated' ? splitCost(cost.total, split ?? version.price.split, units) : [],
  };
}
