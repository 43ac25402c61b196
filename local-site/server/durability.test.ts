import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
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

describe('a site that an earlier version made', () => {
  it('is opened as it is, and given what lists have since', () => {
    const api = '/sites/diplomering/_api';
    const open = () => {
      const site = createLocalSite({ dataFolder: folder, siteUrl });
      const ask = (method: string, path: string, body = '', digest = ''): string =>
        site.answer({
          method,
          url: `${api}/${path}`,
          headers: {
            accept: 'application/json;odata=nometadata',
            'content-type': 'application/json',
            'x-requestdigest': digest,
            'if-match': '*',
          },
          body,
        }).body;
      return { site, ask, digest: String(parseRecord(ask('POST', 'contextinfo')).FormDigestValue) };
    };
    const first = open();
    first.ask('POST', 'web/lists', '{"Title":"Old"}', first.digest);
    first.ask('POST', "web/lists/getByTitle('Old')/items", '{"Title":"kept"}', first.digest);
    first.site.close();
    const db = new Database(join(folder, 'site.sqlite'));
    for (const index of ['names', 'folders', 'scopes']) db.exec(`DROP INDEX items_1_${index}`);
    for (const column of ['file_ref', 'file_dir', 'file_leaf', 'attached', 'scope_id', 'leaf', 'folder', 'fs_type'])
      db.exec(`ALTER TABLE items_1 DROP COLUMN ${column}`);
    db.exec(
      "DELETE FROM fields WHERE internal_name IN ('FileRef', 'FileDirRef', 'FileLeafRef', 'FSObjType', 'Attachments'); DROP TABLE contents; DROP TABLE attachments",
    );
    db.close();

    const second = open();
    second.ask('MERGE', "web/lists/getByTitle('Old')", '{"EnableFolderCreation":true}', second.digest);
    second.ask('POST', "web/lists/getByTitle('Old')/rootFolder/folders/add('new')", '', second.digest);
    expect(parseRecord(second.ask('GET', "web/lists/getByTitle('Old')/items?$select=Title,FileRef"))).toEqual({
      value: [
        { Title: 'kept', FileRef: '/sites/diplomering/Lists/Old/1_.000' },
        { Title: null, FileRef: '/sites/diplomering/Lists/Old/new' },
      ],
    });
    second.site.close();
    expect(() => createLocalSite({ dataFolder: folder, siteUrl: 'http://127.0.0.1:1/sites/other' })).toThrow(
      'cannot be opened as /sites/other',
    );
  });
});

describe('a process killed while it writes', () => {
  it('loses no write it has answered, and leaves no half batch', async () => {
    const writer = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'testing', 'writeForever.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const acknowledged: string[] = [];
    for await (const line of createInterface({ input: writer.stdout })) {
      acknowledged.push(line);
      // In the middle of a later batch, since the writer does not wait for us.
      if (acknowledged.length === 40) writer.kill('SIGKILL');
    }
    const site = createLocalSite({ dataFolder: folder, siteUrl });
    const { body } = site.answer({
      method: 'GET',
      url: "/sites/diplomering/_api/web/lists/getByTitle('Killed')/items?$select=Title&$top=5000",
      headers: { accept: 'application/json' },
      body: '',
    });
    const titles = (elementsOf(parseRecord(body).value) ?? []).flatMap((row) =>
      isRecord(row) ? [String(row.Title)] : [],
    );
    site.close();
    for (const name of acknowledged) expect(titles.filter((title) => title.startsWith(`${name} `))).toHaveLength(5);
    expect(titles.length % 5).toBe(0);
  });
});
