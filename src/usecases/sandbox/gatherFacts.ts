import type { CatalogueWithUnits, Repositories, Stored } from '../../lists/repositories/ports';
import { chargedPeople, isoDate, keyFrom, outcomes, standingDecision, first } from '../../rules';
import type {
  AssignmentKey,
  AttendanceTally,
  Decision,
  Group,
  IsoDate,
  Organisation,
  Participant,
  Process,
  ProcessKey,
  ProgrammeVersion,
  SandboxCostFacts,
  SandboxFacts,
  SandboxMember,
  SessionKey,
  StepKey,
  StoredCounts,
  StoredCriterion,
  Unit,
  UnitKey,
  VersionKey,
} from '../../rules';
import { readSnapshot, type StoredSnapshot } from '../decide/readSnapshot';
import { openGroup } from '../openGroup/openGroup';
import { withoutStrays } from '../openGroup/withoutStrays';

/** One process to try, with what it is shown as; `facts` undefined where what was stored cannot be read. */
export interface SandboxProcess {
  readonly process: Process;
  readonly unit: Unit;
  readonly group: Group;
  readonly version: ProgrammeVersion;
  readonly facts: SandboxFacts | undefined;
}

export interface Population {
  /** Those that have withdrawn too: the others' cost may depend on them. */
  readonly processes: readonly Process[];
  readonly groups: readonly Group[];
  readonly decisions: readonly Decision[];
}

type Ports = Pick<Repositories, 'groups' | 'decisions' | 'diplomas'>;

/**
 * The programme's processes of some years with their groups and decisions; a request per list, and one per half-year of
 * decisions, since each carries its basis.
 */
export async function readPopulation(
  ports: Ports,
  catalogue: CatalogueWithUnits,
  programmeKey: string,
  year: number,
  today: IsoDate,
): Promise<Population> {
  const own = new Set<VersionKey>(
    catalogue.versions.filter((version) => version.programmeKey === programmeKey).map(({ key }) => key),
  );
  const [processes, groups] = await Promise.all([ports.groups.processesSince(year), ports.groups.since(year - 1)]);
  const bound = values(processes).filter(({ versionKey }) => own.has(versionKey));
  const keys = new Set<ProcessKey>(bound.map(({ key }) => key));
  const decisions: Decision[] = [];
  for (const [from, to] of keys.size === 0 ? [] : halfYears(year, today))
    decisions.push(...values(await ports.decisions.between(from, to)).filter(({ processKey }) => keys.has(processKey)));
  return { processes: bound, groups: values(groups), decisions };
}

/** Those that take part to the end. */
export function taking(processes: readonly Process[]): readonly Process[] {
  return processes.filter(({ stage }) => stage !== 'withdrawn');
}

const values = <T>(rows: readonly Stored<T>[]): readonly T[] => rows.map(({ value }) => value);

/** The spans that are read one after another, so that the page gets its turn between them. */
function halfYears(year: number, today: IsoDate): readonly (readonly [IsoDate, IsoDate])[] {
  const years = Array.from({ length: Number(today.slice(0, 4)) - year + 1 }, (_, index) => year + index);
  return years.flatMap(
    (each) =>
      [
        [isoDate(`${each}-01-01`), isoDate(`${each}-06-30`)],
        [isoDate(`${each}-07-01`), isoDate(`${each}-12-31`)],
      ] as const,
  );
}

/** Those that are judged together, so that a group file is opened once for all of them. Newest first. */
export function togetherIn({ processes }: Population): readonly (readonly Process[])[] {
  const byTogether = new Map<string, Process[]>();
  for (const process of processes)
    byTogether.set(process.togetherKey, [...(byTogether.get(process.togetherKey) ?? []), process]);
  const dayOf = (judgedTogether: readonly Process[]): IsoDate => first(judgedTogether).confirmedDay;
  return [...byTogether.values()].sort((one, other) =>
    dayOf(one) === dayOf(other) ? 0 : dayOf(one) < dayOf(other) ? 1 : -1,
  );
}

/**
 * Everything the sandbox has to know of processes judged together: from their decisions where all have one, else from
 * their group file.
 */
