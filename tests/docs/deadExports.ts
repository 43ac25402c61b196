import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { analyzeTsConfig } from 'ts-unused-exports';

const root = resolve(__dirname, '../..');

/** Exports that something other than an import asks for: a file, then the names, `*` for all of them. */
const doors: Readonly<Record<string, readonly string[]>> = {
  // The doors of the packages that are published.
  'src/rules/index.ts': ['*'],
  'scripts/build-rules/index.ts': ['*'],
  // SPFx finds a web part by its default export, and ViewWebPart a view by the functions that every view has.
  'src/webparts/coordinator/CoordinatorWebPart.ts': ['default'],
  'src/webparts/register/RegisterWebPart.ts': ['default'],
  'src/webparts/staff/StaffWebPart.ts': ['default'],
  'src/webparts/register/registerView.tsx': ['show', 'close'],
  'src/webparts/staff/staffView.tsx': ['show', 'close'],
  // All English texts as one object, for tests (src/loc/README.md).
  'src/loc/en-us.ts': ['enUS'],
  // Takes the place of the package idb-keyval in tests.
  'src/testing/keyvalInMemory.ts': ['*'],
  // Bundled by its path and run in a browser.
  'bench/roll/measure.tsx': ['measure'],
};

type Texts = ReadonlyMap<string, string>;

/** The text of every file of code by its path in the repository. */
export function codeOfRepository(): Texts {
  return new Map(
    ['src', 'tests', 'scripts', 'local-site', 'bench']
      .flatMap((folder) => codeIn(folder))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const),
  );
}

/**
 * Exports that no file imports, as `path: name`. A type that the rest of its own file uses is none of them, since it
 * names a part of what the file exports; a value is, since it works as well without `export`.
 */
export function deadExports(code: Texts): readonly string[] {
  const values = new Set(notImported(code, 'values'));
  return notImported(code, 'types too').filter((each) => values.has(each) || !isUsedInItsFile(code, each));
}

/** Exports that only tests use: neither another file of the product nor their own. */
export function exportsForTestsAlone(code: Texts): readonly string[] {
  const product = new Map(
    [...code].filter(([path]) => !/\.test\.tsx?$|^tests\/|\/testing\/|^src\/testing\//.test(path)),
  );
  return notImported(product, 'values').filter((each) => each.startsWith('src/') && !isUsedInItsFile(code, each));
}

function notImported(code: Texts, which: 'values' | 'types too'): readonly string[] {
  const asked = importExpressions(code);
  const { unusedExports } = analyzeTsConfig(join(root, 'tsconfig.test.json'), [
    ...[...code.keys()].map((path) => join(root, path)),
    ...(which === 'values' ? ['--allowUnusedTypes'] : []),
  ]);
  return Object.entries(unusedExports).flatMap(([file, names]) => {
    const path = inRepository(file);
    const open = doors[path] ?? [];
    return names
      .map(({ exportName }) => exportName)
      .filter((name) => !open.includes('*') && !open.includes(name))
      .filter((name) => !(asked.get(path) ?? []).some((importer) => hasWord(importer, name)))
      .map((name) => `${path}: ${name}`);
  });
}

/** What `import('…')` fetches, each with the texts of those who fetch it. */
function importExpressions(code: Texts): ReadonlyMap<string, readonly string[]> {
  const fetched = new Map<string, string[]>();
  for (const [path, text] of code)
    for (const [, to = ''] of text.matchAll(/\bimport\((?:\s*\/\*.*?\*\/)?\s*'([.][^']*)'/g)) {
      const at = inRepository(resolve(root, dirname(path), to));
      for (const file of [`${at}.ts`, `${at}.tsx`, `${at}/index.ts`])
        if (code.has(file)) fetched.set(file, [...(fetched.get(file) ?? []), text]);
    }
  return fetched;
}

function isUsedInItsFile(code: Texts, dead: string): boolean {
  const [path = '', name = ''] = dead.split(': ');
  return [...(code.get(path) ?? '').matchAll(word(name))].length > 1;
}

const word = (name: string): RegExp => new RegExp(`(?<![\\w$])${name.replace(/[$*/.]/g, '\\$&')}(?![\\w$])`, 'g');
const hasWord = (text: string, name: string): boolean => word(name).test(text);
const inRepository = (path: string): string => relative(root, path).replace(/\\/g, '/');

function codeIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return codeIn(path);
    return /(?<!\.d)(?<!\.scss)\.tsx?$/.test(path) ? [path] : [];
  });
}
