import type { ConversationId } from '../../shared/model/ids.ts';
import { Note } from '../../shared/model/note.ts';
import type { NoteStore } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

export function createNoteStore(db: Database): NoteStore {
  return {
    insert: (note) => insertNote(db, Note.parse(note)),
    listOfConversation: (id) => listNotes(db, id),
  };
}

const columns = sql`
  id, workspace_id, conversation_id, type, text, is_pinned, created_at, updated_at, expires_at`;

function insertNote(db: Database, note: Note): void {
  const { id, workspaceId, conversationId, type, text, isPinned, createdAt, updatedAt, expiresAt } = note;
  db.run(sql`
    INSERT INTO notes (${columns})
    VALUES (${id}, ${workspaceId}, ${conversationId}, ${type}, ${text}, ${isPinned}, ${createdAt}, ${updatedAt},
      ${expiresAt})`);
}

/** Oldest first. */
function listNotes(db: Database, id: ConversationId): readonly Note[] {
  return db.all(
    sql`
      SELECT ${columns}
      FROM notes
      WHERE conversation_id = ${id}
      ORDER BY created_at, rowid`,
    Note,
  );
}
