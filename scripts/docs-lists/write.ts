/** `npm run docs:lists`: writes the tables of who may do what into docs/lists.md, from the declaration of the lists. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { listsPage } from './listsPage';

const root = resolve(__dirname, '../..');
writeFileSync(join(root, 'docs/lists.md'), listsPage(root));
console.log('docs/lists.md is written.');
