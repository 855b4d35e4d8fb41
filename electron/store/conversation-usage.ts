import { z } from 'zod';
import { type ConversationUsage, ModelUsage } from '../../shared/model/conversation-usage.ts';
import { type ConversationId, splitModelRef } from '../../shared/model/ids.ts';
import { LineName } from '../../shared/model/language-model.ts';
import { CostMicros } from '../../shared/model/quantities.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

const Row = ModelUsage.omit({ modelLabel: true, line: true }).extend({
  savedMicros: CostMicros,
  /** From the newest answer the model gave; where it only answered beside the conversation, from its usage. */
  modelLabel: z.exactOptional(z.string()),
  line: z.exactOptional(LineName),
});

/** Models in the order of their first use. Those that only failed, and cost nothing, used nothing. */
export function readConversationUsage(db: Database, id: ConversationId): ConversationUsage {
  const rows = readRows(db, id);
  return {
    models: rows
      .filter(({ inputTokens, outputTokens, costMicros }) => inputTokens + outputTokens + costMicros > 0)
      .map(({ savedMicros: _, modelLabel, line, ...usage }) => ({
        ...usage,
        modelLabel: modelLabel ?? splitModelRef(usage.model).modelId,
        line: line ?? 'local',
      })),
    savedMicros: rows.reduce((sum, { savedMicros }) => sum + savedMicros, 0),
  };
}

function readRows(db: Database, id: ConversationId): readonly z.infer<typeof Row>[] {
  return db.all(
    sql`
      WITH used AS (
        SELECT
          model,
          COUNT(*) AS call_count,
          SUM(input_tokens) AS input_tokens,
          SUM(output_tokens) AS output_tokens,
          COALESCE(SUM(cached_input_tokens), 0) AS cached_input_tokens,
          COALESCE(SUM(cost_micros), 0) AS cost_micros,
          COUNT(*) FILTER (WHERE cost_basis = 'unpriced') AS unpriced_count,
          MAX(is_estimated = 1 AND cost_basis = 'price' AND cost_micros > 0) AS is_estimated,
          COALESCE(SUM(saved_micros), 0) AS saved_micros,
          MAX(model_label) AS recorded_label,
          MIN(at) AS first_at
        FROM usage_records
        WHERE conversation_id = ${id}
        GROUP BY model
      )
      SELECT
        used.model,
        call_count,
        input_tokens,
        output_tokens,
        cached_input_tokens,
        cost_micros,
        unpriced_count,
        is_estimated,
        saved_micros,
        COALESCE(messages.provenance_json ->> '$.modelLabel', recorded_label) AS model_label,
        messages.provenance_json ->> '$.line' AS line
      FROM used
      LEFT JOIN messages ON messages.id = (
        SELECT message_id
        FROM usage_records
        WHERE conversation_id = ${id} AND model = used.model AND message_id IS NOT NULL
          AND outcome <> 'failed'
        ORDER BY at DESC
        LIMIT 1
      ) AND messages.provenance_json ->> '$.model' = used.model
      ORDER BY first_at, used.model`,
    Row,
  );
}
