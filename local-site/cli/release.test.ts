import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { demandWholeRelease, isReleaseCurrent } from './release';

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

describe('a release that is to be shown', () => {
  let root = '';
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, 'release', path)), { recursive: true });
    writeFileSync(join(root, 'release', path), text);
  };
  const whole: Readonly<Record<string, string>> = {
    'assets/parts_1a.js': 'define([],()=>{p.u=e=>"chunk."+({37:"staff"}[e]||e)+"_"+{5:"9b74",37:"74d8"}[e]+".js"})',
    'assets/chunk.staff_74d8.js': '',
    'assets/chunk.5_9b74.js': '',
    'assets/texts_sv-se.js': '',
    'assets/texts_en-us.js': '',
    'manifests/a.manifest.json': JSON.stringify({
      loaderConfig: {
        scriptResources: {
          parts: { type: 'path', path: 'parts_1a.js' },
          react: { type: 'component', id: 'x' },
          texts: { type: 'localizedPath', defaultPath: 'texts_en-us.js', paths: { 'sv-SE': 'texts_sv-se.js' } },
        },
      },
    }),
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'release-'));
    for (const [path, text] of Object.entries(whole)) write(path, text);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is shown when all its files are there', () => {
    expect(() => demandWholeRelease(root)).not.toThrow();
  });

  it.each(['parts_1a.js', 'chunk.staff_74d8.js', 'chunk.5_9b74.js', 'texts_sv-se.js', 'texts_en-us.js'])(
    'is refused without %s, in one sentence that names it and says what to do',
    (name) => {
      rmSync(join(root, 'release/assets', name));
      expect(() => demandWholeRelease(root)).toThrow(
        `The release cannot be shown, because it is half-built and lacks release/assets/${name}: build it with npm start -- --shipped.`,
      );
    },
  );

  it('is refused before it has been built', () => {
    rmSync(join(root, 'release'), { recursive: true });
    expect(() => demandWholeRelease(root)).toThrow('because it has not been built: build it with');
  });

  it('is refused with a manifest that was cut off', () => {
    write('manifests/a.manifest.json', '{"loaderConfig":');
    expect(() => demandWholeRelease(root)).toThrow('because release/manifests/a.manifest.json is cut off: build it');
  });
});
