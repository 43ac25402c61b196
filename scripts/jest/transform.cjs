/**
 * Makes TypeScript, and packages that are published as ES modules only, into the CommonJS that Jest runs. Types are
 * removed and not checked: `npm run typecheck` does that. The result is kept in Jest's cache, so a file is
 * transformed again only when it, this file, or esbuild changes.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { extname } = require('node:path');
const { transformSync, version } = require('esbuild');

const ownSource = readFileSync(__filename);
const options = {
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  // Jest resolves and mocks what `require` asks for; a real import() would go past it.
  supported: { 'dynamic-import': false },
  sourcemap: 'external',
  sourcesContent: false,
};
const loaders = { '.ts': 'ts', '.tsx': 'tsx', '.mts': 'ts', '.cts': 'ts' };

/**
 * A file's `jest.mock(…)` statements, and the file without them (line for line, so that line numbers are kept). They
 * have to run before its imports, which is where a reader expects them to count from.
 */
function separateMocks(source, fileName) {
  if (!/^jest\.(mock|unmock)\(/m.test(source)) return { mocks: '', rest: source };
  const ts = require('typescript');
  const mocks = [];
  let rest = source;
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest);
  for (const statement of file.statements) {
    const [start, end] = [statement.getStart(file), statement.end];
    const text = source.slice(start, end);
    if (!/^jest\.(mock|unmock)\(/.test(text)) continue;
    mocks.push(text);
    rest = rest.slice(0, start) + text.replace(/[^\n]/g, ' ') + rest.slice(end);
  }
  return { mocks: mocks.join('\n'), rest };
}

function transform(source, fileName) {
  const { mocks, rest } = separateMocks(source, fileName);
  const settings = { ...options, loader: loaders[extname(fileName)] ?? 'js', sourcefile: fileName };
  const banner =
    mocks === ''
      ? ''
      : `{ const { jest } = require('@jest/globals');\n${transformSync(mocks, { ...settings, sourcemap: false }).code}}`;
  return transformSync(rest, { ...settings, banner });
}

/**
 * Stands in for the build's Sass step: a style sheet becomes the object of its class names, each named as in the
 * source, so that a test can look for `.pill` and a misspelt class is undefined in a test too.
 */
function classNames(source) {
  const text = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|url\([^)]*\)/gm, '');
  const names = Array.from(text.matchAll(/\.([A-Za-z_][\w-]*)/g), (match) => match[1]);
  return `exports.__esModule = true; exports.default = ${JSON.stringify(Object.fromEntries(names.map((name) => [name, name])))};`;
}

module.exports = {
  process(source, fileName) {
    if (fileName.endsWith('.scss')) return { code: classNames(source) };
    const { code, map } = transform(source, fileName);
    return { code, map };
  },
  getCacheKey(source, fileName) {
    const parts = [ownSource, version, JSON.stringify(options), fileName, source];
    return parts.reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('hex');
  },
};
