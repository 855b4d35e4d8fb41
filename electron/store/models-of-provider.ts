import { splitModelRef, type ModelRef, type ProviderId } from '../../shared/model/ids.ts';
import type { Database } from './database.ts';
import { listModelEdits, saveModelEdit } from './model-edits.ts';
import { listRefreshes, saveRefresh } from './model-refreshes.ts';
import { listModels, saveModel } from './models.ts';
import { sql } from './sql.ts';

/** Answers how the models of a provider, and what was changed about them, come back as they are now. */
export function rememberModelsOf(db: Database, id: ProviderId): () => void {
  const isOwn = (ref: ModelRef) => splitModelRef(ref).providerId === id;
  const models = listModels(db).filter(({ ref }) => isOwn(ref));
  const edits = [...listModelEdits(db)].filter(([ref]) => isOwn(ref));
  const refreshedAt = listRefreshes(db).get(id);
  return () =>
    db.atomically(() => {
      for (const model of models) saveModel(db, model);
      for (const [ref, edit] of edits) saveModelEdit(db, ref, edit);
      if (refreshedAt !== undefined) saveRefresh(db, id, refreshedAt);
    });
}

export function removeModelsOf(db: Database, id: ProviderId): void {
  const prefix = `${id}/`;
  db.atomically(() => {
    db.run(sql`
      DELETE FROM models
      WHERE provider_id = ${id}`);
    db.run(sql`
      DELETE FROM model_edits
      WHERE substr(ref, 1, ${prefix.length}) = ${prefix}`);
    db.run(sql`
      DELETE FROM model_refreshes
      WHERE provider_id = ${id}`);
  });
}
