import { describe, expect, it } from '@jest/globals';
import { keyFrom, type GroupKey, type RequestKey, type SessionKey } from '../../rules';
import { checkInHash, joinHash, linkHash, newDigits, newToken, proofOf, tokenHash } from './token';

const token = '0123456789abcdef0123456789abcdef';
const request = keyFrom<RequestKey>('request-1');

describe('token', () => {
  it('is 128 bits in hex and new each time', () => {
    expect(newToken()).toMatch(/^[0-9a-f]{32}$/);
    expect(newToken()).not.toBe(newToken());
  });
  it('is hashed by SHA-256 (the published example for "abc")', async () => {
    expect(await tokenHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
  it('writes keys into an address so that they can be read back', () => {
    expect(checkInHash(keyFrom<SessionKey>('s/1'), 't')).toBe('#/incheckning/s%2F1/t');
    expect(joinHash(keyFrom<GroupKey>('g/1'), 't')).toBe('#/anslut/g%2F1/t');
  });
});

describe('digits', () => {
  it('are six, and do not follow from anything', () => {
    const drawn = Array.from({ length: 40 }, newDigits);
    for (const digits of drawn) expect(digits).toMatch(/^\d{6}$/);
    expect(new Set(drawn).size).toBeGreaterThan(30);
  });
});

describe('a proof', () => {
  it('is HMAC-SHA-256 of the request under the token (as another tool computes it)', async () => {
    expect(await proofOf(token, request)).toBe('1c9ae80ebbc4e5e60f7cd56cd104a70f7cf3996b599ae4dbfaabf368c4f60d31');
  });
  it('belongs to one request and one link, and is not what the list shows of the link', async () => {
    const proof = await proofOf(token, request);
    const others = await Promise.all([
      proofOf(token, keyFrom<RequestKey>('request-2')),
      proofOf('0'.repeat(32), request),
      proofOf(await linkHash(token), request),
      linkHash(token),
      tokenHash(token),
    ]);
    expect(others).not.toContain(proof);
    expect(new Set(others).size).toBe(others.length);
  });
});
