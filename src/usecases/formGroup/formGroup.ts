import type { BatchOutcome, Catalogue, Repositories, Stored } from '../../lists/repositories/ports';
import { carriedBy, first, versionOn } from '../../rules';
import type {
  Application,
  CostSplit,
  DiplomaKey,
  GroupKey,
  IsoDate,
  OrganisationKey,
  Process,
  ProgrammeKey,
  ProgrammeVersion,
  TrainerKind,
  UnitKey,
} from '../../rules';
import { firstDoerOf, type Act, type FirstDoer } from '../act/act';
import { claimKey, claimOnce } from '../act/claimOnce';
import { buildFormation, groupKeyOf, renewedDiplomas } from './buildFormation';
import { buildProposal, type PoolProposal } from './buildProposal';
import type { Candidate } from './candidate';

/** What the coordinator chose and typed. */
export interface GroupToForm {
  /** Made once when the form was opened; every key is derived from it, and it is the key of the act. */
  readonly id: string;
  readonly chosen: readonly Candidate[];
  readonly programmeKey: ProgrammeKey;
  readonly title: string;
  readonly trainerName: string;
  readonly trainerKind: TrainerKind;
  readonly confirmedDay: IsoDate;
  readonly costSplit: CostSplit;
  readonly assignmentDueDay: IsoDate | undefined;
  /** Time of the device. */
  readonly now: Date;
}

/** What forming the group rests on. */
export interface FormationFacts {
  readonly catalogue: Catalogue;
  /** The chosen units with their applications as they are; without those whose application is gone. */
  readonly candidates: readonly Candidate[];
  /** Every process of the chosen units. */
  readonly processes: readonly Stored<Process>[];
  readonly proposal: PoolProposal | undefined;
  /** For a renewal: the diploma each unit renews. */
  readonly renews: ReadonlyMap<UnitKey, DiplomaKey> | undefined;
}

/** What the group comes to: sizes, price and who may take part. */
export interface FormationOutcome {
  readonly versionKey: string | undefined;
  readonly sizes: readonly number[];
  readonly verdict: string | undefined;
  readonly total: number | undefined;
  readonly shares: readonly {
    readonly unit: string;
    readonly headcount: number;
    readonly amount: number | undefined;
  }[];
  readonly toSettle: number;
  readonly notEligible: number;
}

export type FormationHindrance =
  /** Applications that are no longer waiting, by who changed them. */
  | {
      readonly kind: 'placed';
      readonly units: readonly { readonly name: string; readonly first: FirstDoer | undefined }[];
    }
  /** Units that go through the programme already. */
  | { readonly kind: 'underWay'; readonly units: readonly { readonly name: string; readonly first: FirstDoer }[] }
  /** Units that were chosen twice. */
  | { readonly kind: 'twice'; readonly units: readonly string[] };

export interface FormationReceipt {
  readonly groupKey: GroupKey;
  readonly outcome: BatchOutcome;
}

type Ports = Pick<Repositories, 'groups' | 'catalogue' | 'claims' | 'applications' | 'diplomas'>;

const numberAttempts = 4;

/** What the group would come to, as a screen shows it or on facts read anew. */
export function formationOutcome(proposal: PoolProposal | undefined): FormationOutcome {
  return {
    versionKey: proposal?.version.key,
    sizes: proposal?.groupSizes ?? [],
    verdict: proposal?.verdict,
    total: proposal?.total,
    shares: (proposal?.shares ?? []).map(({ unit, headcount, amount }) => ({ unit: unit.key, headcount, amount })),
    toSettle: proposal?.toSettle.length ?? 0,
    notEligible: proposal?.notEligible.length ?? 0,
  };
}

/**
 * Forming a group of waiting units, or the groups of one that is split. What may happen once is each unit's next
 * process of the programme: two coordinators who choose one unit meet there. A number somebody else took meanwhile is
 * replaced by the next; the keys stay the same.
 */
export function formGroupAct(
  wanted: GroupToForm,
  ports: Ports,
): Act<FormationFacts, FormationOutcome, FormationHindrance, unknown, FormationReceipt> {
  const isOwn = ({ key }: Pick<Process, 'key'>): boolean => key.startsWith(`${wanted.id}-p`);
  const ofProgramme = ({ catalogue }: FormationFacts, { versionKey }: Process): boolean =>
    catalogue.versions.find(({ key }) => key === versionKey)?.programmeKey === wanted.programmeKey;
  return {
    read: () => readFormation(wanted, ports),
    judge: ({ proposal }) => formationOutcome(proposal),
    hindrance: (facts) => hindranceOf(wanted, facts, isOwn, ofProgramme),
    claim: (facts) =>
      claimOnce(
        ports.claims,
        wanted.chosen.map(({ unit }) => {
          const before = facts.processes.filter(
            ({ value }) => value.unitKey === unit.key && !isOwn(value) && ofProgramme(facts, value),
          );
          return claimKey('process', unit.key, wanted.programmeKey, before.length + 1);
        }),
        wanted.id,
        wanted.now,
      ),
    write: async ({ proposal, catalogue, renews }) => {
      if (proposal === undefined) throw new Error('no version of the programme applies on the day');
      const { organisationKey, code } = numbering(catalogue, wanted.chosen);
      for (let attempt = 1; ; attempt++) {
        const number = await ports.groups.nextNumber(code, Number(wanted.confirmedDay.slice(0, 4)));
        const outcome = await ports.groups.form(
          buildFormation(proposal, { ...wanted, number, organisationKey, renews }),
        );
        const numberTaken = outcome.problems.some(({ failure }) => failure.kind === 'duplicate');
        if (outcome.complete || !numberTaken || attempt === numberAttempts)
          return { groupKey: groupKeyOf(wanted.id, 0), outcome };
      }
    },
  };
}

