import { expect, test, vi } from 'vitest';
import { skipWelcome, startChatting } from '../../../renderer/client/start-chatting.ts';
import { defaultSettings } from '../../../shared/model/settings.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { languageModel, provider } from '../support/offered-models.ts';
import { conversation, createTestWindow } from '../support/window-parts.ts';

async function start() {
  const update = vi.fn(() => Promise.resolve({ ...defaultSettings, hasSeenWelcome: true }));
  const demo = provider('demo', { kind: 'demo', needsKey: false });
  const { core } = createScriptedCore({
    settings: { update },
    conversations: {
      create: () => Promise.resolve(conversation('c1')),
      chooseModel: ({ id, model }) => Promise.resolve(conversation(id, { ...(model !== undefined && { model }) })),
    },
    providers: { list: () => Promise.resolve({ providers: [demo, provider('groq')] }) },
    models: { list: () => Promise.resolve({ models: [languageModel('demo/script'), languageModel('groq/llama')] }) },
  });
  const { stores } = createTestWindow(core, '#/welcome');
  await Promise.all([stores.providers.getState().read(), stores.models.getState().read()]);
  return { stores, update };
}

test('the demo opens a conversation that it answers, though a key is there', async () => {
  const { stores, update } = await start();
  await startChatting(stores, 'demo');
  expect([
    stores.routes.getState().route,
    stores.conversations.getState().conversations.map(({ model }) => model),
    update.mock.calls,
  ]).toEqual([{ name: 'chat', conversationId: 'c1' }, ['demo/script'], [[{ hasSeenWelcome: true }]]]);
});

test('a provider that answers anyway leaves the choice automatic', async () => {
  const { stores } = await start();
  await startChatting(stores, 'groq');
  expect(stores.conversations.getState().conversations.map(({ model }) => model)).toEqual([undefined]);
});

test('a skipped welcome leads to the chat and does not come again', async () => {
  const { stores, update } = await start();
  skipWelcome(stores);
  expect([stores.routes.getState().route, update.mock.calls]).toEqual([{ name: 'chat' }, [[{ hasSeenWelcome: true }]]]);
});
