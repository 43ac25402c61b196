import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Repositories } from '../../src/lists/repositories/ports';
import { elementAt, first, standingDecision, type DecisionKey } from '../../src/rules';
import { carryOut } from '../../src/usecases/act/act';
import { closeRollAct, rollOutcome } from '../../src/usecases/closeRoll/closeRoll';
import { settle } from '../../src/usecases/computedColumns/settle';
import { changedDecisions, changedInShort } from '../../src/usecases/decide/changedSince';
import { decideAct, decisionBasis, decisionFacts, finishAct } from '../../src/usecases/decide/decide';
import { upholdAct } from '../../src/usecases/decide/uphold';
import { attendanceFacts } from '../../src/usecases/openGroup/groupFacts';
import { withdrawAct, withdrawalOutcome } from '../../src/usecases/withdraw/withdraw';
import { startContractSite, type ContractSite } from '../contract/testing/contractSite';
import { savedIn } from '../contract/testing/nouns';
import { award, foundation, now, today, trainedGroup, type World } from './testing/world';

let site: ContractSite;
let karin: Repositories;
beforeAll(async () => {
  site = await startContractSite(() => now);
  karin = site.as('coordinator1').repositories;
  await foundation(karin);
});
afterAll(() => site.close());

async function decided(absent = 0): Promise<World & { readonly standing: DecisionKey }> {
  const world = await trainedGroup(karin, absent);
  const outcome = await carryOut(
    decideAct(
      {
        ...world,
        standing: undefined,
        act: `act-${world.processKey}`,
        decisionOn: award(world, 'Karin'),
        today,
        now,
        revokedReason: 'Rättat',
      },
      karin,
    ),
    decisionBasis(decisionFacts(await world.seen(karin), world.processKey, today)),
  );
  if (outcome.kind !== 'done' || outcome.receipt.kind !== 'decided') throw new Error(outcome.kind);
  return { ...world, standing: outcome.receipt.decision.key };
}

/** A colleague marks somebody absent who was present. */
async function markAbsent(world: World, person: number): Promise<void> {
  const { file } = await world.seen(karin);
  const before = elementAt(
    file.attendance.filter(({ value }) => value.sessionKey === first(world.sessionKeys)),
    person,
  );
  const change = { before, after: { ...before.value, state: 'absent' as const }, writeKey: `absent-${before.id}` };
  (await karin.roll.save([change])).forEach(savedIn);
}

async function upholds(world: World & { readonly standing: DecisionKey }, act: string): Promise<string> {
  const wanted = { ...world, act, reason: 'Personen bytte tjänst', upheldBy: 'Karin', today, now };
  const seen = decisionBasis(decisionFacts(await world.seen(karin), world.processKey, today));
  const outcome = await carryOut(upholdAct(wanted, karin), seen);
  return outcome.kind === 'hindered' ? outcome.because.kind : outcome.kind;
}

describe('facts that change after a decision', () => {
  it('nothing has changed right after it', async () => {
    const world = await decided();
    expect(changedDecisions(await world.seen(karin))).toEqual([]);
  });

  it('a mark that is changed shows with the counts then and now, until somebody settles it, and again when it changes again', async () => {
    const world = await decided();
    await markAbsent(world, 3);
    const open = await world.seen(karin);
    expect(changedInShort(open)).toBe('10/10 → 9/10');
    // The column that Idag and list views read is settled by whoever opens the group.
    await settle(open, today, karin.groups);
    const listed = (await site.as('coordinator2').repositories.groups.listed(2026)).find(
      ({ key }) => key === world.groupKey,
    );
    expect(listed?.computed.changedSinceDecision).toBe('10/10 → 9/10');

    expect(await upholds(world, 'uphold-1')).toBe('done');
    const after = await world.seen(karin);
    expect(changedInShort(after)).toBeUndefined();
    expect(after.file.upheld.map(({ value }) => value.reason)).toEqual(['Personen bytte tjänst']);
    // Neither the decision nor its diploma was touched.
    expect([after.file.decisions.length, after.file.diplomas.map(({ value }) => value.revokedDay)]).toEqual([
      1,
      [undefined],
    ]);
    expect(await upholds(world, 'uphold-2')).toBe('settled');
    await markAbsent(world, 4);
    expect(changedInShort(await world.seen(karin))).toBe('9/10 → 8/10');
  });

  it('a roll that is opened again shows, although no count has changed', async () => {
    const world = await decided();
    const access = { ...world, sessionKey: first(world.sessionKeys), rollClosed: false, today };
    const open = await world.seen(karin);
    const outcome = await carryOut(
      closeRollAct(access, karin),
      rollOutcome(open, attendanceFacts(open, today), access),
    );
    expect(outcome.kind).toBe('done');
    const [change] = changedDecisions(await world.seen(karin));
    expect(change?.changed.differences).toMatchObject([{ kind: 'roll', before: 'closed', after: 'open' }]);
  });

  it('a unit that withdraws afterwards shows, until the decision is found to stand', async () => {
    const world = await decided();
    const wanted = { ...world, withdrawal: { day: today, reason: 'Omorganisation', charge: undefined }, today };
    const outcome = await carryOut(withdrawAct(wanted, karin), withdrawalOutcome(await world.seen(karin), wanted));
    expect(outcome.kind).toBe('done');
    const open = await world.seen(karin);
    expect(changedDecisions(open).map(({ changed }) => changed.withdrawnDay)).toEqual([today]);
    expect(changedInShort(open)).toBe('≠');
    expect(await upholds(world, 'uphold-withdrawn')).toBe('done');
    expect(changedDecisions(await world.seen(karin))).toEqual([]);
  });

  it('a decision that was cut off is not finished on facts that have changed', async () => {
    const world = await decided();
    const open = await world.seen(karin);
    const decision = standingDecision(
      open.file.decisions.map(({ value }) => value),
      world.processKey,
    );
    if (decision === undefined) throw new Error('no decision');
    await markAbsent(world, 5);
    const outcome = await carryOut(
      finishAct({ ...world, decision, today, revokedReason: 'Rättat' }, karin),
      decision.key,
    );
    expect(outcome).toMatchObject({ kind: 'hindered', because: { kind: 'changed' } });
  });

  it('a decision on a roll that has changed since the page was opened writes nothing, and both counts are told', async () => {
    const world = await trainedGroup(karin);
    const onScreen = decisionFacts(await world.seen(karin), world.processKey, today);
    await markAbsent(world, 1);
    await markAbsent(world, 2);
    const outcome = await carryOut(
      decideAct(
        {
          ...world,
          standing: undefined,
          act: 'act-changed',
          decisionOn: award(world, 'Karin'),
          today,
          now,
          revokedReason: 'Rättat',
        },
        karin,
      ),
      decisionBasis(onScreen),
    );
    if (outcome.kind !== 'changedMeanwhile') throw new Error(outcome.kind);
    expect(outcome.facts.proposal?.snapshot.workGroup.steps[0]).toMatchObject({ present: 8, of: 10 });
    const { file } = await world.seen(karin);
    expect([file.decisions, file.diplomas]).toEqual([[], []]);
  });
});
