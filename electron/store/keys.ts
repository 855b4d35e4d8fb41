import { z } from 'zod';
import { KeyId, ProviderId } from '../../shared/model/ids.ts';
import { CredentialTestResult, KeyQuota } from '../../shared/model/key.ts';
import { EpochMs } from '../../shared/model/quantities.ts';
import type { KeyStore, StoredKey } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';

export function createKeyStore(db: Database): KeyStore {
  return {
    list: () => listKeys(db),
    save: (key) => saveKey(db, KeySchema.parse(key)),
    remove: (id) => removeKey(db, id),
  };
}

/** Strict, so that a secret handed over by mistake is refused instead of stored. */
const KeySchema = z.strictObject({
  id: KeyId,
  providerId: ProviderId,
  label: z.string(),
  lastFour: z.string().max(4),
  position: z.int().min(0),
  createdAt: EpochMs,
  lastTest: z.exactOptional(CredentialTestResult),
  quota: z.exactOptional(KeyQuota),
  removedAt: z.exactOptional(EpochMs),
});

const columns = sql`
  id, provider_id, label, last_four, position, created_at, last_test_json, quota_json, removed_at`;

function listKeys(db: Database): readonly StoredKey[] {
  return db.all(
    sql`
      SELECT ${columns}
      FROM keys
      ORDER BY provider_id, position, created_at`,
    KeySchema,
  );
}

function saveKey(db: Database, key: StoredKey): void {
  const { id, providerId, label, lastFour, position, createdAt, lastTest, quota, removedAt } = key;
  db.run(sql`
    INSERT INTO keys (${columns})
    VALUES (${id}, ${providerId}, ${label}, ${lastFour}, ${position}, ${createdAt}, ${toJson(lastTest)},
      ${toJson(quota)}, ${removedAt})
    ON CONFLICT (id) DO UPDATE SET
      provider_id = excluded.provider_id,
      label = excluded.label,
      last_four = excluded.last_four,
      position = excluded.position,
      created_at = excluded.created_at,
      last_test_json = excluded.last_test_json,
      quota_json = excluded.quota_json,
      removed_at = excluded.removed_at`);
}

function removeKey(db: Database, id: KeyId): void {
  db.run(sql`
    DELETE FROM keys
    WHERE id = ${id}`);
}
