import type { DraftForm } from '../../src/services/device/openDraft';
import type { UnsentRequest } from '../../src/usecases/sendRequests/ownRequest';
import type { BatchOutcome, Claim, Repositories, Stored, WriteOutcome } from '../../src/lists/repositories/ports';
import {
  isoDate,
  keyFrom,
  type ApplicationKey,
  type AssignmentKey,
  type Attendance,
  type DecisionKey,
  type DiplomaKey,
  type GroupKey,
  type InvoiceLineKey,
  type OrganisationKey,
  type ParticipantKey,
  type Process,
  type ProcessKey,
  type ReceivedApplication,
  type RegistrationKey,
  type RegistrationWindow,
  type RequestKey,
  type SessionKey,
  type StepKey,
  type SubmissionKey,
  type TogetherKey,
  type UnitEvent,
  type UnitEventKey,
  type UnitKey,
  type UpheldDecisionKey,
  type VersionKey,
} from '../../src/rules/model';
import * as nouns from '../contract/testing/nouns';
import { elementAt } from '../../src/rules';

export type Outcome = WriteOutcome<unknown> | readonly WriteOutcome<unknown>[] | BatchOutcome;
type WritesOf<Port> = {
  [Method in keyof Port & string]: Port[Method] extends (...given: never[]) => Promise<infer Result>
    ? Result extends Outcome
      ? Method
      : never
    : never;
}[keyof Port & string];
/** Every method of every port that writes: `roll.save`. A new one without a row below does not compile. */
export type WritingAction = {
  [Port in keyof Repositories & string]: `${Port}.${WritesOf<Repositories[Port]>}`;
}[keyof Repositories & string];

/** A row that is to be there in the end. */
export interface Row {
  readonly list: string;
  readonly key: string;
  /** A column and what it holds when the action is done; the row's being there is enough when absent. */
  readonly has?: readonly [column: string, value: string | number];
  /** The action takes the row away. */
  readonly gone?: true;
}

/** An action made ready to be sent, as often as needed. */
export interface Attempt {
  readonly send: (repositories: Repositories) => Promise<Outcome>;
  readonly rows: readonly [Row, ...Row[]];
  /** The same as marks on a roll that has these rows. */
  readonly roll?: { readonly rows: readonly Stored<Attendance>[]; readonly marks: readonly Attendance[] };
  /** The same as a person's request. */
  readonly request?: UnsentRequest;
}

/** What keeps the unsent work of an action on the device: a form's draft, the roll or a person's outbox. */
export type Keeper = DraftForm | 'roll' | 'outbox';

export interface Action {
  /** The request in which it does its writing. */
  readonly verb: 'POST' | 'MERGE' | 'DELETE';
  /** Written as several parts of one batch. */
  readonly isBatch?: true;
  /**
   * Where what a person typed or ticked for it lies until it is sent; `nothing` says why there is nothing of the kind.
   */
  readonly onDevice: readonly Keeper[] | { readonly nothing: string };
  /** Makes what is needed beforehand, under a name of its own. */
  readonly prepare: (repositories: Repositories, name: string) => Promise<Attempt>;
}

const stored = <T>(outcome: WriteOutcome<T>): Stored<T> => nouns.savedIn(outcome).stored;
const three = (name: string): readonly string[] => [1, 2, 3].map((number) => `${name}-${number}`);
type Rows = readonly [Row, ...Row[]];
const rowsOf = (list: string, keys: readonly string[]): Rows => [
  { list, key: elementAt(keys, 0) },
  ...keys.slice(1).map((key) => ({ list, key })),
];

