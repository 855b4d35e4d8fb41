import { expect, test } from 'vitest';
import type { Conversation, ConversationCursor, ConversationShelf } from '../../shared/model/conversation.ts';
import { plainConversation } from './samples.ts';
import { openTemporaryStore } from './temporary-store.ts';

const when: Record<ConversationShelf, (one: Conversation) => number> = {
  current: ({ updatedAt }) => updatedAt,
  archived: ({ archivedAt = 0 }) => archivedAt,
  deleted: ({ deletedAt = 0 }) => deletedAt,
};

test.each(['current', 'archived', 'deleted'] as const)(
  'the pages of %s go on where the last one ended, also among those of one moment',
  (shelf) => {
    const { conversations } = openTemporaryStore().stores;
    for (let index = 0; index < 40; index += 1) conversations.save(onShelf(shelf, index));
    conversations.save(plainConversation({ id: 'elsewhere', ...(shelf === 'current' && { deletedAt: 1 }) }));

    const pages: (readonly Conversation[])[] = [];
    let after: ConversationCursor | undefined;
    for (;;) {
      const page = conversations.list({ shelf, limit: 7, ...(after && { after }) });
      pages.push(page);
      const last = page.at(-1);
      if (!last || page.length < 7) break;
      after = { isPinned: last.pinnedAt !== undefined, at: when[shelf](last), id: last.id };
    }
    const whole = conversations.list({ shelf, limit: 1_000 });
    expect(pages.flat()).toStrictEqual(whole);
    expect(whole).toHaveLength(40);
  },
);

test('pinned ones stand first, then the newest change; the archive and Recently deleted have the newest arrival first', () => {
  const { conversations } = openTemporaryStore().stores;
  const save = (id: string, change: Partial<Conversation>) => conversations.save(plainConversation({ id, ...change }));
  save('old-pinned', { updatedAt: 1, pinnedAt: 9 });
  save('new-pinned', { updatedAt: 2, pinnedAt: 8 });
  save('newest', { updatedAt: 5 });
  save('newer', { updatedAt: 4 });
  save('archived-late', { updatedAt: 1, archivedAt: 7, pinnedAt: 1 });
  save('archived-early', { updatedAt: 6, archivedAt: 6 });
  save('deleted', { archivedAt: 7, deletedAt: 8 });
  const ids = (shelf: ConversationShelf) => conversations.list({ shelf, limit: 10 }).map(({ id }) => id);
  expect([ids('current'), ids('archived'), ids('deleted')]).toStrictEqual([
    ['new-pinned', 'old-pinned', 'newest', 'newer'],
    ['archived-late', 'archived-early'],
    ['deleted'],
  ]);
});

/** Four share one moment; every fifth is pinned. */
function onShelf(shelf: ConversationShelf, index: number): Conversation {
  const at = 1_000 + Math.floor(index / 4);
  return plainConversation({
    id: `c${index}`,
    updatedAt: at,
    ...(shelf === 'current' && index % 5 === 0 && { pinnedAt: 1 }),
    ...(shelf === 'archived' && { archivedAt: at }),
    ...(shelf === 'deleted' && { deletedAt: at }),
  });
}
