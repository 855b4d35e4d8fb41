import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { inspectDatabase } from '../../electron/store/inspect-database.ts';
import type { Migration } from '../../electron/store/migrate.ts';
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts';
import { openDatabase } from '../../electron/store/open-database.ts';
import { sql } from '../../electron/store/sql.ts';
import { storePaths, type StorePaths } from '../../electron/store/store-paths.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { startOfTests } from './temporary-store.ts';

const makeTable: Migration = {
  version: 1,
  up: (db) => db.execute("CREATE TABLE words (word TEXT NOT NULL) STRICT; INSERT INTO words VALUES ('hello');"),
};
const addColumn: Migration = {
  version: 2,
  up: (db) => db.execute('ALTER TABLE words ADD COLUMN length INTEGER'),
};
const fillColumn: Migration = {
  version: 3,
  up: (db) => void db.run(sql`UPDATE words SET length = LENGTH(word)`),
};
const failing: Migration = {
  version: 3,
  up: (db) => db.execute('ALTER TABLE no_such_table ADD COLUMN length INTEGER'),
};

test('versions count from 1 without gaps', () => {
  expect(allMigrations.map(({ version }) => version)).toStrictEqual(allMigrations.map((_, index) => index + 1));
});

test('the newest version comes out of nothing, without a backup of nothing', () => {
  const paths = storePaths(temporaryDirectory());
  const { connection, notices } = openDatabase({ paths, migrations: allMigrations, now: () => startOfTests });
  const tables = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all();
  connection.close();
  expect({
    tables,
    notices,
    files: readdirSync(paths.directory),
    inspection: inspectDatabase(paths.database),
  }).toStrictEqual({
    tables: [
      'attachment_files',
      'attachments',
      'audit_entries',
      'budgets',
      'cached_answers',
      'call_history',
      'conversations',
      'draft_attachments',
      'handoffs',
      'imported_rows',
      'imports',
      'incidents',
      'keys',
      'message_attachments',
      'message_edits',
      ...indexTables('message_search'),
      'messages',
      'model_edits',
      'model_refreshes',
      'models',
      'note_entries',
      ...indexTables('note_search'),
      'notes',
      'policies',
      'provider_overrides',
      'providers',
      'queued_attachments',
      'queued_messages',
      'removed_rules',
      'rule_tests',
      'rules',
      'running_attempts',
      'search_entries',
      'search_pending',
      'settings',
      'states',
      'streamed_pieces',
      'system_rule_changes',
      'title_entries',
      ...indexTables('title_search'),
      'traces',
      'usage_daily',
      'usage_hourly',
      'usage_pages',
      'usage_records',
      'workspaces',
    ],
    notices: [],
    files: ['switchboard.db'],
    inspection: { state: 'sound', version: 11 },
  });
});

test('every table of ours is strict', () => {
  const paths = storePaths(temporaryDirectory());
  const { connection } = openDatabase({ paths, migrations: allMigrations, now: () => startOfTests });
  const lax = connection
    .prepare(
      "SELECT name FROM pragma_table_list WHERE strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT GLOB '*_search*'",
    )
    .all();
  connection.close();
  expect(lax).toStrictEqual([]);
});

test('pending migrations run together after a backup of the version before', () => {
  const paths = storePaths(temporaryDirectory());
  migrateTo(paths, [makeTable]);

  const words = migrateTo(paths, [makeTable, addColumn, fillColumn]);

  const backup = '2026-11-03T10-22-33.000Z.before-migration.db';
  expect({ words, now: inspectDatabase(paths.database), backups: readdirSync(paths.backups) }).toStrictEqual({
    words: [{ word: 'hello', length: 5 }],
    now: { state: 'sound', version: 3 },
    backups: [backup],
  });
  expect(inspectDatabase(join(paths.backups, backup))).toStrictEqual({ state: 'sound', version: 1 });
});

test('one migration that fails undoes all of them and leaves the backup', () => {
  const paths = storePaths(temporaryDirectory());
  migrateTo(paths, [makeTable]);
  const backupPath = join(paths.backups, '2026-11-03T10-22-33.000Z.before-migration.db');

  expect(() => migrateTo(paths, [makeTable, addColumn, failing])).toThrow(
    `The database could not be brought to version 3; it is unchanged and backed up as ${backupPath}. ` +
      'Use the Switchboard you had before and report this.',
  );

  expect(inspectDatabase(backupPath)).toStrictEqual({ state: 'sound', version: 1 });
  expect(migrateTo(paths, [makeTable])).toStrictEqual([{ word: 'hello' }]);
});

test('a database of the newest version is neither migrated nor backed up', () => {
  const paths = storePaths(temporaryDirectory());
  migrateTo(paths, [makeTable]);
  expect([migrateTo(paths, [makeTable]), readdirSync(paths.directory)]).toStrictEqual([
    [{ word: 'hello' }],
    ['switchboard.db'],
  ]);
});

const Word = z.object({ word: z.string(), length: z.exactOptional(z.int()) });

/** Opens with these migrations, answers what the table holds, and closes. */
function migrateTo(paths: StorePaths, migrations: readonly Migration[]): readonly z.infer<typeof Word>[] {
  const { db, connection } = openDatabase({ paths, migrations, now: () => startOfTests });
  const words = db.all(sql`SELECT * FROM words`, Word);
  connection.close();
  return words;
}

/** What SQLite keeps a full-text index in. */
function indexTables(name: string): readonly string[] {
  return [name, `${name}_config`, `${name}_data`, `${name}_docsize`, `${name}_idx`];
}
