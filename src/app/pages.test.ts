import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { pageAt, pages } from './pages';

describe('the registry of pages', () => {
  it('has every address once', () => {
    const addresses = pages.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
  it('puts every page in a place that is in the navigation', () => {
    const own = pages.filter(({ place }) => place === 'own').map(({ address }) => address);
    expect(own).toEqual(['idag', 'pool', 'register', 'program', 'verktyg']);
    const others = pages.flatMap(({ place }) => (place === 'own' ? [] : [place.under]));
    expect(others.filter((under) => under !== '' && !own.includes(under))).toEqual([]);
  });
  it.each(['', 'gamla', 'grupp', 'diplom'])('an address that names nothing ("%s") is the first page', (page) => {
    expect(pageAt({ page, rest: '' }, ['owner']).address).toBe('idag');
  });
  it('a page opens for those who may see it, and is the first page for others', () => {
    const tools = { page: 'verktyg', rest: '' };
    expect(pageAt(tools, ['coordinator']).address).toBe('verktyg');
    expect(pageAt(tools, ['trainer']).address).toBe('idag');
    expect(pageAt({ page: 'pool', rest: '' }, ['trainer']).address).toBe('pool');
  });
  it('is, with the typed links of routes.ts, the only place in src that writes addresses', () => {
    const src = resolve(__dirname, '..');
    const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
      .map((path) => path.split('\\').join('/'))
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$|\.scss\.ts$/.test(path));
    const written = new RegExp(`#/(${pages.map(({ address }) => address).join('|')})\\b`);
    const writing = sources.filter((path) => {
      const code = readFileSync(join(src, path), 'utf8').replace(/\/\*[^]*?\*\/|\/\/ .*$/gm, '');
      return written.test(code);
    });
    expect(writing).toEqual(['services/routes.ts']);
  });
});