/** A group, a process and a submission of their own. */
function formation(name: string): Parameters<Repositories['groups']['form']>[0] {
  const togetherKey = keyFrom<TogetherKey>(`together-${name}`);
  const groupKey = keyFrom<GroupKey>(`group-${name}`);
  const process: Process = { ...nouns.process('a'), key: keyFrom<ProcessKey>(`process-${name}`), togetherKey };
  return {
    groups: [nouns.group({ key: groupKey, number: name, togetherKey, processKeys: [process.key] })],
    processes: [process],
    placedApplications: [],
    submissions: [
      {
        ...nouns.submission('a'),
        key: keyFrom<SubmissionKey>(`submission-${name}`),
        processKey: process.key,
        groupKey,
        togetherKey,
      },
    ],
  };
}
async function formed({ groups }: Repositories, name: string): ReturnType<Repositories['groups']['open']> {
  await groups.form(formation(name));
  return groups.open(keyFrom<GroupKey>(`group-${name}`));
}
const session = (name: string) => nouns.session(1, { key: keyFrom<SessionKey>(name) });
const person = (name: string) => nouns.participant(name, { key: keyFrom<ParticipantKey>(name) });
const diploma = (name: string) => nouns.diploma('a', { key: keyFrom<DiplomaKey>(name), number: name });
const cell = (name: string) => nouns.attendance('a', 1, { participantKey: keyFrom<ParticipantKey>(name) });
const application = (name: string) => ({ ...nouns.application('a'), key: keyFrom<ApplicationKey>(name) });
/** One that its sender has taken away meanwhile, as an owner can: it is taken in all the same. */
const askedApplication = (name: string): Stored<ReceivedApplication> => ({
  value: {
    ...application(name),
    authorName: 'Mia',
    authorEmail: undefined,
    createdUtc: undefined,
    writtenBy: undefined,
    handledUtc: undefined,
  },
  id: 9_999_999,
  etag: '"gone,1"',
  modifiedUtc: '2026-11-02T08:00:00Z',
  modifiedBy: 'Mia',
});
const organisation = (name: string) => ({ ...nouns.organisation, key: keyFrom<OrganisationKey>(name) });
const registration = (name: string): RegistrationWindow => ({
  key: keyFrom<RegistrationKey>(name),
  programmeKey: nouns.version.programmeKey,
  state: 'closed',
  from: undefined,
  to: undefined,
  message: { sv: 'Öppnar till våren', en: 'Opens in spring' },
});
const claim = (name: string): Claim => ({ key: keyFrom<Claim['key']>(name), act: `act-${name}` });
const newRow = (
  list: string,
  onDevice: Action['onDevice'],
  send: (repositories: Repositories, name: string) => Promise<Outcome>,
): Action => ({
  verb: 'POST',
  onDevice,
  prepare: async (_repositories, name) => ({
    send: (repositories) => send(repositories, name),
    rows: [{ list, key: name }],
  }),
});

