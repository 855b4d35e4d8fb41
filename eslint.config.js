import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const typescriptFiles = ['**/*.ts', '**/*.tsx'];
const testFiles = ['test/**/*.ts', 'test/**/*.tsx'];

// Each layer may import what ARCHITECTURE 2 says; test/architecture checks the same over the whole graph.
const anywhere = [
  {
    regex: '^\\.{1,2}/(?!.*\\.(tsx?|m?js|json|css|svg)(\\?\\w+)?$)',
    message: 'Write the extension of the file: ./match-rule.ts.',
  },
];
const electronPackage = {
  regex: '^electron$|node_modules/electron/|^electron/',
  message: 'Only main and preload may import Electron: elsewhere it starts a download. Take what you need as a value.',
};
const nodeModules = {
  regex: '^node:',
  message: 'No Node here: what needs the machine belongs to the core behind CoreApi.',
};
const nodeModulesButCrypto = {
  regex: '^node:(?!crypto$)',
  message: 'The core runs without a machine: ask for a port (electron/core/ports) and let compose-core hand it in.',
};
const world = {
  regex: '^(better-sqlite3|keytar|ws|undici)$',
  message: 'The world is at the edge: SQL lives in store, keychains in secrets, sockets in hosts and platform.',
};
const otherLayers = (/** @type {string} */ layers, /** @type {string} */ message) => ({
  regex: `^(\\.\\./)+(${layers})/`,
  message,
});

const noClock = [
  { object: 'Date', property: 'now', message: 'Take the time from the clock port (platform/system-clock).' },
  { object: 'Math', property: 'random', message: 'Take randomness from the random port.' },
  {
    object: 'AbortSignal',
    property: 'timeout',
    message: 'Take deadlines from the clock port, so that tests can pass time.',
  },
];
const noModuleMocks = ['mock', 'doMock', 'unmock'].map((property) => ({
  object: 'vi',
  property,
  message: 'Fake the port and hand it in; modules are never mocked.',
}));
const portsOnly = ['process', 'setTimeout', 'setInterval', 'setImmediate', 'fetch', 'performance'].map((name) => ({
  name,
  message: 'The core reaches the world through its ports only.',
}));

const noBarrels = { selector: 'ExportAllDeclaration', message: 'No barrel files: import from the file that does it.' };
const noSendSync = {
  selector: "MemberExpression[property.name='sendSync']",
  message: 'A synchronous message freezes the window: use the channel.',
};
const noNewDate = {
  selector: "NewExpression[callee.name='Date'][arguments.length=0]",
  message: 'Take the time from the clock port (platform/system-clock).',
};
const topLevelAwait = ['ExpressionStatement', 'VariableDeclaration > VariableDeclarator'].map((parent) => ({
  selector: `Program > ${parent} > AwaitExpression`,
  message:
    'Electron waits for the entry module before it is ready: a top-level await deadlocks. Use void promise.then().',
}));

const wholeWords = {
  selector: ['variable', 'function', 'parameter', 'typeLike'],
  format: null,
  custom: { regex: '[uU]til(s|$)|[hH]elper|Manager|[mM]isc(?![a-z])|^handle[A-Z]|^info$', match: false },
};

const disableNeedsReason = {
  create: (/** @type {import('eslint').Rule.RuleContext} */ context) => ({
    Program: () => {
      for (const comment of context.sourceCode.getAllComments()) {
        if (!/^\s*eslint-disable/.test(comment.value) || /\s--\s\S/.test(comment.value) || !comment.loc) continue;
        context.report({ loc: comment.loc, message: 'Say why: // eslint-disable-next-line rule -- the reason' });
      }
    },
  }),
};

/**
 * @param {{ regex: string, message: string, allowTypeImports?: boolean }[]} patterns
 * @returns {['error', { patterns: object[] }]}
 */
const imports = (...patterns) => ['error', { patterns: [...anywhere, ...patterns] }];

export default defineConfig(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', 'playwright-report/', 'test/fixtures/'] },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { switchboard: { rules: { 'disable-needs-reason': disableNeedsReason } } },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    languageOptions: {
      parserOptions: { project: ['tsconfig.json', 'renderer/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'switchboard/disable-needs-reason': 'error',
      eqeqeq: 'error',
      'max-depth': ['error', 3],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'no-nested-ternary': 'error',
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...anywhere, electronPackage] }],
      'no-restricted-properties': ['error', ...noClock],
      'no-restricted-syntax': ['error', noBarrels, noSendSync, noNewDate],
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/naming-convention': ['error', wholeWords],
      // A function that promises is async even where nothing waits: what it throws then rejects.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // Seconds each, for classes and enums that STYLE avoids anyway.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: typescriptFiles,
    rules: { 'no-console': 'error' },
  },
  {
    files: ['shared/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': imports(
        { regex: '^(?!zod$|\\.)', message: 'shared runs in every host and leans on zod only.' },
        otherLayers('electron|renderer|resources', 'shared is below all layers and imports none of them.'),
      ),
    },
  },
  {
    files: ['electron/**'],
    rules: {
      'no-restricted-syntax': ['error', noBarrels, noSendSync, noNewDate, ...topLevelAwait],
    },
  },
  {
    files: ['electron/core/**'],
    rules: {
      'no-restricted-globals': ['error', ...portsOnly],
      '@typescript-eslint/no-restricted-imports': imports(
        electronPackage,
        nodeModulesButCrypto,
        world,
        otherLayers(
          'store|secrets|platform|hosts|gateway|compose|main|preload|serve|launch|renderer',
          'The core knows shared only: declare a port in core/ports and let compose-core hand in the rest.',
        ),
      ),
    },
  },
  {
    files: ['electron/{store,secrets,platform}/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': imports(
        electronPackage,
        otherLayers(
          'hosts|gateway|compose|main|preload|serve|launch|renderer',
          'An implementation of a port knows core/ports and shared only.',
        ),
      ),
    },
  },
  {
    files: ['electron/{hosts,gateway}/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': imports(
        { ...electronPackage, allowTypeImports: true },
        otherLayers(
          'core|store|secrets|platform|compose|main|preload|serve|launch|renderer',
          'Hosts get the api as a value and know shared only.',
        ),
      ),
    },
  },
  {
    files: ['electron/{main,preload}/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': imports(
        otherLayers('core|store|secrets|renderer', 'main is a thin user of compose: let compose-core make it.'),
      ),
    },
  },
  {
    files: ['electron/{platform,launch,serve,main}/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['electron/{platform,launch}/**', 'renderer/lib/window-clock.ts', 'test/**'],
    rules: { 'no-restricted-properties': ['error', ...noModuleMocks], 'no-restricted-syntax': ['error', noBarrels] },
  },
  {
    files: ['renderer/**'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      '@typescript-eslint/no-restricted-imports': imports(
        electronPackage,
        nodeModules,
        world,
        otherLayers('electron', 'The renderer imports shared only; everything else comes through CoreApi.'),
      ),
    },
  },
  {
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 150, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['electron/store/migrations/**', 'resources/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: testFiles,
    rules: {
      'max-lines-per-function': 'off',
      'max-params': 'off',
      // Asymmetric matchers (expect.stringContaining) are any by their own types.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: '@playwright/test', name: ['step'] }] },
      ],
    },
  },
  {
    files: ['*.config.{js,ts}', '**/*.config.ts', 'electron/launch/vitest-counts.mjs'],
    rules: { 'no-restricted-exports': 'off' },
  },
);
