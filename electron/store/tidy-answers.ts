import { z } from 'zod';
import type { CacheStore } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

/** Bounds the time of one call; what is left goes with the next ones. */
const stepCount = 100;

/** Removes at most `stepCount` expired answers, then at most as many that are too much. */
export function tidyAnswers(db: Database, { now, maxBytes }: Parameters<CacheStore['tidy']>[0]): number {
  return db.atomically(() => removeExpired(db, now) + removeExcess(db, maxBytes));
}

function removeExpired(db: Database, now: number): number {
  return db.run(sql`
    DELETE FROM cached_answers
    WHERE key IN (
      SELECT key
      FROM cached_answers
      WHERE expires_at <= ${now}
      ORDER BY expires_at
      LIMIT ${stepCount}
    )`);
}

/** Those that were used least recently go, until the rest fits. */
function removeExcess(db: Database, maxBytes: number): number {
  const excessBytes = sumSizes(db) - maxBytes;
  if (excessBytes <= 0) return 0;
  return db.run(sql`
    DELETE FROM cached_answers
    WHERE rowid IN (
      SELECT rowid
      FROM (
        SELECT rowid, SUM(size_bytes) OVER (ORDER BY last_hit_at, rowid) - size_bytes AS freed_bytes
        FROM (
          SELECT rowid, last_hit_at, size_bytes
          FROM cached_answers
          ORDER BY last_hit_at, rowid
          LIMIT ${stepCount}
        )
      )
      WHERE freed_bytes < ${excessBytes}
    )`);
}

const SizeSum = z.strictObject({ sizeBytes: z.int() });

function sumSizes(db: Database): number {
  const sum = db.first(sql`SELECT COALESCE(SUM(size_bytes), 0) AS size_bytes FROM cached_answers`, SizeSum);
  return sum?.sizeBytes ?? 0;
}
