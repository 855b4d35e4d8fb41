import { expect, test, vi } from 'vitest';
import type { Note } from '../../../shared/model/note.ts';
import { type CoreScript, createScriptedCore, diskIsFull } from '../../support/scripted-core.ts';
import { createTestWindow } from '../support/window-parts.ts';

const place = { workspaceId: 'default', conversationId: 'c1' };

function note(id: string, change: Partial<Note> = {}): Note {
  return { ...place, id, type: 'context', text: id, isPinned: false, createdAt: 1, updatedAt: 1, ...change };
}

async function start(notes: CoreScript['notes'] = {}, own: Note[] = []) {
  const list: NonNullable<CoreScript['notes']>['list'] = ({ types }) => Promise.resolve({ notes: types ? [] : own });
  const { core } = createScriptedCore({ notes: { list, ...notes } });
  const { stores } = createTestWindow(core);
  stores.notes.getState().look(place);
  await vi.waitFor(() => expect(stores.notes.getState().status.state).toBe('ready'));
  return { notes: stores.notes, toasts: stores.toasts, ids: () => stores.notes.getState().notes.map(({ id }) => id) };
}

test('a note that cannot be saved stays in its editor', async () => {
  const { notes } = await start({ write: () => Promise.reject(diskIsFull()) });
  notes.getState().begin({ ...place, type: 'context', text: '' });
  notes.getState().type({ text: 'Half a thought' });
  expect(await notes.getState().save()).toBe(false);
  expect([notes.getState().draft?.text, notes.getState().problem]).toEqual([
    'Half a thought',
    'The disk is full. Free some space and try again.',
  ]);
});

test('a saved note is listed, newest first, and its editor closes', async () => {
  const { notes, ids } = await start({ write: () => Promise.resolve(note('new', { createdAt: 2 })) }, [note('old')]);
  notes.getState().begin({ ...place, type: 'context', text: 'New' });
  expect(await notes.getState().save()).toBe(true);
  expect([ids(), notes.getState().draft]).toEqual([['new', 'old'], undefined]);
});

test('a deleted note goes at once and comes back with Undo', async () => {
  const kept = note('kept');
  const { notes, toasts, ids } = await start(
    { remove: () => Promise.resolve(kept), restore: () => Promise.resolve(kept) },
    [kept],
  );
  await notes.getState().remove(kept);
  expect([ids(), toasts.getState().toast?.text]).toEqual([[], 'Deleted the note']);
  toasts.getState().act();
  await vi.waitFor(() => expect(ids()).toEqual(['kept']));
});

test('a note that could not be deleted or pinned is as it was', async () => {
  const refused = () => Promise.reject(diskIsFull());
  const kept = note('kept');
  const { notes, ids, toasts } = await start({ remove: refused, pin: refused }, [kept]);
  await notes.getState().remove(kept);
  await notes.getState().pin(kept, true);
  expect([ids(), notes.getState().notes[0]?.isPinned, toasts.getState().toast?.text]).toEqual([
    ['kept'],
    false,
    'The disk is full. Free some space and try again.',
  ]);
});

test('a preference of the workspace is taken over from another window', async () => {
  const { notes, ids } = await start();
  const { conversationId: _, ...wide } = note('wide', { type: 'preference' });
  notes.getState().accept(wide);
  notes.getState().accept(note('elsewhere', { conversationId: 'c2' }));
  expect([ids(), notes.getState().preferences]).toEqual([[], [wide]]);
});
