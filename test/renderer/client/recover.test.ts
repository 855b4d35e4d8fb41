import { expect, test } from 'vitest';
import { recover } from '../../../renderer/client/recover.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { conversation, createTestWindow, message, settle } from '../support/window-parts.ts';

test('a conversation that is too long goes on in a new one, with the question in its composer', async () => {
  const question = message('m1', { text: 'Why are there tides?' });
  const answer = message('m2', { role: 'assistant', parentId: 'm1', text: '', status: 'failed' });
  const { core } = createScriptedCore({
    conversations: {
      messages: () => Promise.resolve({ messages: [question, answer], hasEarlier: false, siblings: [] }),
      create: () => Promise.resolve(conversation('c2')),
      saveDraft: () => Promise.resolve({}),
      read: () => Promise.resolve(conversation('c2', { draft: question.text })),
    },
  });
  const { stores } = createTestWindow(core, '#/chat/c1');
  await stores.chat.getState().open('c1');

  recover(stores, 'shorten-conversation', answer);
  await settle();

  const made = stores.conversations.getState().conversations.map(({ id, draft }) => [id, draft]);
  expect([stores.routes.getState().route, made]).toEqual([
    { name: 'chat', conversationId: 'c2' },
    [['c2', 'Why are there tides?']],
  ]);
});
