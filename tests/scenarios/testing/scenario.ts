import { finishDecision } from '../../../src/usecases/decide/finishDecision';
import { readSnapshot } from '../../../src/usecases/decide/readSnapshot';
import { costOfGroup, judgeProcess } from '../../../src/usecases/openGroup/groupFacts';
import { openGroup } from '../../../src/usecases/openGroup/openGroup';
import type { OpenGroup } from '../../../src/usecases/openGroup/openGroup';
import { readGroup } from '../../../src/usecases/openGroup/readGroup';
import { settle } from '../../../src/usecases/computedColumns/settle';
import { buildFormation, groupKeyOf, renewedDiplomas } from '../../../src/usecases/formGroup/buildFormation';
import { buildPoolViewModel } from '../../../src/features/pool/buildPoolViewModel';
import { buildProposal } from '../../../src/usecases/formGroup/buildProposal';
import { instantOf } from '../../../src/features/sessions/swedishInstant';
import type { Repositories, Stored, WriteOutcome } from '../../../src/lists/repositories/ports';
import { programmePacks } from '../../../src/programmes';
import {
  elementAt,
  first,
  keyFrom,
  placing,
  proposeGroup,
  registrationOn,
  serialiseSnapshot,
  unknownOfUnit,
  versionOn,
} from '../../../src/rules';
import type {
  Application,
  ApplicationKey,
  Attendance,
  AttendanceMode,
  Decision,
  DecisionKey,
  DecisionOutcome,
  DecisionProposal,
  GroupKey,
  IsoDate,
  Participant,
  ProgrammeKey,
  ProgrammeVersion,
  Session,
  SessionKey,
  Submission,
  SubmissionKey,
  TrainerKind,
  Unit,
  UnitKey,
} from '../../../src/rules';
import { installPacks } from '../../../src/usecases/setUpSite/installPacks';
import { participantRow, people } from '../../../local-site/seed/people';
import type { Person } from '../../../local-site/seed/people';
import { startContractSite } from '../../contract/testing/contractSite';
import type { ContractSite } from '../../contract/testing/contractSite';
import { savedIn } from '../../contract/testing/nouns';

/** A site with all packs, installed for one organisation, and the people who work in it. */
export interface ScenarioSite {
  readonly contract: ContractSite;
  readonly coordinator: Repositories;
  readonly trainer: Repositories;
}

/** Starts a site of its own over HTTP. */
export async function startScenario(): Promise<ScenarioSite> {
  const contract = await startContractSite();
  return {
    contract,
    coordinator: contract.as('coordinator1').repositories,
    trainer: contract.as('trainer.internal').repositories,
  };
}

/** Makes the site that of the organisation with the code, and lets setup install the packs for it. */
export async function installFor(site: ScenarioSite, code: string): Promise<ScenarioSite> {
  const organisationKey = programmePacks
    .flatMap(({ organisations }) => organisations)
    .find((organisation) => organisation.code === code)?.key;
  stored(
    await site.contract.as('owner').repositories.catalogue.saveHome({
      organisationKey,
      signedBy: 'Kim Exempelsson',
      contactEmail: 'coordinator1@example.org',
    }),
  );
  await installPacks(site.coordinator.catalogue, programmePacks);
  return site;
}

export const programme = (key: string): ProgrammeKey => keyFrom<ProgrammeKey>(key);

/** A workplace of the organisation the site is installed for. */
export async function addUnit(
  { coordinator: { catalogue } }: ScenarioSite,
  name: string,
  more: Partial<Unit> = {},
): Promise<Unit> {
  const { home } = await catalogue.read();
  if (home.organisationKey === undefined) throw new Error('the site is installed for nobody');
  return stored(
    await catalogue.addUnit({
      key: keyFrom<UnitKey>(`unit-${name}`),
      organisationKey: home.organisationKey,
      name,
      municipality: 'Provstad',
      sector: 'healthCare',
      category: 'other',
      ...unknownOfUnit,
      ...more,
    }),
  ).value;
}

/** The units of the organisation the site is installed for, in the order they came. */
export async function ownUnits({ coordinator: { catalogue } }: ScenarioSite): Promise<readonly Unit[]> {
  const { units, home } = await catalogue.readWithUnits();
  return valuesOf(units).filter(({ organisationKey }) => organisationKey === home.organisationKey);
}

