import type Sqlite from 'better-sqlite3';

/**
 * Runs work in a transaction, or as a part of the one that runs: what fails within it then fails that one as a whole,
 * even where the failure is caught on the way.
 */
export function createTransaction(connection: Sqlite.Database): <Result>(work: () => Result) => Result {
  const begin = connection.prepare('BEGIN');
  const commit = connection.prepare('COMMIT');
  const rollback = connection.prepare('ROLLBACK');
  const failures: unknown[] = [];
  const isOpen = () => connection.inTransaction;

  const asPart = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      failures.push(error);
      throw error;
    }
  };

  return (work) => {
    if (isOpen()) return asPart(work);
    begin.run();
    try {
      const result = work();
      if (failures.length > 0) throw failures[0];
      commit.run();
      return result;
    } catch (error) {
      // A full disk may have ended it already.
      if (isOpen()) rollback.run();
      throw error;
    } finally {
      failures.length = 0;
    }
  };
}
