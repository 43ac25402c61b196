import * as parser from '@typescript-eslint/parser';
import { ESLint, Linter } from 'eslint';
import { describe, expect, it } from '@jest/globals';

const linter = new Linter();
linter.defineParser('typescript', parser);

/**
 * The direction of dependencies is a lint error. Linted as if the text were in the file; nothing is written. Only the
 * boundary rule is asked, with what the project's own configuration says for that file: the others want types of a real
 * file.
 */
async function restrictionsIn(filePath: string, text: string): Promise<readonly string[]> {
  const configured: unknown = await new ESLint().calculateConfigForFile(filePath);
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
    ['src/features/staff/PathList.tsx', "import { useCoordinatorServices } from '../shell/Product';"],
    ['src/features/staff/useOutbox.ts', "import { useCoordinatorServices } from '../shell/Product';"],
    ['src/features/staff/PathList.tsx', "import { useFirstView } from '../shell/Product';"],
    ['src/features/today/Today.tsx', "import { useCoordinatorServices } from '../shell/Product';"],
    ['src/app/CoordinatorApp.tsx', "import { useCoordinatorServices } from './CoordinatorServices';"],
    ['src/features/staff/useOutbox.ts', "import { toGroup } from '../../lists/rows/toGroup';"],
    ['src/features/roll/Roll.tsx', 'export default 1;'],
    ['src/features/roll/buildRollViewModel.ts', 'export const today = new Date();'],
    ['src/features/roll/buildRollViewModel.ts', "import { toGroup } from '../../lists/rows/toGroup';"],
    ['src/webparts/staff/StaffWebPart.ts', "import { directory } from '../../../local-site/directory';"],
    ['src/lists/rows/toGroup.ts', "import { directory } from '../../../local-site/directory';"],
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
    ['src/features/staff/PathList.tsx', "import { useEssentials } from '../shell/Product';"],
    ['src/features/today/Today.tsx', "import { useFirstView } from '../shell/Product';"],
    ['src/features/roll/Roll.tsx', "import { useCoordinatorServices } from '../shell/Product';"],
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
