import { isoDate, keyFrom, kronor, ore, unknownOfUnit } from '../../../src/rules/model';
import type {
  Application,
  ApplicationKey,
  Attendance,
  Decision,
  DecisionKey,
  Diploma,
  DiplomaKey,
  Group,
  GroupKey,
  InvoiceLine,
  InvoiceLineKey,
  LinkSecret,
  LinkSecretKey,
  Organisation,
  OrganisationKey,
  Participant,
  ParticipantKey,
  PersonKey,
  SentRequest,
  Process,
  ProcessKey,
  RequestKey,
  SeriesKey,
  Session,
  SessionKey,
  Submission,
  SubmissionKey,
  AssignmentKey,
  TogetherKey,
  Unit,
  UnitKey,
} from '../../../src/rules/model';
import { regionerISamverkan } from '../../../src/programmes';
import type { Repositories, WriteOutcome } from '../../../src/lists/repositories/ports';
import { elementAt, first } from '../../../src/rules';

/** Rows of one small story, each with every column filled; a test overrides what matters to it. */
export const version = first(regionerISamverkan.versions);
export const organisation: Organisation = {
  key: keyFrom<OrganisationKey>('org'),
  name: "Region O'Lund & <Söner>",
  kind: 'region',
  code: 'KRO',
  hasOwnTrainers: true,
};

export function unit(name: string): Unit {
  return {
    key: keyFrom<UnitKey>(name),
    organisationKey: organisation.key,
    name: `Enheten ${name}`,
    municipality: 'Alvesta',
    sector: 'healthCare',
    category: 'careCentre',
    ...unknownOfUnit,
    hsaId: 'SE0000000000-1A2B',
    priorityTags: ['barn', 'unga'],
    costCentre: '4711',
    managerName: 'Majken',
    managerEmail: 'manager1@example.org',
    activeFrom: isoDate('2020-01-01'),
  };
}

export function application(name: string): Application {
  return {
    key: keyFrom<ApplicationKey>(`application-${name}`),
    unitKey: keyFrom<UnitKey>(name),
    programmeKey: version.programmeKey,
    receivedDay: isoDate('2026-09-01'),
    headcount: 7,
    contactName: 'Majken',
    contactEmail: undefined,
    wishes: 'Helst\ntisdagar',
    shownPrice: kronor(5_900),
    priceAsOf: isoDate('2026-09-01'),
    state: 'waiting',
    processKey: undefined,
  };
}

export const togetherKey = keyFrom<TogetherKey>('together');
export function group(change: Partial<Group> = {}): Group {
  return {
    key: keyFrom<GroupKey>('group'),
    number: 'KRO-2026-1',
    title: 'Koncept A: Alvesta',
    versionKey: version.key,
    organisationKey: organisation.key,
    togetherKey,
    processKeys: [keyFrom<ProcessKey>('process-a'), keyFrom<ProcessKey>('process-b')],
    stage: 'confirmed',
    confirmedDay: isoDate('2026-10-05'),
    trainerKind: 'internal',
    trainerName: 'Disa',
    assignmentDueDay: isoDate('2026-12-11'),
    costSplit: 'equal',
    payerUnitKey: undefined,
    year: 2026,
    computed: { size: 14, absenceBudget: 1, cost: kronor(7_100), atRisk: false, changedSinceDecision: undefined },
    ...change,
  };
}

export function process(name: string, change: Partial<Process> = {}): Process {
  return {
    key: keyFrom<ProcessKey>(`process-${name}`),
    unitKey: keyFrom<UnitKey>(name),
    organisationKey: organisation.key,
    versionKey: version.key,
    togetherKey,
    applicationKey: keyFrom<ApplicationKey>(`application-${name}`),
    stage: 'confirmed',
    confirmedDay: isoDate('2026-10-05'),
    priceAsOf: isoDate('2026-10-05'),
    year: 2026,
    renewsDiplomaKey: undefined,
    withdrawal: undefined,
    computed: {
      participants: 7,
      outcome: 'pending',
      decisionDay: undefined,
      lastValidDay: isoDate('2030-10-05'),
      costShare: ore(355_000),
    },
    ...change,
  };
}

export function session(order: number, change: Partial<Session> = {}): Session {
  const day = order === 1 ? '2026-11-03' : '2026-11-17';
  return {
    key: keyFrom<SessionKey>(`session-${order}`),
    groupKey: group().key,
    togetherKey,
    stepKey: elementAt(version.steps, order - 1).key,
    stepOrder: order,
    day: isoDate(day),
    startUtc: `${day}T12:00:00Z`,
    endUtc: `${day}T15:00:00Z`,
    place: 'Tallen',
    onlineLink: undefined,
    rollClosed: false,
    checkInTokenHash: 'cd'.repeat(32),
    isCatchUp: false,
    ...change,
  };
}

export function participant(name: string, change: Partial<Participant> = {}): Participant {
  return {
    key: keyFrom<ParticipantKey>(`group_${name}`),
    groupKey: group().key,
    togetherKey,
    processKey: keyFrom<ProcessKey>('process-a'),
    unitKey: keyFrom<UnitKey>('a'),
    personKey: keyFrom<PersonKey>(name),
    name: `Person ${name}`,
    isAlias: false,
    email: `${name}@example.org`,
    isManager: false,
    from: isoDate('2026-10-01'),
    to: undefined,
    notCounted: { reason: 'longLeave', from: isoDate('2026-11-01'), to: undefined },
    ...change,
  };
}

export function attendance(name: string, order: number, change: Partial<Attendance> = {}): Attendance {
  return {
    sessionKey: session(order).key,
    participantKey: participant(name).key,
    groupKey: group().key,
    togetherKey,
    state: 'present',
    mode: 'onSite',
    ...change,
  };
}

