import { assertNever } from '../../shared/model/assert-never.ts';
import { Conversation, type ConversationCursor, type ConversationShelf } from '../../shared/model/conversation.ts';
import type { WorkspaceId } from '../../shared/model/ids.ts';
import type { ConversationPage } from '../core/ports/conversation-store.ts';
import { conversationColumns } from './conversation-columns.ts';
import type { Database } from './database.ts';
import { sql, type SqlQuery } from './sql.ts';

/** Nothing happens after the end of time, so a first page begins there. */
const beforeAll: ConversationCursor = { isPinned: true, at: Number.MAX_SAFE_INTEGER, id: '' };

export function listConversations(db: Database, page: ConversationPage): readonly Conversation[] {
  const { shelf = 'current', workspaceId, after = beforeAll, limit } = page;
  return db.all(
    sql`
      SELECT ${conversationColumns}
      FROM conversations
      WHERE ${onShelf(shelf, workspaceId, after)}
      LIMIT ${limit}`,
    Conversation,
  );
}

/** Each order is one that an index has. */
function onShelf(shelf: ConversationShelf, workspaceId: WorkspaceId | undefined, after: ConversationCursor): SqlQuery {
  const inWorkspace = workspaceId === undefined ? sql`` : sql`AND workspace_id = ${workspaceId}`;
  switch (shelf) {
    case 'current':
      return sql`
        deleted_at IS NULL
        AND archived_at IS NULL
        ${inWorkspace}
        AND (is_pinned, updated_at, id) < (${after.isPinned}, ${after.at}, ${after.id})
        ORDER BY is_pinned DESC, updated_at DESC, id DESC`;
    case 'archived':
      return sql`
        deleted_at IS NULL
        AND archived_at IS NOT NULL
        ${inWorkspace}
        AND (archived_at, id) < (${after.at}, ${after.id})
        ORDER BY archived_at DESC, id DESC`;
    case 'deleted':
      return sql`
        deleted_at IS NOT NULL
        ${inWorkspace}
        AND (deleted_at, id) < (${after.at}, ${after.id})
        ORDER BY deleted_at DESC, id DESC`;
    default:
      return assertNever(shelf);
  }
}
