import { z } from 'zod';
import { notFound } from '../../shared/contract/errors.ts';
import { Conversation } from '../../shared/model/conversation.ts';
import type { ConversationId, WorkspaceId } from '../../shared/model/ids.ts';
import type { ConversationStore, PurgeStep } from '../core/ports/conversation-store.ts';
import { conversationColumns } from './conversation-columns.ts';
import type { Database } from './database.ts';
import { listConversations } from './list-conversations.ts';
import { sql, toJson } from './sql.ts';

export function createConversationStore(db: Database): ConversationStore {
  return {
    list: (page) => listConversations(db, page),
    read: (id) => readConversation(db, id),
    save: (conversation) => saveConversation(db, Conversation.parse(conversation)),
    saveDraft: (id, draft) => saveDraft(db, id, draft),
    move: (id, workspaceId) => moveConversation(db, id, workspaceId),
    purgeSome: (deletedBefore, messageLimit) => purgeSome(db, deletedBefore, messageLimit),
    purgeOne: (id) => purgeOne(db, id),
  };
}

function readConversation(db: Database, id: ConversationId): Conversation | undefined {
  return db.first(
    sql`
      SELECT ${conversationColumns}
      FROM conversations
      WHERE id = ${id}`,
    Conversation,
  );
}

/** An update where it exists: replacing the row would take its messages with it. */
export function saveConversation(db: Database, conversation: Conversation): void {
  const { id, workspaceId, title, isTitleManual, model, draft, activeLeafId, line } = conversation;
  const { pinnedAt, archivedAt, tags, createdAt, updatedAt, deletedAt } = conversation;
  db.run(sql`
    INSERT INTO conversations (${conversationColumns})
    VALUES (${id}, ${workspaceId}, ${title}, ${isTitleManual}, ${model}, ${draft}, ${activeLeafId}, ${line},
      ${pinnedAt}, ${archivedAt}, ${toJson(tags)}, ${createdAt}, ${updatedAt}, ${deletedAt})
    ON CONFLICT (id) DO UPDATE SET
      workspace_id = excluded.workspace_id,
      title = excluded.title,
      is_title_manual = excluded.is_title_manual,
      model = excluded.model,
      draft = excluded.draft,
      active_leaf_id = excluded.active_leaf_id,
      line = excluded.line,
      pinned_at = excluded.pinned_at,
      archived_at = excluded.archived_at,
      tags_json = excluded.tags_json,
      created_at = excluded.created_at,
      updated_at = excluded.updated_at,
      deleted_at = excluded.deleted_at`);
}

function saveDraft(db: Database, id: ConversationId, draft: string): void {
  const changed = db.run(sql`
    UPDATE conversations
    SET draft = ${draft}
    WHERE id = ${id}`);
  if (changed === 0) throw notFound('conversation', id);
}

function moveConversation(db: Database, id: ConversationId, workspaceId: WorkspaceId): void {
  db.atomically(() => {
    db.run(sql`
      UPDATE conversations
      SET workspace_id = ${workspaceId}
      WHERE id = ${id}`);
    db.run(sql`
      UPDATE notes
      SET workspace_id = ${workspaceId}
      WHERE conversation_id = ${id}`);
  });
}

/** The newest message first: what hangs below one goes before it. */
function purgeSome(db: Database, deletedBefore: number, messageLimit: number): PurgeStep {
  return db.atomically(() => {
    const next = db.first(
      sql`
        SELECT id
        FROM conversations
        WHERE deleted_at < ${deletedBefore}
        ORDER BY deleted_at, id
        LIMIT 1`,
      Purged,
    );
    if (!next) return { removed: 'nothing' };
    const removedCount = db.run(sql`
      DELETE FROM messages
      WHERE seq IN (
        SELECT seq
        FROM messages
        WHERE conversation_id = ${next.id}
        ORDER BY seq DESC
        LIMIT ${messageLimit}
      )`);
    if (removedCount > 0) return { removed: 'messages' };
    purgeOne(db, next.id);
    return { removed: 'conversation', id: next.id };
  });
}

const Purged = z.object({ id: z.string() });

/** Messages, traces and notes go with their conversation, and so does its policy; usage records stay. */
function purgeOne(db: Database, id: ConversationId): boolean {
  return db.atomically(() => {
    db.run(sql`
      DELETE FROM policies
      WHERE layer = 'conversation' AND scope_id IN (SELECT id FROM conversations WHERE id = ${id} AND deleted_at IS NOT NULL)`);
    const removedCount = db.run(sql`
      DELETE FROM conversations
      WHERE id = ${id} AND deleted_at IS NOT NULL`);
    return removedCount > 0;
  });
}
