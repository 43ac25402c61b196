import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
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
      'The build failed; what went wrong stands above. `npm start -- --no-build` uses the release as it is.',
    );
}

/** When the files under a path were changed last, in milliseconds; nothing for a path that is not there. */
function changes(path: string, counts: (name: string) => boolean): number[] {
  const state = statSync(path, { throwIfNoEntry: false });
  if (state === undefined) return [];
  if (!state.isDirectory()) return counts(path) ? [state.mtimeMs] : [];
  return readdirSync(path).flatMap((name) => changes(join(path, name), counts));
}
