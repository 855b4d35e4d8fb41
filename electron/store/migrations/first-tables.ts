import type { Migration } from '../migrate.ts';

/** Version 1: everything a first conversation needs. */
export const firstTables: Migration = {
  version: 1,
  up: (db) => {
    for (const script of [conversations, messages, providers, models, keys, usage, traces, notes, settings]) {
      db.execute(script);
    }
  },
};

const conversations = `
  CREATE TABLE workspaces (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL
  ) STRICT;

  INSERT INTO workspaces (id, title)
  VALUES ('default', 'Default');

  CREATE TABLE conversations (
    id TEXT PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspaces (id),
    title TEXT NOT NULL,
    is_title_manual INTEGER NOT NULL,
    model TEXT,
    draft TEXT NOT NULL,
    active_leaf_id TEXT,
    line TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT;

  CREATE INDEX conversations_by_change ON conversations (updated_at DESC, id DESC) WHERE deleted_at IS NULL;
  CREATE INDEX conversations_by_deletion ON conversations (deleted_at) WHERE deleted_at IS NOT NULL;
  CREATE INDEX conversations_by_workspace ON conversations (workspace_id);
`;

// The parent does not cascade: SQLite limits such chains to 1,000, and a whole conversation goes at once anyway.
const messages = `
  CREATE TABLE messages (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    parent_id TEXT REFERENCES messages (id),
    role TEXT NOT NULL,
    text TEXT NOT NULL,
    reasoning TEXT,
    citations_json TEXT,
    tool_calls_json TEXT,
    status TEXT NOT NULL,
    turn_id TEXT,
    provenance_json TEXT,
    failure_json TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
  ) STRICT;

  CREATE INDEX messages_by_conversation ON messages (conversation_id);
  CREATE INDEX messages_by_parent ON messages (parent_id);
  CREATE INDEX messages_streaming ON messages (seq) WHERE status = 'streaming';
`;

const providers = `
  CREATE TABLE providers (
    id TEXT PRIMARY KEY,
    row_json TEXT NOT NULL
  ) STRICT;

  CREATE TABLE provider_overrides (
    provider_id TEXT PRIMARY KEY,
    override_json TEXT NOT NULL
  ) STRICT;
`;

const models = `
  CREATE TABLE models (
    ref TEXT PRIMARY KEY,
    provider_id TEXT NOT NULL,
    origin TEXT NOT NULL,
    row_json TEXT NOT NULL
  ) STRICT;

  CREATE INDEX models_by_provider ON models (provider_id);

  CREATE TABLE model_refreshes (
    provider_id TEXT PRIMARY KEY,
    refreshed_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE model_edits (
    ref TEXT PRIMARY KEY,
    is_enabled INTEGER,
    price_json TEXT
  ) STRICT;
`;

const keys = `
  CREATE TABLE keys (
    id TEXT PRIMARY KEY,
    provider_id TEXT NOT NULL,
    label TEXT NOT NULL,
    last_four TEXT NOT NULL,
    position INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    last_test_json TEXT,
    removed_at INTEGER
  ) STRICT;
`;

// Records outlive conversations and messages, so they do not refer to them by foreign key. The index by conversation
// holds all that a conversation's spend is added up from.
const usage = `
  CREATE TABLE usage_records (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    turn_id TEXT NOT NULL,
    attempt_index INTEGER NOT NULL,
    source TEXT NOT NULL,
    workspace_id TEXT,
    conversation_id TEXT,
    message_id TEXT,
    provider_id TEXT NOT NULL,
    model TEXT NOT NULL,
    key_id TEXT,
    key_label TEXT,
    input_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    cached_input_tokens INTEGER,
    cache_write_tokens INTEGER,
    reasoning_tokens INTEGER,
    reported_cost_micros INTEGER,
    is_estimated INTEGER NOT NULL,
    cost_basis TEXT NOT NULL,
    cost_micros INTEGER,
    price_json TEXT,
    first_token_ms INTEGER,
    total_ms INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    failure_kind TEXT
  ) STRICT;

  CREATE INDEX usage_records_by_time ON usage_records (at);
  CREATE INDEX usage_records_by_conversation ON usage_records (
    conversation_id, model, at, outcome, cost_basis, cost_micros
  ) WHERE conversation_id IS NOT NULL;

  ${rollupTable('usage_hourly')}
  ${rollupTable('usage_daily')}
`;

const traces = `
  CREATE TABLE traces (
    turn_id TEXT PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    message_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    steps_json TEXT NOT NULL
  ) STRICT;

  CREATE INDEX traces_by_conversation ON traces (conversation_id);
`;

const notes = `
  CREATE TABLE notes (
    id TEXT PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspaces (id),
    conversation_id TEXT REFERENCES conversations (id) ON DELETE CASCADE,
    type TEXT NOT NULL,
    text TEXT NOT NULL,
    is_pinned INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    expires_at INTEGER
  ) STRICT;

  CREATE INDEX notes_by_workspace ON notes (workspace_id);
  CREATE INDEX notes_by_conversation ON notes (conversation_id, created_at);
`;

const settings = `
  CREATE TABLE settings (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    settings_json TEXT NOT NULL
  ) STRICT;
`;

/** Absent dimensions are empty text, because NULLs never meet in a primary key and each would make a row of its own. */
function rollupTable(name: string): string {
  return `
  CREATE TABLE ${name} (
    starts_at INTEGER NOT NULL,
    provider_id TEXT NOT NULL,
    model TEXT NOT NULL,
    workspace_id TEXT NOT NULL,
    source TEXT NOT NULL,
    key_label TEXT NOT NULL,
    outcome TEXT NOT NULL,
    cost_basis TEXT NOT NULL,
    call_count INTEGER NOT NULL,
    unpriced_count INTEGER NOT NULL,
    cost_micros INTEGER NOT NULL,
    input_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    cached_input_tokens INTEGER NOT NULL,
    cache_write_tokens INTEGER NOT NULL,
    reasoning_tokens INTEGER NOT NULL,
    PRIMARY KEY (starts_at, provider_id, model, workspace_id, source, key_label, outcome, cost_basis)
  ) STRICT, WITHOUT ROWID;
  `;
}
