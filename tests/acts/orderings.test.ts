import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Repositories, Stored } from '../../src/lists/repositories/ports';
import {
  addDays,
  elementAt,
  first,
  isoDate,
  keyFrom,
  versionOn,
  type AssignmentKey,
  type GroupKey,
  type ProgrammeKey,
  type ProgrammeVersion,
  type RegistrationKey,
  type RegistrationWindow,
  type StepKey,
  type Unit,
  type VersionKey,
} from '../../src/rules';
import { changeUnitAct, unitChangeOutcome } from '../../src/usecases/changeUnit/changeUnit';
import { basisOutcome, invoiceAct } from '../../src/usecases/invoice/invoice';
import { openRegistrationAct, registrationOutcome } from '../../src/usecases/openRegistration/openRegistration';
import { publicationOutcome, publishAct } from '../../src/usecases/publishVersion/publishVersion';
import { revocationOutcome, revokeAct } from '../../src/usecases/revoke/revoke';
import { laterVersion } from '../scenarios/testing/laterVersion';
import { decideAct, decisionBasis, decisionFacts } from '../../src/usecases/decide/decide';
import { closeRollAct, rollOutcome } from '../../src/usecases/closeRoll/closeRoll';
import { buildProposal } from '../../src/usecases/formGroup/buildProposal';
import type { Candidate } from '../../src/usecases/formGroup/candidate';
import { formationOutcome, formGroupAct } from '../../src/usecases/formGroup/formGroup';
import { attendanceFacts } from '../../src/usecases/openGroup/groupFacts';
import { withdrawAct, withdrawalOutcome } from '../../src/usecases/withdraw/withdraw';
import { startContractSite, type ContractSite } from '../contract/testing/contractSite';
import * as nouns from '../contract/testing/nouns';
import { attempt, interleave, orderings, type Attempt } from './testing/orderings';
import { award, foundation, now, organisation, today, trainedGroup, waitingUnit, type World } from './testing/world';

/*
 * Two people act on one thing at once. Every order of the two cores is run against the lists over HTTP; whatever comes
 * of it, no state is left that the rules forbid, and an act that says it did nothing has left nothing behind.
 */
let site: ContractSite;
let karin: Repositories;
let leo: Repositories;
beforeAll(async () => {
  site = await startContractSite(() => now);
  await foundation(site.as('coordinator1').repositories);
});
afterAll(() => site.close());

/** Pages of their own, as two browsers have them. */
function twoPeople(): void {
  karin = site.as('coordinator1').repositories;
  leo = site.as('coordinator2').repositories;
}

async function decides(world: World, by: Repositories, name: string): Promise<Attempt> {
  const seen = decisionFacts(await world.seen(by), world.processKey, today);
  return attempt(
    decideAct(
      {
        groupKey: world.groupKey,
        processKey: world.processKey,
        standing: undefined,
        act: `act-${name}-${world.processKey}`,
        decisionOn: award(world, name),
        today,
        now,
        revokedReason: 'Rättat',
      },
      by,
    ),
    decisionBasis(seen),
  );
}

async function reopens(world: World, by: Repositories): Promise<Attempt> {
  const open = await world.seen(by);
  const access = {
    groupKey: world.groupKey,
    sessionKey: elementAt(world.sessionKeys, 0),
    rollClosed: false,
    today,
  };
  return attempt(closeRollAct(access, by), rollOutcome(open, attendanceFacts(open, today), access));
}

async function withdraws(world: World, by: Repositories): Promise<Attempt> {
  const wanted = {
    processKey: world.processKey,
    withdrawal: { day: today, reason: 'Omorganisation', charge: undefined },
    today,
  };
  return attempt(
    withdrawAct({ groupKey: world.groupKey, ...wanted }, by),
    withdrawalOutcome(await world.seen(by), wanted),
  );
}

async function forms(candidates: readonly Candidate[], id: string, by: Repositories): Promise<Attempt> {
  const { versions } = await by.catalogue.read();
  const answer = versionOn(versions, nouns.version.programmeKey, today);
  if (answer.kind !== 'version') throw new Error('no version');
  const terms = { version: answer.version, trainerKind: 'internal', split: 'equal', day: today } as const;
  return attempt(
    formGroupAct(
      {
        id,
        chosen: candidates,
        programmeKey: nouns.version.programmeKey,
        title: id,
        trainerName: 'Disa',
        trainerKind: 'internal',
        confirmedDay: today,
        costSplit: 'equal',
        assignmentDueDay: undefined,
        now,
      },
      by,
    ),
    formationOutcome(buildProposal(candidates, [], terms)),
  );
}

