import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { z } from 'zod';
import { connectReadOnly } from '../connect.ts';
import { archivedTables, type ArchivedTable } from './archived-tables.ts';

export interface TableDump {
  /** One moment of the database, however long the reading takes. */
  readonly databaseVersion: number;
  readonly tables: readonly { readonly name: string; readonly lines: () => Iterable<string> }[];
  /** Files of attachments, and where they lie. */
  readonly files: readonly { readonly sha256: string; readonly path: string }[];
  readonly close: () => void;
}

interface DumpPlace {
  readonly databasePath: string;
  readonly attachmentsDirectory: string;
  readonly workspaceId?: string | undefined;
}

/** Everything that goes into an archive, read beside the program that writes. */
export function openDump({ databasePath, attachmentsDirectory, workspaceId }: DumpPlace): TableDump {
  const connection = connectReadOnly(databasePath);
  connection.exec('BEGIN');
  const tables = archivedTables.filter((table) => workspaceId === undefined || table.ofWorkspace !== undefined);
  const files = connection
    .prepare(`SELECT DISTINCT sha256 FROM attachment_files ${where('attachment_files', workspaceId)} ORDER BY sha256`)
    .pluck()
    .all(workspaceId === undefined ? {} : { workspace: workspaceId })
    .map((sha256) => String(sha256));
  return {
    databaseVersion: Number(connection.pragma('user_version', { simple: true })),
    tables: tables.map((table) => ({ name: table.name, lines: () => dumpTable(connection, table, workspaceId) })),
    files: files.map((sha256) => ({ sha256, path: join(attachmentsDirectory, sha256.slice(0, 2), sha256) })),
    close: () => connection.close(),
  };
}

function* dumpTable(
  connection: Sqlite.Database,
  table: ArchivedTable,
  workspaceId: string | undefined,
): Generator<string, void> {
  const columns = listColumns(connection, table.name).filter((column) => !table.without.includes(column));
  const values = columns.map((column) => (table.instead?.[column] ? `${table.instead[column]} AS ${column}` : column));
  const order = table.without.includes('seq') ? 'ORDER BY seq' : '';
  const rows = connection
    .prepare(`SELECT ${values.join(', ')} FROM ${table.name} ${where(table.name, workspaceId)} ${order}`)
    .iterate(workspaceId === undefined ? {} : { workspace: workspaceId });
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}

function where(name: string, workspaceId: string | undefined): string {
  const condition = archivedTables.find((table) => table.name === name)?.ofWorkspace;
  return workspaceId === undefined || condition === undefined ? '' : `WHERE ${condition}`;
}

const Column = z.object({ name: z.string(), hidden: z.int() });

/** Those that are stored; what is worked out from others is worked out anew. */
export function listColumns(connection: Sqlite.Database, table: string): readonly string[] {
  return z
    .array(Column)
    .parse(connection.pragma(`table_xinfo(${table})`))
    .filter(({ hidden }) => hidden === 0)
    .map(({ name }) => name);
}
