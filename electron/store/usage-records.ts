import type { UsageStore } from '../core/ports/stores.ts';
import { UsageRecord, UsageTotals } from '../../shared/model/usage.ts';
import { readConversationSpend } from './conversation-spend.ts';
import { coverSpan, type Span } from './cover-span.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';
import { addToRollup, dailyRollup, hourlyRollup, sumRollup } from './usage-rollups.ts';

export function createUsageStore(db: Database): UsageStore {
  return {
    record: (records) => recordUsage(db, records),
    totals: (span) => sumUsage(db, span),
    ofConversation: (id) => readConversationSpend(db, id),
  };
}

/** The sums are written with the records, so that no screen ever adds up records. */
function recordUsage(db: Database, records: readonly UsageRecord[]): void {
  db.atomically(() => {
    for (const record of records.map((record) => UsageRecord.parse(record))) {
      insertRecord(db, record);
      addToRollup(db, hourlyRollup, record);
      addToRollup(db, dailyRollup, record);
    }
  });
}

function insertRecord(db: Database, record: UsageRecord): void {
  const { usage, cost } = record;
  db.run(sql`
    INSERT INTO usage_records (id, at, turn_id, attempt_index, source, workspace_id, conversation_id, message_id,
      provider_id, model, key_id, key_label, input_tokens, output_tokens, cached_input_tokens, cache_write_tokens,
      reasoning_tokens, reported_cost_micros, is_estimated, cost_basis, cost_micros, price_json, first_token_ms,
      total_ms, outcome, failure_kind)
    VALUES (${record.id}, ${record.at}, ${record.turnId}, ${record.attemptIndex}, ${record.source},
      ${record.workspaceId}, ${record.conversationId}, ${record.messageId}, ${record.providerId}, ${record.model},
      ${record.keyId}, ${record.keyLabel}, ${usage.inputTokens}, ${usage.outputTokens}, ${usage.cachedInputTokens},
      ${usage.cacheWriteTokens}, ${usage.reasoningTokens}, ${usage.reportedCostMicros}, ${usage.isEstimated},
      ${cost.basis}, ${cost.basis === 'unpriced' ? undefined : cost.micros}, ${toJson(record.price)},
      ${record.firstTokenMs}, ${record.totalMs}, ${record.outcome}, ${record.failureKind})`);
}

/** Days and hours come from the sums; only the edges, shorter than an hour each, are added up from records. */
function sumUsage(db: Database, span: Span): UsageTotals {
  const { days, hours, edges } = coverSpan(span);
  const pieces = [
    ...days.map((piece) => sumRollup(db, dailyRollup, piece)),
    ...hours.map((piece) => sumRollup(db, hourlyRollup, piece)),
    ...edges.map((piece) => sumRecords(db, piece)),
  ];
  return pieces.reduce<UsageTotals>((sum, piece) => (piece ? add(sum, piece) : sum), noUsage);
}

const noUsage: UsageTotals = { costMicros: 0, unpricedCount: 0, callCount: 0, inputTokens: 0, outputTokens: 0 };

function add(left: UsageTotals, right: UsageTotals): UsageTotals {
  return {
    costMicros: left.costMicros + right.costMicros,
    unpricedCount: left.unpricedCount + right.unpricedCount,
    callCount: left.callCount + right.callCount,
    inputTokens: left.inputTokens + right.inputTokens,
    outputTokens: left.outputTokens + right.outputTokens,
  };
}

function sumRecords(db: Database, { from, to }: Span): UsageTotals | undefined {
  return db.first(
    sql`
      SELECT
        COALESCE(SUM(cost_micros), 0) AS cost_micros,
        COUNT(*) FILTER (WHERE cost_basis = 'unpriced') AS unpriced_count,
        COUNT(*) AS call_count,
        COALESCE(SUM(input_tokens), 0) AS input_tokens,
        COALESCE(SUM(output_tokens), 0) AS output_tokens
      FROM usage_records
      WHERE at >= ${from} AND at < ${to}`,
    UsageTotals,
  );
}
