import { z } from 'zod';
import { type RecordedRequestStore, StoredRequest } from '../core/ports/recorded-request-store.ts';
import type { Database } from './database.ts';
import { sql, type SqlQuery } from './sql.ts';

export function createRecordedRequestStore(db: Database): RecordedRequestStore {
  return {
    count: (since) => countRequests(db, since),
    list: (page) => listRequests(db, page),
  };
}

/** The person's words stand in the message that the answer is to. */
const decidedRequests = sql`
  FROM traces
  JOIN messages AS answer ON answer.id = traces.message_id
  JOIN messages AS question ON question.id = answer.parent_id
  WHERE request_json IS NOT NULL AND decision_json IS NOT NULL AND question.role = 'user'`;

/** Most models are left out for want of a key: lists that say no more than that are not read. */
const namesOutage = sql`(
  INSTR(decision_json, '"breaker-open"')
  OR INSTR(decision_json, '"provider-down"')
  OR INSTR(decision_json, '"off-today"')
  OR INSTR(decision_json, '"offline"')
  OR INSTR(decision_json, '"keys-out"')
  OR INSTR(decision_json, '"rate-limited"')
)`;

function countRequests(db: Database, since: number): number {
  const counted = db.first(
    sql`
      SELECT COUNT(*) AS total
      FROM traces
      WHERE at >= ${since}`,
    z.strictObject({ total: z.int() }),
  );
  return counted?.total ?? 0;
}

function listRequests(db: Database, page: Parameters<RecordedRequestStore['list']>[0]): readonly StoredRequest[] {
  return db.all(
    sql`
      SELECT
        traces.turn_id,
        traces.conversation_id,
        traces.message_id,
        at,
        question.text,
        request_json,
        decision_json -> '$.reason' AS reason_json,
        decision_json -> '$.candidates[0]' AS first_json,
        IIF(${namesOutage}, decision_json -> '$.excluded', '[]') AS excluded_json,
        answer.status AS answer_status,
        answer.updated_at AS answered_at
      ${decidedRequests} AND ${from(page)}
      ORDER BY at, traces.turn_id
      LIMIT ${page.limit}`,
    StoredRequest,
  );
}

function from({ since, after }: Parameters<RecordedRequestStore['list']>[0]): SqlQuery {
  if (!after) return sql`at >= ${since}`;
  return sql`at >= ${after.at} AND (at, traces.turn_id) > (${after.at}, ${after.turnId})`;
}
