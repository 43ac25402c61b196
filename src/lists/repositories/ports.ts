/**
 * The ports: what features may ask of the lists. Each is implemented once against SharePoint (SharePointX.ts beside
 * this file) and is created only in the composition root. Reads throw SharePointFailure; a row that does not parse is set
 * aside (SetAsidePort), and thrown as MalformedRow only where that one row was asked for. Writes answer with a
 * WriteOutcome.
 */
import type {
  Application,
  ApplicationKey,
  Attendance,
  Decision,
  Diploma,
  DiplomaKey,
  Group,
  GroupKey,
  InvoiceLine,
  IsoDate,
  LinkSecret,
  Organisation,
  OrganisationKey,
  Participant,
  PersonKey,
  PersonRequest,
  Process,
  ProgrammeVersion,
  ReceivedApplication,
  RegistrationWindow,
  SentRequest,
  Session,
  SessionKey,
  Submission,
  TogetherKey,
  Unit,
  UnitEvent,
  UnitKey,
  UpheldDecision,
  VersionKey,
} from '../../rules/model';
import type { Claim } from '../rows/claims';
import type { ListedGroup } from '../rows/groupExcerpts';
import type { FailureKind } from '../failure';
import type { SetAsideRow } from '../setAside';
import type { WordsOfList } from '../schema/wordsOfLists';
import type { Stored, WriteOutcome } from '../write/outcome';
import type { DiplomaRepository, UnitDiplomaReader } from './diplomaPort';
import type { SiteSetup } from './siteSetupPort';

export type { Claim } from '../rows/claims';
export type { ListedDiploma, Renewal, WatchedDiploma } from '../rows/diplomaExcerpts';
export type { ListedGroup } from '../rows/groupExcerpts';
export type {
  DiplomaRepository,
  DiplomasRead,
  RegisterReader,
  UnitDiplomaReader,
  UnitsWithDiplomas,
} from './diplomaPort';
export type { SetupDifference, SetupProgress, SiteSetup } from './siteSetupPort';
export { longestNote, longestText } from '../schema/lengths';
export type { FailureKind, SharePointFailure } from '../failure';
export type { SetAsideReason, SetAsideRow } from '../setAside';
export type { WordsOfList } from '../schema/wordsOfLists';
export type { Stored, WriteOutcome } from '../write/outcome';

/** Who is signed in, and which of the product's roles SharePoint gives them (group membership, not a list of ours). */
export interface CurrentUser {
  readonly name: string;
  readonly email: string | undefined;
  readonly roles: readonly Role[];
}
export type Role = 'owner' | 'coordinator' | 'trainer' | 'manager' | 'director' | 'staff';

export interface DirectoryRepository {
  currentUser(): Promise<CurrentUser>;
}

/** Small lists that every view needs; read in one request and kept for the page's life. */
export interface Catalogue {
  readonly organisations: readonly Stored<Organisation>[];
  /** What has happened to units, in no particular order. */
  readonly unitEvents: readonly Stored<UnitEvent>[];
  readonly versions: readonly ProgrammeVersion[];
  readonly registrationWindows: readonly Stored<RegistrationWindow>[];
  /** The organisation this site is installed for, and what its documents are signed with. */
  readonly home: HomeSettings;
  /** Rows of these lists that could not be read; a version that lacks one of its parts is among them. */
  readonly setAside: readonly SetAsideRow[];
}
/** The catalogue with units: those a view has asked for, or all of them. */
export interface CatalogueWithUnits extends Catalogue {
  readonly units: readonly Stored<Unit>[];
}
export interface HomeSettings {
  readonly organisationKey: OrganisationKey | undefined;
  readonly signedBy: string;
  readonly contactEmail: string;
}

export interface CatalogueReader {
  /** One request. `fresh` skips what is kept from before. */
  read(fresh?: boolean): Promise<Catalogue>;
  /**
   * The units with these keys, in their order; unknown keys are left out. One request for those not read before, none
   * when all were.
   */
  units(keys: readonly UnitKey[]): Promise<readonly Stored<Unit>[]>;
  /**
   * With every unit of the site, thousands on a large one: only for choosing among them. One more request, kept as
   * well.
   */
  readWithUnits(): Promise<CatalogueWithUnits>;
}

