import { z } from 'zod';
import { Rule } from '../../shared/model/rule.ts';
import type { RuleStore } from '../core/ports/rule-store.ts';
import type { Database } from './database.ts';
import { listRemovedRules, pruneRemovedRules, readRemovedRule, removeRule } from './removed-rules.ts';
import { saveRule } from './save-rule.ts';
import { sql } from './sql.ts';
import { settleTakenRules } from './staged-rules.ts';
import { listSystemChanges, saveSystemChange } from './system-rule-changes.ts';

export function createRuleStore(db: Database): RuleStore {
  return {
    list: () => {
      if (!db.isReadOnly) settleTakenRules(db);
      return listRules(db);
    },
    save: (rule) => saveRule(db, Rule.parse(rule)),
    remove: (id, deletedAt) => removeRule(db, id, deletedAt),
    listRemoved: (limit) => listRemovedRules(db, limit),
    readRemoved: (id) => readRemovedRule(db, id),
    pruneRemoved: (deletedBefore, limit) => pruneRemovedRules(db, deletedBefore, limit),
    systemChanges: () => listSystemChanges(db),
    saveSystemChange: (id, change) => saveSystemChange(db, id, change),
  };
}

const StoredRule = z.strictObject({ rule: Rule });

/** In the order they were added. */
function listRules(db: Database): readonly Rule[] {
  const stored = db.all(
    sql`
      SELECT rule_json
      FROM rules
      ORDER BY rowid`,
    StoredRule,
  );
  return stored.map(({ rule }) => rule);
}
