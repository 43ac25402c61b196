import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { routes } from './routes';
import { supportTable } from './supportTable';

describe('the support table', () => {
  it('is what SUPPORT.md says; when routes change: npx tsx local-site/server/testing/writeSupportTable.ts', () => {
    expect(readFileSync(join(__dirname, 'SUPPORT.md'), 'utf8')).toBe(supportTable());
  });

  it('has every route once', () => {
    expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(routes.length);
  });
});
