import type { Rule } from '../../shared/model/rule.ts';
import type { Database } from './database.ts';
import { forgetRemovedRule } from './removed-rules.ts';
import { sql, toJson } from './sql.ts';
import { forgetTakenRule } from './taken-rules.ts';

/** Inserts or replaces; it is not in Recently deleted any more. */
export function saveRule(db: Database, rule: Rule): void {
  db.atomically(() => {
    db.run(sql`
      INSERT INTO rules (id, rule_json)
      VALUES (${rule.id}, ${toJson(rule)})
      ON CONFLICT (id) DO UPDATE SET rule_json = excluded.rule_json`);
    forgetRemovedRule(db, rule.id);
    forgetTakenRule(db, rule.id);
  });
}
