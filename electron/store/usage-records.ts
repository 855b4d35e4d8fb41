import { z } from 'zod';
import type { UsageStore } from '../core/ports/stores.ts';
import { UsageRecord } from '../../shared/model/usage.ts';
import { readConversationSpend } from './conversation-spend.ts';
import { readConversationUsage } from './conversation-usage.ts';
import type { Database } from './database.ts';
import { readMedianOutputTokens } from './median-output-tokens.ts';
import { beginAttempt, endAttempt, listRunningAttempts } from './running-attempts.ts';
import { readRuleShare } from './rule-share.ts';
import { sql, toJson } from './sql.ts';
import { addToCallHistory } from './call-history.ts';
import { addToRollups } from './usage-rollups.ts';
import { readSpent, readSums, readTotals } from './usage-sums.ts';

export function createUsageStore(db: Database): UsageStore {
  return {
    record: (records) => recordUsage(db, records),
    begin: (provisional) => beginAttempt(db, UsageRecord.parse(provisional)),
    listRunning: () => listRunningAttempts(db),
    spent: (question) => readSpent(db, question),
    medianOutputTokens: () => readMedianOutputTokens(db),
    sums: (question) => readSums(db, question),
    totals: (span) => readTotals(db, span),
    ofConversation: (id) => readConversationSpend(db, id),
    detailsOfConversation: (id) => readConversationUsage(db, id),
    shareOfRule: (id, messageLimit) => readRuleShare(db, id, messageLimit),
  };
}

/** The sums are written with the records, so that no screen ever adds up records. */
function recordUsage(db: Database, records: readonly UsageRecord[]): void {
  db.atomically(() => {
    const lastRow = readLastRow(db);
    for (const record of records.map((record) => UsageRecord.parse(record))) {
      insertRecord(db, record);
      endAttempt(db, record);
    }
    addToRollups(db, lastRow);
    addToCallHistory(db, lastRow);
  });
}

const LastRow = z.strictObject({ lastRow: z.int() });

/** Records are only ever added, so those of a transaction are the ones behind the row that was last before it. */
function readLastRow(db: Database): number {
  return db.first(sql`SELECT COALESCE(MAX(rowid), 0) AS last_row FROM usage_records`, LastRow)?.lastRow ?? 0;
}

/** A record that is there already is left as it is. */
function insertRecord(db: Database, record: UsageRecord): void {
  const { usage, cost } = record;
  db.run(sql`
    INSERT INTO usage_records (id, at, turn_id, attempt_index, source, workspace_id, conversation_id, message_id,
      provider_id, model, model_label, task, rule_id, rule_name, key_id, key_label, input_tokens, output_tokens,
      cached_input_tokens, cache_write_tokens, reasoning_tokens, reported_cost_micros, is_estimated, cost_basis,
      cost_micros, saved_micros, prompt_saved_micros, price_json, first_token_ms, total_ms, outcome, failure_kind)
    VALUES (${record.id}, ${record.at}, ${record.turnId}, ${record.attemptIndex}, ${record.source},
      ${record.workspaceId}, ${record.conversationId}, ${record.messageId}, ${record.providerId}, ${record.model},
      ${record.modelLabel}, ${record.task}, ${record.ruleId}, ${record.ruleName}, ${record.keyId}, ${record.keyLabel},
      ${usage.inputTokens}, ${usage.outputTokens}, ${usage.cachedInputTokens}, ${usage.cacheWriteTokens},
      ${usage.reasoningTokens}, ${usage.reportedCostMicros}, ${usage.isEstimated}, ${cost.basis},
      ${cost.basis === 'unpriced' ? undefined : cost.micros}, ${record.savedMicros}, ${record.promptSavedMicros},
      ${toJson(record.price)}, ${record.firstTokenMs}, ${record.totalMs}, ${record.outcome}, ${record.failureKind})
    ON CONFLICT (id) DO NOTHING`);
}
