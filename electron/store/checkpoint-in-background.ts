import { Worker } from 'node:worker_threads';
import type { Log } from '../core/ports/log.ts';
import type { Opened } from './migrate.ts';

const closingTimeoutMs = 2_000;
/** SQLite's own default. */
const autocheckpointPages = 1_000;

/**
 * Moves checkpoints of the log to a thread of their own until the returned function is called, which waits until that
 * thread has let go of the file. Where the thread cannot run, checkpoints stay on this one.
 */
export function checkpointInBackground({ connection, paths }: Opened, log?: Log): () => void {
  const closed = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const worker = new Worker(workerFile(), { workerData: { path: paths.database, closed } });
  let isRunning = true;
  worker.unref();
  worker.once('error', (error) => {
    isRunning = false;
    log?.warn('background-checkpoints-failed', { error });
    if (connection.open) connection.pragma(`wal_autocheckpoint = ${autocheckpointPages}`);
  });
  connection.pragma('wal_autocheckpoint = 0');
  return () => {
    if (!isRunning) return;
    isRunning = false;
    worker.postMessage('close');
    Atomics.wait(closed, 0, 0, closingTimeoutMs);
  };
}

/** It lies beside this module, as source or built. */
function workerFile(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`checkpoint-worker.${extension}`, import.meta.url);
}
