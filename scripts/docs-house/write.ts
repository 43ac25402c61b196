/** `npm run docs:house`: writes docs/house.md from the imports. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { houseMap, layersIn } from './houseMap';
import { readImports } from './readImports';

const root = resolve(__dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
writeFileSync(join(root, 'docs/house.md'), houseMap(readImports(root), layersIn(readme)));
console.log('docs/house.md is written.');
