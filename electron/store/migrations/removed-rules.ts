import type { Migration } from '../migrate.ts';

/** Version 8: rules that were deleted, for the time in which they can come back, and an index of the calls for messages. */
export const removedRules: Migration = {
  version: 8,
  up: (db) => {
    for (const script of [removed, taken]) db.execute(script);
  },
};

const removed = `
  CREATE TABLE removed_rules (
    id TEXT PRIMARY KEY,
    deleted_at INTEGER NOT NULL,
    rule_json TEXT NOT NULL
  ) STRICT;

  CREATE INDEX removed_rules_by_time ON removed_rules (deleted_at);
`;

// The newest messages are found in it, whatever else was asked between them.
const taken = `
  CREATE INDEX usage_records_of_messages ON usage_records (at)
  WHERE attempt_index = 0 AND message_id IS NOT NULL;
`;
