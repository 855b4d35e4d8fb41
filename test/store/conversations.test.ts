import { expect, test } from 'vitest';
import { fullConversation, plainConversation, plainMessage } from './samples.ts';
import { openTemporaryStore } from './temporary-store.ts';

test('a conversation comes back as it was saved', () => {
  const { conversations } = openTemporaryStore().stores;
  const plain = plainConversation();
  const full = { ...fullConversation(), id: 'conversation-2' };
  conversations.save(plain);
  conversations.save(full);
  expect([conversations.read(plain.id), conversations.read(full.id)]).toStrictEqual([plain, full]);
});

test('an id that nobody saved reads as absent', () => {
  expect(openTemporaryStore().stores.conversations.read('nowhere')).toBeUndefined();
});

test('saving again replaces every field and keeps the messages', () => {
  const { conversations, messages } = openTemporaryStore().stores;
  conversations.save(fullConversation());
  messages.insert(plainMessage());
  conversations.save(plainConversation({ title: 'Renamed' }));
  expect([conversations.read('conversation-1'), messages.read('message-1')]).toStrictEqual([
    plainConversation({ title: 'Renamed' }),
    plainMessage(),
  ]);
});

test('the list shows the newest change first and leaves out what is deleted', () => {
  const { conversations } = openTemporaryStore().stores;
  conversations.save(plainConversation({ id: 'a', updatedAt: 1 }));
  conversations.save(plainConversation({ id: 'b', updatedAt: 3 }));
  conversations.save(plainConversation({ id: 'c', updatedAt: 2, deletedAt: 4 }));
  conversations.save(plainConversation({ id: 'd', updatedAt: 3 }));
  expect(conversations.list({ limit: 100 }).map(({ id }) => id)).toStrictEqual(['d', 'b', 'a']);
});

test('a draft is saved without counting as a change', () => {
  const { conversations } = openTemporaryStore().stores;
  conversations.save(plainConversation());
  conversations.saveDraft('conversation-1', 'Dear');
  expect(conversations.read('conversation-1')).toStrictEqual(plainConversation({ draft: 'Dear' }));
});

test('a draft for a conversation that is gone is refused', () => {
  const { conversations } = openTemporaryStore().stores;
  expect(() => conversations.saveDraft('nowhere', 'Dear')).toThrow('There is no conversation with id nowhere.');
});

test('a conversation that could not be read back is refused', () => {
  const { conversations } = openTemporaryStore().stores;
  expect(() => conversations.save(plainConversation({ title: '' }))).toThrow();
  expect(conversations.list({ limit: 100 })).toStrictEqual([]);
});

test('purging removes what was deleted before the moment, with messages, traces and notes, and keeps the usage', () => {
  const { conversations, messages, traces, notes } = openTemporaryStore().stores;
  conversations.save(plainConversation({ id: 'old', deletedAt: 99 }));
  conversations.save(plainConversation({ id: 'recent', deletedAt: 100 }));
  conversations.save(plainConversation({ id: 'kept' }));
  messages.insert(plainMessage({ conversationId: 'old' }));
  messages.insert(plainMessage({ conversationId: 'old', id: 'message-2', parentId: 'message-1' }));
  traces.save({ turnId: 'turn-1', conversationId: 'old', messageId: 'message-2', at: 5, steps: [] });
  notes.save({
    id: 'note-1',
    workspaceId: 'default',
    conversationId: 'old',
    type: 'context',
    text: '',
    isPinned: false,
    createdAt: 1,
    updatedAt: 1,
  });
  const purged = [conversations.purgeSome(100, 5), conversations.purgeSome(100, 5), conversations.purgeSome(100, 5)];
  expect({
    purged,
    conversations: ['old', 'recent', 'kept'].map((id) => conversations.read(id)?.id),
    messages: [messages.read('message-1'), messages.read('message-2')],
    trace: traces.read('turn-1'),
    notes: notes.list({ conversationId: 'old', limit: 10, now: 1 }),
  }).toStrictEqual({
    purged: [{ removed: 'messages' }, { removed: 'conversation', id: 'old' }, { removed: 'nothing' }],
    conversations: [undefined, 'recent', 'kept'],
    messages: [undefined, undefined],
    trace: undefined,
    notes: [],
  });
});

test('a conversation of several thousand messages in one line can be purged step by step', () => {
  const { stores } = openTemporaryStore();
  stores.conversations.save(plainConversation({ deletedAt: 1 }));
  stores.atomically(() => {
    for (let index = 1; index <= 3_000; index += 1) {
      stores.messages.insert(
        plainMessage({ id: `message-${index}`, ...(index > 1 && { parentId: `message-${index - 1}` }) }),
      );
    }
  });
  const steps = Array.from({ length: 4 }, () => stores.conversations.purgeSome(2, 1_000).removed);
  expect(steps).toStrictEqual(['messages', 'messages', 'messages', 'conversation']);
});
