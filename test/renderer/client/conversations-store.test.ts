import { expect, test, vi } from 'vitest';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { conversation, createTestWindow } from '../support/window-parts.ts';

const older = conversation('older', { updatedAt: 1, activeLeafId: 'm' });
const newer = conversation('newer', { updatedAt: 2, activeLeafId: 'm' });

function start(conversations: Parameters<typeof createScriptedCore>[0]['conversations'], hash = '') {
  const { core } = createScriptedCore({
    conversations: { list: () => Promise.resolve({ conversations: [older, newer] }), ...conversations },
  });
  const { stores } = createTestWindow(core, hash);
  return {
    ...stores,
    ids: () => stores.conversations.getState().conversations.map(({ id }) => id),
    titles: () => stores.conversations.getState().conversations.map(({ title }) => title),
    route: () => stores.routes.getState().route,
    toast: () => stores.toasts.getState().toast,
  };
}

test('conversations are listed newest first', async () => {
  const { conversations, ids } = start({});
  await conversations.getState().read();
  expect(ids()).toEqual(['newer', 'older']);
});

test('a list that cannot be read says why', async () => {
  const { conversations } = start({ list: () => Promise.reject(diskIsFull()) });
  await conversations.getState().read();
  expect(conversations.getState().status).toEqual({
    state: 'failed',
    message: 'The disk is full. Free some space and try again.',
  });
});

test('a conversation that is begun while the list is read stays in it', async () => {
  const listed = Promise.withResolvers<{ conversations: [] }>();
  const { conversations, beginning, ids } = start({
    list: () => listed.promise,
    create: () => Promise.resolve(conversation('begun')),
  });
  const reading = conversations.getState().read();
  await beginning.getState().openNew();
  listed.resolve({ conversations: [] });
  await reading;
  expect(ids()).toEqual(['begun']);
});

test('a conversation that is being deleted is not brought back by what was said of it before', async () => {
  const removed = Promise.withResolvers<Conversation>();
  const { conversations, ids } = start({ remove: () => removed.promise });
  await conversations.getState().read();
  const removing = conversations.getState().remove('newer');
  conversations.getState().accept({ ...newer, title: 'Invoices' });
  await conversations.getState().read();
  const meanwhile = ids();
  removed.resolve({ ...newer, deletedAt: 3 });
  await removing;
  expect([meanwhile, ids()]).toEqual([['older'], ['older']]);
});

test('a new name is on screen before the core has answered', async () => {
  const rename = () => new Promise<never>(() => {});
  const { conversations, titles } = start({ rename });
  await conversations.getState().read();
  void conversations.getState().rename('newer', '  Invoices  ');
  expect(titles()).toEqual(['Invoices', 'Title of older']);
});

test('a refused name goes back, and Retry sends it again', async () => {
  const rename = vi.fn(() => Promise.resolve({ ...newer, title: 'Invoices' }));
  rename.mockRejectedValueOnce(diskIsFull());
  const { conversations, titles, toast, toasts } = start({ rename });
  await conversations.getState().read();
  await conversations.getState().rename('newer', 'Invoices');
  expect([titles()[0], toast()?.text, toast()?.action?.label]).toEqual([
    'Title of newer',
    'The disk is full. Free some space and try again.',
    'Retry',
  ]);
  toasts.getState().act();
  await vi.waitFor(() => expect(rename).toHaveBeenCalledTimes(2));
  expect(titles()[0]).toBe('Invoices');
});

test('an empty name changes nothing', async () => {
  const { conversations, titles, toast } = start({});
  await conversations.getState().read();
  await conversations.getState().rename('newer', '   ');
  expect([titles()[0], toast()]).toEqual(['Title of newer', undefined]);
});

test('deleting the open conversation opens its neighbour, and Undo brings it back and opens it', async () => {
  const { conversations, ids, route, toast, toasts } = start(
    {
      remove: () => Promise.resolve({ ...newer, deletedAt: 3 }),
      restore: () => Promise.resolve(newer),
    },
    '#/chat/newer',
  );
  await conversations.getState().read();
  await conversations.getState().remove('newer');
  expect([ids(), route(), toast()?.text]).toEqual([
    ['older'],
    { name: 'chat', conversationId: 'older' },
    'Deleted Title of newer',
  ]);
  toasts.getState().act();
  await vi.waitFor(() => expect(ids()).toEqual(['newer', 'older']));
  expect(route()).toEqual({ name: 'chat', conversationId: 'newer' });
});

test('taking the pinned model away makes the choice automatic', async () => {
  const pinned = { ...newer, model: 'openai/gpt' };
  const chooseModel = vi.fn(() => Promise.resolve(newer));
  const { conversations } = start({ list: () => Promise.resolve({ conversations: [pinned] }), chooseModel });
  await conversations.getState().read();
  await conversations.getState().chooseModel('newer');
  expect([conversations.getState().conversations, chooseModel.mock.calls]).toEqual([[newer], [[{ id: 'newer' }]]]);
});
