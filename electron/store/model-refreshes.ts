import { z } from 'zod';
import { ProviderId } from '../../shared/model/ids.ts';
import { EpochMs } from '../../shared/model/quantities.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

const StoredRefresh = z.strictObject({ providerId: ProviderId, refreshedAt: EpochMs });

/** When each provider's model list was last read. */
export function listRefreshes(db: Database): ReadonlyMap<ProviderId, number> {
  const stored = db.all(
    sql`
      SELECT provider_id, refreshed_at
      FROM model_refreshes
      ORDER BY provider_id`,
    StoredRefresh,
  );
  return new Map(stored.map(({ providerId, refreshedAt }) => [providerId, refreshedAt]));
}

export function saveRefresh(db: Database, id: ProviderId, refreshedAt: number): void {
  db.run(sql`
    INSERT INTO model_refreshes (provider_id, refreshed_at)
    VALUES (${id}, ${refreshedAt})
    ON CONFLICT (provider_id) DO UPDATE SET refreshed_at = excluded.refreshed_at`);
}
