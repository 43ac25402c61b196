import type { Catalogue } from '../../lists/repositories/ports';
import {
  judgeEligibility,
  judgeGroupSize,
  placing,
  proposeGroup,
  registrationOn,
  tidied,
  tidiedLines,
  versionOn,
} from '../../rules';
import type {
  Application,
  GroupCost,
  GroupProposal,
  IsoDate,
  Organisation,
  Placing,
  ProgrammeKey,
  ProgrammeVersion,
  RegistrationAnswer,
  RuleFinding,
  TrainerKind,
  Unit,
} from '../../rules';
import type { OfferedProgramme } from '../ProgrammeOptions';
import {
  applicationKeyOf,
  errorsOf,
  headcountOf,
  newUnitOf,
  programmeKeyOf,
  receivedDayOf,
  typedAddress,
  type ApplicationErrors,
  type ApplicationForm,
} from './applicationForm';

/** What the applicant can read before anything is saved. */
export type ApplicationPreview =
  /** Unit and programme are not both chosen. */
  | { readonly kind: 'incomplete' }
  /** There were no rules yet on the day. */
  | { readonly kind: 'beforeFirstVersion'; readonly firstDay: IsoDate }
  | {
      readonly kind: 'judged';
      readonly version: ProgrammeVersion;
      /** The reasons name it by its key. */
      readonly organisation: Organisation;
      readonly eligibility: RuleFinding;
      /**
       * Whether units could apply on the day it was received, and where this one goes: into the queue or on the list of
       * interested.
       */
      readonly registration: RegistrationAnswer;
      readonly placing: Placing;
      /** Empty while the price is per participant and nobody has said how many they are. */
      readonly prices: readonly { readonly trainerKind: TrainerKind; readonly cost: GroupCost }[];
      /** Missing until the headcount is typed. */
      readonly size:
        | (Pick<GroupProposal, 'size' | 'needed' | 'absenceBudget' | 'splitInto' | 'notice'> & {
            readonly verdict: 'fits' | 'tooFew' | 'tooMany';
          })
        | undefined;
    };

export interface ApplicationViewModel {
  readonly programmes: readonly OfferedProgramme[];
  /** Units that match what is searched for, at most eight, the chosen one always among them. */
  readonly matches: readonly { readonly unit: Unit; readonly organisationName: string }[];
  readonly moreMatches: number;
  readonly errors: ApplicationErrors;
  readonly preview: ApplicationPreview;
  /** The tags that give priority in the chosen programme. */
  readonly priorityTags: readonly string[];
  /** What is to be written; undefined while something is wrong. `newUnit` is written first. */
  readonly ready: { readonly newUnit: Unit | undefined; readonly application: Application } | undefined;
}

const shownMatches = 8;

/** The form as it is, judged by the rules as they are today. `units` are the catalogue's and those added since. */
export function buildApplicationViewModel(
  form: ApplicationForm,
  catalogue: Catalogue,
  units: readonly Unit[],
  today: IsoDate,
): ApplicationViewModel {
  const unit = form.unitKind === 'new' ? newUnitOf(form) : units.find(({ key }) => key === form.unitKey);
  const organisation = catalogue.organisations.find(({ value }) => value.key === unit?.organisationKey)?.value;
  const errors = errorsOf(form, units, catalogue, today);
  const preview = previewOf(form, catalogue, unit, organisation, today);
  const found = matching(form, units);
  const complete = unit !== undefined && preview.kind === 'judged' && Object.keys(errors).length === 0;
  return {
    programmes: programmesOf(catalogue.versions),
    matches: found.slice(0, shownMatches).map((each) => ({
      unit: each,
      organisationName:
        catalogue.organisations.find(({ value }) => value.key === each.organisationKey)?.value.name ?? '',
    })),
    moreMatches: Math.max(0, found.length - shownMatches),
    errors,
    preview,
    priorityTags: tagsIn(form, catalogue.versions, today),
    ready: complete
      ? {
          newUnit: form.unitKind === 'new' ? unit : undefined,
          application: {
            ...applicationOf(form, unit, preview.prices, organisation, today),
            state: preview.placing.state,
          },
        }
      : undefined,
  };
}

/** Every programme once, named as its latest version names it. */
export function programmesOf(versions: readonly ProgrammeVersion[]): readonly OfferedProgramme[] {
  const latest = new Map<ProgrammeKey, ProgrammeVersion>();
  for (const version of versions) {
    const known = latest.get(version.programmeKey);
    if (known === undefined || known.validFrom < version.validFrom) latest.set(version.programmeKey, version);
  }
  return Array.from(latest.values(), ({ programmeKey, programmeTitle, citation }) => ({
    key: programmeKey,
    title: programmeTitle,
    publisher: citation.publisher,
  }));
}

