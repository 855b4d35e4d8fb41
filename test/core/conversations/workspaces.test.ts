import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import { openStore } from '../../../electron/store/open-store.ts';
import { plainConversation } from '../../store/samples.ts';
import { type StartedCore, startCore, testModel } from '../../support/start-core.ts';

let started: StartedCore;
let api: CoreApi;
beforeEach(async () => {
  started = await startCore();
  api = started.core.api;
});
afterEach(() => started.stop());

test('a removed workspace takes its conversations to Recently deleted, and brings just those back', async () => {
  const { id } = await api.workspaces.create({ title: 'Harbour' });
  const kept = await make(id, 'Kept');
  const deletedBefore = await make(id, 'Deleted before');
  await api.conversations.remove({ id: deletedBefore });
  await api.workspaces.remove({ id });
  const removed = [(await titles('current')).includes('Kept'), (await titles('deleted')).toSorted()];
  const { deletedAt } = await api.workspaces.restore({ id });
  expect({
    removed,
    deletedAt,
    restored: [await titles('current', id), await titles('deleted')],
    again: (await api.conversations.read({ id: kept })).workspaceId,
  }).toStrictEqual({
    removed: [false, ['Deleted before', 'Kept']],
    deletedAt: undefined,
    restored: [['Kept'], ['Deleted before']],
    again: id,
  });
});

test('a conversation that is restored without its workspace comes back to the first one', async () => {
  const { id } = await api.workspaces.create({ title: 'Harbour' });
  const kept = await make(id, 'Kept');
  await api.workspaces.remove({ id });
  const restored = await api.conversations.restore({ id: kept });
  expect([restored.workspaceId, 'deletedAt' in restored]).toStrictEqual(['default', false]);
});

test('the first workspace stays, and can be renamed', async () => {
  await expect(api.workspaces.remove({ id: 'default' })).rejects.toMatchObject({ body: { code: 'conflict' } });
  await api.workspaces.rename({ id: 'default', title: 'Home' });
  expect((await api.workspaces.list({})).workspaces.map(({ title }) => title)).toStrictEqual(['Home']);
});

test('removing a workspace stops its answers, and nothing new goes into it', async () => {
  started.provider.script([{ type: 'text', text: 'Half' }, { type: 'stall' }]);
  const { id: workspaceId } = await api.workspaces.create({ title: 'Harbour' });
  const { id } = await api.conversations.create({ workspaceId });
  await api.turns.start({ conversationId: id, text: 'Hello', model: testModel });
  const request = await started.provider.waitForRequest(0);
  await api.workspaces.remove({ id: workspaceId });
  expect(await request.outcome).toBe('client-left');
  await expect(api.conversations.create({ workspaceId })).rejects.toMatchObject({ body: { code: 'conflict' } });
});

test('a large workspace goes in steps, and a removal that was cut off is finished at the next start', async () => {
  const { id } = await api.workspaces.create({ title: 'Large' });
  await started.core.close();
  const { stores, close } = openStore({ directory: started.directory, now: Date.now });
  stores.atomically(() => {
    for (let index = 0; index < 250; index += 1) {
      stores.conversations.save(plainConversation({ id: `c${index}`, workspaceId: id }));
    }
  });
  const workspace = stores.workspaces.read(id);
  if (workspace) stores.workspaces.save({ ...workspace, deletedAt: Date.now() });
  close();
  api = (await started.reopen()).api;
  const finished = (await titles('deleted')).length;
  await api.workspaces.restore({ id });
  const restored = (await titles('current', id)).length;
  await api.workspaces.remove({ id });
  expect([finished, restored, (await titles('deleted')).length]).toStrictEqual([250, 250, 250]);
});

async function make(workspaceId: string, title: string): Promise<string> {
  const { id } = await api.conversations.create({ workspaceId });
  await api.conversations.rename({ id, title });
  return id;
}

async function titles(shelf: 'current' | 'deleted', workspaceId?: string): Promise<string[]> {
  const { conversations } = await api.conversations.list({ shelf, ...(workspaceId !== undefined && { workspaceId }) });
  return conversations.map(({ title }) => title);
}
