import { z } from 'zod';
import { RuleDraft, RuleId } from '../../shared/model/rule.ts';
import type { SystemRuleChange } from '../core/ports/rule-store.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';

const StoredChange = z.strictObject({
  ruleId: RuleId,
  isEnabled: z.exactOptional(RuleDraft.shape.isEnabled),
  priority: z.exactOptional(RuleDraft.shape.priority),
});

export function listSystemChanges(db: Database): ReadonlyMap<RuleId, SystemRuleChange> {
  const stored = db.all(
    sql`
      SELECT rule_id, is_enabled, priority
      FROM system_rule_changes
      ORDER BY rule_id`,
    StoredChange,
  );
  return new Map(stored.map(({ ruleId, ...change }) => [ruleId, change]));
}

/** Replaces the whole change: a field that is absent is as it was shipped again. */
export function saveSystemChange(db: Database, id: RuleId, change: SystemRuleChange): void {
  const { isEnabled, priority } = StoredChange.parse({ ruleId: id, ...change });
  db.run(sql`
    INSERT INTO system_rule_changes (rule_id, is_enabled, priority)
    VALUES (${id}, ${isEnabled}, ${priority})
    ON CONFLICT (rule_id) DO UPDATE SET
      is_enabled = excluded.is_enabled,
      priority = excluded.priority`);
}
