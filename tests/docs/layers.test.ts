import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { ESLint, Linter } from 'eslint';
import { describe, expect, it } from '@jest/globals';
import { layersIn } from '../../scripts/docs-house/houseMap';

const root = resolve(__dirname, '../..');
const eslint = new ESLint({ cwd: root });
const linter = new Linter();
linter.defineParser('typescript', parser);

/**
 * The direction of dependencies is a lint error. Linted as if the text were in the file; nothing is written. Only the
 * boundary rule is asked, with what the project's own configuration says for that file: the others want types of a real
 * file.
 */
async function restrictionsIn(filePath: string, text: string): Promise<readonly string[]> {
  const configured: unknown = await eslint.calculateConfigForFile(filePath);
  const rules =
    typeof configured === 'object' && configured !== null && 'rules' in configured ? configured.rules : undefined;
  const restriction =
    typeof rules === 'object' && rules !== null && 'no-restricted-syntax' in rules
      ? rules['no-restricted-syntax']
      : undefined;
  const rule: Linter.RuleEntry = Array.isArray(restriction) ? ['error', ...restriction.slice(1)] : 'off';
  const config: Linter.LegacyConfig = {
    parser: 'typescript',
    parserOptions: { ecmaVersion: 2020, sourceType: 'module', ecmaFeatures: { jsx: true } },
    rules: { 'no-restricted-syntax': rule },
  };
  return linter.verify(text, config, filePath).map((message) => message.message);
}

/** How a layer may be imported: its types, with `import()`, a part of it, or all of it. */
type Arrow = 'types' | 'on demand' | 'ports' | 'model' | 'all';

