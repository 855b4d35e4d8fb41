import { expect, test } from 'vitest';
import { createBranchesApi } from '../../../electron/core/api/branches-api.ts';
import type { Message } from '../../../shared/model/message.ts';
import { failure, plainConversation, plainMessage, provenance } from '../../store/samples.ts';
import { openTemporaryStore } from '../../store/temporary-store.ts';

const conversationId = 'conversation-1';

test('the outline holds every branch, each message in a line, page by page', async () => {
  const api = open([
    plainMessage({ id: 'q', text: '# Which\n\n**tide** is it?' }),
    plainMessage({ id: 'a1', parentId: 'q', role: 'assistant', text: 'The first.', provenance }),
    plainMessage({ id: 'a2', parentId: 'q', role: 'assistant', text: '', status: 'failed', failure }),
  ]);
  expect(await api.outline({ conversationId })).toStrictEqual({
    nodes: [
      { id: 'q', role: 'user', words: 'Which tide is it?', status: 'complete', at: 1_000 },
      {
        id: 'a1',
        parentId: 'q',
        role: 'assistant',
        words: 'The first.',
        status: 'complete',
        at: 1_000,
        modelLabel: 'Alpha Large',
        line: 'claude',
      },
      { id: 'a2', parentId: 'q', role: 'assistant', words: '', status: 'failed', at: 1_000 },
    ],
  });
});

test('a long outline goes on where a page ends', async () => {
  const api = open(chain(950));
  const sizes: number[] = [];
  let after: string | undefined;
  do {
    const page = await api.outline({ conversationId, ...(after !== undefined && { after }) });
    sizes.push(page.nodes.length);
    after = page.next;
  } while (after !== undefined);
  expect(sizes).toStrictEqual([250, 250, 250, 200]);
});

test('an answer that was not approved is no part of the outline', async () => {
  const denied = { ...failure, kind: 'approval_denied' } as const;
  const api = open([
    plainMessage({ id: 'q' }),
    plainMessage({ id: 'a', parentId: 'q', role: 'assistant', text: '', status: 'failed', failure: denied }),
  ]);
  expect((await api.outline({ conversationId })).nodes.map(({ id }) => id)).toStrictEqual(['q']);
});

test('a phrase is counted in the shown branch alone, newest first, without case, accents and marks', async () => {
  const api = open([
    plainMessage({ id: 'q', text: 'Un CAFÉ, deux cafés' }),
    plainMessage({ id: 'other', parentId: 'q', role: 'assistant', text: 'Cafe' }),
    plainMessage({ id: 'a', parentId: 'q', role: 'assistant', text: 'Take a **ca**fe [here](https://cafe.test)' }),
  ]);
  expect(await api.find({ conversationId, phrase: 'cafe' })).toStrictEqual({
    hits: [
      { messageId: 'a', count: 1 },
      { messageId: 'q', count: 2 },
    ],
  });
});

test('what is in the reasoning is counted as well, and said', async () => {
  const reasoning = 'The caf\u00e9 or the ca**fe**?';
  const api = open([plainMessage({ id: 'a', role: 'assistant', text: 'A cafe.', reasoning })]);
  expect(await api.find({ conversationId, phrase: 'cafe' })).toStrictEqual({
    hits: [{ messageId: 'a', count: 3, reasoningCount: 2 }],
  });
});

test('a search through a long branch goes on where a page ends', async () => {
  const api = open(chain(90));
  const counts: number[] = [];
  let before: string | undefined;
  do {
    const page = await api.find({ conversationId, phrase: 'word 1', ...(before !== undefined && { before }) });
    counts.push(page.hits.length);
    before = page.next;
  } while (before !== undefined);
  expect(counts).toStrictEqual([0, 10, 1]);
});

test('a new version that is being written is kept until it is given up', async () => {
  const api = open([plainMessage({ id: 'q' })]);
  await api.saveEdit({ messageId: 'q', text: 'Half' });
  await api.saveEdit({ messageId: 'q', text: 'Half a thought' });
  const kept = await api.edits({ conversationId });
  await api.saveEdit({ messageId: 'q' });
  expect([kept, await api.edits({ conversationId })]).toStrictEqual([
    { edits: [{ messageId: 'q', text: 'Half a thought' }] },
    { edits: [] },
  ]);
});

test('what is not there is said', async () => {
  const api = open([]);
  await expect(api.outline({ conversationId: 'none' })).rejects.toThrow('conversation');
  await expect(api.saveEdit({ messageId: 'none', text: 'x' })).rejects.toThrow('message');
});

function chain(count: number): readonly Message[] {
  return Array.from({ length: count }, (_, index) =>
    plainMessage({ id: `m-${index}`, text: `word ${index}`, ...(index > 0 && { parentId: `m-${index - 1}` }) }),
  );
}

/** The last message ends the shown branch. */
function open(messages: readonly Message[]) {
  const { stores } = openTemporaryStore();
  const leaf = messages.at(-1)?.id;
  stores.conversations.save(plainConversation({ ...(leaf !== undefined && { activeLeafId: leaf }) }));
  stores.atomically(() => {
    for (const message of messages) stores.messages.insert(message);
  });
  return createBranchesApi({ stores });
}
