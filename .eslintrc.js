require('@rushstack/eslint-config/patch/modern-module-resolution');

/**
 * The direction of dependencies (docs/adr, ARCHITECTURE) held by the linter. Selectors instead of
 * `no-restricted-imports`, because they also see `import()` and `export … from`.
 */
const forbid = (source, message) =>
  ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'].map((node) => ({
    selector: `${node}[source.value=/${source}/]`,
    message,
  }));
/** A folder above the importing file: `../rows/programmes` is a file of its own layer, `../../programmes` is another layer. */
const folder = (name) => `^([.][.]\\/)+${name}(\\/|$)`;
const packages = '^[^.]';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export: a default export is renamed at each import.',
};
const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Today is an argument, never read from the clock here.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Now is an argument, never read from the clock here.',
  },
];
const noLocalSite = forbid(folder('local-site'), 'Nothing in the product knows that a local site exists.');
const noTextsInBundles = ['sv-se', 'en-us'].map((locale) => ({
  selector: `ImportDeclaration[importKind!='type'][source.value=/\\/loc\\/${locale}([.\\/]|$)/]`,
  message: 'Texts come by context in the language of the reader; imported, they would stand in the bundle.',
}));
/** Few people move files: what reads them is fetched when somebody does. */
const onlyOnDemand = [
  "ImportDeclaration[importKind!='type']",
  "ExportNamedDeclaration[exportKind!='type']",
  'ExportAllDeclaration',
].map((node) => ({
  selector: `${node}[source.value=/${folder('interchange')}/]`,
  message: 'File formats are loaded when they are needed: import().',
}));
const everywhere = [noDefaultExport, ...noLocalSite, ...noTextsInBundles];

const layers = [
  {
    files: ['src/rules/**/*.ts'],
    restrictions: [
      ...noClock,
      ...forbid(packages, 'Rules are pure: they import nothing from outside src/rules.'),
      ...forbid(
        folder('(programmes|lists|features|webparts|loc|interchange)'),
        'Rules are pure: they import nothing from outside src/rules.',
      ),
    ],
  },
  {
    files: ['src/programmes/**/*.ts'],
    restrictions: [
      ...noClock,
      ...forbid(packages, 'Programme packs are data: they import only src/rules.'),
      ...forbid(
        folder('(lists|features|webparts|loc|interchange)'),
        'Programme packs are data: they import only src/rules.',
      ),
    ],
  },
  {
    files: ['src/interchange/**/*.ts'],
    restrictions: [
      ...noClock,
      ...forbid('^(?!valibot$)[^.]', 'File formats import only src/rules and valibot.'),
      ...forbid(folder('(programmes|lists|features|webparts|loc)'), 'File formats import only src/rules and valibot.'),
    ],
  },
  {
    files: ['src/lists/**/*.ts'],
    restrictions: [
      ...forbid(
        folder('(features|webparts|loc|programmes|interchange)'),
        'Lists know SharePoint, not the screens above it.',
      ),
      ...forbid(
        '^([.][.]\\/)+rules\\/(?!model(\\/|$)).',
        'Lists never judge: of the rules they may import only rules/model.',
      ),
      ...forbid('^([.][.]\\/)+rules$', 'Lists never judge: of the rules they may import only rules/model.'),
    ],
  },
  {
    files: ['src/features/**/*.ts', 'src/features/**/*.tsx'],
    restrictions: [
      ...onlyOnDemand,
      ...forbid('^@pnp\\/', 'Features reach lists through the ports only.'),
      ...forbid(folder('webparts'), 'Features do not know which web part shows them.'),
      ...forbid(
        '^([.][.]\\/)+lists(\\/(?!repositories\\/ports$|write\\/outcome$)|$)',
        'Features may import the ports of lists, not rows, schema, setup or SharePoint repositories.',
      ),
    ],
  },
  { files: ['src/features/**/build*.ts'], restrictions: noClock, and: 'src/features/**/*.ts' },
  {
    files: ['src/features/staff/**/use*.ts', 'src/features/staff/**/*.tsx'],
    restrictions: [
      {
        selector: 'ImportSpecifier[imported.name=/^use(Product|FirstView)$/]',
        message: "The staff app is loaded without the coordinator's texts and lists: useEssentials.",
      },
    ],
    and: 'src/features/**/*.ts',
  },
  {
    files: ['src/features/today/**/*.ts', 'src/features/today/**/*.tsx', 'src/features/shell/CoordinatorApp.tsx'],
    restrictions: [
      {
        selector: "ImportSpecifier[imported.name='useProduct']",
        message: 'The first view is drawn before all texts are there: useFirstView.',
      },
    ],
    and: 'src/features/**/*.ts',
  },
  {
    files: ['src/loc/**/*.ts'],
    restrictions: [
      ...forbid(folder('(programmes|lists|features|webparts|interchange)'), 'Texts import nothing.'),
      {
        selector: `ImportDeclaration[importKind!='type'][source.value=/${folder('rules')}/]`,
        message: 'Texts import nothing but the types of the enumerations they have words for.',
      },
    ],
  },
];

