import { z } from 'zod';
import { ProviderId } from '../../shared/model/ids.ts';
import { ProviderOverride } from '../../shared/model/provider.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';

const StoredOverride = z.strictObject({ providerId: ProviderId, override: ProviderOverride });

export function listOverrides(db: Database): ReadonlyMap<ProviderId, ProviderOverride> {
  const stored = db.all(
    sql`
      SELECT provider_id, override_json
      FROM provider_overrides
      ORDER BY rowid`,
    StoredOverride,
  );
  return new Map(stored.map(({ providerId, override }) => [providerId, override]));
}

export function saveOverride(db: Database, id: ProviderId, override: ProviderOverride): void {
  db.run(sql`
    INSERT INTO provider_overrides (provider_id, override_json)
    VALUES (${id}, ${toJson(override)})
    ON CONFLICT (provider_id) DO UPDATE SET override_json = excluded.override_json`);
}

export function removeOverride(db: Database, id: ProviderId): void {
  db.run(sql`
    DELETE FROM provider_overrides
    WHERE provider_id = ${id}`);
}
