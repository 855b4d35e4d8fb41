import { expect, test, vi } from 'vitest';
import type { CredentialTestResult } from '../../../shared/model/key.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { refused, savedKey, worked } from '../support/sample-keys.ts';
import { createTestWindow, settle } from '../support/window-parts.ts';

const pasted = { providerId: 'groq', label: 'Main', secret: 'gsk_secret' };

function start(keys: Parameters<typeof createScriptedCore>[0]['keys']) {
  return createTestWindow(createScriptedCore({ keys: { ...keys } }).core).stores.keys;
}

test('a key that works is saved with its test', async () => {
  const add = vi.fn(() => Promise.resolve(savedKey('k1')));
  const keys = start({ tryOut: () => Promise.resolve(worked), add });
  const onAdded = vi.fn();
  await keys.getState().tryAndAdd(pasted, onAdded);
  expect([add.mock.calls, onAdded.mock.calls, keys.getState().trial]).toEqual([
    [[{ ...pasted, lastTest: worked }]],
    [[savedKey('k1')]],
    undefined,
  ]);
});

test('a refused key is not saved, and the trial says why', async () => {
  const add = vi.fn(() => Promise.resolve(savedKey('k1')));
  const keys = start({ tryOut: () => Promise.resolve(refused()), add });
  await keys.getState().tryAndAdd(pasted, () => {});
  expect([add.mock.calls, keys.getState().trial]).toEqual([[], { state: 'answered', result: refused() }]);
});

test('an answer to a trial that was ended is not heard', async () => {
  let answer: (result: CredentialTestResult) => void = () => {};
  const add = vi.fn(() => Promise.resolve(savedKey('k1')));
  const keys = start({ tryOut: () => new Promise((resolve) => (answer = resolve)), add });
  void keys.getState().tryAndAdd(pasted, () => {});
  keys.getState().endTrial();
  answer(worked);
  await settle();
  expect([add.mock.calls, keys.getState().trial]).toEqual([[], undefined]);
});

test('a key that cannot be kept says so in the trial', async () => {
  const keys = start({ tryOut: () => Promise.resolve(worked), add: () => Promise.reject(diskIsFull()) });
  await keys.getState().tryAndAdd(pasted, () => {});
  expect(keys.getState().trial).toEqual({
    state: 'failed',
    message: 'The disk is full. Free some space and try again.',
  });
});

test('a trial never holds the secret', async () => {
  const keys = start({ tryOut: () => Promise.resolve(refused()) });
  await keys.getState().tryOut({ providerId: 'groq', secret: 'gsk_secret' });
  expect(JSON.stringify(keys.getState())).not.toContain('gsk_secret');
});

test('a replaced key gives its place to the new one and can be brought back', async () => {
  const old = savedKey('k0', { position: 0 });
  const other = savedKey('k1', { position: 1 });
  const fresh = savedKey('k2', { position: 2 });
  const moved = [fresh, old, other];
  const move = vi.fn(() => Promise.resolve({ keys: moved }));
  const { stores } = createTestWindow(
    createScriptedCore({
      keys: { list: () => Promise.resolve({ keys: [old, other, fresh] }), move, remove: () => Promise.resolve({}) },
    }).core,
  );
  await stores.keys.getState().read();
  await stores.keys.getState().replace('k0', 'k2');
  expect([move.mock.calls, stores.keys.getState().keys, stores.toasts.getState().toast?.action?.label]).toEqual([
    [[{ id: 'k2', position: 0 }]],
    [fresh, other],
    'Undo',
  ]);
});
