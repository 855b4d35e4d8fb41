import { z } from 'zod';
import { ProviderId } from '../../../shared/model/ids.ts';
import type { HeldProvider } from '../../../shared/model/import.ts';
import { ProviderOverride, ProviderRow } from '../../../shared/model/provider.ts';
import type { Database } from '../database.ts';
import { sql } from '../sql.ts';

/** More than anybody adds: they travel with every report. */
const mostOfEach = 100;
const longestJson = 20_000;

const AddedRow = z.strictObject({ row: ProviderRow });
const ChangedRow = z.strictObject({ providerId: ProviderId, override: ProviderOverride });

/** What the attached archive says of providers, where nothing is said of them here. */
export function readHeldProviders(db: Database): readonly HeldProvider[] {
  const added = db.all(
    sql`
      SELECT row_json
      FROM archive.numbered_providers
      WHERE id NOT IN (SELECT id FROM main.providers)
        AND LENGTH(row_json) <= ${longestJson}
      ORDER BY rowid
      LIMIT ${mostOfEach}`,
    AddedRow,
  );
  const changed = db.all(
    sql`
      SELECT provider_id, override_json
      FROM archive.numbered_provider_overrides
      WHERE provider_id NOT IN (SELECT provider_id FROM main.provider_overrides)
        AND LENGTH(override_json) <= ${longestJson}
      ORDER BY rowid
      LIMIT ${mostOfEach}`,
    ChangedRow,
  );
  const overrides = new Map(changed.map(({ providerId, override }) => [providerId, override]));
  const addedIds = new Set(added.map(({ row }) => row.id));
  return [
    ...added.map(({ row }) => {
      const override = overrides.get(row.id);
      return { providerId: row.id, row, ...(override && { override }), isTaken: false };
    }),
    ...changed.filter(({ providerId }) => !addedIds.has(providerId)).map((held) => ({ ...held, isTaken: false })),
  ];
}
