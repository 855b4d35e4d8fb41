import { expect, test } from 'vitest';
import { isWelcomeDue } from '../../../renderer/client/is-welcome-due.ts';
import { provider } from '../support/offered-models.ts';
import { savedKey } from '../support/sample-keys.ts';

const demo = provider('demo', { kind: 'demo', needsKey: false });
const fresh = { hasSeenWelcome: false, providers: [demo, provider('openai', { isUsable: false })], keys: [] };

test('a newcomer is welcomed', () => {
  expect(isWelcomeDue(fresh)).toBe(true);
});

test('nobody is welcomed twice', () => {
  expect(isWelcomeDue({ ...fresh, hasSeenWelcome: true })).toBe(false);
});

test('who saved a key needs no welcome', () => {
  expect(isWelcomeDue({ ...fresh, keys: [savedKey('k1')] })).toBe(false);
});

test('who uses a server of this computer needs no welcome', () => {
  const ollama = provider('ollama', { kind: 'local', needsKey: false });
  expect(isWelcomeDue({ ...fresh, providers: [demo, ollama] })).toBe(false);
});

test('a key of the environment is offered in the welcome, one in use needs none', () => {
  const keysOf = (hasSecret: boolean) => [savedKey('k1', { source: 'environment', hasSecret })];
  expect([isWelcomeDue({ ...fresh, keys: keysOf(false) }), isWelcomeDue({ ...fresh, keys: keysOf(true) })]).toEqual([
    true,
    false,
  ]);
});
