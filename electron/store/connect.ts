import Sqlite from 'better-sqlite3';
import { readFileSync, statSync } from 'node:fs';
import { errorCode } from './storage-error.ts';

/** Only a foreign program can hold the file, and not for long. */
const busyTimeoutMs = 2_000;

/** Opens or creates the file. `maxPages` (of 4 KiB) bounds its size. */
export function connectForWriting(path: string, maxPages?: number): Sqlite.Database {
  return prepared(new Sqlite(path, { timeout: busyTimeoutMs }), (connection) => {
    connection.pragma('journal_mode = WAL');
    // In WAL mode this survives a killed program; a power cut can lose the last moments but harms nothing older.
    connection.pragma('synchronous = NORMAL');
    connection.pragma('foreign_keys = ON');
    if (maxPages !== undefined) connection.pragma(`max_page_count = ${maxPages}`);
  });
}

/** Never writes, not even beside the file where that is impossible. */
export function connectReadOnly(path: string): Sqlite.Database {
  try {
    // SQLite opens lazily: only the first read shows whether it can.
    return prepared(new Sqlite(path, { readonly: true, timeout: busyTimeoutMs }), (connection) => {
      connection.pragma('user_version');
    });
  } catch (error) {
    if (!/^SQLITE_(CANTOPEN|READONLY)/.test(errorCode(error) ?? '') || hasLog(path)) throw error;
    return connectToCopyInMemory(path);
  }
}

/** A connection that cannot be prepared is not left open. */
function prepared(connection: Sqlite.Database, prepare: (connection: Sqlite.Database) => void): Sqlite.Database {
  try {
    prepare(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function hasLog(path: string): boolean {
  return (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
}

/**
 * In WAL mode SQLite must create files beside the database even to read it, which a read-only directory refuses. A file
 * without a log is complete in itself, so its bytes are read, marked as not in WAL mode, and opened in memory.
 */
function connectToCopyInMemory(path: string): Sqlite.Database {
  const bytes = readFileSync(path);
  const rollbackMode = 1;
  bytes.set([rollbackMode, rollbackMode], 18);
  return new Sqlite(bytes, { readonly: true });
}
