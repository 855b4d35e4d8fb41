import { expect, test } from 'vitest';
import { describeProvider } from '../../../../../renderer/features/settings/providers/describe-provider.ts';
import { provider } from '../../../support/offered-models.ts';
import { refused, savedKey } from '../../../support/sample-keys.ts';

const groq = provider('groq', { modelCount: 8, enabledModelCount: 6 });
const ollama = provider('ollama', { kind: 'local', needsKey: false, modelCount: 3 });

test.each([
  ['with a key', groq, [savedKey('k1')], { line: '1 key · 6 models on', status: 'quiet', word: 'Ready' }],
  ['without a key', groq, [], { line: 'No key yet', status: 'none', word: 'Not set up' }],
  ['turned off', { ...groq, isEnabled: false }, [savedKey('k1')], { line: 'Off', status: 'none', word: 'Off' }],
  [
    'with refused keys only',
    groq,
    [savedKey('k1', { lastTest: refused() })],
    { line: 'Key refused', status: 'warn', word: 'Needs attention' },
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
  expect(describeProvider(known, keys)).toEqual(standing);
});
