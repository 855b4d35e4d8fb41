import { Worker } from 'node:worker_threads';
import { readInWorker } from '../archive/read-in-worker.ts';
import { threadMemory } from '../archive/thread-memory.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { ReadExport } from '../core/ports/export-reader.ts';

/** Reads exports in a thread of their own, one for each import. */
export function createReadExport(clock: Clock, attachmentsDirectory: string): ReadExport {
  return (files, signal) => {
    const worker = new Worker(workerFile(), {
      workerData: { files, now: clock.now(), attachmentsDirectory },
      resourceLimits: threadMemory,
    });
    return readInWorker(worker, signal);
  };
}

/** It lies beside this module, as source or built. */
function workerFile(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`read-export-worker.${extension}`, import.meta.url);
}
