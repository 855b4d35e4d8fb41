import type Sqlite from 'better-sqlite3';
import { statSync } from 'node:fs';
import { connectReadOnly } from './connect.ts';
import { errorCode } from './storage-error.ts';

export type Inspection =
  | { readonly state: 'absent' }
  | { readonly state: 'empty' }
  | { readonly state: 'sound'; readonly version: number }
  | { readonly state: 'damaged'; readonly reason: string };

/** Looks at a database file without changing it. About 1.5 ms per MB. */
export function inspectDatabase(path: string): Inspection {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file) return { state: 'absent' };
  if (file.size === 0) return { state: 'empty' };
  try {
    return inspectConnection(connectReadOnly(path));
  } catch (error) {
    // SQLITE_ERROR stands for a header that makes no sense: the statements themselves are valid.
    if (!(error instanceof Error) || !/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(errorCode(error) ?? '')) throw error;
    return { state: 'damaged', reason: error.message };
  }
}

function inspectConnection(connection: Sqlite.Database): Inspection {
  try {
    const firstProblem = String(connection.pragma('quick_check(1)', { simple: true }));
    if (firstProblem !== 'ok') return { state: 'damaged', reason: firstProblem.replaceAll(/\s+/g, ' ') };
    return { state: 'sound', version: Number(connection.pragma('user_version', { simple: true })) };
  } finally {
    connection.close();
  }
}
