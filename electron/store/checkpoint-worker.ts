import Sqlite from 'better-sqlite3';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';

// A thread of its own: bringing the log home waits for the disk, which the thread of the window must not.

const lookEveryMs = 500;
/** About 4 MiB, as SQLite itself would begin at. */
const longLogPages = 1_000;

/** What the starting thread hands over. `closed` turns 1 once this thread has closed its connection. */
const CheckpointOrder = z.object({ path: z.string(), closed: z.instanceof(Int32Array) });

const LogLength = z.tuple([z.object({ log: z.int(), checkpointed: z.int() })]);

const { path, closed } = CheckpointOrder.parse(workerData);
const connection = new Sqlite(path, { fileMustExist: true });
const timer = setInterval(shortenLog, lookEveryMs);

parentPort?.once('message', () => {
  clearInterval(timer);
  connection.close();
  Atomics.store(closed, 0, 1);
  Atomics.notify(closed, 0);
});

/** PASSIVE takes nothing from the writer: what it writes meanwhile stays in the log for the next time. */
function shortenLog(): void {
  const [{ log, checkpointed }] = LogLength.parse(connection.pragma('wal_checkpoint(NOOP)'));
  if (log - checkpointed >= longLogPages) connection.pragma('wal_checkpoint(PASSIVE)');
}
