import { describe, expect, it } from '@jest/globals';
import { keyFrom, type GroupKey, type SessionKey } from '../../rules';
import { checkInHash, joinHash } from '../../usecases/links/token';
import { entryFrom, typedEntry } from './entry';

const token = '0123456789abcdef0123456789abcdef';
const groupKey = keyFrom<GroupKey>('g1');
const join = { kind: 'join', groupKey, token };
const old = { kind: 'join', groupKey: undefined, token };

describe('entryFrom', () => {
  it.each([
    joinHash(groupKey, token),
    `anslut/g1/${token}`,
    `https://example.org/sites/d/SitePages/Min.aspx?x=1#/anslut/g1/${token}`,
    `https://teams.microsoft.com/l/entity/a/b?context=${encodeURIComponent(`{"subEntityId":"anslut/g1/${token}"}`)}`,
  ])('%s leads to a group', (text) => {
    expect(entryFrom(text)).toEqual(join);
  });
  it('a link of an older kind, which names no group, is known as such', () => {
    expect(entryFrom(`#/anslut/${token}`)).toEqual(old);
  });
  it('a group comes back as it was put in', () => {
    const odd = keyFrom<GroupKey>('g/1 å');
    expect(entryFrom(joinHash(odd, token))).toEqual({ kind: 'join', groupKey: odd, token });
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
  it('takes a link with blanks around it, and what is left of an old one', () => {
    expect(typedEntry(`  https://example.org/#/anslut/g1/${token}\n`)).toEqual(join);
    expect(typedEntry(` ${token} `)).toEqual(old);
  });
  it.each(['', '123', 'hej på dig', 'https://example.org/'])('%s is no code', (text) => {
    expect(typedEntry(text)).toBeUndefined();
  });
});
