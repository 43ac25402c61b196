import type { Catalogue, StaffGroup } from '../../lists/repositories/ports';
import { diplomaFacts, diplomaState } from '../../rules';
import type {
  Diploma,
  DiplomaState,
  Group,
  IsoDate,
  Process,
  ProgrammeVersion,
  Session,
  Unit,
  UnitKey,
} from '../../rules';
import { swedishDayOf } from '../../rules';
import { buildPath, type PathPlace } from './buildPath';
import { mySessions, nextSession, type MySession, type Words } from './mySessions';
import type { OwnRequest } from '../../usecases/sendRequests/ownRequest';
import { textIn } from '../../words/format';

/**
 * All that is read for one person: own requests, and groups, sessions, processes and diplomas, which name no person.
 */
export interface MyFacts {
  readonly requests: readonly OwnRequest[];
  readonly groups: readonly StaffGroup[];
  readonly catalogue: Pick<Catalogue, 'versions'>;
  /** The units that the person's groups and requests are about. */
  readonly units: readonly Unit[];
  readonly diplomas: readonly Diploma[];
}

/** A group the person has asked to be in, as shown to them. */
export interface Membership {
  readonly group: Group;
  readonly join: OwnRequest;
  readonly programmeTitle: string;
  /** What the programme calls its award; undefined where it awards nothing. */
  readonly awardWord: string | undefined;
  readonly unit: Unit | undefined;
  readonly path: readonly PathPlace[];
  readonly sessions: readonly MySession[];
  readonly next: MySession | undefined;
  readonly diploma: UnitDiploma | undefined;
}

export interface UnitDiploma {
  readonly diploma: Diploma;
  readonly state: DiplomaState;
}

/** The person's groups, the one with something to do soonest first, those declined last. */
export function buildMyProgrammeViewModel(facts: MyFacts, now: Date, words: Words): readonly Membership[] {
  const joins = facts.requests.filter(({ kind }) => kind === 'join');
  return facts.groups
    .flatMap((staffGroup): readonly Membership[] => {
      const join = joins.find(({ groupKey }) => groupKey === staffGroup.group.key);
      const version = facts.catalogue.versions.find(({ key }) => key === staffGroup.group.versionKey);
      return join === undefined || version === undefined
        ? []
        : [membership(staffGroup, join, version, facts, now, words)];
    })
    .sort((a, b) => order(a).localeCompare(order(b)));
}

function order({ join, next }: Membership): string {
  return `${join.state === 'declined' ? 1 : 0} ${next?.session.startUtc ?? '9999'}`;
}

function membership(
  { group, sessions, processes }: StaffGroup,
  join: OwnRequest,
  version: ProgrammeVersion,
  facts: MyFacts,
  now: Date,
  words: Words,
): Membership {
  const mine = mySessions(
    [...sessions, ...attendedElsewhere(group, version, facts)],
    version,
    facts.requests,
    now,
    words.locale,
  );
  const process = processes.find(({ unitKey }) => unitKey === join.unitKey);
  const unit = facts.units.find(({ key }) => key === join.unitKey);
  const today = swedishDayOf(now);
  const diploma = unit === undefined ? undefined : unitDiploma(unit, facts, today);
  return {
    group,
    join,
    programmeTitle: textIn(version.programmeTitle, words.locale),
    awardWord: version.award.to === 'nobody' ? undefined : textIn(version.award.word, words.locale),
    unit,
    path: buildPath({ join, group, process, version, sessions: mine, diploma: diploma?.diploma }, today, words),
    sessions: mine,
    next: nextSession(mine),
    diploma,
  };
}

/**
 * The same step with another group counts as well (docs/domain.md#the-nouns); only those the person has checked in to
 * are theirs.
 */
function attendedElsewhere(group: Group, version: ProgrammeVersion, { groups, requests }: MyFacts): readonly Session[] {
  return groups
    .filter((other) => other.group.key !== group.key)
    .flatMap(({ sessions }) => sessions)
    .filter(
      (session) =>
        version.steps.some(({ key }) => key === session.stepKey) &&
        requests.some(({ sessionKey }) => sessionKey === session.key),
    );
}

/** The unit's newest diploma and its state today, judged by the rules. */
function unitDiploma(unit: Unit, { diplomas, groups, catalogue }: MyFacts, today: IsoDate): UnitDiploma | undefined {
  const newest = [...diplomas]
    .filter(({ unitKey }) => unitKey === unit.key)
    .sort((a, b) => (a.awardDay < b.awardDay ? 1 : -1))[0];
  if (newest === undefined) return undefined;
  const processes: readonly Process[] = groups.flatMap((group) => group.processes);
  const rule = catalogue.versions.find(({ key }) => key === newest.versionKey)?.validity;
  return { diploma: newest, state: diplomaState(diplomaFacts(newest, { unit, diplomas, processes, rule }), today) };
}

/** The keys of the units whose people a group is for, in the order of its processes; withdrawn ones are left out. */
export function unitKeysOf({ processes }: Pick<StaffGroup, 'processes'>): readonly UnitKey[] {
  return processes.filter(({ stage }) => stage !== 'withdrawn').map(({ unitKey }) => unitKey);
}

/** The units whose people a group is for, in the order of its processes; withdrawn ones are left out. */
export function unitsToJoin(
  group: Pick<StaffGroup, 'processes'>,
  units: readonly Unit[],
): readonly { readonly key: UnitKey; readonly name: string }[] {
  return unitKeysOf(group).flatMap((unitKey) => {
    const unit = units.find(({ key }) => key === unitKey);
    return unit === undefined ? [] : [{ key: unit.key, name: unit.name }];
  });
}

/** Nobody can join a group that is over. */
export function isOpenToJoin({ stage }: Pick<Group, 'stage'>): boolean {
  return stage !== 'done' && stage !== 'cancelled';
}

/** "Alva" of "Alva Rosendunge" and of "Rosendunge, Alva". */
export function givenName(name: string): string {
  const [family, given] = name.split(',').map((part) => part.trim());
  return (given ? given : (family ?? name)).split(' ')[0] ?? name;
}
