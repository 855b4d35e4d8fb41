import { z } from 'zod';
import { connectReadOnly } from '../../electron/store/connect.ts';
import { storePaths } from '../../electron/store/store-paths.ts';

const LedgerRecord = z.object({
  id: z.string(),
  turnId: z.string(),
  messageId: z.string().nullable(),
  model: z.string(),
  keyLabel: z.string().nullable(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  isEstimated: z.int(),
  costBasis: z.string(),
  costMicros: z.int().nullable(),
  savedMicros: z.int().nullable(),
  outcome: z.string(),
});
export type LedgerRecord = z.infer<typeof LedgerRecord>;

const Sums = z.object({
  callCount: z.int(),
  costMicros: z.int(),
  savedMicros: z.int(),
  inputTokens: z.int(),
  outputTokens: z.int(),
});
export type Sums = z.infer<typeof Sums>;

/** What the database says about money, read beside the core through a connection of its own. */
export interface Ledger {
  /** In the order they were written. */
  readonly records: readonly LedgerRecord[];
  /** Attempts that count as under way. */
  readonly runningCount: number;
  readonly sums: { readonly ofRecords: Sums; readonly hourly: Sums; readonly daily: Sums };
}

export function readLedger(directory: string): Ledger {
  const connection = connectReadOnly(storePaths(directory).database);
  try {
    const sumsOf = (source: string) => Sums.parse(connection.prepare(`SELECT ${source}`).get());
    return {
      records: z.array(LedgerRecord).parse(connection.prepare(readRecords).all()),
      runningCount: connection.prepare('SELECT turn_id FROM running_attempts').all().length,
      sums: {
        ofRecords: sumsOf(`COUNT(*) AS callCount, ${sumColumns} FROM usage_records`),
        hourly: sumsOf(`COALESCE(SUM(call_count), 0) AS callCount, ${sumColumns} FROM usage_hourly WHERE ${isTotal}`),
        daily: sumsOf(`COALESCE(SUM(call_count), 0) AS callCount, ${sumColumns} FROM usage_daily WHERE ${isTotal}`),
      },
    };
  } finally {
    connection.close();
  }
}

const isTotal = `dimension = 'total'`;

const sumColumns = `
  COALESCE(SUM(cost_micros), 0) AS costMicros,
  COALESCE(SUM(saved_micros), 0) AS savedMicros,
  COALESCE(SUM(input_tokens), 0) AS inputTokens,
  COALESCE(SUM(output_tokens), 0) AS outputTokens`;

const readRecords = `
  SELECT
    id,
    turn_id AS turnId,
    message_id AS messageId,
    model,
    key_label AS keyLabel,
    input_tokens AS inputTokens,
    output_tokens AS outputTokens,
    is_estimated AS isEstimated,
    cost_basis AS costBasis,
    cost_micros AS costMicros,
    saved_micros AS savedMicros,
    outcome
  FROM usage_records
  ORDER BY rowid`;