async function invoices(world: World, by: Repositories): Promise<Attempt> {
  const wanted = { groupKey: world.groupKey, status: 'toInvoice', today } as const;
  return attempt(invoiceAct(wanted, by), basisOutcome(await world.seen(by), wanted));
}

async function revokes(world: World, reason: string, by: Repositories): Promise<Attempt> {
  const diploma = first((await world.seen(by)).file.diplomas).value;
  return attempt(revokeAct({ key: diploma.key, day: today, reason }, by), revocationOutcome(diploma));
}

async function publishes(version: ProgrammeVersion, act: string, by: Repositories): Promise<Attempt> {
  const { versions } = await by.catalogue.read();
  return attempt(publishAct({ version, act, now }, by), publicationOutcome(versions, version));
}

async function renames(unit: Stored<Unit>, name: string, by: Repositories): Promise<Attempt> {
  const { unitEvents } = await by.catalogue.read();
  const key = `event-${unit.value.key}-${name}`;
  return attempt(
    changeUnitAct(
      { unit, happening: { kind: 'renamed', day: today, after: name }, newUnit: undefined, key, today, now },
      by,
    ),
    unitChangeOutcome(
      unit.value,
      unitEvents.map(({ value }) => value),
      key,
    ),
  );
}

async function opensRegistration(key: string, programmeKey: ProgrammeKey, by: Repositories): Promise<Attempt> {
  const windows = (await by.catalogue.read()).registrationWindows.map(({ value }) => value);
  const window: RegistrationWindow = {
    key: keyFrom<RegistrationKey>(key),
    programmeKey,
    state: 'closed',
    from: undefined,
    to: undefined,
    message: { sv: 'Öppnar till våren', en: 'Opens in spring' },
  };
  return attempt(
    openRegistrationAct({ window, changes: undefined, today, act: key, now }, by),
    registrationOutcome(windows, window, today),
  );
}

/** What the lists have of the world in the end. */
async function endOf(world: World): Promise<{
  readonly decisions: number;
  readonly diplomas: number;
  readonly open: boolean;
  readonly withdrawn: boolean;
}> {
  const { file } = await world.seen(site.as('coordinator1').repositories);
  return {
    decisions: file.decisions.length,
    diplomas: file.diplomas.filter(({ value }) => value.revokedDay === undefined).length,
    open: file.sessions.some(({ value }) => !value.rollClosed),
    withdrawn: file.processes.some(({ value }) => value.stage === 'withdrawn'),
  };
}

it('has all twenty orders', () => {
  expect([orderings.length, new Set(orderings).size, orderings[0], orderings[19]]).toEqual([
    20,
    20,
    'AAABBB',
    'BBBAAA',
  ]);
});

