import type { TurnId } from '../../shared/model/ids.ts';
import { Trace } from '../../shared/model/trace.ts';
import type { TraceStore } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';

export function createTraceStore(db: Database): TraceStore {
  return {
    save: (trace) => saveTrace(db, Trace.parse(trace)),
    read: (turnId) => readTrace(db, turnId),
    prune: (before, limit) => pruneTraces(db, before, limit),
  };
}

const columns = sql`turn_id, conversation_id, message_id, at, request_json, decision_json, steps_json`;

function saveTrace(db: Database, trace: Trace): void {
  const { turnId, conversationId, messageId, at, request, decision, steps } = trace;
  db.run(sql`
    INSERT INTO traces (${columns})
    VALUES (${turnId}, ${conversationId}, ${messageId}, ${at}, ${toJson(request)}, ${toJson(decision)},
      ${toJson(steps)})
    ON CONFLICT (turn_id) DO UPDATE SET
      conversation_id = excluded.conversation_id,
      message_id = excluded.message_id,
      at = excluded.at,
      request_json = excluded.request_json,
      decision_json = excluded.decision_json,
      steps_json = excluded.steps_json`);
}

function readTrace(db: Database, turnId: TurnId): Trace | undefined {
  return db.first(
    sql`
      SELECT ${columns}
      FROM traces
      WHERE turn_id = ${turnId}`,
    Trace,
  );
}

/** Oldest first. */
function pruneTraces(db: Database, before: number, limit: number): number {
  return db.run(sql`
    DELETE FROM traces
    WHERE turn_id IN (
      SELECT turn_id
      FROM traces
      WHERE at < ${before}
      ORDER BY at
      LIMIT ${limit}
    )`);
}
