import { expect, onTestFinished, test } from 'vitest';
import { createStores } from '../../../electron/store/create-stores.ts';
import { allMigrations } from '../../../electron/store/migrations/all-migrations.ts';
import { openDatabase } from '../../../electron/store/open-database.ts';
import { sql } from '../../../electron/store/sql.ts';
import { storePaths } from '../../../electron/store/store-paths.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { startOfTests } from '../temporary-store.ts';

const rule: Rule = {
  id: 'tides',
  origin: 'person',
  createdAt: 1,
  name: 'Tides',
  priority: 80,
  isEnabled: true,
  when: { type: 'tag', tag: 'sea' },
  target: { type: 'model', model: 'alpha/large' },
  fallbacks: [],
};

test('version 8 keeps the rules that are there, and those that are deleted from then on', () => {
  const directory = temporaryDirectory();
  openUpTo(7, directory).run(sql`INSERT INTO rules (id, rule_json) VALUES (${rule.id}, ${JSON.stringify(rule)})`);
  const { rules } = createStores(openUpTo(8, directory));
  const before = { present: rules.list(), removed: rules.listRemoved(10) };
  rules.remove(rule.id, 2);

  expect([before, { present: rules.list(), removed: rules.listRemoved(10) }]).toStrictEqual([
    { present: [rule], removed: [] },
    { present: [], removed: [{ rule, deletedAt: 2 }] },
  ]);
});

function openUpTo(version: number, directory: string) {
  const migrations = allMigrations.filter((migration) => migration.version <= version);
  const { db, connection } = openDatabase({ paths: storePaths(directory), migrations, now: () => startOfTests });
  onTestFinished(() => void connection.close());
  return db;
}
