import type { Migration } from '../migrate.ts';

/** Version 2: what routing, limits, the cache, health and the audit trail keep, and sums by one dimension at a time. */
export const orchestratorTables: Migration = {
  version: 2,
  up: (db) => {
    for (const script of [rules, limits, states, cache, health, audit, traces, keys, usage, rollups])
      db.execute(script);
  },
};

const rules = `
  CREATE TABLE rules (
    id TEXT PRIMARY KEY,
    rule_json TEXT NOT NULL
  ) STRICT;

  CREATE TABLE system_rule_changes (
    rule_id TEXT PRIMARY KEY,
    is_enabled INTEGER,
    priority INTEGER
  ) STRICT;
`;

// The policy of the whole profile has an empty scope.
const limits = `
  CREATE TABLE policies (
    layer TEXT NOT NULL,
    scope_id TEXT NOT NULL,
    policy_json TEXT NOT NULL,
    PRIMARY KEY (layer, scope_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE budgets (
    id TEXT PRIMARY KEY,
    created_at INTEGER NOT NULL,
    budget_json TEXT NOT NULL
  ) STRICT;
`;

const states = `
  CREATE TABLE states (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    state_json TEXT NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE running_attempts (
    turn_id TEXT NOT NULL,
    attempt_index INTEGER NOT NULL,
    record_json TEXT NOT NULL,
    PRIMARY KEY (turn_id, attempt_index)
  ) STRICT;
`;

// The index by use holds all that the size of the cache is added up from.
const cache = `
  CREATE TABLE cached_answers (
    key TEXT PRIMARY KEY,
    model TEXT NOT NULL,
    answer_json TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    last_hit_at INTEGER NOT NULL,
    hit_count INTEGER NOT NULL
  ) STRICT;

  CREATE INDEX cached_answers_by_use ON cached_answers (last_hit_at, size_bytes, hit_count);
  CREATE INDEX cached_answers_by_expiry ON cached_answers (expires_at);
`;

const health = `
  CREATE TABLE incidents (
    id TEXT PRIMARY KEY,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    incident_json TEXT NOT NULL
  ) STRICT;

  CREATE INDEX incidents_by_end ON incidents (ended_at);
`;

// In the order they were written: the clock may jump back, the trail may not.
const audit = `
  CREATE TABLE audit_entries (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    event TEXT NOT NULL,
    subject TEXT NOT NULL,
    summary TEXT NOT NULL
  ) STRICT;

  CREATE INDEX audit_entries_by_time ON audit_entries (at);
`;

// Why a model was chosen stands in the decision now, so old route steps go. What was a failure's kind as an outcome
// becomes a failure of that kind; `json_patch` leaves out what is NULL.
const traces = `
  ALTER TABLE traces ADD COLUMN request_json TEXT;
  ALTER TABLE traces ADD COLUMN decision_json TEXT;

  UPDATE traces
  SET steps_json = (
    SELECT JSON_GROUP_ARRAY(JSON_PATCH('{}', JSON_OBJECT(
      'type', 'attempt',
      'model', value ->> '$.model',
      'modelLabel', SUBSTR(value ->> '$.model', INSTR(value ->> '$.model', '/') + 1),
      'keyLabel', value ->> '$.keyLabel',
      'outcome', IIF(value ->> '$.outcome' IN ('complete', 'stopped', 'interrupted'), value ->> '$.outcome', 'failed'),
      'failure', JSON(IIF(
        value ->> '$.outcome' IN ('complete', 'stopped', 'interrupted'),
        NULL,
        JSON_OBJECT(
          'kind', value ->> '$.outcome',
          'message', 'This attempt failed; only the kind of failure was kept.',
          'actions', JSON_ARRAY()
        )
      )),
      'durationMs', value ->> '$.durationMs'
    )))
    FROM JSON_EACH(traces.steps_json)
    WHERE value ->> '$.type' = 'attempt'
  );

  CREATE INDEX traces_by_time ON traces (at);
`;

const keys = `
  ALTER TABLE keys ADD COLUMN quota_json TEXT;
`;

// The index by model holds the lengths of the last answers of each.
const usage = `
  ALTER TABLE usage_records ADD COLUMN model_label TEXT;
  ALTER TABLE usage_records ADD COLUMN task TEXT;
  ALTER TABLE usage_records ADD COLUMN rule_id TEXT;
  ALTER TABLE usage_records ADD COLUMN rule_name TEXT;
  ALTER TABLE usage_records ADD COLUMN saved_micros INTEGER;

  CREATE INDEX usage_records_by_model ON usage_records (model, at, output_tokens) WHERE outcome = 'complete';
`;

const rollups = `
  DROP TABLE usage_hourly;
  DROP TABLE usage_daily;

  ${rollupTable('usage_hourly')}
  ${rollupTable('usage_daily')}

  INSERT INTO usage_hourly
  SELECT
    dimension,
    at / 3600000 * 3600000 AS starts_at,
    CASE dimension
      WHEN 'total' THEN ''
      WHEN 'provider' THEN provider_id
      WHEN 'model' THEN model
      WHEN 'workspace' THEN COALESCE(workspace_id, '')
      WHEN 'task' THEN ''
      WHEN 'rule' THEN ''
      WHEN 'key' THEN COALESCE(provider_id || '/' || key_label, '')
      WHEN 'source' THEN source
      WHEN 'outcome' THEN outcome
    END AS value,
    COUNT(*),
    COUNT(*) FILTER (WHERE cost_basis = 'unpriced'),
    COALESCE(SUM(cost_micros), 0),
    0,
    SUM(input_tokens),
    SUM(output_tokens),
    COALESCE(SUM(cached_input_tokens), 0),
    COALESCE(SUM(cache_write_tokens), 0),
    COALESCE(SUM(reasoning_tokens), 0)
  FROM usage_records
  CROSS JOIN (
    SELECT value AS dimension
    FROM JSON_EACH(JSON_ARRAY(
      'total', 'provider', 'model', 'workspace', 'task', 'rule', 'key', 'source', 'outcome'
    ))
  )
  GROUP BY dimension, starts_at, 3;

  INSERT INTO usage_daily
  SELECT
    dimension,
    starts_at / 86400000 * 86400000 AS day_starts_at,
    value,
    SUM(call_count),
    SUM(unpriced_count),
    SUM(cost_micros),
    SUM(saved_micros),
    SUM(input_tokens),
    SUM(output_tokens),
    SUM(cached_input_tokens),
    SUM(cache_write_tokens),
    SUM(reasoning_tokens)
  FROM usage_hourly
  GROUP BY dimension, day_starts_at, value;
`;

/**
 * Sums for one dimension at a time: their number grows with the values in use, not with the combinations of them. An
 * absent value is empty text, because NULLs never meet in a primary key and each would make a row of its own.
 */
function rollupTable(name: string): string {
  return `
  CREATE TABLE ${name} (
    dimension TEXT NOT NULL,
    starts_at INTEGER NOT NULL,
    value TEXT NOT NULL,
    call_count INTEGER NOT NULL,
    unpriced_count INTEGER NOT NULL,
    cost_micros INTEGER NOT NULL,
    saved_micros INTEGER NOT NULL,
    input_tokens INTEGER NOT NULL,
    output_tokens INTEGER NOT NULL,
    cached_input_tokens INTEGER NOT NULL,
    cache_write_tokens INTEGER NOT NULL,
    reasoning_tokens INTEGER NOT NULL,
    PRIMARY KEY (starts_at, dimension, value)
  ) STRICT, WITHOUT ROWID;
  `;
}
