import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { isReleaseCurrent } from './release';

describe('a release is current', () => {
  let root = '';
  const write = (path: string, minute: number): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
    utimesSync(join(root, path), 60 * minute, 60 * minute);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'release-'));
    write('src/rules/a.ts', 1);
    write('gulpfile.js', 1);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('not before there is one', () => {
    expect(isReleaseCurrent(root)).toBe(false);
  });
  it('when it is younger than every source', () => {
    write('release/manifests/a.manifest.json', 2);
    expect(isReleaseCurrent(root)).toBe(true);
  });
  it('not when a source was changed after it', () => {
    write('release/manifests/a.manifest.json', 2);
    write('src/rules/b.ts', 3);
    expect(isReleaseCurrent(root)).toBe(false);
  });
  it('still when only a test, or what the build wrote itself, is younger', () => {
    write('release/manifests/a.manifest.json', 2);
    write('src/rules/a.test.ts', 3);
    write('src/features/a.module.scss.ts', 3);
    expect(isReleaseCurrent(root)).toBe(true);
  });
});
