/**
 * One project per kind of test, so that each can be run alone: `npx jest --selectProjects journeys`, or by path:
 * `npx jest src/rules`. Tests in src run in Node when they are `.ts` and in jsdom when they are `.tsx`.
 */
const everyProject = {
  rootDir: __dirname,
  roots: ['src', 'scripts', 'local-site', 'tests'].map((folder) => `<rootDir>/${folder}`),
  transform: { '\\.(ts|tsx|js|scss)$': '<rootDir>/scripts/jest/transform.cjs' },
  // Packages are CommonJS or bring a copy of themselves in it; PnPjs alone is ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!@pnp/)'],
  // Fluent's deep imports are ES modules; the same files are there in CommonJS.
  moduleNameMapper: { '^(@fluentui/[^/]+)/lib/(.*)$': '$1/lib-commonjs/$2' },
  setupFiles: ['<rootDir>/tests/setup/properties.ts'],
  restoreMocks: true,
};

const project = (displayName, testMatch, more = {}) => ({
  ...everyProject,
  displayName,
  testEnvironment: 'node',
  testMatch: testMatch.map((path) => `<rootDir>/${path}`),
  ...more,
});

/** A project whose tests and hooks may take so many milliseconds. */
const slow = (milliseconds) => ({
  globals: { milliseconds },
  setupFilesAfterEnv: ['<rootDir>/tests/setup/timeout.ts'],
});

module.exports = {
  projects: [
    project('node', ['src/**/*.test.ts', 'scripts/**/*.test.ts']),
    project('dom', ['src/**/*.test.tsx'], {
      testEnvironment: '<rootDir>/scripts/jest/jsdomEnvironment.cjs',
      setupFilesAfterEnv: ['<rootDir>/tests/setup/dom.ts'],
    }),
    project('local-site', ['local-site/**/*.test.ts'], slow(20_000)),
    project(
      'contract',
      ['contract', 'privacy', 'faults', 'scenarios'].map((folder) => `tests/${folder}/**/*.test.ts`),
      slow(60_000),
    ),
    project('package', ['tests/package/**/*.test.ts'], slow(60_000)),
    project('journeys', ['tests/journeys/**/*.test.ts'], slow(180_000)),
  ],
};
