import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { keyFrom, type GroupKey, type RequestKey, type TogetherKey } from '../../rules';
import { outboxOf } from './outbox';
import { ownRequests, requestKey, type UnsentRequest } from './ownRequest';

const device = { kept: new Map<string, unknown>() };
jest.mock('idb-keyval', () => ({
  get: (key: string) => Promise.resolve(device.kept.get(key)),
  update: async (key: string, change: (before: unknown) => unknown) => {
    device.kept.set(key, change(device.kept.get(key)));
  },
}));
beforeEach(() => device.kept.clear());

const join: UnsentRequest = {
  key: keyFrom<RequestKey>('r1'),
  kind: 'join',
  groupKey: keyFrom<GroupKey>('g'),
  togetherKey: keyFrom<TogetherKey>('t'),
  sessionKey: undefined,
  unitKey: undefined,
  state: 'sent',
  sentUtc: '2026-11-23T12:04:00.000Z',
  proof: undefined,
  digits: undefined,
};

describe('the outbox', () => {
  it('keeps a request once, as it was put, until it is removed', async () => {
    const outbox = outboxOf('alva');
    await outbox.add(join);
    await outbox.add(join);
    expect(await outbox.read()).toEqual([join]);
    await outbox.remove(join.key);
    expect(await outbox.read()).toEqual([]);
  });
  it('shows nobody what a colleague on the same device has not sent', async () => {
    await outboxOf('alva').add(join);
    expect(await outboxOf('bo').read()).toEqual([]);
  });
  it('does not pass on what it cannot read', async () => {
    device.kept.set('diplomera/unsent/alva', [{ ...join, sentUtc: 'yesterday' }]);
    await expect(outboxOf('alva').read()).rejects.toThrow();
  });
});

describe('own requests', () => {
  it('what has reached the list is not waiting on the device', () => {
    const arrived = {
      ...join,
      answer: undefined,
      answeredUtc: undefined,
      authorName: 'Alva',
      authorEmail: undefined,
      createdUtc: undefined,
      writtenBy: undefined,
      cameAnswered: false,
    };
    expect(ownRequests([arrived], [join]).map(({ onDevice }) => onDevice)).toEqual([false]);
    expect(ownRequests([], [join]).map(({ onDevice }) => onDevice)).toEqual([true]);
  });
  it('the same wish of the same person has the same key; another person, thing or attempt has another', async () => {
    const key = await requestKey('join', 'g', 'Alva@example.org', 0, 'salt');
    expect(await requestKey('join', 'g', 'alva@example.org', 0, 'salt')).toBe(key);
    const others = await Promise.all([
      requestKey('checkIn', 'g', 'alva@example.org', 0, 'salt'),
      requestKey('join', 'h', 'alva@example.org', 0, 'salt'),
      requestKey('join', 'g', 'bo@example.org', 0, 'salt'),
      requestKey('join', 'g', 'alva@example.org', 1, 'salt'),
      // Who knows all of it but the page's own secret makes another key.
      requestKey('join', 'g', 'alva@example.org', 0, 'another'),
    ]);
    expect(new Set([key, ...others]).size).toBe(6);
    expect(key).not.toContain('alva');
  });
});
