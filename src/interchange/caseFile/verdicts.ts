import type {
  BudgetPool,
  Citation,
  CostSplit,
  DecisionOutcome,
  DiplomaState,
  GroupCost,
  IndividualVerdict,
  IsoDate,
  Ore,
  PlannedStep,
  PoolState,
  RegistrationState,
  Remedy,
  RenewalAnswer,
  RuleFinding,
  RuleReason,
  Stated,
  Text,
  Threshold,
  UnitAttendance,
  UnitCoverage,
  VatAmounts,
  WithdrawalCharge,
} from '../../rules';

/**
 * Everything the rules say of a case. Amounts are whole öre, days YYYY-MM-DD; what no source states has a kind, never a
 * number.
 */
export interface CaseVerdicts {
  readonly title: string | undefined;
  readonly today: IsoDate;
  readonly version: {
    readonly programmeKey: string;
    readonly versionKey: string;
    readonly title: Text;
    readonly validFrom: IsoDate;
    /** True where the case reads or sets something otherwise than the version. */
    readonly changed: boolean;
    /** What its steps take together; undefined as soon as one is not stated in minutes. */
    readonly minutes: { readonly least: number; readonly most: number } | undefined;
    readonly citation: Citation;
  };
  readonly eligibility: readonly RuleFinding[];
  readonly registration: { readonly state: RegistrationState; readonly reason: RuleReason } | undefined;
  readonly queue: readonly QueueVerdict[];
  readonly groups: readonly GroupVerdict[];
  readonly processes: readonly ProcessVerdict[];
  readonly coverage: readonly UnitCoverage[];
  readonly diplomas: readonly DiplomaVerdict[];
  readonly plan: readonly PlannedStep[] | undefined;
  /** Whether the plan fits within the months that the version states for a process; undefined where it states none. */
  readonly planLength: RuleReason | undefined;
  /**
   * Sessions whose day is worth a second look: too soon or late, before an earlier step, on a day that `plan` has
   * closed.
   */
  readonly sessionWarnings: readonly { readonly sessionKey: string; readonly reasons: readonly RuleReason[] }[];
}

export interface QueueVerdict {
  readonly unitKey: string;
  readonly list: PoolState;
  /** 1 = first on its list. */
  readonly place: number;
  /** Why it is on this list, then why in this place. */
  readonly reasons: readonly RuleReason[];
}

export interface GroupVerdict {
  readonly groupKey: string;
  readonly size: RuleFinding;
  /** Group sizes to split into when it is too large; undefined when it is not, or no split fits. */
  readonly splitInto: readonly number[] | undefined;
  /** How many must be present and may be absent of those who count today; undefined where no threshold is stated. */
  readonly threshold:
    | {
        readonly needed: number;
        readonly absenceBudget: number;
        readonly of: number;
        readonly share: Threshold;
        readonly notice: RuleReason | undefined;
      }
    | undefined;
  readonly cost: GroupCost;
  /** What each unit pays; empty while no price is stated. */
  readonly shares: readonly { readonly unitKey: string; readonly amount: Ore; readonly vat: VatAmounts }[];
  readonly split: CostSplit;
  /** Whether its sessions fit within the months that the version states for a process; undefined where it states none. */
  readonly length: RuleReason | undefined;
}

export interface ProcessVerdict {
  readonly unitKey: string;
  readonly groupKeys: readonly string[];
  /** The units judged together with it, itself included. */
  readonly together: readonly string[];
  readonly suggestedOutcome: DecisionOutcome;
  /** Whether it pays although it withdrew; undefined while it takes part. */
  readonly withdrawal: WithdrawalCharge | undefined;
  readonly findings: readonly RuleFinding[];
  readonly perUnit: readonly UnitAttendance[];
  /** The absence budget as the version reads it, with what is used of it. */
  readonly budget: readonly BudgetPool[];
  readonly rescue: readonly {
    readonly criterion: string;
    readonly stepKey: string | undefined;
    readonly missing: number;
    readonly sessionKeys: readonly string[];
    readonly enough: boolean;
    readonly remedies: readonly Remedy[];
  }[];
  /** What an award on `awardDay` would give. */
  readonly award: {
    readonly day: IsoDate;
    readonly lastValidDay: Stated<IsoDate>;
    /** Where it renews a diploma: what the new period is counted from, and whether it came in time. */
    readonly renews:
      | { readonly diplomaKey: string; readonly countedFrom: IsoDate; readonly timing: string }
      | undefined;
    readonly followUps: readonly {
      readonly assignmentKey: string;
      readonly fromDay: IsoDate;
      readonly dueDay: IsoDate;
    }[];
    readonly citation: Citation;
  };
  /** Each person by themselves, where something is awarded to them or attendance is the whole point. */
  readonly individuals: readonly IndividualVerdict[];
}

export interface DiplomaVerdict {
  readonly diplomaKey: string;
  readonly unitKey: string;
  readonly state: DiplomaState;
  readonly lastValidDay: IsoDate | undefined;
  /** The reminder whose day has come, by months before the last valid day. */
  readonly reminder: { readonly months: number; readonly day: IsoDate } | undefined;
  readonly renewal: RenewalAnswer;
}
