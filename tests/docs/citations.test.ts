import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { danglingCitations, slugsOf } from './citations';
import type { Tree } from './citations';

const root = resolve(__dirname, '../..');
/** Made by builds, or by others. */
const notOurs = /^(node_modules|lib|dist|release|temp|coverage|\.(?!ci$|eslintrc).*)$/;
const mayCite = /\.(ts|tsx|js|cjs|mjs|md|scss|css|yml)$/;

function readTree(): Tree {
  const texts = new Map<string, string>();
  const paths = new Set<string>();
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (notOurs.test(entry.name) || entry.isSymbolicLink()) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      paths.add(path);
      if (entry.isDirectory()) walk(path);
      else if (mayCite.test(entry.name) && path !== 'tests/docs/citations.test.ts')
        texts.set(path, readFileSync(join(root, path), 'utf8'));
    }
  };
  walk('');
  return { texts, paths };
}

function treeOf(files: Readonly<Record<string, string>>): Tree {
  const paths = new Set<string>();
  for (const path of Object.keys(files))
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) paths.add(path.slice(0, end));
  return { texts: new Map(Object.entries(files)), paths };
}

const domain = ['# The domain', '', '## Validity', '', '## Date plan'].join('\n');

describe('this repository', () => {
  const tree = readTree();

  it('is read: code that cites, and the documents it cites', () => {
    expect(tree.texts.size).toBeGreaterThan(300);
    expect(tree.texts.get('docs/domain.md')).toContain('## Validity');
    const citing = [...tree.texts.values()].filter((text) => text.includes('docs/domain.md#'));
    expect(citing.length).toBeGreaterThan(30);
  });

  it('cites only what is there', () => {
    expect(danglingCitations(tree)).toEqual([]);
  });
});

describe('danglingCitations', () => {
  it.each([
    ['a heading that is there', '/** See docs/domain.md#validity. */'],
    ['a heading of two words', '// (docs/domain.md#date-plan), and so on'],
    ['a document without a heading', '// docs/domain.md'],
    ['a document by its name alone', '// SUPPORT.md is made from the routes'],
    ['a document elsewhere', '// https://example.org/docs/other.md#x'],
  ])('accepts in code %s', (_, code) => {
    expect(danglingCitations(treeOf({ 'docs/domain.md': domain, 'local/SUPPORT.md': '', 'src/a.ts': code }))).toEqual(
      [],
    );
  });

  it.each([
    ['a heading that is gone', 'x\n// docs/domain.md#costs', 'src/a.ts:2 docs/domain.md has no heading #costs'],
    ['a document that is gone', '// docs/lists.md#roles', 'src/a.ts:1 docs/lists.md does not exist'],
    ['a document nobody has', '// (NOWHERE.md § 3.1)', 'src/a.ts:1 NOWHERE.md does not exist'],
  ])('finds in code %s', (_, code, problem) => {
    expect(danglingCitations(treeOf({ 'docs/domain.md': domain, 'src/a.ts': code }))).toEqual([problem]);
  });

  it('follows the links of a document from where it is', () => {
    const page = [
      '[there](../domain.md#validity) [here](#own) [web](https://example.org/x.md) [folder](..)',
      '## Own',
      '[no heading](../domain.md#gone) [no file](domain.md) [not here](#other) [outside](../../../x.md)',
      '```',
      '[in code](nowhere.md)',
      '```',
      '`[in a span](nowhere.md)`',
    ].join('\n');
    expect(danglingCitations(treeOf({ 'docs/domain.md': domain, 'docs/adr/a.md': page }))).toEqual([
      'docs/adr/a.md:3 docs/domain.md has no heading #gone',
      'docs/adr/a.md:3 docs/adr/domain.md does not exist',
      'docs/adr/a.md:3 docs/adr/a.md has no heading #other',
      'docs/adr/a.md:3 ../x.md does not exist',
    ]);
  });

  it('looks up the paths that a README names, also in a command and with a star', () => {
    const readme = '`src/a.ts`, `npx jest src/b`, `src/*/c.ts`, `src/*/d.ts`, `lib/e.js`, `node scripts/f.mjs --all`';
    const files = { 'README.md': readme, 'src/a.ts': '', 'src/x/c.ts': '' };
    expect(danglingCitations(treeOf(files))).toEqual([
      'README.md:1 src/b does not exist',
      'README.md:1 src/*/d.ts does not exist',
      'README.md:1 scripts/f.mjs does not exist',
    ]);
    const decision = { 'CHANGELOG.md': readme, 'docs/adr/0001-a.md': readme };
    expect(danglingCitations(treeOf(decision))).toEqual([]);
  });
});

describe('slugsOf', () => {
  it.each([
    ['## Stated, none, not stated', 'stated-none-not-stated'],
    ['### HSA-id', 'hsa-id'],
    ['## `$batch` and *more* ##', 'batch-and-more'],
    ['## Med å, ä, ö', 'med-å-ä-ö'],
    ['## A [link](docs/domain.md)', 'a-link'],
    ['## _Said_ and snake_case', 'said-and-snake_case'],
  ])('%s is #%s', (heading, slug) => {
    expect([...slugsOf(heading)]).toEqual([slug]);
  });

  it('tells equal headings apart, and reads none in code', () => {
    expect([...slugsOf('# A\n## A\n```\n# B\n```\n    # C\n')]).toEqual(['a', 'a-1']);
  });
});
