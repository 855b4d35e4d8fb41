import { expect, test } from 'vitest';
import { paletteEntries } from '../../../../renderer/features/commands/palette-entries.ts';
import type { SearchHit } from '../../../../shared/model/search.ts';
import { conversation } from '../../support/window-parts.ts';

const nothing = {
  recent: [],
  settings: [],
  openSetting: () => {},
  openConversation: () => {},
  openHit: () => {},
  openAllResults: () => {},
};
const hit: SearchHit = {
  kind: 'message',
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
    ['Conversations', ['title-c1']],
    ['In messages', ['message-m1']],
    ['Search', ['all-results']],
  ]);
});

test('what people call a command finds it, after those whose title says so', () => {
  const run = () => {};
  const canRun = () => true;
  const groups = paletteEntries({
    ...nothing,
    commands: [
      { id: 'show-branches', title: 'Show branches', words: 'tree', canRun, run },
      { id: 'back', title: 'Tree of rules', canRun, run },
      { id: 'forward', title: 'Forward', canRun, run },
    ],
    conversations: [],
    hits: [],
    matches: (title) => title.toLowerCase().includes('tree'),
  });
  expect(groups.flatMap(({ items }) => items.map(({ value }) => value))).toStrictEqual(['back', 'show-branches']);
});

test('a group without entries is left out, and many titles leave room for messages', () => {
  const conversations = Array.from({ length: 500 }, (_, number) => conversation(`c${number}`));
  const groups = paletteEntries({ ...nothing, commands: [], conversations, hits: [hit], matches: () => true });
  expect(groups.map(({ value, items }) => [value, items.length])).toStrictEqual([
    ['Conversations', 40],
    ['In messages', 1],
    ['Search', 1],
  ]);
});

test('commands chosen of late come first, and titles that only the search knows after those of the list', () => {
  const snippet = { text: 'quay', marks: [] };
  const found: readonly SearchHit[] = [
    { kind: 'title', conversationId: 'c1', title: 'By the quay', at: 1, snippet },
    { kind: 'title', conversationId: 'archived', title: 'The old quay', at: 1, snippet },
    { kind: 'note', noteId: 'n1', noteType: 'context', workspaceId: 'default', title: 'By the quay', at: 1, snippet },
  ];
  const groups = paletteEntries({
    ...nothing,
    recent: ['back', 'stop-answer'],
    commands,
    conversations: [conversation('c1', { title: 'By the quay' })],
    hits: found,
    matches: () => true,
  });
  expect(groups.map(({ value, items }) => [value, items.map((item) => item.value)])).toStrictEqual([
    ['Commands', ['back', 'open-chat']],
    ['Conversations', ['title-c1', 'title-archived']],
    ['In notes', ['note-n1']],
    ['Search', ['all-results']],
  ]);
});
