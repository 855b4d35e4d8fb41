import { expect, test } from 'vitest';
import type { Stores } from '../../electron/core/ports/stores.ts';
import { fullMessage, plainConversation, plainMessage } from './samples.ts';
import { openTemporaryStore } from './temporary-store.ts';

test('a message comes back as it was inserted', () => {
  const { messages } = storesWithConversation();
  const plain = plainMessage();
  const full = fullMessage({ id: 'message-2', parentId: 'message-1' });
  messages.insert(plain);
  messages.insert(full);
  expect([messages.read('message-1'), messages.read('message-2')]).toStrictEqual([plain, full]);
});

test('an id that nobody inserted reads as absent', () => {
  expect(storesWithConversation().messages.read('nowhere')).toBeUndefined();
});

test('an update replaces every field, also with nothing', () => {
  const { messages } = storesWithConversation();
  messages.insert(plainMessage());
  messages.update(fullMessage());
  const full = messages.read('message-1');
  messages.update(plainMessage({ updatedAt: 2_000 }));
  expect([full, messages.read('message-1')]).toStrictEqual([fullMessage(), plainMessage({ updatedAt: 2_000 })]);
});

test('an update leaves the conversation and the parent alone', () => {
  const { messages } = storesWithConversation();
  messages.insert(plainMessage());
  messages.insert(plainMessage({ id: 'message-2', parentId: 'message-1' }));
  messages.update(plainMessage({ id: 'message-2', conversationId: 'elsewhere', text: 'changed' }));
  expect(messages.read('message-2')).toStrictEqual(
    plainMessage({ id: 'message-2', parentId: 'message-1', text: 'changed' }),
  );
});

test('appended text and reasoning follow what is there', () => {
  const { messages } = storesWithConversation();
  messages.insert(plainMessage({ text: '', status: 'streaming' }));
  messages.append('message-1', { text: 'Good', reasoning: '', updatedAt: 1_001 });
  messages.append('message-1', { text: '', reasoning: 'Polite', updatedAt: 1_002 });
  messages.append('message-1', { text: ' day', reasoning: ' form', updatedAt: 1_003 });
  const grown = plainMessage({ text: 'Good day', reasoning: 'Polite form', status: 'streaming' });
  expect([messages.read('message-1'), messages.listStreaming()]).toStrictEqual([grown, [grown]]);
  messages.fold('message-1');
  expect(messages.read('message-1')).toStrictEqual({ ...grown, updatedAt: 1_003 });
});

test('an answer that is written whole takes nothing of its pieces over', () => {
  const { messages } = storesWithConversation();
  messages.insert(plainMessage({ text: '', status: 'streaming' }));
  messages.append('message-1', { text: 'Good', reasoning: '', updatedAt: 1_001 });
  messages.update(plainMessage({ text: 'Good day', status: 'streaming' }));
  expect(messages.read('message-1')).toStrictEqual(plainMessage({ text: 'Good day', status: 'streaming' }));
});

test('reasoning stays absent while none arrives', () => {
  const { messages } = storesWithConversation();
  messages.insert(plainMessage({ text: '', status: 'streaming' }));
  messages.append('message-1', { text: 'Good', reasoning: '', updatedAt: 1_001 });
  const before = messages.read('message-1');
  messages.fold('message-1');
  const grown = plainMessage({ text: 'Good', status: 'streaming' });
  expect([before, messages.read('message-1')]).toStrictEqual([grown, { ...grown, updatedAt: 1_001 }]);
});

test('appending to or updating a message that is gone is refused', () => {
  const { messages } = storesWithConversation();
  expect(() => messages.append('nowhere', { text: 'text', reasoning: '', updatedAt: 1 })).toThrow(
    'There is no message with id nowhere.',
  );
  expect(() => messages.update(plainMessage({ id: 'nowhere' }))).toThrow('There is no message with id nowhere.');
});

test('a message of a conversation or parent that does not exist is refused', () => {
  const { messages } = storesWithConversation();
  expect(() => messages.insert(plainMessage({ conversationId: 'nowhere' }))).toThrow('FOREIGN KEY');
  expect(() => messages.insert(plainMessage({ parentId: 'nowhere' }))).toThrow('FOREIGN KEY');
});

test('the path leads from the root to the leaf, past the other branches', () => {
  const { messages } = storesWithTree();
  expect(page(messages, 'leaf-b', { limit: 10 })).toStrictEqual([['root', 'middle', 'leaf-b'], false]);
  expect(page(messages, 'leaf-a', { limit: 10 })).toStrictEqual([['root', 'middle', 'leaf-a'], false]);
});

test('a page holds the newest messages of the path and says that there are earlier ones', () => {
  const { messages } = storesWithTree();
  expect(page(messages, 'leaf-b', { limit: 2 })).toStrictEqual([['middle', 'leaf-b'], true]);
});

test('the next page ends before the first message of the page before', () => {
  const { messages } = storesWithTree();
  expect(page(messages, 'leaf-b', { before: 'leaf-b', limit: 1 })).toStrictEqual([['middle'], true]);
  expect(page(messages, 'leaf-b', { before: 'middle', limit: 1 })).toStrictEqual([['root'], false]);
  expect(page(messages, 'leaf-b', { before: 'root', limit: 1 })).toStrictEqual([[], false]);
});

test('the path of an unknown leaf is empty', () => {
  expect(page(storesWithTree().messages, 'nowhere', { limit: 5 })).toStrictEqual([[], false]);
});

test('whole messages come with the path', () => {
  const { messages } = storesWithConversation();
  messages.insert(plainMessage());
  messages.insert(fullMessage({ id: 'message-2', parentId: 'message-1' }));
  expect(messages.path('message-2', { limit: 5 })).toStrictEqual({
    messages: [plainMessage(), fullMessage({ id: 'message-2', parentId: 'message-1' })],
    hasEarlier: false,
  });
});

test('only messages that are being streamed are listed as such, oldest first', () => {
  const { messages } = storesWithConversation();
  messages.insert(plainMessage({ id: 'z', status: 'streaming' }));
  messages.insert(plainMessage({ id: 'y', status: 'complete' }));
  messages.insert(plainMessage({ id: 'x', status: 'streaming' }));
  expect(messages.listStreaming()).toStrictEqual([
    plainMessage({ id: 'z', status: 'streaming' }),
    plainMessage({ id: 'x', status: 'streaming' }),
  ]);
});

function storesWithConversation(): Stores {
  const { stores } = openTemporaryStore();
  stores.conversations.save(plainConversation());
  return stores;
}

function storesWithTree(): Stores {
  const stores = storesWithConversation();
  stores.messages.insert(plainMessage({ id: 'root' }));
  stores.messages.insert(plainMessage({ id: 'middle', parentId: 'root' }));
  stores.messages.insert(plainMessage({ id: 'leaf-a', parentId: 'middle' }));
  stores.messages.insert(plainMessage({ id: 'leaf-b', parentId: 'middle' }));
  return stores;
}

function page(messages: Stores['messages'], leafId: string, request: Parameters<Stores['messages']['path']>[1]) {
  const answer = messages.path(leafId, request);
  return [answer.messages.map(({ id }) => id), answer.hasEarlier];
}
