import type {
  AssignmentKey,
  AttendanceTally,
  CostSplit,
  DecisionOutcome,
  Group,
  IsoDate,
  Organisation,
  Outcome,
  PriceRule,
  Process,
  Reason,
  StepKey,
  Unit,
  UnitTally,
} from '../model';
import type { CostGroup, CostMember } from '../cost/costAmongGroups';
import type { DecisionCase } from '../decision/decideProcess';

/** One process as the sandbox judges it under two versions. Nothing of it is written. */
export interface SandboxFacts {
  readonly process: Pick<Process, 'key' | 'unitKey' | 'confirmedDay'>;
  readonly unit: Unit;
  readonly organisation: Organisation;
  readonly basis: DecidedBasis | OpenBasis;
  readonly costs: SandboxCostFacts;
  /** Last valid day of the diploma that it renews. */
  readonly renewsUntil: IsoDate | undefined;
  readonly today: IsoDate;
}

/** A decided process: what its decision stored. The rolls may have been disposed of. */
export interface DecidedBasis {
  readonly kind: 'decided';
  readonly outcome: DecisionOutcome;
  readonly day: IsoDate;
  readonly counts: StoredCounts;
}

/** What a snapshot keeps of what was counted and found; keys and numbers. */
export interface StoredCounts {
  readonly criteria: readonly StoredCriterion[];
  readonly workGroup: AttendanceTally;
  readonly units: readonly UnitTally[];
}
export interface StoredCriterion {
  readonly criterion: string;
  readonly stepKey: StepKey | undefined;
  readonly assignmentKey: AssignmentKey | undefined;
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
}

/** A process under way: its rolls, lists and hand-ins. */
export interface OpenBasis {
  readonly kind: 'open';
  readonly facts: Omit<DecisionCase, 'version'>;
}

/**
 * What the process is priced by: the groups judged together that are not cancelled, in number order, and the units in
 * them.
 */
export interface SandboxCostFacts {
  readonly groups: readonly (CostGroup & Pick<Group, 'payerUnitKey'> & { readonly split: CostSplit })[];
  readonly members: readonly SandboxMember[];
}
/**
 * `peopleIn` as in CostMember, by whom a price list charges for: of a decided process its rolls may be gone, and then
 * any marks will do, one a person.
 */
export interface SandboxMember extends Pick<CostMember, 'unitKey'> {
  readonly peopleIn: (price: Pick<PriceRule, 'charged'>) => CostMember['peopleIn'];
  readonly process: Pick<Process, 'key' | 'stage' | 'withdrawal'>;
  readonly organisation: Organisation;
}
