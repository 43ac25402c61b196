import type {
  CostSplit,
  IsoDate,
  NotCountedReason,
  OrganisationKind,
  PoolState,
  RegistrationState,
  Sector,
  SettledCharge,
  SubmissionState,
  TrainerKind,
} from '../../rules';

/**
 * A case as it is written by hand: facts about one programme, with short names and as few of them as it takes. Whatever
 * is left out has the default that is said here; nothing that a source is silent on has one.
 */
export interface CaseFile {
  readonly $schema?: string;
  /** What the case shows, in a line. */
  readonly title?: string;
  /** The day to judge on. */
  readonly today: IsoDate;
  /**
   * A programme of a pack that ships with the rules, by keys; the version is the one that holds on `on`, or on the
   * first day a group is confirmed, or today.
   */
  readonly pack?: string;
  readonly programme?: string;
  readonly on?: IsoDate;
  /** Or a version, in the form it has in a pack file. */
  readonly version?: unknown;
  /**
   * Or several versions of one programme, in the order of their first days; the one that holds is chosen as from a pack.
   * Of several programmes `programme` says which.
   */
  readonly versions?: readonly unknown[];
  /**
   * What to read or set otherwise in that version: a JSON merge patch (RFC 7396), in which a stated figure is replaced
   * whole.
   */
  readonly change?: Readonly<Record<string, unknown>>;
  readonly organisations?: readonly CaseOrganisation[];
  readonly units?: readonly CaseUnit[];
  readonly registration?: readonly {
    readonly state: RegistrationState;
    readonly from?: IsoDate;
    readonly to?: IsoDate;
  }[];
  readonly applications?: readonly CaseApplication[];
  readonly groups?: readonly CaseGroup[];
  readonly processes?: readonly CaseProcess[];
  readonly roll?: readonly CasePeople[];
  readonly sessions?: readonly CaseSession[];
  readonly handedIn?: readonly CaseHandIn[];
  readonly diplomas?: readonly CaseDiploma[];
  /** Propose days for the steps that have no session. */
  readonly plan?: { readonly start: IsoDate; readonly weeks?: number; readonly closed?: readonly IsoDate[] };
  /** The day an award is counted from; default: today. */
  readonly awardDay?: IsoDate;
}

export interface CaseOrganisation {
  readonly key: string;
  /** As the programme names its members. */
  readonly name: string;
  readonly kind?: OrganisationKind;
  readonly ownTrainers: boolean;
}

export interface CaseUnit {
  readonly key: string;
  /** Default: the key. */
  readonly name?: string;
  readonly organisation: string;
  readonly sector: Sector;
  readonly tags?: readonly string[];
  /** First and last day the unit exists. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

export interface CaseApplication {
  readonly unit: string;
  readonly received: IsoDate;
  readonly people: number;
  readonly state?: PoolState;
}

export interface CaseGroup {
  readonly key: string;
  readonly units: readonly string[];
  /** Default: not confirmed yet. */
  readonly confirmed?: IsoDate;
  /** The last day to hand in. */
  readonly due?: IsoDate;
  readonly trainer?: TrainerKind;
  /** Default: as the version says. */
  readonly split?: CostSplit;
  readonly payer?: string;
}

/** What of a unit's process the groups do not say. */
export interface CaseProcess {
  readonly unit: string;
  /** The diploma it renews. */
  readonly renews?: string;
  /** That it withdrew after its confirmation, and what the coordinator settled about its cost. */
  readonly withdrew?: { readonly day: IsoDate; readonly charge?: SettledCharge };
}

/** One row of the roll: a person, several alike, or so many without names (`p1`, `p2` … by `as`). */
export interface CasePeople {
  readonly names?: readonly string[];
  readonly count?: number;
  readonly as?: string;
  readonly unit: string;
  /** Default: the unit's only group. */
  readonly group?: string;
  readonly manager?: boolean;
  /** Named to stand in for the nearest manager. */
  readonly substitute?: boolean;
  /** First and last day in the work group. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly notCounted?: { readonly reason: NotCountedReason; readonly from?: IsoDate; readonly to?: IsoDate };
}

/**
 * One occurrence of a step. With `absent` alone the rest of the group was there; with `present` alone the rest is
 * unmarked.
 */
export interface CaseSession {
  readonly key?: string;
  /** By its number or its key. */
  readonly step: number | string;
  /** Default: the only group. */
  readonly group?: string;
  readonly day: IsoDate;
  /** The roll is still open, so that unmarked is not yet absent. */
  readonly open?: boolean;
  readonly catchUp?: boolean;
  readonly present?: readonly string[];
  readonly absent?: readonly string[];
}

export interface CaseHandIn {
  /** Default: the version's only assignment. */
  readonly assignment?: string;
  readonly unit?: string;
  readonly person?: string;
  readonly group?: string;
  readonly state: SubmissionState;
  readonly day?: IsoDate;
  readonly approved?: IsoDate;
  readonly due?: IsoDate;
}

export interface CaseDiploma {
  readonly key: string;
  readonly unit: string;
  readonly awarded: IsoDate;
  /** Default: as the version counts it. */
  readonly lastValidDay?: IsoDate;
  /** Diplomas that follow one another; default: the unit. */
  readonly series?: string;
  readonly revoked?: IsoDate;
  /** The programme it was awarded in; default: the programme of the case. */
  readonly programme?: string;
  /** Awarded before the tool came, by rules nobody knows. */
  readonly imported?: boolean;
  readonly renewalConfirmed?: IsoDate;
}
