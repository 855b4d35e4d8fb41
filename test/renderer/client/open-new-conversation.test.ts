import { expect, test, vi } from 'vitest';
import { hearCore } from '../../../renderer/client/hear-core.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { conversation, createTestWindow, settle } from '../support/window-parts.ts';

const used = conversation('used', { activeLeafId: 'm', updatedAt: 5 });

async function start(
  create: () => Promise<Conversation>,
  listed: readonly Conversation[] = [used],
  hash = `#/chat/${used.id}`,
) {
  const { core } = createScriptedCore({
    conversations: {
      list: () => Promise.resolve({ conversations: [...listed] }),
      create,
      messages: () => Promise.resolve({ messages: [], hasEarlier: false, siblings: [] }),
      spend: () => Promise.resolve({ costMicros: 0, unpricedCount: 0, models: [] }),
      saveDraft: () => Promise.resolve({}),
      read: made,
    },
  });
  const { stores, clock } = createTestWindow(core, hash);
  hearCore(core, stores);
  stores.connection.getState().noteOpen();
  await settle();
  return { stores, clock, route: () => stores.routes.getState().route };
}

const made = () => Promise.resolve(conversation('made', { updatedAt: 9 }));

test('what is typed before the core has made a new conversation belongs to it', async () => {
  const created = Promise.withResolvers<Conversation>();
  const { stores, route } = await start(() => created.promise);
  const opening = stores.beginning.getState().openNew();
  const meanwhile = [route(), stores.chat.getState().conversationId];
  stores.beginning.getState().edit('Tid');
  created.resolve(conversation('made', { updatedAt: 9 }));
  await opening;
  expect([meanwhile, route(), stores.drafts.getState().drafts, stores.beginning.getState().text]).toEqual([
    [{ name: 'chat' }, undefined],
    { name: 'chat', conversationId: 'made' },
    { made: 'Tid' },
    '',
  ]);
});

test('a new conversation that cannot be made leads back to the one before it', async () => {
  const { stores, route } = await start(() => Promise.reject(diskIsFull()));
  const said: unknown[] = [];
  stores.toasts.subscribe(({ toast }) => said.push(toast?.text));
  await stores.beginning.getState().openNew();
  expect(route()).toEqual({ name: 'chat', conversationId: 'used' });
  expect(said).toContain('The disk is full. Free some space and try again.');
});

test('what was typed for a new conversation stays in its field where that cannot be made', async () => {
  const created = Promise.withResolvers<Conversation>();
  const { stores, route } = await start(() => created.promise);
  const opening = stores.beginning.getState().openNew();
  stores.beginning.getState().edit('Tides');
  created.reject(diskIsFull());
  await opening;
  expect([route(), stores.beginning.getState().text, stores.drafts.getState().drafts]).toEqual([
    { name: 'chat' },
    'Tides',
    {},
  ]);
});

test('who goes elsewhere while a new conversation is made stays there', async () => {
  const created = Promise.withResolvers<Conversation>();
  const { stores, route } = await start(() => created.promise);
  const opening = stores.beginning.getState().openNew();
  stores.routes.getState().go({ name: 'search' });
  created.resolve(conversation('made', { updatedAt: 9 }));
  await opening;
  expect(route()).toEqual({ name: 'search' });
});

test('a new conversation begins with the words that are brought to it', async () => {
  const { stores } = await start(made);
  await stores.beginning.getState().openNew('Why?');
  expect(stores.drafts.getState().drafts).toEqual({ made: 'Why?' });
});

test('each new conversation is written in a field of its own', async () => {
  const { stores } = await start(made);
  const before = stores.beginning.getState().fieldNumber;
  await stores.beginning.getState().openNew();
  expect(stores.beginning.getState().fieldNumber).toBe(before + 1);
});

test('a conversation that was never used is opened instead of a second one', async () => {
  const { stores, route } = await start(made, [used, conversation('empty', { updatedAt: 0 })]);
  await stores.beginning.getState().openNew();
  expect(route()).toEqual({ name: 'chat', conversationId: 'empty' });
});

test('a conversation with a draft counts as used', async () => {
  const { stores, route } = await start(made, [conversation('drafted', { draft: 'half a thought' })], '#/search');
  await stores.beginning.getState().openNew();
  expect(route()).toEqual({ name: 'chat', conversationId: 'made' });
});

test('asking twice for a new conversation makes one', async () => {
  const create = vi.fn(made);
  const { stores } = await start(create);
  await Promise.all([stores.beginning.getState().openNew(), stores.beginning.getState().openNew()]);
  expect(create).toHaveBeenCalledTimes(1);
});
