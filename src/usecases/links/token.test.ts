import { describe, expect, it } from '@jest/globals';
import { keyFrom, type SessionKey } from '../../rules';
import { checkInCodeOf, checkInHash, newToken, tokenHash } from './token';

describe('token', () => {
  it('is 128 bits in hex and new each time', () => {
    expect(newToken()).toMatch(/^[0-9a-f]{32}$/);
    expect(newToken()).not.toBe(newToken());
  });
  it('is hashed by SHA-256 (the published example for "abc")', async () => {
    expect(await tokenHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
  it('gives a code of six digits, leading zeros kept', () => {
    expect(checkInCodeOf('ba7816bf8f01cfea')).toBe('432319');
    expect(checkInCodeOf('0000000700000000')).toBe('000007');
  });
  it('writes a key into an address so that it can be read back', () => {
    expect(checkInHash(keyFrom<SessionKey>('s/1'), 't')).toBe('#/incheckning/s%2F1/t');
  });
});
