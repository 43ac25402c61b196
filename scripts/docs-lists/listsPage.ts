import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allLists } from '../../src/lists/schema';
import { pageWithTable, roleTable } from './roleTable';

/** docs/lists.md as it should be: what somebody has written, and the tables as the lists are declared. */
export function listsPage(root: string): string {
  return pageWithTable(readFileSync(join(root, 'docs/lists.md'), 'utf8'), roleTable(allLists));
}
