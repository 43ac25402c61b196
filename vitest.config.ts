import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * Stands in for the build's Sass step: a style sheet becomes the object of its class names, each named as in the
 * source,
 * so that a test can look for `.pill` and a misspelt class is undefined in a test too.
 */
const styleSheets = {
  name: 'style-sheets',
  enforce: 'pre' as const,
  resolveId: (source: string, importer: string | undefined) =>
    source.endsWith('.module.scss') && importer ? `\0${resolve(dirname(importer), source)}.js` : undefined,
  load(id: string) {
    if (!id.startsWith('\0') || !id.endsWith('.module.scss.js')) return undefined;
    const text = readFileSync(id.slice(1, -3), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$|url\([^)]*\)/gm, '');
    const names = Array.from(text.matchAll(/\.([A-Za-z_][\w-]*)/g), (match) => match[1]);
    return `export default ${JSON.stringify(Object.fromEntries(names.map((name) => [name, name])))};`;
  },
};

/**
 * One project per kind of test, so that each can be run alone: `npx vitest run --project journeys`, or by path:
 * `npx vitest run src/rules`. Tests beside the source run in Node when they are `.ts` and in jsdom when they are
 * `.tsx`.
 */
const shared = {
  setupFiles: ['tests/setup/properties.ts'],
  // Fluent's deep imports are ES modules in a CommonJS package; Node cannot load them unaided.
  server: { deps: { inline: [/@fluentui\//] } },
  restoreMocks: true,
};

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [styleSheets],
        test: { ...shared, name: 'node', environment: 'node', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'] },
      },
      {
        plugins: [styleSheets],
        test: {
          ...shared,
          name: 'dom',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: [...shared.setupFiles, 'tests/setup/dom.ts'],
        },
      },
      {
        plugins: [styleSheets],
        test: {
          ...shared,
          name: 'local-site',
          environment: 'node',
          include: ['local-site/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [styleSheets],
        test: {
          ...shared,
          name: 'contract',
          environment: 'node',
          include: [
            'tests/contract/**/*.test.ts',
            'tests/privacy/**/*.test.ts',
            'tests/faults/**/*.test.ts',
            'tests/scenarios/**/*.test.ts',
          ],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [styleSheets],
        test: {
          ...shared,
          name: 'package',
          environment: 'node',
          include: ['tests/package/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          ...shared,
          name: 'journeys',
          environment: 'node',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // One after another: journeys that share two cores measure the machine, not the product.
          poolOptions: { forks: { singleFork: true } },
        },
      },
    ],
  },
});
