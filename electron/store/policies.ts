import { z } from 'zod';
import { Policy, type PolicyScope } from '../../shared/model/policy.ts';
import type { PolicyStore } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';

export function createPolicyStore(db: Database): PolicyStore {
  return {
    read: (scope) => readPolicy(db, scope),
    save: (scope, policy) => savePolicy(db, scope, Policy.parse(policy)),
  };
}

const StoredPolicy = z.strictObject({ policy: Policy });

function readPolicy(db: Database, scope: PolicyScope): Policy {
  const stored = db.first(
    sql`
      SELECT policy_json
      FROM policies
      WHERE layer = ${scope.layer} AND scope_id = ${idOf(scope)}`,
    StoredPolicy,
  );
  return stored?.policy ?? {};
}

function savePolicy(db: Database, scope: PolicyScope, policy: Policy): void {
  db.run(sql`
    INSERT INTO policies (layer, scope_id, policy_json)
    VALUES (${scope.layer}, ${idOf(scope)}, ${toJson(policy)})
    ON CONFLICT (layer, scope_id) DO UPDATE SET policy_json = excluded.policy_json`);
}

function idOf(scope: PolicyScope): string {
  return scope.layer === 'profile' ? '' : scope.id;
}
