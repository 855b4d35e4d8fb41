import { expect, test, vi } from 'vitest';
import { createConversationUsageStore } from '../../../renderer/client/conversation-usage-store.ts';
import type { ConversationUsage } from '../../../shared/model/conversation-usage.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { settle } from '../support/window-parts.ts';

const usage: ConversationUsage = { models: [], savedMicros: 7 };

test('usage is read while somebody looks, and again when something was used', async () => {
  const ofConversation = vi.fn((_input: { readonly id: string }) => Promise.resolve(usage));
  const store = createConversationUsageStore(createScriptedCore({ usage: { ofConversation } }).core);
  const stop = store.getState().watch('c1');
  await settle();
  await store.getState().readAgain();
  const looked = store.getState().usage;
  stop();
  await store.getState().readAgain();
  expect([ofConversation.mock.calls, looked]).toEqual([[[{ id: 'c1' }], [{ id: 'c1' }]], usage]);
});

test('what one conversation used is not shown once nobody looks at it', async () => {
  const store = createConversationUsageStore(
    createScriptedCore({ usage: { ofConversation: () => Promise.resolve(usage) } }).core,
  );
  const stop = store.getState().watch('c1');
  await settle();
  stop();
  expect(store.getState()).toMatchObject({ conversationId: undefined, usage: undefined });
});

test('an answer for a conversation that was left is dropped', async () => {
  const { promise, resolve } = Promise.withResolvers<ConversationUsage>();
  const later: ConversationUsage = { models: [], savedMicros: 0 };
  const answers = [promise, Promise.resolve(later)];
  const ofConversation = () => answers.shift() ?? Promise.resolve(usage);
  const store = createConversationUsageStore(createScriptedCore({ usage: { ofConversation } }).core);
  store.getState().watch('c1');
  store.getState().watch('c2');
  resolve(usage);
  await settle();
  expect(store.getState()).toMatchObject({ conversationId: 'c2', usage: later });
});

test('what cannot be read is said', async () => {
  const core = createScriptedCore({ usage: { ofConversation: () => Promise.reject(diskIsFull()) } }).core;
  const store = createConversationUsageStore(core);
  store.getState().watch('c1');
  await settle();
  expect(store.getState().status).toEqual({ state: 'failed', message: diskIsFull().message });
});