export async function factsOf(
  together: readonly Process[],
  population: Population,
  ports: Ports,
  catalogue: CatalogueWithUnits,
  today: IsoDate,
): Promise<readonly SandboxProcess[]> {
  const { togetherKey } = first(together);
  const groups = population.groups
    .filter((group) => group.togetherKey === togetherKey && group.stage !== 'cancelled')
    .sort((one, other) => (one.number < other.number ? -1 : 1));
  const [group] = groups;
  if (group === undefined) return [];
  const standing = new Map(
    together.map((process) => [process.key, standingDecision(population.decisions, process.key)] as const),
  );
  const open = taking(together).some(({ key }) => standing.get(key) === undefined)
    ? openGroup(withoutStrays(await ports.groups.open(group.key), catalogue), catalogue, () => undefined)
    : undefined;
  const costs = costFacts(
    groups,
    together,
    catalogue,
    open?.file.participants.map(({ value }) => value),
  );
  return Promise.all(
    taking(together).map(async (process): Promise<SandboxProcess> => {
      const unit = unitIn(catalogue, process.unitKey);
      const decision = standing.get(process.key);
      const version = catalogue.versions.find(({ key }) => key === process.versionKey);
      const home = unit === undefined ? undefined : organisationIn(catalogue, unit);
      if (unit === undefined || home === undefined || version === undefined)
        throw new RangeError(
          `process ${process.key} refers to a unit, organisation or version that is not in its list`,
        );
      const renewsUntil =
        process.renewsDiplomaKey === undefined
          ? undefined
          : (await ports.diplomas.byKey(process.renewsDiplomaKey)).value.lastValidDay;
      const about = { process, unit, organisation: home, costs, renewsUntil, today };
      const shown = {
        process,
        unit,
        group: groups.find(({ processKeys }) => processKeys.includes(process.key)) ?? group,
        version,
      };
      if (decision !== undefined) {
        const read = readSnapshot(decision.snapshot);
        const counts = read.kind === 'read' ? countsIn(read.snapshot) : undefined;
        if (counts === undefined) return { ...shown, facts: undefined };
        const { outcome, day } = decision;
        return { ...shown, facts: { ...about, basis: { kind: 'decided', outcome, day, counts } } };
      }
      if (open === undefined) return { ...shown, facts: undefined };
      const { file } = open;
      return {
        ...shown,
        facts: {
          ...about,
          basis: {
            kind: 'open',
            facts: {
              process,
              unit,
              organisation: home,
              today,
              together: values(file.processes),
              groups: values(file.groupsTogether),
              sessions: values(file.sessions),
              participants: values(file.participants),
              attendance: values(file.attendance),
              submissions: values(file.submissions),
            },
          },
        },
      };
    }),
  );
}

const unitIn = ({ units }: CatalogueWithUnits, key: UnitKey): Unit | undefined =>
  units.find(({ value }) => value.key === key)?.value;
const organisationIn = ({ organisations }: CatalogueWithUnits, { organisationKey }: Unit): Organisation | undefined =>
  organisations.find(({ value }) => value.key === organisationKey)?.value;

/**
 * What the processes are priced by: the lists where they are open, else how many the computed column says, by marks
 * that name nobody.
 */
function costFacts(
  groups: readonly Group[],
  together: readonly Process[],
  catalogue: CatalogueWithUnits,
  listed: readonly Participant[] | undefined,
): SandboxCostFacts {
  return {
    groups: groups.map(({ key, number, trainerKind, processKeys, payerUnitKey, costSplit }) => ({
      key,
      number,
      trainerKind,
      processKeys,
      payerUnitKey,
      split: costSplit,
    })),
    members: together.flatMap((process) => {
      const unit = unitIn(catalogue, process.unitKey);
      const organisation = unit === undefined ? undefined : organisationIn(catalogue, unit);
      if (organisation === undefined) return [];
      const marks = Array.from({ length: process.computed.participants }, (_, index) => `${process.key} ${index}`);
      const own = groups.filter(({ processKeys }) => processKeys.includes(process.key));
      const peopleIn: SandboxMember['peopleIn'] = (price) =>
        new Map(
          own.map(
            (group) =>
              [
                group.key,
                listed === undefined
                  ? marks
                  : chargedPeople(
                      price,
                      listed.filter((one) => one.groupKey === group.key && one.unitKey === process.unitKey),
                      group,
                    ),
              ] as const,
          ),
        );
      return [{ unitKey: process.unitKey, process, organisation, peopleIn }];
    }),
  };
}

/**
 * What a snapshot holds, with its keys as keys again; they only have to be equal to those of the version it was judged
 * by. Undefined where it holds an outcome that the rules do not know: what that amounted to cannot be compared.
 */
function countsIn({ criteria, workGroup, units }: StoredSnapshot): StoredCounts | undefined {
  const tally = ({ steps, attendedAll, leftSince }: StoredSnapshot['workGroup']): AttendanceTally => ({
    attendedAll,
    leftSince,
    steps: steps.map((step) => ({
      ...step,
      stepKey: keyFrom<StepKey>(step.stepKey),
      sessionKeys: step.sessionKeys.map((key) => keyFrom<SessionKey>(key)),
    })),
  });
  const judged = criteria.flatMap(({ criterion, stepKey, assignmentKey, outcome, reasons }): StoredCriterion[] => {
    const known = outcomes.find((each) => each === outcome);
    if (known === undefined) return [];
    return [
      {
        criterion,
        outcome: known,
        reasons,
        stepKey: stepKey === undefined ? undefined : keyFrom<StepKey>(stepKey),
        assignmentKey: assignmentKey === undefined ? undefined : keyFrom<AssignmentKey>(assignmentKey),
      },
    ];
  });
  if (judged.length < criteria.length) return undefined;
  return {
    workGroup: tally(workGroup),
    units: units.map((unit) => ({ ...tally(unit), unitKey: keyFrom<UnitKey>(unit.unitKey) })),
    criteria: judged,
  };
}
