import { addDays, figuresOf, isoDate, keyFrom, kronor, none, notStated, stated, unknownOfUnit } from '../model';
import type {
  Application,
  ApplicationKey,
  AssignmentKey,
  Attendance,
  AttendanceRule,
  AttendanceState,
  CatchUpRule,
  Citation,
  DiplomaKey,
  Group,
  GroupKey,
  Organisation,
  OrganisationKey,
  Participant,
  ParticipantKey,
  PersonKey,
  PriceRule,
  Process,
  ProcessKey,
  ProgrammeKey,
  ProgrammeVersion,
  Session,
  SessionKey,
  Step,
  StepKey,
  Submission,
  SubmissionKey,
  Threshold,
  TogetherKey,
  Unit,
  UnitKey,
  VersionKey,
} from '../model';

export const aCitation: Citation = { publisher: 'A publisher', page: 'A page', dated: 'undated', heading: 'A heading' };
export const firstDay = isoDate('2026-11-03');
export const stepKey = (order: number): StepKey => keyFrom<StepKey>(`step-${order}`);
const together = keyFrom<TogetherKey>('together');
export const unitKey = (name: string): UnitKey => keyFrom<UnitKey>(name);
export const groupKey = (name: string): GroupKey => keyFrom<GroupKey>(name);

export function aStep(order: number, more: Partial<Step> = {}): Step {
  return {
    key: stepKey(order),
    order,
    title: { sv: `Tillfälle ${order}`, en: `Session ${order}` },
    form: 'onSite',
    attendanceCounts: true,
    catchUpCounts: notStated,
    remoteAllowed: notStated,
    length: notStated,
    waitsFor: undefined,
    weeksAfter: notStated,
    citation: aCitation,
    ...more,
  };
}

export const ninetyPercent: Threshold = { numerator: 90, denominator: 100 };

export const ninety: AttendanceRule = {
  threshold: stated(ninetyPercent),
  reading: 'eachSession',
  scope: 'workGroup',
  managerMustAttend: false,
  citation: aCitation,
};

export const aPrice: PriceRule = {
  validFrom: isoDate('2023-01-30'),
  internal: stated(kronor(5_900)),
  external: stated(kronor(28_200)),
  basis: 'perGroup',
  leastCharged: none,
  charged: 'counting',
  surcharge: stated(kronor(1_200)),
  surchargePer: 'additionalUnit',
  surchargeWithExternalTrainer: false,
  split: 'equal',
  vat: 'notStated',
  vatRate: notStated,
  withdrawal: 'coordinatorDecides',
  citation: aCitation,
};

/** Digital catch-up of which the source says nothing more. */
export const aCatchUp: CatchUpRule = {
  forms: ['digital'],
  length: notStated,
  openToOthers: notStated,
  prerequisites: [],
  citation: aCitation,
};

/** Two counted sessions at 90 %, 5–25 people, one assignment per unit, four years, open to everyone. */
export function aVersion(more: Partial<ProgrammeVersion> = {}): ProgrammeVersion {
  return {
    key: keyFrom<VersionKey>('version'),
    programmeKey: keyFrom<ProgrammeKey>('programme'),
    programmeTitle: { sv: 'Ett program', en: 'A programme' },
    kind: 'diploma',
    validFrom: isoDate('2023-01-30'),
    validFromAssumed: false,
    citation: aCitation,
    period: none,
    processMonths: notStated,
    award: {
      to: 'unit',
      decidedBy: 'coordinator',
      certifier: none,
      word: { sv: 'diplom', en: 'diploma' },
      processWord: { sv: 'diplomering', en: 'diploma programme' },
    },
    groupSize: { least: stated(5), most: stated(25), recommended: notStated, citation: aCitation },
    attendance: ninety,
    steps: [aStep(1), aStep(2)],
    assignments: [
      {
        key: keyFrom<AssignmentKey>('assignment'),
        kind: 'developmentAssignment',
        per: 'unit',
        title: { sv: 'Uppgift', en: 'Assignment' },
        doneBy: undefined,
        monthsAfterAward: undefined,
        citation: aCitation,
      },
    ],
    validity: {
      ...figuresOf('validity', () => notStated),
      years: stated(4),
      renewalWindowMonths: 12,
      renewedPeriod: 'fromAwardDay',
      keptCoverage: none,
      citation: aCitation,
    },
    eligibility: {
      memberOrganisations: none,
      sectors: none,
      equivalentSectors: false,
      priorityTags: [],
      others: 'queued',
      citation: aCitation,
    },
    price: aPrice,
    catchUp: notStated,
    perspectives: [],
    unitRoles: [],
    evaluations: [],
    ...more,
  };
}

export function aParticipant(name: string, more: Partial<Participant> = {}): Participant {
  return {
    key: keyFrom<ParticipantKey>(`row ${name}`),
    groupKey: groupKey('group'),
    togetherKey: together,
    processKey: keyFrom<ProcessKey>('process'),
    unitKey: unitKey('unit'),
    personKey: keyFrom<PersonKey>(name),
    name,
    isAlias: false,
    email: undefined,
    isManager: false,
    from: undefined,
    to: undefined,
    notCounted: undefined,
    ...more,
  };
}

