import { z } from 'zod';
import { ModelRef } from '../../shared/model/ids.ts';
import { ChoiceReason, Citation } from '../../shared/model/message.ts';
import { CostMicros, EpochMs } from '../../shared/model/quantities.ts';
import { TokenUsage } from '../../shared/model/usage.ts';
import type { CachedAnswer, CacheStore } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';
import { tidyAnswers } from './tidy-answers.ts';

export function createCacheStore(db: Database): CacheStore {
  return {
    read: (key) => readAnswer(db, key),
    save: (answers) =>
      db.atomically(() => {
        for (const answer of answers) saveAnswer(db, AnswerSchema.parse(answer));
      }),
    remove: (key) => removeAnswer(db, key),
    countHit: (key, at) => countHit(db, key, at),
    describe: () => describeAnswers(db),
    tidy: (limits) => tidyAnswers(db, limits),
    clear: () => void db.run(sql`DELETE FROM cached_answers`),
  };
}

const AnswerSchema = z.strictObject({
  key: z.string().min(1),
  model: ModelRef,
  choice: ChoiceReason,
  text: z.string(),
  reasoning: z.exactOptional(z.string()),
  citations: z.exactOptional(z.array(Citation)),
  usage: z.exactOptional(TokenUsage),
  costMicros: z.exactOptional(CostMicros),
  createdAt: EpochMs,
  expiresAt: EpochMs,
});

const StoredAnswer = z.strictObject({ answer: AnswerSchema });

function readAnswer(db: Database, key: string): CachedAnswer | undefined {
  const stored = db.first(
    sql`
      SELECT answer_json
      FROM cached_answers
      WHERE key = ${key}`,
    StoredAnswer,
  );
  return stored?.answer;
}

/** A new answer under the same key begins without hits. */
function saveAnswer(db: Database, answer: CachedAnswer): void {
  const { key, model, createdAt, expiresAt } = answer;
  const json = JSON.stringify(answer);
  db.run(sql`
    INSERT INTO cached_answers (key, model, answer_json, size_bytes, created_at, expires_at, last_hit_at, hit_count)
    VALUES (${key}, ${model}, ${json}, ${new TextEncoder().encode(json).length}, ${createdAt}, ${expiresAt},
      ${createdAt}, 0)
    ON CONFLICT (key) DO UPDATE SET
      model = excluded.model,
      answer_json = excluded.answer_json,
      size_bytes = excluded.size_bytes,
      created_at = excluded.created_at,
      expires_at = excluded.expires_at,
      last_hit_at = excluded.last_hit_at,
      hit_count = excluded.hit_count`);
}

function removeAnswer(db: Database, key: string): void {
  db.run(sql`
    DELETE FROM cached_answers
    WHERE key = ${key}`);
}

function countHit(db: Database, key: string, at: number): void {
  db.run(sql`
    UPDATE cached_answers
    SET last_hit_at = ${at}, hit_count = hit_count + 1
    WHERE key = ${key}`);
}

const CacheSize = z.strictObject({ entryCount: z.int(), sizeBytes: z.int(), hitCount: z.int() });

function describeAnswers(db: Database): z.infer<typeof CacheSize> {
  const size = db.first(
    sql`
      SELECT
        COUNT(*) AS entry_count,
        COALESCE(SUM(size_bytes), 0) AS size_bytes,
        COALESCE(SUM(hit_count), 0) AS hit_count
      FROM cached_answers`,
    CacheSize,
  );
  return size ?? { entryCount: 0, sizeBytes: 0, hitCount: 0 };
}
