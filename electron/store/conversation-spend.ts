import { z } from 'zod';
import type { ConversationSpend } from '../../shared/model/conversation.ts';
import { ModelRef, splitModelRef, type ConversationId } from '../../shared/model/ids.ts';
import { LineName } from '../../shared/model/language-model.ts';
import { CostMicros } from '../../shared/model/quantities.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

const ModelSpend = z.strictObject({
  model: ModelRef,
  costMicros: CostMicros,
  unpricedCount: z.int().min(0),
  answerCount: z.int().min(0),
  /** Without what it was asked beside the conversation, such as for a title. */
  answerMicros: CostMicros,
  /** From the newest answer the model gave; absent where it never answered. */
  modelLabel: z.exactOptional(z.string()),
  line: z.exactOptional(LineName),
});
type ModelSpend = z.infer<typeof ModelSpend>;

/** Models in the order of their first use; one that only failed is listed where it has cost something. */
export function readConversationSpend(db: Database, id: ConversationId): ConversationSpend {
  const spends = listModelSpends(db, id);
  return {
    costMicros: spends.reduce((sum, spend) => sum + spend.costMicros, 0),
    unpricedCount: spends.reduce((sum, spend) => sum + spend.unpricedCount, 0),
    models: spends
      .filter((spend) => spend.answerCount > 0 || spend.answerMicros > 0)
      .map(({ model, modelLabel, line, costMicros }) => ({
        model,
        modelLabel: modelLabel ?? splitModelRef(model).modelId,
        line: line ?? 'local',
        costMicros,
      })),
  };
}

/** Names are read from the answers themselves: they stay right when a model leaves the catalogue. */
function listModelSpends(db: Database, id: ConversationId): readonly ModelSpend[] {
  return db.all(
    sql`
      WITH spends AS (
        SELECT
          model,
          COALESCE(SUM(cost_micros), 0) AS cost_micros,
          COUNT(*) FILTER (WHERE cost_basis = 'unpriced') AS unpriced_count,
          COUNT(*) FILTER (WHERE outcome <> 'failed' AND message_id IS NOT NULL) AS answer_count,
          COALESCE(SUM(cost_micros) FILTER (WHERE message_id IS NOT NULL), 0) AS answer_micros,
          MIN(at) AS first_at
        FROM usage_records
        WHERE conversation_id = ${id}
        GROUP BY model
      )
      SELECT
        spends.model,
        spends.cost_micros,
        spends.unpriced_count,
        spends.answer_count,
        spends.answer_micros,
        messages.provenance_json ->> '$.modelLabel' AS model_label,
        messages.provenance_json ->> '$.line' AS line
      FROM spends
      LEFT JOIN messages ON messages.id = (
        SELECT message_id
        FROM usage_records
        WHERE conversation_id = ${id} AND model = spends.model AND message_id IS NOT NULL
          AND outcome <> 'failed'
        ORDER BY at DESC
        LIMIT 1
      ) AND messages.provenance_json ->> '$.model' = spends.model
      ORDER BY spends.first_at, spends.model`,
    ModelSpend,
  );
}
