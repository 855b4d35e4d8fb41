// Whether a conversation is pinned is a column of its own, so that the order of the list can be read from an index.
const conversations = `
  ALTER TABLE conversations ADD COLUMN pinned_at INTEGER;
  ALTER TABLE conversations ADD COLUMN archived_at INTEGER;
  ALTER TABLE conversations ADD COLUMN tags_json TEXT;
  ALTER TABLE conversations ADD COLUMN is_pinned INTEGER GENERATED ALWAYS AS (pinned_at IS NOT NULL) VIRTUAL;

  DROP INDEX conversations_by_change;
  DROP INDEX conversations_by_deletion;
  DROP INDEX conversations_by_workspace;
  CREATE INDEX conversations_current ON conversations (is_pinned DESC, updated_at DESC, id DESC)
  WHERE deleted_at IS NULL AND archived_at IS NULL;
  CREATE INDEX conversations_current_of_workspace ON conversations (
    workspace_id, is_pinned DESC, updated_at DESC, id DESC
  ) WHERE deleted_at IS NULL AND archived_at IS NULL;
  CREATE INDEX conversations_archived ON conversations (archived_at DESC, id DESC)
  WHERE deleted_at IS NULL AND archived_at IS NOT NULL;
  CREATE INDEX conversations_by_workspace ON conversations (workspace_id, deleted_at);
  CREATE INDEX conversations_deleted ON conversations (deleted_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
`;

const workspaces = `
  ALTER TABLE workspaces ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE workspaces ADD COLUMN deleted_at INTEGER;

  UPDATE workspaces
  SET title = 'My workspace'
  WHERE id = 'default';
`;

const queue = `
  CREATE TABLE queued_messages (
    id TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE INDEX queued_messages_in_order ON queued_messages (conversation_id, position);
`;

/** Part of version 4: pins, archive, tags, workspaces, and the messages that wait for an answer to end. */
export const organisedConversations: readonly string[] = [conversations, workspaces, queue];
