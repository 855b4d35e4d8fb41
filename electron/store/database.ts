import type Sqlite from 'better-sqlite3';
import type { z } from 'zod';
import { createRowReader, type RowReader } from './row-reader.ts';
import type { SqlQuery } from './sql.ts';
import { createTransaction } from './transaction.ts';
import { toStorageError, type StoragePlace } from './storage-error.ts';

/** What the tables need from SQLite. Synchronous; throws a `storage` ContractError for the disk's faults. */
export interface Database {
  readonly isReadOnly: boolean;
  /** Answers how many rows changed. */
  readonly run: (query: SqlQuery) => number;
  readonly first: <Row>(query: SqlQuery, schema: z.ZodType<Row>) => Row | undefined;
  readonly all: <Row>(query: SqlQuery, schema: z.ZodType<Row>) => readonly Row[];
  /** Several statements at once, for migrations. */
  readonly execute: (script: string) => void;
  /** Everything in `work` is stored, or nothing. Inside another transaction it becomes a part of that one, as a whole. */
  readonly atomically: <Result>(work: () => Result) => Result;
}

interface Prepared {
  readonly statement: Sqlite.Statement<unknown[], unknown[]>;
  readonly readRow: RowReader;
}

/**
 * Rows are always parsed on the way out: they may come from an earlier version or a restored backup, and parsing costs
 * microseconds a row.
 */
export function createDatabase(connection: Sqlite.Database, place: StoragePlace): Database {
  const prepared = new Map<string, Prepared>();
  const inTransaction = createTransaction(connection);
  const translate = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw toStorageError(error, place);
    }
  };
  const prepare = (query: SqlQuery): Prepared => {
    const known = prepared.get(query.text);
    if (known) return known;
    const fresh = prepareStatement(connection, query);
    prepared.set(query.text, fresh);
    return fresh;
  };
  return {
    isReadOnly: connection.readonly,
    run: (query) => translate(() => prepare(query).statement.run(...query.values).changes),
    first: (query, schema) =>
      translate(() => {
        const { statement, readRow } = prepare(query);
        const values = statement.get(...query.values);
        return values && schema.parse(readRow(values));
      }),
    all: (query, schema) =>
      translate(() => {
        const { statement, readRow } = prepare(query);
        return statement.all(...query.values).map((values) => schema.parse(readRow(values)));
      }),
    execute: (script) => translate(() => void connection.exec(script)),
    atomically: (work) => translate(() => inTransaction(work)),
  };
}

function prepareStatement(connection: Sqlite.Database, query: SqlQuery): Prepared {
  const statement = connection.prepare<unknown[], unknown[]>(query.text);
  if (!statement.reader) return { statement, readRow: createRowReader([]) };
  return { statement: statement.raw(), readRow: createRowReader(statement.columns().map((column) => column.name)) };
}
