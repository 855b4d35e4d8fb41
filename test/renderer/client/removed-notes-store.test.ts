import { expect, test, vi } from 'vitest';
import { createRemovedNotesStore } from '../../../renderer/client/removed-notes-store.ts';
import { createToastStore } from '../../../renderer/client/toast-store.ts';
import type { Note } from '../../../shared/model/note.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { createTestWindowClock } from '../support/window-parts.ts';

const old: Note = {
  id: 'n1',
  workspaceId: 'default',
  type: 'context',
  text: 'Runs at night.',
  isPinned: true,
  createdAt: 1,
  updatedAt: 1,
  deletedAt: 5,
};
const recent: Note = { ...old, id: 'n2', deletedAt: 9 };
const { deletedAt: _, ...restored } = old;

function start(restore: () => Promise<Note>) {
  const list = vi.fn((_question: unknown) => Promise.resolve({ notes: [old, recent] }));
  const toasts = createToastStore(createTestWindowClock(createManualClock()));
  const store = createRemovedNotesStore(createScriptedCore({ notes: { list, restore } }).core, toasts);
  return { ...store.getState(), list, toasts, ids: () => store.getState().notes?.map(({ id }) => id) };
}

test('deleted notes are read while somebody looks, the last one first', async () => {
  const { read, leave, accept, list, ids } = start(() => Promise.resolve(restored));
  await read();
  const looked = ids();
  leave();
  accept(old);
  expect([list.mock.calls, looked, ids()]).toEqual([[[{ isDeleted: true, limit: 200 }]], ['n2', 'n1'], undefined]);
});

test('a note that is restored leaves the list at once', async () => {
  const { read, restore, toasts, ids } = start(() => Promise.resolve(restored));
  await read();
  const restoring = restore(old);
  const atOnce = ids();
  await restoring;
  expect([atOnce, ids(), toasts.getState().toast?.text]).toEqual([['n2'], ['n2'], 'Brought back the note']);
});

test('a note that cannot be restored stays in the list', async () => {
  const { read, restore, ids } = start(() => Promise.reject(diskIsFull()));
  await read();
  await restore(old);
  expect(ids()).toEqual(['n2', 'n1']);
});
