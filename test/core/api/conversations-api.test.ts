import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { ConversationCursor } from '../../../shared/model/conversation.ts';
import { openStore } from '../../../electron/store/open-store.ts';
import { askCore } from '../../support/ask-core.ts';
import { type StartedCore, startCore, testModel } from '../../support/start-core.ts';

let started: StartedCore;
let api: CoreApi;
beforeEach(async () => {
  started = await startCore();
  api = started.core.api;
});
afterEach(() => started.stop());

async function allTitles(): Promise<string[]> {
  const titles: string[] = [];
  let after: ConversationCursor | undefined;
  do {
    const page = await api.conversations.list(after ? { after } : {});
    titles.push(...page.conversations.map(({ title }) => title));
    after = page.next;
  } while (after);
  return titles;
}

test('a deleted conversation leaves the list and comes back whole', async () => {
  const [question] = await askCore(api, 'Keep me');
  const id = question?.conversationId ?? '';
  await api.conversations.remove({ id });
  expect(await allTitles()).toEqual([]);
  await api.conversations.restore({ id });
  expect(await allTitles()).toEqual(['Keep me']);
  expect((await api.conversations.messages({ id, limit: 10 })).messages).toHaveLength(2);
});

test('deleting a conversation stops its answer, and nothing more is asked in it', async () => {
  started.provider.script([{ type: 'text', text: 'Half' }, { type: 'stall' }]);
  const { id } = await api.conversations.create({});
  await api.turns.start({ conversationId: id, text: 'Hello', model: testModel });
  const request = await started.provider.waitForRequest(0);
  await api.conversations.remove({ id });
  expect(await request.outcome).toBe('client-left');
  await expect(api.turns.start({ conversationId: id, text: 'More', model: testModel })).rejects.toMatchObject({
    body: { code: 'conflict' },
  });
});

test('a long list comes in pages that leave nothing out and repeat nothing', async () => {
  await started.core.close();
  const { stores, close } = openStore({ directory: started.directory, now: Date.now });
  const titles = Array.from({ length: 1_234 }, (_, index) => `Conversation ${index}`);
  stores.atomically(() => {
    for (const [index, title] of titles.entries()) {
      stores.conversations.save({
        id: `c${index}`,
        workspaceId: 'default',
        title,
        isTitleManual: true,
        draft: '',
        createdAt: 1,
        // Several share one moment: the id decides between them.
        updatedAt: 1_000 + Math.floor(index / 7),
      });
    }
  });
  close();
  api = (await started.reopen()).api;
  const listed = await allTitles();
  expect(listed).toHaveLength(titles.length);
  expect(new Set(listed)).toEqual(new Set(titles));
});

test('long messages and drafts never make a page that does not fit into a frame', async () => {
  const long = 'x'.repeat(390_000);
  for (const draft of [long, long, long]) {
    const { id } = await api.conversations.create({});
    await api.conversations.saveDraft({ id, draft });
  }
  expect((await api.conversations.list({})).conversations).toHaveLength(2);
  expect(await allTitles()).toHaveLength(3);

  const { id } = await api.conversations.create({});
  for (const text of [long, long, long]) {
    const { turnId } = await api.turns.start({ conversationId: id, text, model: testModel });
    for await (const _ of api.turns.watch({ turnId, fromIndex: 0 }, { signal: new AbortController().signal })) continue;
  }
  const newest = await api.conversations.messages({ id, limit: 200 });
  const earlier = await api.conversations.messages({ id, limit: 200, before: newest.messages[0]?.id ?? '' });
  expect([newest.hasEarlier, earlier.hasEarlier]).toEqual([true, false]);
  expect(newest.messages.length + earlier.messages.length).toBe(6);
});

test('a draft is kept, and gone once it was sent', async () => {
  const { id } = await api.conversations.create({});
  await api.conversations.saveDraft({ id, draft: 'Half a thought' });
  expect(await api.conversations.read({ id })).toMatchObject({ draft: 'Half a thought' });
  await api.turns.start({ conversationId: id, text: 'The whole thought', model: testModel });
  expect(await api.conversations.read({ id })).toMatchObject({ draft: '', title: 'The whole thought' });
});

test.each([
  ['nothing', '   '],
  ['more than one message may carry', 'x'.repeat(400_001)],
])('a message of %s is refused with the field named', async (_, text) => {
  const { id } = await api.conversations.create({});
  await expect(api.turns.start({ conversationId: id, text })).rejects.toMatchObject({
    body: { code: 'invalid-input', path: 'text' },
  });
});
