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

const outage = /"(?:breaker-open|provider-down|off-today|offline|keys-out|rate-limited)"/;

/** Most models are left out for want of a key: lists that say no more than that are not read. */
const RequestRow = StoredRequest.extend({
  excluded: z
    .string()
    .transform((written): unknown => (outage.test(written) ? JSON.parse(written) : []))
    .pipe(StoredRequest.shape.excluded),
});

/** The person's words stand in the message that the answer is to. */
const decidedRequests = sql`
  FROM traces
  JOIN messages AS answer ON answer.id = traces.message_id
  JOIN messages AS question ON question.id = answer.parent_id
  WHERE request_json IS NOT NULL AND decision_json IS NOT NULL AND question.role = 'user'`;

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
        decision_json -> '$.excluded' AS excluded,
        answer.status AS answer_status,
        answer.updated_at AS answered_at
      ${decidedRequests} AND ${from(page)}
      ORDER BY at, traces.turn_id
      LIMIT ${page.limit}`,
    RequestRow,
  );
}

function from({ since, after }: Parameters<RecordedRequestStore['list']>[0]): SqlQuery {
  if (!after) return sql`at >= ${since}`;
  return sql`at >= ${after.at} AND (at, traces.turn_id) > (${after.at}, ${after.turnId})`;
}
