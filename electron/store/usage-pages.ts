import { z } from 'zod';
import type { UsageSpan } from '../../shared/model/usage-filter.ts';
import type { Database } from './database.ts';
import { usagePagesTable } from './migrations/usage-pages.ts';
import { sql, toJson, type SqlQuery } from './sql.ts';
import { bytesOf, PackedRecord, packRecords } from './usage-page.ts';

const hourMs = 3_600_000;
/** One statement reads no more, so that it stays short. */
const recordsPerPage = 250;

/** Packs some more of the records in the hours of the span; answers whether there were any. */
export function packSome(db: Database, span: UsageSpan): boolean {
  if (db.isReadOnly) db.execute(usagePagesTable('temp.usage_pages'));
  return db.atomically(() => {
    const hour = findUnpacked(db, span);
    if (!hour) return false;
    db.run(sql`DELETE FROM usage_pages WHERE starts_at = ${hour.startsAt} AND record_count < ${recordsPerPage}`);
    const records = readUnpacked(db, hour.startsAt);
    const last = records.at(-1);
    if (!last) {
      const at = new Date(hour.startsAt).toISOString();
      throw new Error(`The sums of the hour from ${at} count ${String(hour.missingCount)} calls that have no record.`);
    }
    const { values, codes, amounts } = packRecords(records);
    db.run(sql`
      INSERT INTO usage_pages (starts_at, last_row, record_count, values_json, codes, amounts)
      VALUES (${hour.startsAt}, ${last.row}, ${records.length}, ${toJson(values)}, ${bytesOf(codes)},
        ${bytesOf(amounts)})`);
    return true;
  });
}

const UnpackedHour = z.strictObject({ startsAt: z.int(), missingCount: z.int() });

/** The newest hour of which more records are summed than are packed. */
function findUnpacked(db: Database, span: UsageSpan): z.infer<typeof UnpackedHour> | undefined {
  return db.first(
    sql`
      SELECT starts_at, missing_count
      FROM (
        SELECT
          starts_at,
          call_count - (
            SELECT COALESCE(SUM(record_count), 0)
            FROM usage_pages
            WHERE usage_pages.starts_at = usage_hourly.starts_at
          ) AS missing_count
        FROM usage_hourly
        WHERE ${inHoursOf(span)} AND dimension = 'total'
        ORDER BY starts_at DESC
      )
      WHERE missing_count > 0
      LIMIT 1`,
    UnpackedHour,
  );
}

function readUnpacked(db: Database, startsAt: number): readonly PackedRecord[] {
  return db.all(
    sql`
      SELECT
        rowid AS row,
        provider_id AS provider,
        model,
        COALESCE(workspace_id, '') AS workspace,
        COALESCE(task, '') AS task,
        COALESCE(rule_id, '') AS rule,
        COALESCE(provider_id || '/' || key_label, '') AS key,
        source,
        outcome,
        IIF(attempt_index = 0, 'first', 'later') AS attempt,
        at,
        COALESCE(cost_micros, 0) AS cost_micros,
        cost_basis = 'unpriced' AS unpriced_count,
        input_tokens,
        output_tokens,
        COALESCE(cached_input_tokens, 0) AS cached_input_tokens,
        COALESCE(saved_micros, 0) AS saved_micros,
        COALESCE(prompt_saved_micros, 0) AS prompt_saved_micros
      FROM usage_records
      WHERE at >= ${startsAt} AND at < ${startsAt + hourMs}
        AND rowid > (SELECT COALESCE(MAX(last_row), 0) FROM usage_pages WHERE starts_at = ${startsAt})
      ORDER BY rowid
      LIMIT ${recordsPerPage}`,
    PackedRecord,
  );
}

/** A condition on packed pages and hourly sums. */
export function inHoursOf({ from, to }: UsageSpan): SqlQuery {
  return sql`starts_at > ${from - hourMs} AND starts_at < ${to}`;
}
