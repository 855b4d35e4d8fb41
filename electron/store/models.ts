import { z } from 'zod';
import { modelRef, ModelRef, splitModelRef, type ProviderId } from '../../shared/model/ids.ts';
import { ModelRow } from '../../shared/model/language-model.ts';
import type { ModelStore, StoredModel } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { listModelEdits, saveModelEdit } from './model-edits.ts';
import { listRefreshes, saveRefresh } from './model-refreshes.ts';
import { sql, toJson } from './sql.ts';

export function createModelStore(db: Database): ModelStore {
  return {
    list: () => listModels(db),
    save: (model) => saveModel(db, ModelSchema.parse(model)),
    remove: (ref) => removeModel(db, ref),
    replaceRefreshed: (id, models, refreshedAt) => replaceRefreshed(db, id, { models, refreshedAt }),
    refreshedAt: () => listRefreshes(db),
    edits: () => listModelEdits(db),
    saveEdit: (ref, edit) => saveModelEdit(db, ref, edit),
  };
}

const ModelSchema = z.strictObject({ ref: ModelRef, origin: z.enum(['refreshed', 'added']), row: ModelRow });

/** In the order they came. */
export function listModels(db: Database): readonly StoredModel[] {
  return db.all(
    sql`
      SELECT ref, origin, row_json
      FROM models
      ORDER BY rowid`,
    ModelSchema,
  );
}

export function saveModel(db: Database, { ref, origin, row }: StoredModel): void {
  db.run(sql`
    INSERT INTO models (ref, provider_id, origin, row_json)
    VALUES (${ref}, ${splitModelRef(ref).providerId}, ${origin}, ${toJson(row)})
    ON CONFLICT (ref) DO UPDATE SET
      origin = excluded.origin,
      row_json = excluded.row_json`);
}

function removeModel(db: Database, ref: ModelRef): void {
  db.run(sql`
    DELETE FROM models
    WHERE ref = ${ref}`);
}

interface Refresh {
  readonly models: readonly ModelRow[];
  readonly refreshedAt: number;
}

/** A model the person added wins over one of the same name from the provider's list. */
function replaceRefreshed(db: Database, id: ProviderId, { models, refreshedAt }: Refresh): void {
  db.atomically(() => {
    db.run(sql`
      DELETE FROM models
      WHERE provider_id = ${id} AND origin = 'refreshed'`);
    for (const row of models) {
      db.run(sql`
        INSERT INTO models (ref, provider_id, origin, row_json)
        VALUES (${modelRef(id, row.id)}, ${id}, 'refreshed', ${toJson(ModelRow.parse(row))})
        ON CONFLICT (ref) DO NOTHING`);
    }
    saveRefresh(db, id, refreshedAt);
  });
}