export interface CatalogueRepository extends CatalogueReader {
  addUnit(unit: Unit): Promise<WriteOutcome<Unit>>;
  addOrganisation(organisation: Organisation): Promise<WriteOutcome<Organisation>>;
  updateOrganisation(
    organisation: Stored<Organisation>,
    change: Partial<Organisation>,
  ): Promise<WriteOutcome<Organisation>>;
  /** Add-only: a published version is never changed. */
  publishVersion(version: ProgrammeVersion): Promise<WriteOutcome<ProgrammeVersion>>;
  addRegistration(window: RegistrationWindow): Promise<WriteOutcome<RegistrationWindow>>;
  updateRegistration(
    window: Stored<RegistrationWindow>,
    change: Partial<RegistrationWindow>,
  ): Promise<WriteOutcome<RegistrationWindow>>;
  /**
   * The dated event, then what it changes of the unit; sending the same again is safe. An event without a change writes
   * only itself.
   */
  recordUnitEvent(event: UnitEvent, unit: Stored<Unit>, change: Partial<Unit>): Promise<WriteOutcome<Unit>>;
  saveHome(settings: HomeSettings): Promise<WriteOutcome<HomeSettings>>;
}

/** An application in the inbox that nobody has taken up. */
export interface IncomingApplication {
  readonly row: Stored<ReceivedApplication>;
  /** An application with its key is in the queue: it was taken in and not marked so, or somebody has copied a key. */
  readonly isKnown: boolean;
}
/**
 * The applications that are not placed: the queue, those on the list of interested until they are invited to it, and
 * those that nobody has taken up.
 */
export interface Pool {
  readonly waiting: readonly Stored<Application>[];
  readonly interested: readonly Stored<Application>[];
  readonly asked: readonly IncomingApplication[];
}
export type QueuePlace = Pick<Application, 'receivedDay' | 'state'>;
export type QueueChange = Partial<Pick<Application, 'receivedDay' | 'state' | 'processKey'>>;
export interface ApplicationRepository {
  /** Two requests, one after the other. */
  inPool(): Promise<Pool>;
  /** The applications with these keys as they are now, also those that are placed; unknown keys are left out. */
  byKeys(keys: readonly ApplicationKey[]): Promise<readonly Stored<Application>[]>;
  /** For a unit that called or mailed: into the inbox, and at once into the queue. Sending the same again is safe. */
  register(application: Application): Promise<WriteOutcome<Application>>;
  /** Takes an application that came in by itself into the queue, or declines it. Sending the same again is safe. */
  takeIn(asked: Stored<ReceivedApplication>, place: QueuePlace): Promise<WriteOutcome<Application>>;
  /** Changes the place of an application. What was asked is never changed. */
  update(application: Stored<Application>, change: QueueChange): Promise<WriteOutcome<Application>>;
}

/** Everything that is judged together with a group, as one consistent read. */
export interface GroupFile {
  readonly group: Stored<Group>;
  /** The group itself and the other groups judged together with it, in number order. */
  readonly groupsTogether: readonly Stored<Group>[];
  readonly processes: readonly Stored<Process>[];
  readonly participants: readonly Stored<Participant>[];
  /** Sessions of all groups together, in time order (also one elsewhere that a participant attended). */
  readonly sessions: readonly Stored<Session>[];
  readonly attendance: readonly Stored<Attendance>[];
  readonly submissions: readonly Stored<Submission>[];
  readonly decisions: readonly Stored<Decision>[];
  /** That decisions stand although their facts have changed, oldest first. */
  readonly upheld: readonly Stored<UpheldDecision>[];
  readonly diplomas: readonly Stored<Diploma>[];
  readonly invoiceLines: readonly Stored<InvoiceLine>[];
  /** Requests from staff that concern these groups, newest first. */
  readonly requests: readonly Stored<PersonRequest>[];
  /**
   * Rows of these groups that could not be read. What is judged without them may be judged wrongly: acts refuse while
   * any of them is not from the inbox (`MyPath`).
   */
  readonly setAside: readonly SetAsideRow[];
  /** What the links of these groups and their sessions rest on; empty for whoever may not read it. */
  readonly secrets: readonly Stored<LinkSecret>[];
}

/** What forming a group writes: rows that belong together, written in one batch, safe to send again. */
export interface GroupFormation {
  readonly groups: readonly Group[];
  readonly processes: readonly Process[];
  readonly submissions: readonly Submission[];
  readonly placedApplications: readonly Stored<Application>[];
}

