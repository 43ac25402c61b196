import type { CatalogueWithUnits, Pool, Stored } from '../lists/repositories/ports';
import { regionerISamverkan } from '../programmes';
import { isoDate, keyFrom, ore, unknownOfUnit } from '../rules';
import type {
  Application,
  ApplicationKey,
  Group,
  GroupKey,
  Organisation,
  OrganisationKey,
  Participant,
  ParticipantKey,
  PersonKey,
  Process,
  ProcessKey,
  ProgrammeVersion,
  Session,
  SessionKey,
  StepKey,
  TogetherKey,
  Unit,
  UnitKey,
} from '../rules';

/** Rows for tests of features, each with sensible content that a test overrides where it matters. */
export const today = isoDate('2026-11-23');

export function stored<T>(value: T, id = 1): Stored<T> {
  return { value, id, etag: `"${id}"`, modifiedUtc: '2026-11-23T08:00:00Z', modifiedBy: 'Karin Ek' };
}

export const konceptA: ProgrammeVersion = firstOf(regionerISamverkan.versions);

function firstOf<T>([first]: readonly T[]): T {
  if (first === undefined) throw new RangeError('nothing to take the first of');
  return first;
}

export function organisation(change: Partial<Organisation> = {}): Organisation {
  return {
    key: keyFrom<OrganisationKey>('kro'),
    name: 'Region Kronoberg',
    kind: 'region',
    code: 'KRO',
    hasOwnTrainers: true,
    ...change,
  };
}

export function unit(key: string, change: Partial<Unit> = {}): Unit {
  return {
    key: keyFrom<UnitKey>(key),
    organisationKey: keyFrom<OrganisationKey>('kro'),
    name: `Enheten ${key}`,
    municipality: 'Alvesta',
    sector: 'healthCare',
    category: 'careCentre',
    ...unknownOfUnit,
    ...change,
  };
}

export function application(key: string, change: Partial<Application> = {}): Application {
  return {
    key: keyFrom<ApplicationKey>(`application-${key}`),
    unitKey: keyFrom<UnitKey>(key),
    programmeKey: konceptA.programmeKey,
    receivedDay: isoDate('2026-11-02'),
    headcount: 7,
    contactName: 'Mia Lund',
    contactEmail: undefined,
    wishes: '',
    shownPrice: ore(590_000),
    priceAsOf: isoDate('2026-11-02'),
    state: 'waiting',
    processKey: undefined,
    ...change,
  };
}

export function catalogue(units: readonly Unit[], change: Partial<CatalogueWithUnits> = {}): CatalogueWithUnits {
  return {
    organisations: [stored(organisation())],
    units: units.map((value, index) => stored(value, index + 1)),
    unitEvents: [],
    versions: [konceptA],
    registrationWindows: [],
    home: {
      organisationKey: keyFrom<OrganisationKey>('kro'),
      signedBy: 'Karin Ek',
      contactEmail: 'diplomering@example.org',
    },
    setAside: [],
    ...change,
  };
}

const together = keyFrom<TogetherKey>('together');
export function group(change: Partial<Group> = {}): Group {
  return {
    key: keyFrom<GroupKey>('group'),
    number: 'KRO-2026-14',
    title: 'Koncept A: Alvesta',
    versionKey: konceptA.key,
    organisationKey: keyFrom<OrganisationKey>('kro'),
    togetherKey: together,
    processKeys: [],
    stage: 'confirmed',
    confirmedDay: isoDate('2026-10-05'),
    trainerKind: 'internal',
    trainerName: 'Rut Ask',
    assignmentDueDay: undefined,
    costSplit: 'equal',
    payerUnitKey: undefined,
    year: 2026,
    computed: { size: 14, absenceBudget: 1, cost: undefined, atRisk: false, changedSinceDecision: undefined },
    ...change,
  };
}

export function process(unitKey: string, change: Partial<Process> = {}): Process {
  return {
    key: keyFrom<ProcessKey>(`process-${unitKey}`),
    unitKey: keyFrom<UnitKey>(unitKey),
    organisationKey: keyFrom<OrganisationKey>('kro'),
    versionKey: konceptA.key,
    togetherKey: together,
    applicationKey: undefined,
    stage: 'confirmed',
    confirmedDay: isoDate('2026-10-05'),
    priceAsOf: isoDate('2026-10-05'),
    year: 2026,
    renewsDiplomaKey: undefined,
    withdrawal: undefined,
    computed: {
      participants: 0,
      outcome: 'pending',
      decisionDay: undefined,
      lastValidDay: undefined,
      costShare: undefined,
    },
    ...change,
  };
}

export function participant(key: string, change: Partial<Participant> = {}): Participant {
  return {
    key: keyFrom<ParticipantKey>(key),
    groupKey: keyFrom<GroupKey>('group'),
    togetherKey: together,
    processKey: keyFrom<ProcessKey>('process-a'),
    unitKey: keyFrom<UnitKey>('a'),
    personKey: keyFrom<PersonKey>(`person-${key}`),
    name: `Person ${key}`,
    isAlias: false,
    email: undefined,
    isManager: false,
    from: undefined,
    to: undefined,
    notCounted: undefined,
    ...change,
  };
}

export function session(key: string, change: Partial<Session> = {}): Session {
  return {
    key: keyFrom<SessionKey>(key),
    groupKey: keyFrom<GroupKey>('group'),
    togetherKey: together,
    stepKey: keyFrom<StepKey>('ris-koncept-a-step-1'),
    stepOrder: 1,
    day: isoDate('2026-11-30'),
    startUtc: '2026-11-30T08:00:00.000Z',
    endUtc: '2026-11-30T11:00:00.000Z',
    place: 'Salen',
    onlineLink: undefined,
    rollClosed: false,
    checkInTokenHash: undefined,
    isCatchUp: false,
    ...change,
  };
}

/** A pool with nothing on its other lists. */
export function poolOf(waiting: Pool['waiting'], change: Partial<Pool> = {}): Pool {
  return { waiting, interested: [], asked: [], ...change };
}

/** What a request carries that came by no link and with no digits. */
export const withoutProof = { proof: undefined, digits: undefined } as const;
/** What SharePoint records of a request that nothing is odd about. */
export const asRecorded = { createdUtc: undefined, writtenBy: undefined, cameAnswered: false } as const;