const readme = readFileSync(resolve(root, 'README.md'), 'utf8');
const layers = layersIn(readme);
const cells = new Map(
  [...readme.matchAll(/^\| \[?`?(?:src\/)?([a-z-]+)[^|]*\|[^|]*\|([^|]*)\|$/gm)].map(([, layer = '', cell = '']) => [
    layer,
    cell,
  ]),
);

/** What the table of the README, "The house", says that a layer may import. */
function arrowsOf(layer: string): ReadonlyMap<string, Arrow> {
  const arrows = new Map<string, Arrow>();
  for (const phrase of (cells.get(layer) ?? '').split(/[,;]| and /).map((each) => each.trim())) {
    const as = /^as ([a-z]+)$/.exec(phrase)?.[1];
    if (as !== undefined) for (const [other, arrow] of arrowsOf(as)) arrows.set(other, arrow);
    const form = /^(types of )?(the ports of )?([a-z]+)(\/model| with `import\(\)`)?$/;
    const [, types, ports, name = '', part] = form.exec(phrase) ?? [];
    if (!layers.includes(name)) continue;
    const whole: Arrow = ports === undefined ? 'all' : 'ports';
    arrows.set(name, types ? 'types' : part === '/model' ? 'model' : part === undefined ? whole : 'on demand');
  }
  return arrows;
}

/** Every way to import from a path. */
const said = (path: string): Readonly<Record<'import' | 'types' | 'export' | 'on demand', string>> => ({
  import: `import { x } from '${path}';`,
  types: `import type { X } from '${path}';`,
  export: `export { x } from '${path}';`,
  'on demand': `export const late = () => import('${path}');`,
});
/** A file in a folder of the layer, so that `../../` is `src`. */
const fileIn = (layer: string): string => `src/${layer}/folder/file.ts`;

const product = layers.filter((layer) => layer !== 'local-site');
const features = readdirSync(resolve(root, 'src/features'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const barred = product
  .filter((layer) => layer !== 'webparts')
  .flatMap((layer) =>
    [...product, 'testing']
      .filter((other) => other !== layer && !arrowsOf(layer).has(other))
      .map((other): [string, string] => [layer, other]),
  );
const allowed = product.flatMap((layer) =>
  [...arrowsOf(layer)].map(([other, arrow]): [string, string, Arrow] => [layer, other, arrow]),
);

describe('the table of the README', () => {
  it('says of every layer what it may import', () => {
    expect(product.length).toBeGreaterThan(10);
    expect(product.filter((layer) => arrowsOf(layer).size === 0)).toEqual(['rules', 'ui', 'webparts']);
    expect(Object.fromEntries(arrowsOf('app'))).toEqual({
      rules: 'all',
      lists: 'ports',
      usecases: 'all',
      loc: 'all',
      ui: 'all',
      words: 'all',
      services: 'all',
      parts: 'all',
      features: 'all',
    });
    expect(barred.length).toBeGreaterThan(80);
  });
});

describe('an arrow that the table does not have is a lint error', () => {
  it.each(barred)('%s imports nothing of %s', async (layer, other) => {
    for (const text of Object.values(said(`../../${other}/folder/thing`)))
      expect([text, ...(await restrictionsIn(fileIn(layer), text))]).toEqual([
        text,
        expect.stringContaining(`src/${layer} imports only`),
      ]);
  });

  it.each(product)('%s does not know the local site', async (layer) => {
    for (const text of Object.values(said('../../../local-site/directory')))
      expect([text, ...(await restrictionsIn(fileIn(layer), text))]).toEqual([
        text,
        'Nothing in the product knows that a local site exists.',
      ]);
  });

  it.each(features)('the feature %s imports no other feature, and nothing above features', async (name) => {
    const others = features
      .filter((other) => other !== name)
      .map((other) => [`../${other}/thing`, 'A feature imports no']);
    const above = ['app/pages', 'webparts/view'].map((path) => [`../../${path}`, 'src/features imports only']);
    for (const file of [`src/features/${name}/Thing.tsx`, `src/features/${name}/buildThing.ts`])
      for (const [path = '', message = ''] of [...others, ...above])
        for (const text of Object.values(said(path)))
          expect([file, text, ...(await restrictionsIn(file, text))]).toContainEqual(expect.stringContaining(message));
  });
});

describe('an arrow of the table is none', () => {
  it.each(allowed)('%s imports %s (%s)', async (layer, other, arrow) => {
    const part = arrow === 'ports' ? 'repositories/ports' : arrow === 'model' ? 'model' : 'folder/thing';
    const path = `../../${other}/${part}`;
    const whole = Object.values(said(`../../${other}/folder/thing`));
    const { import: value, types, export: again, 'on demand': late } = said(path);
    const [may, mayNot] =
      arrow === 'types'
        ? [[types], [value, late]]
        : arrow === 'on demand'
          ? [
              [types, late],
              [value, again],
            ]
          : [[value, types, again, late], arrow === 'all' ? [] : whole];
    for (const text of may) expect([text, ...(await restrictionsIn(fileIn(layer), text))]).toEqual([text]);
    for (const text of mayNot) expect([text, ...(await restrictionsIn(fileIn(layer), text))]).toHaveLength(2);
  });
});

describe('what a folder may import', () => {
  it.each([
    ['src/rules/attendance/budget.ts', "import * as v from 'valibot';"],
    ['src/rules/attendance/budget.ts', "import { pack } from '../../programmes/family1';"],
    ['src/rules/attendance/budget.ts', "export * from '../../lists/rows/toGroup';"],
    ['src/rules/attendance/budget.ts', "export const late = () => import('../../features/roll/Roll');"],
    ['src/rules/attendance/budget.ts', 'export const today = new Date();'],
    ['src/rules/attendance/budget.ts', 'export const now = Date.now();'],
    ['src/programmes/family1/conceptA.ts', "import { svSE } from '../../loc/sv-se';"],
    ['src/programmes/family1/conceptA.ts', 'export const today = new Date();'],
    ['src/rules/attendance/budget.ts', "import { parsePackFile } from '../../interchange';"],
    ['src/programmes/family1/conceptA.ts', "import { parsePackFile } from '../../interchange';"],
    ['src/lists/rows/toGroup.ts', "import { parsePackFile } from '../../interchange';"],
    ['src/interchange/packFile.ts', "import { programmePacks } from '../programmes';"],
    ['src/interchange/caseFile/readCase.ts', "import { svSE } from '../../loc/sv-se';"],
    ['src/interchange/packFile.ts', "import { spfi } from '@pnp/sp';"],
    ['src/interchange/packFile.ts', "import { z } from 'vite';"],
    ['src/interchange/packFile.ts', 'export const today = new Date();'],
    ['src/features/programmes/PackImport.tsx', "import { parsePackFile } from '../../interchange';"],
    ['src/lists/rows/toGroup.ts', "import { decide } from '../../rules';"],
    ['src/lists/rows/toGroup.ts', "import { decide } from '../../rules/decision/decide';"],
    ['src/lists/rows/toGroup.ts', "import { pack } from '../../programmes/family1';"],
    ['src/features/roll/Roll.tsx', "import { spfi } from '@pnp/sp';"],
    ['src/features/roll/Roll.tsx', "import { toGroup } from '../../lists/rows/toGroup';"],
    [
      'src/features/roll/Roll.tsx',
      "import { SharePointRollRepository } from '../../lists/repositories/SharePointRollRepository';",
    ],
    ['src/features/roll/Roll.tsx', "import { setUp } from '../../lists/setup/setUp';"],
    ['src/features/roll/Roll.tsx', "import { svSE } from '../../loc/sv-se';"],
    ['src/features/roll/Roll.tsx', "import { coordinator } from '../../loc/sv-se.coordinator';"],
    ['src/webparts/coordinator/coordinatorView.tsx', "import { coordinator } from '../../loc/sv-se.coordinator';"],
    ['src/features/staff/PathList.tsx', "import { useCoordinatorServices } from '../../services/CoordinatorServices';"],
    ['src/features/staff/useOutbox.ts', "import { useCoordinatorServices } from '../../services/CoordinatorServices';"],
    ['src/features/staff/PathList.tsx', "import { useFirstView } from '../../services/CoordinatorServices';"],
    ['src/features/today/Today.tsx', "import { useCoordinatorServices } from '../../services/CoordinatorServices';"],
    ['src/app/CoordinatorApp.tsx', "import { useCoordinatorServices } from '../services/CoordinatorServices';"],
    ['src/features/staff/useOutbox.ts', "import { toGroup } from '../../lists/rows/toGroup';"],
    ['src/features/roll/Roll.tsx', 'export default 1;'],
    ['src/features/roll/buildRollViewModel.ts', 'export const today = new Date();'],
    ['src/features/roll/buildRollViewModel.ts', "import { toGroup } from '../../lists/rows/toGroup';"],
    ['src/webparts/staff/StaffWebPart.ts', "import { directory } from '../../../local-site/directory';"],
    ['src/lists/rows/toGroup.ts', "import { directory } from '../../../local-site/directory';"],
    ['src/usecases/decide/decide.ts', "import * as React from 'react';"],
    ['src/usecases/decide/decide.ts', "import { render } from 'react-dom';"],
    ['src/usecases/decide/decide.ts', "import { spfi } from '@pnp/sp';"],
    ['src/usecases/decide/decide.ts', 'export const today = new Date();'],
    ['src/usecases/decide/decide.ts', 'export const now = Date.now();'],
    ['src/usecases/setUpSite/installPacks.ts', "import { programmePacks } from '../../programmes';"],
    ['src/usecases/decide/decide.ts', "import { toGroup } from '../../lists/rows/toGroup';"],
    ['src/words/format.ts', 'export const today = new Date();'],
    ['src/services/useLoad.ts', "import { spfi } from '@pnp/sp';"],
    ['src/parts/Failure.tsx', "import { spfi } from '@pnp/sp';"],
    ['src/app/pages.tsx', "import { spfi } from '@pnp/sp';"],
    ['src/ui/Button.tsx', "import { spfi } from '@pnp/sp';"],
    ['local-site/pages/landing.ts', "import { Roll } from '../../src/features/roll/Roll';"],
  ])('%s may not say %s', async (file, text) => {
    expect(await restrictionsIn(file, text)).not.toEqual([]);
  });

  it.each([
    ['src/rules/attendance/budget.ts', "import type { Group } from '../model'; export const day = new Date(0);"],
    ['src/programmes/family1/conceptA.ts', "import { isoDate } from '../../rules';"],
    ['src/interchange/packFile.ts', "import * as v from 'valibot'; import { checkVersions } from '../rules';"],
    [
      'src/features/programmes/PackImport.tsx',
      "import type { PackFile } from '../../interchange'; export const late = () => import('../../interchange');",
    ],
    ['src/lists/rows/toGroup.ts', "import { isoDate } from '../../rules/model'; import * as v from 'valibot';"],
    [
      'src/features/roll/Roll.tsx',
      "import type { RollRepository } from '../../lists/repositories/ports'; import { budget } from '../../rules'; import type { Texts } from '../../loc/texts';",
    ],
    ['src/features/staff/PathList.tsx', "import { useEssentials } from '../../services/Essentials';"],
    ['src/features/today/Today.tsx', "import { useFirstView } from '../../services/CoordinatorServices';"],
    ['src/features/roll/Roll.tsx', "import { useCoordinatorServices } from '../../services/CoordinatorServices';"],
    ['src/usecases/setUpSite/installPacks.ts', "import type { ProgrammePack } from '../../programmes/programmePack';"],
    ['src/loc/sv-se/parts.ts', "import type { Outcome } from '../../rules';"],
    ['src/features/roll/useRoll.ts', 'export const clock = () => new Date();'],
    [
      'src/lists/schema/index.ts',
      "import { programmeSteps } from './lists/programmes'; import { stepTable } from '../rows/programmes';",
    ],
    ['local-site/seed/demo.ts', "import { settle } from '../../src/usecases/computedColumns/settle';"],
    [
      'src/webparts/staff/StaffWebPart.ts',
      "import { show } from '../../features/staff/Staff'; export default class A {}",
    ],
  ])('%s may say %s', async (file, text) => {
    expect(await restrictionsIn(file, text)).toEqual([]);
  });
});
