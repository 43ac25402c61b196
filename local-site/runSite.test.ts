import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runSite, type RunningSite } from './runSite';

const json = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json;odata=nometadata' };

describe('a running site', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'run-'));
  const start = (): Promise<RunningSite> => runSite({ root: process.cwd(), port: 0, dataFolder, seed: 'empty' });
  let site: RunningSite;
  beforeAll(async () => {
    site = await start();
  }, 60_000);
  afterAll(async () => {
    await site.close();
    rmSync(dataFolder, { recursive: true });
  });

  async function makeList(title: string): Promise<void> {
    const info: { FormDigestValue: string } = await (
      await fetch(`${site.siteUrl}/_api/contextinfo`, { method: 'POST', headers: json })
    ).json();
    const headers = { ...json, 'X-RequestDigest': info.FormDigestValue };
    expect(
      (
        await fetch(`${site.siteUrl}/_api/web/lists`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ Title: title, BaseTemplate: 100 }),
        })
      ).status,
    ).toBe(201);
  }
  const hasList = async (title: string): Promise<boolean> =>
    (await fetch(`${site.siteUrl}/_api/web/lists/getbytitle('${title}')`, { headers: json })).ok;

  it('is set up by the product when it is new', async () => {
    const lists: { value: readonly unknown[] } = await (
      await fetch(`${site.siteUrl}/_api/web/lists`, { headers: json })
    ).json();
    expect(lists.value.length).toBeGreaterThan(10);
  });

  it('keeps what was written from one start to the next', async () => {
    await makeList('Kvar');
    await site.close();
    site = await start();
    expect(await hasList('Kvar')).toBe(true);
  }, 60_000);

  it('begins anew when it is reset, at the same address, and leaves other files alone', async () => {
    writeFileSync(join(dataFolder, 'mine.txt'), '');
    const { origin } = site;
    await site.reset();
    expect(await hasList('Kvar')).toBe(false);
    expect((await fetch(`${origin}/`)).status).toBe(200);
    expect(existsSync(join(dataFolder, 'mine.txt'))).toBe(true);
  }, 60_000);

  it('begins anew when the start before it was cut off half-way', async () => {
    await makeList('Halv');
    await site.close();
    rmSync(join(dataFolder, 'seeded'));
    site = await start();
    expect(await hasList('Halv')).toBe(false);
  }, 60_000);

  it('answers to its own name only, so that no page elsewhere can reach it by another', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request(`${site.origin}/`, { headers: { host: 'evil.example' } }, (answer) => resolve(answer.statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });
});
