import { z } from 'zod';
import { UsageRecord } from '../../shared/model/usage.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';

const StoredAttempt = z.strictObject({ record: UsageRecord });

/** A second beginning of the same attempt replaces the first. */
export function beginAttempt(db: Database, provisional: UsageRecord): void {
  const { turnId, attemptIndex } = provisional;
  db.run(sql`
    INSERT INTO running_attempts (turn_id, attempt_index, record_json)
    VALUES (${turnId}, ${attemptIndex}, ${toJson(provisional)})
    ON CONFLICT (turn_id, attempt_index) DO UPDATE SET record_json = excluded.record_json`);
}

export function endAttempt(db: Database, { turnId, attemptIndex }: UsageRecord): void {
  db.run(sql`
    DELETE FROM running_attempts
    WHERE turn_id = ${turnId} AND attempt_index = ${attemptIndex}`);
}

/** In the order they began. */
export function listRunningAttempts(db: Database): readonly UsageRecord[] {
  const stored = db.all(
    sql`
      SELECT record_json
      FROM running_attempts
      ORDER BY rowid`,
    StoredAttempt,
  );
  return stored.map(({ record }) => record);
}
