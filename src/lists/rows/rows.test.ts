import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { isoDateOf, keyFrom, none, notStated, ore, stated, figuresOf, elementAt, first } from '../../rules/model';
import type {
  QueueEntry,
  ReceivedApplication,
  Attendance,
  Decision,
  Diploma,
  Group,
  GroupKey,
  InvoiceLine,
  LinkSecret,
  IsoDate,
  Key,
  Organisation,
  Ore,
  Participant,
  PersonRequest,
  PriceRule,
  Process,
  RequestKey,
  Session,
  SessionKey,
  Stated,
  Step,
  StepLength,
  Submission,
  TogetherKey,
  Unit,
  UnitKey,
} from '../../rules/model';
import * as choices from '../schema/choices';
import type { Choices } from '../schema/choices';
import { MalformedRow } from '../failure';
import { diplomaTable } from './diplomas';
import { groupTable, processTable, sessionTable } from './groups';
import { noNames } from './names';
import { applicationTable, decisionTable, invoiceLineTable, queueTable, submissionTable } from './outcomes';
import { attendanceTable, participantTable } from './people';
import { organisationTable, unitEventTable, unitTable } from './places';
import type { UnitEventRow } from './places';
import {
  assignmentTable,
  partTable,
  priceTable,
  registrationTable,
  stepTable,
  versionTable,
} from './programmeVersions';
import type { AssignmentRow, PartRow, PriceRow, RegistrationRow, StepRow, VersionRow } from './programmeVersions';
import { requestTable } from './requests';
import { secretTable } from './secrets';
import { homeTable, schemaVersionTable } from './site';
import type { HomeRow } from './site';
import type { Table } from './table';

