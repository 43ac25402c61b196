import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildRules } from '../../scripts/build-rules/build';
import { inEnglish } from '../../src/testing/sentences';
import { launchBrowser } from '../journeys/browser';

const run = promisify(execFile);
let folder = '';
const installed = (...path: readonly string[]) => join(folder, 'node_modules', '@diplomera', 'rules', ...path);
const node = async (...args: readonly string[]) => (await run(process.execPath, args, { cwd: folder })).stdout;

/** The package as somebody else has it: made, and installed from its file into an empty folder without a network. */
beforeAll(async () => {
  const tarball = resolve(await buildRules());
  folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "version": "1.0.0", "private": true }');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: folder });
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const question = `groupCost({ version: programmePacks[0].versions[0], trainerKind: 'internal', units: ['a', 'b', 'c'].map((key) => ({ unitKey: keyFrom(key), participants: 7, isMember: true, organisationHasOwnTrainers: true })) })`;

describe('the rules as a package', () => {
  it('brings nothing along and needs nothing', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['@diplomera']);
    const manifest: unknown = JSON.parse(readFileSync(installed('package.json'), 'utf8'));
    expect(Object.keys(manifest as object).filter((name) => /dependencies|scripts/i.test(name))).toEqual([]);
    expect(readdirSync(installed()).sort()).toEqual([
      'LICENSE',
      'README.md',
      'bin',
      'dist',
      'examples',
      'package.json',
      'schema',
    ]);
  });

  it.each(['dist/esm/index.js', 'dist/cjs/index.js', 'bin/diplomera-rules.cjs'])(
    '%s has no screen, no SharePoint and no address of who built it',
    (file) => {
      expect(readFileSync(installed(file), 'utf8')).not.toMatch(/react|sharepoint|fluentui|local-site/i);
      expect(readFileSync(installed(file), 'utf8')).not.toContain(resolve('.'));
    },
  );

  it('is imported as a module', async () => {
    writeFileSync(
      join(folder, 'module.mjs'),
      `import { groupCost, keyFrom, programmePacks } from '@diplomera/rules'; console.log(${question}.total);`,
    );
    expect(await node('module.mjs')).toBe('830000\n');
  });

  it('is required', async () => {
    writeFileSync(
      join(folder, 'script.cjs'),
      `const { groupCost, keyFrom, programmePacks } = require('@diplomera/rules'); console.log(${question}.total);`,
    );
    expect(await node('script.cjs')).toBe('830000\n');
  });

  it('answers the example cases by its command as they were answered here', async () => {
    const name = 'cost-three-units-additional-unit';
    const { stdout } = await run(
      join(folder, 'node_modules', '.bin', 'diplomera-rules'),
      ['--keys', installed('examples', `${name}.json`)],
      { cwd: folder },
    );
    expect(stdout).toBe(readFileSync(join('examples', 'rules', `${name}.verdict.json`), 'utf8'));
  });

  it('does what its README says', async () => {
    const readme = readFileSync(installed('README.md'), 'utf8');
    const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
    writeFileSync(join(folder, 'readme.json'), block('json'));
    const { stdout } = await run(join(folder, 'node_modules', '.bin', 'diplomera-rules'), ['readme.json'], {
      cwd: folder,
    });
    expect(JSON.parse(stdout)).toMatchObject({
      processes: [{ suggestedOutcome: 'awarded' }],
      groups: [{ cost: { total: 590_000 } }],
    });
    writeFileSync(
      join(folder, 'readme.mjs'),
      `const caseFile = ${block('json')}; const text = '{}'; ${block('js')} console.log(answer.kind, rules.kind, file.kind);`,
    );
    expect(await node('readme.mjs')).toBe('verdicts version refused\n');
  });

  it('refuses a bad case by its command with code 2', async () => {
    writeFileSync(join(folder, 'bad.json'), '{ "today": "2026-02-30" }');
    await expect(
      run(join(folder, 'node_modules', '.bin', 'diplomera-rules'), ['bad.json'], { cwd: folder }),
    ).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: `today: ${inEnglish('file.notADay', { text: '2026-02-30' })}\n`,
    });
  });

  it.each<[string, string, ts.CompilerOptions]>([
    [
      'Node, as a module',
      'consumer.mts',
      { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
    ],
    [
      'Node, required',
      'consumer.cts',
      { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 },
    ],
    ['a bundler', 'consumer.ts', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
    [
      'the older resolution',
      'older.ts',
      { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Node10 },
    ],
  ])('is typed to the last declaration for %s', (_, file, options) => {
    writeFileSync(
      join(folder, file),
      `
      import { answerCase, decideProcess, parsePackFile, versionOn, programmePacks, isoDate } from '@diplomera/rules';
      import type { DecisionCase, ProgrammeVersion } from '@diplomera/rules';
      const parsed = parsePackFile('{}');
      const versions: readonly ProgrammeVersion[] = parsed.kind === 'parsed' ? parsed.pack.versions : programmePacks.flatMap((pack) => pack.versions);
      export const on = versionOn(versions, versions[0].programmeKey, isoDate('2026-11-22'));
      export const outcome = (given: DecisionCase): string => decideProcess(given).suggestedOutcome;
      const answer = answerCase({}, 'sv');
      export const first: string | undefined = answer.kind === 'errors' ? answer.errors[0]?.text : undefined;
      // @ts-expect-error a reading that does not exist
      export const reading: ProgrammeVersion['attendance']['reading'] = 'most';
    `,
    );
    const program = ts.createProgram([join(folder, file)], {
      ...options,
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2019,
      lib: ['lib.es2019.d.ts'],
      types: [],
      skipLibCheck: false,
    });
    expect(
      ts
        .getPreEmitDiagnostics(program)
        .map(
          ({ messageText, file: of }) => `${of?.fileName ?? ''} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
        ),
    ).toEqual([]);
  });

  it('runs in a browser', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      const source = readFileSync(installed('dist', 'esm', 'index.js'), 'utf8');
      const answer: unknown = await page.evaluate(`(async () => {
        const url = URL.createObjectURL(new Blob([${JSON.stringify(source)}], { type: 'text/javascript' }));
        const { answerCase, groupCost, keyFrom, programmePacks } = await import(url);
        return { total: ${question}.total, refused: answerCase('{', 'sv').errors[0].text, node: typeof process };
      })()`);
      expect(answer).toEqual({
        total: 830_000,
        refused: expect.stringMatching(/^hela filen: Filen går inte att läsa som JSON/),
        node: 'undefined',
      });
    } finally {
      await browser.close();
    }
  });
});
