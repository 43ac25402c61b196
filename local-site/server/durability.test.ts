import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { elementsOf, isRecord, parseRecord } from './json';
import { createLocalSite } from './index';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'local-site-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const siteUrl = 'http://127.0.0.1:1/sites/diplomering';

describe('one site, one process', () => {
  it('refuses to open a site twice, and opens it again once closed', () => {
    const first = createLocalSite({ dataFolder: folder, siteUrl });
    expect(() => createLocalSite({ dataFolder: folder, siteUrl })).toThrow('Another process has the site');
    first.close();
    createLocalSite({ dataFolder: folder, siteUrl }).close();
  });
});

describe('a process killed while it writes', () => {
  it('loses no write it has answered, and leaves no half batch', async () => {
    const writer = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'testing', 'writeForever.ts'), folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const acknowledged: string[] = [];
    for await (const line of createInterface({ input: writer.stdout })) {
      acknowledged.push(line);
      // In the middle of a later batch, since the writer does not wait for us.
      if (acknowledged.length === 40) writer.kill('SIGKILL');
    }
    const site = createLocalSite({ dataFolder: folder, siteUrl });
    const { body } = site.answer({ method: 'GET', url: "/sites/diplomering/_api/web/lists/getByTitle('Killed')/items?$select=Title&$top=5000", headers: { accept: 'application/json' }, body: '' });
    const titles = (elementsOf(parseRecord(body).value) ?? []).flatMap((row) => (isRecord(row) ? [String(row.Title)] : []));
    site.close();
    for (const name of acknowledged) expect(titles.filter((title) => title.startsWith(`${name} `))).toHaveLength(5);
    expect(titles.length % 5).toBe(0);
  });
});
