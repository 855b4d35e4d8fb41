import { z } from 'zod';
import type { Database } from '../database.ts';
import { type SqlQuery, sql } from '../sql.ts';
import { takeFromRollups } from '../usage-rollups.ts';
import { isUnused } from '../forget-imported-files.ts';
import { archivedTables, type ArchivedTable } from './archived-tables.ts';

const rowsAtOnce = 25;

const Columns = z.object({ name: z.string() });
const Inserted = z.object({ rowKey: z.string(), content: z.string().optional() });
const ImportedRow = Inserted.extend({ seq: z.int(), tableName: z.string() });
type ImportedRow = z.infer<typeof ImportedRow>;

/** The clause by which an insertion tells what it inserted. */
export function returnedRow(db: Database, table: ArchivedTable): string {
  const content = table.undone === 'unchanged' ? contentOf(db, table) : 'NULL';
  return `RETURNING json_array(${keysOf(db, table).join(', ')}) AS row_key, ${content} AS content`;
}

interface Insertion {
  readonly importId: string;
  readonly table: ArchivedTable;
  readonly insertion: SqlQuery;
}

/** Inserts, and keeps what was inserted for an undo; answers how many. */
export function noteImportedRows(db: Database, { importId, table, insertion }: Insertion): number {
  const inserted = db.all(insertion, Inserted);
  for (const { rowKey, content } of inserted) {
    db.run(sql`
      INSERT INTO imported_rows (import_id, table_name, row_key, content)
      VALUES (${importId}, ${table.name}, ${rowKey}, ${content})`);
  }
  return inserted.length;
}

/** Takes some rows of an import back, newest first; answers whether there were any. */
export function removeImportedRows(db: Database, importId: string): boolean {
  const rows = db.all(
    sql`
      SELECT seq, table_name, row_key, content
      FROM imported_rows
      WHERE import_id = ${importId}
      ORDER BY seq DESC
      LIMIT ${rowsAtOnce}`,
    ImportedRow,
  );
  for (const row of rows) {
    removeRow(db, row);
    db.run(sql`DELETE FROM imported_rows WHERE seq = ${row.seq}`);
  }
  return rows.length > 0;
}

/** One that the person has changed, or that something of theirs hangs on, stays. */
function removeRow(db: Database, { tableName, rowKey, content }: ImportedRow): void {
  const table = archivedTables.find(({ name }) => name === tableName);
  if (!table) return;
  if (tableName === 'attachments') {
    leaveToBeForgotten(db, rowKey);
    return;
  }
  if (tableName === 'usage_records') takeFromRollups(db, sql`id = json_extract(${rowKey}, '$[0]')`);
  const keys = keysOf(db, table).map((column, place) => `${column} = json_extract(?, '$[${place}]')`);
  const conditions = [
    ...keys,
    ...(content === undefined ? [] : [`${contentOf(db, table)} = ?`]),
    ...(tableName === 'workspaces' ? [isEmptyWorkspace] : []),
  ];
  db.run({
    text: `DELETE FROM ${table.name} WHERE ${conditions.join(' AND ')}`,
    values: [...keys.map(() => rowKey), ...(content === undefined ? [] : [content])],
  });
}

/** Its files have to go with it: it is left without the time in which an undo may want it again. */
function leaveToBeForgotten(db: Database, rowKey: string): void {
  db.run(sql`
    UPDATE attachments
    SET kept_at = 0
    WHERE seq = json_extract(${rowKey}, '$[0]') AND ${isUnused}`);
}

const isEmptyWorkspace = `
  NOT EXISTS (SELECT 1 FROM conversations WHERE workspace_id = workspaces.id)
  AND NOT EXISTS (SELECT 1 FROM notes WHERE workspace_id = workspaces.id)`;

function keysOf(db: Database, { name }: ArchivedTable): readonly string[] {
  const query = sql`SELECT name FROM pragma_table_info(${name}) WHERE pk > 0 ORDER BY pk`;
  return db.all(query, Columns).map((column) => column.name);
}

function contentOf(db: Database, { name }: ArchivedTable): string {
  const columns = db.all(sql`SELECT name FROM pragma_table_info(${name}) ORDER BY cid`, Columns);
  return `json_array(${columns.map((column) => column.name).join(', ')})`;
}
