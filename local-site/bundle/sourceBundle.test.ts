import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildFromSource, type SourceBundle } from './sourceBundle';

/** The product's own web parts, bundled into a folder of the test's. */
describe('the bundle from source', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const read = (name: string): string => readFileSync(join(folder, 'assets', name), 'utf8');
  let bundle: SourceBundle;
  beforeAll(async () => {
    bundle = await buildFromSource(process.cwd(), folder);
  }, 60_000);
  afterAll(async () => {
    await bundle.close();
    rmSync(folder, { recursive: true });
  });

  it('has a manifest for every web part, with the file and the name that the host asks for', () => {
    const manifests = readdirSync(join(folder, 'manifests')).map(
      (name): { readonly alias: string; readonly loaderConfig: Readonly<Record<string, unknown>> } =>
        JSON.parse(readFileSync(join(folder, 'manifests', name), 'utf8')),
    );
    expect(manifests.map(({ alias }) => alias).sort()).toEqual([
      'CoordinatorWebPart',
      'RegisterWebPart',
      'StaffWebPart',
    ]);
    for (const { alias, loaderConfig } of manifests) {
      expect(loaderConfig).toMatchObject({ entryModuleId: 'diplomera-web-parts', exportName: alias });
      expect(read('diplomera-web-parts.mjs')).toContain(alias);
    }
  });

  it('keeps what is loaded on demand in chunks of their own, and leaves React to the page', () => {
    const entry = read('diplomera-web-parts.mjs');
    expect(entry).toMatch(/import\([^)]*"\.\/staffView-\w+\.mjs"\s*\)/);
    const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.mjs'));
    expect(scripts.length).toBeGreaterThan(20);
    const all = scripts.map(read).join('\n');
    expect(all).toContain('window.localHostModule("react")');
    expect(all).not.toContain('__SECRET_INTERNALS_DO_NOT_USE_OR_YOU_WILL_BE_FIRED =');
  });

  it('is made again when a source file is saved', async () => {
    const rebuilt = new Promise<void>((resolve) => bundle.watch(resolve));
    utimesSync('src/loc/sv-se.first.ts', new Date(), new Date());
    await rebuilt;
    expect(read('diplomera-web-parts.mjs')).toContain('CoordinatorWebPart');
  });
});