/** The rules of a programme on a day, as the lists have them; an error where there are none. */
export async function rulesOn({ coordinator }: ScenarioSite, key: string, day: IsoDate): Promise<ProgrammeVersion> {
  const answer = versionOn((await coordinator.catalogue.read()).versions, programme(key), day);
  if (answer.kind !== 'version') throw new Error(`${key} on ${day}: ${answer.kind}`);
  return answer.version;
}

/**
 * Registers a unit's application, in the queue or on the list of interested as the rules place it; the price noted is
 * what the rules of the day give with an internal trainer.
 */
export async function apply(
  site: ScenarioSite,
  unit: Unit,
  key: string,
  headcount: number,
  day: IsoDate,
): Promise<Application> {
  const version = await rulesOn(site, key, day);
  const { organisations, registrationWindows } = await site.coordinator.catalogue.read();
  const organisation = organisations.find(({ value }) => value.key === unit.organisationKey)?.value;
  if (organisation === undefined) throw new Error(`${unit.organisationKey} is not in the lists`);
  const { state } = placing(
    version.eligibility,
    unit,
    registrationOn(valuesOf(registrationWindows), version.programmeKey, day),
    day,
  );
  const application: Application = {
    key: keyFrom<ApplicationKey>(`application-${key}-${unit.key}`),
    unitKey: unit.key,
    programmeKey: programme(key),
    receivedDay: day,
    headcount,
    contactName: 'Enhetschefen',
    contactEmail: undefined,
    wishes: '',
    shownPrice: undefined,
    priceAsOf: day,
    state,
    processKey: undefined,
  };
  const { cost } = proposeGroup({
    version,
    chosen: [{ application, unit, organisation }],
    trainerKind: 'internal',
    today: day,
  });
  return stored(
    await site.coordinator.applications.register({
      ...application,
      shownPrice: cost.kind === 'stated' ? cost.total : undefined,
    }),
  ).value;
}

/** Forms a group of everybody who waits for the programme, as the pool does. Throws where the rules do not let it. */
export async function formGroup(
  { coordinator: { catalogue, applications, groups, diplomas } }: ScenarioSite,
  key: string,
  day: IsoDate,
  trainerKind: TrainerKind = 'internal',
): Promise<GroupKey> {
  const read = await catalogue.readWithUnits();
  const { rows, answer } = buildPoolViewModel(
    { catalogue: read, ...(await applications.inPool()), processes: [], groups: [] },
    programme(key),
    day,
  );
  if (answer?.kind !== 'version') throw new Error(`${key} on ${day}: ${answer?.kind ?? 'unknown'}`);
  const proposal = buildProposal(rows, [], { version: answer.version, trainerKind, split: undefined, day });
  if (proposal === undefined) throw new Error(`nobody waits for ${key}`);
  const { organisation } = first(rows);
  const renews =
    answer.version.kind === 'renewal'
      ? renewedDiplomas(
          rows.map(({ unit }) => unit.key),
          (await diplomas.forUnits(rows.map(({ unit }) => unit.key))).diplomas.map(({ value }) => value),
          read.unitEvents.map(({ value }) => value),
          day,
        )
      : undefined;
  const id = `${key}-${day}-${first(rows).unit.key}`;
  const outcome = await groups.form(
    buildFormation(proposal, {
      id,
      number: await groups.nextNumber(organisation.code, Number(day.slice(0, 4))),
      title: `Grupp ${key}`,
      organisationKey: organisation.key,
      trainerKind,
      trainerName: 'Utbildaren',
      confirmedDay: day,
      costSplit: 'equal',
      assignmentDueDay: undefined,
      renews,
    }),
  );
  if (!outcome.complete)
    throw new Error(outcome.problems.map(({ what, failure }) => `${what}: ${failure.message}`).join('; '));
  return groupKeyOf(id, 0);
}

/** The group as the group page opens it. */
export async function open({ coordinator }: ScenarioSite, key: GroupKey): Promise<OpenGroup> {
  const { file, catalogue } = await readGroup(key, coordinator);
  return openGroup(file, catalogue, () => undefined);
}

