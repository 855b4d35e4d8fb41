import { expect, test, vi } from 'vitest';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { provider } from '../support/offered-models.ts';
import { savedKey } from '../support/sample-keys.ts';
import { createTestWindow, settle } from '../support/window-parts.ts';

const gateway = provider('gateway', { label: 'Gateway', kind: 'custom' });

async function start() {
  const done = () => Promise.resolve({});
  const verbs = {
    removeKey: vi.fn(done),
    restoreKey: vi.fn(() => Promise.resolve(savedKey('k1'))),
    forgetKey: vi.fn(done),
    removeProvider: vi.fn(done),
    restoreProvider: vi.fn(() => Promise.resolve(gateway)),
  };
  const keys = [savedKey('k1', { providerId: 'gateway' }), savedKey('k2')];
  const { core } = createScriptedCore({
    providers: {
      list: () => Promise.resolve({ providers: [gateway] }),
      remove: verbs.removeProvider,
      restore: verbs.restoreProvider,
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

test('Undo brings a removed provider back, with its keys', async () => {
  const { stores, verbs } = await start();
  stores.toasts.getState().act();
  await settle();
  expect([verbs.restoreProvider.mock.calls, verbs.restoreKey.mock.calls, verbs.forgetKey.mock.calls]).toEqual([
    [[{ id: 'gateway' }]],
    [[{ id: 'k1' }]],
    [],
  ]);
});
