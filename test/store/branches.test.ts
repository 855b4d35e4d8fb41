import { expect, test } from 'vitest';
import type { Stores } from '../../electron/core/ports/stores.ts';
import { failure, plainConversation, plainMessage } from './samples.ts';
import { openTemporaryStore } from './temporary-store.ts';

test('each message with siblings knows its place among them, the others none', () => {
  const { messages } = storesWithBranches();
  expect(messages.siblings(['question', 'second', 'followup'])).toStrictEqual([
    { messageId: 'second', position: 2, count: 3, previousId: 'first', nextId: 'third' },
  ]);
});

test('the first and the last sibling have a neighbour on one side', () => {
  const { messages } = storesWithBranches();
  expect([...messages.siblings(['first']), ...messages.siblings(['third'])]).toStrictEqual([
    { messageId: 'first', position: 1, count: 3, nextId: 'second' },
    { messageId: 'third', position: 3, count: 3, previousId: 'second' },
  ]);
});

test('first messages of one conversation are siblings, those of another are not', () => {
  const { messages } = storesWithBranches();
  messages.insert(plainMessage({ id: 'edited' }));
  expect(messages.siblings(['question'])).toStrictEqual([
    { messageId: 'question', position: 1, count: 2, nextId: 'edited' },
  ]);
  expect(messages.siblings(['elsewhere'])).toStrictEqual([]);
});

test('an answer that was not approved is no sibling and no end of a branch', () => {
  const { messages } = storesWithBranches();
  const refused = { ...failure, kind: 'approval_denied' } as const;
  const denied = plainMessage({ role: 'assistant', text: '', status: 'failed', failure: refused });
  messages.insert({ ...denied, id: 'denied', parentId: 'question' });
  messages.insert({ ...denied, id: 'denied-below', parentId: 'followup' });
  expect(messages.siblings(['third'])).toMatchObject([{ position: 3, count: 3 }]);
  expect(messages.newestLeaf('second')).toBe('followup');
});

test('the newest leaf is the message under this one that was stored last', () => {
  const { messages } = storesWithBranches();
  expect(['question', 'first', 'second', 'followup', 'nowhere'].map(messages.newestLeaf)).toStrictEqual([
    'third',
    'first',
    'followup',
    'followup',
    undefined,
  ]);
});

test('nothing is asked of no message', () => {
  expect(storesWithBranches().messages.siblings([])).toStrictEqual([]);
});

/** One question with three answers; the second was gone on with before the third came. */
function storesWithBranches(): Stores {
  const { stores } = openTemporaryStore();
  const { conversations, messages } = stores;
  conversations.save(plainConversation());
  conversations.save(plainConversation({ id: 'conversation-2' }));
  messages.insert(plainMessage({ id: 'question' }));
  messages.insert(plainMessage({ id: 'elsewhere', conversationId: 'conversation-2' }));
  messages.insert(plainMessage({ id: 'first', role: 'assistant', parentId: 'question' }));
  messages.insert(plainMessage({ id: 'second', role: 'assistant', parentId: 'question' }));
  messages.insert(plainMessage({ id: 'followup', parentId: 'second' }));
  messages.insert(plainMessage({ id: 'third', role: 'assistant', parentId: 'question' }));
  return stores;
}
