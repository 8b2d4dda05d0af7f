import { defineConfig, globalIgnores } from 'eslint/config'
import nextVitals from 'eslint-config-next/core-web-vitals'
import nextTypescript from 'eslint-config-next/typescript'
import tseslint from 'typescript-eslint'
import query from '@tanstack/eslint-plugin-query'
import playwright from 'eslint-plugin-playwright'
import boundaries from 'eslint-plugin-boundaries'
import prettier from 'eslint-config-prettier'

const source = '{app,components,lib,emulator,e2e,bench,scripts}/**/*.{ts,tsx,mjs}'
const configuration = '*.{ts,mjs}'

/** @param {string[]} types */
const from = (...types) => ({ element: { types: { anyOf: types } } })
/** @param {string[]} types */
const element = (...types) => ({ to: { element: { types: { anyOf: types } } } })
/** @param {string} name */
const pkg = (name) => ({ to: { module: { origin: /** @type {const} */ ('external'), source: name } } })
/** @param {[type: string, ...may: string[]]} types */
const layer = (...types) => ({ from: from(types[0]), allow: element(...types) })

const libraries = ['format', 'messages', 'kinds', 'contract', 'storage', 'auth', 'queries', 'actions', 'server']

const rooms = ['list', 'look', 'act', 'audit']

const layers = [
  { type: 'app', pattern: 'app' },
  { type: 'ui', pattern: 'components/ui' },
  { type: 'shared', pattern: 'components/shared' },
  { type: 'shell', pattern: 'components/shell' },
  { type: 'component-testing', pattern: 'components/testing' },
  { type: 'feature', pattern: 'components/*', capture: ['name'] },
  { type: 'testing', pattern: 'lib/server/testing' },
  { type: 'http', pattern: 'lib/server/http' },
  { type: 'fault-runs', pattern: 'lib/fault-runs' },
  // What the rooms of the recycle bin share lies in the folder itself, beneath them.
  ...rooms.map((room) => ({ type: `bin-${room}`, pattern: `lib/server/recycle-bin/${room}` })),
  ...libraries.map((type) => ({ type, pattern: `lib/${type}` })),
  { type: 'foreign-clients', pattern: 'emulator/foreign-clients' },
  ...['emulator', 'e2e', 'bench', 'scripts'].map((type) => ({ type, pattern: type })),
]

const binRooms = rooms.map((room) => `bin-${room}`)

const isomorphic = ['format', 'kinds', 'contract']
const ofServer = ['server', 'http', ...binRooms, 'testing', 'fault-runs']
const withoutReact = [...isomorphic, ...ofServer, 'emulator', 'foreign-clients', 'e2e', 'bench', 'scripts']