describe.each(orderings)('in the order %s', (order) => {
  it('two coordinators decide on one unit: one decision, one diploma', async () => {
    twoPeople();
    const world = await trainedGroup(karin);
    const outcomes = await interleave(order, await decides(world, karin, 'Karin'), await decides(world, leo, 'Leo'));
    const done = outcomes.filter(({ kind }) => kind === 'done').length;
    expect(await endOf(world)).toMatchObject({ decisions: done, diplomas: done });
    expect(done).toBe(1);
  });

  it('one decides while another opens the roll: no award rests on an open roll', async () => {
    twoPeople();
    const world = await trainedGroup(karin);
    const [decided, reopened] = await interleave(
      order,
      await decides(world, karin, 'Karin'),
      await reopens(world, leo),
    );
    const end = await endOf(world);
    expect(end.decisions === 1 && end.open).toBe(false);
    expect(end).toMatchObject({
      decisions: decided.kind === 'done' ? 1 : 0,
      diplomas: decided.kind === 'done' ? 1 : 0,
      open: reopened.kind === 'done',
    });
    if (order === 'AAABBB' || order === 'BBBAAA') expect([decided.kind, reopened.kind]).toContain('done');
  });

  it('one decides while another withdraws the unit: no withdrawn unit has a new diploma', async () => {
    twoPeople();
    const world = await trainedGroup(karin);
    const [decided, withdrawn] = await interleave(
      order,
      await decides(world, karin, 'Karin'),
      await withdraws(world, leo),
    );
    const end = await endOf(world);
    expect(end.decisions === 1 && end.withdrawn).toBe(false);
    expect(end).toMatchObject({
      decisions: decided.kind === 'done' ? 1 : 0,
      diplomas: decided.kind === 'done' ? 1 : 0,
      withdrawn: withdrawn.kind === 'done',
    });
    if (order === 'AAABBB' || order === 'BBBAAA') expect([decided.kind, withdrawn.kind]).toContain('done');
  });

  it('two coordinators form a group of one unit: one process', async () => {
    twoPeople();
    const { unit, application } = await waitingUnit(karin);
    const candidates = [{ unit, application, organisation }];
    const outcomes = await interleave(
      order,
      await forms(candidates, `karin-${unit.key}`, karin),
      await forms(candidates, `leo-${unit.key}`, leo),
    );
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    const fresh = site.as('coordinator1').repositories;
    const processes = await fresh.groups.processesOfUnits([unit.key]);
    expect(processes).toHaveLength(1);
    const groups = await fresh.groups.since(2026);
    const keys: readonly GroupKey[] = groups
      .filter(({ value }) => processes.some((process) => value.processKeys.includes(process.value.key)))
      .map(({ value }) => value.key);
    expect(keys).toHaveLength(1);
  });

  it('one marks for invoicing while another withdraws the unit: what is invoiced is what remains', async () => {
    twoPeople();
    const world = await trainedGroup(karin);
    const [invoiced, withdrawn] = await interleave(order, await invoices(world, karin), await withdraws(world, leo));
    const { file } = await world.seen(site.as('coordinator1').repositories);
    const marked = file.invoiceLines.filter(({ value }) => value.status === 'toInvoice').length;
    expect(marked).toBe(invoiced.kind === 'done' ? 1 : 0);
    expect(file.processes.some(({ value }) => value.stage === 'withdrawn')).toBe(withdrawn.kind === 'done');
    expect(marked === 1 && withdrawn.kind === 'done').toBe(false);
  });

  it('two coordinators revoke one diploma: one did, the other is told', async () => {
    twoPeople();
    const world = await trainedGroup(karin);
    await interleave('AAABBB', await decides(world, karin, 'Karin'), await decides(world, karin, 'Karin'));
    const outcomes = await interleave(
      order,
      await revokes(world, 'Utfärdat till fel enhet', karin),
      await revokes(world, 'Enheten bad om det', leo),
    );
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    expect((await endOf(world)).diplomas).toBe(0);
  });

  it('two coordinators publish rules of one programme from one day: one set of rules', async () => {
    twoPeople();
    const day = addDays(isoDate('2027-01-01'), orderings.indexOf(order));
    const version = (by: string): ProgrammeVersion =>
      laterVersion(
        { ...nouns.version, key: keyFrom<VersionKey>(`${by}-${day}`) },
        day,
        ({ steps, assignments, price }) => ({
          key: keyFrom<VersionKey>(`${by}-${day}`),
          steps: steps.map((step) => ({ ...step, key: keyFrom<StepKey>(`${by}-${step.key}`) })),
          assignments: assignments.map((each) => ({ ...each, key: keyFrom<AssignmentKey>(`${by}-${each.key}`) })),
          price,
        }),
      );
    const outcomes = await interleave(
      order,
      await publishes(version('karin'), `karin-${day}`, karin),
      await publishes(version('leo'), `leo-${day}`, leo),
    );
    const { versions } = await site.as('coordinator1').repositories.catalogue.read();
    expect(versions.filter(({ validFrom }) => validFrom === day)).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
  });

  it('two coordinators rename one unit: one name, one event, and the other is told', async () => {
    twoPeople();
    const { unit } = await waitingUnit(karin);
    const row = first(await karin.catalogue.units([unit.key]));
    const outcomes = await interleave(order, await renames(row, 'Boken', karin), await renames(row, 'Alen', leo));
    expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1);
    const fresh = site.as('coordinator1').repositories.catalogue;
    const { unitEvents } = await fresh.read();
    expect(unitEvents.filter(({ value }) => value.unitKey === unit.key)).toHaveLength(1);
    const [now] = await fresh.units([unit.key]);
    expect(now?.value.name).toBe(outcomes[0].kind === 'done' ? 'Boken' : 'Alen');
  });

  it('two coordinators add a time of registration: what was shown is what comes of it', async () => {
    twoPeople();
    const programmeKey = keyFrom<ProgrammeKey>(`programme-${order}`);
    const outcomes = await interleave(
      order,
      await opensRegistration(`karin-${order}`, programmeKey, karin),
      await opensRegistration(`leo-${order}`, programmeKey, leo),
    );
    const windows = (await site.as('coordinator1').repositories.catalogue.read()).registrationWindows;
    expect(windows.filter(({ value }) => value.programmeKey === programmeKey)).toHaveLength(
      outcomes.filter(({ kind }) => kind === 'done').length,
    );
    expect(outcomes.map(({ kind }) => kind)).toContain('done');
  });
});
