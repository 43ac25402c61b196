import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Imports } from './houseMap';

/** What is used of what dependency-cruiser answers. */
const answer = v.object({
  modules: v.array(
    v.object({
      source: v.string(),
      dependencies: v.array(v.object({ resolved: v.string(), dependencyTypes: v.array(v.string()) })),
    }),
  ),
  summary: v.object({
    violations: v.array(v.object({ from: v.string(), cycle: v.optional(v.array(v.object({ name: v.string() }))) })),
  }),
});

/** Reads all imports of `src` and `local-site` with dependency-cruiser, as `.dependency-cruiser.cjs` says. */
export function readImports(root: string): Imports {
  const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [command, 'src', 'local-site', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  // It ends with the number of cycles as its exit code, so only an empty answer is a failure.
  if (stdout === '') throw new Error(`The imports could not be read. ${stderr}`);
  const { modules, summary } = v.parse(answer, JSON.parse(stdout));
  const imports = new Map<string, { from: string; to: string; typeOnly: boolean }>();
  for (const { source, dependencies } of modules)
    for (const { resolved, dependencyTypes } of dependencies) {
      const key = `${source} ${resolved}`;
      const typeOnly = dependencyTypes.includes('type-only') && (imports.get(key)?.typeOnly ?? true);
      imports.set(key, { from: source, to: resolved, typeOnly });
    }
  return {
    files: modules.map(({ source }) => source),
    imports: [...imports.values()],
    cycles: summary.violations.flatMap(({ cycle }) => (cycle === undefined ? [] : [cycle.map(({ name }) => name)])),
  };
}
