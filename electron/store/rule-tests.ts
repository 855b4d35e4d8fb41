import { z } from 'zod';
import { RuleTest, type RuleTestId } from '../../shared/model/rule-test.ts';
import type { RuleTestStore } from '../core/ports/rule-test-store.ts';
import type { Database } from './database.ts';
import { sql, toJson } from './sql.ts';

export function createRuleTestStore(db: Database): RuleTestStore {
  return {
    list: () => listTests(db),
    save: (test) => saveTest(db, RuleTest.parse(test)),
    remove: (id) => removeTest(db, id),
  };
}

const StoredTest = z.strictObject({ test: RuleTest });

function listTests(db: Database): readonly RuleTest[] {
  const stored = db.all(
    sql`
      SELECT test_json
      FROM rule_tests
      ORDER BY created_at, id`,
    StoredTest,
  );
  return stored.map(({ test }) => test);
}

function saveTest(db: Database, test: RuleTest): void {
  db.run(sql`
    INSERT INTO rule_tests (id, created_at, test_json)
    VALUES (${test.id}, ${test.createdAt}, ${toJson(test)})
    ON CONFLICT (id) DO UPDATE SET
      created_at = excluded.created_at,
      test_json = excluded.test_json`);
}

function removeTest(db: Database, id: RuleTestId): void {
  db.run(sql`
    DELETE FROM rule_tests
    WHERE id = ${id}`);
}
