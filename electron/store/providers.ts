import { z } from 'zod';
import type { ProviderId } from '../../shared/model/ids.ts';
import { ProviderOverride, ProviderRow } from '../../shared/model/provider.ts';
import type { ProviderStore } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { rememberModelsOf, removeModelsOf } from './models-of-provider.ts';
import { listOverrides, removeOverride, saveOverride } from './provider-overrides.ts';
import { sql, toJson } from './sql.ts';

export function createProviderStore(db: Database): ProviderStore {
  return {
    listCustom: () => listProviders(db),
    saveCustom: (row) => saveProvider(db, ProviderRow.parse(row)),
    removeCustom: (id) => removeProvider(db, id),
    overrides: () => listOverrides(db),
    saveOverride: (id, override) => saveOverride(db, id, ProviderOverride.parse(override)),
    removeOverride: (id) => removeOverride(db, id),
  };
}

const StoredProvider = z.strictObject({ row: ProviderRow });

/** In the order they were added. */
function listProviders(db: Database): readonly ProviderRow[] {
  const stored = db.all(
    sql`
      SELECT row_json
      FROM providers
      ORDER BY rowid`,
    StoredProvider,
  );
  return stored.map(({ row }) => row);
}

function saveProvider(db: Database, row: ProviderRow): void {
  db.run(sql`
    INSERT INTO providers (id, row_json)
    VALUES (${row.id}, ${toJson(row)})
    ON CONFLICT (id) DO UPDATE SET row_json = excluded.row_json`);
}

/** What lies under its id goes too: it would apply to the next provider of that id. Answers how all comes back. */
function removeProvider(db: Database, id: ProviderId): () => void {
  return db.atomically(() => {
    const bringBack = rememberProvider(db, id);
    removeOverride(db, id);
    removeModelsOf(db, id);
    db.run(sql`
      DELETE FROM providers
      WHERE id = ${id}`);
    return bringBack;
  });
}

function rememberProvider(db: Database, id: ProviderId): () => void {
  const row = listProviders(db).find((provider) => provider.id === id);
  const override = listOverrides(db).get(id);
  const restoreModels = rememberModelsOf(db, id);
  return () =>
    db.atomically(() => {
      if (row) saveProvider(db, row);
      if (override) saveOverride(db, id, override);
      restoreModels();
    });
}