export interface GroupRepository {
  /** Groups of a year and the years after it. One request. */
  since(year: number): Promise<readonly Stored<Group>[]>;
  /** The same as a list shows them, and without what only writing needs. One request. */
  listed(year: number): Promise<readonly ListedGroup[]>;
  /** Processes of a year and the years after it. One request, however many years. */
  processesSince(year: number): Promise<readonly Stored<Process>[]>;
  /** The version that each of those processes is bound to, as often as there are processes. One request. */
  versionsBoundSince(year: number): Promise<readonly VersionKey[]>;
  /** Every process of the units, in no particular order. One request. */
  processesOfUnits(units: readonly UnitKey[]): Promise<readonly Stored<Process>[]>;
  /** The processes that renew a diploma, or set out to. */
  processesRenewing(diploma: DiplomaKey): Promise<readonly Stored<Process>[]>;
  /**
   * At most two requests, one for a group that has been listed. Throws SharePointFailure `notFound` for an unknown key.
   */
  open(key: GroupKey): Promise<GroupFile>;
  form(formation: GroupFormation): Promise<BatchOutcome>;
  update(group: Stored<Group>, change: Partial<Group>): Promise<WriteOutcome<Group>>;
  updateProcess(process: Stored<Process>, change: Partial<Process>): Promise<WriteOutcome<Process>>;
  /** Next free number in the series, e.g. KRO-2026-15; unique in the list, so a clash is answered as `duplicate`. */
  nextNumber(organisationCode: string, year: number): Promise<string>;
}

/**
 * What became of a batch, part by part. `complete` is false when some parts are still to be sent; sending again is
 * safe.
 */
export interface BatchOutcome {
  readonly complete: boolean;
  readonly saved: number;
  readonly problems: readonly { readonly what: string; readonly failure: SharePointFailureLike }[];
}
export interface SharePointFailureLike {
  readonly kind: FailureKind;
  readonly message: string;
}

export interface ParticipantRepository {
  /** Everyone on the lists of the groups judged together, as they are now. */
  read(group: TogetherKey): Promise<readonly Stored<Participant>[]>;
  /** The rows with any of these addresses or person keys, of all groups of the site; one batch. */
  find(who: {
    readonly emails?: readonly string[];
    readonly people?: readonly PersonKey[];
  }): Promise<readonly Stored<Participant>[]>;
  /** One batch; a row that is there already (same key) counts as saved. */
  add(participants: readonly Participant[]): Promise<readonly WriteOutcome<Participant>[]>;
  update(participant: Stored<Participant>, change: Partial<Participant>): Promise<WriteOutcome<Participant>>;
  /** Only for someone without attendance; otherwise `validation`. */
  remove(participant: Stored<Participant>): Promise<WriteOutcome<Participant>>;
}

export interface SessionRepository {
  /**
   * Sessions of all groups that begin on the days from–to, both included, in time order. One request on the StartUtc
   * index.
   */
  between(from: IsoDate, to: IsoDate): Promise<readonly Stored<Session>[]>;
  save(session: Session): Promise<WriteOutcome<Session>>;
  update(session: Stored<Session>, change: Partial<Session>): Promise<WriteOutcome<Session>>;
}

/** One tick on the roll: what the person saw before (undefined = no row), and what they want there. */
export interface RollChange {
  readonly before: Stored<Attendance> | undefined;
  readonly after: Attendance;
  /** Client-made, kept with the unsent change, so that a repeated write knows its own earlier one. */
  readonly writeKey: string;
}

export interface RollRepository {
  /** One request for up to 100 changes. Outcomes in the order of the changes. */
  save(changes: readonly RollChange[]): Promise<readonly WriteOutcome<Attendance>[]>;
  /** The group's cells as they are now; for showing what a colleague ticked meanwhile. */
  read(group: TogetherKey): Promise<readonly Stored<Attendance>[]>;
  /** Removes cells for good; one batch. A cell that is gone already counts as removed. */
  remove(cells: readonly Stored<Attendance>[]): Promise<readonly WriteOutcome<Attendance>[]>;
}

/** What links rest on (list SessionSecrets). */
export interface LinkSecretRepository {
  /** Adds a secret, or puts it in the place of the one that was read: an older link is void from then on. */
  save(before: Stored<LinkSecret> | undefined, secret: LinkSecret): Promise<WriteOutcome<LinkSecret>>;
}

export interface SubmissionRepository {
  /** One batch; outcomes in their order. A row with the same key is the one that was meant and counts as saved. */
  add(submissions: readonly Submission[]): Promise<readonly WriteOutcome<Submission>[]>;
  update(submission: Stored<Submission>, change: Partial<Submission>): Promise<WriteOutcome<Submission>>;
  /** Removes hand-ins for good, as those of a person whose rows were merged; one batch. */
  remove(submissions: readonly Stored<Submission>[]): Promise<readonly WriteOutcome<Submission>[]>;
}