const policies = [
  { from: { element: { type: '*' } }, allow: { to: { module: { origin: 'external' } } } },
  { from: { element: { type: '*' } }, allow: { to: { module: { origin: 'core' } } } },
  layer('format'),
  layer('kinds', 'format'),
  layer('contract', 'kinds', 'format'),
  layer('messages', 'contract', 'kinds', 'format'),
  layer('storage', 'contract', 'kinds', 'format'),
  layer('server', 'contract', 'kinds', 'format'),
  layer('bin-audit', 'server', 'contract', 'kinds', 'format'),
  layer('bin-list', 'bin-audit', 'server', 'contract', 'kinds', 'format'),
  layer('bin-look', 'server', 'contract', 'kinds', 'format'),
  layer('bin-act', 'bin-look', 'server', 'contract', 'kinds', 'format'),
  layer('http', ...binRooms, 'server', 'messages', 'contract', 'kinds', 'format'),
  layer('testing', 'http', ...binRooms, 'server', 'contract', 'kinds', 'format'),
  // Browser and server in one process, which only tests may see.
  layer('fault-runs', 'queries', 'testing', 'http', ...binRooms, 'server', 'contract', 'kinds', 'format'),
  { from: { file: { categories: { anyOf: ['test'] } } }, allow: element('testing', 'http', 'server', ...binRooms) },
  { from: { file: { categories: { anyOf: ['test'] } } }, allow: element('component-testing') },
  layer('component-testing', 'shell', 'ui', 'queries', 'auth', 'storage', 'contract', 'kinds', 'format'),
  layer('actions', 'http', 'server', 'contract', 'kinds', 'format'),
  layer('auth', 'storage', 'contract', 'kinds', 'format'),
  layer('queries', 'actions', 'auth', 'storage', 'contract', 'kinds', 'format'),
  layer('ui', 'messages', 'format'),
  layer('shared', 'ui', 'messages', 'contract', 'kinds', 'format'),
  layer('shell', 'shared', 'ui', 'queries', 'auth', 'storage', 'messages', 'contract', 'kinds', 'format'),
  {
    from: from('feature'),
    allow: element('shared', 'ui', 'queries', 'auth', 'storage', 'messages', 'contract', 'kinds', 'format'),
  },
  {
    from: from('feature'),
    allow: { to: { element: { type: 'feature', captured: { name: '{{from.element.captured.name}}' } } } },
  },
  layer(
    'app',
    'feature',
    'shell',
    'shared',
    'ui',
    'queries',
    'auth',
    'http',
    ...binRooms,
    'server',
    'messages',
    'contract',
    'kinds',
    'format',
  ),
  layer('emulator'),
  layer('foreign-clients', 'emulator'),
  // For what both kinds of tests in a browser say of accessibility.
  layer('e2e', 'component-testing', 'scripts', 'contract', 'kinds', 'format'),
  layer('bench', 'scripts', 'e2e', 'contract', 'kinds', 'format'),
  layer('scripts', 'messages', 'kinds'),
  {
    from: from(...isomorphic, 'server', 'http', ...binRooms, 'actions', 'emulator', 'foreign-clients'),
    disallow: pkg('@fluentui/*'),
  },
  { from: from(...withoutReact), disallow: pkg('react') },
  {
    from: from(...isomorphic, 'server', 'http', ...binRooms, 'actions', 'emulator', 'foreign-clients'),
    disallow: pkg('@azure/msal-{browser,react}'),
  },
  {
    from: from('app', 'ui', 'shared', 'shell', 'feature', 'queries', 'auth', ...isomorphic, 'emulator', 'e2e'),
    disallow: pkg('@azure/msal-node'),
  },
]

const rulesOfReact = [...nextVitals].flatMap(({ rules = {} }) =>
  Object.keys(rules).filter((name) => /^react/.test(name)),
)

const restrictedSyntax = [
  {
    selector: "Program > ExpressionStatement[directive='use server']",
    message: 'Server actions are public endpoints: they live in lib/actions.',
  },
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'lib/server/config.ts is the sole reader of the environment.',
  },
]

// 'ConfigError' is caught where it is thrown, before anything is shared; 'Server' is Node's.
const classesOfBundles = {
  selector: "BinaryExpression[operator='instanceof'][right.name!=/^(AppError|ConfigError|Error|Server|URIError)$/]",
  message: 'Next bundles routes and actions apart, each with a class of its own: recognise what is thrown by a mark.',
}

const widthsInOnePlace = {
  selector: 'Property[key.value=/^@media .*width/]',
  message: "The widths at which the layout changes stand in 'components/ui/media'.",
}

const jsonBySchema = {
  selector: 'CallExpression[callee.object.name="JSON"][callee.property.name="parse"]',
  message: "Read what is stored with 'lib/storage/stored-json' and a schema.",
}

const textsFromCatalogues = [
  {
    selector: 'JSXAttribute[name.name=/^(aria-label|aria-description|title|placeholder|alt|label)$/] > Literal',
    message: 'Texts are in lib/messages.',
  },
  {
    selector:
      "MemberExpression[object.name='Intl'][property.name!='Collator'], CallExpression[callee.property.name=/^toLocale(String|DateString|TimeString)$/]",
    message: "Dates, numbers and lists are written by 'lib/format/formats'.",
  },
]

const fetchWithin = "Ask by 'lib/server/fetch-within', which ends in time whatever comes back."

