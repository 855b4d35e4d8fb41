import { expect, test } from 'vitest';
import { plainConversation, plainMessage } from './samples.ts';
import { openTemporaryStore } from './temporary-store.ts';
import { temporaryDirectory } from './temporary-directory.ts';

test('a begun edit survives a restart and goes with its conversation', () => {
  const directory = temporaryDirectory();
  const first = openTemporaryStore(directory);
  first.stores.conversations.save(plainConversation());
  first.stores.messages.insert(plainMessage({ id: 'q' }));
  first.stores.branches.saveEdit({ messageId: 'q', text: 'Half a thought' });
  first.close();

  const { conversations, branches } = openTemporaryStore(directory).stores;
  const kept = branches.edits('conversation-1');
  conversations.save(plainConversation({ deletedAt: 5 }));
  conversations.purgeOne('conversation-1');
  expect([kept, branches.edits('conversation-1')]).toStrictEqual([[{ messageId: 'q', text: 'Half a thought' }], []]);
});

test('edits of other conversations are left out', () => {
  const { stores } = openTemporaryStore();
  for (const id of ['conversation-1', 'conversation-2']) {
    stores.conversations.save(plainConversation({ id }));
    stores.messages.insert(plainMessage({ id: `q of ${id}`, conversationId: id }));
    stores.branches.saveEdit({ messageId: `q of ${id}`, text: id });
  }
  expect(stores.branches.edits('conversation-2')).toStrictEqual([
    { messageId: 'q of conversation-2', text: 'conversation-2' },
  ]);
});

test('the texts of a branch are read from its end, without those of other branches', () => {
  const { stores } = openTemporaryStore();
  stores.conversations.save(plainConversation());
  stores.messages.insert(plainMessage({ id: 'q', text: 'Which?' }));
  stores.messages.insert(plainMessage({ id: 'other', parentId: 'q', text: 'Not this' }));
  stores.messages.insert(plainMessage({ id: 'a', parentId: 'q', role: 'assistant', text: 'This.' }));
  const { texts } = stores.branches;
  expect([texts('a', { limit: 5 }), texts('a', { before: 'a', limit: 5 })]).toStrictEqual([
    [
      { id: 'a', parentId: 'q', role: 'assistant', text: 'This.', citationCount: 0 },
      { id: 'q', role: 'user', text: 'Which?', citationCount: 0 },
    ],
    [{ id: 'q', role: 'user', text: 'Which?', citationCount: 0 }],
  ]);
});
