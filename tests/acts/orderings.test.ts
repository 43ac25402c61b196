import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Repositories } from '../../src/lists/repositories/ports';
import { elementAt, versionOn, type GroupKey } from '../../src/rules';
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
});
