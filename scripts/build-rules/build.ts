/**
 * `npm run build:rules` makes the installable tarball of the rules in dist/. `-- --schemas` and `-- --examples` write
 * instead what is in the repository and a test holds in step: the JSON Schemas, and the verdicts of the examples.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import * as v from 'valibot';
import { jsonSchemas } from './jsonSchemas';
import { examplesFolder, writeExamples } from './examples';
import { declarationsOf } from './types';

const folder = 'temp/rules-package';
const entry = 'scripts/build-rules/index.ts';
const manifestSchema = v.looseObject({
  name: v.string(),
  version: v.string(),
  description: v.string(),
  license: v.string(),
});
const readManifest = (path: string) => v.parse(manifestSchema, JSON.parse(readFileSync(path, 'utf8')));

/** Makes the package and gives the path of its tarball. */
export async function buildRules(): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  await bundle();
  const types = declarationsOf(entry);
  for (const [kind, type] of [
    ['esm', 'module'],
    ['cjs', 'commonjs'],
  ] as const) {
    write(`dist/${kind}/package.json`, json({ type }));
    for (const [path, text] of types) write(`dist/${kind}/types/${path}`, text);
  }
  for (const [name, text] of Object.entries(jsonSchemas())) write(`schema/${name}`, text);
  for (const file of readdirSync(examplesFolder))
    write(
      `examples/${file}`,
      readFileSync(join(examplesFolder, file), 'utf8').replace('../../src/interchange/schema/', '../schema/'),
    );
  cpSync('scripts/build-rules/PACKAGE.md', join(folder, 'README.md'));
  cpSync('LICENSE', join(folder, 'LICENSE'));
  write('package.json', json(manifest()));
  mkdirSync('dist', { recursive: true });
  const packed: unknown = JSON.parse(
    execFileSync('npm', ['pack', `./${folder}`, '--pack-destination', 'dist', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const [{ filename, size }] = v.parse(v.tuple([v.object({ filename: v.string(), size: v.number() })]), packed);
  const path = join('dist', filename.replace('@', '').replace('/', '-'));
  console.log(`${path}, ${Math.round(size / 1000)} kB`);
  return path;
}

/** Everything in one file per kind, valibot included: nothing else has to be installed. */
async function bundle(): Promise<void> {
  const shared = {
    bundle: true,
    target: 'es2019',
    charset: 'utf8',
    logLevel: 'error',
    pure: ['Intl.DateTimeFormat'],
    legalComments: 'none',
  } satisfies BuildOptions;
  await Promise.all([
    build({
      ...shared,
      entryPoints: [entry],
      platform: 'neutral',
      format: 'esm',
      outfile: `${folder}/dist/esm/index.js`,
      mainFields: ['module', 'main'],
    }),
    build({
      ...shared,
      entryPoints: [entry],
      platform: 'neutral',
      format: 'cjs',
      outfile: `${folder}/dist/cjs/index.js`,
      mainFields: ['module', 'main'],
    }),
    build({
      ...shared,
      entryPoints: ['scripts/build-rules/bin.ts'],
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      outfile: `${folder}/bin/diplomera-rules.cjs`,
      banner: { js: '#!/usr/bin/env node' },
    }),
  ]);
}

function manifest(): object {
  const { name, description, license } = readManifest('src/rules/package.json');
  const types = `types/${entry.replace(/\.ts$/, '.d.ts')}`;
  return {
    name,
    version: readManifest('package.json').version,
    description,
    license,
    sideEffects: false,
    engines: { node: '>=20' },
    main: './dist/cjs/index.js',
    module: './dist/esm/index.js',
    types: `./dist/cjs/${types}`,
    exports: {
      '.': {
        import: { types: `./dist/esm/${types}`, default: './dist/esm/index.js' },
        require: { types: `./dist/cjs/${types}`, default: './dist/cjs/index.js' },
      },
      './schema/*': './schema/*',
      './examples/*': './examples/*',
      './package.json': './package.json',
    },
    bin: { 'diplomera-rules': './bin/diplomera-rules.cjs' },
    files: ['bin', 'dist', 'schema', 'examples'],
  };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
const json = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;

async function main(args: readonly string[]): Promise<void> {
  const unknown = args.filter((arg) => arg !== '--schemas' && arg !== '--examples');
  if (unknown.length > 0) throw new RangeError(`${unknown.join(', ')}: the choices are --schemas and --examples`);
  if (args.includes('--schemas'))
    for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(join('src/interchange/schema', name), text);
  if (args.includes('--examples')) await writeExamples();
  if (args.length === 0) await buildRules();
}

if (process.argv[1]?.endsWith('build.ts') === true) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
