import { describe, expect, it } from '@jest/globals';
import { keyFrom, type DiplomaKey, type GroupKey, type ProcessKey } from '../../rules';
import { hrefOf, routeFrom, type Route } from './routes';

const routes: readonly Route[] = [
  { view: 'idag' },
  { view: 'pool' },
  { view: 'register' },
  { view: 'verktyg' },
  { view: 'grupp', groupKey: keyFrom<GroupKey>('g/1 å'), tab: 'narvaro' },
  { view: 'grupp', groupKey: keyFrom<GroupKey>('g1'), tab: 'beslut', processKey: keyFrom<ProcessKey>('p1') },
  { view: 'diplom', diplomaKey: keyFrom<DiplomaKey>('d1') },
  { view: 'program', rest: '' },
  { view: 'program', rest: 'ris-koncept-a/utkast/steg' },
  { view: 'min', hash: '#/anslut/0123abcd' },
  { view: 'min', hash: '#/incheckning/s1/0123abcd' },
];

describe('routes', () => {
  it.each(routes)('an address leads back to its place: %o', (route) => {
    expect(routeFrom(hrefOf(route))).toEqual(route);
  });
  it.each(['', '#', '#/', '#/gamla/sidan', '#/grupp', '#/%E0%A4%A'])(
    'an unknown address %s is the start page',
    (hash) => {
      expect(routeFrom(hash)).toEqual({ view: 'idag' });
    },
  );
});
