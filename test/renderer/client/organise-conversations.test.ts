import { expect, test } from 'vitest';
import { followConversation } from '../../../renderer/client/follow-conversation.ts';
import { listedConversations } from '../../../renderer/client/listed-conversations.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { conversation, createTestWindow, settle } from '../support/window-parts.ts';

const first = conversation('first', { updatedAt: 3, activeLeafId: 'm' });
const second = conversation('second', { updatedAt: 2, activeLeafId: 'm' });
const third = conversation('third', { updatedAt: 1, activeLeafId: 'm' });

async function start(conversations: Parameters<typeof createScriptedCore>[0]['conversations'], hash = '') {
  const { core } = createScriptedCore({
    conversations: { list: () => Promise.resolve({ conversations: [first, second, third] }), ...conversations },
    settings: { update: () => Promise.reject(diskIsFull()) },
  });
  const { stores } = createTestWindow(core, hash);
  await stores.conversations.getState().read();
  return {
    ...stores,
    all: stores,
    listed: (workspaceId = 'default') =>
      listedConversations(stores.conversations.getState().conversations, workspaceId).map(({ id }) => id),
    toast: () => stores.toasts.getState().toast?.text,
    route: () => stores.routes.getState().route,
  };
}

const never = () => new Promise<never>(() => {});

test('a pinned conversation goes to the top before the core has answered', async () => {
  const { conversations, listed } = await start({ setPinned: never });
  void conversations.getState().setPinned('third', true);
  expect(listed()).toEqual(['third', 'first', 'second']);
});

test('a pin that is refused comes off again, and Retry is offered', async () => {
  const { conversations, listed, toasts } = await start({ setPinned: () => Promise.reject(diskIsFull()) });
  await conversations.getState().setPinned('third', true);
  expect([listed(), toasts.getState().toast?.action?.label]).toEqual([['first', 'second', 'third'], 'Retry']);
});

test('archiving the open conversation goes to the next one, and Undo opens it again', async () => {
  const setArchived = ({ isArchived }: { readonly isArchived: boolean }) =>
    Promise.resolve({ ...second, ...(isArchived && { archivedAt: 9 }) });
  const { conversations, listed, toast, toasts, route } = await start({ setArchived }, '#/chat/second');
  await conversations.getState().setArchived('second', true);
  const archived = [listed(), toast(), route()];
  toasts.getState().act();
  await settle();
  expect([archived, listed(), route()]).toEqual([
    [['first', 'third'], 'Archived Title of second', { name: 'chat', conversationId: 'third' }],
    ['first', 'second', 'third'],
    { name: 'chat', conversationId: 'second' },
  ]);
});

test('a conversation that is moved leaves the list of its workspace, and Undo moves it back', async () => {
  const move = ({ workspaceId }: { readonly workspaceId: string }) => Promise.resolve({ ...second, workspaceId });
  const { conversations, listed, toast, toasts } = await start({ move });
  await conversations.getState().move('second', { id: 'harbour', title: 'Harbour' });
  const moved = [listed(), listed('harbour'), toast()];
  toasts.getState().act();
  await settle();
  expect([moved, listed()]).toEqual([
    [['first', 'third'], ['second'], 'Moved Title of second to Harbour'],
    ['first', 'second', 'third'],
  ]);
});

test('tags are changed at once and come back with Undo', async () => {
  const setTags = ({ tags }: { readonly tags: readonly string[] }) =>
    Promise.resolve({ ...first, ...(tags.length > 0 && { tags: [...tags] }) });
  const { conversations, toasts } = await start({ setTags });
  const tags = () => conversations.getState().conversations.find(({ id }) => id === 'first')?.tags;
  await conversations.getState().setTags('first', ['work']);
  const given = tags();
  toasts.getState().act();
  await settle();
  expect([given, tags()]).toEqual([['work'], undefined]);
});

test('a new conversation is made in the workspace that is shown', async () => {
  const made: unknown[] = [];
  const create = (input: { readonly workspaceId?: string }) => {
    made.push(input);
    return Promise.resolve(conversation('made', { workspaceId: 'harbour' }));
  };
  const { beginning, workspaces } = await start({ create });
  workspaces.getState().accept([
    { id: 'default', title: 'Home', createdAt: 0 },
    { id: 'harbour', title: 'Harbour', createdAt: 1 },
  ]);
  workspaces.getState().show('harbour');
  await beginning.getState().openNew();
  expect(made).toEqual([{ workspaceId: 'harbour' }]);
});

test('opening a conversation of another workspace turns the window to that workspace', async () => {
  const { all, conversations, workspaces } = await start({}, '#/chat/elsewhere');
  conversations.getState().accept(conversation('elsewhere', { workspaceId: 'harbour' }));
  followConversation(all);
  expect(workspaces.getState().shownId).toBe('harbour');
});
