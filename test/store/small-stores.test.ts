import { expect, test } from 'vitest';
import type { Note } from '../../shared/model/note.ts';
import { defaultSettings, type Settings } from '../../shared/model/settings.ts';
import { plainConversation } from './samples.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore } from './temporary-store.ts';

test('settings are the defaults until some are saved, and survive a restart', () => {
  const directory = temporaryDirectory();
  const first = openTemporaryStore(directory);
  const before = first.stores.settings.read();
  const changed: Settings = {
    theme: 'dark',
    defaultModel: 'alpha/small',
    hasSeenWelcome: true,
    isSidebarRail: true,
    isTitledByModel: false,
    inspectors: { default: { isOpen: false, widthPx: 400, folded: ['usage'] } },
    shortcuts: [{ command: 'back', hotkey: 'Mod+B' }],
    imageHosts: ['example.com'],
    alerts: 'window',
    keptDays: 30,
  };
  first.stores.settings.save({ ...defaultSettings, isSidebarRail: true });
  first.stores.settings.save(changed);
  first.close();
  expect([before, openTemporaryStore(directory).stores.settings.read()]).toStrictEqual([defaultSettings, changed]);
});

test('notes of a conversation come back newest first', () => {
  const { conversations, notes } = openTemporaryStore().stores;
  const note: Note = {
    id: 'note-1',
    workspaceId: 'default',
    conversationId: 'conversation-1',
    type: 'summary',
    text: 'They greet each other.',
    isPinned: true,
    createdAt: 2_000,
    updatedAt: 2_500,
    expiresAt: 9_000,
  };
  const { conversationId: _ofNone, ...loose } = note;
  const { expiresAt: _never, ...lasting } = note;
  const older: Note = { ...lasting, id: 'note-2', isPinned: false, createdAt: 1_000 };
  conversations.save(plainConversation());
  for (const each of [note, older, { ...loose, id: 'note-3' }]) notes.save(each);
  expect(notes.list({ conversationId: 'conversation-1', limit: 10, now: 5_000 })).toStrictEqual([note, older]);
});
