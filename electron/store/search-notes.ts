import { z } from 'zod';
import { NoteType } from '../../shared/model/note.ts';
import type { FoundNote, FoundPage, SearchQuestion } from '../core/ports/search-store.ts';
import type { Database } from './database.ts';
import { holdsShortTerms, matchTerms } from './match-terms.ts';
import { sql, type SqlQuery } from './sql.ts';

const Row = z.object({
  entry: z.int(),
  noteId: z.string(),
  noteType: NoteType,
  workspaceId: z.string(),
  conversationId: z.string().optional(),
  title: z.string(),
  at: z.int(),
  text: z.string(),
});

/** Notes that hold every term, the newest first, under the title of their conversation or workspace. */
export function findNotes(
  db: Database,
  question: SearchQuestion,
  before = Number.MAX_SAFE_INTEGER,
): FoundPage<FoundNote> {
  const { terms, filters, limit } = question;
  const { workspaceId, from = 0, to = Number.MAX_SAFE_INTEGER } = filters;
  const rows = db.all(
    sql`
      SELECT
        found.entry,
        note_id,
        type AS note_type,
        notes.workspace_id,
        conversation_id,
        COALESCE(conversations.title, workspaces.title) AS title,
        notes.updated_at AS at,
        text
      FROM (${candidates(terms, before)}) AS found
      JOIN note_entries USING (entry)
      JOIN notes ON notes.id = note_id
      JOIN workspaces ON workspaces.id = notes.workspace_id
      LEFT JOIN conversations ON conversations.id = conversation_id
      WHERE notes.deleted_at IS NULL
        AND workspaces.deleted_at IS NULL
        AND conversations.deleted_at IS NULL
        AND (${workspaceId} IS NULL OR notes.workspace_id = ${workspaceId})
        AND notes.updated_at >= ${from}
        AND notes.updated_at < ${to}
        AND ${holdsShortTerms(sql`text`, terms)}
      ORDER BY found.entry DESC
      LIMIT ${limit}`,
    Row,
  );
  const last = rows.at(-1);
  const isFull = rows.length === limit && last !== undefined;
  const found = rows.map(({ entry: _, conversationId, ...note }) => ({
    ...note,
    ...(conversationId !== undefined && { conversationId }),
  }));
  return { found, ...(isFull && { before: last.entry }) };
}

function candidates(terms: readonly string[], before: number): SqlQuery {
  const match = matchTerms(terms);
  if (match === undefined) return sql`SELECT entry FROM note_entries WHERE entry < ${before} ORDER BY entry DESC`;
  return sql`
    SELECT rowid AS entry
    FROM note_search
    WHERE note_search MATCH ${match}
      AND rowid < ${before}
    ORDER BY rowid DESC`;
}
