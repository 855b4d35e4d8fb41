import { act } from 'react';
import { expect, test } from 'vitest';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import type { NoteDraft } from '../../../../renderer/client/notes-state.ts';
import { NoteEditor } from '../../../../renderer/features/notes/note-editor.tsx';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { createTestWindow } from '../../support/window-parts.ts';

async function showEditor(draft: Pick<NoteDraft, 'type' | 'text'>) {
  const { stores } = createTestWindow(createScriptedCore({}).core);
  stores.notes.getState().begin({ workspaceId: 'default', conversationId: 'c1', noteId: 'note-1', ...draft });
  const { page } = await mount(
    <StoresContext value={stores}>
      <NoteEditor />
    </StoresContext>,
  );
  const fields = () => [...page.querySelectorAll('textarea')];
  const write = (index: number, text: string) =>
    act(async () => {
      const field = fields()[index];
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, text);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  return { values: () => fields().map(({ value }) => value), write, text: () => stores.notes.getState().draft?.text };
}

test('a handoff note is written in its five parts, and spaces stay while one types', async () => {
  const { values, write, text } = await showEditor({ type: 'handoff', text: '## Goal\n\nShip it.' });
  expect(values()).toEqual(['Ship it.', '', '', '', '']);
  await write(4, 'Test it ');
  expect([values(), text()]).toEqual([
    ['Ship it.', '', '', '', 'Test it '],
    '## Goal\n\nShip it.\n\n## Next\n\nTest it',
  ]);
});

test('a handoff note that was written otherwise is one text', async () => {
  const { values } = await showEditor({ type: 'handoff', text: 'From Beta to Alpha: chosen by you.' });
  expect(values()).toEqual(['From Beta to Alpha: chosen by you.']);
});

test('any other note is one text', async () => {
  const { values, write, text } = await showEditor({ type: 'context', text: '' });
  await write(0, 'The export runs at night.');
  expect([values(), text()]).toEqual([['The export runs at night.'], 'The export runs at night.']);
});
