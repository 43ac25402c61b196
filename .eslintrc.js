require('@rushstack/eslint-config/patch/modern-module-resolution');

/**
 * The direction of dependencies (CONTRIBUTING.md#where-things-go) held by the linter. Selectors instead of
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
/** The coordinator's frame and first view are drawn before all texts are there. */
const firstViewOnly = [
  {
    selector: "ImportSpecifier[imported.name='useCoordinatorServices']",
    message: 'The first view is drawn before all texts are there: useFirstView.',
  },
];
const everywhere = [noDefaultExport, ...noLocalSite, ...noTextsInBundles];

/**
 * What each layer of src may import, besides its own folder. A layer that is not named is not imported: the rules and
 * the texts are at the bottom, the web parts at the top (README, "The house").
 */
const mayImport = {
  rules: [],
  loc: [],
  ui: [],
  programmes: ['rules'],
  interchange: ['rules'],
  lists: ['rules'],
  words: ['rules', 'loc'],
  usecases: ['rules', 'interchange', 'lists'],
  services: ['rules', 'loc', 'lists', 'ui', 'words', 'usecases'],
  parts: ['rules', 'loc', 'lists', 'ui', 'words', 'usecases', 'services'],
  features: ['rules', 'loc', 'lists', 'ui', 'words', 'usecases', 'services', 'parts', 'interchange'],
  app: ['rules', 'loc', 'lists', 'ui', 'words', 'usecases', 'services', 'parts', 'features'],
};
const layerNames = [...Object.keys(mayImport), 'webparts', 'testing'];
/**
 * Imports of types alone leave nothing in the bundle: use cases are given packs by the web part and know their type, texts
 * know the enumerations they have words for.
 */
const typesAllowed = { usecases: ['programmes'], loc: ['rules'] };

function arrowsOf(layer) {
  const types = typesAllowed[layer] ?? [];
  const barred = layerNames.filter((other) => other !== layer && !mayImport[layer].includes(other));
  const message = `src/${layer} imports only ${mayImport[layer].join(', ') || 'nothing of ours'} (README, "The house").`;
  const always = barred.filter((other) => !types.includes(other));
  return [
    ...forbid(folder(`(${always.join('|')})`), message),
    ...types.flatMap((other) => [
      { selector: `ImportDeclaration[importKind!='type'][source.value=/${folder(other)}/]`, message },
      { selector: `ImportExpression[source.value=/${folder(other)}/]`, message },
    ]),
  ];
}

const portsOnly = forbid(
  '^([.][.]\\/)+lists(\\/(?!repositories\\/ports$|write\\/outcome$|failure$)|$)',
  'Only the ports of lists may be imported here, not rows, schema, setup or SharePoint repositories.',
);
const noPnp = forbid('^@pnp\\/', 'Lists are reached through their ports only.');
const noReact = forbid('^react', 'A use case knows no screen.');

/** What holds in a layer besides its arrows. */
const furtherRules = {
  rules: [...noClock, ...forbid(packages, 'Rules are pure: they import nothing from outside src/rules.')],
  programmes: [...noClock, ...forbid(packages, 'Programme packs are data: they import only src/rules.')],
  interchange: [...noClock, ...forbid('^(?!valibot$)[^.]', 'File formats import only src/rules and valibot.')],
  lists: [
    ...forbid(
      '^([.][.]\\/)+rules\\/(?!model(\\/|$)).',
      'Lists never judge: of the rules they may import only rules/model.',
    ),
    ...forbid('^([.][.]\\/)+rules$', 'Lists never judge: of the rules they may import only rules/model.'),
  ],
  words: noClock,
  usecases: [...noClock, ...noReact, ...noPnp, ...portsOnly],
  ui: noPnp,
  services: [...noPnp, ...portsOnly],
  parts: [...noPnp, ...portsOnly],
  features: [...onlyOnDemand, ...noPnp, ...portsOnly],
  app: [...noPnp, ...portsOnly],
};

/** A feature imports no other feature: its folder is one of src/features, and `../name` from its root is another. */
const features = require('node:fs')
  .readdirSync(`${__dirname}/src/features`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const otherFeatures = (own) =>
  forbid(
    `^([.][.]\\/)+(${features.filter((name) => name !== own).join('|')})(\\/|$)`,
    'A feature imports no other feature: what two of them show belongs in src/parts or src/words, what they do in src/usecases.',
  );

const layers = [
  ...Object.keys(mayImport).map((layer) => ({
    files: [`src/${layer}/**/*.ts`, `src/${layer}/**/*.tsx`],
    restrictions: [...arrowsOf(layer), ...(furtherRules[layer] ?? [])],
  })),
  ...features.map((name) => ({
    files: [`src/features/${name}/**/*.ts`, `src/features/${name}/**/*.tsx`],
    restrictions: otherFeatures(name),
    and: ['features'],
  })),
  {
    files: ['src/features/staff/**/use*.ts', 'src/features/staff/**/*.tsx'],
    restrictions: [
      ...otherFeatures('staff'),
      {
        selector: 'ImportSpecifier[imported.name=/^use(CoordinatorServices|FirstView)$/]',
        message: "The staff app is loaded without the coordinator's texts and lists: useEssentials.",
      },
    ],
    and: ['features'],
  },
  {
    files: ['src/features/today/**/*.ts', 'src/features/today/**/*.tsx'],
    restrictions: [...otherFeatures('today'), ...firstViewOnly],
    and: ['features'],
  },
  { files: ['src/app/*.ts', 'src/app/*.tsx'], restrictions: firstViewOnly, and: ['app'] },
  // Last, since they are in the folders above too.
  ...features.map((name) => ({
    files: [`src/features/${name}/**/build*.ts`],
    restrictions: [...noClock, ...otherFeatures(name)],
    and: ['features'],
  })),
];

const restrictionsOf = ({ restrictions, and = [] }) => [
  ...everywhere,
  ...restrictions,
  ...and.flatMap((layer) => [...arrowsOf(layer), ...(furtherRules[layer] ?? [])]),
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
      // SPFx loads web parts by their default export.
      files: ['src/webparts/**/*.ts'],
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
      files: ['local-site/**/*.ts'],
      parserOptions: { project: './local-site/tsconfig.json' },
      rules: {
        '@typescript-eslint/explicit-module-boundary-types': 'off',
        'no-restricted-syntax': [
          'error',
          noDefaultExport,
          ...forbid(
            '^([.][.]\\/)+src\\/(features|app|parts|services|ui|words|webparts)\\/',
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
