import { expect, test } from 'vitest';
import { describeProvider } from '../../../../../renderer/features/settings/providers/describe-provider.ts';
import { provider } from '../../../support/offered-models.ts';
import { providerHealth } from '../../../support/sample-health.ts';
import { refused, savedKey } from '../../../support/sample-keys.ts';

const groq = provider('groq', { modelCount: 8, enabledModelCount: 6 });
const ollama = provider('ollama', { kind: 'local', needsKey: false, modelCount: 3 });

test.each([
  ['with a key', groq, [savedKey('k1')], { line: '1 key · 6 models on', status: 'quiet', word: 'Ready' }],
  [
    'with a key that is only offered',
    groq,
    [savedKey('k1', { source: 'environment', hasSecret: false })],
    { line: 'Key found, not in use', status: 'none', word: 'Not set up' },
  ],
  [
    'with a key in use and one that is only offered',
    groq,
    [savedKey('k1'), savedKey('k2', { source: 'environment', hasSecret: false })],
    { line: '1 key · 6 models on', status: 'quiet', word: 'Ready' },
  ],
  ['without a key', groq, [], { line: 'No key yet', status: 'none', word: 'Not set up' }],
  ['turned off', { ...groq, isEnabled: false }, [savedKey('k1')], { line: 'Off', status: 'none', word: 'Off' }],
  [
    'with refused keys only',
    groq,
    [savedKey('k1', { lastTest: refused() })],
    { line: 'Key refused', status: 'warn', word: 'Needs attention' },
  ],
  [
    'whose keys an answer was refused',
    groq,
    [savedKey('k1', { standing: { state: 'refused', since: 1 } }), savedKey('k2', { hasSecret: false })],
    { line: 'Key refused', status: 'warn', word: 'Needs attention' },
  ],
  [
    'with limited keys',
    groq,
    [savedKey('k1', { standing: { state: 'cooling', until: 2 } }), savedKey('k2', { lastTest: refused() })],
    { line: 'Rate limited', status: 'warn', word: 'Rate limited' },
  ],
  [
    'whose quota is used up',
    groq,
    [savedKey('k1', { standing: { state: 'out', until: 2 } })],
    { line: 'Quota used up', status: 'warn', word: 'Out of quota' },
  ],
  [
    'whose daily limit is used up',
    groq,
    [savedKey('k1', { quota: { unit: 'requests', limit: 1 }, quotaUsed: 1 })],
    { line: 'Daily limit used up', status: 'warn', word: 'Out until midnight' },
  ],
  [
    'with one limited key of two',
    groq,
    [savedKey('k1', { standing: { state: 'cooling', until: 2 } }), savedKey('k2')],
    { line: '2 keys · 6 models on', status: 'quiet', word: 'Ready' },
  ],
  [
    'whose secrets are gone',
    groq,
    [savedKey('k1', { hasSecret: false })],
    { line: 'Secret gone', status: 'warn', word: 'Needs attention' },
  ],
  ['on this computer', ollama, [], { line: '3 models, no key needed', status: 'quiet', word: 'Ready' }],
  [
    'on this computer and not there',
    { ...ollama, isUsable: false },
    [],
    { line: 'Not running', status: 'none', word: 'Not running' },
  ],
] as const)('a provider %s says so', (_name, known, keys, standing) => {
  expect(describeProvider(known, { keys, health: undefined, server: undefined, now: 1 })).toEqual(standing);
});

test.each([
  ['down', providerHealth('down'), { line: 'Down, not sent to', status: 'danger', word: 'Down' }],
  ['degraded', providerHealth('degraded'), { line: 'Slow or failing', status: 'warn', word: 'Degraded' }],
  [
    'off for today',
    providerHealth('down', { offUntil: 9 }),
    { line: 'Off for today', status: 'none', word: 'Off for today' },
  ],
] as const)('a provider with a key that is %s says the same as Health', (_name, health, standing) => {
  expect(describeProvider(groq, { keys: [savedKey('k1')], health, server: undefined, now: 1 })).toEqual(standing);
});

test('a server that does not run is not called down', () => {
  const away = { ...ollama, isUsable: false };
  expect(describeProvider(away, { keys: [], health: providerHealth('down'), server: undefined, now: 1 }).word).toBe(
    'Not running',
  );
});

test('a server that wants a key is set up once it runs; until then it is not running, as it is in Health', () => {
  const jan = provider('jan', { kind: 'local', isUsable: false });
  const words = [undefined, { isRunning: false }, { isRunning: true }].map(
    (server) => describeProvider(jan, { keys: [], health: undefined, server, now: 1 }).word,
  );
  expect(words).toEqual(['Not running', 'Not running', 'Not set up']);
});
