import { expect, test, vi } from 'vitest';
import type { KeyQuota, KeyView } from '../../../shared/model/key.ts';
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

test('a daily limit is set at once, counts what the core has counted, and Undo takes it back', async () => {
  const setQuota = vi.fn(({ quota }: { quota?: KeyQuota }) =>
    Promise.resolve({ ...key, ...(quota && { quota, quotaUsed: 12 }) }),
  );
  const { stores } = start({ setQuota });
  await stores.keys.getState().read();
  const quota = { unit: 'requests', limit: 100 } as const;
  const setting = stores.keys.getState().setQuota('k1', quota);
  expect(stores.keys.getState().keys).toEqual([{ ...key, quota }]);
  await setting;
  expect([stores.keys.getState().keys, stores.toasts.getState().toast?.text]).toEqual([
    [{ ...key, quota, quotaUsed: 12 }],
    'Saved the daily limit of Personal',
  ]);
  stores.toasts.getState().act();
  await settle();
  expect([stores.keys.getState().keys, setQuota.mock.calls]).toEqual([[key], [[{ id: 'k1', quota }], [{ id: 'k1' }]]]);
});

test('a daily limit that cannot be saved is not shown', async () => {
  const { stores } = start({ setQuota: () => Promise.reject(diskIsFull()) });
  await stores.keys.getState().read();
  await stores.keys.getState().setQuota('k1', { unit: 'tokens', limit: 1 });
  expect([stores.keys.getState().keys, stores.toasts.getState().toast?.action?.label]).toEqual([[key], 'Retry']);
});

const limited: KeyView = { ...key, quota: { unit: 'tokens', limit: 5_000 }, quotaUsed: 4_000 };
const fresh: KeyView = { ...key, id: 'k2', label: 'Work', position: 1 };

test('a key that takes the place of another one takes over its daily limit', async () => {
  const replacing: KeyView = { ...fresh, position: 0, quota: { unit: 'tokens', limit: 5_000 }, quotaUsed: 0 };
  const setQuota = vi.fn(() => Promise.resolve({ ...replacing, position: 1 }));
  const { stores } = start({
    list: () => Promise.resolve({ keys: [limited, fresh] }),
    setQuota,
    move: () => Promise.resolve({ keys: [replacing, { ...limited, position: 1 }] }),
    remove: () => Promise.resolve({}),
  });
  await stores.keys.getState().read();
  await stores.keys.getState().replace('k1', 'k2');
  expect([setQuota.mock.calls, stores.keys.getState().keys]).toEqual([
    [[{ id: 'k2', quota: { unit: 'tokens', limit: 5_000 } }]],
    [replacing],
  ]);
});

test('where the daily limit cannot be taken over, the replaced key stays', async () => {
  const remove = vi.fn(() => Promise.resolve({}));
  const { stores } = start({
    list: () => Promise.resolve({ keys: [limited, fresh] }),
    setQuota: () => Promise.reject(diskIsFull()),
    move: () => Promise.resolve({ keys: [fresh, limited] }),
    remove,
  });
  await stores.keys.getState().read();
  await stores.keys.getState().replace('k1', 'k2');
  expect([remove.mock.calls, stores.toasts.getState().toast?.text]).toEqual([
    [],
    'The disk is full. Free some space and try again.',
  ]);
});

const offered: KeyView = { ...key, id: 'environment:X_KEY', label: 'X_KEY', source: 'environment', hasSecret: false };

test('a key of the environment is used once the core has said so, and Undo takes it into use again', async () => {
  const using = { ...offered, hasSecret: true };
  const use = vi.fn(() => Promise.resolve(using));
  const { stores } = start({
    list: () => Promise.resolve({ keys: [offered] }),
    use,
    stopUsing: () => Promise.resolve(offered),
  });
  const { read, use: useKey, stopUsing } = stores.keys.getState();
  const shown = () => stores.keys.getState().keys;
  await read();
  const onUsed = vi.fn();
  await useKey(offered.id, onUsed);
  const seen: unknown[] = [shown(), onUsed.mock.calls];
  await stopUsing(offered.id);
  seen.push(shown(), [stores.toasts.getState().toast?.text]);
  stores.toasts.getState().act();
  await settle();
  expect([...seen, shown(), use.mock.calls.length]).toEqual([
    [using],
    [[using]],
    [offered],
    ['Stopped using X_KEY'],
    [using],
    2,
  ]);
});

test('a key of the environment that cannot be used stays offered, and the reason is said', async () => {
  const { stores } = start({
    list: () => Promise.resolve({ keys: [offered] }),
    use: () => Promise.reject(diskIsFull()),
  });
  const onUsed = vi.fn();
  await stores.keys.getState().read();
  await stores.keys.getState().use(offered.id, onUsed);
  expect([stores.keys.getState().keys, onUsed.mock.calls, stores.toasts.getState().toast?.text]).toEqual([
    [offered],
    [],
    'The disk is full. Free some space and try again.',
  ]);
});

test('a trial that cannot be made says why', async () => {
  const { stores } = start({ tryOut: () => Promise.reject(diskIsFull()) });
  await stores.keys.getState().tryOut({ providerId: 'openai', secret: 'sk-test' });
  expect(stores.keys.getState().trial).toEqual({
    state: 'failed',
    message: 'The disk is full. Free some space and try again.',
  });
});

test('a name and a limit that another window gives instead are told of, and the own one is brought back', async () => {
  const rename = vi.fn(({ label }: { label: string }) => Promise.resolve({ ...key, label }));
  const setQuota = vi.fn(({ quota }: { quota?: KeyQuota }) => Promise.resolve({ ...key, ...(quota && { quota }) }));
  const { stores } = start({ rename, setQuota });
  const { keys, toasts } = stores;
  await keys.getState().read();
  await keys.getState().rename('k1', 'Mine');
  keys.getState().accept([{ ...key, label: 'Mine', quotaUsed: 3 }]);
  const before = toasts.getState().toast?.text;
  keys.getState().accept([{ ...key, label: 'Theirs' }]);
  const told = toasts.getState().toast?.text;
  toasts.getState().act();
  await settle();
  await keys.getState().setQuota('k1', { unit: 'requests', limit: 1_000 });
  keys.getState().accept([{ ...key, label: 'Mine' }]);
  expect([before, told, rename.mock.calls.length, toasts.getState().toast?.text]).toEqual([
    undefined,
    'Another window renamed the key Mine to Theirs.',
    2,
    'Another window changed the daily limit of Mine to none.',
  ]);
});