export const writingActions: Readonly<Record<WritingAction, Action>> & Readonly<Record<string, Action>> = {
  'catalogue.addUnit': newRow('Units', ['application'], ({ catalogue }, name) =>
    catalogue.addUnit({ ...nouns.unit('a'), key: keyFrom<UnitKey>(name) }),
  ),
  'catalogue.addOrganisation': newRow(
    'Organisations',
    { nothing: 'setup adds the organisations of the packs' },
    ({ catalogue }, name) => catalogue.addOrganisation(organisation(name)),
  ),
  'catalogue.updateOrganisation': {
    verb: 'MERGE',
    onDevice: ['installation'],
    prepare: async ({ catalogue }, name) => {
      const before = stored(await catalogue.addOrganisation(organisation(name)));
      return {
        send: (repositories) => repositories.catalogue.updateOrganisation(before, { name: 'Ändrad' }),
        rows: [{ list: 'Organisations', key: name, has: ['Title', 'Ändrad'] }],
      };
    },
  },
  'catalogue.publishVersion': {
    verb: 'POST',
    isBatch: true,
    onDevice: ['programme'],
    prepare: async (_repositories, name) => {
      const steps = nouns.version.steps.map((step, index) => ({
        ...step,
        key: keyFrom<StepKey>(`${name}-step-${index}`),
      }));
      const assignments = nouns.version.assignments.map((assignment, index) => ({
        ...assignment,
        key: keyFrom<AssignmentKey>(`${name}-assignment-${index}`),
      }));
      const version = { ...nouns.version, key: keyFrom<VersionKey>(name), steps, assignments };
      return {
        send: ({ catalogue }) => catalogue.publishVersion(version),
        rows: [
          ...rowsOf(
            'ProgrammeSteps',
            steps.map(({ key }) => key),
          ),
          { list: 'ProgrammeVersions', key: name },
        ],
      };
    },
  },
  'catalogue.addRegistration': newRow('RegistrationWindows', ['registration'], ({ catalogue }, name) =>
    catalogue.addRegistration(registration(name)),
  ),
  'catalogue.updateRegistration': {
    verb: 'MERGE',
    onDevice: ['registration'],
    prepare: async ({ catalogue }, name) => {
      const before = stored(await catalogue.addRegistration(registration(name)));
      return {
        send: (repositories) => repositories.catalogue.updateRegistration(before, { to: isoDate('2026-12-31') }),
        rows: [{ list: 'RegistrationWindows', key: name, has: ['ToDay', '2026-12-31'] }],
      };
    },
  },
  'catalogue.recordUnitEvent': {
    verb: 'MERGE',
    onDevice: ['unitChange'],
    prepare: async ({ catalogue }, name) => {
      const before = stored(await catalogue.addUnit({ ...nouns.unit('a'), key: keyFrom<UnitKey>(name) }));
      const event: UnitEvent = {
        key: keyFrom<UnitEventKey>(`event-${name}`),
        unitKey: before.value.key,
        kind: 'renamed',
        day: isoDate('2026-11-22'),
        before: before.value.name,
        after: 'Nytt namn',
        otherUnitKey: undefined,
        continuesSeries: false,
      };
      return {
        send: (repositories) => repositories.catalogue.recordUnitEvent(event, before, { name: 'Nytt namn' }),
        rows: [
          { list: 'Units', key: name, has: ['Title', 'Nytt namn'] },
          { list: 'UnitEvents', key: event.key },
        ],
      };
    },
  },
  'catalogue.saveHome': {
    verb: 'MERGE',
    onDevice: ['installation'],
    prepare: async (_repositories, name) => ({
      send: ({ catalogue }) =>
        catalogue.saveHome({
          organisationKey: nouns.organisation.key,
          signedBy: name,
          contactEmail: 'kontakt@example.org',
        }),
      rows: [{ list: 'Settings', key: 'home', has: ['SignedBy', name] }],
    }),
  },
  'applications.register': newRow('Applications', ['application'], ({ applications }, name) =>
    applications.register(application(name)),
  ),
  'applications.update': {
    verb: 'MERGE',
    onDevice: { nothing: 'forming a group places its applications' },
    prepare: async ({ applications }, name) => {
      const before = stored(await applications.register(application(name)));
      return {
        send: (repositories) => repositories.applications.update(before, { state: 'interested' }),
        rows: [{ list: 'ApplicationQueue', key: `queue-${name}`, has: ['State', 'Intresserad'] }],
      };
    },
  },
  'applications.takeIn': {
    verb: 'POST',
    onDevice: { nothing: 'a press on a button, and a day' },
    prepare: (_repositories, name) => {
      const asked = askedApplication(name);
      return Promise.resolve({
        send: ({ applications }) =>
          applications.takeIn(asked, { receivedDay: isoDate('2026-11-02'), state: 'waiting' }),
        rows: [{ list: 'ApplicationQueue', key: `queue-${name}`, has: ['State', 'Väntar'] }],
      });
    },
  },
  'groups.form': {
    verb: 'POST',
    isBatch: true,
    onDevice: ['group'],
    prepare: async (_repositories, name) => ({
      send: ({ groups }) => groups.form(formation(name)),
      rows: [
        { list: 'Groups', key: `group-${name}` },
        { list: 'Processes', key: `process-${name}` },
        { list: 'Submissions', key: `submission-${name}` },
      ],
    }),
  },
  'groups.update': {
    verb: 'MERGE',
    onDevice: { nothing: 'a choice of one press, and what the rules computed' },
    prepare: async (repositories, name) => {
      const { group } = await formed(repositories, name);
      return {
        send: ({ groups }) => groups.update(group, { trainerName: 'Ny' }),
        rows: [{ list: 'Groups', key: group.value.key, has: ['TrainerName', 'Ny'] }],
      };
    },
  },
  'groups.updateProcess': {
    verb: 'MERGE',
    onDevice: ['withdrawal'],
    prepare: async (repositories, name) => {
      const { processes } = await formed(repositories, name);
      const before = elementAt(processes, 0);
      return {
        send: ({ groups }) => groups.updateProcess(before, { stage: 'training' }),
        rows: [{ list: 'Processes', key: before.value.key, has: ['Stage', 'Utbildning pågår'] }],
      };
    },
  },
  'participants.add': {
    verb: 'POST',
    isBatch: true,
    onDevice: ['paste', 'person'],
    prepare: async (_repositories, name) => ({
      send: ({ participants }) => participants.add(three(name).map(person)),
      rows: rowsOf('Participants', three(name)),
    }),
  },
  'participants.update': {
    verb: 'MERGE',
    onDevice: ['participant'],
    prepare: async ({ participants }, name) => {
      const before = elementAt((await participants.add([person(name)])).map(stored), 0);
      return {
        send: (repositories) => repositories.participants.update(before, { name: 'Ny' }),
        rows: [{ list: 'Participants', key: name, has: ['Title', 'Ny'] }],
      };
    },
  },
  'participants.remove': {
    verb: 'DELETE',
    onDevice: { nothing: 'a press' },
    prepare: async ({ participants }, name) => {
      const before = elementAt((await participants.add([person(name)])).map(stored), 0);
      return {
        send: (repositories) => repositories.participants.remove(before),
        rows: [{ list: 'Participants', key: name, gone: true }],
      };
    },
  },
  'sessions.save': newRow('Sessions', ['session', 'datePlan'], ({ sessions }, name) => sessions.save(session(name))),
  'sessions.update': {
    verb: 'MERGE',
    onDevice: ['session'],
    prepare: async ({ sessions }, name) => {
      const before = stored(await sessions.save(session(name)));
      return {
        send: (repositories) => repositories.sessions.update(before, { place: 'Ny' }),
        rows: [{ list: 'Sessions', key: name, has: ['Place', 'Ny'] }],
      };
    },
  },
  'roll.save': {
    verb: 'POST',
    isBatch: true,
    onDevice: ['roll'],
    prepare: async (_repositories, name) => ({
      send: ({ roll }) => roll.save(three(name).map((one) => ({ before: undefined, after: cell(one), writeKey: one }))),
      rows: rowsOf(
        'Attendance',
        three(name).map((one) => `session-1_${one}`),
      ),
      roll: { rows: [], marks: three(name).map(cell) },
    }),
  },
  'roll.save of a marked cell': {
    verb: 'MERGE',
    onDevice: ['roll'],
    prepare: async ({ roll }, name) => {
      const before = elementAt(
        (await roll.save([{ before: undefined, after: cell(name), writeKey: `${name}-1` }])).map(stored),
        0,
      );
      return {
        send: (repositories) =>
          repositories.roll.save([{ before, after: { ...before.value, state: 'absent' }, writeKey: `${name}-2` }]),
        rows: [{ list: 'Attendance', key: `session-1_${name}`, has: ['State', 'Frånvarande'] }],
        roll: { rows: [before], marks: [{ ...before.value, state: 'absent' }] },
      };
    },
  },
  'roll.remove': {
    verb: 'DELETE',
    isBatch: true,
    onDevice: { nothing: 'a press' },
    prepare: async ({ roll }, name) => {
      const marks = three(name).map((one) => ({ before: undefined, after: cell(one), writeKey: one }));
      const before = (await roll.save(marks)).map(stored);
      return {
        send: (repositories) => repositories.roll.remove(before),
        rows: [{ list: 'Attendance', key: `session-1_${elementAt(three(name), 0)}`, gone: true }],
      };
    },
  },
  'submissions.add': {
    verb: 'POST',
    isBatch: true,
    onDevice: ['handIn'],
    prepare: async (_repositories, name) => ({
      send: ({ submissions }) =>
        submissions.add(three(name).map((one) => ({ ...nouns.submission('a'), key: keyFrom<SubmissionKey>(one) }))),
      rows: rowsOf('Submissions', three(name)),
    }),
  },
  'submissions.remove': {
    verb: 'DELETE',
    onDevice: { nothing: 'a press' },
    prepare: async (repositories, name) => {
      const { submissions: made } = await formed(repositories, name);
      const before = elementAt(made, 0);
      return {
        send: ({ submissions }) => submissions.remove([before]),
        rows: [{ list: 'Submissions', key: before.value.key, gone: true }],
      };
    },
  },
  'submissions.update': {
    verb: 'MERGE',
    onDevice: ['handIn'],
    prepare: async (repositories, name) => {
      const { submissions: made } = await formed(repositories, name);
      const before = elementAt(made, 0);
      return {
        send: ({ submissions }) => submissions.update(before, { state: 'handedIn' }),
        rows: [{ list: 'Submissions', key: before.value.key, has: ['State', 'Inlämnad'] }],
      };
    },
  },
  'claims.take': newRow('Claims', { nothing: 'a part of an act, whose form is kept' }, ({ claims }, name) =>
    claims.take([claim(name)]),
  ),
  'claims.takeOver': {
    verb: 'MERGE',
    onDevice: { nothing: 'a part of an act, whose form is kept' },
    prepare: async ({ claims }, name) => {
      const before = elementAt((await claims.take([claim(name)])).map(stored), 0);
      return {
        send: (repositories) => repositories.claims.takeOver([before], 'another'),
        rows: [{ list: 'Claims', key: name, has: ['Act', 'another'] }],
      };
    },
  },
  'claims.release': {
    verb: 'DELETE',
    onDevice: { nothing: 'a part of an act, whose form is kept' },
    prepare: async ({ claims }, name) => {
      const before = elementAt((await claims.take([claim(name)])).map(stored), 0);
      return {
        send: (repositories) => repositories.claims.release([before]),
        rows: [{ list: 'Claims', key: name, gone: true }],
      };
    },
  },
  'decisions.take': newRow('Decisions', ['decision'], ({ decisions }, name) =>
    decisions.take(nouns.decision('a', { key: keyFrom<DecisionKey>(name) })),
  ),
  'decisions.uphold': newRow('DecisionLog', ['upholding'], ({ decisions }, name) =>
    decisions.uphold({
      key: keyFrom<UpheldDecisionKey>(name),
      decisionKey: keyFrom<DecisionKey>('decision-a'),
      processKey: keyFrom<ProcessKey>('process-a'),
      togetherKey: nouns.togetherKey,
      day: isoDate('2026-12-20'),
      reason: 'Personen bytte tjänst',
      upheldBy: 'Kim',
      snapshot: '{}',
      withdrawn: false,
    }),
  ),
  'diplomas.issue': newRow(
    'Diplomas',
    { nothing: 'follows from the decision, which is resumed from its row' },
    ({ diplomas }, name) => diplomas.issue(diploma(name)),
  ),
  'diplomas.update': {
    verb: 'MERGE',
    onDevice: ['revocation'],
    prepare: async ({ diplomas }, name) => {
      const before = stored(await diplomas.issue(diploma(name)));
      return {
        send: (repositories) => repositories.diplomas.update(before, { signedBy: 'Ny' }),
        rows: [{ list: 'Diplomas', key: name, has: ['SignedBy', 'Ny'] }],
      };
    },
  },
  'invoices.save': {
    verb: 'POST',
    isBatch: true,
    onDevice: { nothing: 'computed from the group' },
    prepare: async (_repositories, name) => ({
      send: ({ invoices }) =>
        invoices.save(three(name).map((one) => nouns.invoiceLine('a', { key: keyFrom<InvoiceLineKey>(one) }))),
      rows: rowsOf('InvoiceLines', three(name)),
    }),
  },
  'requests.send': {
    verb: 'POST',
    onDevice: ['outbox'],
    prepare: async (_repositories, name) => {
      const request = nouns.joinRequest('a', { key: keyFrom<RequestKey>(name) });
      return { send: ({ requests }) => requests.send(request), rows: [{ list: 'MyPath', key: name }], request };
    },
  },
  'secrets.save': {
    verb: 'MERGE',
    onDevice: { nothing: 'a token and digits are drawn anew by every attempt' },
    prepare: async ({ secrets }, name) => {
      const before = stored(await secrets.save(undefined, nouns.joinSecret(name)));
      return {
        send: (repositories) => repositories.secrets.save(before, { ...before.value, token: 'ef'.repeat(16) }),
        rows: [{ list: 'SessionSecrets', key: name, has: ['Token', 'ef'.repeat(16)] }],
      };
    },
  },
  'requests.answer': {
    verb: 'MERGE',
    onDevice: ['declinedJoin', 'declinedCheckIn'],
    prepare: async ({ requests }, name) => {
      const before = stored(await requests.send(nouns.joinRequest('a', { key: keyFrom<RequestKey>(name) })));
      return {
        send: (repositories) =>
          repositories.requests.answer(before, {
            state: 'confirmed',
            answer: undefined,
            answeredUtc: '2026-10-06T09:00:00Z',
          }),
        rows: [{ list: 'MyPath', key: name, has: ['State', 'Bekräftad'] }],
      };
    },
  },
};
