import { expect, test, vi } from 'vitest';
import type { OutlineNode } from '../../../shared/model/outline.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { createTestWindow, message, settle } from '../support/window-parts.ts';

const node = (id: string): OutlineNode => ({ id, role: 'user', words: id, status: 'complete', at: 1 });

function start(branches: NonNullable<Parameters<typeof createScriptedCore>[0]['branches']>) {
  const showBranch = vi.fn((_input: { readonly id: string; readonly messageId: string }) =>
    Promise.reject(diskIsFull()),
  );
  const { core } = createScriptedCore({
    branches,
    conversations: {
      messages: () => Promise.resolve({ messages: [message('m1')], hasEarlier: false, siblings: [] }),
      spend: () => Promise.resolve({ costMicros: 0, unpricedCount: 0, models: [] }),
      showBranch,
    },
  });
  return { ...createTestWindow(core), showBranch };
}

test('all branches are read page by page, and forgotten when nobody looks', async () => {
  const { stores } = start({
    outline: ({ after }) =>
      Promise.resolve(after === undefined ? { nodes: [node('a')], next: 'a' } : { nodes: [node('b')] }),
  });
  const stop = stores.outline.getState().watch('c1');
  await settle();
  const { nodes, status } = stores.outline.getState();
  stop();
  expect([nodes, status, stores.outline.getState().nodes]).toEqual([[node('a'), node('b')], { state: 'ready' }, []]);
});

test('what cannot be read is said', async () => {
  const { stores } = start({ outline: () => Promise.reject(diskIsFull()) });
  stores.outline.getState().watch('c1');
  await settle();
  expect(stores.outline.getState().status).toEqual({ state: 'failed', message: diskIsFull().message });
});

test('only a message that is not on screen has its branch shown', async () => {
  const { stores, showBranch } = start({});
  await stores.chat.getState().open('c1');
  void stores.outline.getState().show('m1', true);
  await settle();
  const before = showBranch.mock.calls.length;
  void stores.outline.getState().show('m9', false);
  await settle();
  expect([before, showBranch.mock.calls[0]]).toEqual([0, [{ id: 'c1', messageId: 'm9' }]]);
});
