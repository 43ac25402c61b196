import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { houseMap, layersIn, upwardImports } from '../../scripts/docs-house/houseMap';
import { readImports } from '../../scripts/docs-house/readImports';

const root = resolve(__dirname, '../..');
const layers = layersIn(readFileSync(join(root, 'README.md'), 'utf8'));

describe('the house', () => {
  const imports = readImports(root);

  it('has every folder of src in the table of the README', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
      .map(({ name }) => name);
    expect([...layers].sort()).toEqual([...folders, 'local-site'].sort());
  });
  it('has no import that goes up', () => {
    expect(imports.imports.length).toBeGreaterThan(1000);
    expect(upwardImports(imports.imports, layers)).toEqual([]);
  });
  it('has no files that import each other in a circle', () => {
    expect(imports.cycles).toEqual([]);
  });
  it('is as docs/house.md says (npm run docs:house writes it)', () => {
    expect(readFileSync(join(root, 'docs/house.md'), 'utf8')).toBe(houseMap(imports, layers));
  });
});
