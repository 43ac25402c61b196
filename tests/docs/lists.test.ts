import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { listsPage } from '../../scripts/docs-lists/listsPage';
import { promised } from '../privacy/testing/promises';

it('docs/lists.md says who may do what as the tests of privacy hold it', () => {
  const page = readFileSync(resolve(__dirname, '../../docs/lists.md'), 'utf8');
  const [, table = ''] = /\n## Who may do what\n([\s\S]*?)\nThe same by verb/.exec(page) ?? [];
  const rows = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .flatMap(([, lists = '', ...may]) =>
      lists
        .split(', ')
        .map((list) => [list.replace(' (inbox)', ''), may.slice(0, -1).map((each) => each.replace('–', '-'))]),
    );
  expect(Object.fromEntries(rows)).toEqual(promised);
});

it('docs/lists.md has the tables as the lists are declared (npm run docs:lists writes them)', () => {
  const root = resolve(__dirname, '../..');
  expect(readFileSync(resolve(root, 'docs/lists.md'), 'utf8')).toBe(listsPage(root));
});
