import { expect, test, vi } from 'vitest';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { provider } from '../support/offered-models.ts';
import { savedKey } from '../support/sample-keys.ts';
import { createTestWindow, settle } from '../support/window-parts.ts';

const gateway = provider('gateway', {
  label: 'Gateway',
  kind: 'custom',
  extraHeaders: { 'x-team': 'blue' },
  rotation: 'fill-first',
});

async function start() {
  const done = () => Promise.resolve({});
  const verbs = {
    removeKey: vi.fn(done),
    restoreKey: vi.fn(() => Promise.resolve(savedKey('k1'))),
    forgetKey: vi.fn(done),
    removeProvider: vi.fn(done),
    addProvider: vi.fn(() => Promise.resolve(gateway)),
    updateProvider: vi.fn(() => Promise.resolve(gateway)),
  };
  const keys = [savedKey('k1', { providerId: 'gateway' }), savedKey('k2')];
  const { core } = createScriptedCore({
    providers: {
      list: () => Promise.resolve({ providers: [gateway] }),
      remove: verbs.removeProvider,
      add: verbs.addProvider,
      update: verbs.updateProvider,
    },
    keys: {
      list: () => Promise.resolve({ keys }),
      remove: verbs.removeKey,
      restore: verbs.restoreKey,
      forget: verbs.forgetKey,
    },
  });
  const { stores, clock } = createTestWindow(core);
  await stores.providers.getState().read();
  await stores.providers.getState().remove('gateway');
  return { stores, clock, verbs };
}

test('a removed provider takes its keys along, and their secrets go when the toast ends', async () => {
  const { stores, clock, verbs } = await start();
  expect([stores.providers.getState().providers, verbs.removeKey.mock.calls, verbs.forgetKey.mock.calls]).toEqual([
    [],
    [[{ id: 'k1' }]],
    [],
  ]);
  clock.advance(8_000);
  await settle();
  expect(verbs.forgetKey.mock.calls).toEqual([[{ id: 'k1' }]]);
});

test('Undo adds a removed provider as it was, with its keys', async () => {
  const { stores, verbs } = await start();
  stores.toasts.getState().act();
  await settle();
  const { label, wire, baseUrl, needsKey, extraHeaders } = gateway;
  expect([
    verbs.addProvider.mock.calls,
    verbs.updateProvider.mock.calls,
    verbs.restoreKey.mock.calls,
    verbs.forgetKey.mock.calls,
  ]).toEqual([
    [[{ label, wire, baseUrl, needsKey }]],
    [[{ id: 'gateway', override: { extraHeaders, isEnabled: true, rotation: 'fill-first' } }]],
    [[{ id: 'k1' }]],
    [],
  ]);
});
