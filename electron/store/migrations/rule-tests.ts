import type { Migration } from '../migrate.ts';

/** Version 7: messages that say which rule they are meant for. */
export const ruleTests: Migration = {
  version: 7,
  up: (db) => db.execute(tests),
};

const tests = `
  CREATE TABLE rule_tests (
    id TEXT PRIMARY KEY,
    created_at INTEGER NOT NULL,
    test_json TEXT NOT NULL
  ) STRICT;
`;
