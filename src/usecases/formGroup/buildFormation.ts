import type { GroupFormation } from '../../lists/repositories/ports';
import { assignmentsBefore, elementAt, first, groupNumber, keyFrom, seriesToContinue } from '../../rules';
import type {
  Application,
  CostSplit,
  Diploma,
  DiplomaKey,
  Group,
  GroupKey,
  IsoDate,
  OrganisationKey,
  Process,
  ProcessKey,
  Submission,
  SubmissionKey,
  TogetherKey,
  TrainerKind,
  UnitEvent,
  UnitKey,
} from '../../rules';
import type { Candidate } from './candidate';
import type { PoolProposal } from './buildProposal';

export interface FormationTerms {
  /**
   * Made once when the form opened; every key of the formation is derived from it, so that sending again adds nothing.
   */
  readonly id: string;
  /** Number of the first group; further groups of a split unit take the following ones. */
  readonly number: string;
  readonly title: string;
  readonly organisationKey: OrganisationKey;
  readonly trainerKind: TrainerKind;
  readonly trainerName: string;
  readonly confirmedDay: IsoDate;
  readonly costSplit: CostSplit;
  readonly assignmentDueDay: IsoDate | undefined;
  /** For a renewal: the diploma that each unit renews. A unit without one begins a series of its own. */
  readonly renews?: ReadonlyMap<UnitKey, DiplomaKey>;
}

/** A choice that the rules do not let become a group. */
export class GroupNotAllowed extends Error {
  public constructor(public readonly proposal: PoolProposal) {
    super(`no group can be formed: ${proposal.verdict}`);
    this.name = 'GroupNotAllowed';
  }
}

/**
 * The rows that forming a group writes: the group (or the groups of a split unit), a process per unit, all judged
 * together, and what each unit is to hand in. Throws GroupNotAllowed when the size does not fit or a unit may not take
 * part, so that no path leads past the rules.
 */
export function buildFormation(proposal: PoolProposal, terms: FormationTerms): GroupFormation {
  if (proposal.groupSizes.length === 0 || proposal.notEligible.length > 0) throw new GroupNotAllowed(proposal);
  const togetherKey = keyFrom<TogetherKey>(terms.id);
  const processes = proposal.rows.map((row, index) => processOf(proposal, row, index, togetherKey, terms));
  const groups = proposal.groupSizes.map((_, index) => groupOf(proposal, index, processes, togetherKey, terms));
  return {
    groups,
    processes,
    submissions: processes.flatMap((process) => submissionsOf(proposal, process, first(groups).key, terms)),
    placedApplications: proposal.rows.map(({ application }, index) => ({
      ...application,
      value: placed(application.value, elementAt(processes, index).key),
    })),
  };
}

/**
 * The diploma each unit's renewal continues on a day, also one that came to it by a merger or a split; a unit without
 * one begins a new series.
 */
export function renewedDiplomas(
  unitKeys: readonly UnitKey[],
  diplomas: readonly Pick<Diploma, 'key' | 'unitKey' | 'awardDay' | 'revokedDay'>[],
  events: readonly UnitEvent[],
  day: IsoDate,
): ReadonlyMap<UnitKey, DiplomaKey> {
  return new Map(
    unitKeys.flatMap((unitKey): readonly (readonly [UnitKey, DiplomaKey])[] => {
      const renewed = seriesToContinue(unitKey, diplomas, events, day);
      return renewed === undefined ? [] : [[unitKey, renewed.key]];
    }),
  );
}

/** The key of a group of the formation, counted from 0. */
export function groupKeyOf(id: string, index: number): GroupKey {
  return keyFrom<GroupKey>(`${id}-g${index + 1}`);
}

function placed(application: Application, processKey: ProcessKey): Application {
  return { ...application, state: 'placed', processKey };
}

function processOf(
  { version, shares }: PoolProposal,
  { application, unit }: Candidate,
  index: number,
  togetherKey: TogetherKey,
  { id, confirmedDay, renews = new Map() }: FormationTerms,
): Process {
  return {
    key: keyFrom<ProcessKey>(`${id}-p${index + 1}`),
    unitKey: unit.key,
    organisationKey: unit.organisationKey,
    versionKey: version.key,
    togetherKey,
    applicationKey: application.value.key,
    stage: 'confirmed',
    confirmedDay,
    priceAsOf: confirmedDay,
    year: Number(confirmedDay.slice(0, 4)),
    renewsDiplomaKey: renews.get(unit.key),
    withdrawal: undefined,
    computed: {
      participants: 0,
      outcome: 'pending',
      decisionDay: undefined,
      lastValidDay: undefined,
      costShare: elementAt(shares, index).amount,
    },
  };
}

function groupOf(
  { version, cost, groupSizes }: PoolProposal,
  index: number,
  processes: readonly Process[],
  togetherKey: TogetherKey,
  terms: FormationTerms,
): Group {
  const { id, number, title, organisationKey, trainerKind, trainerName, confirmedDay, costSplit, assignmentDueDay } =
    terms;
  return {
    key: groupKeyOf(id, index),
    number: following(number, index),
    title: groupSizes.length === 1 ? title : `${title} ${index + 1}/${groupSizes.length}`,
    versionKey: version.key,
    organisationKey,
    togetherKey,
    processKeys: processes.map(({ key }) => key),
    stage: 'confirmed',
    confirmedDay,
    trainerKind,
    trainerName,
    assignmentDueDay,
    costSplit,
    payerUnitKey: undefined,
    year: Number(confirmedDay.slice(0, 4)),
    // Nobody is on the list yet: what is computed from people begins at nothing. What is paid once is charged with the
    // first group.
    computed: {
      size: 0,
      absenceBudget: undefined,
      cost: cost.kind === 'stated' && (index === 0 || version.price.basis === 'perGroup') ? cost.total : undefined,
      atRisk: false,
      changedSinceDecision: undefined,
    },
  };
}

/** `KRO-2026-15` and 2 → `KRO-2026-17`. */
function following(number: string, steps: number): string {
  const [sequence, year, ...code] = number.split('-').reverse();
  return steps === 0 ? number : groupNumber(code.reverse().join('-'), Number(year), Number(sequence) + steps);
}

function submissionsOf(
  { version }: PoolProposal,
  { key, togetherKey, unitKey }: Process,
  groupKey: GroupKey,
  { assignmentDueDay }: FormationTerms,
): readonly Submission[] {
  return assignmentsBefore(version)
    .filter(({ per }) => per === 'unit')
    .map((rule) => ({
      key: keyFrom<SubmissionKey>(`${key}-${rule.key}`),
      assignmentKey: rule.key,
      processKey: key,
      groupKey,
      togetherKey,
      unitKey,
      participantKey: undefined,
      state: 'due',
      dueDay: assignmentDueDay,
      handedInDay: undefined,
      approvedDay: undefined,
      documentLink: undefined,
      returnReason: undefined,
    }));
}
