import { expect, test, vi } from 'vitest';
import type { NoteHit } from '../../../renderer/client/open-note-hit.ts';
import { defaultSettings } from '../../../shared/model/settings.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { createTestWindow } from '../support/window-parts.ts';

const hit: NoteHit = {
  kind: 'note',
  noteId: 'n-1',
  noteType: 'handoff',
  workspaceId: 'default',
  title: 'Harbour',
  at: 1,
  snippet: { text: 'Decided: the quay', marks: [] },
};

test('a note of a conversation is shown beside it, one of a workspace among all of that', async () => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
  const { core } = createScriptedCore({
    notes: { list: () => Promise.resolve({ notes: [] }) },
    settings: { update: ({ inspectors = {} }) => Promise.resolve({ ...defaultSettings, inspectors }) },
  });
  const { stores } = createTestWindow(core);
  const { open } = stores.messageSearch.getState();

  await open({ ...hit, conversationId: 'c-1' });
  const beside = stores.routes.getState().route;
  await open(hit);

  expect([beside, stores.noteLibrary.getState().workspaceId]).toStrictEqual([
    { name: 'chat', conversationId: 'c-1' },
    'default',
  ]);
});
