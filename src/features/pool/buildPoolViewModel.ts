import type { CatalogueWithUnits, IncomingApplication, ListedGroup, Stored } from '../../lists/repositories/ports';
import { isTooFew, judgeGroupSize, queueOrder, registrationOn, versionOn } from '../../rules';
import type {
  Application,
  ApplicationKey,
  Group,
  IsoDate,
  PoolState,
  Process,
  ProgrammeKey,
  ProgrammeVersion,
  RegistrationAnswer,
  RuleReason,
  VersionAnswer,
} from '../../rules';
import { programmesOf } from '../../parts/application/buildApplicationViewModel';
import { buildAsked, twinOf, type AskedRow, type Twin } from './buildAsked';
import type { Candidate } from '../../usecases/formGroup/candidate';
import type { OfferedProgramme } from '../../parts/ProgrammeOptions';

/** What the page has read. */
export interface PoolFacts {
  /** With the units of the applications. */
  readonly catalogue: CatalogueWithUnits;
  readonly waiting: readonly Stored<Application>[];
  readonly interested: readonly Stored<Application>[];
  readonly asked: readonly IncomingApplication[];
  /** The processes of the units that apply. */
  readonly processes: readonly Stored<Process>[];
  readonly groups: readonly ListedGroup[];
}

export type SizeVerdict = 'tooFew' | 'fits' | 'tooMany';

/** One application in the queue of its programme, or on its list of interested. */
export interface PoolRow extends Candidate {
  readonly place: number;
  /** Why it has its place in the queue. */
  readonly reason: RuleReason;
  /** Whether the unit could be a group of its own. */
  readonly alone: SizeVerdict;
  /** The unit is in the programme by another way as well. */
  readonly twin: Twin | undefined;
}

export interface PoolViewModel {
  readonly programmes: readonly (OfferedProgramme & { readonly waiting: number })[];
  readonly programmeKey: ProgrammeKey | undefined;
  readonly answer: VersionAnswer | undefined;
  /** Whether units can apply today; undefined without a programme. */
  readonly registration: RegistrationAnswer | undefined;
  readonly rows: readonly PoolRow[];
  /** Apart from the queue: not prioritised, or come while registration was closed. They wait to be invited. */
  readonly interested: readonly PoolRow[];
  /** Of all programmes: what came in by itself and nobody has taken up, the oldest first. */
  readonly asked: readonly AskedRow[];
  readonly people: number;
  /** Groups that are neither done nor cancelled, the latest number first. */
  readonly groups: readonly ListedGroup[];
  /** Done or cancelled, the latest first: their decisions, costs and history are still asked for. */
  readonly endedGroups: readonly ListedGroup[];
}

/**
 * The pool of one programme in queue order, and the groups going on. `chosen` undefined = the programme most units wait
 * for.
 */
export function buildPoolViewModel(facts: PoolFacts, chosen: ProgrammeKey | undefined, today: IsoDate): PoolViewModel {
  const { catalogue, waiting, interested, groups } = facts;
  const programmes = programmesOf(catalogue.versions).map((programme) => ({
    ...programme,
    waiting: waiting.filter(({ value }) => value.programmeKey === programme.key).length,
  }));
  const programmeKey = chosen ?? [...programmes].sort((one, other) => other.waiting - one.waiting)[0]?.key;
  const answer = programmeKey === undefined ? undefined : versionOn(catalogue.versions, programmeKey, today);
  const version = answer?.kind === 'version' ? answer.version : undefined;
  const ofProgramme = ({ value }: Stored<Application>): boolean => value.programmeKey === programmeKey;
  const queue = queueOf(facts, waiting.filter(ofProgramme), version, 'waiting');
  const latestFirst = [...groups].sort((one, other) => other.number.localeCompare(one.number, 'sv', { numeric: true }));
  return {
    programmes,
    programmeKey,
    answer,
    rows: queue,
    registration:
      programmeKey === undefined
        ? undefined
        : registrationOn(
            catalogue.registrationWindows.map(({ value }) => value),
            programmeKey,
            today,
          ),
    interested: queueOf(facts, interested.filter(ofProgramme), version, 'interested'),
    asked: buildAsked(facts, today),
    people: queue.reduce((sum, { application }) => sum + application.value.headcount, 0),
    groups: latestFirst.filter((group) => !hasEnded(group)),
    endedGroups: latestFirst.filter(hasEnded),
  };
}

function queueOf(
  facts: PoolFacts,
  own: readonly Stored<Application>[],
  version: ProgrammeVersion | undefined,
  list: PoolState,
): readonly PoolRow[] {
  const { units, organisations } = facts.catalogue;
  // The list's ids tell in which order applications of one day were taken in.
  const applicants = [...own]
    .sort((one, other) => one.id - other.id)
    .flatMap((application) => {
      const unit = units.find(({ value }) => value.key === application.value.unitKey)?.value;
      const organisation = organisations.find(({ value }) => value.key === unit?.organisationKey)?.value;
      return unit === undefined || organisation === undefined
        ? []
        : [{ stored: application, application: application.value, unit, organisation }];
    });
  return queueOrder(applicants, version?.eligibility ?? { priorityTags: [] }, list).flatMap(
    ({ application, place, reason }): readonly PoolRow[] => {
      const applicant = applicants.find((each) => each.application.key === application.key);
      if (applicant === undefined) return [];
      const { stored, unit, organisation } = applicant;
      return [
        {
          application: stored,
          unit,
          organisation,
          place,
          reason,
          alone: version === undefined ? 'fits' : sizeVerdict(version, application.headcount),
          twin: twinOf(application, facts),
        },
      ];
    },
  );
}

const hasEnded = ({ stage }: Pick<Group, 'stage'>): boolean => stage === 'done' || stage === 'cancelled';

function sizeVerdict({ groupSize }: ProgrammeVersion, count: number): SizeVerdict {
  if (judgeGroupSize(groupSize, count).outcome === 'met') return 'fits';
  return isTooFew(groupSize, count) ? 'tooFew' : 'tooMany';
}

/** The chosen rows in queue order; a key that has left the pool is ignored. */
export function chosenRows(rows: readonly PoolRow[], keys: ReadonlySet<ApplicationKey>): readonly PoolRow[] {
  return rows.filter(({ application }) => keys.has(application.value.key));
}
