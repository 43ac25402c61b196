import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { demandWritable, FolderRefused } from './dataFolder';

describe('the folder of a site', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'data-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made when it is missing, and nothing is left in it', () => {
    demandWritable(join(folder, 'a/b'));
    expect(readdirSync(join(folder, 'a/b'))).toEqual([]);
  });

  it.each([
    ['file', 'there is a file of that name'],
    ['file/inside', 'a part of that path is a file'],
  ])('%s is refused', (path, words) => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => demandWritable(join(folder, path))).toThrow(FolderRefused);
    expect(() => demandWritable(join(folder, path))).toThrow(words);
  });

  // Whoever runs the tests as root may write everywhere, so what the system would say is handed over.
  it.each([
    ['EACCES', 'because you may not write there'],
    ['EPERM', 'because you may not write there'],
    ['EROFS', 'because that disk can only be read'],
    ['ENOSPC', 'because that disk is full'],
    ['EIO', 'because the system says EIO'],
  ])('%s becomes one sentence with the mend', (code, words) => {
    const { message } = new FolderRefused('/data', code);
    expect(message).toMatch(/^The site cannot be kept in \/data, [^.]+\.$/);
    expect(message).toContain(words);
    expect(message).toContain('npm start -- --data FOLDER');
  });
});
