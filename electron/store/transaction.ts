import type Sqlite from 'better-sqlite3';

/**
 * Runs work in a transaction, or as a part of the one that runs: what fails within it then fails that one as a whole,
 * even where the failure is caught on the way.
 */
export function createTransaction(connection: Sqlite.Database): <Result>(work: () => Result) => Result {
  const begin = connection.prepare('BEGIN');
  const commit = connection.prepare('COMMIT');
  const rollback = connection.prepare('ROLLBACK');
  let failures: readonly unknown[] = [];

  const asPart = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      failures = [...failures, error];
      throw error;
    }
  };

  return (work) => {
    if (connection.inTransaction) return asPart(work);
    failures = [];
    begin.run();
    try {
      const result = work();
      if (failures.length > 0) throw failures[0];
      commit.run();
      return result;
    } catch (error) {
      // A full disk may have ended it already.
      if (connection.inTransaction) rollback.run();
      throw error;
    }
  };
}