function matching({ search, unitKey }: ApplicationForm, units: readonly Unit[]): readonly Unit[] {
  const words = search.trim().toLowerCase().split(/\s+/);
  const chosen = units.filter(({ key }) => key === unitKey);
  if (search.trim() === '') return chosen;
  const others = units.filter(
    ({ key, name, municipality, hsaId }) =>
      key !== unitKey && words.every((word) => `${name} ${municipality} ${hsaId ?? ''}`.toLowerCase().includes(word)),
  );
  return [...chosen, ...others.sort((one, other) => one.name.localeCompare(other.name, 'sv'))];
}

function tagsIn(form: ApplicationForm, versions: readonly ProgrammeVersion[], today: IsoDate): readonly string[] {
  const programmeKey = programmeKeyOf(form);
  const answer = programmeKey === undefined ? undefined : versionOn(versions, programmeKey, today);
  return answer?.kind === 'version' ? answer.version.eligibility.priorityTags : [];
}

function previewOf(
  form: ApplicationForm,
  { versions, registrationWindows }: Catalogue,
  unit: Unit | undefined,
  organisation: Organisation | undefined,
  today: IsoDate,
): ApplicationPreview {
  const programmeKey = programmeKeyOf(form);
  if (programmeKey === undefined) return { kind: 'incomplete' };
  const answer = versionOn(versions, programmeKey, today);
  if (answer.kind === 'beforeFirstVersion') return answer;
  if (answer.kind === 'unknownProgramme' || unit === undefined || organisation === undefined)
    return { kind: 'incomplete' };
  const { version } = answer;
  const headcount = headcountOf(form);
  const proposalBy = (trainerKind: TrainerKind): GroupProposal =>
    proposeGroup({
      version,
      trainerKind,
      today,
      chosen: [
        {
          unit,
          organisation,
          application: { ...applicationOf(form, unit, [], organisation, today), headcount: headcount ?? 1 },
        },
      ],
    });
  const proposal = proposalBy('internal');
  const receivedDay = receivedDayOf(form) ?? today;
  const registration = registrationOn(
    registrationWindows.map(({ value }) => value),
    programmeKey,
    receivedDay,
  );
  const perParticipant = version.price.basis === 'perParticipant';
  const code = judgeGroupSize(version.groupSize, proposal.size).reasons[0]?.code;
  return {
    kind: 'judged',
    version,
    organisation,
    registration,
    placing: placing(version.eligibility, unit, registration, receivedDay),
    eligibility: judgeEligibility(version, unit, organisation, today),
    prices:
      perParticipant && headcount === undefined
        ? []
        : [
            { trainerKind: 'internal', cost: proposal.cost },
            { trainerKind: 'external', cost: proposalBy('external').cost },
          ],
    size:
      headcount === undefined
        ? undefined
        : {
            ...proposal,
            verdict: code === 'groupSize.tooFew' ? 'tooFew' : code === 'groupSize.tooMany' ? 'tooMany' : 'fits',
          },
  };
}

type Prices = Extract<ApplicationPreview, { kind: 'judged' }>['prices'];

/**
 * The price noted is that of the trainer the unit's region would use: its own where it has some, otherwise an external
 * one.
 */
function applicationOf(
  form: ApplicationForm,
  unit: Unit,
  prices: Prices,
  organisation: Organisation | undefined,
  today: IsoDate,
): Application {
  const kind = organisation?.hasOwnTrainers === true ? 'internal' : 'external';
  const cost = prices.find(({ trainerKind }) => trainerKind === kind)?.cost;
  const programmeKey = programmeKeyOf(form);
  if (programmeKey === undefined) throw new RangeError('an application needs a programme');
  return {
    key: applicationKeyOf(form),
    unitKey: unit.key,
    programmeKey,
    receivedDay: receivedDayOf(form) ?? today,
    headcount: headcountOf(form) ?? 0,
    contactName: tidied(form.contactName),
    contactEmail: typedAddress(form.contactEmail),
    wishes: tidiedLines(form.wishes),
    shownPrice: cost?.kind === 'stated' ? cost.total : undefined,
    priceAsOf: today,
    state: 'waiting',
    processKey: undefined,
  };
}
