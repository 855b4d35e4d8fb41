import type { Migration } from '../migrate.ts';

const days = 'at / 86400000 * 86400000';
const hours = 'at / 3600000 * 3600000';

/** Version 5: what a provider's own prompt cache saved, and the cost of the attempts after a first one. */
export const spend: Migration = {
  version: 5,
  up: (db) => {
    for (const script of [columns, savedBefore, ...rollups('usage_hourly', hours), ...rollups('usage_daily', days)])
      db.execute(script);
  },
};

const columns = `
  ALTER TABLE usage_records ADD COLUMN prompt_saved_micros INTEGER;
  ALTER TABLE usage_hourly ADD COLUMN prompt_saved_micros INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE usage_daily ADD COLUMN prompt_saved_micros INTEGER NOT NULL DEFAULT 0;
`;

// Rates that depend on the length or the time are left out: what they saved is not known any more.
const savedBefore = `
  UPDATE usage_records
  SET prompt_saved_micros = CAST(ROUND((
    COALESCE(cached_input_tokens, 0) * (price_json ->> '$.input' - COALESCE(price_json ->> '$.cacheRead', price_json ->> '$.input'))
    + COALESCE(cache_write_tokens, 0) * (price_json ->> '$.input' - COALESCE(price_json ->> '$.cacheWrite', price_json ->> '$.input'))
  ) / 1000000.0) AS INTEGER)
  WHERE
    price_json IS NOT NULL
    AND cost_basis IN ('price', 'reported')
    AND (cached_input_tokens > 0 OR cache_write_tokens > 0)
    AND price_json ->> '$.tiers' IS NULL
    AND price_json ->> '$.promotion' IS NULL;
`;

function rollups(table: string, period: string): readonly string[] {
  return [
    `
  INSERT INTO ${table} (dimension, starts_at, value, call_count, unpriced_count, cost_micros, saved_micros,
    input_tokens, output_tokens, cached_input_tokens, cache_write_tokens, reasoning_tokens)
  SELECT
    'attempt',
    ${period} AS period,
    IIF(attempt_index = 0, 'first', 'later') AS attempt,
    COUNT(*),
    COUNT(*) FILTER (WHERE cost_basis = 'unpriced'),
    COALESCE(SUM(cost_micros), 0),
    COALESCE(SUM(saved_micros), 0),
    SUM(input_tokens),
    SUM(output_tokens),
    COALESCE(SUM(cached_input_tokens), 0),
    COALESCE(SUM(cache_write_tokens), 0),
    COALESCE(SUM(reasoning_tokens), 0)
  FROM usage_records
  GROUP BY period, attempt;
`,
    `
  WITH dimensions (dimension) AS (
    VALUES ('total'), ('provider'), ('model'), ('workspace'), ('task'), ('rule'), ('key'), ('source'), ('outcome'), ('attempt')
  )
  UPDATE ${table}
  SET prompt_saved_micros = saved.micros
  FROM (
    SELECT
      dimension AS of_dimension,
      ${period} AS period,
      CASE dimension
        WHEN 'total' THEN ''
        WHEN 'provider' THEN provider_id
        WHEN 'model' THEN model
        WHEN 'workspace' THEN COALESCE(workspace_id, '')
        WHEN 'task' THEN COALESCE(task, '')
        WHEN 'rule' THEN COALESCE(rule_id, '')
        WHEN 'key' THEN COALESCE(provider_id || '/' || key_label, '')
        WHEN 'source' THEN source
        WHEN 'outcome' THEN outcome
        WHEN 'attempt' THEN IIF(attempt_index = 0, 'first', 'later')
      END AS of_value,
      SUM(prompt_saved_micros) AS micros
    FROM usage_records
    CROSS JOIN dimensions
    WHERE prompt_saved_micros IS NOT NULL
    GROUP BY 1, 2, 3
  ) AS saved
  WHERE dimension = saved.of_dimension AND starts_at = saved.period AND value = saved.of_value;
`,
  ];
}
