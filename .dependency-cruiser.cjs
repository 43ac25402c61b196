/**
 * How `npm run docs:house` reads the imports. Tests, and what only tests use, are left out: the house is what is shipped,
 * and the local site that hosts it. Imports of types alone are read like any other.
 */
module.exports = {
  forbidden: [{ name: 'no-circle', severity: 'error', from: {}, to: { circular: true } }],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    includeOnly: '^(src|local-site)/',
    exclude: { path: ['[.]test[.]tsx?$', '/testing/', '[.]d[.]ts$', '[.]scss([.]ts)?$'] },
  },
};
