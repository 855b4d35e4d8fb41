import { z } from 'zod';
import type { ArchiveMerge } from '../../core/ports/import-store.ts';
import type { Database } from '../database.ts';
import { sql } from '../sql.ts';
import { addToRollups } from '../usage-rollups.ts';
import { archivedTables, type ArchivedTable } from './archived-tables.ts';
import { readHeldProviders } from './held-providers.ts';
import { noteImportedRows, returnedRow } from './imported-rows.ts';

/** Rows at a time: a few milliseconds' work, also where each is a long message. */
const rowsAtOnce = 25;

/**
 * Takes the tables of a loaded archive in, a little with each step. What is there already stays as it is: rows with
 * the same key are the same thing, here and there.
 */
export function openMerge(db: Database, importId: string, path: string): ArchiveMerge {
  db.run(sql`ATTACH ${path} AS archive`);
  const merged = archivedTables.filter(({ isHeld = false }) => !isHeld);
  const waiting = [...merged];
  const added = new Map<string, number>();
  const seen = new Map<string, number>();
  const total = merged.reduce((sum, table) => sum + countRows(db, table), 0);
  let lastRow = 0;

  const step = (): boolean => {
    const [table] = waiting;
    if (!table) return false;
    const end = lastOf(db, table, lastRow);
    if (end === undefined) {
      waiting.shift();
      lastRow = 0;
      return waiting.length > 0;
    }
    const count = db.atomically(() => mergeRows(db, table, { importId, after: lastRow, to: end.lastRow }));
    added.set(table.name, (added.get(table.name) ?? 0) + count);
    seen.set(table.name, (seen.get(table.name) ?? 0) + end.rows);
    lastRow = end.lastRow;
    return true;
  };
  const countOf = (name: string) => {
    const addedRows = added.get(name) ?? 0;
    return { added: addedRows, unchanged: (seen.get(name) ?? 0) - addedRows };
  };
  return {
    step,
    progress: () => ({
      done: [...seen.values()].reduce((sum, rows) => sum + rows, 0),
      total,
    }),
    counts: () => ({
      conversations: countOf('conversations'),
      messages: countOf('messages'),
      files: countOf('attachments'),
    }),
    heldProviders: () => readHeldProviders(db),
    close: () => void db.run(sql`DETACH archive`),
  };
}

const End = z.object({ lastRow: z.int().optional(), rows: z.int() });
const Columns = z.object({ name: z.string() });
const Last = z.object({ lastRow: z.int() });

/** The last of the next rows; `undefined` behind the last of all. */
function lastOf(
  db: Database,
  { name }: ArchivedTable,
  after: number,
): { readonly lastRow: number; readonly rows: number } | undefined {
  const end = db.first(
    named(
      `
      SELECT MAX(rowid) AS last_row, COUNT(*) AS rows
      FROM (SELECT rowid FROM archive.numbered_${name} WHERE rowid > ? ORDER BY rowid LIMIT ${rowsAtOnce})`,
      [after],
    ),
    End,
  );
  return end?.lastRow === undefined ? undefined : { lastRow: end.lastRow, rows: end.rows };
}

interface Stretch {
  readonly importId: string;
  readonly after: number;
  readonly to: number;
}

function mergeRows(db: Database, table: ArchivedTable, { importId, after, to }: Stretch): number {
  const { name, without } = table;
  const lastRecord = db.first(sql`SELECT COALESCE(MAX(rowid), 0) AS last_row FROM usage_records`, Last)?.lastRow ?? 0;
  const columns = db
    .all(named('SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0', [name]), Columns)
    .map((column) => column.name)
    .filter((column) => !without.includes(column));
  const isMarked = without.includes('import_id');
  const into = isMarked ? [...columns, 'import_id'] : columns;
  const from = isMarked ? [...columns, '?'] : columns;
  const values = isMarked ? [importId, after, to] : [after, to];
  const insertion = `
      INSERT OR IGNORE INTO main.${name} (${into.join(', ')})
      SELECT ${from.join(', ')}
      FROM archive.numbered_${name}
      WHERE rowid > ? AND rowid <= ?
      ORDER BY rowid`;
  const count = table.undone
    ? noteImportedRows(db, { importId, table, insertion: named(`${insertion} ${returnedRow(db, table)}`, values) })
    : db.run(named(insertion, values));
  if (name === 'usage_records' && count > 0) addToRollups(db, lastRecord);
  return count;
}

function countRows(db: Database, { name }: ArchivedTable): number {
  return db.first(named(`SELECT COUNT(*) AS last_row FROM archive.numbered_${name}`, []), Last)?.lastRow ?? 0;
}

/** Names come from the list of tables and from the database itself, values stay values. */
function named(text: string, values: readonly (string | number)[]) {
  return { text, values };
}
