import { notFound } from '../../shared/contract/errors.ts';
import { Conversation, type ConversationCursor } from '../../shared/model/conversation.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { ConversationStore } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

export function createConversationStore(db: Database): ConversationStore {
  return {
    list: (page) => listConversations(db, page),
    read: (id) => readConversation(db, id),
    save: (conversation) => saveConversation(db, Conversation.parse(conversation)),
    saveDraft: (id, draft) => saveDraft(db, id, draft),
    purge: (deletedBefore) => purgeConversations(db, deletedBefore),
  };
}

const columns = sql`
  id, workspace_id, title, is_title_manual, model, draft, active_leaf_id, line, created_at, updated_at, deleted_at`;

interface Page {
  readonly after?: ConversationCursor;
  readonly limit: number;
}

/** No conversation changes after the end of time, so a first page begins there. */
const beforeAll: ConversationCursor = { updatedAt: Number.MAX_SAFE_INTEGER, id: '' };

function listConversations(db: Database, { after = beforeAll, limit }: Page): readonly Conversation[] {
  return db.all(
    sql`
      SELECT ${columns}
      FROM conversations
      WHERE deleted_at IS NULL
        AND (updated_at, id) < (${after.updatedAt}, ${after.id})
      ORDER BY updated_at DESC, id DESC
      LIMIT ${limit}`,
    Conversation,
  );
}

function readConversation(db: Database, id: ConversationId): Conversation | undefined {
  return db.first(
    sql`
      SELECT ${columns}
      FROM conversations
      WHERE id = ${id}`,
    Conversation,
  );
}

/** An update where it exists: replacing the row would take its messages with it. */
function saveConversation(db: Database, conversation: Conversation): void {
  const { id, workspaceId, title, isTitleManual, model, draft, activeLeafId, line } = conversation;
  const { createdAt, updatedAt, deletedAt } = conversation;
  db.run(sql`
    INSERT INTO conversations (${columns})
    VALUES (${id}, ${workspaceId}, ${title}, ${isTitleManual}, ${model}, ${draft}, ${activeLeafId}, ${line},
      ${createdAt}, ${updatedAt}, ${deletedAt})
    ON CONFLICT (id) DO UPDATE SET
      workspace_id = excluded.workspace_id,
      title = excluded.title,
      is_title_manual = excluded.is_title_manual,
      model = excluded.model,
      draft = excluded.draft,
      active_leaf_id = excluded.active_leaf_id,
      line = excluded.line,
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

/** Messages, traces and notes go with their conversation, and so does its policy; usage records stay. */
function purgeConversations(db: Database, deletedBefore: number): number {
  return db.atomically(() => {
    db.run(sql`
      DELETE FROM policies
      WHERE layer = 'conversation' AND scope_id IN (SELECT id FROM conversations WHERE deleted_at < ${deletedBefore})`);
    return db.run(sql`
      DELETE FROM conversations
      WHERE deleted_at < ${deletedBefore}`);
  });
}