/** Puts so many invented people of each unit on the group's list, in the order of the units. */
export async function enrol(
  site: ScenarioSite,
  key: GroupKey,
  counts: readonly number[],
  more: Partial<Person> = {},
): Promise<readonly Participant[]> {
  const { file, units } = await open(site, key);
  const { togetherKey } = file.group.value;
  const rows = await Promise.all(
    units.flatMap(({ process, unit }, at) =>
      people(counts[at] ?? 0, at * 40).map((person) =>
        participantRow(
          { ...person, ...more },
          { groupKey: key, togetherKey, processKey: process.value.key, unitKey: unit.key },
        ),
      ),
    ),
  );
  return (await site.coordinator.participants.add(rows)).map((outcome) => stored(outcome).value);
}

/** A meeting as the trainer held it. Positions count from 0 on the group's list. */
export interface Held {
  /** Counted from 1. */
  readonly step: number;
  readonly day: IsoDate;
  /** undefined = all who are on the list but those away. */
  readonly present?: readonly number[];
  readonly absent?: readonly number[];
  readonly remote?: readonly number[];
}

/** Dates a session, takes its roll as the trainer and closes it. */
export async function hold(
  site: ScenarioSite,
  key: GroupKey,
  { step, day, present, absent = [], remote = [] }: Held,
): Promise<Session> {
  const { file, version } = await open(site, key);
  const { togetherKey } = file.group.value;
  const { key: stepKey } = elementAt(version.steps, step - 1);
  const own = file.participants.map(({ value }) => value).filter(({ groupKey }) => groupKey === key);
  const session = stored(
    await site.coordinator.sessions.save({
      key: keyFrom<SessionKey>(`${key}-${step}-${day}-${file.sessions.length}`),
      groupKey: key,
      togetherKey,
      stepKey,
      stepOrder: step,
      day,
      startUtc: instantOf(day, '08:30'),
      endUtc: instantOf(day, '11:30'),
      place: 'Rum 1',
      onlineLink: undefined,
      rollClosed: false,
      checkInTokenHash: undefined,
      isCatchUp: false,
    }),
  );
  const marks = own.flatMap(({ key: participantKey }, at): readonly Attendance[] => {
    if (present !== undefined && !present.includes(at)) return [];
    const mode: AttendanceMode = remote.includes(at) ? 'remote' : 'onSite';
    return [
      {
        sessionKey: session.value.key,
        participantKey,
        groupKey: key,
        togetherKey,
        state: absent.includes(at) ? 'absent' : 'present',
        mode,
      },
    ];
  });
  const outcomes = await site.trainer.roll.save(
    marks.map((after) => ({ before: undefined, after, writeKey: crypto.randomUUID() })),
  );
  outcomes.forEach((outcome) => stored(outcome));
  return stored(await site.trainer.sessions.update(session, { rollClosed: true })).value;
}

/**
 * Hands in and approves whatever the version asks for before the award, `save` for those at the given positions of the
 * list.
 */
export async function handInAll(
  site: ScenarioSite,
  key: GroupKey,
  day: IsoDate,
  save: readonly number[] = [],
): Promise<void> {
  const { file, version, units } = await open(site, key);
  const { togetherKey } = file.group.value;
  const row = (
    of: string,
    more: Pick<Submission, 'assignmentKey' | 'processKey' | 'unitKey' | 'participantKey'>,
  ): Submission => ({
    ...more,
    key: keyFrom<SubmissionKey>(`${more.assignmentKey}-${of}`),
    groupKey: key,
    togetherKey,
    state: 'due',
    dueDay: undefined,
    handedInDay: undefined,
    approvedDay: undefined,
    documentLink: undefined,
    returnReason: undefined,
  });
  const wanted = version.assignments.flatMap(({ key: assignmentKey, per }) => {
    if (per === 'individual')
      return file.participants
        .filter((_, at) => !save.includes(at))
        .map(({ value }) =>
          row(value.key, {
            assignmentKey,
            processKey: value.processKey,
            unitKey: value.unitKey,
            participantKey: value.key,
          }),
        );
    const one = first(units).process.value;
    return per === 'group'
      ? [row(key, { assignmentKey, processKey: one.key, unitKey: one.unitKey, participantKey: undefined })]
      : [];
  });
  const there = new Set(file.submissions.map(({ value }) => value.key));
  for (const outcome of await site.coordinator.submissions.add(wanted.filter((one) => !there.has(one.key))))
    stored(outcome);
  for (const submission of (await open(site, key)).file.submissions.filter(({ value }) => value.state !== 'approved')) {
    const handedIn = stored(
      await site.coordinator.submissions.update(submission, { state: 'handedIn', handedInDay: day }),
    );
    stored(await site.coordinator.submissions.update(handedIn, { state: 'approved', approvedDay: day }));
  }
}

