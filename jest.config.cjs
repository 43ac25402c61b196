/**
 * One project per kind of test, so that each can be run alone: `npx jest --selectProjects journeys`, or by path:
 * `npx jest src/rules`. Tests in src run in Node when they are `.ts` and in jsdom when they are `.tsx`.
 */
const project = (displayName, testMatch, { seconds, environment = 'node', setup = [] }) => ({
  displayName,
  rootDir: __dirname,
  roots: ['src', 'scripts', 'local-site', 'tests'].map((folder) => `<rootDir>/${folder}`),
  testMatch: testMatch.map((path) => `<rootDir>/${path}`),
  testEnvironment: environment,
  transform: { '\\.(ts|tsx|js|scss)$': '<rootDir>/scripts/jest/transform.cjs' },
  // Every other package is CommonJS, or brings itself in CommonJS too; PnPjs is ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!@pnp/)'],
  // What the product imports of Fluent are ES modules; the same files are there in CommonJS.
  moduleNameMapper: { '^(@fluentui/[^/]+)/lib/(.*)$': '$1/lib-commonjs/$2' },
  setupFiles: ['<rootDir>/tests/setup/properties.ts'],
  setupFilesAfterEnv: ['timeout', ...setup].map((name) => `<rootDir>/tests/setup/${name}.ts`),
  restoreMocks: true,
  // How long a test or a hook may take (tests/setup/timeout.ts).
  globals: { secondsPerTest: seconds },
});

module.exports = {
  projects: [
    project('node', ['src/**/*.test.ts', 'scripts/**/*.test.ts'], { seconds: 10 }),
    project('dom', ['src/**/*.test.tsx'], {
      seconds: 15,
      environment: '<rootDir>/scripts/jest/jsdomEnvironment.cjs',
      setup: ['dom'],
    }),
    project('local-site', ['local-site/**/*.test.ts'], { seconds: 20 }),
    project(
      'contract',
      ['contract', 'privacy', 'faults', 'scenarios', 'acts', 'docs'].map((folder) => `tests/${folder}/**/*.test.ts`),
      { seconds: 60 },
    ),
    project('package', ['tests/package/**/*.test.ts'], { seconds: 60 }),
    project('journeys', ['tests/journeys/**/*.test.ts'], { seconds: 180 }),
  ],
};
