import type {
  Application,
  Attendance,
  AwardHeld,
  ClosedDay,
  Diploma,
  Group,
  IsoDate,
  Organisation,
  Participant,
  ParticipantKey,
  PoolState,
  Process,
  ProgrammeVersion,
  RegistrationWindow,
  Session,
  Submission,
  Unit,
} from '../../rules';

/** A case in the nouns of the rules, checked: every key names something that is there. */
export interface CaseFacts {
  readonly title: string | undefined;
  readonly version: ProgrammeVersion;
  /** True where the case reads or sets something otherwise than the version does. */
  readonly changed: boolean;
  readonly today: IsoDate;
  readonly awardDay: IsoDate;
  readonly organisations: readonly Organisation[];
  readonly units: readonly Unit[];
  readonly registration: readonly RegistrationWindow[];
  /** `state` is undefined where the case leaves it to the rules. */
  readonly applications: readonly (Omit<Application, 'state'> & {
    readonly state: PoolState | undefined;
  })[];
  readonly groups: readonly Group[];
  readonly processes: readonly Process[];
  readonly participants: readonly Participant[];
  readonly managerSubstitutes: readonly ParticipantKey[];
  readonly sessions: readonly Session[];
  readonly attendance: readonly Attendance[];
  readonly submissions: readonly Submission[];
  readonly diplomas: readonly Diploma[];
  /** What units have been awarded, in any programme. */
  readonly awards: readonly (AwardHeld & Pick<Unit, 'key'>)[];
  /** The day a renewal process was confirmed, by diploma. */
  readonly renewalConfirmed: ReadonlyMap<string, IsoDate>;
  readonly plan:
    | { readonly startDay: IsoDate; readonly weeks: number | undefined; readonly closedDays: readonly ClosedDay[] }
    | undefined;
}
