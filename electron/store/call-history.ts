import { z } from 'zod';
import { FailureKind } from '../../shared/model/failure.ts';
import type { CallCount, CallHistoryStore } from '../core/ports/call-history-store.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

export function createCallHistoryStore(db: Database): CallHistoryStore {
  return {
    list: (span) => listCounts(db, span),
    firstTries: (span) => countFirstTries(db, span),
    prune: (before, limit) => prune(db, before, limit),
  };
}

/**
 * Adds the records behind `afterRow` to the counts of their five minutes. Waits are rounded to what is shown of them,
 * so that their number stays small. Whatever says nothing about its provider is left out: answers from the cache, and
 * those stopped before they began.
 */
export function addToCallHistory(db: Database, afterRow: number): void {
  db.run(sql`
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
    WHERE usage_records.rowid > ${afterRow} AND (first_token_ms IS NOT NULL OR failure_kind IS NOT NULL)
    GROUP BY span, provider_id, place, kind, wait_ms
    ON CONFLICT DO UPDATE SET call_count = call_count + excluded.call_count`);
}

const StoredCount = z.strictObject({
  startsAt: z.int(),
  providerId: z.string(),
  failureKind: z.union([FailureKind, z.literal('')]),
  firstTokenMs: z.int(),
  callCount: z.int(),
});

function listCounts(db: Database, { from, to }: Parameters<CallHistoryStore['list']>[0]): readonly CallCount[] {
  const counts = db.all(
    sql`
      SELECT starts_at, provider_id, failure_kind, first_token_ms, SUM(call_count) AS call_count
      FROM call_history
      WHERE starts_at >= ${from} AND starts_at < ${to}
      GROUP BY starts_at, provider_id, failure_kind, first_token_ms
      ORDER BY starts_at`,
    StoredCount,
  );
  return counts.map(({ startsAt, providerId, failureKind, firstTokenMs, callCount }) => ({
    startsAt,
    providerId,
    ...(failureKind !== '' && { failureKind }),
    ...(firstTokenMs >= 0 && { firstTokenMs }),
    callCount,
  }));
}

const FirstTries = z.strictObject({ callCount: z.int(), answeredCount: z.int() });

function countFirstTries(
  db: Database,
  { from, to }: Parameters<CallHistoryStore['firstTries']>[0],
): ReturnType<CallHistoryStore['firstTries']> {
  const counted = db.first(
    sql`
      SELECT
        COALESCE(SUM(call_count), 0) AS call_count,
        COALESCE(SUM(call_count) FILTER (WHERE failure_kind = ''), 0) AS answered_count
      FROM call_history
      WHERE starts_at >= ${from} AND starts_at < ${to} AND attempt = 'first'`,
    FirstTries,
  );
  return counted ?? { callCount: 0, answeredCount: 0 };
}

function prune(db: Database, before: number, limit: number): number {
  return db.run(sql`
    DELETE FROM call_history
    WHERE (starts_at, provider_id, attempt, failure_kind, first_token_ms) IN (
      SELECT starts_at, provider_id, attempt, failure_kind, first_token_ms
      FROM call_history
      WHERE starts_at < ${before}
      ORDER BY starts_at
      LIMIT ${limit}
    )`);
}
