import type { Migration } from '../migrate.ts';

/** Version 6: how calls went, in spans of five minutes, for the lines and figures of Health; limits of models that the person edited. */
export const callHistory: Migration = {
  version: 6,
  up: (db) => {
    for (const script of [table, ofTheLastMonth]) db.execute(script);
  },
};

// An absent failure is empty text and an absent wait -1, because NULLs never meet in a primary key.
const table = `
  CREATE TABLE call_history (
    starts_at INTEGER NOT NULL,
    provider_id TEXT NOT NULL,
    attempt TEXT NOT NULL,
    failure_kind TEXT NOT NULL,
    first_token_ms INTEGER NOT NULL,
    call_count INTEGER NOT NULL,
    PRIMARY KEY (starts_at, provider_id, attempt, failure_kind, first_token_ms)
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE model_edits ADD COLUMN limits_json TEXT;

  CREATE INDEX audit_entries_by_event ON audit_entries (event, seq);
`;

const ofTheLastMonth = `
  INSERT INTO call_history (starts_at, provider_id, attempt, failure_kind, first_token_ms, call_count)
  SELECT
    at / 300000 * 300000 AS span,
    provider_id,
    IIF(attempt_index = 0, 'first', 'later') AS place,
    COALESCE(failure_kind, '') AS kind,
    CASE
      WHEN first_token_ms IS NULL THEN -1
      WHEN first_token_ms < 1000 THEN (first_token_ms + 10) / 20 * 20
      WHEN first_token_ms < 10000 THEN (first_token_ms + 50) / 100 * 100
      ELSE (first_token_ms + 500) / 1000 * 1000
    END AS wait_ms,
    COUNT(*)
  FROM usage_records
  WHERE
    at > (SELECT COALESCE(MAX(at), 0) FROM usage_records) - 30 * 86400000
    AND (first_token_ms IS NOT NULL OR failure_kind IS NOT NULL)
  GROUP BY span, provider_id, place, kind, wait_ms;
`;
