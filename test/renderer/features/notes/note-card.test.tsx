import { act } from 'react';
import { expect, test } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { NoteCard } from '../../../../renderer/features/notes/note-card.tsx';
import type { Note } from '../../../../shared/model/note.ts';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { conversation, createTestWindow } from '../../support/window-parts.ts';

const note: Note = {
  id: 'note-1',
  workspaceId: 'default',
  conversationId: 'c1',
  type: 'context',
  text: 'The export runs at night.',
  isPinned: false,
  createdAt: Date.UTC(2026, 10, 18, 12),
  updatedAt: Date.UTC(2026, 10, 18, 12),
};

async function showAmongOthers(shown: Note) {
  const { stores } = createTestWindow(createScriptedCore({}).core);
  stores.conversations.getState().accept(conversation('c1', { title: 'Night export' }));
  let leftCount = 0;
  const { page } = await mount(
    <StoresContext value={stores}>
      <NoteCard note={shown} onLeft={() => (leftCount += 1)} />
    </StoresContext>,
  );
  return { page, leftCount: () => leftCount };
}

test('among the notes of others a note says which conversation it is from and leads there', async () => {
  const { page, leftCount } = await showAmongOthers(note);
  const link = page.querySelector('a');
  await act(async () => link?.click());
  expect([link?.textContent, link?.getAttribute('href'), leftCount()]).toEqual(['Night export', '#/chat/c1', 1]);
});

test('a note of no conversation says its day alone', async () => {
  const { conversationId: _, ...preference } = note;
  const { page } = await showAmongOthers({ ...preference, type: 'preference' });
  expect([page.querySelector('a'), page.querySelector('time')?.dateTime]).toEqual([null, '2026-11-18T12:00:00.000Z']);
});