async function readFormation(
  { id, chosen, programmeKey, confirmedDay, trainerKind, costSplit }: GroupToForm,
  ports: Ports,
): Promise<FormationFacts> {
  const unitKeys = Array.from(new Set(chosen.map(({ unit }) => unit.key)));
  const [catalogue, applications, processes] = await Promise.all([
    ports.catalogue.read(true),
    ports.applications.byKeys(chosen.map(({ application }) => application.value.key)),
    ports.groups.processesOfUnits(unitKeys),
  ]);
  const candidates = chosen.flatMap((candidate): readonly Candidate[] => {
    const application = applications.find(({ value }) => value.key === candidate.application.value.key);
    return application === undefined ? [] : [{ ...candidate, application: asWaiting(application, id) }];
  });
  const answer = versionOn(catalogue.versions, programmeKey, confirmedDay);
  const version = answer.kind === 'version' ? answer.version : undefined;
  return {
    catalogue,
    candidates,
    processes,
    proposal: version && buildProposal(candidates, [], { version, trainerKind, split: costSplit, day: confirmedDay }),
    renews: version && (await renewing(version, unitKeys, catalogue, confirmedDay, ports.diplomas)),
  };
}

/** An application that an earlier attempt of this act has placed is judged as it was. */
function asWaiting(application: Stored<Application>, id: string): Stored<Application> {
  const { processKey } = application.value;
  return processKey?.startsWith(`${id}-p`) === true
    ? { ...application, value: { ...application.value, state: 'waiting', processKey: undefined } }
    : application;
}

function hindranceOf(
  { chosen }: GroupToForm,
  facts: FormationFacts,
  isOwn: (process: Process) => boolean,
  ofProgramme: (facts: FormationFacts, process: Process) => boolean,
): FormationHindrance | undefined {
  const names = chosen.map(({ unit }) => unit.name);
  const twice = chosen.filter(({ unit }, index) => chosen.findIndex((each) => each.unit.key === unit.key) < index);
  if (twice.length > 0) return { kind: 'twice', units: twice.map(({ unit }) => unit.name) };
  const placed = chosen.flatMap(({ application }, index) => {
    const now = facts.candidates.find((each) => each.application.value.key === application.value.key)?.application;
    if (now?.value.state === 'waiting') return [];
    return [{ name: names[index] ?? '', first: now && firstDoerOf(now) }];
  });
  if (placed.length > 0) return { kind: 'placed', units: placed };
  const underWay = chosen.flatMap(({ unit }) => {
    const going = facts.processes.find(
      ({ value }) =>
        value.unitKey === unit.key &&
        !isOwn(value) &&
        value.stage !== 'decided' &&
        value.stage !== 'withdrawn' &&
        ofProgramme(facts, value),
    );
    return going === undefined ? [] : [{ name: unit.name, first: firstDoerOf(going) }];
  });
  return underWay.length > 0 ? { kind: 'underWay', units: underWay } : undefined;
}

/** For a renewal: the diploma that each unit renews, also one that came to it by a merger or a split. */
async function renewing(
  version: ProgrammeVersion,
  unitKeys: readonly UnitKey[],
  { unitEvents }: Catalogue,
  day: IsoDate,
  diplomas: Ports['diplomas'],
): Promise<ReturnType<typeof renewedDiplomas> | undefined> {
  if (version.kind !== 'renewal') return undefined;
  const events = unitEvents.map(({ value }) => value);
  const carried = unitKeys.flatMap((key) => [key, ...carriedBy(key, events, day)]);
  return renewedDiplomas(
    unitKeys,
    (await diplomas.forUnits(Array.from(new Set(carried)))).diplomas.map(({ value }) => value),
    events,
    day,
  );
}

/** Groups are numbered by the organisation the site is installed for; by the first unit's where that is not set. */
function numbering(
  { organisations, home }: Catalogue,
  chosen: readonly Candidate[],
): { readonly organisationKey: OrganisationKey; readonly code: string } {
  const { key, code } =
    organisations.find(({ value }) => value.key === home.organisationKey)?.value ?? first(chosen).organisation;
  return { organisationKey: key, code };
}
