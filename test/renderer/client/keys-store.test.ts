import { expect, test, vi } from 'vitest';
import type { KeyView } from '../../../shared/model/key.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { createTestWindow, settle } from '../support/window-parts.ts';

const key: KeyView = {
  id: 'k1',
  providerId: 'openai',
  label: 'Personal',
  lastFour: 'aB3f',
  source: 'keychain',
  position: 0,
  createdAt: 1,
  hasSecret: true,
};

function start(keys: Parameters<typeof createScriptedCore>[0]['keys']) {
  const { core } = createScriptedCore({ keys: { list: () => Promise.resolve({ keys: [key] }), ...keys } });
  return createTestWindow(core);
}

test('a deleted key leaves the keychain only when its toast ends', async () => {
  const forget = vi.fn(() => Promise.resolve({}));
  const { stores, clock } = start({ remove: () => Promise.resolve({}), forget });
  await stores.keys.getState().read();
  await stores.keys.getState().remove('k1');
  expect([stores.keys.getState().keys, forget.mock.calls]).toEqual([[], []]);
  clock.advance(8_000);
  expect(forget.mock.calls).toEqual([[{ id: 'k1' }]]);
});

test('Undo brings a deleted key back and keeps its secret', async () => {
  const forget = vi.fn(() => Promise.resolve({}));
  const { stores, clock } = start({
    remove: () => Promise.resolve({}),
    restore: () => Promise.resolve(key),
    forget,
  });
  await stores.keys.getState().read();
  await stores.keys.getState().remove('k1');
  stores.toasts.getState().act();
  await settle();
  clock.advance(60_000);
  expect([stores.keys.getState().keys, forget.mock.calls]).toEqual([[key], []]);
});

test('a key that cannot be deleted stays', async () => {
  const { stores } = start({ remove: () => Promise.reject(diskIsFull()) });
  await stores.keys.getState().read();
  await stores.keys.getState().remove('k1');
  expect([stores.keys.getState().keys, stores.toasts.getState().toast?.action?.label]).toEqual([[key], 'Retry']);
});

test('a trial that cannot be made says why', async () => {
  const { stores } = start({ tryOut: () => Promise.reject(diskIsFull()) });
  await stores.keys.getState().tryOut({ providerId: 'openai', secret: 'sk-test' });
  expect(stores.keys.getState().trial).toEqual({
    state: 'failed',
    message: 'The disk is full. Free some space and try again.',
  });
});
