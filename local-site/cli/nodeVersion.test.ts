import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { refusalOfNode } from './nodeVersion';

const product: { readonly engines: { readonly node: string }; readonly scripts: { readonly start: string } } =
  JSON.parse(readFileSync('package.json', 'utf8'));

describe('the version of Node', () => {
  it.each(['20.11.0', '20.19.4', '22.14.0', '22.21.1'])('%s will do', (version) => {
    expect(refusalOfNode(version, product.engines.node)).toBeUndefined();
  });
  it.each(['16.20.2', '18.17.0', '18.20.4', '20.10.0', '21.7.3', '22.13.1', '23.0.0', '24.1.0'])(
    '%s is refused in one sentence that says which will do',
    (version) => {
      expect(refusalOfNode(version, product.engines.node)).toBe(
        `Diplomera does not run on Node ${version}: install Node 20.11 or a later 20, or 22.14 or a later 22, and start again.`,
      );
    },
  );

  it('is asked before anything else is loaded, by a file that an old Node can read', () => {
    expect(product.scripts.start).toMatch(/^node (--[\w=-]+ )*local-site\/start\.mjs$/);
    expect(product.scripts.start).not.toContain('--import');
    const entry = readFileSync('local-site/start.mjs', 'utf8');
    const loadedFirst = Array.from(entry.matchAll(/^import .* from '(.*)';$/gm), (match) => match[1]);
    expect(loadedFirst).toEqual(['node:fs', './cli/nodeVersion.js']);
    expect(entry.indexOf('refusalOfNode(')).toBeLessThan(entry.indexOf("import('tsx')"));
  });
});
