import type { Migration } from '../migrate.ts';

/** Version 10: usage records once more, packed so that a filter passes over many of them at once, and the names of rules by their use. */
export const usagePages: Migration = {
  version: 10,
  up: (db) => {
    for (const script of [usagePagesTable('usage_pages'), removals, ruleNames]) db.execute(script);
  },
};

/**
 * Each row holds records of the hour that begins at `starts_at`, the last of them in the row `last_row` of the records.
 * No `id` is ever used again. What is packed is told by the index alone: a row is too large to be read for its count.
 */
export function usagePagesTable(name: string): string {
  return `
  CREATE TABLE IF NOT EXISTS ${name} (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    starts_at INTEGER NOT NULL,
    last_row INTEGER NOT NULL,
    record_count INTEGER NOT NULL,
    values_json TEXT NOT NULL,
    codes BLOB NOT NULL,
    amounts BLOB NOT NULL,
    UNIQUE (starts_at, last_row, record_count)
  ) STRICT;
`;
}

// Records are added or deleted, never changed. What is added shows by its row; what is deleted must be taken out.
const removals = `
  CREATE TRIGGER usage_record_deleted AFTER DELETE ON usage_records BEGIN
    DELETE FROM usage_pages WHERE starts_at = OLD.at / 3600000 * 3600000;
  END;
`;

const ruleNames = `
  CREATE INDEX usage_records_by_rule ON usage_records (rule_id, at, rule_name) WHERE rule_id IS NOT NULL;
`;
