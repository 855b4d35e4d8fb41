import { z } from 'zod';
import { Policy, PolicyLayer, PolicyScope } from '../../shared/model/policy.ts';
import type { PolicyStore } from '../core/ports/stores.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';

export function createPolicyStore(db: Database): PolicyStore {
  return {
    list: () => listPolicies(db),
    read: (scope) => readPolicy(db, scope),
    save: (scope, policy) => savePolicy(db, scope, Policy.parse(policy)),
  };
}

const StoredPolicy = z.strictObject({ policy: Policy });

const ListedPolicy = z.strictObject({ layer: PolicyLayer, id: z.string(), policy: Policy });

function listPolicies(db: Database) {
  const rows = db.all(
    sql`
      SELECT policies.layer, policies.scope_id AS id, policies.policy_json
      FROM policies
      LEFT JOIN conversations ON policies.layer = 'conversation' AND conversations.id = policies.scope_id
      LEFT JOIN workspaces ON policies.layer = 'workspace' AND workspaces.id = policies.scope_id
      WHERE policies.policy_json <> '{}'
        AND conversations.deleted_at IS NULL
        AND workspaces.deleted_at IS NULL
      ORDER BY policies.layer, policies.scope_id`,
    ListedPolicy,
  );
  return rows.flatMap(({ layer, id, policy }) => {
    const scope = PolicyScope.safeParse(layer === 'profile' ? { layer } : { layer, id });
    return scope.success ? [{ scope: scope.data, policy }] : [];
  });
}

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
