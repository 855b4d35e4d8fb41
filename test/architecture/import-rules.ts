import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

const packages = (names: string) => `node_modules/(${names})/`;
const beforeTurns = 'providers|wire|prompt|routing|resilience|cache|usage|budget|health|audit|search|remote-images';
const afterTurns = 'conversations|notes|prompts|workflows|experiments|batch|imports|exports|backups|simulate';
const vendorLibraries = packages('openai|@anthropic-ai');

/** ARCHITECTURE 2 as rules of dependency-cruiser. The comment is what a person reads who broke one. */
export const importRules: readonly (IRegularForbiddenRuleType & { readonly name: string })[] = [
  forbid('no-cycles', 'Two files that need each other are one thing, or a third is missing.', {
    from: {},
    to: { circular: true },
  }),
  forbid('imports-resolve', 'The imported file does not exist.', {
    from: {},
    to: { couldNotResolve: true },
  }),
  forbid('programs-ignore-tests', 'Nothing that ships imports a test.', {
    from: { path: '^(electron|renderer|shared)/' },
    to: { path: '^test/' },
  }),
  forbid('shared-is-the-lowest', 'shared imports zod only.', {
    from: { path: '^shared/' },
    to: { pathNot: ['^shared/', packages('zod')] },
  }),
  forbid('renderer-imports-shared-only', 'The renderer reaches the rest through CoreApi.', {
    from: { path: '^renderer/' },
    to: { path: ['^(electron|resources)/', packages('electron|better-sqlite3|keytar|ws|undici|openai|@anthropic-ai')] },
  }),
  forbid('renderer-has-no-node', 'The renderer is sandboxed.', {
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  }),
  forbid('features-are-strangers', 'Features meet in client, lib and ui.', {
    from: { path: '^renderer/features/([^/]+)/' },
    to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
  }),
  forbid('ui-is-dumb', 'ui and lib know no store and no feature.', {
    from: { path: '^renderer/(ui|lib)/' },
    to: { path: '^renderer/(client|features)/', dependencyTypesNot: ['type-only'] },
  }),
  forbid('client-knows-no-screen', 'Stores know no component.', {
    from: { path: '^renderer/client/' },
    to: { path: '^renderer/(features|ui)/' },
  }),
  forbid('core-imports-shared-only', 'Declare a port in core/ports and let compose-core hand it in.', {
    from: { path: '^electron/core/' },
    to: { path: ['^electron/(?!core/)', '^renderer/', packages('electron|better-sqlite3|keytar|ws|undici')] },
  }),
  forbid('core-has-no-machine', 'Declare a port in core/ports: of Node the core may use crypto only.', {
    from: { path: '^electron/core/' },
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
  }),
  forbid(
    'core-folders-are-strangers',
    'They meet in shared/model and resilience/failure; turns brings them together.',
    {
      from: { path: `^electron/core/(${beforeTurns})/` },
      to: {
        path: '^electron/core/',
        pathNot: ['^electron/core/$1/', '^electron/core/ports/', '^electron/core/resilience/failure\\.ts$'],
      },
    },
  ),
  forbid('ports-are-the-lowest-of-core', 'A port names what the core needs, not who answers.', {
    from: { path: '^electron/core/ports/' },
    to: { path: '^electron/core/', pathNot: ['^electron/core/ports/', '^electron/core/resilience/failure\\.ts$'] },
  }),
  forbid('turns-are-below-their-users', 'Who uses turns is not used by them.', {
    from: { path: '^electron/core/turns/' },
    to: { path: `^electron/core/(${afterTurns}|api)/` },
  }),
  forbid('users-of-turns-are-strangers', 'Above the pipeline a folder imports turns at most.', {
    from: { path: `^electron/core/(${afterTurns})/` },
    to: {
      path: '^electron/core/',
      pathNot: ['^electron/core/($1|ports|turns)/', '^electron/core/resilience/failure\\.ts$'],
    },
  }),
  forbid('api-is-the-top-of-core', 'Only compose makes the api.', {
    from: { path: '^electron/', pathNot: '^electron/(core/api|compose)/' },
    to: { path: '^electron/core/api/' },
  }),
  forbid('vendor-libraries-open-streams', 'A vendor library lives in the open-stream of its wire only.', {
    from: { path: '^(electron|shared)/', pathNot: '^electron/core/wire/[^/]+/open-stream\\.ts$' },
    to: { path: vendorLibraries, dependencyTypesNot: ['type-only'] },
  }),
  forbid('vendor-types-stay-in-wires', 'What a vendor names stays inside its wire.', {
    from: { path: '^(electron|shared)/', pathNot: '^electron/core/wire/' },
    to: { path: vendorLibraries },
  }),
  forbid(
    'ports-are-answered-apart',
    'store, secrets, platform and archive know core/ports, shared/model and the errors of the contract.',
    {
      from: { path: '^electron/(store|secrets|platform|archive)/' },
      to: {
        path: ['^electron/', '^renderer/', '^shared/'],
        pathNot: ['^electron/($1|core/ports)/', '^shared/model/', '^shared/contract/errors\\.ts$'],
      },
    },
  ),
  forbid('sql-lives-in-store', 'Only store opens the database.', {
    from: { path: '^electron/', pathNot: '^electron/store/' },
    to: { path: packages('better-sqlite3') },
  }),
  forbid('keychain-lives-in-secrets', 'Only secrets reaches the keychain, through what compose loads for it.', {
    from: { path: '^electron/', pathNot: '^electron/(secrets|compose)/' },
    to: { path: packages('keytar') },
  }),
  forbid('hosts-get-a-value', 'Hosts and gateway get the api as a value and import shared only.', {
    from: { path: '^electron/(hosts|gateway)/' },
    to: { path: ['^electron/', '^renderer/'], pathNot: '^electron/$1/' },
  }),
  forbid('compose-is-below-programs', 'The composition root knows what it composes, not who runs it.', {
    from: { path: '^electron/compose/' },
    to: { path: '^electron/(hosts|gateway|main|preload|serve|launch)/' },
  }),
  forbid('programs-are-thin', 'main and serve use compose, hosts, gateway and platform.', {
    from: { path: '^electron/(main|serve)/' },
    to: { path: '^electron/', pathNot: ['^electron/($1|compose|hosts|gateway|platform|launch)/'] },
  }),
  forbid('preload-is-a-pipe', 'The preload is a pipe and knows shared only.', {
    from: { path: '^electron/preload/' },
    to: { path: ['^electron/(?!preload/)', '^renderer/'] },
  }),
  forbid('electron-stays-in-main', 'Importing Electron elsewhere starts a download.', {
    from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/(main|preload)/' },
    to: { path: packages('electron'), dependencyTypesNot: ['type-only'] },
  }),
  forbid('launch-stands-alone', 'Launch runs before anything is built, and nothing imports it.', {
    from: { path: '^electron/launch/' },
    to: { path: ['^electron/(?!launch/)', '^(renderer|shared)/'] },
  }),
  forbid('launch-is-not-imported', 'Of launch a program takes the guard of the Node version only.', {
    from: { path: '^electron/(?!launch/)' },
    to: { path: '^electron/launch/', pathNot: '^electron/launch/require-node\\.mjs$' },
  }),
];

function forbid(
  name: string,
  comment: string,
  { from, to }: Pick<IRegularForbiddenRuleType, 'from' | 'to'>,
): IRegularForbiddenRuleType & { readonly name: string } {
  return { name, comment, severity: 'error', from, to };
}
