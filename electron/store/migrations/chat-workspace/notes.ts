const noteColumns = `
  ALTER TABLE notes ADD COLUMN deleted_at INTEGER;
  ALTER TABLE notes ADD COLUMN covers_json TEXT;

  DROP INDEX notes_by_workspace;
  CREATE INDEX notes_by_workspace ON notes (workspace_id, created_at, id);
  CREATE INDEX notes_by_expiry ON notes (expires_at) WHERE is_pinned = 0;
  CREATE INDEX notes_by_deletion ON notes (deleted_at) WHERE deleted_at IS NOT NULL;
`;

/** A handoff outlives its note and the messages it names: they are looked up, not referred to. */
const handoffs = `
  CREATE TABLE handoffs (
    id TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    after_message_id TEXT NOT NULL,
    answer_id TEXT,
    from_json TEXT,
    to_json TEXT NOT NULL,
    reason_json TEXT NOT NULL,
    given_json TEXT NOT NULL,
    way TEXT NOT NULL,
    note_id TEXT,
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE INDEX handoffs_by_conversation ON handoffs (conversation_id, created_at);
  CREATE INDEX handoffs_announced ON handoffs (conversation_id) WHERE way = 'announced';
`;

/** Part of version 4. */
export const notes: readonly string[] = [noteColumns, handoffs];
