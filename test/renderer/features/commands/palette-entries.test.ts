import { expect, test } from 'vitest';
import type { MessageHit } from '../../../../renderer/client/message-search-store.ts';
import { paletteEntries } from '../../../../renderer/features/commands/palette-entries.ts';
import { conversation } from '../../support/window-parts.ts';

const nothing = { openConversation: () => {}, openHit: () => {} };
const hit: MessageHit = {
  conversationId: 'c1',
  title: 'Harbour',
  messageId: 'm1',
  role: 'user',
  at: 1,
  snippet: { text: 'quay', marks: [] },
};
const commands = [
  { id: 'open-chat', title: 'Go to the quay', canRun: () => true, run: () => {} },
  { id: 'stop-answer', title: 'Quay that cannot run', canRun: () => false, run: () => {} },
  { id: 'next-region', title: 'Quay by key', isKeyOnly: true, canRun: () => true, run: () => {} },
  { id: 'back', title: 'Something else', canRun: () => true, run: () => {} },
] as const;

test('the palette offers commands that can run, then conversations by title, then what messages hold', () => {
  const groups = paletteEntries({
    ...nothing,
    commands,
    conversations: [conversation('c1', { title: 'By the quay' }), conversation('c2', { title: 'Inland' })],
    hits: [hit],
    matches: (title) => title.includes('quay'),
  });
  expect(groups.map(({ value, items }) => [value, items.map((item) => item.value)])).toStrictEqual([
    ['Commands', ['open-chat']],
    ['Conversations', ['conversation-c1']],
    ['In messages', ['message-m1']],
  ]);
});

test('a group without entries is left out, and many titles leave room for messages', () => {
  const conversations = Array.from({ length: 500 }, (_, number) => conversation(`c${number}`));
  const groups = paletteEntries({ ...nothing, commands: [], conversations, hits: [hit], matches: () => true });
  expect(groups.map(({ value, items }) => [value, items.length])).toStrictEqual([
    ['Conversations', 40],
    ['In messages', 1],
  ]);
});