export default defineConfig([
  ...nextVitals,
  ...nextTypescript,
  ...query.configs['flat/recommended-strict'],
  { files: ['e2e/**/*.ts'], ...playwright.configs['flat/recommended'] },
  {
    files: [source, configuration],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      complexity: ['error', 12],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
      'no-console': 'error',
      // The caches end with the session, so it is no part of a key.
      '@tanstack/query/exhaustive-deps': ['error', { allowlist: { variables: ['session'] } }],
      eqeqeq: 'error',
    },
  },
  {
    // They compile every file, a sixth of the time of lint. Nothing here may import React: see the policies.
    files: ['{emulator,e2e,bench,scripts}/**/*.{ts,mjs}', 'lib/{format,kinds,contract,server,fault-runs}/**/*.ts'],
    rules: Object.fromEntries(rulesOfReact.map((name) => [name, 'off'])),
  },
  { files: ['**/*.test.{ts,tsx}', 'e2e/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['{emulator,bench,scripts}/**/*.{ts,mjs}'], rules: { 'no-console': 'off' } },
  {
    files: [source],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: './tsconfig.json' } },
      'boundaries/elements': layers,
      'boundaries/files': [{ category: 'test', pattern: ['**/*.test.{ts,tsx}', 'components/**/*-rig.tsx'] }],
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': ['error', { default: 'disallow', checkAllOrigins: true, policies }],
    },
  },
  {
    files: [source],
    ignores: ['lib/actions/**'],
    rules: {
      'no-restricted-syntax': ['error', ...restrictedSyntax],
    },
  },
  {
    files: ['lib/server/**/*.ts', 'app/api/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restrictedSyntax, classesOfBundles] },
  },
  {
    files: [
      'lib/server/config.ts',
      // The variables are OpenTelemetry's own.
      'lib/server/start-telemetry.ts',
      'lib/server/testing/**/*.ts',
      '{emulator,e2e,bench,scripts}/**/*.{ts,mjs}',
      '**/*.test.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['lib/{contract,kinds,server,actions}/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'nuqs', message: "Use 'nuqs/server' here." },
            { name: 'zod', message: "Use 'zod/mini': what crosses the wire is bundled for the browser too." },
          ],
        },
      ],
    },
  },
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'next/dynamic', message: "Use 'components/ui/load-later': this suspends the whole page." },
            { name: 'react', importNames: ['lazy'], message: "Use 'components/ui/load-later'." },
            {
              name: '@fluentui/react-icons',
              allowTypeImports: true,
              message:
                "Import one icon from '@fluentui/react-icons/svg/…': from here come hundreds that share a chunk.",
            },
            {
              name: 'use-intl',
              message: "Use 'components/ui/use-texts' with the catalogue that the component imports.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ['{app,components}/**/*.{ts,tsx}', 'lib/{queries,auth,storage}/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...restrictedSyntax, ...textsFromCatalogues, jsonBySchema, widthsInOnePlace],
    },
  },
  {
    files: ['lib/storage/stored-json.ts', 'lib/{queries,auth,storage}/**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...restrictedSyntax] },
  },
  {
    files: ['{app,components}/**/*.{ts,tsx}'],
    rules: {
      'react/jsx-no-literals': ['error', { noStrings: true, ignoreProps: true, allowedStrings: ['·', '–', ':'] }],
    },
  },
  { files: ['lib/server/**/*.ts'], rules: { 'no-restricted-imports': ['error', { paths: ['nuqs'] }] } },
  {
    files: ['lib/server/**/*.ts', 'app/api/**/*.ts', '{proxy,instrumentation}.ts'],
    ignores: ['lib/server/fetch-within.ts', 'lib/server/testing/**', '**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', { name: 'fetch', message: fetchWithin }],
      'no-restricted-properties': ['error', { object: 'globalThis', property: 'fetch', message: fetchWithin }],
    },
  },
  prettier,
  globalIgnores(['.next/**', '.cache/**', 'next-env.d.ts', 'playwright-report/**', 'test-results/**']),
])
