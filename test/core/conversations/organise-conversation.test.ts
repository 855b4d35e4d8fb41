import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { ConversationShelf } from '../../../shared/model/conversation.ts';
import { askCore } from '../../support/ask-core.ts';
import { type StartedCore, startCore, testModel } from '../../support/start-core.ts';

let started: StartedCore;
let api: CoreApi;
beforeEach(async () => {
  started = await startCore();
  api = started.core.api;
});
afterEach(() => started.stop());

test('pinned conversations stand first, and a pin does not count as a change', async () => {
  const older = await make('Older');
  await make('Newer');
  const before = await api.conversations.read({ id: older });
  const pinned = await api.conversations.setPinned({ id: older, isPinned: true });
  const titles = await listed('current');
  await api.conversations.setPinned({ id: older, isPinned: false });
  expect([titles, pinned.updatedAt, await api.conversations.read({ id: older })]).toStrictEqual([
    ['Older', 'Newer'],
    before.updatedAt,
    before,
  ]);
});

test('each conversation stands on one shelf: the list, the archive or Recently deleted', async () => {
  await make('Kept');
  const archived = await make('Archived');
  const deleted = await make('Deleted');
  await api.conversations.setArchived({ id: archived, isArchived: true });
  await api.conversations.setArchived({ id: deleted, isArchived: true });
  await api.conversations.remove({ id: deleted });
  expect([await listed('current'), await listed('archived'), await listed('deleted')]).toStrictEqual([
    ['Kept'],
    ['Archived'],
    ['Deleted'],
  ]);
  await api.conversations.restore({ id: deleted });
  await api.conversations.setArchived({ id: archived, isArchived: false });
  expect([await listed('current'), await listed('archived'), await listed('deleted')]).toStrictEqual([
    ['Archived', 'Kept'],
    ['Deleted'],
    [],
  ]);
});

test('an archived conversation that is gone on with comes back to the list', async () => {
  const id = await make('Old friend');
  await api.conversations.setArchived({ id, isArchived: true });
  await api.turns.start({ conversationId: id, text: 'Are you there?', model: testModel });
  expect([await listed('current'), await listed('archived')]).toStrictEqual([['Old friend'], []]);
});

test('tags keep their order, and the same word in another case is one', async () => {
  const id = await make('Tagged');
  const tagged = await api.conversations.setTags({ id, tags: ['Work', 'harbour', 'work', ' tides '] });
  const bare = await api.conversations.setTags({ id, tags: [] });
  expect([tagged.tags, 'tags' in bare]).toStrictEqual([['Work', 'harbour', 'tides'], false]);
});

test('only what is in Recently deleted can be removed for good, with everything in it', async () => {
  const [question] = await askCore(api, 'Forget me');
  const id = question?.conversationId ?? '';
  await expect(api.conversations.removeForGood({ id })).rejects.toMatchObject({ body: { code: 'not-found' } });
  const heard: string[] = [];
  api.on('conversation-purged', (purged) => heard.push(purged.id));
  await api.conversations.remove({ id });
  await api.conversations.removeForGood({ id });
  await expect(api.conversations.read({ id })).rejects.toMatchObject({ body: { code: 'not-found' } });
  expect([heard, await listed('deleted')]).toStrictEqual([[id], []]);
});

test('a conversation moves to another workspace and is listed there', async () => {
  const id = await make('Moving');
  await make('Staying');
  const other = await api.workspaces.create({ title: 'Harbour' });
  await api.conversations.move({ id, workspaceId: other.id });
  expect([await listed('current', other.id), await listed('current', 'default')]).toStrictEqual([
    ['Moving'],
    ['Staying'],
  ]);
  await expect(api.conversations.move({ id, workspaceId: 'nowhere' })).rejects.toMatchObject({
    body: { code: 'not-found' },
  });
});

async function make(title: string): Promise<string> {
  const { id } = await api.conversations.create({});
  await api.conversations.rename({ id, title });
  return id;
}

async function listed(shelf: ConversationShelf, workspaceId?: string): Promise<string[]> {
  const { conversations } = await api.conversations.list({ shelf, ...(workspaceId !== undefined && { workspaceId }) });
  return conversations.map(({ title }) => title);
}