const restrictionsOf = ({ restrictions, and }) => [
  ...everywhere,
  ...restrictions,
  ...layers.filter((layer) => and !== undefined && layer.files.includes(and)).flatMap((layer) => layer.restrictions),
];

module.exports = {
  root: true,
  extends: ['@microsoft/eslint-config-spfx/lib/profiles/react'],
  parserOptions: { tsconfigRootDir: __dirname, project: './tsconfig.json', ecmaVersion: 2020, sourceType: 'module' },
  ignorePatterns: ['node_modules', 'lib', 'dist', 'release', 'temp', '.local', '*.scss.ts', '*.d.ts', '*.js', '*.mjs'],
  overrides: [
    {
      files: ['*.ts', '*.tsx'],
      parser: '@typescript-eslint/parser',
      rules: {
        '@rushstack/no-new-null': 'off',
        'react/jsx-no-bind': 'off',
        '@typescript-eslint/no-explicit-any': 'error',
        '@typescript-eslint/no-floating-promises': 'error',
        '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
        '@typescript-eslint/await-thenable': 'error',
        '@typescript-eslint/no-non-null-assertion': 'error',
        '@typescript-eslint/no-unused-vars': [
          'error',
          { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
        ],
        '@typescript-eslint/explicit-module-boundary-types': 'error',
        '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
        '@typescript-eslint/naming-convention': [
          'error',
          { selector: 'interface', format: ['PascalCase'], custom: { regex: '^I[A-Z]', match: false } },
          { selector: 'typeAlias', format: ['PascalCase'] },
          { selector: 'class', format: ['PascalCase'] },
        ],
        eqeqeq: 'error',
        'no-var': 'error',
        'prefer-const': 'error',
        'no-void': 'off',
        'react-hooks/rules-of-hooks': 'error',
        'react-hooks/exhaustive-deps': 'error',
        'no-restricted-syntax': ['error', ...everywhere],
      },
    },
    ...layers.map((layer) => ({
      files: layer.files,
      excludedFiles: ['*.test.ts', '*.test.tsx', '**/testing/**'],
      rules: { 'no-restricted-syntax': ['error', ...restrictionsOf(layer)] },
    })),
    {
      // SPFx loads web parts and config readers load configurations by their default export.
      files: ['src/webparts/**/*.ts', '*.config.ts'],
      rules: { 'no-restricted-syntax': ['error', ...noLocalSite, ...noTextsInBundles] },
    },
    {
      files: [
        '*.test.ts',
        '*.test.tsx',
        'src/**/testing/**/*.ts',
        'src/**/testing/**/*.tsx',
        'tests/**/*.ts',
        'tests/**/*.tsx',
        'scripts/**/*.ts',
        'vitest.config.ts',
      ],
      parserOptions: { project: './tsconfig.test.json' },
      rules: {
        '@typescript-eslint/explicit-module-boundary-types': 'off',
        'no-restricted-syntax': ['error', noDefaultExport],
      },
    },
    {
      files: ['bench/**/*.ts', 'bench/**/*.tsx'],
      parserOptions: { project: './bench/tsconfig.json' },
      rules: {
        '@typescript-eslint/explicit-module-boundary-types': 'off',
        'no-restricted-syntax': ['error', noDefaultExport],
      },
    },
    {
      files: ['vitest.config.ts'],
      rules: { 'no-restricted-syntax': 'off' },
    },
    {
      files: ['local-site/**/*.ts'],
      parserOptions: { project: './local-site/tsconfig.json' },
      rules: {
        '@typescript-eslint/explicit-module-boundary-types': 'off',
        'no-restricted-syntax': [
          'error',
          noDefaultExport,
          ...forbid(
            '^([.][.]\\/)+src\\/(features|webparts)\\/',
            'The local site hosts the shipped bundle; it does not import its source.',
          ),
        ],
      },
    },
    {
      // Demo data is made the way a coordinator makes it: through the product.
      files: ['local-site/seed/**/*.ts'],
      rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
    },
  ],
};
