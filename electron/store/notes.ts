import type { NoteId } from '../../shared/model/ids.ts';
import { Note } from '../../shared/model/note.ts';
import type { NoteQuestion, NoteStore } from '../core/ports/note-store.ts';
import type { Database } from './database.ts';
import { listOf, sql, type SqlQuery, toJson } from './sql.ts';

export function createNoteStore(db: Database): NoteStore {
  return {
    save: (note) => saveNote(db, Note.parse(note)),
    read: (id) => readNote(db, id),
    list: (question) => listNotes(db, question),
    prune: (limits) => pruneNotes(db, limits),
  };
}

const columns = sql`
  id, workspace_id, conversation_id, type, text, is_pinned, created_at, updated_at, expires_at, deleted_at,
  covers_json`;

/** An update where it exists: replacing the row would let go of what refers to it. */
function saveNote(db: Database, note: Note): void {
  const { id, workspaceId, conversationId, type, text, isPinned, createdAt, updatedAt, expiresAt } = note;
  const { deletedAt, covers } = note;
  db.run(sql`
    INSERT INTO notes (${columns})
    VALUES (${id}, ${workspaceId}, ${conversationId}, ${type}, ${text}, ${isPinned}, ${createdAt}, ${updatedAt},
      ${expiresAt}, ${deletedAt}, ${toJson(covers)})
    ON CONFLICT (id) DO UPDATE SET
      text = excluded.text,
      is_pinned = excluded.is_pinned,
      updated_at = excluded.updated_at,
      expires_at = excluded.expires_at,
      deleted_at = excluded.deleted_at,
      covers_json = excluded.covers_json`);
}

function readNote(db: Database, id: NoteId): Note | undefined {
  return db.first(
    sql`
      SELECT ${columns}
      FROM notes
      WHERE id = ${id}`,
    Note,
  );
}

function listNotes(db: Database, question: NoteQuestion): readonly Note[] {
  return db.all(
    sql`
      SELECT ${columns}
      FROM notes
      WHERE ${question.isDeleted ? sql`deleted_at IS NOT NULL` : sql`deleted_at IS NULL`}
        AND (is_pinned = 1 OR expires_at IS NULL OR expires_at > ${question.now})
        ${placeOf(question)}
        ${narrowed(question)}
      ORDER BY created_at DESC, id DESC
      LIMIT ${question.limit}`,
    Note,
  );
}

function placeOf({ workspaceId, conversationId }: NoteQuestion): SqlQuery {
  if (conversationId !== undefined) return sql`AND conversation_id = ${conversationId}`;
  return workspaceId === undefined ? sql`` : sql`AND workspace_id = ${workspaceId}`;
}

function narrowed({ types, text, after }: NoteQuestion): SqlQuery {
  const ofTypes = types ? sql`AND type IN (${listOf(types)})` : sql``;
  const withText = text === undefined ? sql`` : sql`AND text LIKE ${`%${escaped(text)}%`} ESCAPE '\\'`;
  const behind = after ? sql`AND (created_at, id) < (${after.createdAt}, ${after.id})` : sql``;
  return sql`${ofTypes} ${withText} ${behind}`;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, (mark) => `\\${mark}`);
}

function pruneNotes(db: Database, { now, deletedBefore, limit }: Parameters<NoteStore['prune']>[0]): number {
  return db.run(sql`
    DELETE FROM notes
    WHERE id IN (
      SELECT id FROM notes WHERE is_pinned = 0 AND expires_at <= ${now}
      UNION ALL
      SELECT id FROM notes WHERE deleted_at < ${deletedBefore}
      LIMIT ${limit})`);
}
