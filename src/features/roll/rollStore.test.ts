import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { RollChange, WriteOutcome } from '../../lists/repositories/ports';
import { SharePointFailure } from '../../lists/failure';
import type { Attendance } from '../../rules';
import { group, stored } from '../../testing/fixtures';
import { elementAt, first } from '../../rules';
import { openRollStore, type RollStore } from './rollStore';
import { markOf, cellOf } from './rollState';
import { attendance, deviceInMemory, deviceThatRefuses, second } from './testing/rollOfTwentyTwo';
import type { UnsentRoll } from './unsentRoll';

type Save = (changes: readonly RollChange[]) => Promise<readonly WriteOutcome<Attendance>[]>;
const savesAll: Save = (changes) =>
  Promise.resolve(changes.map(({ after }) => ({ kind: 'saved', stored: stored(after) })));
const failsWith =
  (failure: SharePointFailure): Save =>
  (changes) =>
    Promise.resolve(changes.map(() => ({ kind: 'refused', failure })));
const offline = failsWith(new SharePointFailure('network', 'no answer'));
const leila = attendance('Leila', second.key, 'present');
const maja = attendance('Maja', second.key, 'present');

let lastKey = 0;
function open(save: Save, device: UnsentRoll = deviceInMemory(), isOnline = (): boolean => true): RollStore {
  return openRollStore({
    group: group().key,
    rows: [],
    save,
    device,
    isOnline,
    now: () => new Date('2026-11-23T09:00:00Z'),
    newWriteKey: () => `w${++lastKey}`,
  });
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('sending', () => {
  it('gathers ticks into one request after a short pause', async () => {
    const save = jest.fn(savesAll);
    const store = open(save);
    store.tick([leila]);
    await jest.advanceTimersByTimeAsync(500);
    store.tick([maja]);
    await jest.advanceTimersByTimeAsync(500);
    expect(save).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(300);
    expect(save).toHaveBeenCalledTimes(1);
    expect(first(save.mock.calls)[0].map(({ after }) => after)).toEqual([leila, maja]);
    expect(store.view().roll.unsent.size).toBe(0);
  });

  it('sends more than a batch holds in several', async () => {
    const save = jest.fn(savesAll);
    open(save).tick(Array.from({ length: 120 }, (_, index) => attendance(`p${index}`, second.key, 'present')));
    await jest.advanceTimersByTimeAsync(700);
    expect(save.mock.calls.map(([changes]) => changes.length)).toEqual([50, 50, 20]);
  });

  it('keeps every tick on the device before it is sent, and takes it off when it went through', async () => {
    const device = deviceInMemory();
    const store = open(savesAll, device);
    store.tick([leila]);
    expect(device.kept().map(({ change }) => change.after)).toEqual([leila]);
    await jest.advanceTimersByTimeAsync(700);
    expect(device.kept()).toEqual([]);
  });
});

describe('without a network', () => {
  it('keeps the ticks, tries again by itself under the same key, and sends once', async () => {
    const device = deviceInMemory();
    const save = jest.fn(offline);
    const store = open(save, device);
    store.tick([leila]);
    await jest.advanceTimersByTimeAsync(700);
    expect(store.view().trouble?.kind).toBe('network');
    expect(device.kept()).toMatchObject([{ attempted: true }]);
    save.mockImplementation(savesAll);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(save).toHaveBeenCalledTimes(2);
    expect(first(elementAt(save.mock.calls, 1)[0]).writeKey).toBe(first(first(save.mock.calls)[0]).writeKey);
    expect(store.view()).toMatchObject({ trouble: undefined });
    expect(device.kept()).toEqual([]);
    await jest.advanceTimersByTimeAsync(120_000);
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('waits as long as SharePoint asks when it is overloaded', async () => {
    const save = jest.fn(failsWith(new SharePointFailure('throttled', '', { retryAfterSeconds: 20 })));
    open(save).tick([leila]);
    await jest.advanceTimersByTimeAsync(700);
    await jest.advanceTimersByTimeAsync(19_000);
    expect(save).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1_500);
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('says so at once, and asks nobody, when the device knows that it has none', async () => {
    let online = false;
    const save = jest.fn(savesAll);
    const store = open(save, deviceInMemory(), () => online);
    store.tick([leila]);
    await jest.advanceTimersByTimeAsync(700);
    expect(save).not.toHaveBeenCalled();
    expect(markOf(store.view().roll, cellOf(leila)).sync).toBe('waiting');
    online = true;
    await store.sendNow();
    expect(store.view()).toMatchObject({ trouble: undefined, roll: { blocked: false } });
    expect(store.view().roll.unsent.size).toBe(0);
  });

  it('goes back to the usual when what was blocked is ticked away again', async () => {
    let online = false;
    const save = jest.fn(savesAll);
    const store = open(save, deviceInMemory(), () => online);
    store.tick([leila]);
    await jest.advanceTimersByTimeAsync(700);
    store.tick([{ ...leila, state: 'unmarked' }]);
    await jest.advanceTimersByTimeAsync(2_000);
    online = true;
    store.tick([maja]);
    await jest.advanceTimersByTimeAsync(700);
    expect(save).toHaveBeenCalledTimes(1);
    expect(store.view()).toMatchObject({ trouble: undefined, roll: { blocked: false } });
  });

  it('sends at once when asked to', async () => {
    const save = jest.fn(offline);
    const store = open(save);
    store.tick([leila]);
    await jest.advanceTimersByTimeAsync(700);
    save.mockImplementation(savesAll);
    await store.sendNow();
    expect(store.view().roll.unsent.size).toBe(0);
  });

  it('is taken up the next day from what the device kept', async () => {
    const device = deviceInMemory();
    const yesterday = open(offline, device);
    yesterday.tick([leila, maja]);
    await yesterday.close();
    const save = jest.fn(savesAll);
    const store = open(save, device);
    await jest.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenCalledTimes(1);
    expect(markOf(store.view().roll, cellOf(leila)).state).toBe('present');
    expect(device.kept()).toEqual([]);
  });
});

describe('a request that breaks', () => {
  it('leaves the ticks where they are and says why', async () => {
    const store = open(() => Promise.reject(new TypeError('row does not parse')));
    store.tick([leila]);
    await jest.advanceTimersByTimeAsync(700);
    expect(first([...store.view().roll.unsent.values()]).status).toMatchObject({
      phase: 'refused',
      failure: { message: 'row does not parse' },
    });
  });

  it('sends again the parts an answer left out', async () => {
    const store = open((changes) => savesAll(changes.slice(0, 1)));
    store.tick([leila, maja]);
    await jest.advanceTimersByTimeAsync(700);
    expect([...store.view().roll.unsent.values()].map(({ change }) => change.after)).toEqual([maja]);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(store.view().roll.unsent.size).toBe(0);
  });
});

it('says so when the device refuses to keep anything, and still sends', async () => {
  const save = jest.fn(savesAll);
  const store = open(save, deviceThatRefuses);
  await jest.advanceTimersByTimeAsync(0);
  expect(store.view().storage).toBe('refused');
  store.tick([leila]);
  await jest.advanceTimersByTimeAsync(700);
  expect(save).toHaveBeenCalledTimes(1);
});

it('sends what waits when it is closed, and tells whether anything was saved', async () => {
  const store = open(savesAll);
  store.tick([leila]);
  expect(await store.close()).toBe(true);
  expect(await open(savesAll).close()).toBe(false);
});
