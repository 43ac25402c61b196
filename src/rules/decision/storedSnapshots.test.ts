import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from '@jest/globals';
import { decidedCases } from '../testing/decidedCases';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe('what a decision stores', () => {
  it('is kept for every release, as its rules wrote it (tests/fixtures/snapshots/README.md)', () => {
    const { version: release } = v.parse(v.object({ version: v.string() }), read('package.json'));
    expect(read(`tests/fixtures/snapshots/${release}.json`)).toEqual({ release, snapshots: decidedCases() });
  });
});
