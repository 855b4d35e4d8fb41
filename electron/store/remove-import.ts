import { z } from 'zod';
import { removeImportedRows } from './archive/imported-rows.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

/** Rows at a time: about two milliseconds' work. */
const messagesAtOnce = 60;
const conversationsAtOnce = 20;

const Place = z.object({ conversationId: z.string() });

/** One step of `ImportStore.removeSome`. */
export function removeSomeOfImport(db: Database, importId: string): boolean {
  return db.atomically(() => {
    const next = db.first(
      sql`
        SELECT conversation_id
        FROM messages
        WHERE import_id = ${importId}
        ORDER BY conversation_id
        LIMIT 1`,
      Place,
    );
    if (!next) return removeConversations(db, importId) || removeImportedRows(db, importId);
    removeFrom(db, importId, next.conversationId);
    return true;
  });
}

/** Newest first: a message goes after all that hang below it. */
function removeFrom(db: Database, importId: string, conversationId: string): void {
  keepWhatIsGoneOnFrom(db, importId, conversationId);
  db.run(sql`
    DELETE FROM messages
    WHERE seq IN (
      SELECT seq
      FROM messages
      WHERE import_id = ${importId} AND conversation_id = ${conversationId}
      ORDER BY seq DESC
      LIMIT ${messagesAtOnce}
    )`);
  db.run(sql`
    UPDATE conversations
    SET active_leaf_id = (
      SELECT id FROM messages WHERE conversation_id = ${conversationId} ORDER BY seq DESC LIMIT 1
    )
    WHERE id = ${conversationId} AND active_leaf_id NOT IN (SELECT id FROM messages WHERE conversation_id = ${conversationId})`);
}

/**
 * What stands above a message of the person becomes theirs, and so does the conversation. The sign before a column keeps
 * SQLite from going through the whole import for it.
 */
function keepWhatIsGoneOnFrom(db: Database, importId: string, conversationId: string): void {
  const keptCount = db.run(sql`
    WITH RECURSIVE kept (id, parent_id, import_id) AS (
      SELECT id, parent_id, import_id
      FROM messages
      WHERE conversation_id = ${conversationId} AND import_id IS NOT ${importId}
      UNION
      SELECT messages.id, messages.parent_id, messages.import_id
      FROM kept
      JOIN messages ON messages.id = kept.parent_id
    )
    UPDATE messages
    SET import_id = NULL
    WHERE +import_id = ${importId} AND id IN (SELECT id FROM kept WHERE kept.import_id = ${importId})`);
  if (keptCount === 0) return;
  db.run(sql`
    UPDATE conversations
    SET import_id = NULL
    WHERE id = ${conversationId} AND +import_id = ${importId}`);
}

/**
 * Conversations that the import brought in and that are empty now, or always were. Those of other products come without
 * a draft: one that is there is the person's.
 */
function removeConversations(db: Database, importId: string): boolean {
  const next = sql`(SELECT id FROM conversations WHERE import_id = ${importId} ORDER BY rowid LIMIT ${conversationsAtOnce})`;
  const keptCount = db.run(sql`
    UPDATE conversations
    SET import_id = NULL
    WHERE id IN ${next} AND ((draft <> '' AND id LIKE 'imported-%') OR id IN (
      SELECT conversation_id FROM messages WHERE conversation_id = conversations.id
    ))`);
  const removedCount = db.run(sql`
    DELETE FROM conversations
    WHERE id IN ${next}`);
  return keptCount + removedCount > 0;
}