const line = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((value) => !/[\r\n]/.test(value));
const lineOrEmpty = fc.oneof(fc.constant(''), line);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const key = <K extends Key<string>>(): fc.Arbitrary<K> => fc.uuid().map((value) => keyFrom<K>(value));
const day: fc.Arbitrary<IsoDate> = fc
  .record({
    year: fc.integer({ min: 1990, max: 2090 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(isoDateOf);
const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`);
const money: fc.Arbitrary<Ore> = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(ore);
const count = fc.nat({ max: 1_200 });
const some = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });
const year = fc.integer({ min: 1900, max: 2199 });
const codeOf = <Code extends string>(of: Choices<Code>): fc.Arbitrary<Code> =>
  fc.constantFrom(...of.labels.map((label) => of.codeOf(label)).filter((code): code is Code => code !== undefined));
const statedOf = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Stated<T>> =>
  fc.oneof(
    arbitrary.map((value) => stated(value)),
    fc.constant(none),
    fc.constant(notStated),
  );
const text = fc.record({ sv: line, en: line });
const range = statedOf(fc.record({ least: count, most: count }));
const source = fc.record({ publisher: line, page: line, dated: fc.oneof(day, fc.constant('undated' as const)) });
const citation = source.chain((of) => line.map((heading) => ({ ...of, heading })));

const unit: fc.Arbitrary<Unit> = fc.record({
  key: key(),
  organisationKey: key(),
  name: line,
  municipality: lineOrEmpty,
  sector: codeOf(choices.sectors),
  category: codeOf(choices.unitCategories),
  hsaId: maybe(line),
  priorityTags: fc.array(line),
  costCentre: maybe(line),
  managerName: maybe(line),
  managerEmail: maybe(line),
  activeFrom: maybe(day),
  activeTo: maybe(day),
});
const organisation: fc.Arbitrary<Organisation> = fc.record({
  key: key(),
  name: line,
  kind: codeOf(choices.organisationKinds),
  code: line,
  hasOwnTrainers: fc.boolean(),
});
const group: fc.Arbitrary<Group> = fc.record({
  key: key(),
  number: line,
  title: lineOrEmpty,
  versionKey: key(),
  organisationKey: key(),
  togetherKey: key(),
  processKeys: fc.array(key()),
  stage: codeOf(choices.groupStages),
  confirmedDay: maybe(day),
  trainerKind: codeOf(choices.trainerKinds),
  trainerName: lineOrEmpty,
  assignmentDueDay: maybe(day),
  costSplit: codeOf(choices.costSplits),
  payerUnitKey: maybe(key()),
  year,
  computed: fc.record({
    size: count,
    absenceBudget: maybe(count),
    cost: maybe(money),
    atRisk: fc.boolean(),
    changedSinceDecision: maybe(line),
  }),
});
const process: fc.Arbitrary<Process> = fc.record({
  key: key(),
  unitKey: key(),
  organisationKey: key(),
  versionKey: key(),
  togetherKey: key(),
  applicationKey: maybe(key()),
  stage: codeOf(choices.processStages),
  confirmedDay: day,
  priceAsOf: day,
  year,
  renewsDiplomaKey: maybe(key()),
  withdrawal: maybe(fc.record({ day, reason: fc.constant(''), charge: maybe(codeOf(choices.withdrawalCharges)) })),
  computed: fc.record({
    participants: count,
    outcome: codeOf(choices.decisionOutcomes),
    decisionDay: maybe(day),
    lastValidDay: maybe(day),
    costShare: maybe(money),
  }),
});
const session: fc.Arbitrary<Session> = fc.record({
  key: key(),
  groupKey: key(),
  togetherKey: key(),
  stepKey: key(),
  stepOrder: count,
  day,
  startUtc: instant,
  endUtc: instant,
  place: lineOrEmpty,
  onlineLink: maybe(line),
  rollClosed: fc.boolean(),
  checkInTokenHash: maybe(line),
  isCatchUp: fc.boolean(),
});
const participant: fc.Arbitrary<Participant> = fc.record({
  key: key(),
  groupKey: key(),
  togetherKey: key(),
  processKey: key(),
  unitKey: key(),
  personKey: key(),
  name: line,
  isAlias: fc.boolean(),
  email: maybe(line),
  isManager: fc.boolean(),
  from: maybe(day),
  to: maybe(day),
  notCounted: maybe(fc.record({ reason: codeOf(choices.notCountedReasons), from: maybe(day), to: maybe(day) })),
});
const attendance: fc.Arbitrary<Attendance> = fc.record({
  sessionKey: key(),
  participantKey: key(),
  groupKey: key(),
  togetherKey: key(),
  state: codeOf(choices.attendanceStates),
  mode: codeOf(choices.attendanceModes),
});
/** Whoever checks in says where to. */
const toSession = fc.oneof(
  fc.record({ kind: fc.constant('checkIn' as const), sessionKey: key<SessionKey>() }),
  fc.record({ kind: fc.constant('join' as const), sessionKey: maybe(key<SessionKey>()) }),
);
const request: fc.Arbitrary<PersonRequest> = fc
  .record({
    key: key<RequestKey>(),
    groupKey: key<GroupKey>(),
    togetherKey: key<TogetherKey>(),
    unitKey: maybe(key<UnitKey>()),
    state: codeOf(choices.requestStates),
    sentUtc: instant,
    answeredUtc: maybe(instant),
    answer: maybe(line),
    authorName: fc.constant('Alva'),
    authorEmail: fc.constant('alva@example.org'),
    proof: maybe(line),
    digits: maybe(line),
    createdUtc: fc.constant(undefined),
    writtenBy: fc.constant(undefined),
    cameAnswered: fc.constant(false),
  })
  .chain((own) => toSession.map((to): PersonRequest => ({ ...own, ...to })));
const secret: fc.Arbitrary<LinkSecret> = fc.record({
  key: key(),
  kind: codeOf(choices.requestKinds),
  groupKey: key(),
  togetherKey: key(),
  sessionKey: maybe(key()),
  token: line,
  digits: maybe(line),
});
const application: fc.Arbitrary<ReceivedApplication> = fc.record({
  key: key(),
  unitKey: key(),
  programmeKey: key(),
  headcount: some(10_000),
  contactName: lineOrEmpty,
  contactEmail: maybe(line),
  wishes: lineOrEmpty,
  shownPrice: maybe(money),
  priceAsOf: day,
  handledUtc: maybe(instant),
  authorName: fc.constant('Alva'),
  authorEmail: fc.constant('alva@example.org'),
  createdUtc: fc.constant(undefined),
  writtenBy: fc.constant(undefined),
});
const queueEntry: fc.Arbitrary<QueueEntry> = fc.record({
  key: key(),
  applicationKey: key(),
  unitKey: key(),
  programmeKey: key(),
  receivedDay: day,
  state: codeOf(choices.applicationStates),
  processKey: maybe(key()),
});
const submission: fc.Arbitrary<Submission> = fc.record({
  key: key(),
  assignmentKey: key(),
  processKey: key(),
  groupKey: key(),
  togetherKey: key(),
  unitKey: key(),
  participantKey: maybe(key()),
  state: codeOf(choices.submissionStates),
  dueDay: maybe(day),
  handedInDay: maybe(day),
  approvedDay: maybe(day),
  documentLink: maybe(line),
  returnReason: maybe(line),
});
const decision: fc.Arbitrary<Decision> = fc.record({
  key: key(),
  processKey: key(),
  togetherKey: key(),
  unitKey: key(),
  groupKey: maybe(key()),
  outcome: codeOf(choices.decisionOutcomes),
  day,
  reason: lineOrEmpty,
  condition: maybe(line),
  conditionDueDay: maybe(day),
  correctsDecisionKey: maybe(key()),
  decidedBy: line,
  declaredBy: maybe(line),
  snapshot: line,
});
const diploma: fc.Arbitrary<Diploma> = fc.record({
  key: key(),
  number: line,
  unitKey: key(),
  organisationKey: key(),
  seriesKey: key(),
  processKey: maybe(key()),
  togetherKey: maybe(key()),
  decisionKey: maybe(key()),
  versionKey: maybe(key()),
  issuedUnitName: line,
  issuedOrganisationName: line,
  programmeTitle: line,
  awardWord: line,
  hsaId: maybe(line),
  category: codeOf(choices.unitCategories),
  municipality: lineOrEmpty,
  awardDay: day,
  lastValidDay: maybe(day),
  renewalFromDay: maybe(day),
  signedBy: lineOrEmpty,
  revokedDay: maybe(day),
  revokedReason: maybe(line),
  imported: fc.boolean(),
  withDeviation: fc.boolean(),
  year,
  coverage: maybe(fc.record({ trained: count, of: count })),
});
const invoiceLine: fc.Arbitrary<InvoiceLine> = fc.record({
  key: key(),
  groupKey: key(),
  togetherKey: key(),
  processKey: key(),
  unitKey: key(),
  organisationKey: key(),
  amount: money,
  vat: codeOf(choices.vats),
  vatAmount: maybe(money),
  status: codeOf(choices.invoiceStatuses),
  period: line,
  priceAsOf: day,
  reading: fc.array(codeOf(choices.costReadings)),
  costCentre: maybe(line),
});
const share = fc.record({ numerator: count, denominator: some(1_000_000) });
const length = statedOf<StepLength>(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('minutes' as const, 'days' as const), least: count, most: count }),
    fc.record({ kind: fc.constantFrom('halfDay' as const, 'fullDay' as const) }),
  ),
);
const step: fc.Arbitrary<Step> = fc.record({
  key: key(),
  order: count,
  title: text,
  form: codeOf(choices.stepForms),
  attendanceCounts: fc.boolean(),
  catchUpCounts: statedOf(fc.boolean()),
  remoteAllowed: statedOf(fc.boolean()),
  length,
  waitsFor: maybe(key()),
  weeksAfter: range,
  citation,
});
const price: fc.Arbitrary<PriceRule> = fc.record({
  validFrom: day,
  internal: statedOf(money),
  external: statedOf(money),
  basis: codeOf(choices.priceBases),
  leastCharged: statedOf(count),
  charged: codeOf(choices.chargedFor),
  surcharge: statedOf(money),
  surchargePer: codeOf(choices.surchargeBases),
  surchargeWithExternalTrainer: fc.boolean(),
  split: codeOf(choices.costSplits),
  vat: codeOf(choices.vats),
  vatRate: statedOf(share),
  withdrawal: codeOf(choices.withdrawals),
  citation,
});
/** The rules of a version cite the page of the version; only the heading is their own. */
const version: fc.Arbitrary<VersionRow> = source.chain((of) => {
  const cited = line.map((heading) => ({ ...of, heading }));
  return fc.record({
    key: key(),
    programmeKey: key(),
    programmeTitle: text,
    kind: codeOf(choices.programmeKinds),
    validFrom: day,
    validFromAssumed: fc.boolean(),
    citation: cited,
    period: statedOf(fc.record({ from: day, to: day, citation: cited })),
    partKeys: fc.array(key()),
    processMonths: statedOf(count),
    award: fc.record({
      to: codeOf(choices.awardReceivers),
      decidedBy: codeOf(choices.awardDeciders),
      certifier: statedOf(line),
      word: text,
      processWord: text,
    }),
    groupSize: fc.record({ ...figuresOf('groupSize', () => statedOf(count)), recommended: range, citation: cited }),
    attendance: fc.record({
      threshold: statedOf(share),
      reading: codeOf(choices.attendanceReadings),
      scope: codeOf(choices.attendanceScopes),
      managerMustAttend: fc.boolean(),
      citation: cited,
    }),
    validity: fc.record({
      ...figuresOf('validity', () => statedOf(some(100))),
      renewalWindowMonths: count,
      renewedPeriod: codeOf(choices.renewedPeriods),
      keptCoverage: statedOf(share),
      citation: cited,
    }),
    eligibility: fc.record({
      memberOrganisations: statedOf(fc.array(line)),
      sectors: statedOf(fc.array(codeOf(choices.sectors))),
      equivalentSectors: fc.boolean(),
      priorityTags: fc.array(line),
      others: codeOf(choices.othersMay),
      citation: cited,
    }),
    catchUp: statedOf(
      fc.record({
        forms: fc.array(codeOf(choices.stepForms)),
        length,
        openToOthers: statedOf(fc.boolean()),
        prerequisites: fc.constant([]),
        citation: cited,
      }),
    ),
  });
});
const stepRow: fc.Arbitrary<StepRow> = fc.record({ versionKey: key(), step });
const assignmentRow: fc.Arbitrary<AssignmentRow> = fc.record({
  versionKey: key(),
  order: count,
  assignment: fc.record({
    key: key(),
    kind: codeOf(choices.assignmentKinds),
    per: codeOf(choices.assignmentOwners),
    title: text,
    doneBy: maybe(key()),
    monthsAfterAward: maybe(count),
    monthsAfterAwardAtMost: maybe(count),
    approvedShare: maybe(share),
    beforeStep: maybe(key()),
    citation,
  }),
});
const priceRow: fc.Arbitrary<PriceRow> = fc.record({ versionKey: key(), title: line, price });
const part: fc.Arbitrary<PartRow> = fc.record({
  key: key(),
  versionKey: key(),
  kind: codeOf(choices.programmeParts),
  order: count,
  title: text,
  citation,
});
const registration: fc.Arbitrary<RegistrationRow> = fc.record({
  key: key(),
  title: line,
  programmeKey: key(),
  state: codeOf(choices.registrationStates),
  from: maybe(day),
  to: maybe(day),
  message: fc.record({ sv: lineOrEmpty, en: lineOrEmpty }),
});
const unitEvent: fc.Arbitrary<UnitEventRow> = fc.record({
  key: key(),
  unitKey: key(),
  unitName: line,
  kind: codeOf(choices.unitEventKinds),
  day,
  before: lineOrEmpty,
  after: lineOrEmpty,
  otherUnitKey: maybe(key()),
  continuesSeries: fc.boolean(),
});
const home: fc.Arbitrary<HomeRow> = fc.record({
  organisationKey: maybe(key()),
  signedBy: lineOrEmpty,
  contactEmail: lineOrEmpty,
});
const schemaVersion = fc.record({ version: count, appliedUtc: instant });

/** A row as REST returns it: the columns, and what SharePoint adds of its own. */
function asItem(cells: object): Record<string, unknown> {
  return {
    'odata.etag': '"guid,2"',
    Id: 7,
    Modified: '2026-11-22T08:00:00Z',
    Editor: { Title: 'Kim' },
    Author: { Title: 'Alva', EMail: 'alva@example.org' },
    WriteKey: 'w',
    ...cells,
  };
}

function roundTrips<T>(noun: string, table: Table<T>, arbitrary: fc.Arbitrary<T>): void {
  it(`keep ${noun} as it is`, () => {
    fc.assert(
      fc.property(arbitrary, (value) => {
        const read = table.read(asItem({ ...table.cells(value), ...table.display(value, noNames) }));
        expect(read.stored).toEqual({
          value,
          id: 7,
          etag: '"guid,2"',
          modifiedUtc: '2026-11-22T08:00:00Z',
          modifiedBy: 'Kim',
        });
        expect(read.cells).toEqual(table.cells(value));
        expect(read.writeKey).toBe('w');
      }),
      { numRuns: 60 },
    );
  });
}

describe('rows', () => {
  roundTrips('an organisation', organisationTable, organisation);
  roundTrips('a unit', unitTable, unit);
  roundTrips('a programme version', versionTable, version);
  roundTrips('a step', stepTable, stepRow);
  roundTrips('an assignment', assignmentTable, assignmentRow);
  roundTrips('a price', priceTable, priceRow);
  roundTrips('a group', groupTable, group);
  roundTrips('a process', processTable, process);
  roundTrips('a session', sessionTable, session);
  roundTrips('a participant', participantTable, participant);
  roundTrips('an attendance', attendanceTable, attendance);
  roundTrips('a request', requestTable, request);
  roundTrips('a link secret', secretTable, secret);
  roundTrips('an application', applicationTable, application);
  roundTrips('an entry of the queue', queueTable, queueEntry);
  roundTrips('a submission', submissionTable, submission);
  roundTrips('a decision', decisionTable, decision);
  roundTrips('a diploma', diplomaTable, diploma);
  roundTrips('an invoice line', invoiceLineTable, invoiceLine);
  roundTrips('a part of a programme', partTable, part);
  roundTrips('a registration window', registrationTable, registration);
  roundTrips('a unit event', unitEventTable, unitEvent);
  roundTrips('the home settings', homeTable, home);
  roundTrips('the schema version', schemaVersionTable, schemaVersion);

  it('drop the parts of a second, as SharePoint does', () => {
    expect(
      sessionTable.cells({ ...elementAt(fc.sample(session, 1), 0), startUtc: '2026-11-30T08:00:00.123Z' }).StartUtc,
    ).toBe('2026-11-30T08:00:00Z');
  });
});

describe('a malformed row', () => {
  const cells = attendanceTable.cells(first(fc.sample(attendance, 1)));
  const problemOf = (table: Table<unknown>, item: unknown): unknown => {
    try {
      return table.read(item);
    } catch (problem) {
      return problem;
    }
  };

  it.each([
    [
      'a word that is not a choice',
      { State: 'Kanske' },
      'State',
      '"Kanske" is not one of Närvarande, Frånvarande, Ej markerad',
    ],
    ['an empty key', { SessionKey: null }, 'SessionKey', undefined],
    ['a column that was not returned', { Mode: undefined }, 'Mode', undefined],
  ])('with %s names list, item and column', (_, change, column, text) => {
    const problem = problemOf(attendanceTable, asItem({ ...cells, ...change }));
    expect(problem).toBeInstanceOf(MalformedRow);
    expect(problem).toMatchObject({ list: 'Attendance', item: 7, column });
    if (text !== undefined) expect(problem).toMatchObject({ message: `Attendance, item 7, column ${column}: ${text}` });
  });

  it.each([['2026-02-30'], ['22/11 2026'], ['']])('with the day %j is refused', (day) => {
    const problem = problemOf(sessionTable, asItem({ ...sessionTable.cells(first(fc.sample(session, 1))), Day: day }));
    expect(problem).toMatchObject({ list: 'Sessions', item: 7, column: 'Day' });
  });

  it('says so when a figure is stated and missing', () => {
    const row = priceTable.cells({
      ...elementAt(fc.sample(priceRow, 1), 0),
      price: { ...elementAt(fc.sample(price, 1), 0), internal: stated(ore(590_000)) },
    });
    expect(problemOf(priceTable, asItem({ ...row, InternalOre: null }))).toMatchObject({
      list: 'Prices',
      item: 7,
      column: 'InternalOre',
    });
  });

  it('says so when an amount is not whole', () => {
    const row = invoiceLineTable.cells(first(fc.sample(invoiceLine, 1)));
    expect(problemOf(invoiceLineTable, asItem({ ...row, AmountOre: 0.5 }))).toMatchObject({
      list: 'InvoiceLines',
      column: 'AmountOre',
    });
  });
});
