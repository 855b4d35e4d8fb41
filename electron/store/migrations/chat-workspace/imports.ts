// Rows say which import they came with, so that all of it, and nothing else, can be taken back.
const whereFrom = `
  ALTER TABLE messages ADD COLUMN origin_json TEXT;
  ALTER TABLE messages ADD COLUMN import_id TEXT;
  ALTER TABLE conversations ADD COLUMN import_id TEXT;

  CREATE INDEX messages_by_import ON messages (import_id, conversation_id, seq) WHERE import_id IS NOT NULL;
  CREATE INDEX conversations_by_import ON conversations (import_id) WHERE import_id IS NOT NULL;
`;

const importsTable = `
  CREATE TABLE imports (
    id TEXT PRIMARY KEY,
    started_at INTEGER NOT NULL,
    import_json TEXT NOT NULL
  ) STRICT;

  CREATE INDEX imports_by_time ON imports (started_at DESC, id DESC);
`;

/** Part of version 4: what was brought in from elsewhere. */
export const imports: readonly string[] = [whereFrom, importsTable];
