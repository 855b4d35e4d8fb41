import { z } from 'zod';
import { ConversationId, MessageId, ModelRef, TurnId } from '../../shared/model/ids.ts';
import { DurationMs, EpochMs } from '../../shared/model/quantities.ts';
import type { TraceStore, TurnTrace } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';

export function createTraceStore(db: Database): TraceStore {
  return {
    save: (trace) => saveTrace(db, TraceSchema.parse(trace)),
    read: (turnId) => readTrace(db, turnId),
  };
}

const TraceStepSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('route'), model: ModelRef, reason: z.string() }),
  z.strictObject({
    type: z.literal('attempt'),
    model: ModelRef,
    keyLabel: z.exactOptional(z.string()),
    outcome: z.string(),
    durationMs: DurationMs,
  }),
]);

const TraceSchema = z.strictObject({
  turnId: TurnId,
  conversationId: ConversationId,
  messageId: MessageId,
  at: EpochMs,
  steps: z.array(TraceStepSchema),
});

function saveTrace(db: Database, { turnId, conversationId, messageId, at, steps }: TurnTrace): void {
  db.run(sql`
    INSERT INTO traces (turn_id, conversation_id, message_id, at, steps_json)
    VALUES (${turnId}, ${conversationId}, ${messageId}, ${at}, ${toJson(steps)})
    ON CONFLICT (turn_id) DO UPDATE SET
      conversation_id = excluded.conversation_id,
      message_id = excluded.message_id,
      at = excluded.at,
      steps_json = excluded.steps_json`);
}

function readTrace(db: Database, turnId: TurnId): TurnTrace | undefined {
  return db.first(
    sql`
      SELECT turn_id, conversation_id, message_id, at, steps_json
      FROM traces
      WHERE turn_id = ${turnId}`,
    TraceSchema,
  );
}
