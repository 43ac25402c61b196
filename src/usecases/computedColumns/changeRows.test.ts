import { describe, expect, it, jest } from '@jest/globals';
import type { Stored, WriteOutcome } from '../../lists/repositories/ports';
import { isoDate, keyFrom, ore, type Group, type Process, type UnitKey } from '../../rules';
import { group, process, stored } from '../../testing/fixtures';
import { changeGroup, changeProcess } from './changeRows';

const answering = <T extends object>(current: T) =>
  jest.fn(
    async (before: Stored<T>, change: Partial<T>): Promise<WriteOutcome<T>> =>
      before.etag === '"9"'
        ? { kind: 'saved', stored: { ...before, value: { ...before.value, ...change } } }
        : { kind: 'conflict', current: { ...stored(current), etag: '"9"', modifiedBy: 'Leo Dal' } },
  );
const withdrawal = { day: isoDate('2026-11-20'), reason: 'Omorganisation', charge: undefined };

describe('a row that the page itself has written to meanwhile', () => {
  it('of a process: the change is made upon the computed columns and the stage that follows from the facts', async () => {
    const updateProcess = answering<Process>(
      process('a', {
        stage: 'training',
        computed: { ...process('a').computed, participants: 7, costShare: ore(590_000) },
      }),
    );
    const outcome = await changeProcess({ updateProcess }, stored(process('a')), { stage: 'withdrawn', withdrawal });
    expect(outcome).toMatchObject({
      kind: 'saved',
      stored: { value: { stage: 'withdrawn', withdrawal, computed: { participants: 7 } } },
    });
    expect(updateProcess).toHaveBeenCalledTimes(2);
  });
  it('of a group likewise', async () => {
    const update = answering<Group>(group({ stage: 'training', computed: { ...group().computed, size: 9 } }));
    expect(await changeGroup({ update }, stored(group()), { costSplit: 'byParticipants' })).toMatchObject({
      kind: 'saved',
      stored: { value: { costSplit: 'byParticipants', computed: { size: 9 } } },
    });
  });
});

describe('a row that a colleague has changed', () => {
  it.each([
    ['has withdrawn', { stage: 'withdrawn', withdrawal }],
    ['is of another version', { versionKey: keyFrom<Process['versionKey']>('other') }],
    ['has another price', { priceAsOf: isoDate('2026-01-01') }],
  ] as const)('a process that %s is a conflict, and nothing is written again', async (...[_, change]) => {
    const updateProcess = answering<Process>(process('a', change));
    expect(
      await changeProcess({ updateProcess }, stored(process('a')), { stage: 'withdrawn', withdrawal }),
    ).toMatchObject({ kind: 'conflict', current: { modifiedBy: 'Leo Dal' } });
    expect(updateProcess).toHaveBeenCalledTimes(1);
  });
  it('a group whose payer is another is a conflict', async () => {
    const update = answering<Group>(group({ costSplit: 'allOnOne', payerUnitKey: keyFrom<UnitKey>('b') }));
    expect(await changeGroup({ update }, stored(group()), { costSplit: 'equal' })).toMatchObject({ kind: 'conflict' });
    expect(update).toHaveBeenCalledTimes(1);
  });
});
