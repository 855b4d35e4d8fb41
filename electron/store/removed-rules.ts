import { RemovedRule, type RuleId } from '../../shared/model/rule.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';
import { forgetTakenRule } from './taken-rules.ts';

/** Moves a rule to Recently deleted. */
export function removeRule(db: Database, id: RuleId, deletedAt: number): void {
  db.atomically(() => {
    db.run(sql`
      INSERT INTO removed_rules (id, deleted_at, rule_json)
      SELECT id, ${deletedAt}, rule_json
      FROM rules
      WHERE id = ${id}
      ON CONFLICT (id) DO UPDATE SET
        deleted_at = excluded.deleted_at,
        rule_json = excluded.rule_json`);
    db.run(sql`
      DELETE FROM rules
      WHERE id = ${id}`);
    forgetTakenRule(db, id);
  });
}

/** What was deleted last first. */
export function listRemovedRules(db: Database, limit: number): readonly RemovedRule[] {
  return db.all(
    sql`
      SELECT rule_json, deleted_at
      FROM removed_rules
      ORDER BY deleted_at DESC, rowid DESC
      LIMIT ${limit}`,
    RemovedRule,
  );
}

export function readRemovedRule(db: Database, id: RuleId): RemovedRule | undefined {
  return db.first(
    sql`
      SELECT rule_json, deleted_at
      FROM removed_rules
      WHERE id = ${id}`,
    RemovedRule,
  );
}

/** It is there again, or another one of its id. */
export function forgetRemovedRule(db: Database, id: RuleId): void {
  db.run(sql`
    DELETE FROM removed_rules
    WHERE id = ${id}`);
}

export function pruneRemovedRules(db: Database, deletedBefore: number, limit: number): number {
  return db.run(sql`
    DELETE FROM removed_rules
    WHERE id IN (
      SELECT id
      FROM removed_rules
      WHERE deleted_at < ${deletedBefore}
      LIMIT ${limit}
    )`);
}
