import { z } from 'zod';
import type { Database } from './database.ts';
import { sql } from './sql.ts';
import { takeFromRollups, takeHourFromRollups } from './usage-rollups.ts';

const hourMs = 3_600_000;
/** A record that goes with its whole hour costs so much less: the sums of the hour go as they are. */
const hourDiscount = 4;

/**
 * Removes the oldest records with their sums, at most an hour of them: the whole hour where it is small enough, else
 * `limit` records of it.
 */
export function removeSomeUsage(db: Database, limit: number): number {
  return db.atomically(() => {
    const startsAt = readOldestHour(db);
    if (startsAt === undefined) return 0;
    const inHour = sql`at >= ${startsAt} AND at < ${startsAt + hourMs}`;
    const { count } = db.first(
      sql`SELECT COUNT(*) AS count FROM (SELECT 1 FROM usage_records WHERE ${inHour} LIMIT ${limit * hourDiscount + 1})`,
      Count,
    ) ?? { count: 0 };
    if (count <= limit * hourDiscount) {
      takeHourFromRollups(db, startsAt);
      return db.run(sql`DELETE FROM usage_records WHERE ${inHour}`);
    }
    const oldest = sql`usage_records.rowid IN (
      SELECT rowid FROM usage_records WHERE ${inHour} ORDER BY at, rowid LIMIT ${limit})`;
    takeFromRollups(db, oldest);
    return db.run(sql`DELETE FROM usage_records WHERE ${oldest}`);
  });
}

const Count = z.strictObject({ count: z.int() });
const Hour = z.strictObject({ startsAt: z.int() });

function readOldestHour(db: Database): number | undefined {
  return db.first(
    sql`
      SELECT at / 3600000 * 3600000 AS starts_at
      FROM usage_records
      ORDER BY at
      LIMIT 1`,
    Hour,
  )?.startsAt;
}
