import Sqlite from 'better-sqlite3';
import { parentPort, workerData } from 'node:worker_threads';
import { CopyOrder } from './copy-database.ts';

// A thread of its own: a copy waits for the disk, at its end for all of it at once, which the thread of the window must
// not.

/** So many pages (of 4 KiB) are copied before the thread can be ended. */
const pagesPerStep = 500;

const { from, to } = CopyOrder.parse(workerData);
const source = new Sqlite(from, { readonly: true, fileMustExist: true });
// One moment of the database: whatever is written meanwhile would begin the copy anew.
source.exec('BEGIN; SELECT 1 FROM sqlite_schema');
void source
  .backup(to, {
    progress: ({ totalPages, remainingPages }) => {
      parentPort?.postMessage(totalPages === 0 ? 0 : Math.floor((1 - remainingPages / totalPages) * 100));
      return pagesPerStep;
    },
  })
  .then(finish);

/** A copy inherits WAL mode, in which even reading would create files beside it. */
function finish(): void {
  source.close();
  const copy = new Sqlite(to);
  copy.pragma('journal_mode = DELETE');
  copy.close();
}