/** So many participants, named by `prefix` and a number from 1. */
export function people(count: number, prefix = 'p', more: Partial<Participant> = {}): readonly Participant[] {
  return Array.from({ length: count }, (_, index) => aParticipant(`${prefix}${index + 1}`, more));
}

/** A session of a step three weeks after the one before it, its roll closed. */
export function aSession(order: number, more: Partial<Session> = {}): Session {
  const group = more.groupKey ?? groupKey('group');
  const day = addDays(firstDay, (order - 1) * 21);
  return {
    key: keyFrom<SessionKey>(`${group} session ${order}`),
    groupKey: group,
    togetherKey: together,
    stepKey: stepKey(order),
    stepOrder: order,
    day,
    startUtc: `${more.day ?? day}T08:00:00Z`,
    endUtc: `${more.day ?? day}T11:00:00Z`,
    place: 'A room',
    onlineLink: undefined,
    rollClosed: true,
    checkInTokenHash: undefined,
    isCatchUp: false,
    ...more,
  };
}

export function mark(session: Session, participant: Participant, state: AttendanceState = 'present'): Attendance {
  return {
    sessionKey: session.key,
    participantKey: participant.key,
    groupKey: session.groupKey,
    togetherKey: session.togetherKey,
    state,
    mode: 'onSite',
  };
}

/** Everyone present except the named. */
export function presentExcept(
  session: Session,
  participants: readonly Participant[],
  absent: readonly string[] = [],
): readonly Attendance[] {
  return participants
    .filter(({ personKey }) => !absent.includes(personKey))
    .map((participant) => mark(session, participant));
}

export function anOrganisation(more: Partial<Organisation> = {}): Organisation {
  return {
    key: keyFrom<OrganisationKey>('organisation'),
    name: 'Region Kronoberg',
    kind: 'region',
    code: 'KRO',
    hasOwnTrainers: true,
    ...more,
  };
}

export function aUnit(name: string, more: Partial<Unit> = {}): Unit {
  return {
    key: unitKey(name),
    organisationKey: keyFrom<OrganisationKey>('organisation'),
    name,
    municipality: 'Alvesta',
    sector: 'healthCare',
    category: 'careCentre',
    ...unknownOfUnit,
    ...more,
  };
}

export function anApplication(unit: Unit, headcount: number, more: Partial<Application> = {}): Application {
  return {
    key: keyFrom<ApplicationKey>(`application ${unit.name}`),
    unitKey: unit.key,
    programmeKey: keyFrom<ProgrammeKey>('programme'),
    receivedDay: isoDate('2026-08-24'),
    headcount,
    contactName: 'A contact',
    contactEmail: undefined,
    wishes: '',
    shownPrice: undefined,
    priceAsOf: isoDate('2026-08-24'),
    state: 'waiting',
    processKey: undefined,
    ...more,
  };
}

export function aProcess(name: string, unit: UnitKey, more: Partial<Process> = {}): Process {
  return {
    key: keyFrom<ProcessKey>(name),
    unitKey: unit,
    organisationKey: keyFrom<OrganisationKey>('organisation'),
    versionKey: keyFrom<VersionKey>('version'),
    togetherKey: together,
    applicationKey: undefined,
    stage: 'decision',
    confirmedDay: isoDate('2026-09-14'),
    priceAsOf: isoDate('2026-08-24'),
    year: 2026,
    computed: {
      participants: 0,
      outcome: 'pending',
      decisionDay: undefined,
      lastValidDay: undefined,
      costShare: undefined,
    },
    renewsDiplomaKey: undefined,
    withdrawal: undefined,
    ...more,
  };
}

export function aGroup(name: string, processKeys: readonly ProcessKey[], more: Partial<Group> = {}): Group {
  return {
    key: groupKey(name),
    number: 'KRO-2026-14',
    title: name,
    versionKey: keyFrom<VersionKey>('version'),
    organisationKey: keyFrom<OrganisationKey>('organisation'),
    togetherKey: together,
    processKeys,
    stage: 'decision',
    confirmedDay: isoDate('2026-09-14'),
    trainerKind: 'internal',
    trainerName: 'A trainer',
    assignmentDueDay: isoDate('2026-12-18'),
    costSplit: 'equal',
    payerUnitKey: undefined,
    year: 2026,
    computed: { size: 0, absenceBudget: undefined, cost: undefined, atRisk: false, changedSinceDecision: undefined },
    ...more,
  };
}

export function aSubmission(process: ProcessKey, more: Partial<Submission> = {}): Submission {
  return {
    key: keyFrom<SubmissionKey>(`submission ${process}`),
    assignmentKey: keyFrom<AssignmentKey>('assignment'),
    processKey: process,
    groupKey: groupKey('group'),
    togetherKey: together,
    unitKey: unitKey('unit'),
    participantKey: undefined,
    state: 'approved',
    dueDay: undefined,
    handedInDay: isoDate('2026-11-16'),
    approvedDay: isoDate('2026-11-18'),
    documentLink: undefined,
    returnReason: undefined,
    ...more,
  };
}

export const diplomaKey = (name: string): DiplomaKey => keyFrom<DiplomaKey>(name);
