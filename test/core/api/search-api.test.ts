import { expect, test } from 'vitest';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { SearchHit } from '../../../shared/model/search.ts';
import { createSearchApi } from '../../../electron/core/api/search-api.ts';
import { plainConversation, plainMessage } from '../../store/samples.ts';
import { openTemporaryStore } from '../../store/temporary-store.ts';

test('titles come first, then notes, then messages, the newest first, page by page', async () => {
  const api = openFilled();
  const pages: (string | undefined)[][] = [];
  let after: Awaited<ReturnType<typeof api.find>>['next'];
  do {
    const page = await api.find({ text: 'quay', limit: 2, ...(after && { after }) });
    pages.push(page.hits.map(nameOf));
    after = page.next;
  } while (after);
  expect(pages).toStrictEqual([['Quay 3', 'Quay 2'], ['Quay 1', 'By the quay'], ['m-3', 'm-2'], ['m-1']]);
});

test('a hit says where it stands and marks what was looked for', async () => {
  const { hits, isComplete } = await openFilled().find({ text: 'quay "at night"', limit: 9 });
  expect([hits, isComplete]).toStrictEqual([
    [
      {
        kind: 'message',
        conversationId: 'c-2',
        title: 'Quay 2',
        messageId: 'm-2',
        role: 'user',
        at: 2_000,
        snippet: {
          text: 'The quay at night 2',
          marks: [
            { start: 4, length: 4 },
            { start: 9, length: 8 },
          ],
        },
      },
    ],
    true,
  ]);
});

test('a hit is said to be in the reasoning where that holds more of it, and its snippet is from there', async () => {
  const { stores } = openTemporaryStore();
  stores.conversations.save(plainConversation());
  const answer = { role: 'assistant', text: 'A **quay** it is.', reasoning: 'A quay, or a *floating* pier?' } as const;
  stores.messages.insert(plainMessage({ ...answer, id: 'm' }));
  while (stores.search.indexSome(1));
  const found = async (text: string) => {
    const { hits } = await createSearchApi({ stores }).find({ text, limit: 9 });
    return hits.map((hit) => [hit.kind === 'message' && hit.isInReasoning, hit.snippet]);
  };
  expect([await found('quay'), await found('"floating pier" quay')]).toStrictEqual([
    [[undefined, { text: 'A quay it is.', marks: [{ start: 2, length: 4 }] }]],
    [
      [
        true,
        {
          text: 'A quay, or a floating pier?',
          marks: [
            { start: 2, length: 4 },
            { start: 13, length: 13 },
          ],
        },
      ],
    ],
  ]);
});

test('titles have no role, model or code', async () => {
  const { hits } = await openFilled().find({ text: 'quay', filters: { role: 'user' }, limit: 9 });
  expect(hits.map((hit) => hit.kind === 'message' && hit.messageId)).toStrictEqual(['m-3', 'm-2', 'm-1']);
});

test('quotes around nothing find nothing', async () => {
  expect(await openFilled().find({ text: '""', limit: 9 })).toStrictEqual({ hits: [], isComplete: true });
});

test('what still waits to be indexed is said', async () => {
  const { stores } = openTemporaryStore();
  stores.conversations.save(plainConversation());
  stores.messages.insert(plainMessage({ text: 'The quay' }));
  expect(await createSearchApi({ stores }).find({ text: 'quay', limit: 9 })).toStrictEqual({
    hits: [],
    isComplete: false,
  });
});

test('filters alone find messages, and neither words nor filters nothing', async () => {
  const api = openFilled();
  const { hits } = await api.find({ text: '', filters: { from: 2_000 }, limit: 9 });
  expect([hits.map(nameOf), (await api.find({ text: '', limit: 9 })).hits]).toStrictEqual([['m-3', 'm-2'], []]);
});

function nameOf(hit: SearchHit): string {
  if (hit.kind === 'message') return hit.messageId;
  return hit.kind === 'note' ? hit.snippet.text : hit.title;
}

function openFilled(): CoreApi['search'] {
  const { stores } = openTemporaryStore();
  for (const number of [1, 2, 3]) {
    const place = { conversationId: `c-${number}`, createdAt: number * 1_000 };
    stores.conversations.save(plainConversation({ id: `c-${number}`, title: `Quay ${number}` }));
    const time = number === 2 ? 'night' : 'noon';
    stores.messages.insert(plainMessage({ ...place, id: `m-${number}`, text: `The quay at ${time} ${number}` }));
  }
  const note = { id: 'n-1', workspaceId: 'default', type: 'context', text: 'By the quay', isPinned: true } as const;
  stores.notes.save({ ...note, createdAt: 1, updatedAt: 1 });
  while (stores.search.indexSome(1));
  return createSearchApi({ stores });
}
