import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All that a change of makes another release. */
const sources = ['src', 'config', 'teams', 'gulpfile.js', 'package.json', 'tsconfig.json'];

/** True when the release is there and younger than every source file; tests are no sources of it. */
export function isReleaseCurrent(root: string): boolean {
  const built = changes(join(root, 'release/manifests'), (name) => name.endsWith('.json'));
  if (built.length === 0) return false;
  const newest = Math.max(
    ...sources.flatMap((source) =>
      changes(join(root, source), (name) => !/\.test\.tsx?$|\.scss\.ts$|\.md$/.test(name)),
    ),
  );
  return newest < Math.min(...built);
}

/** Builds the release. Throws when the build fails; what it said has been shown. */
export function buildRelease(root: string): void {
  const { status } = spawnSync('npm', ['run', '--silent', 'ship'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(
      'The build failed: what went wrong is said above; npm start without --shipped bundles the web parts without it.',
    );
}

/** Throws with one sentence when the release is not there, or lacks a file that one of its parts asks for. */
export function demandWholeRelease(root: string): void {
  const problem = releaseProblem(join(root, 'release'));
  if (problem !== undefined)
    throw new Error(`The release cannot be shown, because ${problem}: build it with npm start -- --shipped.`);
}

function releaseProblem(folder: string): string | undefined {
  const manifests = namesIn(join(folder, 'manifests')).filter((name) => name.endsWith('.manifest.json'));
  if (manifests.length === 0) return 'it has not been built';
  const there = new Set(namesIn(join(folder, 'assets')));
  for (const manifest of manifests) {
    const files = filesNamedIn(join(folder, 'manifests', manifest));
    if (files === undefined) return `release/manifests/${manifest} is cut off`;
    const chunks = files.flatMap((name) => chunksNamedIn(join(folder, 'assets', name)));
    const missing = [...files, ...chunks].find((name) => !there.has(name));
    if (missing !== undefined) return `it is half-built and lacks release/assets/${missing}`;
  }
  return undefined;
}

/** The scripts that a manifest sends a page to; undefined when it is no whole manifest. */
function filesNamedIn(manifest: string): readonly string[] | undefined {
  try {
    const {
      loaderConfig,
    }: { readonly loaderConfig: { readonly scriptResources: Readonly<Record<string, Resource>> } } = JSON.parse(
      readFileSync(manifest, 'utf8'),
    );
    return Object.values(loaderConfig.scriptResources).flatMap((resource) =>
      [resource.path, resource.defaultPath, ...Object.values(resource.paths ?? {})].flatMap((name) => name ?? []),
    );
  } catch {
    return undefined;
  }
}

/**
 * The chunks that a bundle fetches on demand. Webpack writes them into it as two tables, of names and of hashes by
 * number: `"chunk."+({37:"diplomera-diploma"}[e]||e)+"_"+{5:"9b74",37:"74d8"}[e]+".js"`.
 */
function chunksNamedIn(bundle: string): readonly string[] {
  const text = existsSync(bundle) ? readFileSync(bundle, 'utf8') : '';
  const [, names, hashes] = /"chunk\."\+\(\{([^}]*)\}\[\w+\]\|\|\w+\)\+"_"\+\{([^}]*)\}/.exec(text) ?? [];
  const nameOf = new Map(pairsIn(names));
  return pairsIn(hashes).map(([number, hash]) => `chunk.${nameOf.get(number) ?? number}_${hash}.js`);
}

const pairsIn = (table = ''): readonly (readonly [string, string])[] =>
  Array.from(table.matchAll(/(\d+):"([^"]+)"/g), ([, number, text]) => [number ?? '', text ?? ''] as const);

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

interface Resource {
  readonly path?: string;
  readonly defaultPath?: string;
  readonly paths?: Readonly<Record<string, string>>;
}

/** When the files under a path were changed last, in milliseconds; nothing for a path that is not there. */
function changes(path: string, counts: (name: string) => boolean): number[] {
  const state = statSync(path, { throwIfNoEntry: false });
  if (state === undefined) return [];
  if (!state.isDirectory()) return counts(path) ? [state.mtimeMs] : [];
  return readdirSync(path).flatMap((name) => changes(join(path, name), counts));
}