export function submission(name: string): Submission {
  return {
    key: keyFrom<SubmissionKey>(`submission-${name}`),
    assignmentKey: keyFrom<AssignmentKey>('assignment'),
    processKey: process(name).key,
    groupKey: group().key,
    togetherKey,
    unitKey: keyFrom<UnitKey>(name),
    participantKey: undefined,
    state: 'due',
    dueDay: isoDate('2026-12-11'),
    handedInDay: undefined,
    approvedDay: undefined,
    documentLink: undefined,
    returnReason: undefined,
  };
}

export function decision(name: string, change: Partial<Decision> = {}): Decision {
  return {
    key: keyFrom<DecisionKey>(`decision-${name}`),
    processKey: process(name).key,
    togetherKey,
    unitKey: keyFrom<UnitKey>(name),
    groupKey: group().key,
    outcome: 'conditional',
    day: isoDate('2026-12-15'),
    reason: 'En uppgift återstår.',
    condition: 'Handlingsplanen',
    conditionDueDay: isoDate('2027-01-31'),
    correctsDecisionKey: undefined,
    decidedBy: 'Kim',
    declaredBy: undefined,
    snapshot: '{"format":1}',
    ...change,
  };
}

export function diploma(name: string, change: Partial<Diploma> = {}): Diploma {
  return {
    key: keyFrom<DiplomaKey>(`diploma-${name}`),
    number: `KRO-2026-000${name.length}`,
    unitKey: keyFrom<UnitKey>(name),
    organisationKey: organisation.key,
    seriesKey: keyFrom<SeriesKey>(`series-${name}`),
    processKey: process(name).key,
    togetherKey,
    decisionKey: keyFrom<DecisionKey>(`decision-${name}`),
    versionKey: version.key,
    issuedUnitName: `Enheten ${name}`,
    issuedOrganisationName: organisation.name,
    programmeTitle: 'Koncept A',
    awardWord: 'diplom',
    hsaId: undefined,
    category: 'careCentre',
    municipality: 'Alvesta',
    awardDay: isoDate('2026-12-15'),
    lastValidDay: isoDate('2030-12-15'),
    renewalFromDay: undefined,
    coverage: undefined,
    signedBy: 'Kim',
    revokedDay: undefined,
    revokedReason: undefined,
    imported: false,
    withDeviation: false,
    year: 2026,
    ...change,
  };
}

export function invoiceLine(name: string, change: Partial<InvoiceLine> = {}): InvoiceLine {
  return {
    key: keyFrom<InvoiceLineKey>(`line-${name}`),
    groupKey: group().key,
    togetherKey,
    processKey: process(name).key,
    unitKey: keyFrom<UnitKey>(name),
    organisationKey: organisation.key,
    amount: ore(355_000),
    vat: 'notStated',
    vatAmount: undefined,
    status: 'draft',
    period: '2026-12',
    priceAsOf: isoDate('2026-10-05'),
    reading: ['additionalUnit', 'equal'],
    costCentre: '4711',
    ...change,
  };
}

export function joinRequest(name: string, change: Partial<SentRequest> = {}): SentRequest {
  return {
    key: keyFrom<RequestKey>(`request-${name}`),
    kind: 'join',
    groupKey: group().key,
    togetherKey,
    sessionKey: undefined,
    unitKey: keyFrom<UnitKey>('a'),
    state: 'sent',
    sentUtc: '2026-10-06T08:00:00Z',
    proof: undefined,
    digits: undefined,
    ...change,
  };
}

export function joinSecret(name: string, change: Partial<LinkSecret> = {}): LinkSecret {
  return {
    key: keyFrom<LinkSecretKey>(name),
    kind: 'join',
    groupKey: group().key,
    togetherKey,
    sessionKey: undefined,
    token: 'ab'.repeat(16),
    digits: undefined,
    ...change,
  };
}

/** What was saved; a test that gets something else fails with what came instead. */
export function savedIn<T>(outcome: WriteOutcome<T>): WriteOutcome<T> & { readonly kind: 'saved' } {
  if (outcome.kind === 'saved') return outcome;
  throw new Error(
    outcome.kind === 'refused' ? `refused: ${outcome.failure.kind} ${outcome.failure.message}` : 'conflict',
  );
}

/** Catalogue and one group of two units, written by a coordinator through the repositories. */
export async function writeStory({
  catalogue,
  applications,
  groups,
  participants,
  sessions,
}: Repositories): Promise<void> {
  savedIn(await catalogue.addOrganisation(organisation));
  for (const name of ['a', 'b']) savedIn(await catalogue.addUnit(unit(name)));
  savedIn(await catalogue.publishVersion(version));
  savedIn(
    await catalogue.saveHome({
      organisationKey: organisation.key,
      signedBy: 'Kim',
      contactEmail: 'diplomering@example.org',
    }),
  );
  const placed = [];
  for (const name of ['a', 'b']) {
    const { stored } = savedIn(await applications.register(application(name)));
    placed.push({ ...stored, value: { ...stored.value, state: 'placed' as const, processKey: process(name).key } });
  }
  const formed = await groups.form({
    groups: [group()],
    processes: [process('a'), process('b')],
    submissions: [submission('a'), submission('b')],
    placedApplications: placed,
  });
  if (!formed.complete) throw new Error(JSON.stringify(formed.problems));
  (await participants.add(['anna', 'bo', 'cia'].map((name) => participant(name)))).forEach(savedIn);
  for (const order of [1, 2]) savedIn(await sessions.save(session(order)));
}
