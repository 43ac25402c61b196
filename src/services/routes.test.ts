import { describe, expect, it } from '@jest/globals';
import { keyFrom, type DiplomaKey, type GroupKey, type ProcessKey } from '../rules';
import { diplomaKeyFrom, groupPlaceFrom, hrefOf, placeFrom, type Place, type Route } from './routes';

const places: readonly (readonly [Route, Place])[] = [
  [{ view: 'idag' }, { page: 'idag', rest: '' }],
  [{ view: 'pool' }, { page: 'pool', rest: '' }],
  [{ view: 'register' }, { page: 'register', rest: '' }],
  [{ view: 'verktyg' }, { page: 'verktyg', rest: '' }],
  [
    { view: 'program', rest: 'ris-koncept-a/utkast/steg' },
    { page: 'program', rest: 'ris-koncept-a/utkast/steg' },
  ],
  [
    { view: 'program', rest: '' },
    { page: 'program', rest: '' },
  ],
  [
    { view: 'min', hash: '#/anslut/0123abcd' },
    { page: 'min', rest: '#/anslut/0123abcd' },
  ],
  [
    { view: 'min', hash: '#/incheckning/s1/0123abcd' },
    { page: 'min', rest: '#/incheckning/s1/0123abcd' },
  ],
];

describe('addresses', () => {
  it.each(places)('%o leads back to its page', (route, place) => {
    expect(placeFrom(hrefOf(route))).toEqual(place);
  });
  it.each([
    { groupKey: keyFrom<GroupKey>('g/1 å'), tab: 'narvaro', processKey: undefined },
    { groupKey: keyFrom<GroupKey>('g1'), tab: 'beslut', processKey: keyFrom<ProcessKey>('p1') },
  ] as const)('the address of a group leads back to %o', (group) => {
    const place = placeFrom(hrefOf({ view: 'grupp', ...group }));
    expect(place.page).toBe('grupp');
    expect(groupPlaceFrom(place.rest)).toEqual(group);
  });
  it('the address of a diploma leads back to it', () => {
    const place = placeFrom(hrefOf({ view: 'diplom', diplomaKey: keyFrom<DiplomaKey>('d 1/å') }));
    expect([place.page, diplomaKeyFrom(place.rest)]).toEqual(['diplom', 'd 1/å']);
  });
  it('an unknown tab of a group is its overview', () => {
    expect(groupPlaceFrom('g1/gammal')).toMatchObject({ tab: 'oversikt' });
  });
  it.each(['', '/', '%E0%A4%A'])('"%s" names neither a group nor a diploma', (rest) => {
    expect([groupPlaceFrom(rest), diplomaKeyFrom(rest)]).toEqual([undefined, undefined]);
  });
});
