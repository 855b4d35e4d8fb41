import type { Migration } from '../migrate.ts';
import { attachments } from './chat-workspace/attachments.ts';
import { imports } from './chat-workspace/imports.ts';
import { messageEdits } from './chat-workspace/message-edits.ts';
import { notes } from './chat-workspace/notes.ts';
import { organisedConversations } from './chat-workspace/organised-conversations.ts';
import { searchNotes } from './chat-workspace/search-notes.ts';
import { streamedPieces } from './chat-workspace/streamed-pieces.ts';

/** Version 4: conversations in order, their attachments and notes, and what was brought in from elsewhere. */
export const chatWorkspace: Migration = {
  version: 4,
  up: (db) => {
    for (const script of [
      ...organisedConversations,
      ...attachments,
      ...notes,
      ...imports,
      ...messageEdits,
      ...streamedPieces,
      ...searchNotes,
    ])
      db.execute(script);
  },
};
