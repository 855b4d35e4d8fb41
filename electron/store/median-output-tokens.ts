import { z } from 'zod';
import { ModelRef } from '../../shared/model/ids.ts';
import { TokenCount } from '../../shared/model/quantities.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

const answersPerModel = 50;
/** One or two answers say nothing about the next. */
const fewestAnswers = 5;

const ModelAnswers = z.strictObject({ model: ModelRef, outputTokens: z.array(TokenCount) });

/**
 * Steps from model to model in the index of complete answers, and reads the newest of each there: the time taken grows
 * with the models in use, not with the records.
 */
export function readMedianOutputTokens(db: Database): ReadonlyMap<ModelRef, number> {
  const answers = db.all(
    sql`
      WITH RECURSIVE used (model) AS (
        SELECT MIN(model)
        FROM usage_records
        WHERE outcome = 'complete'
        UNION ALL
        SELECT (SELECT MIN(model) FROM usage_records WHERE outcome = 'complete' AND model > used.model)
        FROM used
        WHERE used.model IS NOT NULL
      )
      SELECT
        used.model,
        (
          SELECT JSON_GROUP_ARRAY(output_tokens)
          FROM (
            SELECT output_tokens
            FROM usage_records
            WHERE outcome = 'complete' AND model = used.model
            ORDER BY at DESC
            LIMIT ${answersPerModel}
          )
        ) AS output_tokens_json
      FROM used
      WHERE used.model IS NOT NULL`,
    ModelAnswers,
  );
  const known = answers.filter(({ outputTokens }) => outputTokens.length >= fewestAnswers);
  return new Map(known.map(({ model, outputTokens }) => [model, median(outputTokens)]));
}

/** The lower of the two in the middle where their number is even: a length that really occurred. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
