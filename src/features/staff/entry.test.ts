import { describe, expect, it } from '@jest/globals';
import { keyFrom, type SessionKey } from '../../rules';
import { checkInHash, joinHash } from '../../usecases/links/token';
import { entryFrom, typedEntry } from './entry';

const token = '0123456789abcdef0123456789abcdef';
const join = { kind: 'join', token };

describe('entryFrom', () => {
  it.each([
    joinHash(token),
    `anslut/${token}`,
    `https://example.org/sites/d/SitePages/Min.aspx?x=1#/anslut/${token}`,
    `https://teams.microsoft.com/l/entity/a/b?context=${encodeURIComponent(`{"subEntityId":"anslut/${token}"}`)}`,
  ])('%s leads to a group', (text) => {
    expect(entryFrom(text)).toEqual(join);
  });
  it('a check-in link gives the session back as it was put in', () => {
    const sessionKey = keyFrom<SessionKey>('s/1 å');
    expect(entryFrom(checkInHash(sessionKey, token))).toEqual({ kind: 'checkIn', sessionKey, token });
  });
  it.each(['', '#', '#/', '#/anslut/', '#/incheckning/s1', '#/idag', '%E0%A4%A', token])('%s leads nowhere', (text) => {
    expect(entryFrom(text)).toBeUndefined();
  });
});

describe('typedEntry', () => {
  it('takes a link with blanks around it, and the bare code', () => {
    expect(typedEntry(`  https://example.org/#/anslut/${token}\n`)).toEqual(join);
    expect(typedEntry(` ${token} `)).toEqual(join);
  });
  it.each(['', '123', 'hej på dig', 'https://example.org/'])('%s is no code', (text) => {
    expect(typedEntry(text)).toBeUndefined();
  });
});
