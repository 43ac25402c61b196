import { describe, expect, it, jest } from '@jest/globals';
import { keyFrom, type Group, type Process, type ProcessKey } from '../../rules';
import type { Stored, WriteOutcome } from '../../lists/repositories/ports';
import { catalogue, group, process, stored, today, unit } from '../../testing/fixtures';
import { groupFile, saved } from '../../testing/renderWithServices';
import { openGroup } from '../openGroup/openGroup';
import { settle } from './settle';

const own = stored(group({ processKeys: [keyFrom<ProcessKey>('process-a')] }));
const file = groupFile({ group: own, groupsTogether: [own], processes: [stored(process('a'))] });
const open = openGroup(file, catalogue([unit('a')]), () => undefined);

/** A list that takes what is written and gives each row a new ETag. */
const writing = async <Row>(before: Stored<Row>, change: Partial<Row>): Promise<WriteOutcome<Row>> => ({
  kind: 'saved',
  stored: { ...before, value: { ...before.value, ...change }, etag: '"2"' },
});

describe('computed columns', () => {
  it('are written where they differ, and the file then carries the new ETags', async () => {
    const after = await settle(open, today, {
      update: writing,
      updateProcess: writing,
    });
    expect(after.group.etag).toBe('"2"');
    expect(after.group.value.computed).toMatchObject({ size: 0, absenceBudget: 0, cost: 590000 });
    expect(after.processes[0]?.value.computed.costShare).toBe(590000);
  });
  it('are left alone when they are right', async () => {
    const first = await settle(open, today, { update: writing, updateProcess: writing });
    const [update, updateProcess] = [jest.fn(writing<Group>), jest.fn(writing<Process>)];
    const again = openGroup(first, catalogue([unit('a')]), () => undefined);
    expect(await settle(again, today, { update, updateProcess })).toBe(first);
    expect(update).not.toHaveBeenCalled();
    expect(updateProcess).not.toHaveBeenCalled();
  });
  it('of a process are left to those who may write them', async () => {
    const updateProcess = jest.fn(writing<Process>);
    const after = await settle(open, today, { update: writing, updateProcess }, { processes: false });
    expect(updateProcess).not.toHaveBeenCalled();
    expect(after.group.value.computed.cost).toBe(590000);
  });
  it('yield to a colleague who wrote first', async () => {
    const theirs = { ...own, etag: '"9"' };
    const conflict = jest.fn(() => Promise.resolve({ kind: 'conflict' as const, current: theirs }));
    const after = await settle(open, today, {
      update: conflict,
      updateProcess: jest.fn(() => Promise.resolve(saved(process('a')))),
    });
    expect(after.group).toBe(theirs);
  });
});
