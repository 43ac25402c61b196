import { describe, expect, it } from '@jest/globals';
import type { GroupFile, Stored } from '../../lists/repositories/ports';
import { keyFrom, isoDate } from '../../rules';
import type { LinkSecret, LinkSecretKey, PersonRequest, RequestKey, SessionKey, UnitKey } from '../../rules';
import { asRecorded, group, process, session, stored, withoutProof } from '../../testing/fixtures';
import { proofOf } from '../links/token';
import { evidenceOf, isPlain, judgeRequests, type Evidence } from './judgeRequests';

const token = '0123456789abcdef0123456789abcdef';
const first = session('s1', { day: isoDate('2026-11-23') });

function secret(change: Partial<LinkSecret> = {}): Stored<LinkSecret> {
  return stored({
    key: keyFrom<LinkSecretKey>('link-s1'),
    kind: 'checkIn',
    groupKey: group().key,
    togetherKey: group().togetherKey,
    sessionKey: first.key,
    token,
    digits: '004711',
    ...change,
  });
}

/** Two minutes after the hour for the first row, three for the second: as the server would have it. */
function request(id: number, change: Partial<PersonRequest> = {}): Stored<PersonRequest> {
  const sentUtc = `2026-11-23T12:0${1 + id}:00Z`;
  return stored(
    {
      key: keyFrom<RequestKey>(`request-${id}`),
      kind: 'checkIn',
      groupKey: group().key,
      togetherKey: group().togetherKey,
      sessionKey: first.key,
      unitKey: keyFrom<UnitKey>('a'),
      state: 'sent',
      sentUtc,
      answeredUtc: undefined,
      answer: undefined,
      authorName: `Person ${id}`,
      authorEmail: `person${id}@example.org`,
      ...withoutProof,
      ...asRecorded,
      createdUtc: sentUtc,
      ...change,
    },
    id,
  );
}

async function judged(
  requests: readonly Stored<PersonRequest>[],
  change: Partial<GroupFile> = {},
): Promise<readonly Evidence[]> {
  const evidences = await judgeRequests({
    requests,
    secrets: [secret()],
    sessions: [stored(first)],
    processes: [stored(process('a'))],
    ...change,
  });
  return requests.map((one) => evidenceOf(evidences, one));
}
const kinds = ({ oddities }: Evidence): readonly string[] => oddities.map(({ kind }) => kind);

describe('a check-in', () => {
  it('with the proof of its session’s link had the link; nobody is vouched for', async () => {
    const proof = await proofOf(token, request(1).value.key);
    const [own, copied, made, joined] = await judged([
      request(1, { proof }),
      request(2, { proof }),
      request(3, { proof: '0'.repeat(64) }),
      request(4, { kind: 'join', sessionKey: undefined, proof: await proofOf(token, request(4).value.key) }),
    ]);
    expect([own, copied, made, joined].map((one) => one?.link)).toEqual(['right', 'wrong', 'wrong', 'right']);
    expect([own, copied, made].map((one) => one && isPlain(one))).toEqual([true, false, false]);
  });

  it('with the link of another session did not have this one’s', async () => {
    const proof = await proofOf(token, request(1).value.key);
    const [elsewhere] = await judged([request(1, { proof })], {
      secrets: [secret({ sessionKey: keyFrom<SessionKey>('s2') })],
    });
    expect(elsewhere).toMatchObject({ link: 'wrong', expected: false });
    expect(elsewhere && isPlain(elsewhere)).toBe(false);
  });

  it.each([
    ['004711', 'right', true],
    ['004712', 'wrong', false],
    ['4711', 'wrong', false],
    [undefined, 'none', false],
  ])(
    'with the digits %s: %s, confirmed together with others: %s',
    async (digits: string | undefined, fit: string, plain: boolean) => {
      const [one] = await judged([request(1, { digits })]);
      expect(one?.digits).toBe(fit);
      expect(one && isPlain(one)).toBe(plain);
    },
  );

  it('without anything, where no link has been made, lacks nothing', async () => {
    const [one] = await judged([request(1)], { secrets: [] });
    expect(one && isPlain(one)).toBe(true);
  });

  it('that no secret has an empty token for is proved by no empty proof', async () => {
    const [one] = await judged([request(1, { proof: '' })], { secrets: [secret({ token: '' })] });
    expect(one?.link).toBe('wrong');
  });
});

describe('what is odd', () => {
  const forged = (change: Partial<PersonRequest>): Stored<PersonRequest> => request(2, change);
  it.each([
    ['written by somebody else, says SharePoint', forged({ writtenBy: 'Bo' }), 'writtenByOther'],
    ['answered from the start', forged({ cameAnswered: true }), 'cameAnswered'],
    ['made before a row that came before it', forged({ createdUtc: '2026-11-23T11:59:00Z' }), 'outOfOrder'],
    ['made in the future', forged({ createdUtc: '2026-11-23T14:00:00Z' }), 'outOfOrder'],
    ['made long after it was sent', forged({ sentUtc: '2026-11-23T11:20:00Z' }), 'arrivedLater'],
    ['sent before it could be', forged({ sentUtc: '2026-11-23T12:40:00Z' }), 'arrivedLater'],
    ['sent on another day', forged({ sentUtc: '2026-11-22T12:00:00Z' }), 'otherDay'],
    [
      'a second one by the same account',
      forged({ authorName: 'Person 1', authorEmail: 'Person1@example.org' }),
      'again',
    ],
    ['of a unit that takes no part', forged({ unitKey: keyFrom<UnitKey>('z') }), 'otherUnit'],
  ])('%s', async (_what: string, odd: Stored<PersonRequest>, kind: string) => {
    const [before, found, after, last] = await judged([request(1), odd, request(3), request(4)]);
    expect(found && kinds(found)).toContain(kind);
    expect(found && isPlain(found)).toBe(false);
    // The others are not suspected for it.
    expect([before, after, last].map((one) => one && kinds(one))).toEqual([[], [], []]);
  });

  it('a request after a no is none', async () => {
    const [, again] = await judged([
      request(1, { state: 'declined' }),
      request(2, { authorName: 'Person 1', authorEmail: 'person1@example.org' }),
    ]);
    expect(again && kinds(again)).toEqual([]);
  });
});

it('a request that nobody has judged proves nothing', () => {
  expect(evidenceOf(new Map(), request(1, { proof: 'x', digits: '1' }))).toMatchObject({
    link: 'wrong',
    digits: 'wrong',
  });
});
