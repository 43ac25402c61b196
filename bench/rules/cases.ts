import { addDays, isoDate, keyFrom, notStated, stated, unknownOfUnit, first } from '../../src/rules';
import type {
  Attendance,
  DecisionCase,
  Group,
  GroupKey,
  IsoDate,
  NotCountedReason,
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
  Step,
  StepKey,
  Submission,
  SubmissionKey,
  TogetherKey,
  Unit,
  UnitKey,
} from '../../src/rules';
import { regionerISamverkan } from '../../src/programmes';

const konceptA = first(regionerISamverkan.versions);
const steps: readonly Step[] = [1, 2, 3, 4].map((order) => ({
  key: keyFrom<StepKey>(`step-${order}`),
  order,
  title: { sv: `Tillfälle ${order}`, en: `Session ${order}` },
  form: 'onSite',
  attendanceCounts: true,
  catchUpCounts: notStated,
  remoteAllowed: notStated,
  length: notStated,
  waitsFor: undefined,
  weeksAfter: notStated,
  citation: konceptA.citation,
}));

/**
 * Koncept A as it is, but for four sessions, and without "and equivalents", so that every criterion has a yes and a no.
 */
export const version: ProgrammeVersion = {
  ...konceptA,
  steps,
  eligibility: {
    ...konceptA.eligibility,
    equivalentSectors: false,
    sectors: stated(['healthCare', 'schoolHealth', 'studentHealth']),
  },
};
export const today = isoDate('2026-12-01');
const confirmedDay = isoDate('2026-09-14');
const assignmentKey = first(konceptA.assignments).key;

/**
 * So many processes, each with a roll of its own: about 20 people at four sessions, with everything that makes a
 * verdict go either way. The same for the same seed.
 */
export function makeCases(count: number, seed = 1): readonly DecisionCase[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, index) => makeCase(`p${index}`, random));
}

function makeCase(name: string, random: Random): DecisionCase {
  const organisation: Organisation = {
    key: keyFrom<OrganisationKey>('organisation'),
    name: random.chance(0.02) ? 'Region Skåne' : 'Region Kronoberg',
    kind: 'region',
    code: 'KRO',
    hasOwnTrainers: random.chance(0.8),
  };
  const unit: Unit = {
    key: keyFrom<UnitKey>(`unit ${name}`),
    organisationKey: organisation.key,
    name,
    municipality: '',
    sector: random.chance(0.02) ? 'culture' : 'healthCare',
    category: 'other',
    ...unknownOfUnit,
    activeTo: random.chance(0.01) ? isoDate('2026-06-30') : undefined,
  };
  const processKey = keyFrom<ProcessKey>(name);
  const togetherKey = keyFrom<TogetherKey>(`together ${name}`);
  const groupKey = keyFrom<GroupKey>(`group ${name}`);
  const process: Process = {
    key: processKey,
    unitKey: unit.key,
    organisationKey: organisation.key,
    versionKey: version.key,
    togetherKey,
    applicationKey: undefined,
    stage: 'decision',
    confirmedDay,
    priceAsOf: confirmedDay,
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
  };
  const group: Group = {
    key: groupKey,
    number: name,
    title: name,
    versionKey: version.key,
    organisationKey: organisation.key,
    togetherKey,
    processKeys: [processKey],
    stage: 'decision',
    confirmedDay,
    trainerKind: 'internal',
    trainerName: '',
    assignmentDueDay: random.chance(0.5) ? isoDate('2026-11-20') : isoDate('2026-12-18'),
    costSplit: 'equal',
    payerUnitKey: undefined,
    year: 2026,
    computed: { size: 0, absenceBudget: undefined, cost: undefined, atRisk: false, changedSinceDecision: undefined },
  };
  const participants = Array.from(
    { length: 14 + random.below(13) },
    (_, index): Participant => ({
      key: keyFrom<ParticipantKey>(`${name} row ${index}`),
      groupKey,
      togetherKey,
      processKey,
      unitKey: unit.key,
      personKey: keyFrom<PersonKey>(`${name} person ${index}`),
      name: '',
      isAlias: true,
      email: undefined,
      isManager: index === 0,
      ...membership(random),
    }),
  );
  const sessions = steps.map((step, index): Session => {
    const day = addDays(isoDate('2026-10-06'), index * 14);
    return {
      key: keyFrom<SessionKey>(`${name} session ${index}`),
      groupKey,
      togetherKey,
      stepKey: step.key,
      stepOrder: step.order,
      day,
      startUtc: `${day}T08:00:00Z`,
      endUtc: `${day}T11:00:00Z`,
      place: '',
      onlineLink: undefined,
      rollClosed: index < 3 || !random.chance(0.1),
      checkInTokenHash: undefined,
      isCatchUp: false,
    };
  });
  return {
    version,
    process,
    together: [process],
    unit,
    organisation,
    groups: [group],
    sessions,
    participants,
    attendance: marks(sessions, participants, random),
    submissions: submissions(process, group, random),
    today,
  };
}

type Membership = Pick<Participant, 'from' | 'to' | 'notCounted'>;
function membership(random: Random): Membership {
  const base: Membership = { from: undefined, to: undefined, notCounted: undefined };
  if (random.chance(0.03)) return { ...base, from: isoDate('2026-10-21') };
  if (random.chance(0.03)) return { ...base, to: isoDate('2026-10-19') };
  const reasons: readonly NotCountedReason[] = ['hourly', 'student', 'longLeave'];
  return random.chance(0.05)
    ? {
        ...base,
        notCounted: {
          reason: reasons[random.below(3)] ?? 'other',
          from: random.chance(0.5) ? isoDate('2026-10-10') : undefined,
          to: undefined,
        },
      }
    : base;
}

function marks(
  sessions: readonly Session[],
  participants: readonly Participant[],
  random: Random,
): readonly Attendance[] {
  return sessions.flatMap((session) =>
    participants.flatMap((row): readonly Attendance[] => {
      const absent = random.chance(0.035);
      // What nobody has touched has no row.
      if (absent && random.chance(0.5)) return [];
      return [
        {
          sessionKey: session.key,
          participantKey: row.key,
          groupKey: session.groupKey,
          togetherKey: session.togetherKey,
          state: absent ? 'absent' : 'present',
          mode: 'onSite',
        },
      ];
    }),
  );
}

function submissions(process: Process, group: Group, random: Random): readonly Submission[] {
  const state = random.chance(0.9)
    ? 'approved'
    : (['handedIn', 'returned', 'due', undefined] as const)[random.below(4)];
  if (state === undefined) return [];
  const handedInDay: IsoDate = isoDate('2026-11-18');
  return [
    {
      key: keyFrom<SubmissionKey>(`${process.key} handed in`),
      assignmentKey,
      processKey: process.key,
      groupKey: group.key,
      togetherKey: process.togetherKey,
      unitKey: process.unitKey,
      participantKey: undefined,
      state,
      dueDay: undefined,
      handedInDay: state === 'due' ? undefined : handedInDay,
      approvedDay: state === 'approved' ? isoDate('2026-11-23') : undefined,
      documentLink: undefined,
      returnReason: undefined,
    },
  ];
}

interface Random {
  readonly below: (count: number) => number;
  readonly chance: (share: number) => boolean;
}

/** mulberry32: small, even enough, and the same everywhere. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { below: (count) => Math.floor(next() * count), chance: (share) => next() < share };
}
