import { expect, test } from 'vitest';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { conversation, createTestWindow, settle } from '../support/window-parts.ts';

const early = conversation('early', { deletedAt: 10 });
const late = conversation('late', { deletedAt: 20 });

async function start(conversations: Parameters<typeof createScriptedCore>[0]['conversations'] = {}) {
  const { core } = createScriptedCore({
    conversations: { list: () => Promise.resolve({ conversations: [late, early] }), ...conversations },
  });
  const { stores, clock } = createTestWindow(core);
  await stores.shelves.getState().open('deleted');
  return {
    ...stores,
    clock,
    ids: () => stores.shelves.getState().conversations.map(({ id }) => id),
    toast: () => stores.toasts.getState().toast?.text,
  };
}

test('a shelf is read page by page, and what comes twice stands there once', async () => {
  const next = { isPinned: false, at: 20, id: 'late' };
  const { shelves, ids } = await start({
    list: ({ after }) => Promise.resolve(after ? { conversations: [late, early] } : { conversations: [late], next }),
  });
  const first = [ids(), shelves.getState().next];
  await shelves.getState().readMore();
  expect([first, ids(), shelves.getState().next]).toEqual([[['late'], next], ['late', 'early'], undefined]);
});

test('what is restored leaves Recently deleted for the list', async () => {
  const { shelves, conversations, ids, toast } = await start({ restore: () => Promise.resolve(conversation('late')) });
  await shelves.getState().bringBack('late');
  expect([ids(), conversations.getState().conversations.map(({ id }) => id), toast()]).toEqual([
    ['early'],
    ['late'],
    'Brought back Title of late',
  ]);
});

test('what cannot be restored stays', async () => {
  const { shelves, ids } = await start({ restore: () => Promise.reject(diskIsFull()) });
  await shelves.getState().bringBack('early');
  expect(ids()).toEqual(['late', 'early']);
});

test('deleting for good waits until its toast has left, and Undo takes it back', async () => {
  const removed: string[] = [];
  const removeForGood = ({ id }: { readonly id: string }) => {
    removed.push(id);
    return Promise.resolve({});
  };
  const { shelves, toasts, clock, ids } = await start({ removeForGood });
  shelves.getState().removeForGood('early');
  const shown = [ids(), [...removed]];
  toasts.getState().act();
  const undone = [ids(), [...removed]];
  shelves.getState().removeForGood('late');
  clock.advance(8_000);
  await settle();
  expect({ shown, undone, gone: [ids(), removed] }).toEqual({
    shown: [['late'], []],
    undone: [['late', 'early'], []],
    gone: [['early'], ['late']],
  });
});

test('what another window deletes or restores comes and goes', async () => {
  const { shelves, ids } = await start();
  shelves.getState().accept(conversation('new', { deletedAt: 15 }));
  shelves.getState().accept(conversation('early'));
  const changed = ids();
  shelves.getState().forget('late');
  expect([changed, ids()]).toEqual([['late', 'new'], ['new']]);
});
