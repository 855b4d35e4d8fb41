import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { createDatabase } from '../database.ts';
import { latestVersion } from '../migrate.ts';
import { allMigrations } from '../migrations/all-migrations.ts';
import { archivedTables } from './archived-tables.ts';
import { checkRows } from './check-rows.ts';
import { listColumns } from './dump-tables.ts';

/** A database of its own that an archive is read into, so that what comes of it can be checked before it counts. */
export interface ArchiveLoader {
  readonly insert: (table: string, line: string) => void;
  /** Brings the tables to the present version and looks whether every row can be read. */
  readonly finish: () => void;
  readonly close: () => void;
}

export function isKnownVersion(databaseVersion: number): boolean {
  return databaseVersion >= 1 && databaseVersion <= latestVersion(allMigrations);
}

/** The file is new; it is left to the caller to remove. */
export function openLoader(path: string, databaseVersion: number): ArchiveLoader {
  const connection = new Sqlite(path);
  connection.pragma('journal_mode = OFF');
  connection.pragma('synchronous = OFF');
  const db = createDatabase(connection, { path });
  for (const migration of allMigrations) if (migration.version <= databaseVersion) migration.up(db);
  connection.pragma('foreign_keys = OFF');
  for (const { name } of archivedTables) if (isTable(connection, name)) connection.exec(`DELETE FROM ${name}`);
  const statements = new Map<string, RowInserter>();
  connection.exec('BEGIN');
  return {
    insert: (table, line) => {
      const known = statements.get(table) ?? createInserter(connection, table);
      statements.set(table, known);
      known(Row.parse(JSON.parse(line)));
    },
    finish: () => {
      connection.exec('COMMIT');
      const broken = z.array(z.unknown()).parse(connection.pragma('foreign_key_check'));
      if (broken.length > 0) throw new Error(`${broken.length} rows belong to nothing.`);
      for (const migration of allMigrations) if (migration.version > databaseVersion) migration.up(db);
      connection.exec(`UPDATE messages SET status = 'interrupted' WHERE status = 'streaming'`);
      checkRows(db);
      numberRows(connection);
    },
    close: () => connection.close(),
  };
}

const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
type Row = z.infer<typeof Row>;
type RowInserter = (row: Row) => void;

function isTable(connection: Sqlite.Database, name: string): boolean {
  return connection.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(name) !== undefined;
}

/** Only tables and columns that are known are named in a statement: names come from outside. */
function createInserter(connection: Sqlite.Database, table: string): RowInserter {
  if (!archivedTables.some(({ name }) => name === table)) throw new Error(`There is no table ${table}.`);
  const columns = listColumns(connection, table);
  const statements = new Map<string, Sqlite.Statement>();
  return (row) => {
    const named = columns.filter((column) => column in row);
    if (named.length < Object.keys(row).length) throw new Error(`A row of ${table} has columns that are not known.`);
    const key = named.join(', ');
    const statement =
      statements.get(key) ??
      connection.prepare(`INSERT INTO ${table} (${key}) VALUES (${named.map(() => '?').join(', ')})`);
    statements.set(key, statement);
    statement.run(named.map((column) => row[column] ?? null));
  };
}

/** Not every table numbers its rows: the copies do, and what is merged little by little is counted by them. */
function numberRows(connection: Sqlite.Database): void {
  for (const { name } of archivedTables) {
    connection.exec(
      `CREATE TABLE numbered_${name} AS SELECT * FROM ${name}${name === 'messages' || name === 'attachments' ? ' ORDER BY seq' : ''}`,
    );
  }
}
