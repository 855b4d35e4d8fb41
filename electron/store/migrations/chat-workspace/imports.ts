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

// Rows of an archive that no conversation takes with it when it goes. What changes nothing but sums has no content kept.
const importedRows = `
  CREATE TABLE imported_rows (
    seq INTEGER PRIMARY KEY,
    import_id TEXT NOT NULL,
    table_name TEXT NOT NULL,
    row_key TEXT NOT NULL,
    content TEXT
  ) STRICT;

  CREATE INDEX imported_rows_by_import ON imported_rows (import_id, seq);
`;

/** Part of version 4: what was brought in from elsewhere. */
export const imports: readonly string[] = [whereFrom, importsTable, importedRows];
