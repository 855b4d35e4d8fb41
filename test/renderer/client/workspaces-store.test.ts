import { expect, test } from 'vitest';
import { currentWorkspaceId } from '../../../renderer/client/choose-workspace.ts';
import { defaultSettings } from '../../../shared/model/settings.ts';
import type { Workspace } from '../../../shared/model/workspace.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { createTestWindow, settle } from '../support/window-parts.ts';

const home: Workspace = { id: 'default', title: 'Home', createdAt: 0 };
const harbour: Workspace = { id: 'harbour', title: 'Harbour', createdAt: 1 };

async function start(workspaces: Parameters<typeof createScriptedCore>[0]['workspaces'] = {}) {
  const { core } = createScriptedCore({
    workspaces: { list: () => Promise.resolve({ workspaces: [home, harbour] }), ...workspaces },
    settings: {
      update: (change) => Promise.resolve({ ...defaultSettings, openWorkspaceId: change.openWorkspaceId ?? '' }),
    },
  });
  const { stores } = createTestWindow(core, '#/chat/c1');
  await stores.workspaces.getState().read();
  return {
    ...stores,
    current: () => currentWorkspaceId(stores),
    titles: () => stores.workspaces.getState().workspaces.map(({ title }) => title),
    route: () => stores.routes.getState().route,
    toast: () => stores.toasts.getState().toast?.text,
  };
}

test('the window begins in the workspace that was shown last', async () => {
  const { settings, current } = await start();
  const before = current();
  settings.getState().accept({ ...defaultSettings, openWorkspaceId: 'harbour' });
  expect([before, current()]).toEqual(['default', 'harbour']);
});

test('what another window shows does not turn this one', async () => {
  const { settings, workspaces, current } = await start();
  workspaces.getState().show('default');
  settings.getState().accept({ ...defaultSettings, openWorkspaceId: 'harbour' });
  expect(current()).toBe('default');
});

test('showing a workspace leaves the open conversation and is remembered', async () => {
  const { workspaces, settings, current, route } = await start();
  workspaces.getState().show('harbour');
  await settle();
  expect([current(), route(), settings.getState().settings.openWorkspaceId]).toEqual([
    'harbour',
    { name: 'chat' },
    'harbour',
  ]);
});

test('a new workspace is shown at once', async () => {
  const { workspaces, current, titles } = await start({
    create: ({ title }) => Promise.resolve({ id: 'new', title, createdAt: 2 }),
  });
  await workspaces.getState().create('Garden');
  expect([current(), titles()]).toEqual(['new', ['Home', 'Harbour', 'Garden']]);
});

test('deleting the shown workspace goes to the first one, and Undo comes back', async () => {
  const { workspaces, current, toast, toasts } = await start({
    remove: () => Promise.resolve({ ...harbour, deletedAt: 9 }),
    restore: () => Promise.resolve(harbour),
  });
  workspaces.getState().show('harbour');
  await workspaces.getState().remove('harbour');
  const removed = [current(), toast()];
  toasts.getState().act();
  await settle();
  expect([removed, current()]).toEqual([['default', 'Deleted Harbour and its conversations'], 'harbour']);
});

test('a workspace that was deleted elsewhere is not shown any more', async () => {
  const { workspaces, current } = await start();
  workspaces.getState().show('harbour');
  workspaces.getState().accept([home, { ...harbour, deletedAt: 9 }]);
  expect(current()).toBe('default');
});

test('a name that is refused goes back', async () => {
  const { workspaces, titles, toast } = await start({ rename: () => Promise.reject(diskIsFull()) });
  await workspaces.getState().rename('harbour', 'Port');
  expect([titles(), toast()]).toEqual([['Home', 'Harbour'], 'The disk is full. Free some space and try again.']);
});