export interface DecisionRepository {
  /**
   * Adds the decision; the list is add-only. The same decision again counts as saved, another with its key is a
   * conflict.
   */
  take(decision: Decision): Promise<WriteOutcome<Decision>>;
  /** Adds that a decision stands; the list is add-only. */
  uphold(upheld: UpheldDecision): Promise<WriteOutcome<UpheldDecision>>;
  /** Decisions of the days from–to, both included, of all groups, however many there are; the months as one batch. */
  between(from: IsoDate, to: IsoDate): Promise<readonly Stored<Decision>[]>;
}

/** What must happen once (docs/lists.md#claims). Used by the mechanism of acts only (src/usecases/act). */
export interface ClaimRepository {
  /** One batch, outcomes in the order of the claims: `conflict` where another act has the claim. */
  take(claims: readonly Claim[]): Promise<readonly WriteOutcome<Claim>[]>;
  /** Makes claims that were left behind those of another act, if nobody has changed them since they were read. */
  takeOver(claims: readonly Stored<Claim>[], act: string): Promise<readonly WriteOutcome<Claim>[]>;
  /** Gives claims back: what they were for was not done. */
  release(claims: readonly Stored<Claim>[]): Promise<readonly WriteOutcome<Claim>[]>;
  read(keys: readonly Claim['key'][]): Promise<readonly Stored<Claim>[]>;
}

export interface InvoiceRepository {
  /** Writes the lines of a group; a line with the same key is updated while it is a draft. */
  save(lines: readonly InvoiceLine[]): Promise<BatchOutcome>;
  open(): Promise<readonly Stored<InvoiceLine>[]>;
}

/** The inbox of a person (MyPath): readable by its author, and by coordinators and trainers. */
export interface RequestRepository {
  mine(): Promise<readonly Stored<PersonRequest>[]>;
  send(request: SentRequest): Promise<WriteOutcome<PersonRequest>>;
  unanswered(): Promise<readonly Stored<PersonRequest>[]>;
  answer(
    request: Stored<PersonRequest>,
    answer: Pick<PersonRequest, 'state' | 'answer' | 'answeredUtc'>,
  ): Promise<WriteOutcome<PersonRequest>>;
}

/** What a staff member may read of a group: no names but their own. */
export interface StaffGroup {
  readonly group: Group;
  readonly sessions: readonly Session[];
  readonly processes: readonly Process[];
}
export interface StaffRepository {
  /**
   * Groups and sessions for the given group keys in one request; their processes, found through the groups, in a
   * second.
   */
  groups(keys: readonly GroupKey[]): Promise<readonly StaffGroup[]>;
  sessionByKey(key: SessionKey): Promise<Session>;
}

/** What lists and columns are called, by the list's path. */
export type ListWords = Readonly<Record<string, WordsOfList>>;

/** The rows that have been set aside while this page has been open: nothing shows them, so the page says that they are there. */
export interface SetAsidePort {
  /** The same array until something changes. */
  all(): readonly SetAsideRow[];
  /** Calls after every change; gives back what ends the subscription. */
  subscribe(listener: () => void): () => void;
  /** Says what was found wrong when a question was asked, in place of what the same question found before. */
  note(question: string, rows: readonly SetAsideRow[]): void;
  /** The page of the row in SharePoint; the list's where the row has no id. */
  addressOf(row: Pick<SetAsideRow, 'list' | 'id'>): string;
  /** What the lists and their columns are called; downloaded when asked for. */
  words(): Promise<ListWords>;
}

/** The ports of one site that every web part has: what any reader may read, and a person's own requests. */
export interface EssentialRepositories {
  readonly directory: DirectoryRepository;
  readonly catalogue: CatalogueReader;
  readonly diplomas: UnitDiplomaReader;
  readonly requests: RequestRepository;
  readonly staff: StaffRepository;
  readonly setAside: SetAsidePort;
}

/**
 * All ports of one site, for the coordinator's web part. Features receive this; only the composition root creates it.
 */
export interface Repositories extends EssentialRepositories {
  readonly catalogue: CatalogueRepository;
  readonly diplomas: DiplomaRepository;
  readonly applications: ApplicationRepository;
  readonly groups: GroupRepository;
  readonly participants: ParticipantRepository;
  readonly sessions: SessionRepository;
  readonly roll: RollRepository;
  readonly secrets: LinkSecretRepository;
  readonly submissions: SubmissionRepository;
  readonly decisions: DecisionRepository;
  readonly claims: ClaimRepository;
  readonly invoices: InvoiceRepository;
  setup(): Promise<SiteSetup>;
}