/** What the rules propose for each unit of the group on a day, in the order of the units. */
export async function judge(site: ScenarioSite, key: GroupKey, day: IsoDate): Promise<readonly DecisionProposal[]> {
  const opened = await open(site, key);
  return opened.units.map((unit) => judgeProcess(opened, unit, day));
}

/**
 * A proposal as a test wants to read it: per finding its criterion, outcome and the codes and numbers of its reasons.
 */
export function told({ findings }: Pick<DecisionProposal, 'findings'>): readonly string[] {
  return findings.map(
    ({ criterion, outcome, reasons }) =>
      `${criterion} ${outcome}: ${reasons.map(({ code, values }) => [code, ...Object.entries(values).flatMap(([name, value]) => (typeof value === 'number' ? [`${name} ${value}`] : []))].join(' ')).join(', ')}`,
  );
}

/**
 * Decides every unit of the group as the decision page does, and answers with the group as it then is in the lists.
 */
export async function decide(
  site: ScenarioSite,
  key: GroupKey,
  day: IsoDate,
  decided: { readonly outcome: DecisionOutcome; readonly reason: string; readonly declaredBy?: string },
): Promise<OpenGroup> {
  for (const { process } of (await open(site, key)).units) {
    const opened = await open(site, key);
    const unit = opened.units.find((each) => each.process.value.key === process.value.key);
    if (unit === undefined) throw new Error(`${process.value.key} is gone`);
    const decision: Decision = {
      key: keyFrom<DecisionKey>(`decision-${process.value.key}`),
      processKey: process.value.key,
      unitKey: unit.unit.key,
      groupKey: key,
      togetherKey: process.value.togetherKey,
      outcome: decided.outcome,
      day,
      reason: decided.reason,
      condition: undefined,
      conditionDueDay: undefined,
      correctsDecisionKey: undefined,
      decidedBy: 'Kim Exempelsson',
      declaredBy: decided.declaredBy,
      snapshot: serialiseSnapshot(judgeProcess(opened, unit, day).snapshot),
    };
    const reading = readSnapshot(stored(await site.coordinator.decisions.take(decision)).value.snapshot);
    if (reading.kind === 'unreadable') throw new Error(reading.problem);
    const { failed } = await finishDecision(
      opened,
      unit,
      decision,
      day,
      site.coordinator,
      'Ersatt genom ett rättat beslut.',
    );
    if (failed !== undefined) throw new Error(`${unit.unit.name}: ${failed.step}: ${String(failed.failure)}`);
  }
  const opened = await open(site, key);
  await settle(opened, day, site.coordinator.groups);
  return open(site, key);
}

/** What the group costs by its rules, and what each process row says. */
export function costs(opened: OpenGroup): {
  readonly total: number | undefined;
  readonly reasons: readonly string[];
  readonly onRows: readonly (number | undefined)[];
} {
  const { cost } = costOfGroup(opened, opened.file.group.value);
  const onRows = [
    opened.file.group.value.computed.cost,
    ...opened.file.processes.map(({ value }) => value.computed.costShare),
  ];
  return cost.kind === 'stated'
    ? { total: cost.total, reasons: [], onRows }
    : { total: undefined, reasons: cost.reasons.map(({ code }) => code), onRows };
}

export const valuesOf = <T>(rows: readonly Stored<T>[]): readonly T[] => rows.map(({ value }) => value);

function stored<T>(outcome: WriteOutcome<T>): Stored<T> {
  return savedIn(outcome).stored;
}
