import { z } from 'zod';
import { ModelRef } from '../../shared/model/ids.ts';
import { ModelLimits } from '../../shared/model/language-model.ts';
import { Price } from '../../shared/model/price.ts';
import type { ModelEdit } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';

const StoredEdit = z.strictObject({
  ref: ModelRef,
  isEnabled: z.exactOptional(z.boolean()),
  price: z.exactOptional(Price),
  limits: z.exactOptional(ModelLimits),
});

export function listModelEdits(db: Database): ReadonlyMap<ModelRef, ModelEdit> {
  const stored = db.all(
    sql`
      SELECT ref, is_enabled, price_json, limits_json
      FROM model_edits
      ORDER BY ref`,
    StoredEdit,
  );
  return new Map(stored.map(({ ref, ...edit }) => [ref, edit]));
}

/** Replaces the whole edit: a field that is absent is no longer edited. */
export function saveModelEdit(db: Database, ref: ModelRef, edit: ModelEdit): void {
  const { isEnabled, price, limits } = StoredEdit.parse({ ref, ...edit });
  db.run(sql`
    INSERT INTO model_edits (ref, is_enabled, price_json, limits_json)
    VALUES (${ref}, ${isEnabled}, ${toJson(price)}, ${toJson(limits)})
    ON CONFLICT (ref) DO UPDATE SET
      is_enabled = excluded.is_enabled,
      price_json = excluded.price_json,
      limits_json = excluded.limits_json`);
}
